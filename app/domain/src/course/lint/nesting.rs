//! **nesting** — more than 100 levels of lists or quotes inside each other.
//!
//! What: a line that opens too many quotes or lists.
//! Why: nobody can read it, and it costs the computer of every reader; the text is shown plain.
//! Example: a hundred `>` before a word.

use std::ops::Range;

use super::Remark;
use crate::course::sentence::sentence;

/// The words of the rule.
pub(crate) fn remark(span: Range<usize>) -> Remark {
    Remark::error(
        "nesting",
        span,
        sentence!("lists or quotes are nested more than 100 deep; the whole text is shown plain"),
        sentence!("remove the quote signs or list marks at the start of this line"),
    )
}
