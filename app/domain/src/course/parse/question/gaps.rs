//! Gaps in a prompt: `[[act]]` is typed, `[[(means)|motive|method]]` is chosen from a drop-down.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::typed::{between_bars, unescaped};
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
                if let Some(first) = in_block(file, body, block, pieces).first() {
                    remarks.push(lint::gap_table::remark(first.span.clone()));
                }
            }
            Shape::Paragraph | Shape::Bullets | Shape::Numbers | Shape::Quote => {
                let found = in_block(file, body, block, pieces);
                let cutting = cutting_markup(&found, pieces);
                for (at, gap) in found.into_iter().enumerate() {
                    if cutting.contains(&at) {
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

fn in_block(file: &str, body: &Body<'_>, block: &Block, pieces: &[Piece<'_>]) -> Vec<GapDraft> {
    let text = &file[block.span.clone()];
    let is_code = |event: &Event<'_>| matches!(event, Event::Code(_) | Event::Html(_) | Event::InlineHtml(_));
    let code: Vec<_> = pieces.iter().filter(|(event, _)| is_code(event)).collect();
    let in_code = |at: usize| {
        let next = code.partition_point(|(_, span)| span.end <= at);
        let fenced = body.code.partition_point(|span| span.end <= at);
        code.get(next).is_some_and(|(_, span)| span.contains(&at))
            || body.code.get(fenced).is_some_and(|span| span.contains(&at))
    };
    let mut gaps = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find("[[").map(|open| at + open) {
        let escaped = text[..open].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
        let start = block.span.start + open;
        if escaped || in_code(start) {
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
    let parts = between_bars(inside);
    let several = parts.len() > 1;
    let choice = |part: &String| {
        let words = part.split_whitespace().collect::<Vec<_>>().join(" ");
        let inner = words.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        let inner = inner.filter(|inner| several && !has_parenthesis(inner));
        ChoiceDraft {
            right: inner.is_some(),
            words: unescaped(inner.unwrap_or(&words).trim()),
        }
    };
    parts
        .iter()
        .map(choice)
        // A line to write on, as a copy without answers has it, is no answer either.
        .filter(|choice| choice.words.bytes().any(|letter| letter != b'_'))
        .collect()
}

/// Whether a text holds a parenthesis that no backslash makes a plain sign.
fn has_parenthesis(text: &str) -> bool {
    let mut escaped = false;
    text.chars().any(|letter| {
        let found = matches!(letter, '(' | ')') && !escaped;
        escaped = letter == '\\' && !escaped;
        found
    })
}

/// The gaps, by their places, inside of which some markup starts and ends outside, or the other way round.
fn cutting_markup(gaps: &[GapDraft], pieces: &[Piece<'_>]) -> BTreeSet<usize> {
    // Gaps lie one after the other: only the first that ends late enough can hold a byte.
    let gap_with_start = |at: usize| {
        let first = gaps.partition_point(|gap| gap.span.end <= at);
        gaps.get(first).filter(|gap| gap.span.start <= at).map(|_| first)
    };
    let gap_with_end = |at: usize| {
        let first = gaps.partition_point(|gap| gap.span.end < at);
        gaps.get(first).filter(|gap| gap.span.start < at).map(|_| first)
    };
    let mut cutting = BTreeSet::new();
    for (event, span) in pieces {
        // A block begins where its first gap does: that cuts nothing.
        let block = matches!(
            event,
            Event::Start(Tag::Paragraph | Tag::Item | Tag::List(_) | Tag::BlockQuote(_))
                | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::List(_) | TagEnd::BlockQuote(_))
        );
        if span.is_empty() || block || matches!(event, Event::SoftBreak | Event::HardBreak) {
            continue;
        }
        let (start, end) = (gap_with_start(span.start), gap_with_end(span.end));
        if start != end {
            cutting.extend([start, end].into_iter().flatten());
        }
    }
    cutting
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
        assert_eq!(read(r"(a \(b\))|c"), [pair("a (b)", true), pair("c", false)]);
        assert_eq!(read(" | "), []);
        assert_eq!(read("____"), []);
    }
}
