//! A matching as numbers alone: what tests and auditors hand in, and what they get back.

pub(in crate::mentoring) mod bad;
mod outcome;

use serde::{Deserialize, Serialize};

pub use bad::BadInstance;
pub use outcome::{Objective, Outcome};

use super::matching::{LEVELS, Matching};

/// Most people a side can have; more is refused before memory is spent on them.
pub const MOST_PEOPLE: u32 = 1 << 20;

/// Scores run from 0 to this.
pub const TOP_SCORE: u32 = 1000;

/// Most thresholds: beside the bands the objective has four levels.
pub const MOST_BANDS: usize = LEVELS - 4;

/// What is to be matched; people are 0-based indices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instance {
    /// How many trainees there are; without it, one more than the highest index in `pairs`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trainees: Option<u32>,
    /// Seats of each mentor.
    pub capacities: Vec<u32>,
    /// Every eligible pair; a pair not listed breaks a hard rule.
    pub pairs: Vec<Pair>,
    /// Ascending thresholds; a score below the first is in the weakest band.
    #[serde(default = "usual_bands")]
    pub bands: Vec<u32>,
    /// Pairs of an earlier matching, to be kept where coverage allows.
    #[serde(default)]
    pub previous: Vec<Link>,
    /// Pairs that stand whatever the rest costs.
    #[serde(default)]
    pub pins: Vec<Link>,
    /// What counts as best.
    #[serde(default)]
    pub objective: Aim,
    /// Decides the order of processing, and so which of equally good answers is given.
    #[serde(default)]
    pub seed: u64,
}

/// A pair that breaks no hard rule, `[trainee, mentor, score]` in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(u32, u32, u32)", into = "(u32, u32, u32)")]
pub struct Pair {
    /// Index of the trainee.
    pub trainee: u32,
    /// Index of the mentor.
    pub mentor: u32,
    /// 0 to 1000, higher is better.
    pub score: u32,
}

/// A pair without its score, `[trainee, mentor]` in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(u32, u32)", into = "(u32, u32)")]
pub struct Link {
    /// Index of the trainee.
    pub trainee: u32,
    /// Index of the mentor.
    pub mentor: u32,
}

/// What counts as the best matching.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Aim {
    /// Fewest unmatched, fewest moved, fewest in each band from the weakest, evenest load,
    /// highest score, in this order.
    #[default]
    Full,
    /// Fewest unmatched, then highest score.
    Plain,
}

impl Instance {
    /// Reads an instance; a wrong type or an unknown field is reported with its JSON path.
    pub fn from_json(text: &str) -> Result<Self, BadInstance> {
        serde_json::from_str(text).or_else(|_| {
            // Tracking the path costs time, so only a text already known to be bad pays for it.
            let mut reader = serde_json::Deserializer::from_str(text);
            let read = serde_path_to_error::deserialize(&mut reader)
                .map_err(|refused| BadInstance::new(refused.path().to_string(), refused.inner().to_string()))?;
            match reader.end() {
                Ok(()) => Ok(read),
                Err(trailing) => Err(BadInstance::new(".", trailing.to_string())),
            }
        })
    }
}

/// The best matching of an instance, with the numbers that describe it.
pub fn solve(instance: &Instance) -> Result<Outcome, BadInstance> {
    Matching::of(instance).map(|matching| matching.outcome())
}

fn usual_bands() -> Vec<u32> {
    vec![250, 400, 550, 700]
}

impl From<(u32, u32, u32)> for Pair {
    fn from((trainee, mentor, score): (u32, u32, u32)) -> Self {
        Self { trainee, mentor, score }
    }
}

impl From<Pair> for (u32, u32, u32) {
    fn from(pair: Pair) -> Self {
        (pair.trainee, pair.mentor, pair.score)
    }
}

impl From<(u32, u32)> for Link {
    fn from((trainee, mentor): (u32, u32)) -> Self {
        Self { trainee, mentor }
    }
}

impl From<Link> for (u32, u32) {
    fn from(link: Link) -> Self {
        (link.trainee, link.mentor)
    }
}

#[cfg(test)]
mod tests;
