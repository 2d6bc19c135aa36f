//! Questions from elsewhere and to elsewhere: GIFT, Aiken, Moodle XML, QTI 2.1 and 3.0.
//!
//! In: a reader for each format → [`Item`]s, whose words are Markdown → [`dialect::quiz`], the file of a quiz.
//! Out: the quiz of a parsed course → [`write()`]. What a format cannot say is in the report, question by question.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::course::Quiz;
use crate::language::Language;

mod aiken;
mod decode;
pub mod dialect;
mod gift;
mod html;
pub mod item;
mod markup;
mod moodle;
mod outgoing;
mod pictures;
mod qti;
mod reading;
mod words;
mod xml;

pub use item::{Item, Note, Offer, Pool, Shape};

/// A format that questions come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Moodle's text format.
    Gift,
    /// Single choice in plain lines.
    Aiken,
    /// Moodle's XML.
    Moodle,
    /// QTI 2.1, 2.2 or 3.0: an item, or the manifest of a package.
    Qti,
}

/// A format that questions go out in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Moodle's text format.
    Gift,
    /// Moodle's XML, pictures inside.
    Moodle,
    /// A QTI 2.1 package.
    Qti21,
    /// A QTI 3.0 package.
    Qti3,
}

/// Why an input cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct Fault {
    /// 1-based line of the input.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

/// What became of one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// In: the 1-based line of the input. Out: the number of the question, from 1. 0: the whole input.
    pub place: usize,
    /// The question's title, plain text.
    pub name: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a question on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// It means the same.
    Carried,
    /// It is there; what is otherwise, a sentence each.
    Changed(Vec<String>),
    /// It is not there, and why.
    Refused(String),
}

/// What an input has beside its own bytes.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    /// Language of the texts: decides the words of the dialect.
    pub language: Language,
    /// A file beside the input, by its path from there: pictures, and items of a package.
    pub beside: &'a dyn Fn(&str) -> Option<Vec<u8>>,
    /// Files in `media/` of the folder that the quiz will lie in, by name: none is replaced.
    pub media: &'a BTreeMap<String, Vec<u8>>,
}

/// The questions of an input.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bank {
    /// The title of the whole, if the input has one.
    pub title: Option<String>,
    /// What can be asked.
    pub items: Vec<Item>,
    /// New files for `media/`, by name.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// What became of every question, by line.
    pub report: Vec<Verdict>,
}

/// Which format some bytes are in, judged by what stands in them; `None` if they look like none.
#[must_use]
pub fn detect(bytes: &[u8]) -> Option<Format> {
    let text = decode::text(bytes).ok()?;
    let start = text.trim_start();
    if start.starts_with('<') {
        let marks = [
            ("<quiz", Format::Moodle),
            ("assessmentItem", Format::Qti),
            ("assessment-item", Format::Qti),
            ("assessmentTest", Format::Qti),
            ("assessment-test", Format::Qti),
            ("<manifest", Format::Qti),
        ];
        let found = marks
            .into_iter()
            .filter_map(|(mark, format)| Some((text.find(mark)?, format)));
        return found.min_by_key(|(at, _)| *at).map(|(_, format)| format);
    }
    if aiken::looks_like(&text) {
        return Some(Format::Aiken);
    }
    text.contains('{').then_some(Format::Gift)
}

/// Reads the questions of an input.
///
/// # Errors
/// [`Fault`] where the whole input is unreadable; a question that cannot be read is in the report instead.
pub fn read(format: Format, bytes: &[u8], around: Surroundings<'_>) -> Result<Bank, Fault> {
    let text = decode::text(bytes)?;
    let mut reading = reading::Reading::new(around);
    match format {
        Format::Gift => gift::read::bank(&text, &mut reading),
        Format::Aiken => aiken::bank(&text, &mut reading),
        Format::Moodle => moodle::read::bank(&text, &mut reading)?,
        Format::Qti => qti::read::bank(&text, &mut reading)?,
    }
    let bank = reading.finish();
    if bank.report.is_empty() {
        let message = "no question was found in it".to_owned();
        return Err(Fault { line: 1, message });
    }
    Ok(bank)
}

/// What an export is: its files, by path, and what became of each question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Export {
    /// One file, or those of a package.
    pub files: BTreeMap<String, Vec<u8>>,
    /// In the quiz's order.
    pub report: Vec<Verdict>,
}

/// Writes the questions of a quiz in one language. `picture` gives a file of the course by its path.
///
/// Questions without a text in that language are refused in the report.
#[must_use]
pub fn write(target: Target, quiz: &Quiz, language: Language, picture: &dyn Fn(&str) -> Option<Vec<u8>>) -> Export {
    let mut outgoing = outgoing::Outgoing::new(language, picture);
    match target {
        Target::Gift => gift::write::quiz(quiz, &mut outgoing),
        Target::Moodle => moodle::write::quiz(quiz, &mut outgoing),
        Target::Qti21 => qti::write::quiz(quiz, qti::package::Version::Two, &mut outgoing),
        Target::Qti3 => qti::write::quiz(quiz, qti::package::Version::Three, &mut outgoing),
    }
    outgoing.finish()
}

/// Ids that a course uses already, from its text files: whatever stands after `<!-- q:`.
#[must_use]
pub fn used_ids<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for text in texts {
        for (at, mark) in text.match_indices("<!-- q:") {
            let after = text[at + mark.len()..].trim_start();
            let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
            let length = after.find(|letter| !plain(letter)).unwrap_or(after.len());
            used.insert(after[..length].to_owned());
        }
    }
    used
}
