//! What the office grants to named persons.

/// A grant by the office, over all cohorts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The programme office.
    Office,
    /// Sees protected names.
    Custodian,
    /// Receives safety reports.
    FocalPoint,
}

impl Role {
    /// All grants.
    pub const ALL: [Self; 3] = [Self::Office, Self::Custodian, Self::FocalPoint];

    /// The stored word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Custodian => "custodian",
            Self::FocalPoint => "focal_point",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}
