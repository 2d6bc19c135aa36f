//! Passwords: how strong, how hashed, and never more hashes at once than cores.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use tokio::sync::Semaphore;

use crate::Refusal;

/// Longest accepted password in bytes: longer ones are refused before any hashing.
pub const LONGEST: usize = 1024;
/// Shortest accepted password in characters.
pub const SHORTEST: usize = 10;

/// A bounded number of hashes at once. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Passwords {
    turns: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            turns: Arc::new(Semaphore::new(cores)),
        }
    }
}

impl Passwords {
    /// The hash to store. `salt`: 16 random bytes.
    pub async fn hash(&self, password: String, salt: [u8; 16]) -> Result<String, Refusal> {
        self.in_turn(move || {
            let hash = argon2().hash_password_with_salt(password.as_bytes(), &salt);
            hash.map(|hash| hash.to_string())
                .map_err(|error| Refusal::broken(&error))
        })
        .await?
    }

    /// Whether the password is right. Without a stored hash the same work is done and the answer
    /// is no, so that nobody learns from the time taken whether an account exists.
    pub async fn verify(&self, password: String, stored: Option<String>) -> Result<bool, Refusal> {
        const NOBODY: &str =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| NOBODY.to_owned());
        self.in_turn(move || {
            let parsed = PasswordHash::new(&stored).map_err(|error| Refusal::broken(&error))?;
            Ok(argon2().verify_password(password.as_bytes(), &parsed).is_ok() && known)
        })
        .await?
    }

    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Refusal> {
        let wait = std::time::Duration::from_secs(1);
        let turn = tokio::time::timeout(wait, self.turns.clone().acquire_owned()).await;
        let turn = turn
            .map_err(|_| Refusal::Unavailable)?
            .map_err(|_| Refusal::Unavailable)?;
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(turn);
            done
        });
        done.await.map_err(|error| Refusal::broken(&error))
    }
}

/// The translation key of what is wrong with a new password, or `None`.
#[must_use]
pub fn weakness(password: &str, about: &[&str]) -> Option<&'static str> {
    if password.len() > LONGEST {
        return Some("password-too-long");
    }
    if password.chars().count() < SHORTEST {
        return Some("password-too-short");
    }
    let start: String = password.chars().take(72).collect();
    (zxcvbn::zxcvbn(&start, about).score() < zxcvbn::Score::Three).then_some("password-too-easy")
}

fn argon2() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).expect("19 MiB, two passes and one lane are within bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}
