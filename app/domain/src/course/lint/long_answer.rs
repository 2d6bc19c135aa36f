//! **long-answer** — a right answer that its length gives away.
//!
//! What: a single choice whose right option is half as long again as the longest wrong one, and more.
//! Why: those who guess take the longest option; the question then measures nothing.
//! Example: shorten it, or lengthen a wrong option with a believable reason.

use super::{Remark, Report};
use crate::course::parse::question::Answer;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Compares lengths, in characters.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for question in &draft.questions {
            let Answer::Choices(options) = &question.answer else {
                continue;
            };
            let longest = |ticked: bool| {
                options
                    .iter()
                    .filter(|option| option.ticked == Some(ticked))
                    .map(|option| option.words.chars().count())
                    .max()
            };
            let mut right = options.iter().filter(|option| option.ticked == Some(true));
            let (Some(only), None) = (right.next(), right.next()) else {
                continue;
            };
            let (Some(right), Some(wrong)) = (longest(true), longest(false)) else {
                continue;
            };
            if 2 * right > 3 * wrong && right >= wrong + 15 {
                let remark = Remark::warning(
                    "long-answer",
                    only.span.clone(),
                    sentence!(
                        "the right answer has {right} characters, the longest wrong one {wrong}: its length gives it away",
                        right,
                        wrong
                    ),
                    sentence!("shorten it, or give a wrong option a believable reason"),
                );
                report.add(draft.name.path, remark);
            }
        }
    }
}
