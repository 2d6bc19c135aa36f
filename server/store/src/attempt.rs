//! Attempts at a quiz: started once, submitted once, graded from what was saved in time.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::course::Course;
use domain::permission::Deed;
use domain::quiz::attempt::{self as rules, Ended, Ending, GRACE};
use domain::quiz::{Answer, grade};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult};
use sea_orm::{QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::access::{allowed, readable_enrolment};
use crate::enrolment::with_cohort;
use crate::entity::{attempt, cohort, enrolment};
use crate::joined::{Written, columns, on};
use crate::{Actor, Cohort, Enrolment, Error, Store};

mod starting;
mod submitting;

pub use starting::NewAttempt;
pub use submitting::Submitted;

/// One go at a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Its id.
    pub id: Uuid,
    /// Whose.
    pub enrolment: Uuid,
    /// `day-01/quiz`.
    pub quiz: String,
    /// From 1.
    pub number: u32,
    /// Hash of the course version that it asks from.
    pub version: String,
    /// What its paper is drawn and shuffled with.
    pub seed: [u8; 32],
    /// When it was started.
    pub started_at: DateTime<Utc>,
    /// Until when answers count; `None` is without limit.
    pub deadline: Option<DateTime<Utc>>,
    /// When it was closed, by its person or by the job that closes overdue ones.
    pub submitted_at: Option<DateTime<Utc>>,
    /// What it earned, once graded.
    pub score: Option<Score>,
}

/// What an attempt earned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// Hundredths of a point.
    pub points: i32,
    /// The most there was, in hundredths of a point.
    pub of: i32,
    /// Whether the quiz's pass mark was reached.
    pub passed: bool,
}

impl From<grade::Score> for Score {
    fn from(score: grade::Score) -> Self {
        Self {
            points: i32::try_from(score.points.hundredths()).unwrap_or(i32::MAX),
            of: i32::try_from(u64::from(score.of) * 100).unwrap_or(i32::MAX),
            passed: score.passed,
        }
    }
}

impl Store {
    /// Starts an attempt, or answers the one that is open. `Conflict("attempts")` when none is left,
    /// `Conflict("key shown")` when a passed one has shown its key.
    ///
    /// For the enrolment's person and the program.
    pub async fn start_attempt(&self, actor: Actor, new: NewAttempt, now: DateTime<Utc>) -> Result<Attempt, Error> {
        let new = Arc::new(new);
        self.write(actor, move |tx| {
            let new = new.clone();
            Box::pin(async move { starting::start(&tx, &new, now).await })
        })
        .await
    }

    /// One attempt: for its person, the trainers of the cohort and the program.
    pub async fn attempt(&self, actor: Actor, id: Uuid) -> Result<Attempt, Error> {
        let row = attempt::Entity::find_by_id(id)
            .one(&self.0.read)
            .await?
            .ok_or(Error::NotFound)?;
        readable_enrolment(&self.0.read, actor, row.enrolment_id).await?;
        row.try_into()
    }

    /// One attempt with the enrolment and the cohort that it belongs to: for those who may see the attempt.
    pub async fn attempt_in_cohort(&self, actor: Actor, id: Uuid) -> Result<(Attempt, Enrolment, Cohort), Error> {
        static WRITTEN: Written = Written::new();
        let read = &self.0.read;
        let statement = WRITTEN.with(read.get_database_backend(), || in_cohort(id), [id.into()]);
        let row = read.query_one_raw(statement).await?.ok_or(Error::NotFound)?;
        let (enrolment, cohort) = with_cohort(&row)?;
        let own = actor.person() == Some(enrolment.person);
        if !allowed(read, actor, Deed::SeeAttempt, own, Some(cohort.id)).await? {
            return Err(Error::NotFound);
        }
        let attempt = attempt::Model::from_query_result(&row, "attempt_")?;
        Ok((attempt.try_into()?, enrolment, cohort))
    }

    /// All attempts of an enrolment, by quiz and number: for its person, the trainers and the program.
    pub async fn attempts_of(&self, actor: Actor, enrolment: Uuid) -> Result<Vec<Attempt>, Error> {
        readable_enrolment(&self.0.read, actor, enrolment).await?;
        let rows = attempt::Entity::find()
            .filter(attempt::Column::EnrolmentId.eq(enrolment))
            .order_by_asc(attempt::Column::Quiz)
            .order_by_asc(attempt::Column::Number)
            .all(&self.0.read)
            .await?;
        rows.into_iter().map(Attempt::try_from).collect()
    }

    /// Closes an attempt, grades what was saved in time and completes the enrolment where the
    /// certificate rule of `course` is now met. Graded already: the same answer again.
    ///
    /// `grade` gets the answers that count, by question id. For the person and the program.
    pub async fn submit<G>(
        &self,
        actor: Actor,
        attempt: Uuid,
        course: Arc<Course>,
        grade: G,
        now: DateTime<Utc>,
    ) -> Result<Submitted, Error>
    where
        G: Fn(&BTreeMap<String, Answer>) -> Score + Send + Sync + 'static,
    {
        let grade = Arc::new(grade);
        self.write(actor, move |tx| {
            let (course, grade) = (course.clone(), grade.clone());
            Box::pin(async move { submitting::submit(&tx, attempt, &course, grade.as_ref(), now).await })
        })
        .await
    }

    /// Attempts that the job has to submit: open ones whose deadline and grace are over, and closed
    /// ones that an answer sent in time has reached since. At most 500, the longest overdue first.
    pub async fn overdue_attempts(&self, now: DateTime<Utc>) -> Result<Vec<Attempt>, Error> {
        let overdue = Condition::all()
            .add(attempt::Column::SubmittedAt.is_null())
            .add(attempt::Column::Deadline.lt(now - GRACE));
        let ungraded = Condition::all()
            .add(attempt::Column::SubmittedAt.is_not_null())
            .add(attempt::Column::Points.is_null());
        let rows = attempt::Entity::find()
            .filter(Condition::any().add(overdue).add(ungraded))
            .order_by_asc(attempt::Column::Deadline)
            .limit(500)
            .all(&self.0.read)
            .await?;
        rows.into_iter().map(Attempt::try_from).collect()
    }
}

fn in_cohort(id: Uuid) -> SelectStatement {
    let mut select = Query::select();
    columns::<attempt::Entity>(&mut select, "attempt_");
    columns::<enrolment::Entity>(&mut select, "enrolment_");
    columns::<cohort::Entity>(&mut select, "cohort_");
    select
        .from(attempt::Entity)
        .inner_join(
            enrolment::Entity,
            on(enrolment::Column::Id, attempt::Column::EnrolmentId),
        )
        .inner_join(cohort::Entity, on(cohort::Column::Id, enrolment::Column::CohortId))
        .and_where(attempt::Column::Id.eq(id))
        .take()
}

/// The attempt as the rules see it: what ends after the grace has ended by time, whoever closed it.
pub(crate) fn ruled(
    deadline: Option<DateTime<Utc>>,
    submitted_at: Option<DateTime<Utc>>,
    passed: Option<bool>,
) -> rules::Attempt {
    let over = |at| deadline.is_some_and(|deadline| at - deadline > GRACE);
    let ended = submitted_at.map(|at| Ended {
        at,
        by: if over(at) { Ending::Time } else { Ending::Person },
    });
    rules::Attempt {
        deadline,
        ended,
        passed: passed == Some(true),
    }
}

impl TryFrom<attempt::Model> for Attempt {
    type Error = Error;

    fn try_from(row: attempt::Model) -> Result<Self, Error> {
        let score = match (row.points, row.points_of, row.passed) {
            (Some(points), Some(of), Some(passed)) => Some(Score { points, of, passed }),
            _ => None,
        };
        Ok(Self {
            id: row.id,
            enrolment: row.enrolment_id,
            quiz: row.quiz,
            number: u32::try_from(row.number).unwrap_or_default(),
            version: row.version,
            seed: row
                .seed
                .try_into()
                .map_err(|_| Error::Stored("a seed of another length".into()))?,
            started_at: row.started_at,
            deadline: row.deadline,
            submitted_at: row.submitted_at,
            score,
        })
    }
}
