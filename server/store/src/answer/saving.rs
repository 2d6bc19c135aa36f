//! The save protocol: what domain decides of each save, recorded beside everything that came before.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::quiz::Answer;
use domain::quiz::attempt::{self as rules, Arrival, SaveDecision, decide_save};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set};
use uuid::Uuid;

use super::Current;
use crate::Error;
use crate::access::own_enrolment;
use crate::attempt::as_ruled;
use crate::entity::{answer, answer_event, attempt};
use crate::write::Tx;

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

pub(super) async fn save(tx: &Tx<'_>, id: Uuid, saves: &[Save], now: DateTime<Utc>) -> Result<Vec<Saved>, Error> {
    let row = attempt::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx.db)
        .await?
        .ok_or(Error::NotFound)?;
    own_enrolment(tx.db, tx.actor, row.enrolment_id).await?;
    let mut ledger = Ledger::load(tx, id, saves, rules::arrival(as_ruled(&row), now)).await?;
    let mut settled = Vec::with_capacity(saves.len());
    for save in saves {
        settled.push(Saved {
            question: save.question.clone(),
            outcome: ledger.take(save, now)?,
        });
    }
    // What counts and reaches a closed attempt changes its grade: the job submits it once more.
    if row.submitted_at.is_some() && ledger.counts && !ledger.changed.is_empty() {
        let mut row = row.into_active_model();
        (row.points, row.points_of, row.passed) = (Set(None), Set(None), Set(None));
        row.update(tx.db).await?;
    }
    ledger.record(tx).await?;
    Ok(settled)
}

/// What is stored for the questions of these saves, and what these saves add.
struct Ledger {
    attempt: Uuid,
    late: bool,
    closed: bool,
    counts: bool,
    current: BTreeMap<String, answer::Model>,
    events: Vec<answer_event::Model>,
    changed: BTreeMap<String, answer::Model>,
    added: Vec<answer_event::Model>,
}

impl Ledger {
    async fn load(tx: &Tx<'_>, attempt: Uuid, saves: &[Save], arrival: Arrival) -> Result<Self, Error> {
        let answers = answer::Entity::find()
            .filter(answer::Column::AttemptId.eq(attempt))
            .filter(answer::Column::Question.is_in(saves.iter().map(|save| save.question.as_str())))
            .all(tx.db)
            .await?;
        let events = answer_event::Entity::find()
            .filter(answer_event::Column::AttemptId.eq(attempt))
            .filter(answer_event::Column::MutationId.is_in(saves.iter().map(|save| save.mutation_id)))
            .all(tx.db)
            .await?;
        Ok(Self {
            attempt,
            late: arrival == Arrival::Late,
            closed: arrival == Arrival::Closed,
            counts: arrival == Arrival::Counts,
            current: answers.into_iter().map(|row| (row.question.clone(), row)).collect(),
            events,
            changed: BTreeMap::new(),
            added: Vec::new(),
        })
    }

    fn take(&mut self, save: &Save, now: DateTime<Utc>) -> Result<SaveOutcome, Error> {
        let current = self.current.get(&save.question);
        let stored = current.map(ruled_answer).transpose()?;
        let same_id: Vec<&answer_event::Model> = self.events.iter().filter(|event| event.is_of(save)).collect();
        let known = same_id
            .iter()
            .map(|event| ruled_event(event))
            .collect::<Result<Vec<_>, Error>>()?;
        let sent = rules::Save {
            base_seq: save.base_seq,
            mutation: save.mutation_id.to_string(),
            value: save.value.clone(),
        };
        match decide_save(stored.as_ref(), &known, &sent) {
            SaveDecision::Again { seq } => {
                let event = same_id
                    .iter()
                    .find(|event| event.seq == Some(column(seq)))
                    .ok_or(Error::NotFound)?;
                Ok(SaveOutcome::Again {
                    seq,
                    at: event.at,
                    late: event.late,
                })
            }
            _ if self.closed => Err(Error::Conflict("submitted")),
            SaveDecision::Store { seq } => {
                self.store(save, seq, now)?;
                Ok(SaveOutcome::Stored {
                    seq,
                    at: now,
                    late: self.late,
                })
            }
            SaveDecision::Conflict { record, .. } => {
                let current = current.cloned().map(Current::try_from).transpose()?;
                if record {
                    self.add(save, None, now)?;
                }
                Ok(SaveOutcome::Conflict {
                    current,
                    refused: save.value.clone(),
                })
            }
        }
    }

    fn store(&mut self, save: &Save, seq: u32, now: DateTime<Utc>) -> Result<(), Error> {
        let row = answer::Model {
            attempt_id: self.attempt,
            question: save.question.clone(),
            seq: column(seq),
            mutation_id: save.mutation_id,
            value: serde_json::to_string(&save.value)?,
            late: self.late,
            at: now,
        };
        self.current.insert(save.question.clone(), row.clone());
        self.changed.insert(save.question.clone(), row);
        self.add(save, Some(seq), now)
    }

    fn add(&mut self, save: &Save, seq: Option<u32>, now: DateTime<Utc>) -> Result<(), Error> {
        let event = answer_event::Model {
            id: Uuid::new_v4(),
            attempt_id: self.attempt,
            question: save.question.clone(),
            mutation_id: save.mutation_id,
            base_seq: column(save.base_seq),
            seq: seq.map(column),
            value: serde_json::to_string(&save.value)?,
            late: self.late,
            at: now,
        };
        self.events.push(event.clone());
        self.added.push(event);
        Ok(())
    }

    async fn record(self, tx: &Tx<'_>) -> Result<(), Error> {
        if !self.added.is_empty() {
            let events = self.added.into_iter().map(IntoActiveModel::into_active_model);
            answer_event::Entity::insert_many::<answer_event::ActiveModel, _>(events)
                .exec_without_returning(tx.db)
                .await?;
        }
        if !self.changed.is_empty() {
            use answer::Column::{At, AttemptId, Late, MutationId, Question, Seq, Value};
            let newer = OnConflict::columns([AttemptId, Question])
                .update_columns([Seq, MutationId, Value, Late, At])
                .to_owned();
            let rows = self.changed.into_values().map(IntoActiveModel::into_active_model);
            let insert = answer::Entity::insert_many::<answer::ActiveModel, _>(rows).on_conflict(newer);
            insert.exec_without_returning(tx.db).await?;
        }
        Ok(())
    }
}

impl answer_event::Model {
    fn is_of(&self, save: &Save) -> bool {
        self.mutation_id == save.mutation_id && self.question == save.question
    }
}

fn ruled_answer(row: &answer::Model) -> Result<rules::Stored, Error> {
    let value = serde_json::from_str(&row.value)?;
    Ok(rules::Stored {
        seq: number(row.seq),
        mutation: row.mutation_id.to_string(),
        value,
    })
}

fn ruled_event(row: &answer_event::Model) -> Result<rules::Event, Error> {
    Ok(rules::Event {
        seq: number(row.seq.unwrap_or(row.base_seq)),
        mutation: row.mutation_id.to_string(),
        value: serde_json::from_str(&row.value)?,
        accepted: row.seq.is_some(),
    })
}

/// A sequence number as its column has it; one that no column could hold is never current.
fn column(seq: u32) -> i32 {
    i32::try_from(seq).unwrap_or(i32::MAX)
}

pub(super) fn number(seq: i32) -> u32 {
    u32::try_from(seq).unwrap_or_default()
}
