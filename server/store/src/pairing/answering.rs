//! Accepting, declining, leaving, lapsing: what happens to a pairing, decided by the life cycle.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::mentoring::life_cycle::{self, Closing, Event, Refused, Side, State};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    Set,
};
use serde_json::json;
use uuid::Uuid;

use super::state_of;
use crate::entity::{enrolment, mentor, pairing, pairing_event, veto};
use crate::matching_snapshot::in_conflict;
use crate::outbox::{NewJob, enqueue};
use crate::write::Tx;
use crate::{Actor, Error, Store, access};

impl Store {
    /// A side says yes; saying it twice changes nothing. With the second side's yes the pairing is
    /// active, unless a conflict was declared meanwhile: then it ends without fault. Answers what
    /// the pairing became.
    pub async fn accept(&self, actor: Actor, id: Uuid, now: DateTime<Utc>) -> Result<State, Error> {
        let keys = self.0.keys.clone();
        self.write(actor, move |tx| {
            let keys = keys.clone();
            Box::pin(async move {
                let open = Open::of_side(&tx, id).await?;
                if life_cycle::has_lapsed(open.state, open.row.proposed_at, now) {
                    return Err(Error::Conflict("over"));
                }
                let state = match life_cycle::after(open.state, Event::Accept, open.actor) {
                    Err(Refused::AnsweredAlready) => return Ok(open.state),
                    state => state.map_err(refusal)?,
                };
                if state == State::Active && in_conflict(tx.db, &keys, [open.mentor, open.mentee]).await? {
                    let ended = State::Closed(Closing::NoFault);
                    open.record(&tx, ended, Some("declared-conflict"), now).await?;
                    return Ok(ended);
                }
                open.record(&tx, state, None, now).await?;
                Ok(state)
            })
        })
        .await
    }

    /// A side says no, for a reason from the list: the seat is free, and the pair is never
    /// proposed again. Nobody but that side learns who said no or why.
    pub async fn decline(&self, actor: Actor, id: Uuid, reason: &str, now: DateTime<Utc>) -> Result<(), Error> {
        let reason = reason.to_owned();
        self.write(actor, move |tx| {
            let reason = reason.clone();
            Box::pin(async move {
                let open = Open::of_side(&tx, id).await?;
                let state = life_cycle::after(open.state, Event::Decline, open.actor).map_err(refusal)?;
                open.veto(&tx, &reason, now).await?;
                open.record(&tx, state, Some(&reason), now).await
            })
        })
        .await
    }

    /// A side leaves, or the trainer releases the pair; no reason is asked for.
    pub async fn leave(&self, actor: Actor, id: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
        self.write(actor, move |tx| {
            Box::pin(async move {
                let open = Open::of_side_or_coordinator(&tx, id).await?;
                let state = life_cycle::after(open.state, Event::Leave, open.actor).map_err(refusal)?;
                open.record(&tx, state, None, now).await
            })
        })
        .await
    }

    /// Ends the proposals that were not accepted by both in time, and answers how many.
    pub async fn lapse_proposals(&self, now: DateTime<Utc>) -> Result<usize, Error> {
        self.write(Actor::Program, move |tx| {
            Box::pin(async move {
                let waiting = pairing::Entity::find()
                    .filter(pairing::Column::State.is_in(["proposed", "accepted_by_one"]))
                    .order_by_asc(pairing::Column::Id)
                    .lock_exclusive()
                    .all(tx.db)
                    .await?;
                let mut lapsed = 0;
                for row in waiting {
                    let state = state_of(&row)?;
                    if life_cycle::has_lapsed(state, row.proposed_at, now) {
                        let open = Open::by(&tx, row, life_cycle::Actor::Clock).await?;
                        let state = life_cycle::after(state, Event::Lapse, open.actor).map_err(refusal)?;
                        open.record(&tx, state, None, now).await?;
                        lapsed += 1;
                    }
                }
                Ok(lapsed)
            })
        })
        .await
    }
}

/// Ends the proposals of a mentor who withdraws; active pairings stay.
pub(crate) async fn end_proposals_of(tx: &Tx<'_>, mentor: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
    let waiting = pairing::Entity::find()
        .filter(pairing::Column::MentorId.eq(mentor))
        .filter(pairing::Column::State.is_in(["proposed", "accepted_by_one"]))
        .order_by_asc(pairing::Column::Id)
        .lock_exclusive()
        .all(tx.db)
        .await?;
    for row in waiting {
        let open = Open::by(tx, row, life_cycle::Actor::Side(Side::Mentor)).await?;
        let state = life_cycle::after(open.state, Event::Leave, open.actor).map_err(refusal)?;
        open.record(tx, state, None, now).await?;
    }
    Ok(())
}

/// Who ended each of the pairings, where a person did.
pub(super) async fn ended_by(
    db: &impl ConnectionTrait,
    rows: &[pairing::Model],
) -> Result<BTreeMap<Uuid, Uuid>, Error> {
    let closed = rows.iter().filter(|row| row.closed_at.is_some()).map(|row| row.id);
    let ends = pairing_event::Entity::find()
        .filter(pairing_event::Column::PairingId.is_in(closed))
        .filter(pairing_event::Column::State.eq("closed"))
        .all(db)
        .await?;
    Ok(ends
        .into_iter()
        .filter_map(|end| Some((end.pairing_id, end.actor?)))
        .collect())
}

pub(crate) async fn record_event(
    tx: &Tx<'_>,
    pairing: Uuid,
    state: &str,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let event = pairing_event::ActiveModel {
        id: Set(Uuid::new_v4()),
        pairing_id: Set(pairing),
        state: Set(state.to_owned()),
        actor: Set(tx.actor.person()),
        reason: Set(reason.map(str::to_owned)),
        at: Set(now),
    };
    event.insert(tx.db).await?;
    Ok(())
}

/// A pairing held for the rest of the write, with its people and the one who acts.
struct Open {
    row: pairing::Model,
    state: State,
    mentor: Uuid,
    mentee: Uuid,
    actor: life_cycle::Actor,
}

impl Open {
    async fn of_side(tx: &Tx<'_>, id: Uuid) -> Result<Self, Error> {
        let open = Self::of_side_or_coordinator(tx, id).await?;
        if open.actor == life_cycle::Actor::Coordinator {
            Err(Error::NotFound)
        } else {
            Ok(open)
        }
    }

    async fn of_side_or_coordinator(tx: &Tx<'_>, id: Uuid) -> Result<Self, Error> {
        let row = pairing::Entity::find_by_id(id)
            .lock_exclusive()
            .one(tx.db)
            .await?
            .ok_or(Error::NotFound)?;
        let mut open = Self::by(tx, row, life_cycle::Actor::Coordinator).await?;
        if tx.actor.person() == Some(open.mentor) {
            open.actor = life_cycle::Actor::Side(Side::Mentor);
        } else if tx.actor.person() == Some(open.mentee) {
            open.actor = life_cycle::Actor::Side(Side::Mentee);
        } else {
            access::of_trainers(tx.db, tx.actor, open.row.cohort_id).await?;
        }
        Ok(open)
    }

    async fn by(tx: &Tx<'_>, row: pairing::Model, actor: life_cycle::Actor) -> Result<Self, Error> {
        let mentor = mentor::Entity::find_by_id(row.mentor_id)
            .one(tx.db)
            .await?
            .ok_or(Error::NotFound)?
            .person_id;
        let place = enrolment::Entity::find_by_id(row.enrolment_id)
            .one(tx.db)
            .await?
            .ok_or(Error::NotFound)?;
        Ok(Self {
            state: state_of(&row)?,
            row,
            mentor,
            mentee: place.person_id,
            actor,
        })
    }

    /// Records the new state with its event, its audit line and the mails it causes.
    async fn record(self, tx: &Tx<'_>, state: State, reason: Option<&str>, now: DateTime<Utc>) -> Result<(), Error> {
        let id = self.row.id;
        let people = [self.mentor, self.mentee];
        let mut row = self.row.into_active_model();
        let word = match state {
            State::Proposed => "proposed",
            State::AcceptedByOne(_) => "accepted_by_one",
            State::Active => "active",
            State::Closed(closing) => {
                row.open_seat = Set(None);
                row.open_enrolment = Set(None);
                row.closed_at = Set(Some(now));
                row.reason = Set(Some(closing_word(closing).to_owned()));
                "closed"
            }
        };
        row.state = Set(word.to_owned());
        if matches!(state, State::AcceptedByOne(_) | State::Active) {
            match self.actor {
                life_cycle::Actor::Side(Side::Mentor) => row.mentor_accepted_at = Set(Some(now)),
                life_cycle::Actor::Side(Side::Mentee) => row.mentee_accepted_at = Set(Some(now)),
                life_cycle::Actor::Coordinator | life_cycle::Actor::Clock => {}
            }
        }
        row.update(tx.db).await?;
        record_event(tx, id, word, reason, now).await?;
        if state == State::Active {
            for person in people {
                let unique_key = format!("acceptance {id} {person}");
                let payload = json!({ "pairing": id, "person": person });
                enqueue(
                    tx,
                    NewJob {
                        kind: "acceptance",
                        unique_key,
                        payload,
                        due_at: now,
                        now,
                    },
                )
                .await?;
            }
        }
        let deed = match state {
            State::Closed(Closing::Declined) => "pairing.decline",
            State::Closed(Closing::Lapsed) => "pairing.lapse",
            State::Closed(_) => "pairing.end",
            State::Proposed | State::AcceptedByOne(_) | State::Active => "pairing.accept",
        };
        tx.log(now, deed, ("pairing", Some(id.to_string())), json!({})).await
    }

    async fn veto(&self, tx: &Tx<'_>, reason: &str, now: DateTime<Utc>) -> Result<(), Error> {
        let row = veto::ActiveModel {
            mentor_id: Set(self.row.mentor_id),
            enrolment_id: Set(self.row.enrolment_id),
            by: Set(tx.actor.person().unwrap_or_default()),
            reason: Set(reason.to_owned()),
            at: Set(now),
        };
        let once = OnConflict::columns([veto::Column::MentorId, veto::Column::EnrolmentId])
            .do_nothing()
            .to_owned();
        veto::Entity::insert(row)
            .on_conflict(once)
            .exec_without_returning(tx.db)
            .await?;
        Ok(())
    }
}

fn closing_word(closing: Closing) -> &'static str {
    match closing {
        Closing::Declined => "declined",
        Closing::Lapsed => "lapsed",
        Closing::NoFault => "no_fault",
        Closing::Safety => "safety",
        Closing::Completed => "completed",
    }
}

fn refusal(refused: Refused) -> Error {
    match refused {
        Refused::NotYours => Error::NotFound,
        Refused::AnsweredAlready => Error::Conflict("answered already"),
        Refused::NotActive => Error::Conflict("not active"),
        Refused::ActiveAlready => Error::Conflict("active already"),
        Refused::Over => Error::Conflict("over"),
    }
}
