//! **image-missing** — an image that is not where the text says.
//!
//! What: no such file in the course, or not a picture (png, jpg, webp, gif, svg, avif).
//! Why: readers would see a broken image; its alternative text is shown instead.
//! Example: `![Map](map.png)` while the file is `media/map.png`.

use std::ops::Range;

use super::Remark;
use crate::course::sentence::sentence;

/// The words of the rule.
pub(crate) fn remark(span: Range<usize>, path: &str) -> Remark {
    Remark::error(
        "image-missing",
        span,
        sentence!("the course has no picture `{path}`", path),
        sentence!("copy the file there or correct the path; it starts at the folder of this file"),
    )
}
