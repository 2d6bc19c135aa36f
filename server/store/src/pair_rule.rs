//! A trainer's word on a pair before the matcher runs: it must be (a pin) or must not be (a veto).

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use serde_json::json;
use uuid::Uuid;

use crate::entity::{enrolment, mentor, pairing, pin, veto};
use crate::write::Tx;
use crate::{Actor, Error, Store, access};

/// A pair that must be or must not be, as trainers see it. By whom stays in the audit log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairRule {
    /// The trainee's place in the cohort.
    pub enrolment: Uuid,
    /// The mentor.
    pub mentor: Uuid,
    /// The trainer's reason; a side's own reason for declining is not shown: `None`.
    pub reason: Option<String>,
    /// Since when.
    pub at: DateTime<Utc>,
}

impl Store {
    /// The pair must be; replaces the trainee's earlier pin. For the cohort's trainers.
    pub async fn pin(
        &self,
        actor: Actor,
        enrolment: Uuid,
        mentor: Uuid,
        reason: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let reason = reason.to_owned();
        self.write(actor, move |tx| {
            let reason = reason.clone();
            Box::pin(async move {
                use pin::Column::{At, By, EnrolmentId, MentorId, Reason};
                pair_of_trainer(&tx, enrolment, mentor).await?;
                if veto::Entity::find_by_id((mentor, enrolment))
                    .one(tx.db)
                    .await?
                    .is_some()
                {
                    return Err(Error::Conflict("vetoed"));
                }
                let by = Set(tx.actor.person().unwrap_or_default());
                let row = pin::ActiveModel {
                    enrolment_id: Set(enrolment),
                    mentor_id: Set(mentor),
                    by,
                    reason: Set(reason),
                    at: Set(now),
                };
                let newer = OnConflict::column(EnrolmentId)
                    .update_columns([MentorId, By, Reason, At])
                    .to_owned();
                pin::Entity::insert(row)
                    .on_conflict(newer)
                    .exec_without_returning(tx.db)
                    .await?;
                log(&tx, "pairing.pin", enrolment, mentor, now).await
            })
        })
        .await
    }

    /// Takes a trainee's pin back.
    pub async fn unpin(&self, actor: Actor, enrolment: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
        self.write(actor, move |tx| {
            Box::pin(async move {
                let row = pin::Entity::find_by_id(enrolment)
                    .one(tx.db)
                    .await?
                    .ok_or(Error::NotFound)?;
                pair_of_trainer(&tx, enrolment, row.mentor_id).await?;
                pin::Entity::delete_by_id(enrolment).exec(tx.db).await?;
                log(&tx, "pairing.unpin", enrolment, row.mentor_id, now).await
            })
        })
        .await
    }

    /// The pair must not be. A pair that is pinned or paired now is a `Conflict`. For the cohort's trainers.
    pub async fn veto(
        &self,
        actor: Actor,
        enrolment: Uuid,
        mentor: Uuid,
        reason: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let reason = reason.to_owned();
        self.write(actor, move |tx| {
            let reason = reason.clone();
            Box::pin(async move {
                pair_of_trainer(&tx, enrolment, mentor).await?;
                if pin::Entity::find_by_id(enrolment)
                    .one(tx.db)
                    .await?
                    .is_some_and(|pin| pin.mentor_id == mentor)
                {
                    return Err(Error::Conflict("pinned"));
                }
                let open = pairing::Entity::find()
                    .filter(pairing::Column::OpenEnrolment.eq(enrolment))
                    .filter(pairing::Column::MentorId.eq(mentor));
                if open.count(tx.db).await? > 0 {
                    return Err(Error::Conflict("paired"));
                }
                let by = Set(tx.actor.person().unwrap_or_default());
                let row = veto::ActiveModel {
                    mentor_id: Set(mentor),
                    enrolment_id: Set(enrolment),
                    by,
                    reason: Set(reason),
                    at: Set(now),
                };
                let once = OnConflict::columns([veto::Column::MentorId, veto::Column::EnrolmentId])
                    .do_nothing()
                    .to_owned();
                veto::Entity::insert(row)
                    .on_conflict(once)
                    .exec_without_returning(tx.db)
                    .await?;
                log(&tx, "pairing.veto", enrolment, mentor, now).await
            })
        })
        .await
    }

    /// Takes a trainer's veto back; a side's own refusal stands: `Conflict("declined")`.
    pub async fn unveto(&self, actor: Actor, enrolment: Uuid, mentor: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
        self.write(actor, move |tx| {
            Box::pin(async move {
                let sides = pair_of_trainer(&tx, enrolment, mentor).await?;
                let row = veto::Entity::find_by_id((mentor, enrolment))
                    .one(tx.db)
                    .await?
                    .ok_or(Error::NotFound)?;
                if sides.contains(&row.by) {
                    return Err(Error::Conflict("declined"));
                }
                veto::Entity::delete_by_id((mentor, enrolment)).exec(tx.db).await?;
                log(&tx, "pairing.unveto", enrolment, mentor, now).await
            })
        })
        .await
    }

    /// The pins of a cohort: for its trainers and the program.
    pub async fn pins(&self, actor: Actor, cohort: Uuid) -> Result<Vec<PairRule>, Error> {
        access::of_trainers(&self.0.read, actor, cohort).await?;
        let rows = pin::Entity::find()
            .filter(pin::Column::EnrolmentId.in_subquery(places(cohort)))
            .all(&self.0.read)
            .await?;
        let rule = |row: pin::Model| PairRule {
            enrolment: row.enrolment_id,
            mentor: row.mentor_id,
            reason: Some(row.reason),
            at: row.at,
        };
        Ok(rows.into_iter().map(rule).collect())
    }

    /// The vetoes of a cohort, refusals by a side among them: for its trainers and the program.
    pub async fn vetoes(&self, actor: Actor, cohort: Uuid) -> Result<Vec<PairRule>, Error> {
        access::of_trainers(&self.0.read, actor, cohort).await?;
        let rows = veto::Entity::find()
            .filter(veto::Column::EnrolmentId.in_subquery(places(cohort)))
            .all(&self.0.read)
            .await?;
        let mut rules = Vec::with_capacity(rows.len());
        for row in rows {
            let sides = sides(&self.0.read, row.enrolment_id, row.mentor_id).await?;
            let reason = (!sides.contains(&row.by)).then_some(row.reason);
            rules.push(PairRule {
                enrolment: row.enrolment_id,
                mentor: row.mentor_id,
                reason,
                at: row.at,
            });
        }
        Ok(rules)
    }
}

/// The two people of the pair, if the actor trains the trainee's cohort.
async fn pair_of_trainer(tx: &Tx<'_>, enrolment: Uuid, mentor: Uuid) -> Result<[Uuid; 2], Error> {
    let place = enrolment::Entity::find_by_id(enrolment)
        .one(tx.db)
        .await?
        .ok_or(Error::NotFound)?;
    access::of_trainers(tx.db, tx.actor, place.cohort_id).await?;
    sides(tx.db, enrolment, mentor).await
}

async fn sides(db: &impl ConnectionTrait, enrolment: Uuid, mentor: Uuid) -> Result<[Uuid; 2], Error> {
    let place = enrolment::Entity::find_by_id(enrolment)
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    let mentor = mentor::Entity::find_by_id(mentor)
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    Ok([mentor.person_id, place.person_id])
}

fn places(cohort: Uuid) -> sea_orm::sea_query::SelectStatement {
    Query::select()
        .column(enrolment::Column::Id)
        .from(enrolment::Entity)
        .and_where(enrolment::Column::CohortId.eq(cohort))
        .take()
}

async fn log(tx: &Tx<'_>, deed: &str, enrolment: Uuid, mentor: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
    tx.log(
        now,
        deed,
        ("enrolment", Some(enrolment.to_string())),
        json!({ "mentor": mentor }),
    )
    .await
}
