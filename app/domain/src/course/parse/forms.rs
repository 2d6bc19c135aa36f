//! The test of a course: each file is a form, taken before the course and after it.

use super::draft::Draft;
use super::file::Kind;
use super::paper::quiz;
use super::reading::Reading;
use crate::course::{Quiz, Test};
use crate::quiz::{QuizKind, Release};

/// The forms of the test, each as it is taken before and after the course.
pub(super) fn tests(reading: &Reading<'_>) -> Vec<Test> {
    let form = |(id, group): (String, Vec<&Draft<'_>>)| {
        let own = quiz(&group)?;
        let before = Quiz {
            id: format!("{id}/before"),
            kind: QuizKind::Pretest,
            pass: 0,
            attempts: Some(1),
            feedback: Release::Never,
            unsure: true,
            ..own.clone()
        };
        let after = Quiz {
            id: format!("{id}/after"),
            kind: QuizKind::Posttest,
            attempts: own.attempts.or(Some(1)),
            unsure: false,
            ..own
        };
        Some(Test { id, before, after })
    };
    reading.groups(Kind::Test).into_iter().filter_map(form).collect()
}
