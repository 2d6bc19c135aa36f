//! A line of words with its emphasis, as Markdown that is read back the same way.

use crate::exchange::words;

/// A part of a line.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Part {
    /// Plain text.
    Text(String),
    /// Markdown: a link, a picture, code, a gap.
    Raw(String),
    /// An emphasis begins.
    Open(Mark),
    /// It ends.
    Close(Mark),
    /// The line ends.
    Break,
}

/// A kind of emphasis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// `**`
    Strong,
    /// `_` or `*`
    Emphasis,
    /// `~~`
    Deleted,
}

/// Markdown of a line.
pub(crate) struct Line {
    /// The line; hard breaks inside unless they were to be spaces.
    pub markdown: String,
    /// Whether an emphasis could not be written where it stood.
    pub plainer: bool,
}

/// Writes parts; with `breaks` a break is a hard one, else a space.
pub(crate) fn write(parts: &[Part], breaks: bool) -> Line {
    let parts = tidied(parts, breaks);
    let marks = marks(&parts);
    let mut plainer = false;
    let mut markdown = String::new();
    let mut line = String::new();
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Text(text) => line.push_str(text),
            Part::Raw(raw) => {
                // It would make a picture of a link.
                if raw.starts_with('[') && line.ends_with('!') {
                    line.insert(line.len() - 1, '\\');
                }
                line.push_str(raw);
            }
            Part::Open(_) | Part::Close(_) => {
                line.push_str(marks[at]);
                plainer |= marks[at].is_empty();
            }
            Part::Break => {
                markdown.push_str(words::start(&line).trim_end_matches('\u{a0}'));
                markdown.push_str("\\\n");
                line.clear();
            }
        }
    }
    markdown.push_str(words::start(&line).trim_end_matches('\u{a0}'));
    Line { markdown, plainer }
}

/// The parts with single spaces, none at the edges of an emphasis, none of which is empty; texts escaped.
fn tidied(parts: &[Part], breaks: bool) -> Vec<Part> {
    let mut out = Vec::new();
    let mut waiting: Vec<Mark> = Vec::new();
    let mut open = [0_usize; 3];
    let (mut space, mut ended) = (false, false);
    for part in parts {
        match part {
            Part::Open(mark) => {
                open[*mark as usize] += 1;
                if open[*mark as usize] == 1 {
                    waiting.push(*mark);
                }
            }
            Part::Close(mark) => {
                open[*mark as usize] = open[*mark as usize].saturating_sub(1);
                if open[*mark as usize] == 0 {
                    match waiting.iter().rposition(|waits| waits == mark) {
                        Some(at) => drop(waiting.remove(at)),
                        None => out.push(Part::Close(*mark)),
                    }
                }
            }
            Part::Break if breaks => {
                ended = !out.is_empty();
                space = false;
            }
            Part::Break => space = true,
            Part::Text(text) => {
                for (at, word) in text.split([' ', '\n', '\t', '\r', '\u{c}']).enumerate() {
                    space |= at > 0;
                    // Editors write a hard space beside a plain one and at the ends of lines.
                    let hard = word.chars().all(|letter| letter == '\u{a0}');
                    space |= hard && !word.is_empty();
                    let word = if hard { String::new() } else { words::escaped(word) };
                    if !word.is_empty() {
                        content(&mut out, &mut waiting, (&mut space, &mut ended), Part::Text(word));
                    }
                }
            }
            Part::Raw(_) => content(&mut out, &mut waiting, (&mut space, &mut ended), part.clone()),
        }
    }
    out
}

fn content(out: &mut Vec<Part>, waiting: &mut Vec<Mark>, (space, ended): (&mut bool, &mut bool), part: Part) {
    let spaced = *space && !out.is_empty();
    if *ended {
        out.push(Part::Break);
    } else if spaced {
        out.push(Part::Text(" ".to_owned()));
    } else if let (Some(Part::Close(last)), Some(first)) = (out.last(), waiting.first())
        && last == first
    {
        // Two of a kind side by side are one: `**a****b**` is not read as two.
        out.pop();
        waiting.remove(0);
    }
    (*space, *ended) = (false, false);
    out.extend(waiting.drain(..).map(Part::Open));
    out.push(part);
}

/// The sign of each mark by its place; empty where none would be read as one.
fn marks(parts: &[Part]) -> Vec<&'static str> {
    let mut signs = vec![""; parts.len()];
    let mut open: Vec<usize> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Open(_) => open.push(at),
            Part::Close(mark) => {
                let Some(start) = open.iter().rposition(|start| parts[*start] == Part::Open(*mark)) else {
                    continue;
                };
                let start = open.remove(start);
                let sign = sign(*mark, &edges(parts, start, at));
                (signs[start], signs[at]) = (sign, sign);
            }
            _ => {}
        }
    }
    signs
}

/// What stands before and after an emphasis, and first and last in it; a mark counts as `*`.
struct Edges {
    before: Option<char>,
    first: Option<char>,
    last: Option<char>,
    after: Option<char>,
}

fn edges(parts: &[Part], start: usize, end: usize) -> Edges {
    let last = |part: &Part| match part {
        Part::Text(text) | Part::Raw(text) => text.chars().last(),
        Part::Break => None,
        Part::Open(_) | Part::Close(_) => Some('*'),
    };
    let first = |part: &Part| match part {
        Part::Text(text) | Part::Raw(text) => text.chars().next(),
        Part::Break => None,
        Part::Open(_) | Part::Close(_) => Some('*'),
    };
    Edges {
        before: start.checked_sub(1).and_then(|at| last(&parts[at])),
        first: first(&parts[start + 1]),
        last: last(&parts[end - 1]),
        after: parts.get(end + 1).and_then(first),
    }
}

fn sign(mark: Mark, edges: &Edges) -> &'static str {
    let outside =
        |letter: Option<char>| letter.is_none_or(|letter| letter.is_whitespace() || letter.is_ascii_punctuation());
    let letter_inside = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let solid = |letter: Option<char>| letter.is_some_and(|letter| !letter.is_whitespace());
    let (before, after) = (outside(edges.before), outside(edges.after));
    let flanks = solid(edges.first)
        && solid(edges.last)
        && (before || letter_inside(edges.first))
        && (after || letter_inside(edges.last));
    let tilde = |letter: Option<char>| letter == Some('~');
    match mark {
        _ if !flanks => "",
        Mark::Strong => "**",
        Mark::Deleted if tilde(edges.before) || tilde(edges.after) => "",
        Mark::Deleted => "~~",
        Mark::Emphasis if before && after => "_",
        Mark::Emphasis if [edges.before, edges.first, edges.last, edges.after].contains(&Some('*')) => "",
        Mark::Emphasis => "*",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Part {
        Part::Text(text.to_owned())
    }

    #[test]
    fn spaces_leave_an_emphasis_and_neighbours_become_one() {
        use Part::{Close, Open};
        let (open, close) = (Open(Mark::Strong), Close(Mark::Strong));
        let written = |parts: &[Part]| write(parts, true).markdown;
        assert_eq!(
            written(&[text("a"), open.clone(), text(" b "), close.clone(), text("c")]),
            "a **b** c"
        );
        assert_eq!(
            written(&[
                open.clone(),
                text("a"),
                close.clone(),
                open.clone(),
                text("b"),
                close.clone()
            ]),
            "**ab**"
        );
        assert_eq!(written(&[open.clone(), close.clone(), text("c")]), "c");
        assert_eq!(written(&[text("x"), open, text("(y)"), close]), "x(y)");
        assert_eq!(written(&[text("a"), Part::Break, text("- b")]), "a\\\n\\- b");
    }
}
