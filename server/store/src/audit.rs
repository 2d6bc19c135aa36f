//! Who did what when: append-only, ids only, written with the deed itself.

use chrono::{DateTime, Utc};
use domain::permission::Deed;
use sea_orm::{ActiveModelTrait, EntityTrait, QueryOrder, QuerySelect, Set};
use serde_json::Value;
use uuid::Uuid;

use crate::entity::audit;
use crate::write::Tx;
use crate::{Actor, Error, Store, access};

/// One line of the log.
#[derive(Clone, Debug)]
pub struct Entry {
    /// When it was done.
    pub at: DateTime<Utc>,
    /// By whom; `None` is the program itself or a guest.
    pub actor: Option<Uuid>,
    /// What: `cohort.create`.
    pub deed: String,
    /// To what kind of thing.
    pub subject: String,
    /// Which one.
    pub subject_id: Option<String>,
    /// More ids and counts, JSON.
    pub details: String,
}

impl Tx<'_> {
    pub(crate) async fn log(
        &self,
        now: DateTime<Utc>,
        deed: &str,
        subject: (&str, Option<String>),
        details: Value,
    ) -> Result<(), Error> {
        let row = audit::ActiveModel {
            id: Set(Uuid::new_v4()),
            at: Set(now),
            actor: Set(self.actor.person()),
            deed: Set(deed.to_owned()),
            subject: Set(subject.0.to_owned()),
            subject_id: Set(subject.1),
            details: Set(details.to_string()),
        };
        row.insert(self.db).await?;
        Ok(())
    }
}

impl Store {
    /// The newest entries first, at most `limit` after skipping `skip`: for the office and the program.
    pub async fn audit_log(&self, actor: Actor, skip: u64, limit: u64) -> Result<Vec<Entry>, Error> {
        access::of_office(&self.0.read, actor, Deed::ReadAudit).await?;
        let rows = audit::Entity::find()
            .order_by_desc(audit::Column::At)
            .order_by_desc(audit::Column::Id)
            .offset(skip)
            .limit(limit)
            .all(&self.0.read)
            .await?;
        Ok(rows
            .into_iter()
            .map(|row| Entry {
                at: row.at,
                actor: row.actor,
                deed: row.deed,
                subject: row.subject,
                subject_id: row.subject_id,
                details: row.details,
            })
            .collect())
    }
}
