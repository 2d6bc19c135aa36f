//! What a check has to say about a course file, with the place and the way out.

use serde::{Deserialize, Serialize};

use super::sentence::{Sentence, sentence};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The course cannot be published with it.
    Error,
    /// Probably a mistake; publishing is allowed.
    Warning,
}

/// Where in a file: bytes for underlining, line and column (1-based, in characters) for people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// First byte of the span in the file as it is on disk.
    pub start: usize,
    /// Byte after the span.
    pub end: usize,
    /// 1-based line of the first byte.
    pub line: usize,
    /// 1-based column of the first byte, in characters.
    pub column: usize,
}

impl Place {
    /// The place of a byte range in a text; a range past the end is cut to it.
    #[must_use]
    pub fn in_text(text: &str, start: usize, end: usize) -> Self {
        let mut start = start.min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let before = &text[..start];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            start,
            end: end.clamp(start, text.len()),
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

/// One thing wrong (or doubtful) in a course, as found by one rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Path inside the course folder, with `/`.
    pub file: String,
    /// Where.
    pub place: Place,
    /// The rule's id, kebab-case: `option-mark`.
    pub rule: &'static str,
    /// How grave.
    pub level: Level,
    /// What is wrong, one sentence.
    pub message: Sentence,
    /// What to do about it.
    pub help: Sentence,
}

impl Finding {
    /// What to do about it, after its label: `help: …`.
    #[must_use]
    pub fn way_out(&self) -> Sentence {
        sentence!("help: {help}", help = self.help)
    }
}
