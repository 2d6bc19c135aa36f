//! **answer-value** — an `Answer:` line that cannot be graded.
//!
//! What: nothing after the colon, a number that may be read in two ways, a range that runs backwards.
//! Why: `1,000` is a thousand to some and one to others.
//! Example: `Answer: 1,000` → `Answer: 1000`.

use super::{Remark, Report};
use crate::course::parse::question::{Answer, Typed};
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Looks at every typed answer.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for question in &draft.questions {
            let Answer::Typed { meaning, span } = &question.answer else {
                continue;
            };
            let (message, help) = match meaning {
                Typed::Ambiguous(written) => (
                    sentence!("`{written}` may be read in two ways", written),
                    sentence!("write the number without separators between thousands"),
                ),
                Typed::Reversed => (
                    sentence!("the range ends below its start"),
                    sentence!("write the smaller number first: `2..4`"),
                ),
                Typed::Empty => (
                    sentence!("there is no answer after the colon"),
                    sentence!("write a number, or words with `|` between alternatives"),
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
