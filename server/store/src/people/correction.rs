//! What the office mends on an account: a name and an address written wrong.

use chrono::{DateTime, Utc};
use domain::permission::Deed;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};
use serde_json::json;
use uuid::Uuid;

use super::{Role, by_email, load, normal};
use crate::entity::link;
use crate::write::Tx;
use crate::{Actor, Error, Store, access};

impl Store {
    /// Corrects a name and an address, for the office; of a protected identity, for its custodians and itself.
    /// Another person's address is a conflict. Links sent to an address that was wrong let nobody in any more.
    pub async fn correct_person(
        &self,
        actor: Actor,
        id: Uuid,
        name: String,
        email: String,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        self.write(actor, move |tx| {
            let (name, email) = (name.clone(), normal(&email));
            Box::pin(async move {
                access::of_office(tx.db, tx.actor, Deed::KeepPeople).await?;
                let row = load(&tx, id).await?;
                if row.protected
                    && tx.actor.person() != Some(id)
                    && !access::holds(tx.db, tx.actor, Role::Custodian).await?
                {
                    return Err(Error::NotFound);
                }
                if by_email(tx.db, &email).await?.is_some_and(|other| other.id != id) {
                    return Err(Error::Conflict("email"));
                }
                if row.email != email {
                    void_links(&tx, id, now).await?;
                }
                let mut row = row.into_active_model();
                (row.name, row.email) = (Set(name), Set(email));
                row.update(tx.db).await?;
                tx.log(now, "person.correct", ("person", Some(id.to_string())), json!({}))
                    .await
            })
        })
        .await
    }
}

async fn void_links(tx: &Tx<'_>, person: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
    link::Entity::update_many()
        .col_expr(link::Column::UsedAt, Expr::value(now))
        .filter(link::Column::PersonId.eq(person))
        .filter(link::Column::UsedAt.is_null())
        .exec(tx.db)
        .await?;
    Ok(())
}
