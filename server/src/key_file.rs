//! The server's secret, in `DATA/keys/`: made at the first start, never in the database or a backup of it.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use app::clock::Chance;
use store::Keys;

/// Reads the key file, or makes it when there is none.
pub fn open(data: &Path, chance: &Chance) -> Result<Keys> {
    let folder = data.join("keys");
    let path = folder.join("root.key");
    if !path.exists() {
        std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options
            .open(&path)
            .with_context(|| format!("cannot make {}", path.display()))?;
        file.write_all(&chance.bytes())?;
        file.sync_all()?;
    }
    let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    match <[u8; 32]>::try_from(bytes) {
        Ok(root) => Ok(Keys::new(root)),
        Err(_) => bail!(
            "{} must hold exactly 32 bytes: restore it from your backup of the keys",
            path.display()
        ),
    }
}
