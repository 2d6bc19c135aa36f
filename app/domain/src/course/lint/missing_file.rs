//! **missing-file** — a file that a course cannot do without.
//!
//! What: no course file, no module file in a day's folder, or a translation without its source.
//! Why: the day would have no title; the key of a question comes from the source language.
//! Example: `day-02/` has lessons but no `module.es.md`.

use std::collections::BTreeSet;

use super::{Remark, Report};
use crate::course::parse::file::{self, Kind};
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

const RULE: &str = "missing-file";

/// Looks for the files that must be there.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let source = reading.source.code();
    let mut missing = |path: String, message| {
        let remark = Remark::error(RULE, 0..0, message, sentence!("write it; it needs at least a title"));
        report.add(&path, remark);
    };
    if reading.of_kind(Kind::Course).next().is_none() {
        let path = format!("course.{source}.md");
        let message = sentence!(
            "there is no file `{path}`: the course has no title and no languages",
            path
        );
        missing(path, message);
    }
    let folders: BTreeSet<_> = reading
        .drafts
        .iter()
        .map(|draft| draft.name.folder)
        .filter(|folder| file::day(folder).is_some())
        .collect();
    let modules: BTreeSet<_> = reading.of_kind(Kind::Module).map(|draft| draft.name.folder).collect();
    for folder in folders.difference(&modules) {
        let path = format!("{folder}/module.{source}.md");
        let message = sentence!("there is no file `{path}`: the day has no title", path);
        missing(path, message);
    }
    for kind in Kind::TRANSLATED {
        for group in reading.groups(kind).into_values() {
            let Some(first) = group
                .first()
                .filter(|first| first.name.language != Some(reading.source))
            else {
                continue;
            };
            let remark = Remark::error(
                RULE,
                first.front.span.clone(),
                sentence!("this translation has no text in the source language `{source}`", source),
                sentence!(
                    "write the file that ends with `.{source}.md` first: ids and keys come from it",
                    source
                ),
            );
            report.add(first.name.path, remark);
        }
    }
}
