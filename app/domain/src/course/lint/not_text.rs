//! **not-text** — the file is not UTF-8 text.
//!
//! What: bytes that are no characters, mostly from a program that saves in an old encoding.
//! Why: accents would be wrong everywhere; the file is left out of the course.
//! Example: save the file as "UTF-8" in the editor's save dialogue.

use super::Remark;
use crate::course::sentence::sentence;

/// The words of the rule.
pub(crate) fn remark(at: usize) -> Remark {
    Remark::error(
        "not-text",
        at..at + 1,
        sentence!("the file is not UTF-8 text from byte {at} on", at),
        sentence!("save it again with the encoding UTF-8"),
    )
}
