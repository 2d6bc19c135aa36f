//! **sourced-figures** — a figure whose source stands nowhere near it. A course switches the rule on.
//!
//! What: a percentage, a year or a number of 1,000 or more in a lesson, without a year in parentheses
//! in its paragraph; a table may have it in the paragraph before or after. Practice questions, the
//! list of sources and paragraphs that name a place of `fiction:` are left alone.
//! Why: nobody can check, or date, what has no source.
//! Example: `rules: [sourced-figures]` and `fiction: [Valmara]` in the course file, and in a lesson
//! `Detections rose by 25 % (UNODC, 2024).`

use std::ops::Range;

use super::{Remark, Report};
use crate::course::parse::draft::Draft;
use crate::course::parse::file::Kind;
use crate::course::parse::reading::Reading;
use crate::course::parse::words;
use crate::course::sentence::sentence;

/// The name by which a course switches it on.
pub(crate) const RULE: &str = "sourced-figures";

/// Looks at every paragraph of the lessons.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    if !reading.rules.contains(RULE) {
        return;
    }
    for draft in reading.of_kind(Kind::Lesson) {
        let paragraphs = paragraphs(draft);
        for (at, paragraph) in paragraphs.iter().enumerate() {
            let Some((figure, span)) = unsourced(at, &paragraphs, &reading.fiction) else {
                continue;
            };
            let start = paragraph.start + span.start;
            let message = sentence!("`{figure}` has no source", figure);
            let help = sentence!("write the source and the year in the same paragraph: `(UNODC, 2024)`");
            let remark = Remark::warning(RULE, start..start + span.len(), message, help);
            report.add(draft.name.path, remark);
        }
    }
}

/// Lines without an empty one among them.
struct Paragraph<'a> {
    /// Its first byte in the file.
    start: usize,
    text: &'a str,
    /// A heading, or in a section of questions or sources.
    exempt: bool,
}

/// The first figure of a paragraph that needs a source and has none.
fn unsourced<'a>(at: usize, all: &[Paragraph<'a>], fiction: &[String]) -> Option<(&'a str, Range<usize>)> {
    let own = &all[at];
    if own.exempt || fiction.iter().any(|name| own.text.contains(name.as_str())) {
        return None;
    }
    let span = figure(own.text)?;
    let beside = |other: Option<&Paragraph<'_>>| other.is_some_and(|other| names_source(other.text));
    let in_table =
        own.text.starts_with('|') && (beside(at.checked_sub(1).and_then(|at| all.get(at))) || beside(all.get(at + 1)));
    (!in_table && !names_source(own.text)).then(|| (&own.text[span.clone()], span))
}

fn paragraphs<'a>(draft: &Draft<'a>) -> Vec<Paragraph<'a>> {
    let mut paragraphs: Vec<Paragraph<'a>> = Vec::new();
    let mut open = false;
    let mut exempt = false;
    for (at, line) in draft.lines() {
        if line.trim().is_empty() {
            open = false;
            continue;
        }
        let heading = line.trim_start_matches('#');
        let level = line.len() - heading.len();
        let is_heading = (1..=6).contains(&level) && heading.starts_with(' ');
        if is_heading && level <= 2 {
            exempt = words::is(heading, words::CHECK_YOURSELF) || words::is(heading, words::SOURCES);
        }
        let end = at + line.len();
        match paragraphs.last_mut().filter(|_| open && !is_heading) {
            Some(last) => last.text = &draft.text[last.start..end],
            None => paragraphs.push(Paragraph {
                start: at,
                text: &draft.text[at..end],
                exempt: exempt || is_heading,
            }),
        }
        open = !is_heading;
    }
    paragraphs
}

/// Whether a year stands in parentheses.
fn names_source(text: &str) -> bool {
    let inside = text
        .split('(')
        .skip(1)
        .map(|rest| rest.split(')').next().unwrap_or(rest));
    inside
        .into_iter()
        .any(|inside| numbers(inside).iter().any(|span| is_year(&inside[span.clone()])))
}

/// Where the first percentage, year or great number stands; the targets of links are no text.
fn figure(text: &str) -> Option<Range<usize>> {
    numbers(text).into_iter().find(|span| {
        let before = &text[..span.start];
        let in_target = before.rfind("](").is_some_and(|open| !before[open..].contains(')'));
        let number = &text[span.clone()];
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let fraction = number.rfind([',', '.']).filter(|point| number.len() - point != 4);
        let whole = number[..fraction.unwrap_or(number.len())]
            .bytes()
            .filter(u8::is_ascii_digit)
            .count();
        !in_target && digits > 0 && (is_share(&text[span.end..]) || whole >= 4)
    })
}

fn is_year(number: &str) -> bool {
    number.len() == 4 && number.parse::<u16>().is_ok_and(|year| (1500..2100).contains(&year))
}

/// Whether what follows a number makes it a percentage.
fn is_share(after: &str) -> bool {
    let after = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']).to_lowercase();
    ["%", "per cent", "percent", "por ciento", "pour cent", "por cento"]
        .iter()
        .any(|word| after.starts_with(word))
}

/// Numbers with their groups of thousands and fraction: `520.085`, `520 085`, `41,9`.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let digits_at = |at: usize| bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let length = digits_at(at);
        if length == 0 {
            at += 1;
            continue;
        }
        let start = at;
        at += length;
        loop {
            let mark = text[at..].chars().next().map_or(0, |mark| match mark {
                '.' | ',' => 1,
                ' ' | '\u{a0}' | '\u{202f}' if digits_at(at + mark.len_utf8()) == 3 && at - start <= 11 => {
                    mark.len_utf8()
                }
                _ => 0,
            });
            let more = if mark == 0 { 0 } else { digits_at(at + mark) };
            if more == 0 {
                break;
            }
            at += mark + more;
        }
        numbers.push(start..at);
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_years_and_great_numbers_are_figures() {
        let first = |text: &'static str| figure(text).map(|span| &text[span]);
        assert_eq!(first("creció un 25 %"), Some("25"));
        assert_eq!(first("grew by 41.9 per cent"), Some("41.9"));
        assert_eq!(first("en 2022 hubo 12"), Some("2022"));
        assert_eq!(first("520.085 cruces"), Some("520.085"));
        assert_eq!(first("520 085 passages"), Some("520 085"));
        assert_eq!(first("el artículo 18(15), párrafo 3, a las 14:00"), None);
        assert_eq!(first("3,14 y 999 y 7,5"), None);
        assert_eq!(first("[el día](../day-2024/01-a.es.md) de hoy"), None);
    }

    #[test]
    fn a_source_is_a_year_in_parentheses() {
        assert!(names_source("creció un 25 % (UNODC, GLOTIP 2024)"));
        assert!(names_source("el Protocolo (2000) dice"));
        assert!(!names_source("creció un 25 % en 2024 (UNODC)"));
        assert!(!names_source("son 12 (de 1.500) personas"));
    }
}
