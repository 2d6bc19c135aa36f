//! **link-missing** — a link to a file that the course does not have.
//!
//! What: a relative link whose target is not in the course folder.
//! Why: readers would follow it to nothing; it is shown as plain words.
//! Example: `[next](03-rutes.es.md)` → `[next](03-routes.es.md)`.

use std::ops::Range;

use super::Remark;
use crate::course::sentence::sentence;

/// The words of the rule.
pub(crate) fn remark(span: Range<usize>, path: &str) -> Remark {
    Remark::error(
        "link-missing",
        span,
        sentence!("the course has no file `{path}`", path),
        sentence!("correct the path (it starts at the folder of this file) or remove the link"),
    )
}
