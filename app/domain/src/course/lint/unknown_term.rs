//! **unknown-term** — `{term:ID}` with an id that the glossary does not have.
//!
//! What: an explicit term link without its row.
//! Why: there is nothing to link to; the id is shown as it is.
//! Example: `{term:consnt}` → `{term:consent}`.

use std::ops::Range;

use super::Remark;
use crate::course::sentence::sentence;

/// The words of the rule.
pub(crate) fn remark(span: Range<usize>, id: &str) -> Remark {
    Remark::error(
        "unknown-term",
        span,
        sentence!("glossary.md has no term `{id}`", id),
        sentence!("correct the id or add a row to glossary.md"),
    )
}
