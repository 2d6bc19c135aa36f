//! Reading what is recorded of one enrolment or of a whole cohort, in a fixed number of queries.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{Progress, QuizRecord};
use crate::Error;
use crate::entity::{answer, attempt, completion, enrolment, lesson_completion};

/// Whose progress.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Which {
    One(Uuid),
    Cohort(Uuid),
}

impl Which {
    /// By subquery, not by a list of ids: a cohort may be larger than a statement's parameters.
    fn ids(self) -> SelectStatement {
        let condition = match self {
            Self::One(id) => enrolment::Column::Id.eq(id),
            Self::Cohort(id) => enrolment::Column::CohortId.eq(id),
        };
        Query::select()
            .column(enrolment::Column::Id)
            .from(enrolment::Entity)
            .and_where(condition)
            .to_owned()
    }
}

pub(crate) async fn gather(db: &impl ConnectionTrait, which: Which) -> Result<HashMap<Uuid, Progress>, Error> {
    let mut found: HashMap<Uuid, Progress> = HashMap::new();
    let lessons = lesson_completion::Entity::find()
        .filter(lesson_completion::Column::EnrolmentId.in_subquery(which.ids()))
        .all(db)
        .await?;
    for row in lessons {
        let progress = found.entry(row.enrolment_id).or_default();
        progress.see(row.at);
        progress.lessons.insert(row.lesson, row.at);
    }
    let attempts = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.in_subquery(which.ids()))
        .order_by_asc(attempt::Column::Number)
        .all(db)
        .await?;
    for row in attempts {
        let progress = found.entry(row.enrolment_id).or_default();
        progress.see(row.submitted_at.unwrap_or(row.started_at));
        progress.quizzes.entry(row.quiz.clone()).or_default().count(&row);
    }
    for (id, at) in last_answers(db, which).await? {
        found.entry(id).or_default().see(at);
    }
    let completions = completion::Entity::find()
        .filter(completion::Column::EnrolmentId.in_subquery(which.ids()))
        .all(db)
        .await?;
    for row in completions {
        found.entry(row.enrolment_id).or_default().completed_at = Some(row.at);
    }
    Ok(found)
}

/// The latest activity of each enrolment of a cohort that has any.
pub(crate) async fn activity(db: &impl ConnectionTrait, cohort: Uuid) -> Result<HashMap<Uuid, DateTime<Utc>>, Error> {
    let found = gather(db, Which::Cohort(cohort)).await?;
    Ok(found
        .into_iter()
        .filter_map(|(id, progress)| progress.last_activity.map(|at| (id, at)))
        .collect())
}

pub(crate) async fn enrolments(db: &impl ConnectionTrait, cohort: Uuid) -> Result<Vec<Uuid>, Error> {
    let rows = enrolment::Entity::find().filter(enrolment::Column::CohortId.eq(cohort));
    Ok(rows
        .select_only()
        .column(enrolment::Column::Id)
        .into_tuple()
        .all(db)
        .await?)
}

async fn last_answers(db: &impl ConnectionTrait, which: Which) -> Result<Vec<(Uuid, DateTime<Utc>)>, Error> {
    let per_attempt: Vec<(Uuid, DateTime<Utc>)> = attempt::Entity::find()
        .select_only()
        .column(attempt::Column::EnrolmentId)
        .column_as(answer::Column::At.max(), "last")
        .join(
            sea_orm::JoinType::InnerJoin,
            attempt::Entity::belongs_to(answer::Entity)
                .from(attempt::Column::Id)
                .to(answer::Column::AttemptId)
                .into(),
        )
        .filter(attempt::Column::EnrolmentId.in_subquery(which.ids()))
        .group_by(attempt::Column::EnrolmentId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(per_attempt)
}

impl Progress {
    fn see(&mut self, at: DateTime<Utc>) {
        self.last_activity = self.last_activity.max(Some(at));
    }
}

impl QuizRecord {
    fn count(&mut self, row: &attempt::Model) {
        self.attempts += 1;
        self.last_at = self.last_at.max(row.submitted_at).max(Some(row.started_at));
        if row.submitted_at.is_none() {
            self.open_attempt = Some(row.id);
            return;
        }
        self.submitted += 1;
        self.passed |= row.passed == Some(true);
        if let (Some(points), Some(of)) = (row.points, row.points_of) {
            // By share, as two attempts may have had different versions of the quiz.
            let share = |points: i32, of: i32| i64::from(points) * i64::from(of.max(1));
            let better = self
                .best
                .zip(self.of)
                .is_none_or(|(best, best_of)| share(points, best_of) > share(best, of));
            if better {
                (self.best, self.of) = (Some(points), Some(of));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_attempt_is_the_one_with_the_greatest_share() {
        let at = DateTime::UNIX_EPOCH;
        let row = |number, points, of| attempt::Model {
            id: Uuid::from_u128(1),
            enrolment_id: Uuid::from_u128(2),
            quiz: "day-01/quiz".into(),
            number,
            version: "v".into(),
            seed: vec![0; 32],
            started_at: at,
            deadline: None,
            submitted_at: Some(at),
            points: Some(points),
            points_of: Some(of),
            passed: Some(points * 10 >= of * 7),
        };
        let mut record = QuizRecord::default();
        for row in [row(1, 500, 1000), row(2, 400, 500), row(3, 700, 1000)] {
            record.count(&row);
        }
        assert_eq!((record.best, record.of), (Some(400), Some(500)));
        assert_eq!((record.attempts, record.submitted, record.passed), (3, 3, true));
    }
}
