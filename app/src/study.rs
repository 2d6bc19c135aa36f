//! A trainee's place in a course: enrolment, cohort, course and progress, loaded together.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::certificate::Standing;
use domain::cohort::CohortDay;
use domain::course::{Course, Quiz, is_for};
use domain::person::Track;
use domain::progress::{self, Step};
use store::{Cohort, Enrolment, Marked, Progress};
use uuid::Uuid;

use crate::Refusal;
use crate::pages::cohort::register::seen;
use crate::school::School;
use crate::visit::Visit;

/// One person's place in one cohort, as much as reading needs.
#[derive(Clone, Debug)]
pub struct Enrolled {
    /// The enrolment.
    pub enrolment: Enrolment,
    /// Its cohort.
    pub cohort: Cohort,
    /// The course as the cohort is bound to it.
    pub course: Arc<Course>,
    /// Which day of the course it is for the cohort.
    pub day: CohortDay,
}

/// One person's study in one cohort: their place and how far they are.
#[derive(Clone, Debug)]
pub struct Study {
    /// The place.
    pub enrolled: Enrolled,
    /// What is read and answered.
    pub progress: Progress,
}

/// A cohort's course as somebody reads it who learns or trains there.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The cohort.
    pub cohort: Cohort,
    /// The course as the cohort is bound to it.
    pub course: Arc<Course>,
    /// Of a trainee; `None` for those who only look: trainers and the office.
    pub enrolled: Option<Enrolled>,
}

impl Reading {
    /// The visitor's reading of this cohort's course: as its trainee, else as one of its staff.
    pub async fn of(school: &School, visit: &Visit, cohort: &str) -> Result<Self, Refusal> {
        match Enrolled::in_cohort(school, visit, cohort).await {
            Err(Refusal::NotFound) => Self::of_staff(school, visit, cohort).await,
            enrolled => Ok(enrolled?.into()),
        }
    }

    /// The same with the mark that the trainee has set on a lesson.
    pub async fn of_lesson(
        school: &School,
        visit: &Visit,
        cohort: &str,
        lesson: &str,
    ) -> Result<(Self, Option<Marked>), Refusal> {
        visit.person()?;
        let id: Uuid = cohort.parse().map_err(|_| Refusal::NotFound)?;
        match school.store.own_lesson(visit.actor(), id, lesson).await {
            Err(store::Error::NotFound) => Ok((Self::of_staff(school, visit, cohort).await?, None)),
            found => {
                let (enrolment, cohort, mark) = found?;
                let enrolled = Enrolled::of(school, visit, (enrolment, cohort)).await?;
                Ok((enrolled.into(), mark))
            }
        }
    }

    async fn of_staff(school: &School, visit: &Visit, cohort: &str) -> Result<Self, Refusal> {
        let (cohort, _) = seen(school, visit, cohort).await?;
        let course = school
            .shelf
            .bound(&school.store, &cohort.course, &cohort.version)
            .await?;
        Ok(Self {
            cohort,
            course,
            enrolled: None,
        })
    }

    /// The highest day that is open to this reader; staff may look ahead.
    #[must_use]
    pub fn open_day(&self) -> u8 {
        self.enrolled.as_ref().map_or(u8::MAX, Enrolled::open_day)
    }

    /// The quiz of this id, if it is open to this reader; staff may look at every form of a test.
    #[must_use]
    pub fn open_quiz(&self, id: &str) -> Option<&Quiz> {
        let Some(enrolled) = &self.enrolled else {
            return self.course.quiz(id);
        };
        let open = self.open_day();
        let (before, after) = enrolled.tests().unzip();
        let before = before.filter(|_| progress::before_is_open(open));
        let after = after.filter(|_| progress::after_is_open(&self.course, open));
        let days = self.course.modules.iter().filter(|module| self.opens(module.day, &[]));
        let of_days = days.filter_map(|module| module.quiz.as_ref());
        before
            .into_iter()
            .chain(after)
            .chain(of_days)
            .find(|quiz| quiz.id == id)
    }

    /// Whether something of this day and for these tracks (all, if empty) is open to this reader.
    #[must_use]
    pub fn opens(&self, day: u8, tracks: &[Track]) -> bool {
        let track = self.enrolled.as_ref().map(|enrolled| enrolled.enrolment.track);
        day <= self.open_day() && track.is_none_or(|track| is_for(tracks, track))
    }
}

impl From<Enrolled> for Reading {
    fn from(enrolled: Enrolled) -> Self {
        Self {
            cohort: enrolled.cohort.clone(),
            course: enrolled.course.clone(),
            enrolled: Some(enrolled),
        }
    }
}

impl Enrolled {
    /// The visitor's place in this cohort.
    pub async fn in_cohort(school: &School, visit: &Visit, cohort: &str) -> Result<Self, Refusal> {
        visit.person()?;
        let cohort: Uuid = cohort.parse().map_err(|_| Refusal::NotFound)?;
        let found = school.store.own_cohort(visit.actor(), cohort).await?;
        Self::of(school, visit, found).await
    }

    /// All of the visitor's places, newest enrolment first.
    pub async fn all(school: &School, visit: &Visit) -> Result<Vec<Self>, Refusal> {
        visit.person()?;
        let mut places = Vec::new();
        for found in school.store.own_cohorts(visit.actor()).await? {
            places.push(Self::of(school, visit, found).await?);
        }
        Ok(places)
    }

    async fn of(school: &School, visit: &Visit, (enrolment, cohort): (Enrolment, Cohort)) -> Result<Self, Refusal> {
        let course = school
            .shelf
            .bound(&school.store, &cohort.course, &cohort.version)
            .await?;
        let day = cohort.calendar.day_on(course.days, visit.now);
        Ok(Self {
            enrolment,
            cohort,
            course,
            day,
        })
    }

    /// The highest day that is open; 0 before the first.
    #[must_use]
    pub fn open_day(&self) -> u8 {
        self.day.open(self.course.days)
    }

    /// The tests before and after the course in the forms of this enrolment.
    #[must_use]
    pub fn tests(&self) -> Option<(&Quiz, &Quiz)> {
        self.course.tests_of(self.enrolment.id.as_u128())
    }

    /// The page of a lesson or quiz in this cohort: `/course/<cohort>/<module>/<name>`.
    #[must_use]
    pub fn href(&self, id: &str) -> String {
        format!("/course/{}/{id}", self.cohort.id)
    }
}

impl Study {
    /// The visitor's study in this cohort.
    pub async fn in_cohort(school: &School, visit: &Visit, cohort: &str) -> Result<Self, Refusal> {
        Self::of(school, visit, Enrolled::in_cohort(school, visit, cohort).await?).await
    }

    /// All of the visitor's studies, newest enrolment first.
    pub async fn all(school: &School, visit: &Visit) -> Result<Vec<Self>, Refusal> {
        let mut studies = Vec::new();
        for enrolled in Enrolled::all(school, visit).await? {
            studies.push(Self::of(school, visit, enrolled).await?);
        }
        Ok(studies)
    }

    /// The study of the visitor who is enrolled here.
    pub async fn of(school: &School, visit: &Visit, enrolled: Enrolled) -> Result<Self, Refusal> {
        let progress = school.store.progress(visit.actor(), enrolled.enrolment.id).await?;
        Ok(Self { enrolled, progress })
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
            &self.enrolled.course,
            (self.enrolled.enrolment.track, self.enrolled.tests()),
            &self.completed(),
            &self.submitted(),
            self.enrolled.open_day(),
        )
    }

    /// How far, in whole things of the track.
    #[must_use]
    pub fn standing(&self) -> Standing {
        progress::standing(
            &self.enrolled.course,
            self.enrolled.enrolment.track,
            &self.completed(),
            &self.progress.tried(),
        )
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
}
