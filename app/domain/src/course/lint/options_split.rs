//! **options-split** — the options stand in two lists.
//!
//! What: text between options, or a change from `-` to `*`, which starts a new list.
//! Why: only the last list is the answer; the options of the first would vanish.
//! Example: write all options with `-`, one below the other.

use std::ops::Range;

use super::Remark;
use crate::course::sentence::sentence;

/// The words of the rule.
pub(crate) fn remark(span: Range<usize>) -> Remark {
    Remark::error(
        "options-split",
        span,
        sentence!("the options stand in two lists; those of this one would be lost"),
        sentence!("write all options one below the other, with the same sign before each"),
    )
}
