//! `relevo person`: people and roles from the command line, for the operator.

use anyhow::{Context, Result, bail};
use app::clock::{Chance, Clock};
use app::school::School;
use chrono::{DateTime, Utc};
use clap::{Args, Subcommand};
use domain::language::Language;
use domain::person::Track;
use store::{Actor, NewPerson, Purpose, Role, Store};
use uuid::Uuid;

use super::{FINE, REFUSED, refuse};
use crate::key_file;
use crate::settings::Settings;

#[derive(Args)]
#[command(after_help = "Example: relevo person add --name \"Ana Prueba\" --email ana@escuela.example --office")]
pub(super) struct Person {
    /// Folder of database and keys
    #[arg(long, value_name = "DIR", global = true)]
    data: Option<String>,
    #[command(subcommand)]
    deed: Deed,
}

#[derive(Subcommand)]
enum Deed {
    /// Record a person and print an invitation link for them
    Add {
        /// As they write it
        #[arg(long)]
        name: String,
        /// Their address
        #[arg(long)]
        email: String,
        /// es, en, fr or pt
        #[arg(long, default_value = "es")]
        language: String,
        /// police, prosecutor or judge
        #[arg(long)]
        track: Option<String>,
        /// Grant the programme office
        #[arg(long)]
        office: bool,
    },
    /// Grant or take back office, custodian or `focal_point`
    Role {
        /// Whose
        #[arg(long)]
        email: String,
        /// Which
        #[arg(long)]
        role: String,
        /// Take it back
        #[arg(long)]
        revoke: bool,
    },
}

impl Person {
    pub(super) async fn run(self) -> u8 {
        match self.act().await {
            Ok(()) => FINE,
            Err(error) => refuse(REFUSED, &error),
        }
    }

    async fn act(self) -> Result<()> {
        let settings = Settings::read(&[("data", self.data)])?;
        let chance = Chance::default();
        let store = Store::open(settings.place(), key_file::open(&settings.data(), &chance)?).await?;
        let now = Clock::default().now();
        match self.deed {
            Deed::Add {
                name,
                email,
                language,
                track,
                office,
            } => {
                let language = Language::from_code(&language).context("--language is es, en, fr or pt")?;
                let track = match track {
                    Some(word) => Some(Track::from_word(&word).context("--track is police, prosecutor or judge")?),
                    None => None,
                };
                let id = chance.uuid();
                let pseudonym = chance.pseudonym();
                let new = NewPerson {
                    id,
                    email,
                    name,
                    pseudonym,
                    language,
                    zone: "UTC".into(),
                    track,
                    country: None,
                };
                store
                    .add_person(Actor::Program, new, now)
                    .await
                    .context("this address is known already")?;
                if office {
                    store.grant(Actor::Program, id, Role::Office, true, now).await?;
                }
                let token = chance.token();
                store
                    .make_link(Actor::Program, id, Purpose::Invitation, token.clone(), now)
                    .await?;
                println!("{}/sign-in/link/{token}", settings.public_url()?);
            }
            Deed::Role { email, role, revoke } => {
                let Some(role) = Role::from_word(&role) else {
                    bail!("--role is office, custodian or focal_point")
                };
                let person = store
                    .person_by_email(Actor::Program, &email)
                    .await?
                    .context("nobody has this address")?;
                store
                    .grant(Actor::Program, person.id, role, !revoke, now)
                    .await
                    .context("the last office person keeps it")?;
            }
        }
        Ok(())
    }
}

/// The account with which a new school is entered; its owner changes name and address inside.
pub(super) async fn first_office(school: &School, now: DateTime<Utc>) -> Result<Uuid> {
    let people = school.store.people(Actor::Program).await?;
    if let Some((person, _)) = people.iter().find(|(_, roles)| roles.contains(&Role::Office)) {
        return Ok(person.id);
    }
    let id = school.chance.uuid();
    let new = NewPerson {
        id,
        email: "office@localhost".into(),
        name: "Office".into(),
        pseudonym: school.chance.pseudonym(),
        language: Language::Es,
        zone: "UTC".into(),
        track: None,
        country: None,
    };
    school.store.add_person(Actor::Program, new, now).await?;
    school.store.grant(Actor::Program, id, Role::Office, true, now).await?;
    Ok(id)
}
