//! **too-few** — a question with too little to choose from.
//!
//! What: fewer than two options, steps or pairs.
//! Why: there is nothing to decide; it is left out.
//! Example: an ordering of one step.

use super::{Remark, Report};
use crate::course::parse::question::Answer;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Counts.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for question in &draft.questions {
            let title = &question.title;
            let (count, message, help) = match &question.answer {
                Answer::Choices(options) => (
                    options.len(),
                    sentence!("the question \"{title}\" has fewer than two options", title),
                    sentence!("write at least two options"),
                ),
                Answer::Steps(steps) => (
                    steps.len(),
                    sentence!("the question \"{title}\" has fewer than two steps", title),
                    sentence!("write at least two steps"),
                ),
                Answer::Pairs(pairs) => (
                    pairs.iter().filter(|pair| !pair.left_words.is_empty()).count(),
                    sentence!("the question \"{title}\" has fewer than two pairs", title),
                    sentence!("write at least two pairs"),
                ),
                _ => continue,
            };
            if count < 2 && !report.has_error(draft.name.path, &question.span) {
                let remark = Remark::error("too-few", question.heading.clone(), message, help);
                report.add(draft.name.path, remark);
            }
        }
    }
}
