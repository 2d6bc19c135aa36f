//! **option-nested** — an option inside another option.
//!
//! What: a box that is indented below an option.
//! Why: only the outer one would be an option, the inner one part of its words.
//! Example: remove the spaces before the dash.

use std::ops::Range;

use super::Remark;
use crate::course::sentence::sentence;

/// The words of the rule.
pub(crate) fn remark(span: Range<usize>) -> Remark {
    Remark::error(
        "option-nested",
        span,
        sentence!("an option stands inside this option"),
        sentence!("start every option in the same column"),
    )
}
