//! **gap-table** — a gap inside of a table.
//!
//! What: `[[…]]` in a cell.
//! Why: the bar between two choices also parts two cells, so the table falls apart.
//! Example: write the sentence with the gap below the table.

use std::ops::Range;

use super::Remark;
use crate::course::sentence::sentence;

/// The words of the rule.
pub(crate) fn remark(span: Range<usize>) -> Remark {
    Remark::error(
        "gap-table",
        span,
        sentence!("there can be no gap and no drop-down inside a table"),
        sentence!("write the sentence with the gap in a paragraph of its own"),
    )
}
