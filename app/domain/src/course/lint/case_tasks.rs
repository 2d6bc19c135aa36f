//! **case-tasks** — a case without tasks.
//!
//! What: neither `## Tasks` (Tareas, Tâches, Tarefas) with a level-3 heading per track below it, nor
//! `## Case` (Caso, Cas) with scenes.
//! Why: nobody would know what to do with the case.
//! Example: `## Tasks`, then `### Police` and what they are to do.

use std::ops::Range;

use super::Remark;
use crate::course::sentence::sentence;

/// The words of the rule.
pub(crate) fn remark(span: Range<usize>) -> Remark {
    Remark::warning(
        "case-tasks",
        span,
        sentence!("the case has no tasks"),
        sentence!("add `## Tasks` (Tareas, Tâches, Tarefas) with a level-3 heading per track"),
    )
}
