//! Closing an attempt: the grade, the mark and the course's completion in one transaction.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::course::Course;
use domain::quiz::Answer;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, QuerySelect, Set};
use serde_json::json;
use uuid::Uuid;

use super::Score;
use crate::Error;
use crate::answer::counting_answers;
use crate::entity::attempt;
use crate::progress::{decide_completion, lock_own_enrolment};
use crate::write::Tx;

/// What became of a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Submitted {
    /// When the attempt was closed, the first time.
    pub at: DateTime<Utc>,
    /// What it earned.
    pub score: Score,
    /// When the whole course was completed, if it is.
    pub completed_at: Option<DateTime<Utc>>,
}

pub(super) async fn submit(
    tx: &Tx<'_>,
    id: Uuid,
    course: &Course,
    grade: &(dyn Fn(&BTreeMap<String, Answer>) -> Score + Send + Sync),
    now: DateTime<Utc>,
) -> Result<Submitted, Error> {
    let row = attempt::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx.db)
        .await?
        .ok_or(Error::NotFound)?;
    let place = lock_own_enrolment(tx, row.enrolment_id).await?;
    let at = row.submitted_at.unwrap_or(now);
    let score = match super::Attempt::try_from(row.clone())?.score {
        Some(score) if row.submitted_at.is_some() => score,
        _ => {
            let score = grade(&counting_answers(tx.db, id).await?);
            let mut row = row.into_active_model();
            row.submitted_at = Set(Some(at));
            row.points = Set(Some(score.points));
            row.points_of = Set(Some(score.of));
            row.passed = Set(Some(score.passed));
            row.update(tx.db).await?;
            tx.log(
                now,
                "attempt.submit",
                ("attempt", Some(id.to_string())),
                json!({ "enrolment": place.id }),
            )
            .await?;
            score
        }
    };
    let completed_at = decide_completion(tx, &place, course, now).await?;
    Ok(Submitted {
        at,
        score,
        completed_at,
    })
}
