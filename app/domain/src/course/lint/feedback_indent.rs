//! **feedback-indent** — feedback that does not belong to its option.
//!
//! What: a line with `>` at the start of the line below an option.
//! Why: it cuts the list in two, and the options above it vanish.
//! Example: two spaces before the `>`.

use super::{Remark, Report};
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Looks for quotes directly below options, or between them.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        let mut after_option = false;
        let mut blank = false;
        let mut waiting = None;
        for (start, line) in draft.lines() {
            let option = is_option(line);
            if option && let Some(at) = waiting.take() {
                report.add(draft.name.path, remark(at));
            }
            if line.starts_with('>') {
                if after_option && !line.starts_with("> [!") && !line.starts_with(">[!") {
                    if blank {
                        waiting = waiting.or(Some(start));
                    } else {
                        report.add(draft.name.path, remark(start));
                    }
                }
                after_option = after_option && waiting.is_some();
            } else if line.trim().is_empty() {
                blank = true;
            } else {
                let continues = after_option && line.starts_with([' ', '\t']);
                after_option = option || continues;
                blank = false;
                waiting = None;
            }
        }
    }
}

fn is_option(line: &str) -> bool {
    let text = line.trim_start();
    text.strip_prefix(['-', '*', '+']).is_some_and(|rest| {
        ["[ ] ", "[x] ", "[X] "]
            .iter()
            .any(|mark| rest.trim_start().starts_with(mark))
    })
}

fn remark(at: usize) -> Remark {
    Remark::error(
        "feedback-indent",
        at..at + 1,
        sentence!("this feedback cuts the list of options in two; the options above it would vanish"),
        sentence!("indent it by two spaces, so that it belongs to its option"),
    )
}
