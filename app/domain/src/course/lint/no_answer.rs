//! **no-answer** — a question without anything to answer.
//!
//! What: a level-3 heading among questions with no options, list, table or `Answer:` below it.
//! Why: it cannot be answered; it is left out.
//! Example: add `- [x] …` and `- [ ] …`, or `Answer: …`.

use super::{Remark, Report};
use crate::course::parse::question::Answer;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Looks at questions that no other rule has explained.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for question in draft
            .questions
            .iter()
            .filter(|question| matches!(question.answer, Answer::None))
        {
            if !report.has_error(draft.name.path, &question.span) {
                let remark = Remark::error(
                    "no-answer",
                    question.heading.clone(),
                    sentence!("the question \"{title}\" has nothing to answer", title = question.title),
                    sentence!("add options (`- [x] …`, `- [ ] …`), a numbered list, a two-column table or `Answer: …`"),
                );
                report.add(draft.name.path, remark);
            }
        }
    }
}
