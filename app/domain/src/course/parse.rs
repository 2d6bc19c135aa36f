//! From the files of a course folder to the `Course` they mean, with everything there is to say about them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Course, Finding};

pub(crate) mod about;
mod build;
mod day;
pub(crate) mod draft;
pub(crate) mod file;
mod forms;
pub(crate) mod front_matter;
pub(crate) mod glossary;
pub(crate) mod paper;
pub(crate) mod question;
pub(crate) mod reading;
pub(crate) mod scenes;
pub(crate) mod words;

use reading::Reading;

/// The files of a course, media included, as they are on disk.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sources {
    /// Path inside the course folder, with `/`, to bytes.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Reads a whole course. Never fails: what cannot be read is left out and has a finding.
///
/// Findings are in the order of files and places. `slug` is the folder's name.
#[must_use]
pub fn parse(slug: &str, sources: &Sources) -> (Course, Vec<Finding>) {
    let (reading, report) = Reading::of(slug, sources);
    (build::course(&reading), reading.findings(report))
}

/// The content hash of a course: hex SHA-256 over every path and its bytes, each with its length.
#[must_use]
pub fn version(sources: &Sources) -> String {
    let mut hasher = Sha256::new();
    for (path, bytes) in &sources.files {
        for part in [path.as_bytes(), bytes] {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part);
        }
    }
    hexadecimal(&hasher.finalize())
}

/// Hex SHA-256 of bytes: one file's, or anything else that is told apart by its content.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_depends_on_paths_and_bytes_and_on_where_they_part() {
        let of = |pairs: &[(&str, &str)]| {
            version(&Sources {
                files: pairs
                    .iter()
                    .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
                    .collect(),
            })
        };
        assert_eq!(of(&[("a", "b")]).len(), 64);
        assert_eq!(of(&[("a", "b"), ("c", "d")]), of(&[("c", "d"), ("a", "b")]));
        assert_ne!(of(&[("a", "bc")]), of(&[("ab", "c")]));
    }
}
