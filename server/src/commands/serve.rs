//! `relevo serve`: the school itself.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use app::clock::{Chance, Clock};
use app::password::Passwords;
use app::school::School;
use app::shelf::Shelf;
#[cfg(debug_assertions)]
use chrono::{DateTime, Utc};
use clap::Args;
use store::{Actor, Purpose, SchemaState, Store};
use tokio::net::TcpListener;

use super::{FINE, MISCONFIGURED, refuse};
use crate::settings::Settings;
use crate::{demo, http, jobs, key_file, library, mail};

#[derive(Args)]
#[command(after_help = "Example: relevo serve --data /var/lib/relevo --addr 127.0.0.1:3000")]
pub(super) struct Serve {
    /// Serve a demo school in a data folder of its own, with one-click sign-in links
    #[arg(long)]
    demo: bool,
    /// Folder of database, keys, courses and mail
    #[arg(long, value_name = "DIR")]
    data: Option<String>,
    /// Address and port to listen on
    #[arg(long, value_name = "IP:PORT")]
    addr: Option<String>,
    /// Pretend that it is this moment (debug builds, for tests)
    #[cfg(debug_assertions)]
    #[arg(long, value_name = "RFC3339")]
    now: Option<DateTime<Utc>>,
    /// Draw randomness from this seed (debug builds, for tests)
    #[cfg(debug_assertions)]
    #[arg(long)]
    seed: Option<u64>,
}

impl Serve {
    pub(super) async fn run(self) -> u8 {
        let quiet = "info,sea_orm_migration=warn";
        let filter = tracing_subscriber::EnvFilter::try_from_env("RELEVO_LOG").unwrap_or_else(|_| quiet.into());
        tracing_subscriber::fmt()
            .with_env_filter(filter)
            .with_writer(std::io::stderr)
            .init();
        match self.serve().await {
            Ok(()) => FINE,
            Err(error) => refuse(MISCONFIGURED, &error),
        }
    }

    async fn serve(self) -> Result<()> {
        let mut settings = Settings::read(&[("data", self.data.clone()), ("addr", self.addr.clone())])?;
        if self.demo {
            if self.data.is_none() {
                settings.set("data", demo::folder().display().to_string());
            }
            demo::link_courses(&settings.data())?;
        }
        let (clock, chance) = self.clock_and_chance();
        let (school, listener) = start(&settings, clock, chance).await?;
        if self.demo {
            println!("Setting up the demo school …");
            let links = demo::fill(&school).await?;
            println!("\nThe demo school is open at {}\n", school.public_url);
            for (who, token) in links {
                println!("  {who:<10} {}/sign-in/link/{token}", school.public_url);
            }
            println!("\nEach link signs in once, until it is used; `make run` prints new ones. Ctrl-C stops.\n");
        } else {
            first_office(&school).await?;
        }
        let courses = settings.courses();
        let _watcher = library::watch(courses, school.shelf.clone())
            .inspect_err(|error| tracing::warn!(%error, "a saved course is read at the next start only"))
            .ok();
        let post = mail::Post::new(&settings)?;
        let working = tokio::spawn(jobs::work(school.clone(), post));
        let damaged = school.store.clone();
        let router = http::router(school);
        let served = axum::serve(listener, router).with_graceful_shutdown(stopped());
        tokio::select! {
            served = served => served.context("serving"),
            () = damaged.damaged() => bail!("the storage failed; stopped so that the data is read from disk again"),
        }?;
        working.abort();
        Ok(())
    }

    #[cfg(debug_assertions)]
    fn clock_and_chance(&self) -> (Clock, Chance) {
        (
            self.now.map_or_else(Clock::default, Clock::set_to),
            self.seed.map_or_else(Chance::default, Chance::seeded),
        )
    }

    #[cfg(not(debug_assertions))]
    fn clock_and_chance(&self) -> (Clock, Chance) {
        (Clock::default(), Chance::default())
    }
}

/// Opens the data folder, migrates if needed, reads the courses and binds the port.
pub async fn start(settings: &Settings, clock: Clock, chance: Chance) -> Result<(School, TcpListener)> {
    let data: PathBuf = settings.data();
    std::fs::create_dir_all(&data).with_context(|| format!("cannot make {}", data.display()))?;
    let keys = key_file::open(&data, &chance)?;
    let store = Store::open(settings.place(), keys)
        .await
        .context("the database cannot be opened")?;
    match store.schema_state().await? {
        SchemaState::Fits => {}
        SchemaState::TooNew { schema, oldest_reader } => bail!(
            "the database is at schema {schema}, which programs before {oldest_reader} must not touch; this one is at {}",
            store::SCHEMA
        ),
        SchemaState::Empty | SchemaState::Older { .. } => store.migrate(clock.now()).await.context("migrating")?,
    }
    let shelf = Arc::new(Shelf::over(Arc::new(library::writing::CourseFolders::new(
        settings.courses(),
    ))));
    library::load(&settings.courses(), &shelf)?;
    let address = settings.address()?;
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}"))?;
    let mut settings = settings.clone();
    settings.set("addr", listener.local_addr()?.to_string());
    let public_url = settings.public_url()?.into();
    let school = School {
        store,
        shelf,
        clock,
        chance,
        passwords: Passwords::default(),
        public_url,
    };
    Ok((school, listener))
}

/// From an empty folder: the link with which the first office person comes in. Says where the school is open when
/// nothing can go wrong any more.
async fn first_office(school: &School) -> Result<()> {
    if school.store.office_has_entered(Actor::Program).await? {
        println!("The school is open at {}", school.public_url);
        return Ok(());
    }
    let token = school.chance.token();
    let now = school.clock.now();
    let office = super::person::first_office(school, now).await?;
    school
        .store
        .make_link(Actor::Program, office, Purpose::Invitation, token.clone(), now)
        .await?;
    println!("The school is open at {}", school.public_url);
    println!("This school is new. Its first office person enters here, once, within 14 days:\n");
    println!("  {}/sign-in/link/{token}\n", school.public_url);
    println!("Inside, the office's page People gives this account its owner's name and address.");
    Ok(())
}

async fn stopped() {
    let interrupt = async { drop(tokio::signal::ctrl_c().await) };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminate) = signal(SignalKind::terminate()) else {
            return interrupt.await;
        };
        tokio::select! { () = interrupt => {}, _ = terminate.recv() => {} }
    }
    #[cfg(not(unix))]
    interrupt.await;
}
