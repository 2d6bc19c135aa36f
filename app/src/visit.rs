//! One request as pages see it: who, in which language, at which moment.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::language::Language;
use domain::person::{Naming, Viewer, name_for};
use store::{Actor, Belongings, Role, SignedIn};
use uuid::Uuid;

use crate::Refusal;
use crate::words::Words;

/// One request. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Visit {
    /// When it arrived.
    pub now: DateTime<Utc>,
    /// Who sent it.
    pub signed_in: Option<Arc<SignedIn>>,
    /// The language to answer in.
    pub language: Language,
    /// Whose refused forms these are: the sign-in's id, or a guest's cookie.
    pub holder: Arc<str>,
    /// Path and query, our own and starting with `/`.
    pub path: Arc<str>,
    /// What the browser calls itself, shortened.
    pub agent: Arc<str>,
    /// For inline scripts and styles of this one response.
    pub nonce: Arc<str>,
}

impl Visit {
    /// The words of the visit's language.
    #[must_use]
    pub fn words(&self) -> Words {
        Words::of(self.language)
    }

    /// On whose behalf the store is asked.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.signed_in
            .as_ref()
            .map_or(Actor::Guest, |signed_in| Actor::Person(signed_in.person.id))
    }

    /// The person, or the refusal that sends a guest to the sign-in page.
    pub fn person(&self) -> Result<&SignedIn, Refusal> {
        self.signed_in.as_deref().ok_or(Refusal::SignInFirst)
    }

    /// Which parts of the school concern the reader: none of a guest.
    #[must_use]
    pub fn belongings(&self) -> Belongings {
        self.signed_in
            .as_ref()
            .map(|signed_in| signed_in.belongings)
            .unwrap_or_default()
    }

    /// Whether the office granted this role.
    #[must_use]
    pub fn holds(&self, role: Role) -> bool {
        self.signed_in
            .as_ref()
            .is_some_and(|signed_in| signed_in.roles.contains(&role))
    }

    /// The reader's zone.
    #[must_use]
    pub fn zone(&self) -> Tz {
        self.signed_in
            .as_ref()
            .and_then(|signed_in| signed_in.person.zone.parse().ok())
            .unwrap_or(Tz::UTC)
    }

    /// How a person is called on a page for this reader. `staff`: the reader trains them or is the
    /// office; `paired`: both accepted a pairing.
    #[must_use]
    pub fn name_of<'a>(&self, id: Uuid, naming: Naming<'a>, staff: bool, paired: bool) -> &'a str {
        let own = self
            .signed_in
            .as_ref()
            .is_some_and(|signed_in| signed_in.person.id == id);
        let viewer = match () {
            () if own => Viewer::Same,
            () if self.holds(Role::Custodian) => Viewer::Custodian,
            () if staff => Viewer::Staff,
            () if paired => Viewer::Paired,
            () => Viewer::Other,
        };
        name_for(naming, viewer)
    }
}
