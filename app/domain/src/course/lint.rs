//! The rules of a course: one file each, whose first comment is what authors read about it.
//!
//! A rule either looks at everything that was read (`check`), or is asked by the reader for its
//! words where the fault is seen (`remark`). Both ways a rule's words stand in its file alone.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::finding::{Finding, Level, Place};
use super::parse::reading::Reading;
use super::sentence::{Sentence, sentence};
use nearest::Known;

pub(crate) mod answer_value;
pub(crate) mod case_tasks;
pub(crate) mod certificate;
pub(crate) mod feedback_indent;
pub(crate) mod file_name;
pub(crate) mod front_matter;
pub(crate) mod front_matter_value;
pub(crate) mod gap;
pub(crate) mod gap_mixed;
pub(crate) mod gap_table;
pub(crate) mod glossary;
pub(crate) mod image_alt;
pub(crate) mod image_elsewhere;
pub(crate) mod image_missing;
pub(crate) mod invisible_character;
pub(crate) mod link_anchor;
pub(crate) mod link_missing;
pub(crate) mod link_scheme;
pub(crate) mod live_section;
pub(crate) mod long_answer;
pub(crate) mod missing_file;
pub(crate) mod missing_id;
pub(crate) mod nearest;
pub(crate) mod nesting;
pub(crate) mod no_answer;
pub(crate) mod no_right_answer;
pub(crate) mod not_text;
pub(crate) mod option_bullet;
pub(crate) mod option_dash;
pub(crate) mod option_mark;
pub(crate) mod option_nested;
pub(crate) mod options_split;
pub(crate) mod parity_front_matter;
pub(crate) mod parity_ids;
pub(crate) mod parity_key;
pub(crate) mod parity_numbers;
pub(crate) mod parity_options;
pub(crate) mod place;
pub(crate) mod pool;
pub(crate) mod question_comment;
pub(crate) mod raw_html;
pub(crate) mod same_id;
pub(crate) mod same_lesson;
pub(crate) mod same_option;
pub(crate) mod scene;
pub(crate) mod sourced_figures;
pub(crate) mod table_gap;
pub(crate) mod text_outside;
pub(crate) mod too_few;
pub(crate) mod translation;
pub(crate) mod unknown_key;
pub(crate) mod unknown_outcome;
pub(crate) mod unknown_term;
pub(crate) mod unsupported;

/// The rules that look at the whole reading, in the order in which they run.
///
/// Rules about how a line is written come before rules about what is missing in a question, so
/// that the second do not repeat what the first have explained.
pub(crate) const RULES: &[fn(&Reading<'_>, &mut Report)] = &[
    file_name::check,
    missing_file::check,
    unknown_key::check,
    front_matter_value::check,
    certificate::check,
    glossary::check,
    same_lesson::check,
    translation::check,
    unknown_outcome::check,
    link_anchor::check,
    sourced_figures::check,
    invisible_character::check,
    option_dash::check,
    option_bullet::check,
    option_mark::check,
    feedback_indent::check,
    table_gap::check,
    answer_value::check,
    gap::check,
    place::check,
    pool::check,
    scene::check,
    question_comment::check,
    no_answer::check,
    no_right_answer::check,
    too_few::check,
    same_option::check,
    long_answer::check,
    missing_id::check,
    same_id::check,
    parity_front_matter::check,
    parity_ids::check,
    parity_options::check,
    parity_key::check,
    parity_numbers::check,
];

/// What a rule says about some bytes of a file.
#[derive(Clone, Debug)]
pub(crate) struct Remark {
    /// Bytes on disk.
    pub span: Range<usize>,
    /// The rule's id.
    pub rule: &'static str,
    /// How grave.
    pub level: Level,
    /// What is wrong.
    pub message: Sentence,
    /// The way out.
    pub help: Sentence,
}

impl Remark {
    /// The course cannot be published with it.
    pub(crate) fn error(rule: &'static str, span: Range<usize>, message: Sentence, help: Sentence) -> Self {
        Self {
            span,
            rule,
            level: Level::Error,
            message,
            help,
        }
    }

    /// Probably a mistake.
    pub(crate) fn warning(rule: &'static str, span: Range<usize>, message: Sentence, help: Sentence) -> Self {
        Self {
            span,
            rule,
            level: Level::Warning,
            message,
            help,
        }
    }
}

/// Remarks by file.
#[derive(Default)]
pub(crate) struct Report {
    files: BTreeMap<String, Vec<Remark>>,
    errors: BTreeMap<String, BTreeSet<usize>>,
}

impl Report {
    /// Adds a remark about a file.
    pub(crate) fn add(&mut self, file: &str, remark: Remark) {
        if remark.level == Level::Error {
            self.errors
                .entry(file.to_owned())
                .or_default()
                .insert(remark.span.start);
        }
        self.files.entry(file.to_owned()).or_default().push(remark);
    }

    /// Whether an error was found within some bytes of a file.
    pub(crate) fn has_error(&self, file: &str, span: &Range<usize>) -> bool {
        let within = |starts: &BTreeSet<usize>| span.start < span.end && starts.range(span.clone()).next().is_some();
        self.errors.get(file).is_some_and(within)
    }

    /// The findings, by file and place; `text` gives a file's text.
    pub(crate) fn findings<'a>(self, text: impl Fn(&str) -> Option<&'a str>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (file, mut remarks) in self.files {
            remarks.sort_by(|a, b| (a.span.start, a.span.end, a.rule).cmp(&(b.span.start, b.span.end, b.rule)));
            let mut walk = Walk::new(text(&file).unwrap_or_default());
            findings.extend(remarks.into_iter().map(|remark| Finding {
                file: file.clone(),
                place: walk.place(&remark.span),
                rule: remark.rule,
                level: remark.level,
                message: remark.message,
                help: remark.help,
            }));
        }
        findings
    }
}

/// Lines and columns of ascending bytes, each byte of the text looked at once.
struct Walk<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'a> Walk<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            line: 1,
            column: 1,
        }
    }

    fn place(&mut self, span: &Range<usize>) -> Place {
        let mut start = span.start.min(self.text.len());
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        for character in self.text[self.at.min(start)..start].chars() {
            match character {
                '\n' => (self.line, self.column) = (self.line + 1, 1),
                // A byte order mark is no character that an editor counts.
                '\u{feff}' if self.line == 1 && self.column == 1 => {}
                _ => self.column += 1,
            }
        }
        self.at = start;
        Place {
            start,
            end: span.end.clamp(start, self.text.len()),
            line: self.line,
            column: self.column,
        }
    }
}

/// The way out, after the known word that may have been meant.
pub(crate) fn did_you_mean(word: &str, known: &Known<'_>, help: Sentence) -> Sentence {
    match known.nearest(word) {
        Some(near) => sentence!("did you mean `{near}`? {help}", near, help),
        None => help,
    }
}
