//! **parity-options** — a translated question with another number of options.
//!
//! What: options, steps, rows or gaps missing or added; or another kind of question.
//! Why: options are matched by position; the translation of this question is left out.
//! Example: four options in Spanish, three in English.

use super::{Remark, Report};
use crate::course::parse::paper::{count, key, menus};
use crate::course::parse::reading::Reading;

/// Compares counts and kinds.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for (source, own, translation, other) in reading.question_pairs() {
        let (Some(own_key), Some(other_key)) = (key(own), key(other)) else {
            continue;
        };
        let line = source.line(own.heading.start);
        let message = if own_key.word() != other_key.word() && count(own) != count(other)
            || own_key.word() == other_key.word() && count(own) != count(other)
        {
            format!(
                "{} options here, {} in {}:{line}",
                count(other),
                count(own),
                source.name.path
            )
        } else if own_key.word() == other_key.word() && menus(own) != menus(other) {
            format!("the gaps have other choices than in {}:{line}", source.name.path)
        } else if own_key.word() == other_key.word() {
            continue;
        } else {
            format!(
                "the question is of the kind {} here and {} in {}:{line}",
                other_key.word(),
                own_key.word(),
                source.name.path
            )
        };
        report.add(
            translation.name.path,
            Remark::error(
                "parity-options",
                other.heading.clone(),
                message,
                "make the two alike, option by option",
            ),
        );
    }
}
