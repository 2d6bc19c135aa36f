//! `acceptance`: tells one side that both have accepted; with whom stays in the school.

use domain::mentoring::life_cycle::State;
use serde::Deserialize;
use store::Actor;
use uuid::Uuid;

use super::errand::{Errand, Halt};
use crate::mail::Kind;

pub(super) const NAME: &str = "acceptance";

#[derive(Deserialize)]
struct Acceptance {
    pairing: Uuid,
    person: Uuid,
}

pub(super) async fn run(errand: &Errand) -> Result<(), Halt> {
    let Acceptance { pairing, person } = errand.payload()?;
    let person = errand.recipient(person).await?;
    let pairing = errand.school.store.pairing(Actor::Person(person.id), pairing).await?;
    if pairing.state != State::Active {
        return Err(Halt::Moot);
    }
    let cohort = errand.cohort(pairing.cohort).await?;
    let values = [
        ("course", errand.course_title(&cohort, &person).await?),
        ("link", errand.school_link()),
    ];
    errand.send(Kind::Acceptance, &person, &values).await
}
