//! What comes out of a matching: the pairs and the numbers that describe them.

use serde::{Deserialize, Serialize};

use super::Pair;

/// A matching as written to JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Who meets whom, by trainee.
    pub pairs: Vec<Pair>,
    /// Trainees without a mentor, ascending.
    pub unmatched: Vec<u32>,
    /// The numbers that were minimised (score: maximised).
    pub objective: Objective,
    /// Whether the prices prove that nothing better exists.
    pub certificate: bool,
}

/// The objective's levels in the order in which they count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Trainees without a mentor.
    pub unmatched: u64,
    /// Previous pairs that are still eligible and were not kept.
    pub moved: u64,
    /// Pairs in each band below the top one, weakest first.
    pub bands: Vec<u64>,
    /// Sum of seat costs: the k-th seat of a mentor costs 2k − 1.
    pub load: u64,
    /// Sum of scores.
    pub score: u64,
}
