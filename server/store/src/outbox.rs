//! What waits to leave: written with the fact it tells, handed out at least once.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::sea_query::{LockBehavior, LockType};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use serde_json::Value;
use uuid::Uuid;

use crate::entity::outbox::{ActiveModel, Column, Entity, Model};
use crate::write::Tx;
use crate::{Actor, Error, Store, access};

/// A job to be written.
#[derive(Clone, Debug)]
pub struct NewJob<'a> {
    /// Which job: `proposal`.
    pub kind: &'a str,
    /// What makes it the same job: a second one with this key is not written.
    pub unique_key: String,
    /// What the job needs, ids rather than names; emptied once the job is done.
    pub payload: Value,
    /// Not handed out earlier.
    pub due_at: DateTime<Utc>,
    /// When it was written.
    pub now: DateTime<Utc>,
}

/// A job handed out: nobody else gets it until the lease is over.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// The row.
    pub id: Uuid,
    /// Which job.
    pub kind: String,
    /// The same however often the job is handed out, so that a mail can keep its Message-ID.
    pub unique_key: String,
    /// What it needs.
    pub payload: Value,
    /// How often it has been handed out, this time included.
    pub attempt: u32,
    /// When the fact was recorded.
    pub created_at: DateTime<Utc>,
}

/// How a job ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is done.
    Done,
    /// It may succeed later: after 30 s, then twice as long each time, at most 6 h.
    Retry {
        /// Why not now.
        error: String,
    },
    /// It can never succeed; the office is shown it.
    GiveUp {
        /// Why not.
        error: String,
    },
}

/// A job that was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenUp {
    /// The row.
    pub id: Uuid,
    /// Which job.
    pub kind: String,
    /// When the fact was recorded.
    pub created_at: DateTime<Utc>,
    /// When it was given up.
    pub given_up_at: DateTime<Utc>,
    /// How often it was tried.
    pub attempts: u32,
    /// What was said last.
    pub error: String,
}

/// How many jobs wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Not tried yet.
    pub fresh: u64,
    /// Tried without success, to be tried again.
    pub failing: u64,
    /// Given up.
    pub given_up: u64,
}

/// Longest text kept of an error.
const ERROR_CHARACTERS: usize = 500;

/// Writes a job in the fact's own transaction.
pub(crate) async fn enqueue(tx: &Tx<'_>, job: NewJob<'_>) -> Result<(), Error> {
    let row = ActiveModel {
        id: Set(Uuid::new_v4()),
        kind: Set(job.kind.to_owned()),
        unique_key: Set(job.unique_key),
        payload: Set(job.payload.to_string()),
        created_at: Set(job.now),
        due_at: Set(job.due_at),
        attempts: Set(0),
        leased_until: Set(None),
        done_at: Set(None),
        given_up_at: Set(None),
        last_error: Set(None),
    };
    Entity::insert(row)
        .on_conflict_do_nothing_on([Column::UniqueKey])
        .exec_without_returning(tx.db)
        .await?;
    Ok(())
}

impl Store {
    /// Writes a job that belongs to no other fact.
    pub async fn enqueue_job(&self, job: NewJob<'_>) -> Result<(), Error> {
        let kind = job.kind.to_owned();
        let (unique_key, payload, due_at, now) = (job.unique_key, job.payload, job.due_at, job.now);
        self.write(Actor::Program, move |tx| {
            let (kind, unique_key, payload) = (kind.clone(), unique_key.clone(), payload.clone());
            Box::pin(async move {
                enqueue(
                    &tx,
                    NewJob {
                        kind: &kind,
                        unique_key,
                        payload,
                        due_at,
                        now,
                    },
                )
                .await
            })
        })
        .await
    }

    /// Hands out at most `limit` jobs that are due, the longest waiting first. A job that is not
    /// settled within `seconds` is handed out again.
    pub async fn lease_jobs(&self, now: DateTime<Utc>, limit: u64, seconds: u32) -> Result<Vec<Job>, Error> {
        let until = now + TimeDelta::seconds(i64::from(seconds));
        self.write(Actor::Program, move |tx| {
            Box::pin(async move {
                // On SQLite the clause is left out: its writer is alone.
                let due = Entity::find()
                    .filter(open())
                    .filter(Column::DueAt.lte(now))
                    .filter(
                        Condition::any()
                            .add(Column::LeasedUntil.is_null())
                            .add(Column::LeasedUntil.lte(now)),
                    )
                    .order_by_asc(Column::DueAt)
                    .limit(limit)
                    .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
                    .all(tx.db)
                    .await?;
                Entity::update_many()
                    .col_expr(Column::LeasedUntil, until.into())
                    .col_expr(Column::Attempts, Column::Attempts.into_expr().add(1))
                    .filter(Column::Id.is_in(due.iter().map(|row| row.id)))
                    .exec(tx.db)
                    .await?;
                due.into_iter().map(Job::handed_out).collect()
            })
        })
        .await
    }

    /// Records how a job ended. Late news of a job that was handed out again since counts only
    /// where it says that the job is done.
    pub async fn settle_job(&self, job: &Job, outcome: Outcome, now: DateTime<Utc>) -> Result<(), Error> {
        let (id, attempt) = (job.id, i32::try_from(job.attempt).unwrap_or(i32::MAX));
        self.write(Actor::Program, move |tx| {
            let outcome = outcome.clone();
            Box::pin(async move {
                let row = Entity::update_many().filter(open()).filter(Column::Id.eq(id));
                let row = match outcome {
                    Outcome::Done => row.set(ActiveModel {
                        done_at: Set(Some(now)),
                        leased_until: Set(None),
                        last_error: Set(None),
                        payload: Set("{}".to_owned()),
                        ..Default::default()
                    }),
                    Outcome::Retry { error } => row.filter(Column::Attempts.eq(attempt)).set(ActiveModel {
                        due_at: Set(now + back_off(attempt)),
                        leased_until: Set(None),
                        last_error: Set(Some(shortened(&error))),
                        ..Default::default()
                    }),
                    Outcome::GiveUp { error } => row.filter(Column::Attempts.eq(attempt)).set(ActiveModel {
                        given_up_at: Set(Some(now)),
                        leased_until: Set(None),
                        last_error: Set(Some(shortened(&error))),
                        ..Default::default()
                    }),
                };
                row.exec(tx.db).await?;
                Ok(())
            })
        })
        .await
    }

    /// Jobs that were given up, the newest first, at most 200. For the office.
    pub async fn given_up(&self, actor: Actor) -> Result<Vec<GivenUp>, Error> {
        for_office(&self.0.read, actor).await?;
        let rows = Entity::find()
            .filter(Column::GivenUpAt.is_not_null())
            .order_by_desc(Column::GivenUpAt)
            .limit(200)
            .all(&self.0.read)
            .await?;
        Ok(rows.into_iter().map(GivenUp::from).collect())
    }

    /// Sends a job that was given up on its way again. For the office.
    pub async fn revive_job(&self, actor: Actor, id: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
        self.write(actor, move |tx| {
            Box::pin(async move {
                for_office(tx.db, tx.actor).await?;
                let row = ActiveModel {
                    given_up_at: Set(None),
                    due_at: Set(now),
                    ..Default::default()
                };
                let given_up = Entity::update_many()
                    .filter(Column::Id.eq(id))
                    .filter(Column::GivenUpAt.is_not_null());
                if given_up.set(row).exec(tx.db).await?.rows_affected == 0 {
                    return Err(Error::NotFound);
                }
                tx.log(now, "job.revive", ("job", Some(id.to_string())), Value::Null)
                    .await
            })
        })
        .await
    }

    /// How many jobs wait. For the office.
    pub async fn waiting(&self, actor: Actor) -> Result<Waiting, Error> {
        for_office(&self.0.read, actor).await?;
        let count = |condition: Condition| Entity::find().filter(condition).count(&self.0.read);
        Ok(Waiting {
            fresh: count(open().add(Column::LastError.is_null())).await?,
            failing: count(open().add(Column::LastError.is_not_null())).await?,
            given_up: count(Condition::all().add(Column::GivenUpAt.is_not_null())).await?,
        })
    }
}

async fn for_office(db: &impl ConnectionTrait, actor: Actor) -> Result<(), Error> {
    if actor == Actor::Program || access::is_office(db, actor).await? {
        Ok(())
    } else {
        Err(Error::NotFound)
    }
}

fn open() -> Condition {
    Condition::all()
        .add(Column::DoneAt.is_null())
        .add(Column::GivenUpAt.is_null())
}

/// 30 s after the first attempt, doubled after each further one, at most 6 h.
fn back_off(attempts: i32) -> TimeDelta {
    let doublings = (attempts - 1).clamp(0, 16);
    TimeDelta::seconds((30_i64 << doublings).clamp(30, 6 * 60 * 60))
}

fn shortened(error: &str) -> String {
    error.chars().take(ERROR_CHARACTERS).collect()
}

impl Job {
    /// From the row as it was before this lease.
    fn handed_out(row: Model) -> Result<Self, Error> {
        Ok(Self {
            id: row.id,
            kind: row.kind,
            unique_key: row.unique_key,
            payload: serde_json::from_str(&row.payload)?,
            attempt: u32::try_from(row.attempts + 1).unwrap_or_default(),
            created_at: row.created_at,
        })
    }
}

impl From<Model> for GivenUp {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            created_at: row.created_at,
            given_up_at: row.given_up_at.unwrap_or(row.due_at),
            attempts: u32::try_from(row.attempts).unwrap_or_default(),
            error: row.last_error.unwrap_or_default(),
        }
    }
}
