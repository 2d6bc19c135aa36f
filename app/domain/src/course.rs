//! A course as the product knows it: the meaning of a folder of Markdown files.
//!
//! Structure (ids, keys, points) is independent of language; every text is a `Translations`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::certificate::CertificateRule;
use crate::language::{Language, Translations};
use crate::person::Track;
use crate::quiz::{Question, QuizKind, Release, Shuffle};
use crate::scenario::Script;

pub mod authoring;
pub mod finding;
pub mod format;
pub mod lint;
pub mod parse;
pub mod render;
pub mod sample;
pub mod sentence;
pub mod strip;
pub mod summary;

pub use finding::{Finding, Level, Place};
pub use parse::{Sources, hash, parse, version};
pub use sentence::Sentence;
pub use summary::{Summary, summary};

/// A whole course, in all its languages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Course {
    /// The folder's name, `turquesa`.
    pub slug: String,
    /// The language that translations follow.
    pub source: Language,
    /// Languages the course promises.
    pub languages: Vec<Language>,
    /// How many days the course has.
    pub days: u8,
    /// IANA name of the zone in which live sessions are planned.
    pub zone: String,
    /// Title, summary, body and outcomes.
    pub texts: Translations<CourseText>,
    /// What an enrolment needs to be completed.
    pub certificate: CertificateRule,
    /// The days, ascending.
    pub modules: Vec<Module>,
    /// What graduates need to mentor: the guide as its text, and the lessons of the mentor course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mentoring: Option<Module>,
    /// Forms of the test before and after the course, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tests: Vec<Test>,
    /// Terms by id.
    pub glossary: BTreeMap<String, Term>,
}

/// The words of `course.<language>.md`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CourseText {
    /// Plain text.
    pub title: String,
    /// One or two plain sentences.
    pub summary: String,
    /// Safe HTML of the body.
    pub html: String,
    /// Outcome code to sentence, plain text.
    pub outcomes: BTreeMap<String, String>,
}

/// One term of the glossary.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// The term in each language.
    pub words: Translations<String>,
    /// One line, as the file has it.
    pub definition: String,
}

/// One day of the course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Module {
    /// The folder's name, `day-01`.
    pub id: String,
    /// 1-based day.
    pub day: u8,
    /// Title and what the day is about.
    pub texts: Translations<ModuleText>,
    /// In their order.
    pub lessons: Vec<Lesson>,
    /// The day's quiz; its id is `<module>/quiz`.
    pub quiz: Option<Quiz>,
    /// Cases of the day.
    pub cases: Vec<Case>,
    /// The live session.
    pub live: Option<Live>,
    /// Notes for mentors: safe HTML, never shown to trainees.
    pub mentor_notes: Translations<Document>,
}

/// The words of `module.<language>.md`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModuleText {
    /// Plain text.
    pub title: String,
    /// Outcome codes of the day.
    pub outcomes: Vec<String>,
    /// Safe HTML of the body.
    pub html: String,
}

/// A titled text in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Plain text.
    pub title: String,
    /// Safe HTML of the body, without the practice questions.
    pub html: String,
    /// Content note, plain text.
    pub content_note: Option<String>,
    /// Sources, plain text, in order.
    pub sources: Vec<String>,
    /// Hash of the file's bytes, hex SHA-256.
    pub hash: String,
    /// Whether a translation's recorded `source:` is the source file's present hash; `None` in the source language.
    pub current: Option<bool>,
}

/// A lesson.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lesson {
    /// `day-01/legal-architecture`: the path without number, language and ending.
    pub id: String,
    /// Reading time in minutes.
    pub minutes: u16,
    /// Outcome codes.
    pub outcomes: Vec<String>,
    /// Tracks that must read it; empty means all.
    pub tracks: Vec<Track>,
    /// The text per language.
    pub texts: Translations<Document>,
    /// Practice questions ("Check yourself"); their keys may be shown at once.
    pub practice: Vec<Question>,
}

impl Lesson {
    /// The part of the id after the module: `legal-architecture`.
    #[must_use]
    pub fn name(&self) -> &str {
        self.id.rsplit('/').next().unwrap_or(&self.id)
    }

    /// Whether a person of this track has to read the lesson.
    #[must_use]
    pub fn is_for(&self, track: Track) -> bool {
        is_for(&self.tracks, track)
    }
}

/// A quiz, test or survey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quiz {
    /// `day-01/quiz`.
    pub id: String,
    /// What it is for.
    pub kind: QuizKind,
    /// Plain titles.
    pub titles: Translations<String>,
    /// Safe HTML of what stands before the first question.
    pub intro: Translations<String>,
    /// Share of points needed, in per cent.
    pub pass: u8,
    /// How many attempts a person has; `None` is without limit.
    pub attempts: Option<u8>,
    /// Minutes from the start to the deadline; `None` is without limit.
    pub minutes: Option<u16>,
    /// What is shuffled.
    pub shuffle: Shuffle,
    /// When feedback may be shown.
    pub feedback: Release,
    /// Adds "I do not know yet" to every question.
    pub unsure: bool,
    /// Outcome codes.
    pub outcomes: Vec<String>,
    /// How many questions are drawn from each pool.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pools: Vec<u16>,
    /// In file order.
    pub questions: Vec<Question>,
}

/// One form of the test that shows what the course has changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Test {
    /// `tests/form-a`.
    pub id: String,
    /// As it is taken before the course, `tests/form-a/before`: one attempt, not graded, keys never shown.
    pub before: Quiz,
    /// As it is taken on the last day, `tests/form-a/after`.
    pub after: Quiz,
}

/// A case: tasks per track with a rubric, or scenes to be played.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// `day-01/case-bus-to-andaria`.
    pub id: String,
    /// Outcome codes.
    pub outcomes: Vec<String>,
    /// Tracks it is for; empty means all.
    pub tracks: Vec<Track>,
    /// The text per language, rubric included.
    pub texts: Translations<Document>,
    /// What is played, in the languages that have the same scenes as the source.
    #[serde(default, skip_serializing_if = "Translations::is_empty")]
    pub scripts: Translations<Script>,
}

impl Case {
    /// Whether a person of this track works on the case.
    #[must_use]
    pub fn is_for(&self, track: Track) -> bool {
        is_for(&self.tracks, track)
    }
}

/// Whether what is for these tracks is for this one; what names none is for all.
#[must_use]
pub fn is_for(tracks: &[Track], track: Track) -> bool {
    tracks.is_empty() || tracks.contains(&track)
}

/// The plan and the joining words of a live session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Live {
    /// `lecture`, `tabletop`, `moot-court` or `interview-practice`.
    pub kind: String,
    /// Length in minutes.
    pub minutes: u16,
    /// Per language.
    pub texts: Translations<LiveText>,
}

/// The words of `live.<language>.md`, cut at their headings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LiveText {
    /// Plain text.
    pub title: String,
    /// For trainers: safe HTML.
    pub plan: String,
    /// For trainees: safe HTML.
    pub join: String,
    /// What to do on a weak link: safe HTML.
    pub fallback: String,
}

impl Course {
    /// The days, and what graduates need to mentor.
    pub fn parts(&self) -> impl Iterator<Item = &Module> {
        self.modules.iter().chain(&self.mentoring)
    }

    /// The module of this id.
    #[must_use]
    pub fn module(&self, id: &str) -> Option<&Module> {
        self.parts().find(|module| module.id == id)
    }

    /// The lesson of this id with its module.
    #[must_use]
    pub fn lesson(&self, id: &str) -> Option<(&Module, &Lesson)> {
        self.parts().find_map(|module| {
            module
                .lessons
                .iter()
                .find(|lesson| lesson.id == id)
                .map(|lesson| (module, lesson))
        })
    }

    /// The case of this id with its module.
    #[must_use]
    pub fn case(&self, id: &str) -> Option<(&Module, &Case)> {
        self.modules.iter().find_map(|module| {
            let case = module.cases.iter().find(|case| case.id == id)?;
            Some((module, case))
        })
    }

    /// The quiz or test of this id.
    #[must_use]
    pub fn quiz(&self, id: &str) -> Option<&Quiz> {
        self.quizzes().find(|quiz| quiz.id == id)
    }

    /// The quizzes of the days.
    pub fn day_quizzes(&self) -> impl Iterator<Item = &Quiz> {
        self.modules.iter().filter_map(|module| module.quiz.as_ref())
    }

    /// Everything that is attempted: the days' quizzes, then the tests.
    pub fn quizzes(&self) -> impl Iterator<Item = &Quiz> {
        self.day_quizzes()
            .chain(self.tests.iter().flat_map(|test| [&test.before, &test.after]))
    }

    /// The tests of one enrolment, before and after, in two forms if there are as many.
    ///
    /// `enrolment` is its UUID as a number: the forms go round among the enrolments.
    #[must_use]
    pub fn tests_of(&self, enrolment: u128) -> Option<(&Quiz, &Quiz)> {
        let forms = u128::try_from(self.tests.len()).ok()?;
        let place = usize::try_from(enrolment.checked_rem(forms)?).ok()?;
        let before = self.tests.get(place)?;
        let after = self.tests.get((place + 1) % self.tests.len())?;
        Some((&before.before, &after.after))
    }
}
