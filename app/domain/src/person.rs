//! Who people are to each other: tracks, and the one way to a person's name.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// The professional track a person belongs to; lessons, cases and pairings depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Track {
    /// Police officers
    Police,
    /// Prosecutors
    Prosecutor,
    /// Judges
    Judge,
}

impl Track {
    /// All tracks, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Police, Self::Prosecutor, Self::Judge];

    /// The word stored in tables, files and translation keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Police => "police",
            Self::Prosecutor => "prosecutor",
            Self::Judge => "judge",
        }
    }

    /// Reads the stored word or the usual words of the four languages, case and accents aside.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word.trim().to_lowercase().as_str() {
            "police" | "policía" | "policia" | "polícia" => Some(Self::Police),
            "prosecutor"
            | "fiscal"
            | "fiscalía"
            | "fiscalia"
            | "procureur"
            | "parquet"
            | "promotor"
            | "promotora"
            | "promotoria"
            | "prosecution"
            | "ministério público"
            | "ministerio público" => Some(Self::Prosecutor),
            "judge" | "juez" | "jueza" | "judicatura" | "juge" | "juiz" | "juíza" | "magistratura" | "judiciary"
            | "magistrature" => Some(Self::Judge),
            _ => None,
        }
    }
}

/// How the one who reads stands to the one who is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// The person themself.
    Same,
    /// A trainer of a cohort in which the person is enrolled, or the programme office.
    Staff,
    /// Someone who shares an accepted pairing with the person.
    Paired,
    /// A custodian: the only one besides the person who sees a protected name.
    Custodian,
    /// Anybody else.
    Other,
}

/// What is known of a person's name.
#[derive(Clone, Copy, Debug)]
pub struct Naming<'a> {
    /// The name the person gave.
    pub name: &'a str,
    /// The pseudonym used where the name may not appear.
    pub pseudonym: &'a str,
    /// A protected identity: the pseudonym always, but for the person and custodians.
    pub protected: bool,
}

/// The only way a name reaches a page, a mail or an export.
#[must_use]
pub fn name_for(person: Naming<'_>, viewer: Viewer) -> &str {
    match viewer {
        Viewer::Same | Viewer::Custodian => person.name,
        Viewer::Staff | Viewer::Paired if !person.protected => person.name,
        Viewer::Staff | Viewer::Paired | Viewer::Other => person.pseudonym,
    }
}

/// How long after coming in by a link the old password is not asked for: whoever can read the person's mail
/// could have had it reset anyway.
const FRESH_LINK: TimeDelta = TimeDelta::minutes(30);

/// Whether a new password asks for the old one. `link`: when this sign-in began, if it began with a link.
#[must_use]
pub fn asks_old_password(has_password: bool, link: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    has_password && link.is_none_or(|since| now - since >= FRESH_LINK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_old_password_is_asked_for_unless_a_link_has_just_let_its_owner_in() {
        let at = |minutes| DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes);
        assert!(!asks_old_password(false, None, at(0)));
        assert!(asks_old_password(true, None, at(0)));
        assert!(!asks_old_password(true, Some(at(0)), at(29)));
        assert!(asks_old_password(true, Some(at(0)), at(30)));
    }

    #[test]
    fn a_protected_name_is_seen_by_its_owner_and_custodians_only() {
        let person = |protected| Naming {
            name: "Given",
            pseudonym: "Faro 12",
            protected,
        };
        let seen = |protected, viewer| name_for(person(protected), viewer);
        assert_eq!(seen(false, Viewer::Staff), "Given");
        assert_eq!(seen(false, Viewer::Other), "Faro 12");
        assert_eq!(seen(true, Viewer::Staff), "Faro 12");
        assert_eq!(seen(true, Viewer::Paired), "Faro 12");
        assert_eq!(seen(true, Viewer::Same), "Given");
        assert_eq!(seen(true, Viewer::Custodian), "Given");
    }
}
