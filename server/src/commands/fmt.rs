//! `relevo fmt`: writes what the tool writes into course files, and their normal form.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use app::clock::Chance;
use clap::Args;
use domain::course::format::{self, Extent};

use super::{FINE, REFUSED, refuse};
use crate::library;

#[derive(Args)]
#[command(after_help = "Examples: relevo fmt courses/turquesa\n          relevo fmt --check courses/turquesa")]
pub(super) struct Fmt {
    /// Write missing question ids and source hashes only, and leave everything else as it is
    #[arg(long)]
    ids: bool,
    /// Change nothing; name the files that would change, and exit with 1 if there are any
    #[arg(long)]
    check: bool,
    /// The course's folder
    path: PathBuf,
}

impl Fmt {
    /// 0 when done, 1 if something cannot be read or written, or if `--check` finds what would change.
    pub(super) fn run(&self) -> u8 {
        match self.write() {
            Ok(changed) if self.check => {
                println!("{changed} files would change");
                if changed == 0 { FINE } else { REFUSED }
            }
            Ok(changed) => {
                println!("{changed} files changed");
                FINE
            }
            Err(error) => refuse(REFUSED, &error),
        }
    }

    fn write(&self) -> Result<usize> {
        let sources = library::read(&self.path)?;
        let extent = if self.ids { Extent::Ids } else { Extent::Whole };
        let chance = Chance::default();
        let changes = format::course(&sources, extent, &mut || chance.question_id());
        for (path, text) in &changes {
            if !self.check {
                replace(&self.path.join(path), text).with_context(|| format!("cannot write {path}"))?;
            }
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
