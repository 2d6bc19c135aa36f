//! Pairings: what each side sees of them, and who may.

mod answering;
mod card;

use chrono::{DateTime, Utc};
use domain::mentoring::life_cycle::{Closing, Side, State};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};
use serde_json::Value;
use uuid::Uuid;

use crate::entity::{enrolment, mentor, pairing};
use crate::{Actor, Error, Store, access};

pub(crate) use answering::{end_proposals_of, record_event};
use card::Cards;
pub use card::{Card, Named};

/// A pairing as the one who asks may see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairing {
    /// Its id.
    pub id: Uuid,
    /// The run that proposed it.
    pub run: Uuid,
    /// The cohort.
    pub cohort: Uuid,
    /// The mentee's place in the cohort.
    pub enrolment: Uuid,
    /// The mentor.
    pub mentor: Uuid,
    /// Which of the two asks; `None` is the trainer or the program.
    pub side: Option<Side>,
    /// Where it stands. To a side, the other's answer is unknown until both have answered, and
    /// how the other ended it is unknown for good: then it is `NoFault`.
    pub state: State,
    /// When both were asked.
    pub proposed_at: DateTime<Utc>,
    /// When it ended.
    pub closed_at: Option<DateTime<Utc>>,
    /// Hours a week in which both are free.
    pub shared_hours: u32,
    /// 0 to 1000; for the trainer only.
    pub score: Option<i32>,
    /// Parts of the score; for the trainer only.
    pub reasons: Option<Value>,
    /// What is shown of the mentor.
    pub mentor_card: Card,
    /// What is shown of the mentee.
    pub mentee_card: Card,
}

impl Store {
    /// One pairing: for its two sides, the cohort's trainers and the program.
    pub async fn pairing(&self, actor: Actor, id: Uuid) -> Result<Pairing, Error> {
        let row = pairing::Entity::find_by_id(id)
            .one(&self.0.read)
            .await?
            .ok_or(Error::NotFound)?;
        if let Some(seen) = self
            .seen_by_sides(actor, Condition::all().add(pairing::Column::Id.eq(id)))
            .await?
            .pop()
        {
            return Ok(seen);
        }
        access::of_trainers(&self.0.read, actor, row.cohort_id).await?;
        self.seen(vec![row], |_| None).await?.pop().ok_or(Error::NotFound)
    }

    /// All pairings of a cohort, the newest first: for its trainers and the program.
    pub async fn pairings_of_cohort(&self, actor: Actor, cohort: Uuid) -> Result<Vec<Pairing>, Error> {
        access::of_trainers(&self.0.read, actor, cohort).await?;
        let rows = pairing::Entity::find()
            .filter(pairing::Column::CohortId.eq(cohort))
            .order_by_desc(pairing::Column::ProposedAt)
            .order_by_asc(pairing::Column::Id)
            .all(&self.0.read)
            .await?;
        self.seen(rows, |_| None).await
    }

    /// The pairings in which the person who asks is mentor or mentee, the newest first.
    pub async fn pairings_of_person(&self, actor: Actor) -> Result<Vec<Pairing>, Error> {
        self.seen_by_sides(actor, Condition::all()).await
    }

    async fn seen_by_sides(&self, actor: Actor, which: Condition) -> Result<Vec<Pairing>, Error> {
        let Some(person) = actor.person() else {
            return Ok(Vec::new());
        };
        let mentors = Query::select()
            .column(mentor::Column::Id)
            .from(mentor::Entity)
            .and_where(mentor::Column::PersonId.eq(person))
            .take();
        let places = Query::select()
            .column(enrolment::Column::Id)
            .from(enrolment::Entity)
            .and_where(enrolment::Column::PersonId.eq(person))
            .take();
        let sides = Condition::any()
            .add(pairing::Column::MentorId.in_subquery(mentors))
            .add(pairing::Column::EnrolmentId.in_subquery(places));
        let rows = pairing::Entity::find()
            .filter(which)
            .filter(sides)
            .order_by_desc(pairing::Column::ProposedAt)
            .order_by_asc(pairing::Column::Id)
            .all(&self.0.read)
            .await?;
        self.seen(rows, |mentor| {
            Some(if mentor == person { Side::Mentor } else { Side::Mentee })
        })
        .await
    }

    /// `side_of` tells from the mentor's person which side asks.
    async fn seen(
        &self,
        rows: Vec<pairing::Model>,
        side_of: impl Fn(Uuid) -> Option<Side>,
    ) -> Result<Vec<Pairing>, Error> {
        let cards = Cards::load(&self.0.read, &rows).await?;
        let ended_by = answering::ended_by(&self.0.read, &rows).await?;
        rows.into_iter()
            .map(|row| {
                let (mentor, mentee) = cards.people(&row)?;
                let side = side_of(mentor);
                let disclosed = side.is_none() || both_accepted(&row);
                let own = side.map(|side| if side == Side::Mentor { mentor } else { mentee });
                let state = state_of(&row)?;
                let state = match own {
                    Some(own) => masked(state, side, ended_by.get(&row.id) == Some(&own)),
                    None => state,
                };
                let told: Value = serde_json::from_str(&row.reasons)?;
                Ok(Pairing {
                    side,
                    state,
                    mentor_card: cards.of_mentor(&row, disclosed)?,
                    mentee_card: cards.of_mentee(&row, disclosed)?,
                    shared_hours: told["shared_hours"]
                        .as_u64()
                        .and_then(|hours| u32::try_from(hours).ok())
                        .unwrap_or_default(),
                    score: side.is_none().then_some(row.score),
                    reasons: side.is_none().then(|| told["parts"].clone()),
                    id: row.id,
                    run: row.run_id,
                    cohort: row.cohort_id,
                    enrolment: row.enrolment_id,
                    mentor: row.mentor_id,
                    proposed_at: row.proposed_at,
                    closed_at: row.closed_at,
                })
            })
            .collect()
    }
}

/// Where the row says that the pairing stands.
pub(crate) fn state_of(row: &pairing::Model) -> Result<State, Error> {
    let closing = |reason: &str| match reason {
        "declined" => Some(Closing::Declined),
        "lapsed" => Some(Closing::Lapsed),
        "no_fault" => Some(Closing::NoFault),
        "safety" => Some(Closing::Safety),
        "completed" => Some(Closing::Completed),
        _ => None,
    };
    let state = match row.state.as_str() {
        "proposed" => Some(State::Proposed),
        "accepted_by_one" if row.mentor_accepted_at.is_some() => Some(State::AcceptedByOne(Side::Mentor)),
        "accepted_by_one" => Some(State::AcceptedByOne(Side::Mentee)),
        "active" => Some(State::Active),
        "closed" => row.reason.as_deref().and_then(closing).map(State::Closed),
        _ => None,
    };
    state.ok_or_else(|| Error::Stored(format!("a pairing that is {} for {:?}", row.state, row.reason)))
}

fn both_accepted(row: &pairing::Model) -> bool {
    row.mentor_accepted_at.is_some() && row.mentee_accepted_at.is_some()
}

/// What a side may know of the state.
fn masked(state: State, side: Option<Side>, own_deed: bool) -> State {
    match state {
        State::AcceptedByOne(accepted) if Some(accepted) != side => State::Proposed,
        State::Closed(Closing::Declined | Closing::Safety) if !own_deed => State::Closed(Closing::NoFault),
        other => other,
    }
}
