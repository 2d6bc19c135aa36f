//! Who there is: people and what the office granted them.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::language::Language;
use domain::permission::Deed;
use domain::person::{Naming, Track};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, Set,
};
use serde_json::json;
use uuid::Uuid;

use crate::entity::{person, privacy_acceptance, role, sign_in};
use crate::write::Tx;
use crate::{Actor, Error, Store, access};

mod correction;
mod grant;

pub use grant::Role;

/// What a person is known by when first recorded.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// Made by the caller.
    pub id: Uuid,
    /// Any case; stored in lower case.
    pub email: String,
    /// As the person writes it.
    pub name: String,
    /// Unique, neutral, shown where the name may not be.
    pub pseudonym: String,
    /// Language of the interface and of mail.
    pub language: Language,
    /// IANA name.
    pub zone: String,
    /// Professional track, where there is one.
    pub track: Option<Track>,
    /// ISO 3166 alpha-2 code or a short name.
    pub country: Option<String>,
}

/// A person as pages need them.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Their id.
    pub id: Uuid,
    /// Address, lower case.
    pub email: String,
    /// For `name_for` only.
    pub name: String,
    /// For `name_for` only.
    pub pseudonym: String,
    /// Protected identity.
    pub protected: bool,
    /// Language of the interface and of mail.
    pub language: Language,
    /// IANA name.
    pub zone: String,
    /// Professional track.
    pub track: Option<Track>,
    /// Country.
    pub country: Option<String>,
    /// Whether a password was ever set.
    pub has_password: bool,
    /// When the office disabled the account.
    pub disabled_at: Option<DateTime<Utc>>,
}

impl Person {
    /// What `name_for` needs.
    #[must_use]
    pub fn naming(&self) -> Naming<'_> {
        Naming {
            name: &self.name,
            pseudonym: &self.pseudonym,
            protected: self.protected,
        }
    }
}

impl Store {
    /// Records a person. A known address is a conflict.
    pub async fn add_person(&self, actor: Actor, new: NewPerson, now: DateTime<Utc>) -> Result<Uuid, Error> {
        self.write(actor, move |tx| {
            let new = new.clone();
            Box::pin(async move {
                access::of_office(tx.db, tx.actor, Deed::KeepPeople).await?;
                insert_person(&tx, &new, now).await
            })
        })
        .await
    }

    /// One person by id: for themself, the trainers of their cohorts, the office and the program.
    pub async fn person(&self, actor: Actor, id: Uuid) -> Result<Person, Error> {
        access::near_person(&self.0.read, actor, id).await?;
        person::Entity::find_by_id(id)
            .one(&self.0.read)
            .await?
            .ok_or(Error::NotFound)
            .map(Person::from)
    }

    /// One person by address, any case: for whoever may start a cohort, and the program.
    pub async fn person_by_email(&self, actor: Actor, email: &str) -> Result<Option<Person>, Error> {
        access::of_office(&self.0.read, actor, Deed::CreateCohort).await?;
        Ok(by_email(&self.0.read, email).await?.map(Person::from))
    }

    /// Everybody, by pseudonym. For the office.
    pub async fn people(&self, actor: Actor) -> Result<Vec<(Person, BTreeSet<Role>)>, Error> {
        access::of_office(&self.0.read, actor, Deed::KeepPeople).await?;
        let roles = role::Entity::find().all(&self.0.read).await?;
        let rows = person::Entity::find()
            .order_by_asc(person::Column::Pseudonym)
            .all(&self.0.read)
            .await?;
        Ok(rows
            .into_iter()
            .map(|row| {
                let granted = roles.iter().filter(|grant| grant.person_id == row.id);
                let granted = granted.filter_map(|grant| Role::from_word(&grant.name)).collect();
                (Person::from(row), granted)
            })
            .collect())
    }

    /// The stored password hash of an address, with the person it belongs to.
    pub async fn password_of(&self, _actor: Actor, email: &str) -> Result<Option<(Uuid, Option<String>)>, Error> {
        let row = by_email(&self.0.read, email)
            .await?
            .filter(|row| row.disabled_at.is_none());
        Ok(row.map(|row| (row.id, row.password_hash)))
    }

    /// Sets a person's password hash and ends all their sign-ins but `keep`.
    pub async fn set_password(
        &self,
        actor: Actor,
        id: Uuid,
        hash: String,
        keep: Option<Uuid>,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        self.write(actor, move |tx| {
            let hash = hash.clone();
            Box::pin(async move {
                if tx.actor != Actor::Program && tx.actor.person() != Some(id) {
                    return Err(Error::NotFound);
                }
                let mut row = load(&tx, id).await?.into_active_model();
                row.password_hash = Set(Some(hash));
                row.update(tx.db).await?;
                end_sign_ins(&tx, id, keep, now).await?;
                tx.log(now, "password.set", ("person", Some(id.to_string())), json!({}))
                    .await
            })
        })
        .await
    }

    /// Language and zone, chosen by the person.
    pub async fn set_preferences(&self, actor: Actor, language: Language, zone: String) -> Result<(), Error> {
        let id = actor.person().ok_or(Error::NotFound)?;
        self.write(actor, move |tx| {
            let zone = zone.clone();
            Box::pin(async move {
                let mut row = load(&tx, id).await?.into_active_model();
                row.language = Set(language.code().to_owned());
                row.zone = Set(zone);
                row.update(tx.db).await?;
                Ok(())
            })
        })
        .await
    }

    /// Grants or takes back a role. The last office person keeps theirs.
    pub async fn grant(
        &self,
        actor: Actor,
        id: Uuid,
        what: Role,
        granted: bool,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        self.write(actor, move |tx| {
            Box::pin(async move {
                access::of_office(tx.db, tx.actor, Deed::KeepPeople).await?;

                load(&tx, id).await?;
                let known = role::Entity::find_by_id((id, what.word().to_owned()))
                    .one(tx.db)
                    .await?;
                match (known, granted) {
                    (None, true) => {
                        let by = tx.actor.person().unwrap_or(id);
                        let name = what.word().to_owned();
                        let row = role::ActiveModel {
                            person_id: Set(id),
                            name: Set(name),
                            granted_by: Set(by),
                            at: Set(now),
                        };
                        row.insert(tx.db).await?;
                    }
                    (Some(row), false) => {
                        let of_kind = role::Entity::find().filter(role::Column::Name.eq(what.word()));
                        if what == Role::Office && of_kind.count(tx.db).await? < 2 {
                            return Err(Error::Conflict("last office"));
                        }
                        row.into_active_model().delete(tx.db).await?;
                    }
                    _ => return Ok(()),
                }
                let deed = if granted { "role.grant" } else { "role.revoke" };
                tx.log(
                    now,
                    deed,
                    ("person", Some(id.to_string())),
                    json!({ "role": what.word() }),
                )
                .await
            })
        })
        .await
    }

    /// Marks an identity as protected (or no longer). Its name is then the custodians' alone.
    pub async fn protect(&self, actor: Actor, id: Uuid, protected: bool, now: DateTime<Utc>) -> Result<(), Error> {
        self.write(actor, move |tx| {
            Box::pin(async move {
                access::of_office(tx.db, tx.actor, Deed::KeepPeople).await?;

                let mut row = load(&tx, id).await?.into_active_model();
                row.protected = Set(protected);
                row.update(tx.db).await?;
                tx.log(
                    now,
                    "person.protect",
                    ("person", Some(id.to_string())),
                    json!({ "protected": protected }),
                )
                .await
            })
        })
        .await
    }

    /// Disables an account (ending its sign-ins at once) or enables it again.
    pub async fn disable(&self, actor: Actor, id: Uuid, disabled: bool, now: DateTime<Utc>) -> Result<(), Error> {
        self.write(actor, move |tx| {
            Box::pin(async move {
                access::of_office(tx.db, tx.actor, Deed::KeepPeople).await?;

                let mut row = load(&tx, id).await?.into_active_model();
                row.disabled_at = Set(disabled.then_some(now));
                row.update(tx.db).await?;
                if disabled {
                    end_sign_ins(&tx, id, None, now).await?;
                }
                let deed = if disabled { "person.disable" } else { "person.enable" };
                tx.log(now, deed, ("person", Some(id.to_string())), json!({})).await
            })
        })
        .await
    }

    /// Records that a person accepted a version of the privacy notice.
    pub async fn accept_privacy(&self, actor: Actor, version: i32, now: DateTime<Utc>) -> Result<(), Error> {
        let id = actor.person().ok_or(Error::NotFound)?;
        self.write(actor, move |tx| {
            Box::pin(async move {
                if privacy_acceptance::Entity::find_by_id((id, version))
                    .one(tx.db)
                    .await?
                    .is_none()
                {
                    let row = privacy_acceptance::ActiveModel {
                        person_id: Set(id),
                        version: Set(version),
                        at: Set(now),
                    };
                    row.insert(tx.db).await?;
                }
                Ok(())
            })
        })
        .await
    }
}

pub(crate) async fn insert_person(tx: &Tx<'_>, new: &NewPerson, now: DateTime<Utc>) -> Result<Uuid, Error> {
    if by_email(tx.db, &new.email).await?.is_some() {
        return Err(Error::Conflict("email"));
    }
    let row = person::ActiveModel {
        id: Set(new.id),
        email: Set(normal(&new.email)),
        name: Set(new.name.clone()),
        pseudonym: Set(new.pseudonym.clone()),
        protected: Set(false),
        language: Set(new.language.code().to_owned()),
        zone: Set(new.zone.clone()),
        track: Set(new.track.map(|track| track.word().to_owned())),
        country: Set(new.country.clone()),
        password_hash: Set(None),
        created_at: Set(now),
        disabled_at: Set(None),
    };
    row.insert(tx.db).await?;
    tx.log(now, "person.add", ("person", Some(new.id.to_string())), json!({}))
        .await?;
    Ok(new.id)
}

pub(crate) async fn by_email(db: &impl sea_orm::ConnectionTrait, email: &str) -> Result<Option<person::Model>, Error> {
    Ok(person::Entity::find()
        .filter(person::Column::Email.eq(normal(email)))
        .one(db)
        .await?)
}

async fn load(tx: &Tx<'_>, id: Uuid) -> Result<person::Model, Error> {
    person::Entity::find_by_id(id).one(tx.db).await?.ok_or(Error::NotFound)
}

async fn end_sign_ins(tx: &Tx<'_>, id: Uuid, keep: Option<Uuid>, now: DateTime<Utc>) -> Result<(), Error> {
    use sea_orm::sea_query::Expr;
    let mut update = sign_in::Entity::update_many()
        .col_expr(sign_in::Column::EndedAt, Expr::value(now))
        .filter(sign_in::Column::PersonId.eq(id))
        .filter(sign_in::Column::EndedAt.is_null());
    if let Some(keep) = keep {
        update = update.filter(sign_in::Column::Id.ne(keep));
    }
    update.exec(tx.db).await?;
    Ok(())
}

fn normal(email: &str) -> String {
    email.trim().to_lowercase()
}

impl From<person::Model> for Person {
    fn from(row: person::Model) -> Self {
        Self {
            id: row.id,
            email: row.email,
            name: row.name,
            pseudonym: row.pseudonym,
            protected: row.protected,
            language: Language::from_code(&row.language).unwrap_or(Language::Es),
            zone: row.zone,
            track: row.track.as_deref().and_then(Track::from_word),
            country: row.country,
            has_password: row.password_hash.is_some(),
            disabled_at: row.disabled_at,
        }
    }
}
