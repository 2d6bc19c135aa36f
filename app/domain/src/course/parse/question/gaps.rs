//! Gaps in a prompt: `[[act]]` is typed, `[[(means)|motive|method]]` is chosen from a drop-down.

use std::ops::Range;

use pulldown_cmark::Event;

use super::typed::unescaped;
use crate::course::lint::{self, Remark};
use crate::course::render::{Block, Body, Piece, Shape};

/// One gap as the file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GapDraft {
    /// What may stand there, in the file's order.
    pub choices: Vec<ChoiceDraft>,
    /// Bytes, brackets included.
    pub span: Range<usize>,
}

/// One text between the bars of a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ChoiceDraft {
    /// Plain text.
    pub words: String,
    /// In parentheses: the right choice of a drop-down.
    pub right: bool,
}

impl GapDraft {
    /// Whether it is a drop-down: as soon as one choice is in parentheses.
    pub(crate) fn is_menu(&self) -> bool {
        self.choices.len() > 1 && self.choices.iter().any(|choice| choice.right)
    }
}

/// The gaps of a question's blocks. Notes and hints have none, code has none, and in a table none can be read.
pub(super) fn find(file: &str, body: &Body<'_>, blocks: &[Block], remarks: &mut Vec<Remark>) -> Vec<GapDraft> {
    let mut gaps = Vec::new();
    for block in blocks {
        let pieces = &body.pieces[block.pieces.clone()];
        match block.shape {
            Shape::Table => {
                if let Some(first) = in_block(file, block, pieces).first() {
                    remarks.push(lint::gap_table::remark(first.span.clone()));
                }
            }
            Shape::Paragraph | Shape::Bullets | Shape::Numbers | Shape::Quote => {
                for gap in in_block(file, block, pieces) {
                    if cuts_markup(&gap.span, pieces) {
                        remarks.push(lint::gap::markup(gap.span));
                    } else {
                        gaps.push(gap);
                    }
                }
            }
            _ => {}
        }
    }
    gaps
}

fn in_block(file: &str, block: &Block, pieces: &[Piece<'_>]) -> Vec<GapDraft> {
    let text = &file[block.span.clone()];
    let mut gaps = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find("[[").map(|open| at + open) {
        let escaped = text[..open].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
        let start = block.span.start + open;
        if escaped || in_code(start, pieces) {
            at = open + 1;
            continue;
        }
        let Some(length) = text[open..].find("]]") else { break };
        let end = open + length;
        at = end + 2;
        gaps.push(GapDraft {
            choices: choices(&text[open + 2..end]),
            span: start..block.span.start + at,
        });
    }
    gaps
}

fn choices(inside: &str) -> Vec<ChoiceDraft> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for letter in inside.chars() {
        if letter == '|' && !escaped {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
        escaped = letter == '\\' && !escaped;
    }
    let several = parts.len() > 1;
    let choice = |part: &String| {
        let words = part.split_whitespace().collect::<Vec<_>>().join(" ");
        let inner = words.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        let inner = inner.filter(|inner| several && !inner.contains(['(', ')']));
        ChoiceDraft {
            right: inner.is_some(),
            words: unescaped(inner.unwrap_or(&words).trim()),
        }
    };
    parts
        .iter()
        .map(choice)
        .filter(|choice| !choice.words.is_empty())
        .collect()
}

fn in_code(at: usize, pieces: &[Piece<'_>]) -> bool {
    pieces.iter().any(|(event, span)| {
        matches!(event, Event::Code(_) | Event::Html(_) | Event::InlineHtml(_)) && span.contains(&at)
    })
}

/// Whether some markup starts inside of the gap and ends outside, or the other way round.
fn cuts_markup(gap: &Range<usize>, pieces: &[Piece<'_>]) -> bool {
    pieces.iter().any(|(event, span)| {
        let starts_in = gap.contains(&span.start);
        let ends_in = gap.start < span.end && span.end <= gap.end;
        !matches!(event, Event::SoftBreak | Event::HardBreak) && starts_in != ends_in && !span.is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(inside: &str) -> Vec<(String, bool)> {
        choices(inside)
            .into_iter()
            .map(|choice| (choice.words, choice.right))
            .collect()
    }

    #[test]
    fn bars_part_choices_and_parentheses_name_the_right_one() {
        let pair = |words: &str, right| (words.to_owned(), right);
        assert_eq!(read(" act "), [pair("act", false)]);
        assert_eq!(read("(means)|motive"), [pair("means", true), pair("motive", false)]);
        assert_eq!(read(r"a\|b | c"), [pair("a|b", false), pair("c", false)]);
        // A lone text in parentheses is a text, and so is a number of an article.
        assert_eq!(read("(act)"), [pair("(act)", false)]);
        assert_eq!(read("18(15)|18.15"), [pair("18(15)", false), pair("18.15", false)]);
        assert_eq!(read(" | "), []);
    }
}
