//! **too-few** — a question with too little to choose from.
//!
//! What: fewer than two options, steps or pairs.
//! Why: there is nothing to decide; it is left out.
//! Example: an ordering of one step.

use super::{Remark, Report};
use crate::course::parse::question::Answer;
use crate::course::parse::reading::Reading;

/// Counts.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for question in &draft.questions {
            let (count, things) = match &question.answer {
                Answer::Choices(options) => (options.len(), "options"),
                Answer::Steps(steps) => (steps.len(), "steps"),
                Answer::Pairs(pairs) => (pairs.iter().filter(|pair| !pair.left_words.is_empty()).count(), "pairs"),
                _ => continue,
            };
            if count < 2 && !report.has_error(draft.name.path, &question.span) {
                let remark = Remark::error(
                    "too-few",
                    question.heading.clone(),
                    format!("the question \"{}\" has fewer than two {things}", question.title),
                    format!("write at least two {things}"),
                );
                report.add(draft.name.path, remark);
            }
        }
    }
}
