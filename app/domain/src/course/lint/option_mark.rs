//! **option-mark** — an option whose box is not read as one.
//!
//! What: `- [x]A`, `- [ x ] A`, `- [] A`, `- [✓] A`, or an item without a box among options.
//! Why: the tick is lost and the option counts as neither right nor wrong.
//! Example: `- [x] A` or `- [ ] A`.

use std::ops::Range;

use super::{Remark, Report, invisible_character};
use crate::course::parse::question::Answer;
use crate::course::parse::question::choice::meant_as_box;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Looks at every line, then at options without a box.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for (start, line) in draft.lines() {
            let text = line.trim_start();
            let Some(rest) = text
                .strip_prefix(['-', '*', '+'])
                .filter(|rest| rest.starts_with([' ', '\t']))
            else {
                continue;
            };
            let mark = rest.trim_start();
            let sound = ["[ ] ", "[x] ", "[X] "]
                .iter()
                .any(|sound| mark.strip_prefix(sound).is_some_and(|words| !words.trim().is_empty()));
            let invisible = mark.chars().take(4).any(invisible_character::is_invisible);
            if meant_as_box(mark) && !sound && !invisible {
                let at = start + line.len() - mark.len();
                let end = at + mark.find(']').map_or(1, |close| close + 1);
                report.add(draft.name.path, remark(at..end));
            }
        }
        for question in &draft.questions {
            let (Answer::Choices(options) | Answer::Truth(options)) = &question.answer else {
                continue;
            };
            for option in options.iter().filter(|option| option.ticked.is_none()) {
                if !report.has_error(draft.name.path, &option.span) {
                    report.add(draft.name.path, remark(option.span.clone()));
                }
            }
        }
    }
}

fn remark(span: Range<usize>) -> Remark {
    Remark::error(
        "option-mark",
        span,
        sentence!("the box of this option is not read"),
        sentence!("write `- [x] ` or `- [ ] ` and then the words"),
    )
}
