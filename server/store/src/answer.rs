//! Saved answers: every version that ever arrived is kept, one of them is current.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::quiz::Answer;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::access::readable_enrolment;
use crate::entity::{answer, answer_event, attempt};
use crate::{Actor, Error, Store};

mod collecting;
mod ledger;
mod saving;

pub(crate) use collecting::{Collector, MOST};
use saving::Sheet;
pub use saving::{Save, SaveOutcome, Saved};

/// The answer that stands for a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Current {
    /// Counts the accepted versions, from 1.
    pub seq: u32,
    /// By lasting ids.
    pub value: Answer,
    /// When it arrived.
    pub at: DateTime<Utc>,
    /// Arrived too late to count.
    pub late: bool,
}

/// One version of an answer, accepted or refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The question's id.
    pub question: String,
    /// What the page called this change.
    pub mutation_id: Uuid,
    /// The version on which the page had based it.
    pub base_seq: u32,
    /// The version that it became; `None`: refused, as its base was not current any more.
    pub seq: Option<u32>,
    /// By lasting ids.
    pub value: Answer,
    /// Arrived too late to count.
    pub late: bool,
    /// When it arrived.
    pub at: DateTime<Utc>,
}

impl Store {
    /// Saves answers of one attempt, all or none, in their order. A conflict of one does not touch the
    /// others. `now` is when they arrived. Answers when they are durable.
    ///
    /// For the person of the attempt and the program. An attempt that its person submitted takes no
    /// more: `Conflict("submitted")`.
    pub async fn save_answers(
        &self,
        actor: Actor,
        attempt: Uuid,
        saves: Vec<Save>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Saved>, Error> {
        let sheet = Sheet {
            actor,
            attempt,
            saves,
            now,
        };
        self.0.collector.save(sheet).await
    }

    /// The current answers by question id: for the attempt's person, the trainers and the program.
    pub async fn answers(&self, actor: Actor, attempt: Uuid) -> Result<BTreeMap<String, Current>, Error> {
        self.readable_attempt(actor, attempt).await?;
        let rows = answer::Entity::find()
            .filter(answer::Column::AttemptId.eq(attempt))
            .all(&self.0.read)
            .await?;
        rows.into_iter()
            .map(|row| Ok((row.question.clone(), Current::try_from(row)?)))
            .collect()
    }

    /// Every version that arrived, the oldest first: for the attempt's person, the trainers and the program.
    pub async fn history(&self, actor: Actor, attempt: Uuid) -> Result<Vec<Event>, Error> {
        self.readable_attempt(actor, attempt).await?;
        let rows = answer_event::Entity::find()
            .filter(answer_event::Column::AttemptId.eq(attempt))
            .all(&self.0.read)
            .await?;
        let mut events = rows
            .into_iter()
            .map(Event::try_from)
            .collect::<Result<Vec<_>, Error>>()?;
        // Here and not in the query: the engines disagree on where a missing number goes.
        events.sort_by(|one, other| {
            let place = |event: &Event| (event.at, event.seq.is_none(), event.seq);
            place(one)
                .cmp(&place(other))
                .then_with(|| one.question.cmp(&other.question))
        });
        Ok(events)
    }

    async fn readable_attempt(&self, actor: Actor, id: Uuid) -> Result<(), Error> {
        let row = attempt::Entity::find_by_id(id)
            .one(&self.0.read)
            .await?
            .ok_or(Error::NotFound)?;
        readable_enrolment(&self.0.read, actor, row.enrolment_id).await?;
        Ok(())
    }
}

/// The answers that are graded: the newest of each question that did not come too late.
pub(crate) async fn counting_answers(
    db: &impl ConnectionTrait,
    attempt: Uuid,
) -> Result<BTreeMap<String, Answer>, Error> {
    let rows = answer::Entity::find()
        .filter(answer::Column::AttemptId.eq(attempt))
        .all(db)
        .await?;
    let (late, timely): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.late);
    let mut values: BTreeMap<String, String> = timely.into_iter().map(|row| (row.question, row.value)).collect();
    // What came too late stands as the current answer, but what it replaced is what counts.
    if !late.is_empty() {
        let events = answer_event::Entity::find()
            .filter(answer_event::Column::AttemptId.eq(attempt))
            .filter(answer_event::Column::Question.is_in(late.iter().map(|row| row.question.as_str())))
            .filter(answer_event::Column::Late.eq(false))
            .filter(answer_event::Column::Seq.is_not_null())
            .order_by_asc(answer_event::Column::Seq)
            .all(db)
            .await?;
        values.extend(events.into_iter().map(|event| (event.question, event.value)));
    }
    values
        .into_iter()
        .map(|(question, value)| Ok((question, serde_json::from_str(&value)?)))
        .collect()
}

impl TryFrom<answer::Model> for Current {
    type Error = Error;

    fn try_from(row: answer::Model) -> Result<Self, Error> {
        Ok(Self {
            seq: ledger::number(row.seq),
            value: serde_json::from_str(&row.value)?,
            at: row.at,
            late: row.late,
        })
    }
}

impl TryFrom<answer_event::Model> for Event {
    type Error = Error;

    fn try_from(row: answer_event::Model) -> Result<Self, Error> {
        Ok(Self {
            question: row.question,
            mutation_id: row.mutation_id,
            base_seq: ledger::number(row.base_seq),
            seq: row.seq.map(ledger::number),
            value: serde_json::from_str(&row.value)?,
            late: row.late,
            at: row.at,
        })
    }
}
