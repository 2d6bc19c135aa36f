//! **gap-mixed** — a question with gaps and with another answer.
//!
//! What: `[[…]]` beside options with boxes or `Answer:`.
//! Why: a question is answered in one way; the other way would be shown with its key.
//! Example: make two questions of it.

use std::ops::Range;

use super::Remark;
use crate::course::sentence::sentence;

/// The words of the rule.
pub(crate) fn remark(span: Range<usize>) -> Remark {
    Remark::error(
        "gap-mixed",
        span,
        sentence!("this question has gaps, and this as well"),
        sentence!("make two questions of it: one with the gaps, one with the options or the answer"),
    )
}
