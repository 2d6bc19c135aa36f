//! People in cohorts: who is on the roster, and how an invitation brings somebody there.

use chrono::{DateTime, Utc};
use domain::language::Language;
use domain::permission::Deed;
use domain::person::{Naming, Track};
use sea_orm::sea_query::{Order, Query, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QueryResult};
use uuid::Uuid;

use crate::access::{cohort_for, of_office, readable_enrolment};
use crate::entity::{cohort, enrolment, person};
use crate::joined::{columns, on};
use crate::{Actor, Cohort, Error, Store, progress};

mod invitation;

pub use invitation::{InviteOutcome, Invitee};

/// A person's place in a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// Its id.
    pub id: Uuid,
    /// The cohort.
    pub cohort: Uuid,
    /// Whose it is.
    pub person: Uuid,
    /// The track within this cohort.
    pub track: Track,
    /// Since when.
    pub created_at: DateTime<Utc>,
}

/// A line of a cohort's roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterEntry {
    /// The place in the cohort.
    pub enrolment: Enrolment,
    /// For `name_for` only.
    pub name: String,
    /// For `name_for` only.
    pub pseudonym: String,
    /// Protected identity.
    pub protected: bool,
    /// Language of the interface and of mail.
    pub language: Language,
    /// Country, where told.
    pub country: Option<String>,
    /// The latest lesson, attempt or answer.
    pub last_activity: Option<DateTime<Utc>>,
}

impl RosterEntry {
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
    /// The enrolments of a person, newest first: for that person, the office and the program.
    pub async fn enrolments_of_person(&self, actor: Actor, person: Uuid) -> Result<Vec<Enrolment>, Error> {
        let own = actor == Actor::Program || actor.person() == Some(person);
        if !own && !crate::access::is_office(&self.0.read, actor).await? {
            return Err(Error::NotFound);
        }
        let rows = enrolment::Entity::find()
            .filter(enrolment::Column::PersonId.eq(person))
            .order_by_desc(enrolment::Column::CreatedAt)
            .order_by_desc(enrolment::Column::Id)
            .all(&self.0.read)
            .await?;
        rows.into_iter().map(Enrolment::try_from).collect()
    }

    /// The actor's own enrolments, newest first, each with its cohort.
    pub async fn own_cohorts(&self, actor: Actor) -> Result<Vec<(Enrolment, Cohort)>, Error> {
        let mut select = own_cohorts(actor.person().ok_or(Error::NotFound)?);
        select
            .order_by(enrolment::Column::CreatedAt.as_column_ref(), Order::Desc)
            .order_by(enrolment::Column::Id.as_column_ref(), Order::Desc);
        let rows = self.0.read.query_all(&select).await?;
        rows.iter().map(with_cohort).collect()
    }

    /// The actor's own enrolment in this cohort, with the cohort.
    pub async fn own_cohort(&self, actor: Actor, cohort: Uuid) -> Result<(Enrolment, Cohort), Error> {
        let select = own_cohorts(actor.person().ok_or(Error::NotFound)?)
            .and_where(enrolment::Column::CohortId.eq(cohort))
            .take();
        let row = self.0.read.query_one(&select).await?;
        with_cohort(&row.ok_or(Error::NotFound)?)
    }

    /// One enrolment: for its person, the trainers of its cohort and the program.
    pub async fn enrolment(&self, actor: Actor, id: Uuid) -> Result<Enrolment, Error> {
        readable_enrolment(&self.0.read, actor, id).await?.try_into()
    }

    /// Whose enrolments these are, enrolment and person: for the office and the program. What is unknown is left out.
    pub async fn enrolled(&self, actor: Actor, enrolments: Vec<Uuid>) -> Result<Vec<(Uuid, Uuid)>, Error> {
        of_office(&self.0.read, actor, Deed::ReadAudit).await?;
        let rows = enrolment::Entity::find()
            .filter(enrolment::Column::Id.is_in(enrolments))
            .all(&self.0.read)
            .await?;
        Ok(rows.into_iter().map(|row| (row.id, row.person_id)).collect())
    }

    /// Everybody in a cohort, by pseudonym: for its trainers, the office and the program.
    pub async fn roster(&self, actor: Actor, cohort: Uuid) -> Result<Vec<RosterEntry>, Error> {
        cohort_for(&self.0.read, actor, cohort, Deed::SeeCohort).await?;
        let mut active = progress::activity(&self.0.read, cohort).await?;
        let rows = enrolment::Entity::find()
            .filter(enrolment::Column::CohortId.eq(cohort))
            .all(&self.0.read)
            .await?;
        // By subquery, not by a list of ids: a cohort may be larger than a statement's parameters.
        let people = person::Entity::find()
            .filter(person::Column::Id.in_subquery(people_of(cohort)))
            .all(&self.0.read)
            .await?;
        let mut people: std::collections::HashMap<Uuid, person::Model> =
            people.into_iter().map(|person| (person.id, person)).collect();
        let mut entries = Vec::with_capacity(rows.len());
        for row in rows {
            let person = people.remove(&row.person_id).ok_or(Error::NotFound)?;
            entries.push(RosterEntry {
                last_activity: active.remove(&row.id),
                enrolment: row.try_into()?,
                name: person.name,
                pseudonym: person.pseudonym,
                protected: person.protected,
                language: Language::from_code(&person.language).unwrap_or(Language::Es),
                country: person.country,
            });
        }
        entries.sort_by(|one, other| one.pseudonym.cmp(&other.pseudonym));
        Ok(entries)
    }
}

/// A person's enrolments and their cohorts, to be read by [`with_cohort`].
pub(crate) fn own_cohorts(person: Uuid) -> SelectStatement {
    let mut select = Query::select();
    columns::<enrolment::Entity>(&mut select, "enrolment_");
    columns::<cohort::Entity>(&mut select, "cohort_");
    select
        .from(enrolment::Entity)
        .inner_join(cohort::Entity, on(cohort::Column::Id, enrolment::Column::CohortId))
        .and_where(enrolment::Column::PersonId.eq(person))
        .take()
}

/// Reads what was selected with the prefixes `enrolment_` and `cohort_`.
pub(crate) fn with_cohort(row: &QueryResult) -> Result<(Enrolment, Cohort), Error> {
    let enrolment = enrolment::Model::from_query_result(row, "enrolment_")?;
    let cohort = cohort::Model::from_query_result(row, "cohort_")?;
    Ok((enrolment.try_into()?, cohort.try_into()?))
}

fn people_of(cohort: Uuid) -> SelectStatement {
    Query::select()
        .column(enrolment::Column::PersonId)
        .from(enrolment::Entity)
        .and_where(enrolment::Column::CohortId.eq(cohort))
        .to_owned()
}

impl TryFrom<enrolment::Model> for Enrolment {
    type Error = Error;

    fn try_from(row: enrolment::Model) -> Result<Self, Error> {
        let track = Track::from_word(&row.track).ok_or_else(|| Error::Stored(format!("track {}", row.track)))?;
        Ok(Self {
            id: row.id,
            cohort: row.cohort_id,
            person: row.person_id,
            track,
            created_at: row.created_at,
        })
    }
}
