//! Mentors: who volunteers, with how many seats, until they withdraw.

pub(crate) mod seats;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::person::Naming;
use sea_orm::sea_query::{LockType, Query};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, Set};
use serde_json::json;
use uuid::Uuid;

use crate::entity::{completion, enrolment, mentor, person};
use crate::matching_profile::{Confided, Profile, own_or_office, record};
use crate::write::Tx;
use crate::{Actor, Error, Store, access, pairing};

/// Most seats one mentor may offer.
pub const MOST_SEATS: u32 = 5;

/// What a mentor offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volunteer {
    /// Who volunteers.
    pub person: Uuid,
    /// Seats over all cohorts, 0 to 5.
    pub capacity: u32,
    /// What is told.
    pub profile: Profile,
    /// What is confided; `None` keeps what was confided before.
    pub confided: Option<Confided>,
}

/// A mentor as the person and the office see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mentor {
    /// Its id, which is not the person's.
    pub id: Uuid,
    /// Whose it is.
    pub person: Uuid,
    /// Seats over all cohorts.
    pub capacity: u32,
    /// Appointed by the office, without a certificate.
    pub appointed: bool,
    /// Since when.
    pub volunteered_at: DateTime<Utc>,
    /// No new mentees since then.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// A mentor as trainers see it when they pin, veto and review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MentorEntry {
    /// The mentor.
    pub mentor: Mentor,
    /// For `name_for` only.
    pub name: String,
    /// For `name_for` only.
    pub pseudonym: String,
    /// Protected identity.
    pub protected: bool,
    /// Seats held by open pairings.
    pub taken_seats: u32,
}

impl MentorEntry {
    /// What `name_for` needs.
    #[must_use]
    pub fn naming(&self) -> Naming<'_> {
        Naming {
            name: &self.name,
            pseudonym: &self.pseudonym,
            protected: self.protected,
        }
    }
}

impl Store {
    /// Records a mentor's offer, or its change. Whoever has completed an enrolment may volunteer;
    /// `appointed` is the office's way around that. Fewer seats than are taken: `Conflict("seats taken")`.
    pub async fn volunteer(
        &self,
        actor: Actor,
        offer: Volunteer,
        appointed: bool,
        now: DateTime<Utc>,
    ) -> Result<Uuid, Error> {
        if offer.capacity > MOST_SEATS {
            return Err(Error::Conflict("too many seats"));
        }
        let keys = self.0.keys.clone();
        self.write(actor, move |tx| {
            let (keys, offer) = (keys.clone(), offer.clone());
            Box::pin(async move {
                own_or_office(tx.db, tx.actor, offer.person).await?;
                if appointed && tx.actor != Actor::Program && !access::is_office(tx.db, tx.actor).await? {
                    return Err(Error::NotFound);
                }
                record(&tx, &keys, offer.person, &offer.profile, offer.confided.as_ref(), now).await?;
                let row = locked(&tx, offer.person).await?;
                let appointed = appointed || row.as_ref().is_some_and(|row| row.appointed);
                qualify(&tx, offer.person, appointed).await?;
                let id = upsert(&tx, row, &offer, appointed, now).await?;
                seats::set(&tx, id, offer.capacity).await?;
                let details = json!({ "capacity": offer.capacity, "appointed": appointed });
                tx.log(now, "mentor.volunteer", ("mentor", Some(id.to_string())), details)
                    .await?;
                Ok(id)
            })
        })
        .await
    }

    /// No new mentees from now on; proposals not yet agreed by both end, active pairings stay.
    pub async fn withdraw(&self, actor: Actor, person: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
        self.write(actor, move |tx| {
            Box::pin(async move {
                own_or_office(tx.db, tx.actor, person).await?;
                let row = locked(&tx, person).await?.ok_or(Error::NotFound)?;
                if row.withdrawn_at.is_some() {
                    return Ok(());
                }
                let id = row.id;
                let mut row = row.into_active_model();
                row.withdrawn_at = Set(Some(now));
                row.update(tx.db).await?;
                pairing::end_proposals_of(&tx, id, now).await?;
                tx.log(now, "mentor.withdraw", ("mentor", Some(id.to_string())), json!({}))
                    .await
            })
        })
        .await
    }

    /// The person as a mentor, if they ever volunteered: for the person, the office and the program.
    pub async fn mentor_of(&self, actor: Actor, person: Uuid) -> Result<Option<Mentor>, Error> {
        own_or_office(&self.0.read, actor, person).await?;
        let row = mentor::Entity::find()
            .filter(mentor::Column::PersonId.eq(person))
            .one(&self.0.read)
            .await?;
        Ok(row.map(Mentor::from))
    }

    /// All mentors, by pseudonym, for the trainers of a cohort: there is no directory for anybody else.
    pub async fn mentors(&self, actor: Actor, cohort: Uuid) -> Result<Vec<MentorEntry>, Error> {
        access::of_trainers(&self.0.read, actor, cohort).await?;
        let mentors = Query::select()
            .column(mentor::Column::PersonId)
            .from(mentor::Entity)
            .take();
        let people = person::Entity::find()
            .filter(person::Column::Id.in_subquery(mentors))
            .order_by_asc(person::Column::Pseudonym)
            .all(&self.0.read)
            .await?;
        let rows = mentor::Entity::find().all(&self.0.read).await?;
        let mut rows: BTreeMap<Uuid, mentor::Model> = rows.into_iter().map(|row| (row.person_id, row)).collect();
        let taken = seats::taken(&self.0.read).await?;
        let entry = |who: person::Model| {
            let row = rows.remove(&who.id)?;
            Some(MentorEntry {
                taken_seats: taken.get(&row.id).copied().unwrap_or_default(),
                mentor: Mentor::from(row),
                name: who.name,
                pseudonym: who.pseudonym,
                protected: who.protected,
            })
        };
        Ok(people.into_iter().filter_map(entry).collect())
    }
}

/// The mentor's row, held until the write ends: releases and changes of capacity take turns.
async fn locked(tx: &Tx<'_>, person: Uuid) -> Result<Option<mentor::Model>, Error> {
    let row = mentor::Entity::find()
        .filter(mentor::Column::PersonId.eq(person))
        .lock(LockType::NoKeyUpdate);
    Ok(row.one(tx.db).await?)
}

/// A mentor has a certificate, or the office's word; and a track, from the enrolment if need be.
async fn qualify(tx: &Tx<'_>, id: Uuid, appointed: bool) -> Result<(), Error> {
    let certified = Query::select()
        .column(completion::Column::EnrolmentId)
        .from(completion::Entity)
        .take();
    let completed = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(id))
        .filter(enrolment::Column::Id.in_subquery(certified))
        .order_by_desc(enrolment::Column::CreatedAt)
        .one(tx.db)
        .await?;
    if completed.is_none() && !appointed {
        return Err(Error::Conflict("no completed course"));
    }
    let who = person::Entity::find_by_id(id)
        .one(tx.db)
        .await?
        .ok_or(Error::NotFound)?;
    if who.track.is_none() {
        let track = completed.ok_or(Error::Conflict("no track"))?.track;
        let mut who = who.into_active_model();
        who.track = Set(Some(track));
        who.update(tx.db).await?;
    }
    Ok(())
}

async fn upsert(
    tx: &Tx<'_>,
    row: Option<mentor::Model>,
    offer: &Volunteer,
    appointed: bool,
    now: DateTime<Utc>,
) -> Result<Uuid, Error> {
    let capacity = i32::try_from(offer.capacity).unwrap_or_default();
    if let Some(row) = row {
        let id = row.id;
        let mut row = row.into_active_model();
        row.capacity = Set(capacity);
        row.appointed = Set(appointed);
        row.withdrawn_at = Set(None);
        row.update(tx.db).await?;
        return Ok(id);
    }
    let id = Uuid::new_v4();
    let row = mentor::ActiveModel {
        id: Set(id),
        person_id: Set(offer.person),
        capacity: Set(capacity),
        appointed: Set(appointed),
        volunteered_at: Set(now),
        withdrawn_at: Set(None),
    };
    row.insert(tx.db).await?;
    Ok(id)
}

impl From<mentor::Model> for Mentor {
    fn from(row: mentor::Model) -> Self {
        Self {
            id: row.id,
            person: row.person_id,
            capacity: u32::try_from(row.capacity).unwrap_or_default(),
            appointed: row.appointed,
            volunteered_at: row.volunteered_at,
            withdrawn_at: row.withdrawn_at,
        }
    }
}
