//! An attempt with everything its pages need: the course in the attempt's version, and what is saved.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::course::{Course, Quiz};
use domain::language::Language;
use domain::quiz::paper::{Paper, asked, lay_out};
use domain::quiz::{Answer, Question};
use store::{Attempt, Cohort, Enrolment, Event};
use uuid::Uuid;

use crate::Refusal;
use crate::school::School;
use crate::visit::Visit;

/// What an attempt asks, and what it belongs to.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    pub(crate) attempt: Attempt,
    pub(crate) enrolment: Enrolment,
    pub(crate) cohort: Cohort,
    /// In the version that the attempt asks from.
    pub(crate) course: Arc<Course>,
}

/// An attempt with all that was answered.
#[derive(Clone, Debug)]
pub(crate) struct Sitting {
    pub(crate) task: Task,
    /// Every version of every answer, the oldest first.
    pub(crate) history: Vec<Event>,
}

impl Task {
    /// For those who may see it: its person and the trainers of the cohort.
    async fn seen(school: &School, visit: &Visit, id: &str) -> Result<Self, Refusal> {
        visit.person()?;
        let id: Uuid = id.parse().map_err(|_| Refusal::NotFound)?;
        let (attempt, enrolment, cohort) = school.store.attempt_in_cohort(visit.actor(), id).await?;
        let course = school
            .shelf
            .bound(&school.store, &cohort.course, &attempt.version)
            .await?;
        Ok(Self {
            attempt,
            enrolment,
            cohort,
            course,
        })
    }

    /// For its person alone.
    pub(crate) async fn own(school: &School, visit: &Visit, id: &str) -> Result<Self, Refusal> {
        let task = Self::seen(school, visit, id).await?;
        task.is_own(visit).then_some(task).ok_or(Refusal::NotFound)
    }

    /// Whether the reader is the person of the attempt.
    pub(crate) fn is_own(&self, visit: &Visit) -> bool {
        visit
            .signed_in
            .as_ref()
            .is_some_and(|signed_in| signed_in.person.id == self.enrolment.person)
    }

    /// The quiz; none if the stored course has lost it.
    pub(crate) fn quiz(&self) -> Option<&Quiz> {
        self.course.quiz(&self.attempt.quiz).map(|(_, quiz)| quiz)
    }

    /// The questions as this attempt lays them out.
    pub(crate) fn paper(&self, language: Language) -> Paper {
        let lay = |quiz| {
            lay_out(
                quiz,
                language,
                self.course.source,
                self.enrolment.track,
                &self.attempt.seed,
            )
        };
        self.quiz().map_or(Paper { questions: Vec::new() }, lay)
    }

    /// The questions that are asked, in file order.
    pub(crate) fn questions(&self) -> impl Iterator<Item = &Question> {
        self.quiz()
            .into_iter()
            .flat_map(|quiz| asked(quiz, self.enrolment.track))
    }

    /// One of them.
    pub(crate) fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id == id)
    }

    /// `/attempt/:id`
    pub(crate) fn path(&self) -> String {
        format!("/attempt/{}", self.attempt.id)
    }

    /// `/attempt/:id/result`
    pub(crate) fn result(&self) -> String {
        format!("/attempt/{}/result", self.attempt.id)
    }
}

impl Sitting {
    /// For those who may see it: its person and the trainers of the cohort.
    pub(crate) async fn seen(school: &School, visit: &Visit, id: &str) -> Result<Self, Refusal> {
        Self::with_history(school, visit, Task::seen(school, visit, id).await?).await
    }

    /// For its person alone.
    pub(crate) async fn own(school: &School, visit: &Visit, id: &str) -> Result<Self, Refusal> {
        Self::with_history(school, visit, Task::own(school, visit, id).await?).await
    }

    async fn with_history(school: &School, visit: &Visit, task: Task) -> Result<Self, Refusal> {
        let history = school.store.history(visit.actor(), task.attempt.id).await?;
        Ok(Self { task, history })
    }

    /// The answer that stands.
    pub(crate) fn current(&self, question: &str) -> Option<&Event> {
        self.accepted(question).max_by_key(|event| event.seq)
    }

    /// The answer that had this number; blank for 0.
    pub(crate) fn at_seq(&self, question: &str, seq: u32) -> &Answer {
        self.accepted(question)
            .find(|event| event.seq == Some(seq))
            .map_or(&Answer::Blank, |event| &event.value)
    }

    /// What is graded: the newest of each question that did not come too late.
    pub(crate) fn counting(&self) -> BTreeMap<&str, &Answer> {
        let mut timely: Vec<&Event> = self
            .history
            .iter()
            .filter(|event| event.seq.is_some() && !event.late)
            .collect();
        timely.sort_by_key(|event| event.seq);
        timely
            .into_iter()
            .map(|event| (event.question.as_str(), &event.value))
            .collect()
    }

    fn accepted<'a, 'b>(&'a self, question: &'b str) -> impl Iterator<Item = &'a Event> + use<'a, 'b> {
        self.history
            .iter()
            .filter(move |event| event.question == question && event.seq.is_some())
    }
}
