//! Reasons for a matching: why not that mentor, and why no mentor at all. Counts, never people.

mod bottleneck;
mod exchange;

use super::instance::Aim;
use super::matching::{Matching, NONE, Solved};
use exchange::{Change, exchange};

/// Why a trainee was not given a certain mentor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// They are paired.
    Paired,
    /// The pair breaks a hard rule; which one is for `eligibility` to say.
    NotEligible,
    /// The trainee is pinned to another mentor.
    Pinned,
    /// The mentor has no seat that is not taken by a pin.
    NoSeat,
    /// Forcing the pair, with everyone else arranged as well as then possible, makes this
    /// level worse by that much and no level before it.
    Worsens(Level, u64),
    /// Forcing the pair would be equally good; the seeded order decided.
    Tie,
}

/// A level of the objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Trainees without a mentor.
    Unmatched,
    /// Previous pairs not kept.
    Moved,
    /// Pairs in a band below the top one; 0 is the weakest.
    Band(usize),
    /// How evenly mentors are loaded.
    Load,
    /// The sum of scores.
    Score,
}

/// The set of people among whom seats are too few, as counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bottleneck {
    /// Trainees, the one asked about included, who can only have these mentors.
    pub trainees: u32,
    /// The mentors.
    pub mentors: u32,
    /// The mentors' seats that are not taken by pins; fewer than the trainees.
    pub seats: u32,
}

impl Matching {
    /// Why this trainee does not have this mentor; both are indices of the instance.
    pub fn why_not(&self, trainee: u32, mentor: u32) -> WhyNot {
        if let Ok(at) = self.graph.pins.binary_search_by_key(&trainee, |(pin, _)| pin.trainee) {
            let paired = self.graph.pins[at].0.mentor == mentor;
            return if paired { WhyNot::Paired } else { WhyNot::Pinned };
        }
        let place = |people: &[u32], person| people.iter().position(|&other| other == person);
        let (Some(row), Some(rank)) = (place(&self.graph.trainees, trainee), place(&self.graph.mentors, mentor)) else {
            return WhyNot::NotEligible;
        };
        let start = self.graph.starts[row] as usize;
        let end = self.graph.starts[row + 1] as usize;
        let Some(arc) = (start..end).find(|&arc| self.graph.arcs[arc].mentor() == rank) else {
            return WhyNot::NotEligible;
        };
        if self.mates()[row] != NONE && self.mates()[row] as usize == arc {
            return WhyNot::Paired;
        }
        if self.graph.open[rank] == 0 {
            return WhyNot::NoSeat;
        }
        let change = match &self.solved {
            Solved::Narrow(scale, seating) => exchange(&self.graph, scale, seating, row, arc),
            Solved::Wide(scale, seating) => exchange(&self.graph, scale, seating, row, arc),
            Solved::Tall(scale, seating) => exchange(&self.graph, scale, seating, row, arc),
        };
        first_worse(self.graph.aim, &change)
    }

    /// Why this trainee has no mentor; `None` if they have one or do not exist.
    pub fn why_unmatched(&self, trainee: u32) -> Option<Bottleneck> {
        let row = self.graph.trainees.iter().position(|&other| other == trainee)?;
        (self.mates()[row] == NONE).then(|| bottleneck::around(&self.graph, self.mates(), row))
    }
}

fn first_worse(aim: Aim, change: &Change) -> WhyNot {
    let mut levels = vec![(Level::Unmatched, change.unmatched)];
    if aim == Aim::Full {
        levels.push((Level::Moved, change.moved));
        let bands = change.bands.iter().enumerate();
        levels.extend(bands.map(|(band, &more)| (Level::Band(band), more)));
        levels.push((Level::Load, change.load));
    }
    levels.push((Level::Score, -change.score));
    levels
        .into_iter()
        .find(|&(_, worse)| worse != 0)
        .map_or(WhyNot::Tie, |(level, worse)| {
            WhyNot::Worsens(level, worse.unsigned_abs())
        })
}
