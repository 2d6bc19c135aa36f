//! Invitation links handed over by a person instead of by mail: a school may have none.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use serde_json::json;
use uuid::Uuid;

use super::Purpose;
use crate::access::{is_office, of_trainers};
use crate::entity::{cohort_trainer, enrolment, link, person, role, sign_in};
use crate::keys::token_hash;
use crate::write::Tx;
use crate::{Actor, Error, Store};

impl Store {
    /// Records an invitation link to be shown once and handed over, and who made it.
    ///
    /// For the office, and for the trainers of a cohort that the person is in. Only for somebody who
    /// has never signed in, and holds nothing: a link is a key, and must not open another's account.
    /// `Conflict("signed in before")` where that is not so.
    pub async fn hand_over_link(
        &self,
        actor: Actor,
        person: Uuid,
        token: String,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        self.write(actor, move |tx| {
            let hash = token_hash(&token);
            Box::pin(async move {
                allowed(&tx, person).await?;
                if !is_new(&tx, person).await? {
                    return Err(Error::Conflict("signed in before"));
                }
                let row = link::ActiveModel {
                    id: Set(Uuid::new_v4()),
                    token_hash: Set(hash),
                    person_id: Set(person),
                    purpose: Set(Purpose::Invitation.word().to_owned()),
                    created_at: Set(now),
                    expires_at: Set(now + Purpose::Invitation.life()),
                    used_at: Set(None),
                };
                row.insert(tx.db).await?;
                tx.log(now, "link.show", ("person", Some(person.to_string())), json!({}))
                    .await
            })
        })
        .await
    }
}

async fn allowed(tx: &Tx<'_>, person: Uuid) -> Result<(), Error> {
    if tx.actor == Actor::Program || is_office(tx.db, tx.actor).await? {
        return Ok(());
    }
    let places = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(person))
        .all(tx.db)
        .await?;
    for place in places {
        match of_trainers(tx.db, tx.actor, place.cohort_id).await {
            Err(Error::NotFound) => {}
            answer => return answer,
        }
    }
    Err(Error::NotFound)
}

async fn is_new(tx: &Tx<'_>, id: Uuid) -> Result<bool, Error> {
    let row = person::Entity::find_by_id(id)
        .one(tx.db)
        .await?
        .ok_or(Error::NotFound)?;
    let signed_in = sign_in::Entity::find()
        .filter(sign_in::Column::PersonId.eq(id))
        .count(tx.db)
        .await?
        > 0;
    let granted = role::Entity::find()
        .filter(role::Column::PersonId.eq(id))
        .count(tx.db)
        .await?
        > 0;
    let trains = cohort_trainer::Entity::find()
        .filter(cohort_trainer::Column::PersonId.eq(id))
        .count(tx.db)
        .await?
        > 0;
    Ok(row.password_hash.is_none() && row.disabled_at.is_none() && !signed_in && !granted && !trains)
}
