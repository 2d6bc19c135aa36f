//! The register of a cohort: everybody in it with how far they are and whether they are stuck.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use domain::cohort::CohortDay;
use domain::course::{Course, Module, Quiz};
use domain::permission::{Bond, Deed, may};
use domain::person::Track;
use domain::progress::{ModuleProgress, Stuck, module_progress, stuck};
use domain::quiz::QuizKind;
use store::{Cohort, Progress, Role, RosterEntry};
use uuid::Uuid;

use crate::Refusal;
use crate::pages::course::title;
use crate::school::School;
use crate::visit::Visit;

/// A cohort as its trainers and the office see it.
#[derive(Clone, Debug)]
pub struct Register {
    /// The cohort.
    pub cohort: Cohort,
    /// The course as the cohort is bound to it.
    pub course: Arc<Course>,
    /// Which day it is for the cohort.
    pub day: CohortDay,
    /// How the reader stands to the cohort.
    pub bond: Bond,
    /// Everybody, by name as the reader sees it.
    pub lines: Vec<Line>,
}

/// One person in it.
#[derive(Clone, Debug)]
pub struct Line {
    /// Who.
    pub entry: RosterEntry,
    /// Under the rules of names.
    pub name: String,
    /// How far.
    pub progress: Progress,
    /// Why they need the trainer, if they do.
    pub stuck: Option<Stuck>,
}

impl Register {
    /// The register of the cohort that a URL names; not found for whoever may not see it.
    pub async fn of(school: &School, visit: &Visit, cohort: &str) -> Result<Self, Refusal> {
        let (cohort, bond) = seen(school, visit, cohort).await?;
        let course = school
            .shelf
            .bound(&school.store, &cohort.course, &cohort.version)
            .await?;
        let roster = school.store.roster(visit.actor(), cohort.id).await?;
        let mut progress: HashMap<Uuid, Progress> = school
            .store
            .progress_of_cohort(visit.actor(), cohort.id)
            .await?
            .into_iter()
            .collect();
        let day = cohort.calendar.day_on(course.days, visit.now);
        let mut register = Self {
            cohort,
            course,
            day,
            bond,
            lines: Vec::new(),
        };
        for entry in roster {
            let progress = progress.remove(&entry.enrolment.id).unwrap_or_default();
            let name = visit
                .name_of(entry.enrolment.person, entry.naming(), true, false)
                .to_owned();
            let stuck = register.stuck(entry.enrolment.track, &progress, visit);
            register.lines.push(Line {
                entry,
                name,
                progress,
                stuck,
            });
        }
        register.lines.sort_by_key(|line| line.name.to_lowercase());
        Ok(register)
    }

    /// Whether the reader may do this with the cohort.
    #[must_use]
    pub fn may(&self, deed: Deed) -> bool {
        may(self.bond, deed)
    }

    /// The highest day that is open; 0 before the first.
    #[must_use]
    pub fn open_day(&self) -> u8 {
        self.day.open(self.course.days)
    }

    /// The title of the course in the reader's language.
    #[must_use]
    pub fn course_title(&self, visit: &Visit) -> String {
        title(&self.course, visit)
    }

    /// One person's tests before and after the course.
    #[must_use]
    pub fn tests(&self, line: &Line) -> Option<(&Quiz, &Quiz)> {
        self.course.tests_of(line.entry.enrolment.id.as_u128())
    }

    /// One person's module in counts.
    #[must_use]
    pub fn module(&self, line: &Line, module: &Module) -> ModuleProgress {
        counts(module, line.entry.enrolment.track, &line.progress)
    }

    /// Whether two attempts at a quiz failed and none passed.
    #[must_use]
    pub fn failed_twice(&self, progress: &Progress, quiz: &str) -> bool {
        progress.quizzes.get(quiz).is_some_and(|record| failures(record) >= 2)
    }

    fn stuck(&self, track: Track, progress: &Progress, visit: &Visit) -> Option<Stuck> {
        if progress.completed_at.is_some() {
            return None;
        }
        let days = self.course.days;
        let begun = self.cohort.calendar.opens_at(days, 1)?;
        let since = progress.last_activity.map_or(begun, |at| at.max(begun));
        let idle = self.cohort.calendar.course_days_between(since, visit.now, days);
        let open = self
            .course
            .modules
            .iter()
            .filter(|module| module.day <= self.open_day());
        let open_incomplete = open
            .into_iter()
            .any(|module| !counts(module, track, progress).is_complete());
        let graded = self.course.quizzes();
        let graded = graded.filter(|quiz| matches!(quiz.kind, QuizKind::Quiz | QuizKind::Posttest));
        let failed = graded
            .filter_map(|quiz| progress.quizzes.get(&quiz.id))
            .map(failures)
            .max();
        stuck(open_incomplete, idle, failed.unwrap_or_default())
    }
}

/// The cohort of a URL with the reader's bond to it, for those who see it as staff.
pub async fn seen(school: &School, visit: &Visit, cohort: &str) -> Result<(Cohort, Bond), Refusal> {
    visit.person()?;
    let id: Uuid = cohort.parse().map_err(|_| Refusal::NotFound)?;
    let cohort = school.store.cohort(visit.actor(), id).await?;
    let trains = school.store.trains(visit.actor(), id).await?;
    let bond = Bond { trains, ..bond(visit) };
    if may(bond, Deed::SeeCohort) {
        Ok((cohort, bond))
    } else {
        Err(Refusal::NotFound)
    }
}

/// The same for those who run it; whoever only sees it is told so.
pub async fn run(school: &School, visit: &Visit, cohort: &str) -> Result<Cohort, Refusal> {
    let (cohort, bond) = seen(school, visit, cohort).await?;
    if may(bond, Deed::RunCohort) {
        Ok(cohort)
    } else {
        Err(Refusal::NotAllowed)
    }
}

/// How the reader stands to the school as a whole.
#[must_use]
pub fn bond(visit: &Visit) -> Bond {
    Bond {
        signed_in: visit.signed_in.is_some(),
        trainer: visit.belongings().trainer,
        office: visit.holds(Role::Office),
        ..Bond::default()
    }
}

fn failures(record: &store::QuizRecord) -> u32 {
    if record.passed || record.best.is_none() {
        0
    } else {
        record.submitted
    }
}

fn counts(module: &Module, track: Track, progress: &Progress) -> ModuleProgress {
    let lessons: BTreeSet<String> = progress.lessons.keys().cloned().collect();
    let submitted = progress.quizzes.iter().filter(|(_, record)| record.submitted > 0);
    module_progress(module, track, &lessons, &submitted.map(|(id, _)| id.clone()).collect())
}
