//! Whether an enrolment is completed now, decided and recorded with the deed that may have done it.

use chrono::{DateTime, Utc};
use domain::certificate::holds;
use domain::course::Course;
use domain::person::Track;
use sea_orm::{ActiveModelTrait, EntityTrait, QuerySelect, Set};
use serde_json::json;
use uuid::Uuid;

use super::gathering::{Which, gather};
use crate::Error;
use crate::access::own_enrolment;
use crate::entity::{completion, enrolment};
use crate::write::Tx;

/// The enrolment, for those who may change it, locked: two deeds that complete a course only
/// together must see each other.
pub(crate) async fn lock_own_enrolment(tx: &Tx<'_>, id: Uuid) -> Result<enrolment::Model, Error> {
    let place = own_enrolment(tx.db, tx.actor, id).await?;
    enrolment::Entity::find_by_id(id).lock_exclusive().one(tx.db).await?;
    Ok(place)
}

/// When the enrolment was completed, which may be now. Once completed it stays so.
pub(crate) async fn decide_completion(
    tx: &Tx<'_>,
    place: &enrolment::Model,
    course: &Course,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    if let Some(row) = completion::Entity::find_by_id(place.id).one(tx.db).await? {
        return Ok(Some(row.at));
    }
    let track = Track::from_word(&place.track).ok_or_else(|| Error::Stored(format!("track {}", place.track)))?;
    let recorded = gather(tx.db, Which::One(place.id))
        .await?
        .remove(&place.id)
        .unwrap_or_default();
    if !holds(course.certificate, standing(course, track, &recorded)) {
        return Ok(None);
    }
    completion::ActiveModel {
        enrolment_id: Set(place.id),
        at: Set(now),
    }
    .insert(tx.db)
    .await?;
    tx.log(
        now,
        "enrolment.complete",
        ("enrolment", Some(place.id.to_string())),
        json!({}),
    )
    .await?;
    Ok(Some(now))
}

fn standing(course: &Course, track: Track, recorded: &super::Progress) -> domain::certificate::Standing {
    let lessons = recorded.lessons.keys().cloned().collect();
    domain::progress::standing(course, track, &lessons, &recorded.tried())
}
