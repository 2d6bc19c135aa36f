//! **link-scheme** — a link that goes neither inside the course nor to https.
//!
//! What: `http:`, `mailto:`, `javascript:`, `//host` and paths from the root or above the course.
//! Why: other schemes are unsafe or leave the reader on an unprotected page; shown as plain words.
//! Example: `[UNODC](http://www.unodc.org)` → `[UNODC](https://www.unodc.org)`.

use std::ops::Range;

use super::Remark;
use crate::course::sentence::sentence;

/// The words of the rule.
pub(crate) fn remark(span: Range<usize>, destination: &str) -> Remark {
    let shown: String = destination.chars().take(60).collect();
    Remark::error(
        "link-scheme",
        span,
        sentence!("a link may go inside the course or to https, not to `{shown}`", shown),
        sentence!("write the full https address, or the path of a file of the course"),
    )
}
