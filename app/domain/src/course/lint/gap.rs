//! **gap** — a gap in a text that cannot be asked.
//!
//! What: nothing between the brackets, a drop-down with no or several right choices, the same choice
//! twice, or markup that begins inside of the gap and ends outside.
//! Why: nobody could fill it, or two answers would be right.
//! Example: `[[(means)|(method)]]` → `[[(means)|method]]`.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Remark, Report};
use crate::course::parse::question::Answer;
use crate::course::parse::question::gaps::GapDraft;
use crate::course::parse::reading::Reading;
use crate::course::sentence::{Sentence, sentence};
use crate::quiz::grade::fold;

const RULE: &str = "gap";

/// Looks at every gap.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for question in &draft.questions {
            let Answer::Gaps(gaps) = &question.answer else { continue };
            for gap in gaps {
                if let Some((message, help)) = fault(gap) {
                    report.add(draft.name.path, Remark::error(RULE, gap.span.clone(), message, help));
                }
            }
        }
    }
}

fn fault(gap: &GapDraft) -> Option<(Sentence, Sentence)> {
    if gap.choices.is_empty() {
        return Some((
            sentence!("this gap is empty"),
            sentence!("write what belongs there: `[[act]]`"),
        ));
    }
    let mut seen = BTreeSet::new();
    let doubled = !gap.choices.iter().all(|choice| seen.insert(fold(&choice.words)));
    let right = gap.choices.iter().filter(|choice| choice.right).count();
    match right {
        2.. => Some((
            sentence!("several choices of this drop-down are in parentheses"),
            sentence!("put only the right one in parentheses: `[[(means)|motive|method]]`"),
        )),
        1 if doubled => Some((
            sentence!("a choice of this drop-down stands twice"),
            sentence!("change or remove one of the two"),
        )),
        _ => None,
    }
}

/// Markup that begins inside of a gap and ends outside.
pub(crate) fn markup(span: Range<usize>) -> Remark {
    Remark::error(
        RULE,
        span,
        sentence!("the markup inside of this gap ends outside of it"),
        sentence!("write plain words between `[[` and `]]`"),
    )
}
