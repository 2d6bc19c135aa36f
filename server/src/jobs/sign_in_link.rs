//! `sign-in-link`: the one-time link that somebody asked for, its ten minutes counted from sending.

use chrono::TimeDelta;
use serde::Deserialize;
use store::Purpose;
use uuid::Uuid;

use super::errand::{Errand, Halt, greeted};
use crate::mail::Kind;

pub(super) const NAME: &str = "sign-in-link";

/// Later than this a link comes unasked: whoever still wants in has asked again.
const WANTED: TimeDelta = TimeDelta::hours(1);

#[derive(Deserialize)]
struct SignInLink {
    person: Uuid,
}

pub(super) async fn run(errand: &Errand) -> Result<(), Halt> {
    let SignInLink { person } = errand.payload()?;
    let person = errand.recipient(person).await?;
    if errand.now - errand.job.created_at > WANTED {
        return Err(Halt::Never("asked for more than an hour ago".into()));
    }
    let values = [
        ("name", greeted(&person)),
        ("minutes", Purpose::SignIn.life().num_minutes().to_string().into()),
        ("link", errand.new_link(&person, Purpose::SignIn).await?),
    ];
    errand.send(Kind::SignInLink, &person, &values).await
}
