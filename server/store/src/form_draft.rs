//! What somebody had typed when a form was refused, kept for half an hour.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use uuid::Uuid;

use crate::entity::form_draft;
use crate::{Actor, Error, Store};

/// A refused form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormDraft {
    /// Which form: `cohort`.
    pub form: String,
    /// Field name to what was typed; secrets are never among them.
    pub typed: BTreeMap<String, String>,
    /// Field name to the translation key of what is wrong with it.
    pub problems: BTreeMap<String, String>,
}

const LIFE: TimeDelta = TimeDelta::minutes(30);

impl Store {
    /// Keeps a refused form for its holder (a sign-in's id or a guest's cookie) and names it.
    pub async fn keep_form(
        &self,
        actor: Actor,
        holder: String,
        draft: FormDraft,
        now: DateTime<Utc>,
    ) -> Result<Uuid, Error> {
        let id = Uuid::new_v4();
        let typed = serde_json::to_string(&draft.typed)?;
        let problems = serde_json::to_string(&draft.problems)?;
        self.write(actor, move |tx| {
            let row = form_draft::ActiveModel {
                id: Set(id),
                holder: Set(holder.clone()),
                form: Set(draft.form.clone()),
                typed: Set(typed.clone()),
                problems: Set(problems.clone()),
                expires_at: Set(now + LIFE),
            };
            Box::pin(async move {
                form_draft::Entity::delete_many()
                    .filter(form_draft::Column::ExpiresAt.lt(now))
                    .exec(tx.db)
                    .await?;
                row.insert(tx.db).await?;
                Ok(id)
            })
        })
        .await
    }

    /// The refused form of this name, for the one who typed it.
    pub async fn kept_form(&self, holder: &str, id: Uuid, now: DateTime<Utc>) -> Result<Option<FormDraft>, Error> {
        let row = form_draft::Entity::find_by_id(id).one(&self.0.read).await?;
        let Some(row) = row.filter(|row| row.holder == holder && row.expires_at > now) else {
            return Ok(None);
        };
        let (typed, problems) = (serde_json::from_str(&row.typed)?, serde_json::from_str(&row.problems)?);
        Ok(Some(FormDraft {
            form: row.form,
            typed,
            problems,
        }))
    }
}
