//! Reasons as they are recorded: rules, points and counts, and nothing that was confided.

use std::collections::BTreeMap;

use domain::mentoring::eligibility::{HardRule, Part, Score, Weights};
use domain::mentoring::explanation::{Bottleneck, WhyNot};
use serde_json::{Value, json};

/// Why a trainee does not have a certain mentor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Hard rules keep them apart, as they are told.
    Barred(Vec<&'static str>),
    /// What the matcher says.
    Rank(WhyNot),
}

/// The rules as trainers are told them, each once. Unit, conflicts, gender and refusals were
/// confided to the matcher alone: which of them it was stays with it.
#[must_use]
pub fn told(broken: &[HardRule]) -> Vec<&'static str> {
    let mut told: Vec<_> = broken
        .iter()
        .map(|rule| match rule {
            HardRule::Language | HardRule::SharedHours | HardRule::Veto | HardRule::Track => rule.id(),
            HardRule::SameUnit | HardRule::DeclaredConflict | HardRule::RequiredGender | HardRule::OptOut => {
                "confidential"
            }
        })
        .collect();
    told.sort_unstable();
    told.dedup();
    told
}

/// Band and points; wishes of both sides and preferred gender in one sum.
pub(super) fn of_pair(score: &Score, weights: Weights) -> Value {
    let mut parts: Vec<(&'static str, u16, u16)> = Vec::new();
    for (&(part, points), most) in score.parts.iter().zip(weights.0) {
        let name = match part {
            Part::Track => "track",
            Part::Speciality => "speciality",
            Part::Language => "language",
            Part::Hours => "hours",
            Part::Experience => "experience",
            Part::TraineeWishes | Part::MentorWishes | Part::Gender => "wishes",
            Part::Country => "country",
        };
        match parts.iter_mut().find(|(known, ..)| *known == name) {
            Some(sum) => *sum = (name, sum.1 + points, sum.2 + most),
            None => parts.push((name, points, most)),
        }
    }
    json!({ "band": score.band.word(), "parts": parts })
}

/// How many mentors there are, how many the trainee could have, what keeps the others away, and
/// among how few seats the choice is.
pub(super) fn of_unmatched(
    mentors: usize,
    eligible: usize,
    barred: &BTreeMap<&'static str, u32>,
    around: Option<Bottleneck>,
) -> Value {
    let around = around.filter(|_| eligible > 0);
    let around =
        around.map(|found| json!({ "trainees": found.trainees, "mentors": found.mentors, "seats": found.seats }));
    json!({ "mentors": mentors, "eligible": eligible, "rules": barred, "bottleneck": around })
}
