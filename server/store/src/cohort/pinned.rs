//! The cohorts that are bound to a version of a course, for those who are about to publish another.

use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::latest_first;
use crate::access::{allowed, of_authors};
use crate::entity::{attempt, cohort, enrolment};
use crate::{Actor, Error, Store};
use domain::permission::Deed;

/// A cohort of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pinned {
    /// Its id and what people call it, for those who may see the cohort.
    pub cohort: Option<(Uuid, String)>,
    /// Hash of the version that it is bound to.
    pub version: String,
    /// How many attempts in it are open.
    pub open_attempts: u64,
}

impl Store {
    /// Every cohort of this course, the latest first: for authors.
    pub async fn cohorts_of_course(&self, actor: Actor, course: &str) -> Result<Vec<Pinned>, Error> {
        of_authors(&self.0.read, actor).await?;
        let rows = latest_first()
            .filter(cohort::Column::Course.eq(course))
            .all(&self.0.read)
            .await?;
        let mut pinned = Vec::with_capacity(rows.len());
        for row in rows {
            let places = Query::select()
                .column(enrolment::Column::Id)
                .from(enrolment::Entity)
                .and_where(enrolment::Column::CohortId.eq(row.id))
                .to_owned();
            let open = attempt::Entity::find()
                .filter(attempt::Column::EnrolmentId.in_subquery(places))
                .filter(attempt::Column::SubmittedAt.is_null());
            let seen = allowed(&self.0.read, actor, Deed::SeeCohort, false, Some(row.id)).await?;
            pinned.push(Pinned {
                open_attempts: open.count(&self.0.read).await?,
                version: row.version,
                cohort: seen.then_some((row.id, row.title)),
            });
        }
        Ok(pinned)
    }
}
