//! On whose behalf the store is asked.

use uuid::Uuid;

/// Every store function takes one: there is no anonymous way to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A signed-in person.
    Person(Uuid),
    /// Nobody signed in: the sign-in pages and mailed links.
    Guest,
    /// The program itself: jobs, the command line, the demo.
    Program,
}

impl Actor {
    /// The person's id, where there is one.
    #[must_use]
    pub fn person(self) -> Option<Uuid> {
        match self {
            Self::Person(id) => Some(id),
            Self::Guest | Self::Program => None,
        }
    }
}
