//! How far an enrolment is: lessons complete, quizzes tried, the course completed.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::course::Course;
use domain::permission::Deed;
use domain::progress::Tried;
use sea_orm::sea_query::{Expr, ExprTrait, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ModelTrait, Set};
use serde_json::json;
use uuid::Uuid;

use crate::access::{cohort_for, readable_enrolment};
use crate::enrolment::{own_cohorts, with_cohort};
use crate::entity::{completion, enrolment, lesson_completion};
use crate::joined::{Written, on};
use crate::{Actor, Cohort, Enrolment, Error, Store};

mod completing;
mod gathering;

pub(crate) use completing::{decide_completion, lock_own_enrolment};
pub(crate) use gathering::activity;
use gathering::{Which, gather};

/// What is recorded of one enrolment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Lesson id to when it was marked complete or skipped.
    pub lessons: BTreeMap<String, DateTime<Utc>>,
    /// Quiz id to what came of it.
    pub quizzes: BTreeMap<String, QuizRecord>,
    /// When the certificate rule was met.
    pub completed_at: Option<DateTime<Utc>>,
    /// The latest lesson, attempt or answer.
    pub last_activity: Option<DateTime<Utc>>,
}

impl Progress {
    /// What came of each quiz with a submitted attempt.
    #[must_use]
    pub fn tried(&self) -> BTreeMap<String, Tried> {
        let submitted = self.quizzes.iter().filter(|(_, record)| record.submitted > 0);
        submitted.map(|(id, record)| (id.clone(), record.tried())).collect()
    }
}

/// All attempts of one enrolment at one quiz.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuizRecord {
    /// Attempts started, the open one included.
    pub attempts: u32,
    /// Attempts submitted.
    pub submitted: u32,
    /// Points of the best attempt in hundredths; `None` before the first is graded.
    pub best: Option<i32>,
    /// What that attempt could give at most, in hundredths.
    pub of: Option<i32>,
    /// Whether any attempt passed.
    pub passed: bool,
    /// When an attempt was last started or submitted.
    pub last_at: Option<DateTime<Utc>>,
    /// The attempt that waits for answers.
    pub open_attempt: Option<Uuid>,
}

impl QuizRecord {
    /// As the rules of progress see it.
    #[must_use]
    pub fn tried(&self) -> Tried {
        let share = self
            .best
            .zip(self.of)
            .and_then(|(best, of)| (best * 100).checked_div(of));
        Tried {
            passed: self.passed,
            share: share.and_then(|share| share.try_into().ok()).unwrap_or_default(),
        }
    }
}

/// A lesson marked complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// When it was first marked.
    pub at: DateTime<Utc>,
    /// When the whole course was completed, if it is.
    pub completed_at: Option<DateTime<Utc>>,
}

impl Store {
    /// Marks a lesson complete, or skipped under its content note, and completes the enrolment
    /// where the certificate rule of `course` is now met. Marked already: the first time stands.
    pub async fn complete_lesson(
        &self,
        actor: Actor,
        enrolment: Uuid,
        lesson: &str,
        skipped: bool,
        course: Arc<Course>,
        now: DateTime<Utc>,
    ) -> Result<Marked, Error> {
        course.lesson(lesson).ok_or(Error::NotFound)?;
        let lesson = lesson.to_owned();
        self.write(actor, move |tx| {
            let (lesson, course) = (lesson.clone(), course.clone());
            Box::pin(async move {
                let place = lock_own_enrolment(&tx, enrolment).await?;
                let known = lesson_completion::Entity::find_by_id((enrolment, lesson.clone()))
                    .one(tx.db)
                    .await?;
                let at = if let Some(row) = known {
                    row.at
                } else {
                    let row = lesson_completion::ActiveModel {
                        enrolment_id: Set(enrolment),
                        lesson: Set(lesson),
                        skipped: Set(skipped),
                        at: Set(now),
                    };
                    lesson_completion::Entity::insert(row)
                        .exec_without_returning(tx.db)
                        .await?;
                    now
                };
                let completed_at = decide_completion(&tx, &place, &course, now).await?;
                Ok(Marked { at, completed_at })
            })
        })
        .await
    }

    /// Takes the mark off a lesson. After the course is completed it stays: a certificate rests on it.
    pub async fn undo_lesson(
        &self,
        actor: Actor,
        enrolment: Uuid,
        lesson: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let lesson = lesson.to_owned();
        self.write(actor, move |tx| {
            let lesson = lesson.clone();
            Box::pin(async move {
                lock_own_enrolment(&tx, enrolment).await?;
                if completion::Entity::find_by_id(enrolment).one(tx.db).await?.is_some() {
                    return Err(Error::Conflict("completed"));
                }
                let Some(row) = lesson_completion::Entity::find_by_id((enrolment, lesson.clone()))
                    .one(tx.db)
                    .await?
                else {
                    return Ok(());
                };
                row.delete(tx.db).await?;
                let details = json!({ "lesson": lesson });
                tx.log(now, "lesson.undo", ("enrolment", Some(enrolment.to_string())), details)
                    .await
            })
        })
        .await
    }

    /// The actor's own enrolment in this cohort, with the cohort, and whether this lesson is marked
    /// complete there.
    pub async fn own_lesson(
        &self,
        actor: Actor,
        cohort: Uuid,
        lesson: &str,
    ) -> Result<(Enrolment, Cohort, Option<Marked>), Error> {
        static WRITTEN: Written = Written::new();
        let person = actor.person().ok_or(Error::NotFound)?;
        let read = &self.0.read;
        let asked = [lesson.into(), person.into(), cohort.into()];
        let statement = WRITTEN.with(
            read.get_database_backend(),
            || own_lesson(person, cohort, lesson),
            asked,
        );
        let row = read.query_one_raw(statement).await?.ok_or(Error::NotFound)?;
        let (enrolment, cohort) = with_cohort(&row)?;
        let completed_at = row.try_get("", "completed_at")?;
        let at: Option<DateTime<Utc>> = row.try_get("", "at")?;
        Ok((enrolment, cohort, at.map(|at| Marked { at, completed_at })))
    }

    /// How far one enrolment is: for its person, the trainers of its cohort and the program.
    pub async fn progress(&self, actor: Actor, enrolment: Uuid) -> Result<Progress, Error> {
        readable_enrolment(&self.0.read, actor, enrolment).await?;
        let mut found = gather(&self.0.read, Which::One(enrolment)).await?;
        Ok(found.remove(&enrolment).unwrap_or_default())
    }

    /// How far everybody in a cohort is, in as many queries as for one: for its trainers, the office and the program.
    pub async fn progress_of_cohort(&self, actor: Actor, cohort: Uuid) -> Result<Vec<(Uuid, Progress)>, Error> {
        cohort_for(&self.0.read, actor, cohort, Deed::SeeCohort).await?;
        let mut found: HashMap<Uuid, Progress> = gather(&self.0.read, Which::Cohort(cohort)).await?;
        let mut list: Vec<(Uuid, Progress)> = gathering::enrolments(&self.0.read, cohort)
            .await?
            .into_iter()
            .map(|id| (id, found.remove(&id).unwrap_or_default()))
            .collect();
        list.sort_by_key(|(id, _)| *id);
        Ok(list)
    }
}

fn own_lesson(person: Uuid, cohort: Uuid, lesson: &str) -> SelectStatement {
    let here = lesson_completion::Column::Lesson.eq(lesson);
    let mark = on(lesson_completion::Column::EnrolmentId, enrolment::Column::Id).and(here);
    own_cohorts(person)
        .expr_as(Expr::col(lesson_completion::Column::At.as_column_ref()), "at")
        .expr_as(Expr::col(completion::Column::At.as_column_ref()), "completed_at")
        .left_join(lesson_completion::Entity, mark)
        .left_join(
            completion::Entity,
            on(completion::Column::EnrolmentId, enrolment::Column::Id),
        )
        .and_where(enrolment::Column::CohortId.eq(cohort))
        .take()
}
