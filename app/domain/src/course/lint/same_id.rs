//! **same-id** — two questions with one id.
//!
//! What: the same `q:` twice in a course, translations of one question aside.
//! Why: answers to one would count for the other; copied questions are the usual cause.
//! Example: delete the comment of the copy and run `relevo fmt --ids`.

use std::collections::{BTreeMap, BTreeSet};

use super::{Remark, Report};
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Compares ids within files and between files that are not each other's translations.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let mut first: BTreeMap<&str, (String, &str, usize)> = BTreeMap::new();
    for draft in &reading.drafts {
        let group = draft.name.id();
        let mut here = BTreeSet::new();
        for question in &draft.questions {
            let Some(comment) = question.comment.as_ref().filter(|comment| !comment.id.is_empty()) else {
                continue;
            };
            let line = draft.line(question.heading.start);
            let (other_group, path, other_line) = first
                .entry(&comment.id)
                .or_insert_with(|| (group.clone(), draft.name.path, line));
            let doubled = !here.insert(comment.id.as_str());
            let same_place = *path == draft.name.path && *other_line == line;
            let translation = *other_group == group && *path != draft.name.path;
            if !same_place && (!translation || doubled) {
                let message = sentence!(
                    "the id `{id}` is already that of the question at {path}:{line}",
                    id = comment.id,
                    path,
                    line = other_line
                );
                let help = sentence!("delete this comment and run `relevo fmt --ids`");
                report.add(
                    draft.name.path,
                    Remark::error("same-id", comment.span.clone(), message, help),
                );
            }
        }
    }
}
