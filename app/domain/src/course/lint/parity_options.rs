//! **parity-options** — a translated question with another number of options.
//!
//! What: options, steps, rows or gaps missing or added; or another kind of question.
//! Why: options are matched by position; the translation of this question is left out.
//! Example: four options in Spanish, three in English.

use super::{Remark, Report};
use crate::course::parse::paper::{count, key, menus};
use crate::course::parse::reading::Reading;
use crate::course::sentence::{Sentence, sentence};
use crate::quiz::Key;

/// Compares counts and kinds.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for (source, own, translation, other) in reading.question_pairs() {
        let (Some(own_key), Some(other_key)) = (key(own), key(other)) else {
            continue;
        };
        let (path, line) = (source.name.path, source.line(own.heading.start));
        let message = if count(own) != count(other) {
            sentence!(
                "number of options: {here} here, {there} in {path}:{line}",
                here = count(other),
                there = count(own),
                path,
                line
            )
        } else if own_key.word() != other_key.word() {
            sentence!(
                "the question is of the kind \"{here}\" here and \"{there}\" in {path}:{line}",
                here = kind(&other_key),
                there = kind(&own_key),
                path,
                line
            )
        } else if menus(own) != menus(other) {
            sentence!("the gaps have other choices than in {path}:{line}", path, line)
        } else {
            continue;
        };
        report.add(
            translation.name.path,
            Remark::error(
                "parity-options",
                other.heading.clone(),
                message,
                sentence!("make the two alike, option by option"),
            ),
        );
    }
}

/// What a shape of question is called.
fn kind(key: &Key) -> Sentence {
    match key {
        Key::Single { .. } => sentence!("single choice"),
        Key::Multiple { .. } => sentence!("multiple choice"),
        Key::Truth { .. } => sentence!("true or false"),
        Key::Numeric { .. } => sentence!("number"),
        Key::Short { .. } => sentence!("short text"),
        Key::Ordering { .. } => sentence!("ordering"),
        Key::Matching { .. } => sentence!("matching"),
        Key::Cloze { .. } => sentence!("gaps"),
    }
}
