//! Where now and randomness come from: the only place that asks the machine for either.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The machine's clock, or one that was set to another moment and runs on from there.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    ahead: TimeDelta,
}

impl Clock {
    /// A clock that shows `now` at this moment.
    #[must_use]
    pub fn set_to(now: DateTime<Utc>) -> Self {
        Self {
            ahead: now - machine_now(),
        }
    }

    /// Now.
    #[must_use]
    pub fn now(self) -> DateTime<Utc> {
        machine_now() + self.ahead
    }
}

#[expect(clippy::disallowed_methods, reason = "the one home of the machine's clock")]
fn machine_now() -> DateTime<Utc> {
    Utc::now()
}

/// Random bytes: the machine's, or for tests a reproducible sequence.
#[derive(Clone, Debug, Default)]
pub struct Chance {
    seeded: Option<Arc<(u64, AtomicU64)>>,
}

impl Chance {
    /// The same bytes in the same order for the same seed. Never for production.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self {
            seeded: Some(Arc::new((seed, AtomicU64::new(0)))),
        }
    }

    /// 32 random bytes.
    ///
    /// # Panics
    ///
    /// Where the operating system gives no random bytes: nothing secret can be made there.
    #[must_use]
    pub fn bytes(&self) -> [u8; 32] {
        let Some(seeded) = &self.seeded else {
            let mut bytes = [0; 32];
            getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
            return bytes;
        };
        let mut hash = Sha256::new();
        hash.update(seeded.0.to_le_bytes());
        hash.update(seeded.1.fetch_add(1, Ordering::Relaxed).to_le_bytes());
        hash.finalize().into()
    }

    /// 256 random bits as 43 URL-safe characters.
    #[must_use]
    pub fn token(&self) -> String {
        use base64::Engine;
        base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(self.bytes())
    }

    /// A random UUID.
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        let bytes = self.bytes();
        let mut sixteen = [0; 16];
        sixteen.copy_from_slice(&bytes[..16]);
        uuid::Builder::from_random_bytes(sixteen).into_uuid()
    }

    /// Four characters that are easily read and told apart: the id of a question.
    #[must_use]
    pub fn question_id(&self) -> String {
        const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        let letter = |byte: &u8| char::from(LETTERS[usize::from(byte % 32)]);
        self.bytes()[..4].iter().map(letter).collect()
    }

    /// A neutral name for where a person's own may not stand: `Faro 417`.
    #[must_use]
    pub fn pseudonym(&self) -> String {
        const WORDS: [&str; 16] = [
            "Faro", "Ceiba", "Coral", "Brisa", "Sierra", "Laguna", "Palma", "Marea", "Cedro", "Duna", "Selva",
            "Cumbre", "Arena", "Lirio", "Puerto", "Estero",
        ];
        let bytes = self.bytes();
        let number = u32::from_le_bytes([bytes[1], bytes[2], bytes[3], 0]) % 9_000 + 1_000;
        format!("{} {number}", WORDS[usize::from(bytes[0] % 16)])
    }
}
