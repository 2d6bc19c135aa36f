//! **text-outside-question** — text among questions that belongs to none of them.
//!
//! What: words between "Check yourself" and the first question, or a section after the first
//! question of a quiz that is no question.
//! Why: it is not shown anywhere.
//! Example: move an introduction above the heading "Check yourself".

use std::ops::Range;

use super::Remark;
use crate::course::render::Block;
use crate::course::sentence::sentence;

/// The words of the rule about some neighbouring blocks; none where there are none.
pub(crate) fn blocks(blocks: &[Block]) -> Option<Remark> {
    let (first, last) = (blocks.first()?, blocks.last()?);
    Some(remark(first.span.start..last.span.end))
}

/// The words of the rule.
pub(crate) fn remark(span: Range<usize>) -> Remark {
    Remark::warning(
        "text-outside-question",
        span,
        sentence!("this text belongs to no question and is not shown"),
        sentence!("move it above the questions, or make its heading a question with `### `"),
    )
}
