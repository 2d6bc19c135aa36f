//! **image-elsewhere** — an image that is not in the course folder.
//!
//! What: an image by address, or by a path that leaves the course.
//! Why: it would tell another server who reads the course, and vanish when that server does.
//! Example: `![Map](https://example.org/map.png)` → copy the file and write `![Map](media/map.png)`.

use std::ops::Range;

use super::Remark;
use crate::course::sentence::sentence;

/// The words of the rule.
pub(crate) fn remark(span: Range<usize>, destination: &str) -> Remark {
    let shown: String = destination.chars().take(60).collect();
    Remark::error(
        "image-elsewhere",
        span,
        sentence!("the image `{shown}` is not in the course folder", shown),
        sentence!("copy it into media/ and link it there"),
    )
}
