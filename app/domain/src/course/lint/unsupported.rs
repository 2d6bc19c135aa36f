//! **unsupported-shape** — a part of the format that this version cannot show yet.
//!
//! What: essays with a rubric, survey grids and open survey answers, confidence.
//! Why: leaving it out in silence would lose a question; the question is left out and named here.
//! Example: an essay → a single choice between three drafts.

use std::ops::Range;

use super::Remark;
use crate::course::sentence::{Sentence, sentence};

/// The rule's id.
pub(crate) const RULE: &str = "unsupported-shape";

/// The words of the rule.
pub(crate) fn remark(span: Range<usize>, shape: Sentence) -> Remark {
    Remark::error(
        RULE,
        span,
        sentence!(
            "this is the shape \"{shape}\", which is part of the format but not supported yet",
            shape
        ),
        sentence!("use single or multiple choice, true/false, a number, a short text, gaps, ordering or matching"),
    )
}

/// A file of the format that is not read yet.
pub(crate) fn file(span: Range<usize>, folder: &str) -> Remark {
    Remark::warning(
        RULE,
        span,
        sentence!(
            "files in {folder}/ are part of the format but not supported yet: this one is left out",
            folder
        ),
        sentence!("keep it; nothing of it is shown for now"),
    )
}
