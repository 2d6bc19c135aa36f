//! `relevo match`: the matcher alone, for tests and auditors.

use std::path::PathBuf;

use clap::Args;
use domain::mentoring::instance::{Instance, solve};

use super::{FINE, REFUSED, refuse};

#[derive(Args)]
#[command(after_help = "Example: relevo match --instance pairs.json\n\
    pairs.json: {\"capacities\": [2, 1], \"pairs\": [[0, 0, 700], [1, 1, 450]], \"objective\": \"full\"}")]
pub(super) struct Match {
    /// The instance: capacities, pairs, bands, previous, pins, objective, trainees, seed
    #[arg(long, value_name = "FILE.json")]
    instance: PathBuf,
}

impl Match {
    pub(super) fn run(&self) -> u8 {
        match self.solved() {
            Ok(outcome) => {
                println!("{outcome}");
                FINE
            }
            Err(error) => refuse(REFUSED, &error),
        }
    }

    fn solved(&self) -> anyhow::Result<String> {
        let path = self.instance.display();
        let text = std::fs::read_to_string(&self.instance).map_err(|error| anyhow::anyhow!("{path}: {error}"))?;
        let bad =
            |bad: domain::mentoring::instance::BadInstance| anyhow::anyhow!("{path}: {}: {}", bad.path, bad.message);
        let outcome = solve(&Instance::from_json(&text).map_err(bad)?).map_err(bad)?;
        Ok(serde_json::to_string(&outcome)?)
    }
}
