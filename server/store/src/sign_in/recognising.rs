//! Who sends a request: asked once for every page, so in one statement.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter};
use uuid::Uuid;

use super::{IDLE, SEEN_EVERY};
use crate::entity::{cohort_trainer, enrolment, mentor, person, privacy_acceptance, role, sign_in};
use crate::joined::{Written, columns, on, some};
use crate::keys::token_hash;
use crate::people::{Person, Role};
use crate::{Actor, Error, Store};

/// The person behind a request.
#[derive(Clone, Debug, PartialEq)]
pub struct SignedIn {
    /// Of this sign-in.
    pub sign_in: Uuid,
    /// The person.
    pub person: Person,
    /// What the office granted.
    pub roles: BTreeSet<Role>,
    /// Which parts of the school concern them.
    pub belongings: Belongings,
    /// Newest version of the privacy notice accepted, 0 for none.
    pub privacy: i32,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Began with a link, not with a password.
    pub by_link: bool,
}

/// Which parts of the school concern a person: decides what the navigation offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Belongings {
    /// Enrolled in a cohort.
    pub trainee: bool,
    /// Trains a cohort.
    pub trainer: bool,
    /// Volunteered or was appointed as a mentor.
    pub mentor: bool,
}

impl Store {
    /// Whose token this is, if it still holds.
    pub async fn signed_in(&self, token: &str, now: DateTime<Utc>) -> Result<Option<SignedIn>, Error> {
        static WRITTEN: Written = Written::new();
        let read = &self.0.read;
        let (hash, idle) = (token_hash(token), now - IDLE);
        let asked = [hash.into(), now.into(), idle.into()];
        let statement = WRITTEN.with(read.get_database_backend(), || by_hash(Vec::new(), now, idle), asked);
        let Some(found) = read.query_one_raw(statement).await? else {
            return Ok(None);
        };
        let person = person::Model::from_query_result(&found, "person_")?;
        let sign_in: Uuid = found.try_get("", "id")?;
        let seen_at: DateTime<Utc> = found.try_get("", "seen_at")?;
        if seen_at + SEEN_EVERY < now {
            // Who reads while nothing can be stored is not turned away for what would be noted of it.
            if let Err(error) = self.see(sign_in, now).await {
                tracing::warn!(%error, "when a sign-in was last seen could not be recorded");
            }
        }
        let mut roles = BTreeSet::new();
        for role in Role::ALL {
            if found.try_get("", role.word())? {
                roles.insert(role);
            }
        }
        Ok(Some(SignedIn {
            sign_in,
            person: person.into(),
            roles,
            belongings: Belongings {
                trainee: found.try_get("", "trainee")?,
                trainer: found.try_get("", "trainer")?,
                mentor: found.try_get("", "mentor")?,
            },
            privacy: found.try_get::<Option<i32>>("", "privacy")?.unwrap_or(0),
            since: found.try_get("", "created_at")?,
            by_link: found.try_get("", "by_link")?,
        }))
    }

    async fn see(&self, id: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
        self.write(Actor::Program, move |tx| {
            Box::pin(async move {
                let update = sign_in::Entity::update_many().col_expr(sign_in::Column::SeenAt, Expr::value(now));
                update.filter(sign_in::Column::Id.eq(id)).exec(tx.db).await?;
                Ok(())
            })
        })
        .await
    }
}

/// The sign-in of this hash that holds now and was used since `idle`.
fn by_hash(hash: Vec<u8>, now: DateTime<Utc>, idle: DateTime<Utc>) -> SelectStatement {
    use sign_in::Column::{ByLink, CreatedAt, EndedAt, ExpiresAt, Id, PersonId, SeenAt, TokenHash};
    let mut select = Query::select();
    some(&mut select, [Id, CreatedAt, SeenAt, ByLink], "");
    columns::<person::Entity>(&mut select, "person_");
    for granted in Role::ALL {
        let grants = of_person::<role::Entity>(role::Column::PersonId)
            .and_where(role::Column::Name.eq(granted.word()))
            .take();
        select.expr_as(Expr::exists(grants), granted.word());
    }
    let enrolled = of_person::<enrolment::Entity>(enrolment::Column::PersonId);
    let trains = of_person::<cohort_trainer::Entity>(cohort_trainer::Column::PersonId);
    let mentors = of_person::<mentor::Entity>(mentor::Column::PersonId);
    let mut accepted = of_person::<privacy_acceptance::Entity>(privacy_acceptance::Column::PersonId);
    accepted.clear_selects().expr(privacy_acceptance::Column::Version.max());
    select
        .expr_as(Expr::exists(enrolled), "trainee")
        .expr_as(Expr::exists(trains), "trainer")
        .expr_as(Expr::exists(mentors), "mentor")
        .expr_as(Expr::from(accepted), "privacy")
        .from(sign_in::Entity)
        .inner_join(person::Entity, on(person::Column::Id, PersonId))
        .and_where(EndedAt.is_null())
        .and_where(person::Column::DisabledAt.is_null())
        .and_where(TokenHash.eq(hash))
        .and_where(ExpiresAt.gt(now))
        .and_where(SeenAt.gt(idle))
        .take()
}

/// The rows of this table that belong to the person of the statement around it.
fn of_person<E: EntityTrait>(column: E::Column) -> SelectStatement {
    Query::select()
        .expr(Expr::value(1))
        .from(E::default())
        .and_where(on(column, person::Column::Id))
        .take()
}
