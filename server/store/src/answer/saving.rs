//! The save protocol: what domain decides of each save, recorded beside everything that came before.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::quiz::Answer;
use domain::quiz::attempt::arrival;
use sea_orm::sea_query::{Expr, LockType, Order, Query};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, FromQueryResult, IntoActiveModel, QueryResult, Set};
use uuid::Uuid;

use super::Current;
use super::ledger::Ledger;
use crate::access::may_learn;
use crate::attempt::as_ruled;
use crate::entity::{attempt, enrolment};
use crate::joined::{columns, on};
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
        attempt.is_some_and(|(_, person)| may_learn(sheet.actor, *person))
    };
    let mut ledger = Ledger::load(tx, sheets.iter().filter(own)).await?;
    let mut settled = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        let known = attempts.get_mut(&sheet.attempt);
        let Some((row, _)) = known.filter(|(_, person)| may_learn(sheet.actor, *person)) else {
            settled.push(Err(Error::NotFound));
            continue;
        };
        let entry = match ledger.take(sheet, arrival(as_ruled(row), sheet.now)) {
            Ok(entry) => entry,
            Err(refused @ Error::Conflict(_)) => {
                settled.push(Err(refused));
                continue;
            }
            Err(error) => return Err(error),
        };
        // What counts and reaches a closed attempt changes its grade: the job submits it once more.
        if entry.counts && row.submitted_at.is_some() && row.points.is_some() {
            let mut changed = row.clone().into_active_model();
            (changed.points, changed.points_of, changed.passed) = (Set(None), Set(None), Set(None));
            *row = changed.update(tx.db).await?;
        }
        settled.push(Ok(entry.saved));
    }
    ledger.record(tx).await?;
    Ok(settled)
}

/// The attempts of these sheets and whose they are, locked.
async fn attempts(tx: &Tx<'_>, sheets: &[Sheet]) -> Result<HashMap<Uuid, (attempt::Model, Uuid)>, Error> {
    let mut select = Query::select();
    columns::<attempt::Entity>(&mut select, "attempt_");
    select
        .expr_as(Expr::col(enrolment::Column::PersonId.as_column_ref()), "person")
        .from(attempt::Entity)
        .inner_join(
            enrolment::Entity,
            on(enrolment::Column::Id, attempt::Column::EnrolmentId),
        )
        .and_where(attempt::Column::Id.is_in(sheets.iter().map(|sheet| sheet.attempt)))
        // In one order, so that two who save for the same people wait and do not block each other.
        .order_by(attempt::Column::Id.as_column_ref(), Order::Asc)
        .lock_with_tables(LockType::Update, [attempt::Entity]);
    let rows = tx.db.query_all(&select).await?;
    let read = |row: &QueryResult| {
        let attempt = attempt::Model::from_query_result(row, "attempt_")?;
        Ok((attempt.id, (attempt, row.try_get("", "person")?)))
    };
    rows.iter().map(read).collect()
}
