//! `relevo render`: the HTML of a Markdown file, as the school would show it.

use std::path::PathBuf;

use clap::Args;

use super::{FINE, REFUSED, refuse};

#[derive(Args)]
#[command(after_help = "Example: relevo render courses/turquesa/day-01/01-legal-architecture.es.md")]
pub(super) struct Render {
    /// The Markdown file; `-` is standard input
    file: PathBuf,
}

impl Render {
    pub(super) fn run(&self) -> u8 {
        let read = if self.file.as_os_str() == "-" {
            std::io::read_to_string(std::io::stdin())
        } else {
            std::fs::read(&self.file).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        };
        match read {
            Ok(text) => {
                print!("{}", domain::course::render::page(&text));
                FINE
            }
            Err(error) => refuse(REFUSED, &anyhow::anyhow!("{}: {error}", self.file.display())),
        }
    }
}
