//! An attempt with everything its pages need: the course in the attempt's version, and what is saved.

use std::collections::BTreeMap;

use domain::quiz::Answer;
use store::{Attempt, Cohort, Enrolment, Event};
use uuid::Uuid;

use crate::Refusal;
use crate::asked::Asked;
use crate::school::School;
use crate::visit::Visit;

/// An attempt with all that was answered.
#[derive(Clone, Debug)]
pub(crate) struct Sitting {
    pub(crate) attempt: Attempt,
    pub(crate) enrolment: Enrolment,
    pub(crate) cohort: Cohort,
    pub(crate) asked: Asked,
    /// Every version of every answer, the oldest first.
    pub(crate) history: Vec<Event>,
}

impl Sitting {
    /// For those who may see it: its person and the trainers of the cohort.
    pub(crate) async fn seen(school: &School, visit: &Visit, id: &str) -> Result<Self, Refusal> {
        visit.person()?;
        let id: Uuid = id.parse().map_err(|_| Refusal::NotFound)?;
        let (attempt, enrolment, cohort) = school.store.attempt_in_cohort(visit.actor(), id).await?;
        let course = school
            .shelf
            .bound(&school.store, &cohort.course, &attempt.version)
            .await?;
        let history = school.store.history(visit.actor(), id).await?;
        Ok(Self {
            asked: Asked::new(&attempt, &enrolment, course),
            attempt,
            enrolment,
            cohort,
            history,
        })
    }

    /// For its person alone.
    pub(crate) async fn own(school: &School, visit: &Visit, id: &str) -> Result<Self, Refusal> {
        let sitting = Self::seen(school, visit, id).await?;
        let own = sitting.asked.is_own(visit);
        own.then_some(sitting).ok_or(Refusal::NotFound)
    }

    /// `/attempt/:id`
    pub(crate) fn path(&self) -> String {
        format!("/attempt/{}", self.attempt.id)
    }

    /// `/attempt/:id/result`
    pub(crate) fn result(&self) -> String {
        format!("/attempt/{}/result", self.attempt.id)
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
