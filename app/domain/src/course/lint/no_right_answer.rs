//! **no-right-answer** — options of which none is right.
//!
//! What: no tick at all; in true/false also both; in a matching a pair without its right side.
//! Why: nobody could ever answer it.
//! Example: `- [x]` before the right option.

use super::{Remark, Report};
use crate::course::parse::question::Answer;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Looks at the ticks.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for question in &draft.questions {
            let lacks = match &question.answer {
                Answer::Choices(options) => !options.iter().any(|option| option.ticked == Some(true)),
                Answer::Truth(options) => options.iter().filter(|option| option.ticked == Some(true)).count() != 1,
                Answer::Pairs(pairs) => pairs
                    .iter()
                    .any(|pair| pair.right_words.is_empty() && !pair.left_words.is_empty()),
                _ => false,
            };
            if lacks && !report.has_error(draft.name.path, &question.span) {
                let remark = Remark::error(
                    "no-right-answer",
                    question.heading.clone(),
                    sentence!("the question \"{title}\" has no right answer", title = question.title),
                    sentence!(
                        "tick the right option with `- [x] `; of true and false exactly one; fill both cells of a pair"
                    ),
                );
                report.add(draft.name.path, remark);
            }
        }
    }
}
