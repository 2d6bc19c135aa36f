//! The save protocol: what domain decides of each save, recorded beside everything that came before.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::quiz::Answer;
use domain::quiz::attempt::{self as rules, arrival};
use sea_orm::sea_query::{Expr, LockType, Order, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryResult};
use uuid::Uuid;

use super::Current;
use super::ledger::Ledger;
use crate::access::may_learn;
use crate::attempt::ruled;
use crate::entity::{attempt, enrolment};
use crate::joined::{on, some};
use crate::write::Tx;
use crate::{Actor, Error};

/// One save, as the page sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Save {
    /// The question's id.
    pub question: String,
    /// The number the page holds; 0 if it knows of no answer.
    pub base_seq: u32,
    /// Made by the page, the same on every retry.
    pub mutation_id: Uuid,
    /// By lasting ids.
    pub value: Answer,
}

/// Saves of one attempt that arrived together: all of them are stored, or none.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub(super) actor: Actor,
    pub(super) attempt: Uuid,
    pub(super) saves: Vec<Save>,
    /// When they arrived.
    pub(super) now: DateTime<Utc>,
}

/// What became of one save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The question's id.
    pub question: String,
    /// What became of it.
    pub outcome: SaveOutcome,
}

/// What became of a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveOutcome {
    /// It is the current answer.
    Stored {
        /// Its number.
        seq: u32,
        /// When it arrived.
        at: DateTime<Utc>,
        /// Too late to count.
        late: bool,
    },
    /// It had been stored before: the same acknowledgement.
    Again {
        /// The number given then.
        seq: u32,
        /// When it arrived then.
        at: DateTime<Utc>,
        /// Too late to count.
        late: bool,
    },
    /// The page did not know the current answer; its own is kept in the history.
    Conflict {
        /// What stands; `None` if nothing does.
        current: Option<Current>,
        /// What was refused.
        refused: Answer,
    },
}

/// Saves every sheet, in this order. An inner `Err` refuses its sheet alone, before anything of it
/// is stored; an outer one holds for all of them.
pub(super) async fn save(tx: &Tx<'_>, sheets: &[Sheet]) -> Result<Vec<Result<Vec<Saved>, Error>>, Error> {
    let mut attempts = attempts(tx, sheets).await?;
    let own = |sheet: &&Sheet| {
        let attempt = attempts.get(&sheet.attempt);
        attempt.is_some_and(|attempt| may_learn(sheet.actor, attempt.person))
    };
    let mut ledger = Ledger::load(tx, sheets.iter().filter(own)).await?;
    let mut settled = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        let known = attempts.get_mut(&sheet.attempt);
        let Some(open) = known.filter(|attempt| may_learn(sheet.actor, attempt.person)) else {
            settled.push(Err(Error::NotFound));
            continue;
        };
        let entry = match ledger.take(sheet, arrival(open.rules, sheet.now)) {
            Ok(entry) => entry,
            Err(refused @ Error::Conflict(_)) => {
                settled.push(Err(refused));
                continue;
            }
            Err(error) => return Err(error),
        };
        // What counts and reaches a closed attempt changes its grade: the job submits it once more.
        if entry.counts && open.graded {
            open.graded = false;
            ungrade(tx, sheet.attempt).await?;
        }
        settled.push(Ok(entry.saved));
    }
    ledger.record(tx).await?;
    Ok(settled)
}

/// What saving needs to know of an attempt.
struct Open {
    person: Uuid,
    rules: rules::Attempt,
    /// Closed, with a grade.
    graded: bool,
}

/// The attempts of these sheets and whose they are, locked.
async fn attempts(tx: &Tx<'_>, sheets: &[Sheet]) -> Result<HashMap<Uuid, Open>, Error> {
    use attempt::Column::{Deadline, EnrolmentId, Id, Passed, Points, SubmittedAt};
    let mut select = Query::select();
    some(&mut select, [Id, Deadline, SubmittedAt, Points, Passed], "");
    select
        .expr_as(Expr::col(enrolment::Column::PersonId.as_column_ref()), "person")
        .from(attempt::Entity)
        .inner_join(enrolment::Entity, on(enrolment::Column::Id, EnrolmentId))
        .and_where(Id.is_in(sheets.iter().map(|sheet| sheet.attempt)))
        // In one order, so that two who save for the same people wait and do not block each other.
        .order_by(Id.as_column_ref(), Order::Asc)
        .lock_with_tables(LockType::Update, [attempt::Entity]);
    let rows = tx.db.query_all(&select).await?;
    let read = |row: &QueryResult| {
        let (deadline, submitted_at) = (row.try_get("", "deadline")?, row.try_get("", "submitted_at")?);
        let passed: Option<bool> = row.try_get("", "passed")?;
        let points: Option<i32> = row.try_get("", "points")?;
        let open = Open {
            person: row.try_get("", "person")?,
            rules: ruled(deadline, submitted_at, passed),
            graded: points.is_some(),
        };
        Ok((row.try_get("", "id")?, open))
    };
    rows.iter().map(read).collect()
}

async fn ungrade(tx: &Tx<'_>, id: Uuid) -> Result<(), Error> {
    use attempt::Column::{Id, Passed, Points, PointsOf};
    let none = || Expr::value(Option::<i32>::None);
    attempt::Entity::update_many()
        .col_expr(Points, none())
        .col_expr(PointsOf, none())
        .col_expr(Passed, Expr::value(Option::<bool>::None))
        .filter(Id.eq(id))
        .exec(tx.db)
        .await?;
    Ok(())
}
