//! The counts that end a check.

use std::collections::BTreeMap;

use serde::Serialize;

use super::parse::Sources;
use super::parse::file::{Kind, Name};
use super::sentence::{Sentence, sentence};
use super::{Course, Finding, Lesson, Level};
use crate::language::Language;
use crate::quiz::Question;

/// What a course holds, in whole things.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Lessons by language.
    pub lessons: BTreeMap<Language, usize>,
    /// Questions of quizzes and practice by language.
    pub questions: BTreeMap<Language, usize>,
    /// Files, media included.
    pub files: usize,
    /// `{law:ID}` that show the treaty instead, because no country's article is known.
    pub law_gaps: usize,
}

impl Summary {
    /// The lines that end a check for people: mistakes, contents, and what is missing of laws.
    #[must_use]
    pub fn closing(&self, findings: &[Finding]) -> Vec<Sentence> {
        let errors = findings.iter().filter(|finding| finding.level == Level::Error).count();
        let errors_said = match errors {
            0 => sentence!("0 errors"),
            1 => sentence!("1 error"),
            count => sentence!("{count} errors", count),
        };
        let warnings_said = match findings.len() - errors {
            0 => sentence!("0 warnings"),
            1 => sentence!("1 warning"),
            count => sentence!("{count} warnings", count),
        };
        let by_language = |counts: &BTreeMap<Language, usize>| {
            let said = |(language, count): (&Language, &usize)| format!("{} {count}", language.code());
            let counts: Vec<_> = counts.iter().map(said).collect();
            if counts.is_empty() {
                "0".to_owned()
            } else {
                counts.join(", ")
            }
        };
        let mut lines = vec![
            sentence!("{errors}, {warnings}", errors = errors_said, warnings = warnings_said),
            sentence!(
                "lessons: {lessons}; questions: {questions}; files: {files}",
                lessons = by_language(&self.lessons),
                questions = by_language(&self.questions),
                files = self.files
            ),
        ];
        match self.law_gaps {
            0 => {}
            1 => lines.push(sentence!(
                "1 place shows the treaty text because no law file answers it"
            )),
            count => lines.push(sentence!(
                "{count} places show the treaty text because no law file answers them",
                count
            )),
        }
        lines
    }
}

/// Counts what was read.
#[must_use]
pub fn summary(course: &Course, sources: &Sources) -> Summary {
    let mut summary = Summary {
        files: sources.files.len(),
        ..Summary::default()
    };
    let lessons = || course.parts().flat_map(|module| &module.lessons);
    for language in lessons().flat_map(|lesson: &Lesson| lesson.texts.keys()) {
        *summary.lessons.entry(*language).or_default() += 1;
    }
    let graded = course.day_quizzes().chain(course.tests.iter().map(|test| &test.after));
    let quizzes = graded.flat_map(|quiz| &quiz.questions);
    for language in lessons()
        .flat_map(|lesson| &lesson.practice)
        .chain(quizzes)
        .flat_map(|question: &Question| question.texts.keys())
    {
        *summary.questions.entry(*language).or_default() += 1;
    }
    let is_course =
        |path: &str| Name::of(path).is_some_and(|name| !matches!(name.kind, Kind::Law | Kind::Unknown | Kind::Later));
    let texts = sources
        .files
        .iter()
        .filter(|(path, _)| is_course(path))
        .filter_map(|(_, bytes)| std::str::from_utf8(bytes).ok());
    summary.law_gaps = texts.map(|text| text.matches("{law:").count()).sum();
    summary
}
