//! **parity-numbers** — a translated question with other numbers in its words.
//!
//! What: a figure, year or article that only one of the two texts has, separators aside.
//! Why: a mistyped figure is the translation mistake that nobody sees.
//! Example: "520.085" in Spanish, "502,085" in English.

use super::{Remark, Report};
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Compares the numbers of each question.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for (source, own, translation, other) in reading.question_pairs() {
        if own.numbers == other.numbers {
            continue;
        }
        let lacking = |of: &[String], in_: &[String]| without(of, in_).join(", ");
        let (missing, added) = (
            lacking(&own.numbers, &other.numbers),
            lacking(&other.numbers, &own.numbers),
        );
        let (path, line) = (source.name.path, source.line(own.heading.start));
        let message = match (missing.is_empty(), added.is_empty()) {
            (false, false) => sentence!(
                "the numbers are not those of {path}:{line}; missing here: {missing}; only here: {added}",
                path,
                line,
                missing,
                added
            ),
            (false, true) => sentence!(
                "the numbers are not those of {path}:{line}; missing here: {missing}",
                path,
                line,
                missing
            ),
            _ => sentence!(
                "the numbers are not those of {path}:{line}; only here: {added}",
                path,
                line,
                added
            ),
        };
        report.add(
            translation.name.path,
            Remark::error(
                "parity-numbers",
                other.heading.clone(),
                message,
                sentence!("write the same numbers, as digits, in both languages"),
            ),
        );
    }
}

/// The numbers of one ascending list that another does not have as often.
fn without<'n>(numbers: &'n [String], others: &[String]) -> Vec<&'n str> {
    let mut others = others.iter().peekable();
    let mut lacking = Vec::new();
    for number in numbers {
        while others.next_if(|other| *other < number).is_some() {}
        if others.next_if(|other| *other == number).is_none() {
            lacking.push(number.as_str());
        }
    }
    lacking
}
