//! **parity-ids** — a translation with other questions than its source.
//!
//! What: an id that only one of the two files has, or another number of questions.
//! Why: readers of one language would get another quiz.
//! Example: a question added in Spanish and not yet in English.

use std::collections::BTreeSet;

use super::{Remark, Report};
use crate::course::parse::draft::Draft;
use crate::course::parse::file::Kind;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

const RULE: &str = "parity-ids";

/// Compares the ids of the two files.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for kind in Kind::ASKING {
        for (source, translation) in reading.translations(kind) {
            let known = ids(translation);
            for question in source
                .questions
                .iter()
                .filter(|question| question.id().is_some_and(|id| !known.contains(id)))
            {
                let (line, id) = (source.line(question.heading.start), question.id().unwrap_or_default());
                let remark = Remark::error(
                    RULE,
                    translation.front.span.clone(),
                    sentence!(
                        "the question `{id}` of {path}:{line} is missing here",
                        id,
                        path = source.name.path,
                        line
                    ),
                    sentence!("translate it, with the same comment under its heading"),
                );
                report.add(translation.name.path, remark);
            }
            let known = ids(source);
            for question in translation
                .questions
                .iter()
                .filter(|question| question.id().is_some_and(|id| !known.contains(id)))
            {
                let remark = Remark::error(
                    RULE,
                    question.heading.clone(),
                    sentence!(
                        "`{path}` has no question `{id}`",
                        path = source.name.path,
                        id = question.id().unwrap_or_default()
                    ),
                    sentence!("copy the comment of the question that this one translates, or remove it"),
                );
                report.add(translation.name.path, remark);
            }
            let without = |draft: &Draft<'_>| {
                draft
                    .questions
                    .iter()
                    .filter(|question| question.id().is_none())
                    .count()
            };
            if without(source) != without(translation) {
                let message = sentence!(
                    "number of questions: {here} here, {there} in {path}",
                    here = translation.questions.len(),
                    there = source.questions.len(),
                    path = source.name.path
                );
                report.add(
                    translation.name.path,
                    Remark::error(
                        RULE,
                        translation.front.span.clone(),
                        message,
                        sentence!("translate all of them, in the same order"),
                    ),
                );
            }
        }
    }
}

fn ids<'d>(draft: &'d Draft<'_>) -> BTreeSet<&'d str> {
    draft.questions.iter().filter_map(|question| question.id()).collect()
}
