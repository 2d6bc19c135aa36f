//! `relevo fmt`: writes what the tool writes into course files, and nothing else.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use app::clock::Chance;
use clap::Args;
use domain::course::format;

use super::{FINE, REFUSED, refuse};
use crate::library;

#[derive(Args)]
#[command(after_help = "Example: relevo fmt --ids courses/turquesa")]
pub(super) struct Fmt {
    /// Write missing question ids, and source hashes where a translation says `pending`
    #[arg(long, required = true)]
    ids: bool,
    /// The course's folder
    path: PathBuf,
}

impl Fmt {
    pub(super) fn run(&self) -> u8 {
        match self.write() {
            Ok(changed) => {
                println!("{changed} files changed");
                FINE
            }
            Err(error) => refuse(REFUSED, &error),
        }
    }

    fn write(&self) -> Result<usize> {
        let sources = library::read(&self.path)?;
        let chance = Chance::default();
        let changes = format::course(&sources, &mut || chance.question_id());
        for (path, text) in &changes {
            replace(&self.path.join(path), text).with_context(|| format!("cannot write {path}"))?;
            println!("{path}");
        }
        Ok(changes.len())
    }
}

/// A file is there whole or not at all: a full disk must not cost the text that was there.
fn replace(path: &Path, text: &str) -> Result<()> {
    let beside = path.with_extension("relevo-new");
    let mut file = std::fs::File::create(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    std::fs::rename(&beside, path)?;
    Ok(())
}
