//! Who may meet whom, and how well they would suit each other.

mod hours;
mod profile;
mod rules;
mod score;

use std::collections::BTreeSet;

pub use hours::WeekHours;
pub use profile::{Experience, Fluency, Gender, GenderChoice, LanguageCode, MatchingProfile, PersonKey, Wish};
pub use rules::{HardRule, RuleSet};
pub use score::{BAND_THRESHOLDS, Band, Part, Score, Weights};

/// The score of a pair, or every hard rule that it breaks.
///
/// `vetoes` holds (trainee, mentor) pairs that a trainer forbade or a side declined.
pub fn eligibility<P: PersonKey>(
    trainee: &MatchingProfile<P>,
    mentor: &MatchingProfile<P>,
    rules: &RuleSet,
    vetoes: &BTreeSet<(P, P)>,
) -> Result<Score, Vec<HardRule>> {
    let mut broken = rules::broken(trainee, mentor, rules);
    if vetoes.contains(&(trainee.person, mentor.person)) {
        broken.push(HardRule::Veto);
    }
    if broken.is_empty() {
        Ok(score::score(trainee, mentor, rules))
    } else {
        broken.sort_unstable();
        Err(broken)
    }
}

#[cfg(test)]
mod tests;
