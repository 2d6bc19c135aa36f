//! What an attempt asks. All of it is fixed when the attempt is started.

use std::sync::Arc;

use domain::course::{Course, Quiz};
use domain::language::Language;
use domain::person::Track;
use domain::quiz::Question;
use domain::quiz::paper::{Paper, asked, lay_out};
use store::{Attempt, Enrolment};
use uuid::Uuid;

use crate::visit::Visit;

/// The questions of one attempt, and whose it is.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Of the attempt.
    pub attempt: Uuid,
    /// Who answers.
    pub person: Uuid,
    /// In the version that the attempt asks from.
    pub course: Arc<Course>,
    quiz: String,
    track: Track,
    /// What the paper is drawn and shuffled with.
    pub seed: [u8; 32],
}

impl Asked {
    /// `course` is the one of the attempt's version.
    #[must_use]
    pub fn new(attempt: &Attempt, enrolment: &Enrolment, course: Arc<Course>) -> Self {
        Self {
            attempt: attempt.id,
            person: enrolment.person,
            course,
            quiz: attempt.quiz.clone(),
            track: enrolment.track,
            seed: attempt.seed,
        }
    }

    /// Whether the reader is the person of the attempt.
    #[must_use]
    pub fn is_own(&self, visit: &Visit) -> bool {
        visit.actor().person() == Some(self.person)
    }

    /// The quiz; none if the stored course has lost it.
    #[must_use]
    pub fn quiz(&self) -> Option<&Quiz> {
        self.course.quiz(&self.quiz)
    }

    /// The questions as this attempt lays them out.
    #[must_use]
    pub fn paper(&self, language: Language) -> Paper {
        let lay = |quiz| lay_out(quiz, language, self.course.source, self.track, &self.seed);
        self.quiz().map_or(Paper { questions: Vec::new() }, lay)
    }

    /// The questions that are asked, in file order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.quiz()
            .into_iter()
            .flat_map(|quiz| asked(quiz, self.track, &self.seed))
    }

    /// One of them.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id == id)
    }
}
