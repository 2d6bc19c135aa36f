//! **parity-key** — a translated question with another right answer.
//!
//! What: ticks in other positions, another number, other pairs or distractors, another choice of a drop-down.
//! Why: one of the two languages would be graded wrong.
//! Example: the second option ticked in Spanish, the third in English.

use super::{Remark, Report};
use crate::course::parse::paper::{count, key};
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;
use crate::quiz::{Gap, Key, OptionId};

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
            // What is typed differs, the right choice of a drop-down does not.
            (Key::Cloze { gaps }, Key::Cloze { gaps: others }) => menus(gaps).eq(menus(others)),
            _ => own_key == other_key,
        };
        if !same && own_key.word() == other_key.word() && count(own) == count(other) {
            let message = sentence!(
                "the right answer is not the same as in {path}:{line}",
                path = source.name.path,
                line = source.line(own.heading.start)
            );
            report.add(
                translation.name.path,
                Remark::error(
                    "parity-key",
                    other.heading.clone(),
                    message,
                    sentence!("tick the same positions, or write the same number, in both languages"),
                ),
            );
        }
    }
}

fn menus(gaps: &[Gap]) -> impl Iterator<Item = Option<OptionId>> {
    gaps.iter().map(|gap| match gap {
        Gap::Typed { .. } => None,
        Gap::Menu { right, .. } => Some(*right),
    })
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}
