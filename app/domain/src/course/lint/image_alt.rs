//! **image-alt** — an image without words for those who do not see it.
//!
//! What: `![](map.png)`.
//! Why: a screen reader, a failed download and a printed page have nothing to show.
//! Example: `![Map of Valmara with its three neighbours](map.png)`.

use std::ops::Range;

use super::Remark;
use crate::course::sentence::sentence;

/// The words of the rule.
pub(crate) fn remark(span: Range<usize>, destination: &str) -> Remark {
    Remark::error(
        "image-alt",
        span,
        sentence!("the image `{destination}` has no alternative text", destination),
        sentence!("say between the brackets what the image tells: `![what it shows](file.png)`"),
    )
}
