//! **front-matter** — the block between two lines of dashes at the top cannot be read.
//!
//! What: the block is missing, not closed, or not YAML; a key stands twice.
//! Why: without it the file has no title; it is left out of the course.
//! Example: `title: Day 3: elements` → `title: "Day 3: elements"`.

use std::ops::Range;

use super::Remark;

const RULE: &str = "front-matter";

/// There is no closed block.
pub(crate) fn missing(span: Range<usize>, opened: bool) -> Remark {
    if opened {
        Remark::error(
            RULE,
            span,
            "the block at the top is not closed",
            "put a line of three dashes after the last key",
        )
    } else {
        Remark::error(
            RULE,
            span,
            "the file does not start with a block of keys",
            "start with a line `---`, then `title: …`, then again `---`",
        )
    }
}

/// The block is not YAML.
pub(crate) fn unreadable(span: Range<usize>, problem: &str) -> Remark {
    Remark::error(
        RULE,
        span,
        format!("the block at the top cannot be read: {problem}"),
        "one `key: value` a line, each key once; put a text with a colon or quotes in it in quotes",
    )
}
