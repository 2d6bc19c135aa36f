//! The counts that end a check.

use std::collections::BTreeMap;

use serde::Serialize;

use super::parse::Sources;
use super::parse::file::{Kind, Name};
use super::{Course, Lesson};
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

/// Counts what was read.
#[must_use]
pub fn summary(course: &Course, sources: &Sources) -> Summary {
    let mut summary = Summary {
        files: sources.files.len(),
        ..Summary::default()
    };
    let lessons = || course.modules.iter().flat_map(|module| &module.lessons);
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
