//! **table-gap** — a drop-down inside a table.
//!
//! What: `[[a|b]]` in a table's row.
//! Why: the table takes the `|` for the end of a cell.
//! Example: write the gap in a paragraph.

use super::{Remark, Report};
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Looks at every line that starts like a table's row.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for (start, line) in draft.lines().filter(|(_, line)| line.trim_start().starts_with('|')) {
            let Some(open) = line.find("[[") else { continue };
            let Some(length) = line[open..].find("]]") else {
                continue;
            };
            if line[open..open + length].contains('|') {
                let span = start + open..start + open + length + 2;
                report.add(
                    draft.name.path,
                    Remark::error(
                        "table-gap",
                        span,
                        sentence!("no drop-down inside a table"),
                        sentence!("write the gap in a paragraph"),
                    ),
                );
            }
        }
    }
}
