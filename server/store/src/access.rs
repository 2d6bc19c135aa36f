//! Who may come near which rows: the table of `domain::permission`, asked by every function of a
//! cohort or an enrolment before it answers. What is not theirs is not found.

use domain::permission::{Bond, Deed, may};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use crate::entity::{cohort, cohort_trainer, enrolment, role};
use crate::people::Role;
use crate::{Actor, Error};

/// The enrolment, for its person and the program: the only ones who change it.
pub(crate) async fn own_enrolment(
    db: &impl ConnectionTrait,
    actor: Actor,
    id: Uuid,
) -> Result<enrolment::Model, Error> {
    enrolment_for(db, actor, id, Deed::Learn).await
}

/// The enrolment, for those who may read what was done in it: its person, the trainers, the program.
pub(crate) async fn readable_enrolment(
    db: &impl ConnectionTrait,
    actor: Actor,
    id: Uuid,
) -> Result<enrolment::Model, Error> {
    enrolment_for(db, actor, id, Deed::SeeAttempt).await
}

/// The cohort, for those who may do this with it.
pub(crate) async fn cohort_for(
    db: &impl ConnectionTrait,
    actor: Actor,
    id: Uuid,
    deed: Deed,
) -> Result<cohort::Model, Error> {
    let row = cohort::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)?;
    if allowed(db, actor, deed, false, Some(id)).await? {
        Ok(row)
    } else {
        Err(Error::NotFound)
    }
}

/// Refuses all but those who run the cohort: its trainers and the program.
pub(crate) async fn of_trainers(db: &impl ConnectionTrait, actor: Actor, cohort: Uuid) -> Result<(), Error> {
    if allowed(db, actor, Deed::RunCohort, false, Some(cohort)).await? {
        Ok(())
    } else {
        Err(Error::NotFound)
    }
}

/// The cohort's title and days, for everybody in it besides those who see its roster.
pub(crate) async fn readable_cohort(db: &impl ConnectionTrait, actor: Actor, id: Uuid) -> Result<cohort::Model, Error> {
    let row = cohort::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)?;
    let own = is_enrolled(db, actor, id).await?;
    let seen = own && allowed(db, actor, Deed::Learn, own, Some(id)).await?;
    if seen || allowed(db, actor, Deed::SeeCohort, false, Some(id)).await? {
        Ok(row)
    } else {
        Err(Error::NotFound)
    }
}

/// Whether the actor may start a cohort.
pub(crate) async fn may_create_cohort(db: &impl ConnectionTrait, actor: Actor) -> Result<bool, Error> {
    allowed(db, actor, Deed::CreateCohort, false, None).await
}

/// Passes for whoever writes courses: trainers, the office and the program.
pub(crate) async fn of_authors(db: &impl ConnectionTrait, actor: Actor) -> Result<(), Error> {
    if allowed(db, actor, Deed::WriteCourse, false, None).await? {
        Ok(())
    } else {
        Err(Error::NotFound)
    }
}

/// Passes for whoever may keep people or read the log (the deed says which), and for the program.
pub(crate) async fn of_office(db: &impl ConnectionTrait, actor: Actor, deed: Deed) -> Result<(), Error> {
    if allowed(db, actor, deed, false, None).await? {
        Ok(())
    } else {
        Err(Error::NotFound)
    }
}

/// Passes for the person, the office, the program, and the trainers of a cohort in which the person is enrolled.
pub(crate) async fn near_person(db: &impl ConnectionTrait, actor: Actor, id: Uuid) -> Result<(), Error> {
    if actor.person() == Some(id) || allowed(db, actor, Deed::KeepPeople, false, None).await? {
        return Ok(());
    }
    let places = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(id))
        .all(db)
        .await?;
    for place in places {
        if allowed(db, actor, Deed::RunCohort, false, Some(place.cohort_id)).await? {
            return Ok(());
        }
    }
    Err(Error::NotFound)
}

pub(crate) async fn is_office(db: &impl ConnectionTrait, actor: Actor) -> Result<bool, Error> {
    holds(db, actor, Role::Office).await
}

/// Whether the office granted this to the actor.
pub(crate) async fn holds(db: &impl ConnectionTrait, actor: Actor, granted: Role) -> Result<bool, Error> {
    let Some(person) = actor.person() else { return Ok(false) };
    Ok(role::Entity::find_by_id((person, granted.word().to_owned()))
        .one(db)
        .await?
        .is_some())
}

async fn enrolment_for(
    db: &impl ConnectionTrait,
    actor: Actor,
    id: Uuid,
    deed: Deed,
) -> Result<enrolment::Model, Error> {
    let row = enrolment::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    let own = actor.person() == Some(row.person_id);
    if allowed(db, actor, deed, own, Some(row.cohort_id)).await? {
        Ok(row)
    } else {
        Err(Error::NotFound)
    }
}

/// Whether an enrolment of this person is the actor's to change: its person's and the program's alone.
pub(crate) fn may_learn(actor: Actor, person: Uuid) -> bool {
    let own = actor.person() == Some(person);
    let bond = Bond {
        signed_in: actor.person().is_some(),
        own,
        ..Bond::default()
    };
    actor == Actor::Program || may(bond, Deed::Learn)
}

/// Asks the table with what is known so far before the database is asked for more.
pub(crate) async fn allowed(
    db: &impl ConnectionTrait,
    actor: Actor,
    deed: Deed,
    own: bool,
    cohort: Option<Uuid>,
) -> Result<bool, Error> {
    let person = match actor {
        Actor::Program => return Ok(true),
        Actor::Guest => return Ok(may(Bond::default(), deed)),
        Actor::Person(person) => person,
    };
    let mut bond = Bond {
        signed_in: true,
        own,
        ..Bond::default()
    };
    if may(bond, deed) {
        return Ok(true);
    }
    let trained = cohort_trainer::Entity::find().filter(cohort_trainer::Column::PersonId.eq(person));
    if let Some(cohort) = cohort {
        bond.trains = cohort_trainer::Entity::find_by_id((cohort, person))
            .one(db)
            .await?
            .is_some();
    }
    bond.trainer = bond.trains || trained.count(db).await? > 0;
    if may(bond, deed) {
        return Ok(true);
    }
    bond.office = is_office(db, actor).await?;
    Ok(may(bond, deed))
}

async fn is_enrolled(db: &impl ConnectionTrait, actor: Actor, cohort: Uuid) -> Result<bool, Error> {
    let Some(person) = actor.person() else { return Ok(false) };
    let place = enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(cohort))
        .filter(enrolment::Column::PersonId.eq(person));
    Ok(place.count(db).await? > 0)
}
