//! Cohorts: a course version, dates in a zone, and the people who train.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::cohort::Calendar;
use domain::permission::Deed;
use domain::person::Naming;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, Set};
use serde_json::json;
use uuid::Uuid;

use crate::access::{cohort_for, is_office, may_create_cohort, readable_cohort};
use crate::course_version::bind;
use crate::entity::{cohort, cohort_trainer, person, publication};
use crate::write::Tx;
use crate::{Actor, Error, Store};

mod days;
mod pinned;

pub use pinned::Pinned;

/// A cohort to be.
#[derive(Clone, Debug)]
pub struct NewCohort {
    /// What people call it.
    pub title: String,
    /// The course's slug.
    pub course: String,
    /// Hash of the course version that it is bound to.
    pub version: String,
    /// The sources of that version, kept with it.
    pub sources: Vec<u8>,
    /// The date of day 1 in the cohort's zone.
    pub first_day: NaiveDate,
    /// IANA name.
    pub zone: String,
    /// Course days, Monday first.
    pub weekdays: [bool; 7],
    /// Dates without a course day.
    pub holidays: Vec<NaiveDate>,
    /// Wall time of live sessions in the cohort's zone, to the minute.
    pub live_time: NaiveTime,
}

/// A cohort.
#[derive(Clone, Debug, PartialEq)]
pub struct Cohort {
    /// Its id.
    pub id: Uuid,
    /// What people call it.
    pub title: String,
    /// The course's slug.
    pub course: String,
    /// Hash of the course version that it is bound to now.
    pub version: String,
    /// When its days are.
    pub calendar: Calendar,
    /// Wall time of live sessions in the cohort's zone.
    pub live_time: NaiveTime,
    /// When it was created.
    pub created_at: DateTime<Utc>,
    /// By whom.
    pub created_by: Uuid,
}

/// Somebody who trains a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trainer {
    /// Who.
    pub person: Uuid,
    /// For `name_for` only.
    pub name: String,
    /// For `name_for` only.
    pub pseudonym: String,
    /// Protected identity.
    pub protected: bool,
}

impl Trainer {
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
    /// Records a cohort with its course version; the creator becomes its trainer.
    ///
    /// For the office and for people who train a cohort already.
    pub async fn create_cohort(&self, actor: Actor, new: NewCohort, now: DateTime<Utc>) -> Result<Uuid, Error> {
        let new = Arc::new(new);
        self.write(actor, move |tx| {
            let new = new.clone();
            Box::pin(async move {
                let creator = tx.actor.person().ok_or(Error::NotFound)?;
                if !may_create_cohort(tx.db, tx.actor).await? {
                    return Err(Error::NotFound);
                }
                bind(&tx, &new.course, &new.version, &new.sources, now).await?;
                let id = Uuid::new_v4();
                insert(&tx, id, creator, &new, now).await?;
                appoint(&tx, id, creator).await?;
                tx.log(
                    now,
                    "cohort.create",
                    ("cohort", Some(id.to_string())),
                    json!({ "version": new.version }),
                )
                .await?;
                Ok(id)
            })
        })
        .await
    }

    /// One cohort: for everybody in it, its trainers, the office and the program.
    pub async fn cohort(&self, actor: Actor, id: Uuid) -> Result<Cohort, Error> {
        readable_cohort(&self.0.read, actor, id).await?.try_into()
    }

    /// The cohorts that the actor trains, the latest first.
    pub async fn cohorts_of_trainer(&self, actor: Actor) -> Result<Vec<Cohort>, Error> {
        let person = actor.person().ok_or(Error::NotFound)?;
        let own = sea_orm::sea_query::Query::select()
            .column(cohort_trainer::Column::CohortId)
            .from(cohort_trainer::Entity)
            .and_where(cohort_trainer::Column::PersonId.eq(person))
            .to_owned();
        let rows = latest_first()
            .filter(cohort::Column::Id.in_subquery(own))
            .all(&self.0.read)
            .await?;
        rows.into_iter().map(Cohort::try_from).collect()
    }

    /// All cohorts, the latest first: for the office and the program.
    pub async fn all_cohorts(&self, actor: Actor) -> Result<Vec<Cohort>, Error> {
        if actor != Actor::Program && !is_office(&self.0.read, actor).await? {
            return Err(Error::NotFound);
        }
        latest_first()
            .all(&self.0.read)
            .await?
            .into_iter()
            .map(Cohort::try_from)
            .collect()
    }

    /// Binds a running cohort to another version; attempts keep the one that they were started with.
    ///
    /// For its trainers and the program.
    pub async fn publish(
        &self,
        actor: Actor,
        cohort: Uuid,
        version: &str,
        sources: Vec<u8>,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let (version, sources) = (version.to_owned(), Arc::new(sources));
        self.write(actor, move |tx| {
            let (version, sources) = (version.clone(), sources.clone());
            Box::pin(async move {
                let row = cohort_for(tx.db, tx.actor, cohort, Deed::RunCohort).await?;
                if row.version == version {
                    return Ok(());
                }
                bind(&tx, &row.course, &version, &sources, now).await?;
                let by = tx.actor.person().unwrap_or(row.created_by);
                let mut row = row.into_active_model();
                row.version = Set(version.clone());
                row.update(tx.db).await?;
                let fact = publication::ActiveModel {
                    id: Set(Uuid::new_v4()),
                    cohort_id: Set(cohort),
                    version: Set(version.clone()),
                    by: Set(by),
                    at: Set(now),
                };
                fact.insert(tx.db).await?;
                tx.log(
                    now,
                    "cohort.publish",
                    ("cohort", Some(cohort.to_string())),
                    json!({ "version": version }),
                )
                .await
            })
        })
        .await
    }

    /// Whether the actor trains the cohort.
    pub async fn trains(&self, actor: Actor, cohort: Uuid) -> Result<bool, Error> {
        let Some(person) = actor.person() else { return Ok(false) };
        let place = cohort_trainer::Entity::find_by_id((cohort, person));
        Ok(place.one(&self.0.read).await?.is_some())
    }

    /// Who trains a cohort: for everybody in it, the office and the program.
    pub async fn trainers(&self, actor: Actor, cohort: Uuid) -> Result<Vec<Trainer>, Error> {
        readable_cohort(&self.0.read, actor, cohort).await?;
        let rows = cohort_trainer::Entity::find()
            .filter(cohort_trainer::Column::CohortId.eq(cohort))
            .all(&self.0.read)
            .await?;
        let people = person::Entity::find()
            .filter(person::Column::Id.is_in(rows.into_iter().map(|row| row.person_id)))
            .order_by_asc(person::Column::Pseudonym)
            .all(&self.0.read)
            .await?;
        let trainer = |row: person::Model| Trainer {
            person: row.id,
            name: row.name,
            pseudonym: row.pseudonym,
            protected: row.protected,
        };
        Ok(people.into_iter().map(trainer).collect())
    }

    /// Makes a person a trainer of the cohort: for its trainers, the office and the program.
    pub async fn add_trainer(&self, actor: Actor, cohort: Uuid, person: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
        self.write(actor, move |tx| {
            Box::pin(async move {
                cohort_for(tx.db, tx.actor, cohort, Deed::AppointTrainer).await?;
                person::Entity::find_by_id(person)
                    .one(tx.db)
                    .await?
                    .ok_or(Error::NotFound)?;
                if cohort_trainer::Entity::find_by_id((cohort, person))
                    .one(tx.db)
                    .await?
                    .is_some()
                {
                    return Ok(());
                }
                appoint(&tx, cohort, person).await?;
                tx.log(
                    now,
                    "trainer.add",
                    ("cohort", Some(cohort.to_string())),
                    json!({ "person": person }),
                )
                .await
            })
        })
        .await
    }
}

async fn insert(tx: &Tx<'_>, id: Uuid, creator: Uuid, new: &NewCohort, now: DateTime<Utc>) -> Result<(), Error> {
    let row = cohort::ActiveModel {
        id: Set(id),
        title: Set(new.title.clone()),
        course: Set(new.course.clone()),
        version: Set(new.version.clone()),
        first_day: Set(new.first_day),
        zone: Set(new.zone.clone()),
        weekdays: Set(days::to_bits(new.weekdays)),
        holidays: Set(serde_json::to_string(&new.holidays)?),
        live_time: Set(new.live_time.format(days::TIME).to_string()),
        created_at: Set(now),
        created_by: Set(creator),
    };
    row.insert(tx.db).await?;
    Ok(())
}

async fn appoint(tx: &Tx<'_>, cohort: Uuid, person: Uuid) -> Result<(), Error> {
    let row = cohort_trainer::ActiveModel {
        cohort_id: Set(cohort),
        person_id: Set(person),
    };
    cohort_trainer::Entity::insert(row)
        .on_conflict_do_nothing()
        .exec_without_returning(tx.db)
        .await?;
    Ok(())
}

fn latest_first() -> sea_orm::Select<cohort::Entity> {
    cohort::Entity::find()
        .order_by_desc(cohort::Column::FirstDay)
        .order_by_asc(cohort::Column::Title)
}
