//! Bringing people into a cohort; the same list twice changes nothing.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::language::Language;
use domain::permission::Deed;
use domain::person::Track;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use serde_json::json;
use uuid::Uuid;

use crate::access::cohort_for;
use crate::entity::{cohort, enrolment, person};
use crate::matching_input::{input_of, record_input};
use crate::outbox::{self, NewJob};
use crate::people::{NewPerson, by_email, insert_person};
use crate::pseudonym::pseudonym;
use crate::write::Tx;
use crate::{Actor, Error, Keys, Store};

/// One line of an invitation, checked by the form that it came from.
#[derive(Clone, Debug)]
pub struct Invitee {
    /// As the person writes it.
    pub name: String,
    /// Any case.
    pub email: String,
    /// Language of the invitation.
    pub language: Language,
    /// Track within this cohort.
    pub track: Track,
    /// ISO 3166 alpha-2 code or a short name.
    pub country: Option<String>,
    /// Unit or office: for the matcher alone, sealed.
    pub unit: Option<String>,
}

/// What became of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InviteOutcome {
    /// A new person, invited by mail.
    Created {
        /// Their id.
        person: Uuid,
        /// Their place.
        enrolment: Uuid,
    },
    /// A known person, now in this cohort as well.
    Enrolled {
        /// Their id.
        person: Uuid,
        /// Their place.
        enrolment: Uuid,
    },
    /// In this cohort already: nothing changed, the track included.
    Already {
        /// Their id.
        person: Uuid,
        /// Their place.
        enrolment: Uuid,
    },
}

impl InviteOutcome {
    /// Whose line it was.
    #[must_use]
    pub fn person(self) -> Uuid {
        match self {
            Self::Created { person, .. } | Self::Enrolled { person, .. } | Self::Already { person, .. } => person,
        }
    }

    /// Their place in the cohort.
    #[must_use]
    pub fn enrolment(self) -> Uuid {
        match self {
            Self::Created { enrolment, .. } | Self::Enrolled { enrolment, .. } | Self::Already { enrolment, .. } => {
                enrolment
            }
        }
    }
}

/// Names tried before the bytes are taken for unlucky: more than enough for the six-digit ones.
const TURNS: u32 = 24;

impl Store {
    /// Brings each invitee into the cohort, all or none, and queues the mail that says so.
    ///
    /// `fresh` gives each line the random bytes of its pseudonym: as many as there are invitees.
    /// For the trainers of the cohort and the program.
    pub async fn invite(
        &self,
        actor: Actor,
        cohort: Uuid,
        invitees: Vec<Invitee>,
        fresh: Vec<[u8; 16]>,
        now: DateTime<Utc>,
    ) -> Result<Vec<InviteOutcome>, Error> {
        if fresh.len() < invitees.len() {
            return Err(Error::Conflict("fresh bytes"));
        }
        let (lines, keys) = (Arc::new((invitees, fresh)), self.0.keys.clone());
        self.write(actor, move |tx| {
            let (lines, keys) = (lines.clone(), keys.clone());
            Box::pin(async move {
                let cohort = cohort_for(tx.db, tx.actor, cohort, Deed::RunCohort).await?;
                let mut outcomes = Vec::with_capacity(lines.0.len());
                for (invitee, fresh) in lines.0.iter().zip(&lines.1) {
                    outcomes.push(invite_one(&tx, &keys, &cohort, invitee, fresh, now).await?);
                }
                Ok(outcomes)
            })
        })
        .await
    }
}

async fn invite_one(
    tx: &Tx<'_>,
    keys: &Keys,
    cohort: &cohort::Model,
    invitee: &Invitee,
    fresh: &[u8; 16],
    now: DateTime<Utc>,
) -> Result<InviteOutcome, Error> {
    let Some(known) = by_email(tx.db, &invitee.email).await? else {
        let person = new_person(tx, cohort, invitee, fresh, now).await?;
        record_unit(tx, keys, person, invitee.unit.as_deref(), now).await?;
        let enrolment = enrol(tx, cohort.id, person, invitee.track, now).await?;
        notify(tx, "invitation", cohort.id, person, enrolment, now).await?;
        return Ok(InviteOutcome::Created { person, enrolment });
    };
    let place = enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(cohort.id))
        .filter(enrolment::Column::PersonId.eq(known.id))
        .one(tx.db)
        .await?;
    if let Some(place) = place {
        return Ok(InviteOutcome::Already {
            person: known.id,
            enrolment: place.id,
        });
    }
    record_unit(tx, keys, known.id, invitee.unit.as_deref(), now).await?;
    let enrolment = enrol(tx, cohort.id, known.id, invitee.track, now).await?;
    notify(tx, "enrolment", cohort.id, known.id, enrolment, now).await?;
    Ok(InviteOutcome::Enrolled {
        person: known.id,
        enrolment,
    })
}

async fn new_person(
    tx: &Tx<'_>,
    cohort: &cohort::Model,
    invitee: &Invitee,
    fresh: &[u8; 16],
    now: DateTime<Utc>,
) -> Result<Uuid, Error> {
    let new = NewPerson {
        id: Uuid::new_v4(),
        email: invitee.email.clone(),
        name: invitee.name.trim().to_owned(),
        pseudonym: free_pseudonym(tx, fresh).await?,
        language: invitee.language,
        zone: cohort.zone.clone(),
        track: Some(invitee.track),
        country: invitee.country.clone(),
    };
    // Somebody else has added them since this write looked: run again, it finds them.
    insert_person(tx, &new, now).await.map_err(|error| match error {
        Error::Conflict("email") => Error::Conflict("unique"),
        other => other,
    })
}

async fn free_pseudonym(tx: &Tx<'_>, fresh: &[u8; 16]) -> Result<String, Error> {
    for turn in 0..TURNS {
        let name = pseudonym(fresh, turn);
        if person::Entity::find()
            .filter(person::Column::Pseudonym.eq(&name))
            .count(tx.db)
            .await?
            == 0
        {
            return Ok(name);
        }
    }
    Err(Error::Conflict("pseudonym"))
}

/// An import fills in what is missing and never replaces what a person told or the office corrected.
async fn record_unit(
    tx: &Tx<'_>,
    keys: &Keys,
    person: Uuid,
    unit: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(unit) = unit.map(str::trim).filter(|unit| !unit.is_empty()) else {
        return Ok(());
    };
    let mut input = input_of(tx.db, keys, person).await?;
    if input.unit.is_some() {
        return Ok(());
    }
    input.unit = Some(unit.to_owned());
    record_input(tx, keys, person, &input, now).await
}

async fn enrol(tx: &Tx<'_>, cohort: Uuid, person: Uuid, track: Track, now: DateTime<Utc>) -> Result<Uuid, Error> {
    let id = Uuid::new_v4();
    let row = enrolment::ActiveModel {
        id: Set(id),
        cohort_id: Set(cohort),
        person_id: Set(person),
        track: Set(track.word().to_owned()),
        created_at: Set(now),
    };
    row.insert(tx.db).await?;
    let details = json!({ "cohort": cohort, "person": person });
    tx.log(now, "enrolment.create", ("enrolment", Some(id.to_string())), details)
        .await?;
    Ok(id)
}

/// The mail's job makes the link when it sends, so that no token waits in the database.
async fn notify(
    tx: &Tx<'_>,
    kind: &str,
    cohort: Uuid,
    person: Uuid,
    enrolment: Uuid,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let payload = json!({ "person": person, "cohort": cohort, "enrolment": enrolment });
    let job = NewJob {
        kind,
        unique_key: format!("{kind}:{enrolment}"),
        payload,
        due_at: now,
        now,
    };
    outbox::enqueue(tx, job).await
}
