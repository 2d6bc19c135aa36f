//! `Answer: …`: a number with tolerance or range and unit, or words with `|` between them.

use std::ops::Range;

use super::Answer;
use crate::course::parse::words;
use crate::course::render::Block;

/// What the words after the colon mean.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Typed {
    /// Bounds, both included, and a unit.
    Number { low: f64, high: f64, unit: Option<String> },
    /// Accepted texts, at least one.
    Words(Vec<String>),
    /// A number that may be read in two ways, as written.
    Ambiguous(String),
    /// A range whose end is below its start.
    Reversed,
    /// Nothing.
    Empty,
}

/// The last line of a paragraph that starts with `Answer:`: its first byte, and the bytes after the colon.
pub(super) fn line(file: &str, block: &Block) -> Option<(usize, Range<usize>)> {
    let mut start = block.span.start;
    let mut found = None;
    for line in file[block.span.clone()].split_inclusive('\n') {
        if let Some(after) = words::answer_start(line) {
            found = Some((start, start + after..start + line.trim_end().len().max(after)));
        }
        start += line.len();
    }
    found
}

/// The answer in these bytes.
pub(super) fn answer(file: &str, span: Range<usize>) -> Answer {
    Answer::Typed {
        meaning: meaning(&file[span.clone()]),
        span,
    }
}

/// What some words after the colon mean.
pub(crate) fn meaning(text: &str) -> Typed {
    let text = text.trim();
    if text.is_empty() {
        return Typed::Empty;
    }
    if !text.contains('|')
        && let Some(number) = number(text)
    {
        return number;
    }
    let accepted: Vec<_> = between_bars(text)
        .iter()
        .map(|part| unescaped(part.trim()))
        .filter(|part| !part.is_empty())
        .collect();
    if accepted.is_empty() {
        Typed::Empty
    } else {
        Typed::Words(accepted)
    }
}

/// A numeric answer; `None` if the text is not one.
fn number(text: &str) -> Option<Typed> {
    let (first, after) = leading(text)?;
    let rest = after.trim_start();
    if let Some(tail) = ["±", "+/-", "+-"].into_iter().find_map(|sign| rest.strip_prefix(sign)) {
        let (tolerance, after) = leading(tail.trim_start())?;
        let unit = unit(after)?;
        let (Ok(middle), Ok(tolerance)) = (&first, &tolerance) else {
            return ambiguous(first, tolerance);
        };
        return Some(Typed::Number {
            low: middle - tolerance.abs(),
            high: middle + tolerance.abs(),
            unit,
        });
    }
    if let Some(tail) = rest.strip_prefix("..").or_else(|| rest.strip_prefix('…')) {
        let (last, after) = leading(tail.trim_start())?;
        let unit = unit(after)?;
        let (Ok(low), Ok(high)) = (&first, &last) else {
            return ambiguous(first, last);
        };
        return Some(if low <= high {
            Typed::Number {
                low: *low,
                high: *high,
                unit,
            }
        } else {
            Typed::Reversed
        });
    }
    let unit = unit(after)?;
    Some(match first {
        Ok(value) => Typed::Number {
            low: value,
            high: value,
            unit,
        },
        Err(written) => Typed::Ambiguous(written),
    })
}

fn ambiguous(first: Result<f64, String>, second: Result<f64, String>) -> Option<Typed> {
    first.err().or(second.err()).map(Typed::Ambiguous)
}

/// The number at the start of a text and what follows; `Err` is one that may be read in two ways.
fn leading(text: &str) -> Option<(Result<f64, String>, &str)> {
    let (sign, unsigned) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let digits = unsigned.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        return None;
    }
    let (whole, mut rest) = unsigned.split_at(digits);
    let mut written = whole.to_owned();
    let mut separators = Vec::new();
    while let Some(after) = rest.strip_prefix(['.', ',']) {
        let more = after.bytes().take_while(u8::is_ascii_digit).count();
        if more == 0 {
            break;
        }
        separators.push((rest.as_bytes()[0], more));
        written.push_str(&rest[..=more]);
        rest = &after[more..];
    }
    let value = match separators.as_slice() {
        [] => written.parse().ok(),
        // `1,000` is a thousand to some and one to others; `0,125` and `1,5` are clear.
        [(_, 3)] if whole != "0" && whole.len() <= 3 => None,
        [_] => written.replace(',', ".").parse().ok(),
        _ => None,
    };
    Some((
        value
            .filter(|value: &f64| value.is_finite())
            .map(|value| sign * value)
            .ok_or(written),
        rest,
    ))
}

/// A unit, or none.
type Unit = Option<String>;

/// The unit in the rest of a numeric answer; `None` if the rest is no unit.
fn unit(rest: &str) -> Option<Unit> {
    let unit = rest.trim();
    let fits = unit.chars().count() <= 24
        && unit.split_whitespace().count() <= 3
        && !unit.contains(|character: char| character.is_ascii_digit() || matches!(character, ',' | ';' | '(' | '.'));
    let apart = rest.starts_with([' ', '\u{a0}', '\u{202f}', '%', '°', '€', '$']) || unit.is_empty();
    (fits && apart).then(|| (!unit.is_empty()).then(|| unit.to_owned()))
}

/// The parts of a text between its bars; a bar behind a backslash parts nothing.
pub(super) fn between_bars(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for letter in text.chars() {
        if letter == '|' && !escaped {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
        escaped = letter == '\\' && !escaped;
    }
    parts
}

/// A text without the backslashes before punctuation.
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match characters.peek() {
            Some(next) if character == '\\' && next.is_ascii_punctuation() => {}
            _ => plain.push(character),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(low: f64, high: f64, unit: &str) -> Typed {
        Typed::Number {
            low,
            high,
            unit: (!unit.is_empty()).then(|| unit.to_owned()),
        }
    }

    #[test]
    fn numbers_ranges_and_units() {
        assert_eq!(meaning(" 27 ± 0,5 %"), number(26.5, 27.5, "%"));
        assert_eq!(meaning("3"), number(3.0, 3.0, ""));
        assert_eq!(meaning("-2..4 km"), number(-2.0, 4.0, "km"));
        assert_eq!(meaning("0,125"), number(0.125, 0.125, ""));
        assert_eq!(meaning("4..2"), Typed::Reversed);
        assert_eq!(meaning("1,000"), Typed::Ambiguous("1,000".to_owned()));
        assert_eq!(meaning("1.000.000"), Typed::Ambiguous("1.000.000".to_owned()));
    }

    #[test]
    fn words_and_what_only_looks_like_a_number() {
        let words = |texts: &[&str]| Typed::Words(texts.iter().map(|text| (*text).to_owned()).collect());
        assert_eq!(meaning("coercion | coacción |"), words(&["coercion", "coacción"]));
        assert_eq!(meaning("3 | tres"), words(&["3", "tres"]));
        assert_eq!(meaning("18(15)"), words(&["18(15)"]));
        assert_eq!(meaning("art\\. 3"), words(&["art. 3"]));
        assert_eq!(meaning("a\\|b | c"), words(&["a|b", "c"]));
        assert_eq!(meaning(" | "), Typed::Empty);
    }
}
