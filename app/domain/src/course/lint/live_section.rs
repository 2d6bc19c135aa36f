//! **live-section** — a live session needs Plan and Join; other sections are not shown.
//!
//! What: a level-2 heading that is none of Plan, Join, Fallback, or one of the first two missing.
//! Why: the plan is for trainers only; a text under an unknown heading could reach the wrong people.
//! Example: `## Joining` → `## Join` (Unirse, Rejoindre, Participar).

use std::ops::Range;

use super::Remark;
use crate::course::sentence::{Sentence, sentence};

fn help() -> Sentence {
    sentence!("use `## Plan` (Plano), `## Join` (Unirse, Rejoindre, Participar) and `## Fallback` (Alternativa, Repli)")
}

/// A heading that names no section.
pub(crate) fn unknown(span: Range<usize>, title: &str) -> Remark {
    Remark::error(
        "live-section",
        span,
        sentence!("`{title}` is no section of a live session and is not shown", title),
        help(),
    )
}

/// A section that is not there.
pub(crate) fn missing(span: Range<usize>, name: Sentence) -> Remark {
    Remark::error(
        "live-section",
        span,
        sentence!("the live session has no section \"{name}\"", name),
        help(),
    )
}
