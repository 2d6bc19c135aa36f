//! Starting an attempt, once however often the button is pressed.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::course::Course;
use domain::quiz::attempt::{self as rules, AttemptState, StartRefused};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde_json::json;
use uuid::Uuid;

use super::{Attempt, ruled};
use crate::Error;
use crate::entity::attempt;
use crate::progress::lock_own_enrolment;
use crate::write::Tx;

/// What an attempt starts from.
#[derive(Clone, Debug)]
pub struct NewAttempt {
    /// Whose.
    pub enrolment: Uuid,
    /// The course in that version.
    pub course: Arc<Course>,
    /// `day-01/quiz`.
    pub quiz: String,
    /// Hash of the course version, bound already.
    pub version: String,
    /// Random bytes that draw and shuffle the paper.
    pub seed: [u8; 32],
}

pub(super) async fn start(tx: &Tx<'_>, new: &NewAttempt, now: DateTime<Utc>) -> Result<Attempt, Error> {
    let quiz = new.course.quiz(&new.quiz).ok_or(Error::NotFound)?;
    // Locked, so that two presses of the button see each other.
    lock_own_enrolment(tx, new.enrolment).await?;
    let earlier = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.eq(new.enrolment))
        .filter(attempt::Column::Quiz.eq(&new.quiz))
        .order_by_asc(attempt::Column::Number)
        .all(tx.db)
        .await?;
    let known: Vec<rules::Attempt> = earlier
        .iter()
        .map(|row| ruled(row.deadline, row.submitted_at, row.passed))
        .collect();
    let number = match rules::may_start(quiz, &known, now) {
        Ok(number) => number,
        Err(StartRefused::OpenAttempt) => {
            let open = known
                .iter()
                .position(|attempt| rules::state(*attempt, now) == AttemptState::Open);
            return open
                .and_then(|place| earlier.get(place).cloned())
                .ok_or(Error::NotFound)?
                .try_into();
        }
        Err(StartRefused::NoneLeft { .. }) => return Err(Error::Conflict("attempts")),
        Err(StartRefused::KeyShown) => return Err(Error::Conflict("key shown")),
    };
    let row = attempt::ActiveModel {
        id: Set(Uuid::new_v4()),
        enrolment_id: Set(new.enrolment),
        quiz: Set(new.quiz.clone()),
        number: Set(i32::from(number)),
        version: Set(new.version.clone()),
        seed: Set(new.seed.to_vec()),
        started_at: Set(now),
        deadline: Set(rules::deadline(quiz, now)),
        submitted_at: Set(None),
        points: Set(None),
        points_of: Set(None),
        passed: Set(None),
    };
    let row = row.insert(tx.db).await?;
    let details = json!({ "enrolment": new.enrolment, "quiz": new.quiz, "number": row.number });
    tx.log(now, "attempt.start", ("attempt", Some(row.id.to_string())), details)
        .await?;
    row.try_into()
}
