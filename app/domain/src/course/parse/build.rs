//! Puts the drafts together: structure from the source language, words from every language.

use std::collections::BTreeSet;

use super::reading::Reading;
use super::{about, day, forms, glossary};
use crate::course::Course;

/// The course that the files mean, without what is broken.
pub(super) fn course(reading: &Reading<'_>) -> Course {
    let about = about::read(reading);
    let mut modules = day::modules(reading);
    let mut mentoring = day::mentoring(reading, about.days);
    let mut seen = BTreeSet::new();
    for module in modules.iter_mut().chain(&mut mentoring) {
        let quiz = module.quiz.iter_mut().map(|quiz| &mut quiz.questions);
        for questions in quiz.chain(module.lessons.iter_mut().map(|lesson| &mut lesson.practice)) {
            // Of two questions with one id the first stays: answers to one must never count for the other.
            questions.retain(|question| seen.insert(question.id.clone()));
        }
    }
    let mut tests = forms::tests(reading);
    for test in &mut tests {
        test.before
            .questions
            .retain(|question| seen.insert(question.id.clone()));
        test.after.questions.clone_from(&test.before.questions);
    }
    Course {
        slug: reading.slug.clone(),
        source: reading.source,
        languages: about.languages,
        days: about.days,
        zone: about.zone,
        texts: about.texts,
        certificate: about.certificate,
        modules,
        mentoring,
        tests,
        glossary: glossary::terms(&reading.rows),
    }
}
