//! The sources of a course as a cohort is bound to them, by their hash.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use sea_orm::{EntityTrait, Set};

use crate::entity::course_version;
use crate::write::Tx;
use crate::{Actor, Error, Store};

impl Store {
    /// Keeps the sources of a course under their hash. Known already: nothing changes.
    pub async fn bind_course(
        &self,
        actor: Actor,
        course: &str,
        hash: &str,
        sources: Vec<u8>,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let (course, hash, sources) = (course.to_owned(), hash.to_owned(), Arc::new(sources));
        self.write(actor, move |tx| {
            let (course, hash, sources) = (course.clone(), hash.clone(), sources.clone());
            Box::pin(async move { bind(&tx, &course, &hash, &sources, now).await })
        })
        .await
    }

    /// The sources as they were given, keys included: for the server, which parses them.
    pub async fn course_sources(&self, actor: Actor, hash: &str) -> Result<Vec<u8>, Error> {
        if actor == Actor::Guest {
            return Err(Error::NotFound);
        }
        let row = course_version::Entity::find_by_id(hash.to_owned())
            .one(&self.0.read)
            .await?;
        row.map(|row| row.sources).ok_or(Error::NotFound)
    }
}

pub(crate) async fn bind(
    tx: &Tx<'_>,
    course: &str,
    hash: &str,
    sources: &[u8],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if tx.actor == Actor::Guest {
        return Err(Error::NotFound);
    }
    // Asked first: sources may be a megabyte, and most publications bind a version twice.
    if course_version::Entity::find_by_id(hash.to_owned())
        .one(tx.db)
        .await?
        .is_some()
    {
        return Ok(());
    }
    let row = course_version::ActiveModel {
        hash: Set(hash.to_owned()),
        course: Set(course.to_owned()),
        sources: Set(sources.to_vec()),
        created_at: Set(now),
    };
    course_version::Entity::insert(row)
        .on_conflict_do_nothing()
        .exec_without_returning(tx.db)
        .await?;
    Ok(())
}
