//! **file-name** — a Markdown file whose name says nothing to the format.
//!
//! What: an unknown name, a missing or unpromised language, a part of the format not read yet.
//! Why: the file would be left out in silence.
//! Example: `day-01/quizz.es.md` → `day-01/quiz.es.md`.

use super::nearest::Known;
use super::{Remark, Report, did_you_mean, unsupported};
use crate::course::parse::file::Kind;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

const RULE: &str = "file-name";
const NAMES: &[&str] = &[
    "course", "glossary", "module", "quiz", "live", "mentor", "case-…", "01-…",
];

/// Looks at the names of all files.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for name in &reading.strangers {
        let remark = match name.kind {
            Kind::Later => unsupported::file(0..0, name.folder.split('/').next().unwrap_or_default()),
            Kind::Unknown => Remark::warning(
                RULE,
                0..0,
                sentence!("no part of a course has this name; the file is left out"),
                did_you_mean(
                    name.stem,
                    &Known::new(NAMES.iter().copied()),
                    sentence!(
                        "names are {names}; parts of a day lie in a folder like day-01",
                        names = NAMES.join(", ")
                    ),
                ),
            ),
            _ => Remark::error(
                RULE,
                0..0,
                sentence!("the file's name has no language; the file is left out"),
                sentence!(
                    "name it `{stem}.{code}.md` (or .es, .en, .fr, .pt)",
                    stem = name.stem,
                    code = reading.source.code()
                ),
            ),
        };
        report.add(name.path, remark);
    }
    for draft in &reading.drafts {
        let Some(language) = draft.name.language.filter(|_| draft.name.kind != Kind::Glossary) else {
            continue;
        };
        if !reading.languages.is_empty() && !reading.languages.contains(&language) {
            let remark = Remark::warning(
                RULE,
                0..0,
                sentence!(
                    "the course does not promise the language `{code}`",
                    code = language.code()
                ),
                sentence!("add it to `languages` in the course file"),
            );
            report.add(draft.name.path, remark);
        }
    }
}
