//! Letters as files: one `.eml` each, named by its Message-ID, so that a letter sent again replaces itself.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::Failure;

/// Writes one letter into the folder, whole or not at all.
pub(super) async fn deliver(folder: PathBuf, message_id: String, message: Vec<u8>) -> Result<(), Failure> {
    let name: String = message_id
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || "@.-".contains(*letter))
        .collect();
    let written = tokio::task::spawn_blocking(move || write(&folder, &name, &message)).await;
    match written {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(Failure::Passing(format!("the mail folder: {error}"))),
        Err(error) => Err(Failure::Passing(format!("the mail folder: {error}"))),
    }
}

fn write(folder: &Path, name: &str, message: &[u8]) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let unfinished = folder.join(format!(".{name}"));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    // A letter may hold a way into an account.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&unfinished)?;
    file.write_all(message)?;
    file.sync_all()?;
    std::fs::rename(unfinished, folder.join(format!("{name}.eml")))
}
