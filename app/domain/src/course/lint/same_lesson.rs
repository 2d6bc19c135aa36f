//! **same-lesson** — two files that are the same lesson in the same language.
//!
//! What: `01-routes.es.md` and `02-routes.es.md` in one folder.
//! Why: the number only orders; both have the id `routes`, and one would be lost.
//! Example: rename one of them.

use std::collections::BTreeMap;

use super::{Remark, Report};
use crate::course::parse::file::Kind;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Compares the ids of lessons.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let mut first = BTreeMap::new();
    for draft in reading.of_kind(Kind::Lesson) {
        let other = *first
            .entry((draft.name.id(), draft.name.language))
            .or_insert(draft.name.path);
        if other != draft.name.path {
            let message = sentence!("this file and `{other}` are one lesson: numbers only order", other);
            report.add(
                draft.name.path,
                Remark::error(
                    "same-lesson",
                    draft.front.span.clone(),
                    message,
                    sentence!("rename one of them"),
                ),
            );
        }
    }
}
