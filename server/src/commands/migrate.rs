//! `relevo migrate`: brings the schema up to date, for schools of several instances.

use anyhow::Result;
use app::clock::{Chance, Clock};
use clap::Args;
use store::Store;

use super::{FINE, MISCONFIGURED, refuse};
use crate::key_file;
use crate::settings::Settings;

#[derive(Args)]
#[command(after_help = "Example: RELEVO_DATABASE_URL=postgres://relevo@localhost/relevo relevo migrate")]
pub(super) struct Migrate {
    /// Folder of database and keys
    #[arg(long, value_name = "DIR")]
    data: Option<String>,
}

impl Migrate {
    pub(super) async fn run(self) -> u8 {
        match self.migrate().await {
            Ok(()) => FINE,
            Err(error) => refuse(MISCONFIGURED, &error),
        }
    }

    async fn migrate(self) -> Result<()> {
        let settings = Settings::read(&[("data", self.data)])?;
        std::fs::create_dir_all(settings.data())?;
        let keys = key_file::open(&settings.data(), &Chance::default())?;
        let store = Store::open(settings.place(), keys).await?;
        store.migrate(Clock::default().now()).await?;
        println!("The schema is at version {}.", store::SCHEMA);
        Ok(())
    }
}
