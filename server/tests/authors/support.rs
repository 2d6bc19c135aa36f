//! Runs the program and reads folders.
#![expect(
    clippy::disallowed_methods,
    reason = "the files that the program wrote are looked at"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Exit code, and what was said on both outputs.
pub(crate) struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs `relevo` with some words and a folder behind them.
pub(crate) fn relevo(words: &str, folder: &Path) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_relevo"));
    for word in words.split_whitespace() {
        if word == "DIR" {
            command.arg(folder);
        } else {
            command.arg(word);
        }
    }
    let output = command.output().expect("the program runs");
    Said {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// Runs `relevo`, which must succeed.
pub(crate) fn done(words: &str, folder: &Path) -> String {
    let said = relevo(words, folder);
    assert_eq!(said.code, 0, "{words}: {}{}", said.out, said.err);
    said.out
}

/// What `relevo check` reports.
pub(crate) fn check(folder: &Path) -> Value {
    let said = relevo("check DIR --format json", folder);
    serde_json::from_str(&said.out).expect("a report")
}

/// Every file below a folder with its bytes.
pub(crate) fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).expect("a folder").flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                let inside = entry.path().strip_prefix(folder).expect("inside").to_owned();
                files.insert(inside, std::fs::read(entry.path()).expect("a file"));
            }
        }
    }
    files
}
