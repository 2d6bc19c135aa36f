//! **option-bullet** — an option with a bullet from a word processor.
//!
//! What: `• [x] A`.
//! Why: Markdown knows no such bullet; the option vanishes into a line of text.
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
            let Some(rest) = text.strip_prefix(['•', '·', '●', '▪', '◦', '‣', '–', '—', '−', '\u{f0b7}'])
            else {
                continue;
            };
            if meant_as_box(rest.trim_start()) {
                let at = start + line.len() - text.len();
                let sign = text.len() - rest.len();
                report.add(
                    draft.name.path,
                    Remark::error(
                        "option-bullet",
                        at..at + sign,
                        sentence!("this sign starts no list: the option is lost"),
                        sentence!("use `-`"),
                    ),
                );
            }
        }
    }
}
