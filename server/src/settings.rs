//! Settings: `relevo.toml`, `RELEVO_*` variables, flags, in rising order, each with where it came from.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use store::Place;

/// Every setting: name, what it is for, what holds when nobody says otherwise.
pub const NAMES: [(&str, &str, &str); 7] = [
    ("data", "folder of database, keys, courses and mail", "data"),
    ("addr", "address and port to listen on", "127.0.0.1:3000"),
    ("public_url", "where people reach the school; needed off loopback", ""),
    (
        "database_url",
        "postgres:// URL; empty for SQLite in the data folder",
        "",
    ),
    ("courses", "folder of the courses; empty for DATA/courses", ""),
    (
        "smtp_url",
        "smtp:// or smtps:// URL; empty writes mail into DATA/mail",
        "",
    ),
    ("mail_from", "sender of mail", "Relevo <relevo@localhost>"),
];

/// Where a value came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nobody said otherwise.
    Default,
    /// `relevo.toml`.
    File,
    /// A `RELEVO_*` variable.
    Environment,
    /// A flag.
    Flag,
}

/// All settings, resolved.
#[derive(Clone, Debug)]
pub struct Settings {
    values: BTreeMap<&'static str, (String, Origin)>,
}

impl Settings {
    /// Reads file and environment and puts the flags on top. An unknown name in the file is refused.
    pub fn read(flags: &[(&'static str, Option<String>)]) -> Result<Self> {
        let mut values: BTreeMap<_, _> = NAMES
            .iter()
            .map(|(name, _, default)| (*name, ((*default).to_owned(), Origin::Default)))
            .collect();
        let path = Path::new("relevo.toml");
        if path.exists() {
            let text = std::fs::read_to_string(path).context("cannot read relevo.toml")?;
            let table: BTreeMap<String, String> = toml::from_str(&text).context("relevo.toml")?;
            for (name, value) in table {
                let Some((known, ..)) = NAMES.iter().find(|(known, ..)| *known == name) else {
                    bail!("relevo.toml: there is no setting `{name}`; `relevo doctor` lists them");
                };
                values.insert(known, (value, Origin::File));
            }
        }
        for (name, ..) in NAMES {
            if let Ok(value) = std::env::var(format!("RELEVO_{}", name.to_uppercase())) {
                values.insert(name, (value, Origin::Environment));
            }
        }
        for (name, value) in flags {
            if let Some(value) = value {
                values.insert(name, (value.clone(), Origin::Flag));
            }
        }
        Ok(Self { values })
    }

    /// The value of a setting and where it came from.
    #[must_use]
    pub fn get(&self, name: &str) -> (&str, Origin) {
        self.values
            .get(name)
            .map_or(("", Origin::Default), |(value, origin)| (value.as_str(), *origin))
    }

    /// Sets a value as a flag would.
    pub fn set(&mut self, name: &'static str, value: impl Into<String>) {
        self.values.insert(name, (value.into(), Origin::Flag));
    }

    /// The data folder.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        PathBuf::from(self.get("data").0)
    }

    /// The folder that holds a folder per course.
    #[must_use]
    pub fn courses(&self) -> PathBuf {
        match self.get("courses").0 {
            "" => self.data().join("courses"),
            path => PathBuf::from(path),
        }
    }

    /// Where to listen.
    pub fn address(&self) -> Result<SocketAddr> {
        self.get("addr").0.parse().context("addr must look like 127.0.0.1:3000")
    }

    /// Where the rows lie.
    #[must_use]
    pub fn place(&self) -> Place {
        match self.get("database_url").0 {
            "" => Place::File(self.data().join("relevo.sqlite")),
            url => Place::Url(url.to_owned()),
        }
    }

    /// Scheme, host and port of every link that leaves the house. Off loopback it must be said.
    pub fn public_url(&self) -> Result<String> {
        let address = self.address()?;
        match self.get("public_url").0.trim_end_matches('/') {
            "" if address.ip().is_loopback() => Ok(format!("http://{address}")),
            "" => bail!("public_url is needed when the school does not listen on loopback: https://your.school"),
            url if url.starts_with("https://")
                || url.starts_with("http://127.0.0.1")
                || url.starts_with("http://localhost") =>
            {
                Ok(url.to_owned())
            }
            _ => bail!("public_url must start with https:// (or be a loopback address)"),
        }
    }
}
