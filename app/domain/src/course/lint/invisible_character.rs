//! **invisible-character** — a no-break space where Markdown wants a plain one.
//!
//! What: U+00A0 or a relative at the start of a line, after `-`, `#` or `]`.
//! Why: the line is no list, option or heading any more, and nobody can see why.
//! Example: type the space again.

use super::{Remark, Report};
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Whether a character looks like a space, or like nothing, and is no space.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{200b}' | '\u{2060}' | '\u{feff}'
    )
}

/// Looks at the start of every line.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for (start, line) in draft.lines() {
            let Some((at, character)) = line.char_indices().find(|(_, character)| is_invisible(*character)) else {
                continue;
            };
            if breaks_mark(&line[..at], &line[at..]) {
                let column = line[..at].chars().count() + 1;
                let remark = Remark::error(
                    "invisible-character",
                    start + at..start + at + character.len_utf8(),
                    sentence!("invisible character, column {column}", column),
                    sentence!("delete it and type a plain space"),
                );
                report.add(draft.name.path, remark);
            }
        }
    }
}

fn breaks_mark(before: &str, after: &str) -> bool {
    let mark = before.trim_start();
    if mark.is_empty() {
        return after
            .trim_start_matches(|character: char| is_invisible(character) || character == ' ')
            .starts_with(['-', '*', '+', '#', '>']);
    }
    let digits = mark.trim_end_matches(['.', ')']);
    let numbered =
        digits.len() + 1 == mark.len() && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let boxed = ["- [", "* [", "+ ["].iter().any(|start| mark.starts_with(start)) && mark.len() <= 6;
    matches!(mark, "-" | "*" | "+") || mark.bytes().all(|byte| byte == b'#') || numbered || boxed
}
