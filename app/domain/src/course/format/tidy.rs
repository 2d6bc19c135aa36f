//! The normal form of a course file: what may be written in several ways is written in one, and nothing else changes.

use super::meaning::{Meaning, read};
use crate::course::parse::file::{Kind, Name};
use crate::course::render::{Body, Terms};

mod blocks;
mod front;
mod lines;
mod marks;
mod table;

/// A part of the normal form: the text with one thing put right.
type Step = fn(&Sheet<'_>) -> String;

/// In the order in which they are taken.
const STEPS: &[Step] = &[
    front::keys,
    marks::marks,
    table::tables,
    blocks::answers,
    blocks::apart,
    lines::trailing,
    lines::blanks,
];

/// A step may make room for another; a text that never rests is left as it is.
const ROUNDS: usize = 6;

/// The text of a course file in its normal form; `None` if it is that already or cannot be sure to stay the same.
///
/// Code, raw HTML and prose stay byte for byte, line ends excepted. A step that would change what the
/// course reads in the file is not taken. The one thing meant to change is an option that a no-break
/// space has hidden: it becomes the option that its author sees.
#[must_use]
pub fn tidy(path: &str, text: &str) -> Option<String> {
    let name = Name::of(path)?;
    let bare = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    // A carriage return alone ends a line for Markdown and does not for YAML: nobody means it.
    if bare.contains(['\r', '\u{feff}']) {
        return None;
    }
    let mut now = marks::plain_spaces(&name, &bare).unwrap_or(bare);
    for _ in 0..ROUNDS {
        let next = round(&name, &now)?;
        if next == now {
            return (now != text).then_some(now);
        }
        now = next;
    }
    None
}

/// All steps once; `None` for a file that is nested too deeply to be read.
fn round(name: &Name<'_>, text: &str) -> Option<String> {
    let mut now = text.to_owned();
    let mut meaning = None;
    for step in STEPS {
        let next = step(&Sheet::read(name, &now)?);
        if next != now && *meaning.get_or_insert_with(|| Meaning::of(name, &now)) == Meaning::of(name, &next) {
            now = next;
        }
    }
    Some(now)
}

/// A text with what the parser sees in it.
struct Sheet<'a> {
    name: &'a Name<'a>,
    text: &'a str,
    /// First byte after the front matter.
    start: usize,
    body: Body<'a>,
}

impl<'a> Sheet<'a> {
    fn read(name: &'a Name<'a>, text: &'a str) -> Option<Self> {
        let fence = crate::course::parse::front_matter::fence(text).filter(|_| name.kind != Kind::Glossary);
        let start = fence.map_or(0, |fence| fence.after);
        let body = Body::read(text, start);
        body.too_deep.is_none().then_some(Self {
            name,
            text,
            start,
            body,
        })
    }

    /// What the reader makes of it; questions only where there are some.
    fn with_questions<T>(&self, look: impl FnOnce(&[crate::course::parse::question::QuestionDraft]) -> T) -> Option<T> {
        let terms = Terms::default();
        Kind::ASKING
            .contains(&self.name.kind)
            .then(|| look(&read(self.name, self.text, &terms).questions))
    }

    /// First byte of the line that holds a byte.
    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }
}

/// A text with some bytes replaced: places ascending, none within another.
fn replaced(text: &str, edits: impl IntoIterator<Item = (std::ops::Range<usize>, String)>) -> String {
    let mut written = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for (place, new) in edits {
        if place.start < at {
            continue;
        }
        written.push_str(&text[at..place.start]);
        written.push_str(&new);
        at = place.end;
    }
    written.push_str(&text[at..]);
    written
}

#[cfg(test)]
mod tests;
