//! `enrolment`: a place in another cohort, for somebody who has an account already.

use serde::Deserialize;
use uuid::Uuid;

use super::errand::{Errand, Halt, day, greeted};
use crate::mail::Kind;

pub(super) const NAME: &str = "enrolment";

#[derive(Deserialize)]
struct Enrolment {
    person: Uuid,
    cohort: Uuid,
}

pub(super) async fn run(errand: &Errand) -> Result<(), Halt> {
    let Enrolment { person, cohort } = errand.payload()?;
    let person = errand.recipient(person).await?;
    let cohort = errand.cohort(cohort).await?;
    let first_day = cohort
        .calendar
        .dates(1)
        .first()
        .copied()
        .unwrap_or(cohort.calendar.first_day);
    let values = [
        ("name", greeted(&person)),
        ("course", errand.course_title(&cohort, &person).await?),
        ("cohort", cohort.title.as_str().into()),
        ("first_day", day(first_day, &person)),
        ("link", errand.school_link()),
    ];
    errand.send(Kind::Enrolment, &person, &values).await
}
