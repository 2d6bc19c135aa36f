//! **parity-numbers** — a translated question with other numbers in its words.
//!
//! What: a figure, year or article that only one of the two texts has, separators aside.
//! Why: a mistyped figure is the translation mistake that nobody sees.
//! Example: "520.085" in Spanish, "502,085" in English.

use std::fmt::Write as _;

use super::{Remark, Report};
use crate::course::parse::reading::Reading;

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
        let mut message = format!(
            "the numbers are not those of {}:{}",
            source.name.path,
            source.line(own.heading.start)
        );
        if !missing.is_empty() {
            let _ = write!(message, "; missing here: {missing}");
        }
        if !added.is_empty() {
            let _ = write!(message, "; only here: {added}");
        }
        report.add(
            translation.name.path,
            Remark::error(
                "parity-numbers",
                other.heading.clone(),
                message,
                "write the same numbers, as digits, in both languages",
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
