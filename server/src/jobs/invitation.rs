//! `invitation`: the first way in, with a link made when the letter leaves.

use serde::Deserialize;
use store::Purpose;
use uuid::Uuid;

use super::errand::{Errand, Halt, day, day_of, greeted};
use crate::mail::Kind;

pub(super) const NAME: &str = "invitation";

#[derive(Deserialize)]
struct Invitation {
    person: Uuid,
    cohort: Uuid,
}

pub(super) async fn run(errand: &Errand) -> Result<(), Halt> {
    let Invitation { person, cohort } = errand.payload()?;
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
        (
            "until",
            day_of(errand.now + Purpose::Invitation.life(), &person, &cohort),
        ),
        ("link", errand.new_link(&person, Purpose::Invitation).await?),
    ];
    errand.send(Kind::Invitation, &person, &values).await
}
