//! `proposal`: tells one side that a proposal waits; who the other is stays in the school.

use domain::mentoring::life_cycle::{State, has_lapsed, lapses_at};
use serde::Deserialize;
use store::Actor;
use uuid::Uuid;

use super::errand::{Errand, Halt, day_of};
use crate::mail::Kind;

pub(super) const NAME: &str = "proposal";

#[derive(Deserialize)]
struct Proposal {
    pairing: Uuid,
    person: Uuid,
}

pub(super) async fn run(errand: &Errand) -> Result<(), Halt> {
    let Proposal { pairing, person } = errand.payload()?;
    let person = errand.recipient(person).await?;
    // Seen as this side sees it: whether the other has answered must not decide about the letter.
    let pairing = errand.school.store.pairing(Actor::Person(person.id), pairing).await?;
    if pairing.state != State::Proposed || has_lapsed(pairing.state, pairing.proposed_at, errand.now) {
        return Err(Halt::Moot);
    }
    let cohort = errand.cohort(pairing.cohort).await?;
    let values = [
        ("course", errand.course_title(&cohort, &person).await?),
        ("until", day_of(lapses_at(pairing.proposed_at), &person, &cohort)),
        ("link", errand.school_link()),
    ];
    errand.send(Kind::Proposal, &person, &values).await
}
