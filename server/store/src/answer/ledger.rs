//! What is stored for the questions of some saves, and what these saves add to it.

use std::collections::{BTreeMap, HashMap};

use domain::quiz::attempt::{self as rules, Arrival, SaveDecision, decide_save};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Query, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, IntoActiveModel};
use uuid::Uuid;

use super::Current;
use super::saving::{Save, SaveOutcome, Saved, Sheet};
use crate::Error;
use crate::entity::{answer, answer_event};
use crate::joined::columns;
use crate::write::Tx;

/// Rows of one statement at most: engines bound the parameters of one.
const ROWS: usize = 1_000;

/// What is stored, by attempt and question, and what is to be added.
pub(super) struct Ledger {
    current: HashMap<(Uuid, String), answer::Model>,
    /// By attempt and mutation.
    events: HashMap<(Uuid, Uuid), Vec<answer_event::Model>>,
    changed: BTreeMap<(Uuid, String), answer::Model>,
    added: Vec<answer_event::Model>,
}

/// What became of one sheet.
pub(super) struct Entry {
    pub(super) saved: Vec<Saved>,
    /// Something was stored that counts.
    pub(super) counts: bool,
}

impl Ledger {
    pub(super) async fn load(tx: &Tx<'_>, sheets: impl Iterator<Item = &Sheet>) -> Result<Self, Error> {
        let saves: Vec<(Uuid, &Save)> = sheets
            .flat_map(|sheet| sheet.saves.iter().map(|save| (sheet.attempt, save)))
            .collect();
        let mut ledger = Self {
            current: HashMap::new(),
            events: HashMap::new(),
            changed: BTreeMap::new(),
            added: Vec::new(),
        };
        for saves in saves.chunks(ROWS) {
            for row in tx.db.query_all(&stored(saves)).await? {
                if row.try_get::<Option<Uuid>>("answer_", "attempt_id")?.is_some() {
                    let row = answer::Model::from_query_result(&row, "answer_")?;
                    ledger.current.insert((row.attempt_id, row.question.clone()), row);
                }
                if row.try_get::<Option<Uuid>>("event_", "attempt_id")?.is_some() {
                    let row = answer_event::Model::from_query_result(&row, "event_")?;
                    let known = ledger.events.entry((row.attempt_id, row.mutation_id)).or_default();
                    if known.iter().all(|other| other.id != row.id) {
                        known.push(row);
                    }
                }
            }
        }
        Ok(ledger)
    }

    /// Decides every save of a sheet. `Conflict("submitted")` if the attempt is closed to any of
    /// them: then nothing of the sheet is taken, as a closed attempt takes nothing new.
    pub(super) fn take(&mut self, sheet: &Sheet, arrival: Arrival) -> Result<Entry, Error> {
        let mut entry = Entry {
            saved: Vec::with_capacity(sheet.saves.len()),
            counts: false,
        };
        for save in &sheet.saves {
            let outcome = self.take_one(sheet, save, arrival)?;
            entry.counts |= arrival == Arrival::Counts && matches!(outcome, SaveOutcome::Stored { .. });
            let question = save.question.clone();
            entry.saved.push(Saved { question, outcome });
        }
        Ok(entry)
    }

    fn take_one(&mut self, sheet: &Sheet, save: &Save, arrival: Arrival) -> Result<SaveOutcome, Error> {
        let key = (sheet.attempt, save.question.clone());
        let current = self.current.get(&key);
        let stored = current.map(ruled_answer).transpose()?;
        let events = self.events.get(&(sheet.attempt, save.mutation_id));
        let same_id: Vec<&answer_event::Model> = events
            .into_iter()
            .flatten()
            .filter(|event| event.question == save.question)
            .collect();
        let known = same_id
            .iter()
            .map(|event| ruled_event(event))
            .collect::<Result<Vec<_>, Error>>()?;
        let sent = rules::Save {
            base_seq: save.base_seq,
            mutation: save.mutation_id.to_string(),
            value: save.value.clone(),
        };
        let late = arrival == Arrival::Late;
        match decide_save(stored.as_ref(), &known, &sent) {
            SaveDecision::Again { seq } => {
                let event = same_id.iter().find(|event| event.seq == Some(column(seq)));
                let event = event.ok_or_else(|| Error::Stored("an answer without its event".into()))?;
                Ok(SaveOutcome::Again {
                    seq,
                    at: event.at,
                    late: event.late,
                })
            }
            _ if arrival == Arrival::Closed => Err(Error::Conflict("submitted")),
            SaveDecision::Store { seq } => {
                let row = answer::Model {
                    attempt_id: sheet.attempt,
                    question: save.question.clone(),
                    seq: column(seq),
                    mutation_id: save.mutation_id,
                    value: serde_json::to_string(&save.value)?,
                    late,
                    at: sheet.now,
                };
                self.current.insert(key.clone(), row.clone());
                self.changed.insert(key, row);
                self.add(sheet, save, Some(seq), late)?;
                Ok(SaveOutcome::Stored {
                    seq,
                    at: sheet.now,
                    late,
                })
            }
            SaveDecision::Conflict { record, .. } => {
                let current = current.cloned().map(Current::try_from).transpose()?;
                if record {
                    self.add(sheet, save, None, late)?;
                }
                Ok(SaveOutcome::Conflict {
                    current,
                    refused: save.value.clone(),
                })
            }
        }
    }

    fn add(&mut self, sheet: &Sheet, save: &Save, seq: Option<u32>, late: bool) -> Result<(), Error> {
        let event = answer_event::Model {
            id: Uuid::new_v4(),
            attempt_id: sheet.attempt,
            question: save.question.clone(),
            mutation_id: save.mutation_id,
            base_seq: column(save.base_seq),
            seq: seq.map(column),
            value: serde_json::to_string(&save.value)?,
            late,
            at: sheet.now,
        };
        let known = self.events.entry((sheet.attempt, save.mutation_id)).or_default();
        known.push(event.clone());
        self.added.push(event);
        Ok(())
    }

    pub(super) async fn record(self, tx: &Tx<'_>) -> Result<(), Error> {
        for events in self.added.chunks(ROWS) {
            let events = events.iter().cloned().map(IntoActiveModel::into_active_model);
            answer_event::Entity::insert_many::<answer_event::ActiveModel, _>(events)
                .exec_without_returning(tx.db)
                .await?;
        }
        let changed: Vec<answer::Model> = self.changed.into_values().collect();
        for rows in changed.chunks(ROWS) {
            use answer::Column::{At, AttemptId, Late, MutationId, Question, Seq, Value};
            let newer = OnConflict::columns([AttemptId, Question])
                .update_columns([Seq, MutationId, Value, Late, At])
                .to_owned();
            let rows = rows.iter().cloned().map(IntoActiveModel::into_active_model);
            let insert = answer::Entity::insert_many::<answer::ActiveModel, _>(rows).on_conflict(newer);
            insert.exec_without_returning(tx.db).await?;
        }
        Ok(())
    }
}

/// For each save what stands, and what came under the same mutation before.
fn stored(saves: &[(Uuid, &Save)]) -> SelectStatement {
    let asked = |name: &'static str| Expr::col(("asked", name));
    let (attempt, question, mutation) = ("column1", "column2", "column3");
    let rows = saves
        .iter()
        .map(|(attempt, save)| (*attempt, save.question.clone(), save.mutation_id));
    let current = asked(attempt)
        .equals(answer::Column::AttemptId.as_column_ref())
        .and(asked(question).equals(answer::Column::Question.as_column_ref()));
    let known = asked(attempt)
        .equals(answer_event::Column::AttemptId.as_column_ref())
        .and(asked(question).equals(answer_event::Column::Question.as_column_ref()))
        .and(asked(mutation).equals(answer_event::Column::MutationId.as_column_ref()));
    let mut select = Query::select();
    columns::<answer::Entity>(&mut select, "answer_");
    columns::<answer_event::Entity>(&mut select, "event_");
    select
        .from_values(rows, "asked")
        .left_join(answer::Entity, current)
        .left_join(answer_event::Entity, known)
        .take()
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
