//! **option-dash** — an option whose dash touches its box.
//!
//! What: `-[x] A`.
//! Why: it is read as a line of text, and the option vanishes.
//! Example: `- [x] A`.

use super::{Remark, Report};
use crate::course::parse::question::choice::meant_as_box;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Looks at every line.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for (start, line) in draft.lines() {
            let text = line.trim_start();
            let Some(rest) = text.strip_prefix(['-', '*', '+']) else {
                continue;
            };
            if meant_as_box(rest) {
                let at = start + line.len() - text.len();
                report.add(
                    draft.name.path,
                    Remark::error(
                        "option-dash",
                        at..at + 1,
                        sentence!("no space after the dash: this is no option"),
                        sentence!("put a space after the dash"),
                    ),
                );
            }
        }
    }
}
