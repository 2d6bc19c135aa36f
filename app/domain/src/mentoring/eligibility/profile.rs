//! What a person tells about themself for the matcher, the same on both sides.

use std::collections::BTreeSet;
use std::fmt::Debug;

use serde::{Deserialize, Serialize};

use super::hours::WeekHours;
use crate::person::Track;

/// What stands for a person: an opaque id, never a name.
pub trait PersonKey: Copy + Ord + Debug {}

impl<P: Copy + Ord + Debug> PersonKey for P {}

/// Everything the matcher may know of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchingProfile<P> {
    /// Whose profile it is.
    pub person: P,
    /// Languages the person can work in.
    pub languages: Vec<(LanguageCode, Fluency)>,
    /// What the person asks of a common language, of both sides.
    pub least_fluency: Fluency,
    /// Hours in which the person can meet.
    pub free_hours: WeekHours,
    /// The person's track.
    pub track: Track,
    /// Field of work within the track.
    pub speciality: Option<String>,
    /// Country of work, as an ISO 3166 code.
    pub country: String,
    /// Unit or office: its people are one chain of command.
    pub unit: Option<String>,
    /// What the person says, if anything; never inferred.
    pub gender: Option<Gender>,
    /// What the person asks of the other.
    pub gender_choice: GenderChoice,
    /// People with whom a conflict is declared, for whatever reason.
    pub conflicts: BTreeSet<P>,
    /// People the person does not want to be paired with.
    pub opt_outs: BTreeSet<P>,
    /// Years of work.
    pub experience: Experience,
    /// Wishes, the dearest first; the first three count.
    pub wishes: Vec<Wish>,
}

/// A language by its ISO 639 code, such as `es` or `ht`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LanguageCode(String);

impl LanguageCode {
    /// Case and surrounding space do not matter.
    pub fn new(code: &str) -> Self {
        Self(code.trim().to_ascii_lowercase())
    }

    /// The code in lower case.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Levels of the Common European Framework of Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the framework's own names")]
pub enum Fluency {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

/// A person's gender, as they say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// Woman
    Woman,
    /// Man
    Man,
    /// Neither of the two
    Other,
}

/// What a person asks of the other's gender.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GenderChoice {
    /// Nothing
    #[default]
    NoMatter,
    /// Counts in the score
    Prefer(Gender),
    /// A hard rule
    Require(Gender),
}

/// Years of work in bands, which is also all that a card shows of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Experience {
    /// Fewer than 5 years
    UnderFive,
    /// 5 to 9 years
    FiveToNine,
    /// 10 to 19 years
    TenToNineteen,
    /// 20 years or more
    TwentyOrMore,
}

/// What a person would like of the other; no one is named, for there is no directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// This speciality
    Speciality(String),
    /// This country
    Country(String),
    /// Any other country than one's own
    OtherCountry,
    /// This language, at any level
    Language(LanguageCode),
    /// At least this much experience
    Experience(Experience),
}

/// Whether two free texts are the same but for case and spaces; empty texts are never the same.
pub(super) fn same_words(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars()
            .filter(|letter| !letter.is_whitespace())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let one = letters(one);
    !one.is_empty() && one == letters(other)
}
