//! Turning the pairs of a run into proposals, each holding a seat.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use chrono::{DateTime, Utc};
use sea_orm::sea_query::LockType;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, Set};
use serde_json::json;
use uuid::Uuid;

use super::{ProposedPair, RunOutcome, newest};
use crate::entity::{enrolment, mentor, pairing, pairing_run, seat, veto};
use crate::mentor::seats;
use crate::outbox::{NewJob, enqueue};
use crate::pairing::record_event;
use crate::write::Tx;
use crate::{Error, access};

pub(super) async fn release(tx: &Tx<'_>, run: Uuid, now: DateTime<Utc>) -> Result<usize, Error> {
    let row = pairing_run::Entity::find_by_id(run)
        .lock_exclusive()
        .one(tx.db)
        .await?
        .ok_or(Error::NotFound)?;
    access::of_trainers(tx.db, tx.actor, row.cohort_id).await?;
    let outcome: RunOutcome = serde_json::from_str(&row.outcome)?;
    if row.released_at.is_some() {
        return Ok(outcome.pairs.len());
    }
    if newest(tx.db, row.cohort_id)
        .await?
        .is_none_or(|newest| newest.id != run)
    {
        return Err(Error::Conflict("not the newest run"));
    }
    let mut room = Room::load(tx, row.cohort_id, &outcome.pairs).await?;
    for pair in &outcome.pairs {
        propose(tx, &row, pair, &mut room, now).await?;
    }
    let mut released = row.into_active_model();
    released.released_at = Set(Some(now));
    released.update(tx.db).await?;
    let details = json!({ "pairs": outcome.pairs.len() });
    tx.log(
        now,
        "pairing_run.release",
        ("pairing_run", Some(run.to_string())),
        details,
    )
    .await?;
    Ok(outcome.pairs.len())
}

/// What the pairs may use: loaded once, the mentors held so that capacity cannot change meanwhile.
struct Room {
    mentors: BTreeMap<Uuid, Uuid>,
    trainees: BTreeMap<Uuid, Uuid>,
    seats: BTreeMap<Uuid, VecDeque<Uuid>>,
    paired: BTreeSet<Uuid>,
    vetoed: BTreeSet<(Uuid, Uuid)>,
}

impl Room {
    async fn load(tx: &Tx<'_>, cohort: Uuid, pairs: &[ProposedPair]) -> Result<Self, Error> {
        let wanted: BTreeSet<Uuid> = pairs.iter().map(|pair| pair.mentor).collect();
        // Ordered: two releases that lock the same mentors must do so in the same order.
        let mentors = mentor::Entity::find()
            .filter(mentor::Column::Id.is_in(wanted.iter().copied()))
            .order_by_asc(mentor::Column::Id)
            .lock(LockType::NoKeyUpdate)
            .all(tx.db)
            .await?;
        let free = seat::Entity::find()
            .filter(seat::Column::MentorId.is_in(wanted.iter().copied()))
            .filter(seat::Column::Id.not_in_subquery(seats::held()))
            .order_by_asc(seat::Column::Number)
            .all(tx.db)
            .await?;
        let trainees = enrolment::Entity::find()
            .filter(enrolment::Column::CohortId.eq(cohort))
            .all(tx.db)
            .await?;
        let open = pairing::Entity::find()
            .filter(pairing::Column::CohortId.eq(cohort))
            .filter(pairing::Column::OpenEnrolment.is_not_null())
            .all(tx.db)
            .await?;
        let vetoes = veto::Entity::find()
            .filter(veto::Column::MentorId.is_in(wanted))
            .all(tx.db)
            .await?;
        let mut seats: BTreeMap<Uuid, VecDeque<Uuid>> = BTreeMap::new();
        for seat in free {
            seats.entry(seat.mentor_id).or_default().push_back(seat.id);
        }
        let here = mentors.into_iter().filter(|row| row.withdrawn_at.is_none());
        Ok(Self {
            mentors: here.map(|row| (row.id, row.person_id)).collect(),
            trainees: trainees.into_iter().map(|row| (row.id, row.person_id)).collect(),
            seats,
            paired: open.into_iter().map(|row| row.enrolment_id).collect(),
            vetoed: vetoes
                .into_iter()
                .map(|row| (row.enrolment_id, row.mentor_id))
                .collect(),
        })
    }
}

async fn propose(
    tx: &Tx<'_>,
    run: &pairing_run::Model,
    pair: &ProposedPair,
    room: &mut Room,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let mentor = *room
        .mentors
        .get(&pair.mentor)
        .ok_or(Error::Conflict("mentor withdrawn"))?;
    let mentee = *room
        .trainees
        .get(&pair.enrolment)
        .ok_or(Error::Conflict("not in this cohort"))?;
    if room.vetoed.contains(&(pair.enrolment, pair.mentor)) {
        return Err(Error::Conflict("vetoed"));
    }
    if !room.paired.insert(pair.enrolment) {
        return Err(Error::Conflict("already paired"));
    }
    let seat = room
        .seats
        .get_mut(&pair.mentor)
        .and_then(VecDeque::pop_front)
        .ok_or(Error::Conflict("seat taken"))?;
    let id = Uuid::new_v4();
    let row = pairing::ActiveModel {
        id: Set(id),
        run_id: Set(run.id),
        cohort_id: Set(run.cohort_id),
        mentor_id: Set(pair.mentor),
        enrolment_id: Set(pair.enrolment),
        open_seat: Set(Some(seat)),
        open_enrolment: Set(Some(pair.enrolment)),
        state: Set("proposed".to_owned()),
        reason: Set(None),
        score: Set(i32::from(pair.score)),
        reasons: Set(json!({ "shared_hours": pair.shared_hours, "parts": pair.reasons }).to_string()),
        proposed_at: Set(now),
        mentor_accepted_at: Set(None),
        mentee_accepted_at: Set(None),
        closed_at: Set(None),
    };
    row.insert(tx.db).await?;
    record_event(tx, id, "proposed", None, now).await?;
    for person in [mentor, mentee] {
        let unique_key = format!("proposal {id} {person}");
        let payload = json!({ "pairing": id, "person": person });
        enqueue(
            tx,
            NewJob {
                kind: "proposal",
                unique_key,
                payload,
                due_at: now,
                now,
            },
        )
        .await?;
    }
    Ok(())
}
