//! **missing-id** — a graded question without its id.
//!
//! What: a question of a quiz with no `<!-- q: … -->` under its heading.
//! Why: answers are kept under the id; without one an edit of the text would lose them.
//! Example: `relevo fmt --ids` writes them all.

use std::collections::BTreeSet;

use super::{Remark, Report};
use crate::course::parse::hash;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Looks for graded questions without id; the help is the comment to paste.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let mut used = reading.ids();
    for draft in &reading.drafts {
        let graded = draft
            .questions
            .iter()
            .enumerate()
            .filter(|(_, question)| question.graded);
        for (at, question) in graded.filter(|(_, question)| question.id().is_none_or(str::is_empty)) {
            if question
                .comment
                .as_ref()
                .is_some_and(|comment| report.has_error(draft.name.path, &comment.span))
            {
                continue;
            }
            let id = proposal(&format!("{}/{at}/{}", draft.name.id(), question.title), &mut used);
            let remark = Remark::error(
                "missing-id",
                question.heading.clone(),
                sentence!("the question \"{title}\" has no id", title = question.title),
                sentence!(
                    "paste below the heading: `<!-- q: {id} · points: 1 -->`, or run `relevo fmt --ids`",
                    id
                ),
            );
            report.add(draft.name.path, remark);
        }
    }
}

/// Four characters or more that depend on the question alone, so that every check proposes the same.
fn proposal(question: &str, used: &mut BTreeSet<String>) -> String {
    let longer = |turn: usize| hash(format!("{question}{turn}").as_bytes())[..(4 + turn / 4).min(32)].to_owned();
    (0..256)
        .map(longer)
        .find(|id| used.insert(id.clone()))
        .unwrap_or_default()
}
