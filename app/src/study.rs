//! A trainee's place in a course: enrolment, cohort, course and progress, loaded together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::certificate::Standing;
use domain::cohort::CohortDay;
use domain::course::{Course, is_for};
use domain::person::Track;
use domain::progress::{self, Step};
use store::{Cohort, Enrolment, Progress};
use uuid::Uuid;

use crate::Refusal;
use crate::pages::cohort::register::seen;
use crate::school::School;
use crate::visit::Visit;

/// One person's study in one cohort.
#[derive(Clone, Debug)]
pub struct Study {
    /// The enrolment.
    pub enrolment: Enrolment,
    /// Its cohort.
    pub cohort: Cohort,
    /// The course as the cohort is bound to it.
    pub course: Arc<Course>,
    /// What is read and answered.
    pub progress: Progress,
    /// Which day of the course it is for the cohort.
    pub day: CohortDay,
}

/// A cohort's course as somebody reads it who learns or trains there.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The cohort.
    pub cohort: Cohort,
    /// The course as the cohort is bound to it.
    pub course: Arc<Course>,
    /// Of a trainee; `None` for those who only look: trainers and the office.
    pub study: Option<Study>,
}

impl Reading {
    /// The visitor's reading of this cohort's course: as its trainee, else as one of its staff.
    pub async fn of(school: &School, visit: &Visit, cohort: &str) -> Result<Self, Refusal> {
        match Study::in_cohort(school, visit, cohort).await {
            Ok(study) => Ok(Self {
                cohort: study.cohort.clone(),
                course: study.course.clone(),
                study: Some(study),
            }),
            Err(Refusal::NotFound) => {
                let (cohort, _) = seen(school, visit, cohort).await?;
                let course = school
                    .shelf
                    .bound(&school.store, &cohort.course, &cohort.version)
                    .await?;
                Ok(Self {
                    cohort,
                    course,
                    study: None,
                })
            }
            Err(other) => Err(other),
        }
    }

    /// The highest day that is open to this reader; staff may look ahead.
    #[must_use]
    pub fn open_day(&self) -> u8 {
        self.study.as_ref().map_or(u8::MAX, Study::open_day)
    }

    /// Whether something of this day and for these tracks (all, if empty) is open to this reader.
    #[must_use]
    pub fn opens(&self, day: u8, tracks: &[Track]) -> bool {
        let track = self.study.as_ref().map(|study| study.enrolment.track);
        day <= self.open_day() && track.is_none_or(|track| is_for(tracks, track))
    }
}

impl Study {
    /// The visitor's study in this cohort.
    pub async fn in_cohort(school: &School, visit: &Visit, cohort: &str) -> Result<Self, Refusal> {
        let cohort: Uuid = cohort.parse().map_err(|_| Refusal::NotFound)?;
        let enrolments = Self::enrolments(school, visit).await?;
        let enrolment = enrolments
            .into_iter()
            .find(|enrolment| enrolment.cohort == cohort)
            .ok_or(Refusal::NotFound)?;
        Self::of(school, visit, enrolment).await
    }

    /// All of the visitor's studies, newest enrolment first.
    pub async fn all(school: &School, visit: &Visit) -> Result<Vec<Self>, Refusal> {
        let mut studies = Vec::new();
        for enrolment in Self::enrolments(school, visit).await? {
            studies.push(Self::of(school, visit, enrolment).await?);
        }
        Ok(studies)
    }

    async fn enrolments(school: &School, visit: &Visit) -> Result<Vec<Enrolment>, Refusal> {
        let person = visit.person()?.person.id;
        Ok(school.store.enrolments_of_person(visit.actor(), person).await?)
    }

    async fn of(school: &School, visit: &Visit, enrolment: Enrolment) -> Result<Self, Refusal> {
        let cohort = school.store.cohort(visit.actor(), enrolment.cohort).await?;
        let course = school
            .shelf
            .bound(&school.store, &cohort.course, &cohort.version)
            .await?;
        let progress = school.store.progress(visit.actor(), enrolment.id).await?;
        let day = cohort.calendar.day_on(course.days, visit.now);
        Ok(Self {
            enrolment,
            cohort,
            course,
            progress,
            day,
        })
    }

    /// The highest day that is open; 0 before the first.
    #[must_use]
    pub fn open_day(&self) -> u8 {
        self.day.open(self.course.days)
    }

    /// Ids of completed lessons.
    #[must_use]
    pub fn completed(&self) -> BTreeSet<String> {
        self.progress.lessons.keys().cloned().collect()
    }

    /// What to do now.
    #[must_use]
    pub fn next_step(&self) -> Step {
        progress::next_step(
            &self.course,
            self.enrolment.track,
            &self.completed(),
            &self.submitted(),
            self.open_day(),
        )
    }

    /// How far, in whole things of the track.
    #[must_use]
    pub fn standing(&self) -> Standing {
        progress::standing(&self.course, self.enrolment.track, &self.completed(), &self.quizzes())
    }

    /// Ids of quizzes with a submitted attempt.
    #[must_use]
    pub fn submitted(&self) -> BTreeSet<String> {
        self.progress
            .quizzes
            .iter()
            .filter(|(_, record)| record.submitted > 0)
            .map(|(id, _)| id.clone())
            .collect()
    }

    fn quizzes(&self) -> BTreeMap<String, bool> {
        let submitted = self.progress.quizzes.iter().filter(|(_, record)| record.submitted > 0);
        submitted.map(|(id, record)| (id.clone(), record.passed)).collect()
    }

    /// The page of a lesson or quiz in this cohort: `/course/<cohort>/<module>/<name>`.
    #[must_use]
    pub fn href(&self, id: &str) -> String {
        format!("/course/{}/{id}", self.cohort.id)
    }
}
