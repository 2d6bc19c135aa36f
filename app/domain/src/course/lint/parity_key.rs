//! **parity-key** — a translated question with another right answer.
//!
//! What: ticks in other positions, another number, other pairs or distractors.
//! Why: one of the two languages would be graded wrong.
//! Example: the second option ticked in Spanish, the third in English.

use super::{Remark, Report};
use crate::course::parse::paper::{count, key};
use crate::course::parse::reading::Reading;
use crate::quiz::Key;

/// Compares the keys, positions taken in file order.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for (source, own, translation, other) in reading.question_pairs() {
        let (Some(own_key), Some(other_key)) = (key(own), key(other)) else {
            continue;
        };
        let same = match (&own_key, &other_key) {
            (
                Key::Numeric { low, high, .. },
                Key::Numeric {
                    low: other_low,
                    high: other_high,
                    ..
                },
            ) => close(*low, *other_low) && close(*high, *other_high),
            (Key::Short { .. } | Key::Ordering { .. }, _) => true,
            _ => own_key == other_key,
        };
        if !same && own_key.word() == other_key.word() && count(own) == count(other) {
            let message = format!(
                "the right answer is not the same as in {}:{}",
                source.name.path,
                source.line(own.heading.start)
            );
            report.add(
                translation.name.path,
                Remark::error(
                    "parity-key",
                    other.heading.clone(),
                    message,
                    "tick the same positions, or write the same number, in both languages",
                ),
            );
        }
    }
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}
