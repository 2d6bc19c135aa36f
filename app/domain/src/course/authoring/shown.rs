//! One file of a course as its readers will see it, for the author who writes it.

use crate::course::parse::file::{Kind, Name};
use crate::course::{Case, Course, Document};
use crate::language::{Language, Translations};
use crate::quiz::Question;
use crate::scenario::Way;

/// What one file shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown<'a> {
    /// The language of the file.
    pub language: Language,
    /// Plain text.
    pub title: &'a str,
    /// The text in its pieces.
    pub pieces: Vec<Piece<'a>>,
    /// The questions in it, all languages; practice questions of a lesson too.
    pub questions: &'a [Question],
}

/// A piece of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece<'a> {
    /// What it is.
    pub role: Role<'a>,
    /// Safe HTML.
    pub html: &'a str,
    /// The choices of a scene.
    pub ways: &'a [Way],
}

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role<'a> {
    /// The text itself.
    Body,
    /// A live session's plan.
    Plan,
    /// How trainees join it.
    Join,
    /// What to do on a weak link.
    Fallback,
    /// A scene of a case with its plain title.
    Scene(&'a str),
}

impl<'a> Piece<'a> {
    fn new(role: Role<'a>, html: &'a str) -> Self {
        Self { role, html, ways: &[] }
    }
}

/// What the file at this path shows; `None` if it has no page, or could not be read.
#[must_use]
pub fn shown<'a>(course: &'a Course, path: &str) -> Option<Shown<'a>> {
    let name = Name::of(path)?;
    let language = name.language?;
    let id = name.id();
    let module = || course.module(name.folder);
    let document = |texts: &'a Translations<Document>| texts.get(&language);
    let (title, pieces, questions): (&str, Vec<Piece<'_>>, &[Question]) = match name.kind {
        Kind::Course => {
            let text = course.texts.get(&language)?;
            (&text.title, vec![Piece::new(Role::Body, &text.html)], &[])
        }
        Kind::Module => {
            let text = module()?.texts.get(&language)?;
            (&text.title, vec![Piece::new(Role::Body, &text.html)], &[])
        }
        Kind::Lesson => {
            let (_, lesson) = course.lesson(&id)?;
            let text = document(&lesson.texts)?;
            (&text.title, vec![Piece::new(Role::Body, &text.html)], &lesson.practice)
        }
        Kind::Quiz | Kind::Test => {
            // A test is shown as it is taken after the course.
            let form = course.tests.iter().find(|form| form.id == id).map(|form| &form.after);
            let quiz = form.or_else(|| course.quiz(&id))?;
            let intro = quiz.intro.get(&language).map_or("", String::as_str);
            (
                quiz.titles.get(&language)?,
                vec![Piece::new(Role::Body, intro)],
                &quiz.questions,
            )
        }
        Kind::Case => {
            let (_, case) = course.case(&id)?;
            let text = document(&case.texts)?;
            (&text.title, scenes(case, language, text), &[])
        }
        Kind::Live => {
            let text = module()?.live.as_ref()?.texts.get(&language)?;
            let pieces = vec![
                Piece::new(Role::Plan, &text.plan),
                Piece::new(Role::Join, &text.join),
                Piece::new(Role::Fallback, &text.fallback),
            ];
            (&text.title, pieces, &[])
        }
        Kind::Mentor => {
            let text = document(&module()?.mentor_notes)?;
            (&text.title, vec![Piece::new(Role::Body, &text.html)], &[])
        }
        Kind::Glossary | Kind::Law | Kind::Later | Kind::Unknown => return None,
    };
    Some(Shown {
        language,
        title,
        pieces,
        questions,
    })
}

fn scenes<'a>(case: &'a Case, language: Language, text: &'a Document) -> Vec<Piece<'a>> {
    let mut pieces = vec![Piece::new(Role::Body, &text.html)];
    if let Some(script) = case.scripts.get(&language) {
        pieces.extend(script.scenes.iter().map(|scene| Piece {
            role: Role::Scene(&scene.title),
            html: &scene.html,
            ways: &scene.choices,
        }));
        pieces.push(Piece::new(Role::Body, &script.after));
    }
    pieces
}
