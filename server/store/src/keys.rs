//! Server secrets: sealing the matcher's inputs and blinding what is only ever compared.

use std::fmt;
use std::sync::Arc;

use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};

use crate::Error;

/// 32 secret bytes from which every other key is derived. They lie in `DATA/keys/`, not in the database.
#[derive(Clone)]
pub struct Keys {
    root: Arc<[u8; 32]>,
}

impl fmt::Debug for Keys {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Keys")
    }
}

impl Keys {
    /// From the 32 bytes of the key file.
    #[must_use]
    pub fn new(root: [u8; 32]) -> Self {
        Self { root: Arc::new(root) }
    }

    /// A keyed hash (hex) of something that may be compared and never shown.
    #[must_use]
    pub fn blind(&self, what: &str, value: &str) -> String {
        let inner = self.derived(what);
        let mut hash = Sha256::new();
        hash.update(inner);
        hash.update(value.trim().to_lowercase().as_bytes());
        let outer = hash.finalize();
        // Hashed twice with the key, so that nothing can be appended to a known value.
        let mut hash = Sha256::new();
        hash.update(inner);
        hash.update(outer);
        hex(&hash.finalize())
    }

    pub(crate) fn seal(&self, nonce: [u8; 24], plain: &[u8]) -> Result<Vec<u8>, Error> {
        self.cipher()
            .encrypt(&XNonce::from(nonce), plain)
            .map_err(|_| Error::Stored("sealing failed".into()))
    }

    pub(crate) fn open(&self, nonce: [u8; 24], sealed: &[u8]) -> Result<Vec<u8>, Error> {
        self.cipher()
            .decrypt(&XNonce::from(nonce), sealed)
            .map_err(|_| Error::Stored("a sealed value does not open with the keys of this server".into()))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(self.derived("matching input")))
    }

    fn derived(&self, what: &str) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(b"relevo key\0");
        hash.update(self.root.as_slice());
        hash.update(what.as_bytes());
        hash.finalize().into()
    }
}

/// The SHA-256 of a token: what the database keeps of it.
pub(crate) fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_value_opens_with_its_own_keys_only() {
        let keys = Keys::new([7; 32]);
        let sealed = keys.seal([1; 24], b"unit 4").expect("seals");
        assert_eq!(keys.open([1; 24], &sealed).expect("opens"), b"unit 4");
        assert!(Keys::new([8; 32]).open([1; 24], &sealed).is_err());
        assert!(!sealed.windows(6).any(|window| window == b"unit 4"));
    }

    #[test]
    fn blinding_ignores_case_and_depends_on_the_key() {
        let keys = Keys::new([7; 32]);
        assert_eq!(keys.blind("conflict", " A@b.c"), keys.blind("conflict", "a@B.c "));
        assert_ne!(keys.blind("conflict", "a@b.c"), keys.blind("case", "a@b.c"));
        assert_ne!(
            keys.blind("conflict", "a@b.c"),
            Keys::new([8; 32]).blind("conflict", "a@b.c")
        );
    }
}
