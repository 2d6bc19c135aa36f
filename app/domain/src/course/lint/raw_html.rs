//! **raw-html** — HTML is not course language.
//!
//! What: a tag such as `<b>` or a comment that is not a question's machine data.
//! Why: it is shown to readers as text, since passing it through would let a course run scripts.
//! Example: `<b>important</b>` → `**important**`.

use std::ops::Range;

use super::Remark;
use crate::course::sentence::sentence;

/// The words of the rule.
pub(crate) fn remark(span: Range<usize>, raw: &str) -> Remark {
    let shown: String = raw
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(40)
        .collect();
    Remark::warning(
        "raw-html",
        span,
        sentence!("HTML is shown to readers as text: `{shown}`", shown),
        sentence!("write it in Markdown, or put it in backticks if readers should see it"),
    )
}
