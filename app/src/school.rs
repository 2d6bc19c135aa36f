//! What every page works with: the store, the courses, the clock.

use std::sync::Arc;

use store::Store;

use crate::clock::{Chance, Clock};
use crate::password::Passwords;
use crate::shelf::Shelf;

/// One running school. Cheap to clone.
#[derive(Clone, Debug)]
pub struct School {
    /// The database.
    pub store: Store,
    /// The courses as they are now and as cohorts are bound to them.
    pub shelf: Arc<Shelf>,
    /// Now.
    pub clock: Clock,
    /// Randomness.
    pub chance: Chance,
    /// Password hashing, bounded.
    pub passwords: Passwords,
    /// Scheme, host and port under which people reach the school; every link in a mail starts with it.
    pub public_url: Arc<str>,
}
