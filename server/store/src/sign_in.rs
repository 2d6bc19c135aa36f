//! Who is signed in, and the links that let somebody in once.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Set,
};
use uuid::Uuid;

use crate::entity::{failed_sign_in, link, person, sign_in};
use crate::keys::token_hash;
use crate::outbox;
use crate::people::by_email;
use crate::write::Tx;
use crate::{Actor, Error, Store};

mod hand_over;
mod recognising;

pub use recognising::{Belongings, SignedIn};

/// A new sign-in, as the edge of the server made it.
#[derive(Clone, Debug)]
pub struct NewSignIn {
    /// Made by the caller.
    pub id: Uuid,
    /// 256 random bits as text; only its hash is stored.
    pub token: String,
    /// What the browser calls itself, shortened.
    pub agent: String,
    /// Now.
    pub now: DateTime<Utc>,
    /// When it ends whatever happens.
    pub expires_at: DateTime<Utc>,
}

/// A device in the list of sign-ins.
#[derive(Clone, Debug)]
pub struct Device {
    /// Of the sign-in.
    pub id: Uuid,
    /// What the browser called itself.
    pub agent: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// Last seen, to ten minutes.
    pub seen_at: DateTime<Utc>,
}

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// First way in, 14 days.
    Invitation,
    /// One-time sign-in, 10 minutes from sending.
    SignIn,
}

impl Purpose {
    /// The stored word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::SignIn => "sign_in",
        }
    }

    /// How long such a link lives from the moment it is made.
    #[must_use]
    pub fn life(self) -> TimeDelta {
        match self {
            Self::Invitation => TimeDelta::days(14),
            Self::SignIn => TimeDelta::minutes(10),
        }
    }

    fn from_word(word: &str) -> Self {
        match word {
            "invitation" => Self::Invitation,
            _ => Self::SignIn,
        }
    }
}

/// Seen again is written down at most this often, so that reading pages writes nothing.
const SEEN_EVERY: TimeDelta = TimeDelta::minutes(10);
/// A sign-in unused for this long is over.
const IDLE: TimeDelta = TimeDelta::days(14);

impl Store {
    /// Starts a sign-in for a person whose password was right.
    pub async fn sign_in(&self, actor: Actor, person: Uuid, new: NewSignIn) -> Result<(), Error> {
        self.write(actor, move |tx| {
            let new = new.clone();
            Box::pin(async move { insert_sign_in(&tx, person, &new, false).await })
        })
        .await
    }

    /// The person's open sign-ins, newest first.
    pub async fn devices(&self, actor: Actor, now: DateTime<Utc>) -> Result<Vec<Device>, Error> {
        let id = actor.person().ok_or(Error::NotFound)?;
        let rows = sign_in::Entity::find()
            .filter(sign_in::Column::PersonId.eq(id))
            .filter(sign_in::Column::EndedAt.is_null())
            .filter(sign_in::Column::ExpiresAt.gt(now))
            .order_by_desc(sign_in::Column::SeenAt)
            .all(&self.0.read)
            .await?;
        let device = |row: sign_in::Model| Device {
            id: row.id,
            agent: row.agent,
            created_at: row.created_at,
            seen_at: row.seen_at,
        };
        Ok(rows.into_iter().map(device).collect())
    }

    /// Ends one of the actor's sign-ins, or all of them.
    pub async fn end_sign_in(&self, actor: Actor, which: Option<Uuid>, now: DateTime<Utc>) -> Result<(), Error> {
        let id = actor.person().ok_or(Error::NotFound)?;
        self.write(actor, move |tx| {
            Box::pin(async move {
                let mut update = sign_in::Entity::update_many()
                    .col_expr(sign_in::Column::EndedAt, Expr::value(now))
                    .filter(sign_in::Column::PersonId.eq(id))
                    .filter(sign_in::Column::EndedAt.is_null());
                if let Some(which) = which {
                    update = update.filter(sign_in::Column::Id.eq(which));
                }
                update.exec(tx.db).await?;
                Ok(())
            })
        })
        .await
    }

    /// Records a link for a person; the token itself is never stored. For the program alone: whoever holds a link is in.
    pub async fn make_link(
        &self,
        actor: Actor,
        person: Uuid,
        purpose: Purpose,
        token: String,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        if actor != Actor::Program {
            return Err(Error::NotFound);
        }
        self.write(actor, move |tx| {
            let hash = token_hash(&token);
            Box::pin(async move {
                let row = link::ActiveModel {
                    id: Set(Uuid::new_v4()),
                    token_hash: Set(hash),
                    person_id: Set(person),
                    purpose: Set(purpose.word().to_owned()),
                    created_at: Set(now),
                    expires_at: Set(now + purpose.life()),
                    used_at: Set(None),
                };
                row.insert(tx.db).await?;
                Ok(())
            })
        })
        .await
    }

    /// Queues the mail with a sign-in link if the address is known. Nothing tells whether it was:
    /// at most one such mail in ten minutes, so that nobody's letter box is filled.
    pub async fn ask_for_link(&self, email: String, now: DateTime<Utc>) -> Result<(), Error> {
        self.write(Actor::Guest, move |tx| {
            let email = email.clone();
            Box::pin(async move {
                let known = by_email(tx.db, &email)
                    .await?
                    .filter(|person| person.disabled_at.is_none());
                let Some(person) = known else { return Ok(()) };
                let unique_key = format!("sign-in-link/{}/{}", person.id, now.timestamp() / 600);
                let payload = serde_json::json!({ "person": person.id });
                outbox::enqueue(
                    &tx,
                    outbox::NewJob {
                        kind: "sign-in-link",
                        unique_key,
                        payload,
                        due_at: now,
                        now,
                    },
                )
                .await
            })
        })
        .await
    }

    /// What a link is for, without using it up: mail scanners open links too.
    pub async fn link_purpose(&self, token: &str, now: DateTime<Utc>) -> Result<Option<Purpose>, Error> {
        let row = link::Entity::find()
            .filter(link::Column::TokenHash.eq(token_hash(token)))
            .one(&self.0.read)
            .await?;
        Ok(row
            .filter(|row| row.used_at.is_none() && row.expires_at > now)
            .map(|row| Purpose::from_word(&row.purpose)))
    }

    /// Uses a link up and starts a sign-in with it, both or neither.
    pub async fn use_link(&self, token: &str, new: NewSignIn) -> Result<(Uuid, Purpose), Error> {
        let hash = token_hash(token);
        self.write(Actor::Guest, move |tx| {
            let (hash, new) = (hash.clone(), new.clone());
            Box::pin(async move {
                let found = link::Entity::find()
                    .filter(link::Column::TokenHash.eq(hash))
                    .lock_exclusive()
                    .one(tx.db)
                    .await?;
                let row = found
                    .filter(|row| row.used_at.is_none() && row.expires_at > new.now)
                    .ok_or(Error::NotFound)?;
                let (person, purpose) = (row.person_id, Purpose::from_word(&row.purpose));
                let mut row = row.into_active_model();
                row.used_at = Set(Some(new.now));
                row.update(tx.db).await?;
                insert_sign_in(&tx, person, &new, true).await?;
                Ok((person, purpose))
            })
        })
        .await
    }

    /// Counts a wrong password against an account.
    pub async fn record_failed_sign_in(&self, account: String, now: DateTime<Utc>) -> Result<(), Error> {
        self.write(Actor::Guest, move |tx| {
            let account = account.clone();
            Box::pin(async move {
                let row = failed_sign_in::ActiveModel {
                    id: Set(Uuid::new_v4()),
                    account: Set(account),
                    at: Set(now),
                };
                row.insert(tx.db).await?;
                Ok(())
            })
        })
        .await
    }

    /// Wrong passwords of an account since a moment.
    pub async fn failed_sign_ins(&self, account: &str, since: DateTime<Utc>) -> Result<u64, Error> {
        let rows = failed_sign_in::Entity::find()
            .filter(failed_sign_in::Column::Account.eq(account))
            .filter(failed_sign_in::Column::At.gt(since));
        Ok(rows.count(&self.0.read).await?)
    }
}

async fn insert_sign_in(tx: &Tx<'_>, person: Uuid, new: &NewSignIn, by_link: bool) -> Result<(), Error> {
    let enabled = person::Entity::find_by_id(person)
        .one(tx.db)
        .await?
        .filter(|person| person.disabled_at.is_none());
    if enabled.is_none() {
        return Err(Error::NotFound);
    }
    let row = sign_in::ActiveModel {
        id: Set(new.id),
        token_hash: Set(token_hash(&new.token)),
        person_id: Set(person),
        agent: Set(new.agent.clone()),
        created_at: Set(new.now),
        seen_at: Set(new.now),
        expires_at: Set(new.expires_at),
        ended_at: Set(None),
        by_link: Set(by_link),
    };
    row.insert(tx.db).await?;
    Ok(())
}
