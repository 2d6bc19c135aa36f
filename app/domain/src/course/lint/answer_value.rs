//! **answer-value** — an `Answer:` line that cannot be graded.
//!
//! What: nothing after the colon, a number that may be read in two ways, a range that runs backwards.
//! Why: `1,000` is a thousand to some and one to others.
//! Example: `Answer: 1,000` → `Answer: 1000`.

use super::{Remark, Report};
use crate::course::parse::question::{Answer, Typed};
use crate::course::parse::reading::Reading;

/// Looks at every typed answer.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for question in &draft.questions {
            let Answer::Typed { meaning, span } = &question.answer else {
                continue;
            };
            let (message, help) = match meaning {
                Typed::Ambiguous(written) => (
                    format!("`{written}` may be read in two ways"),
                    "write the number without separators between thousands",
                ),
                Typed::Reversed => (
                    "the range ends below its start".to_owned(),
                    "write the smaller number first: `2..4`",
                ),
                Typed::Empty => (
                    "there is no answer after the colon".to_owned(),
                    "write a number, or words with `|` between alternatives",
                ),
                Typed::Number { .. } | Typed::Words(_) => continue,
            };
            report.add(
                draft.name.path,
                Remark::error("answer-value", span.clone(), message, help),
            );
        }
    }
}
