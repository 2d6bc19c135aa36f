//! The matcher: the best assignment of trainees to mentors' seats, with a proof that it is the best.

mod arc;
mod cost;
mod floors;
mod graph;
mod order;
mod proof;
mod scale;
mod search;

pub(super) use cost::{Cost, LEVELS};
pub(super) use graph::Graph;
pub(super) use scale::{Scale, counted_band};
pub(super) use search::{NONE, Seating};

use super::instance::{BadInstance, Instance, Objective, Outcome, Pair};
use cost::Levels;
use search::seat;

/// A solved instance, ready to be reported and asked for reasons.
#[derive(Debug)]
pub struct Matching {
    pub(super) graph: Graph,
    pub(super) solved: Solved,
}

/// The answer in the smallest cost type that holds the objective.
#[derive(Debug)]
pub(super) enum Solved {
    Narrow(Box<Scale<i64>>, Seating<i64>),
    Wide(Box<Scale<i128>>, Seating<i128>),
    Tall(Box<Scale<Levels>>, Seating<Levels>),
}

/// How wide a cost may be: tests compare the widths, everyone else takes the first that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// 64 bits.
    Narrow,
    /// 128 bits.
    Wide,
    /// An array of levels.
    Tall,
}

impl Matching {
    /// Matches an instance.
    pub fn of(instance: &Instance) -> Result<Self, BadInstance> {
        Self::at_least(Width::Narrow, instance)
    }

    /// Matches an instance with costs of at least this width; the answer is the same.
    pub fn at_least(width: Width, instance: &Instance) -> Result<Self, BadInstance> {
        let graph = Graph::of(instance)?;
        let solved = solve(width, &graph);
        Ok(Self { graph, solved })
    }

    /// Pairs, objective and certificate.
    pub fn outcome(&self) -> Outcome {
        let (pairs, unmatched) = self.pairs();
        let objective = self.objective();
        let certificate = match &self.solved {
            Solved::Narrow(_, seating) => proof::holds(&self.graph, &pairs, &seating.prices),
            Solved::Wide(_, seating) => proof::holds(&self.graph, &pairs, &seating.prices),
            Solved::Tall(_, seating) => proof::holds(&self.graph, &pairs, &seating.prices),
        };
        Outcome {
            pairs,
            unmatched,
            objective,
            certificate,
        }
    }

    /// The matched arc of each row, or [`NONE`].
    pub(super) fn mates(&self) -> &[u32] {
        match &self.solved {
            Solved::Narrow(_, seating) => &seating.mate,
            Solved::Wide(_, seating) => &seating.mate,
            Solved::Tall(_, seating) => &seating.mate,
        }
    }

    fn pairs(&self) -> (Vec<Pair>, Vec<u32>) {
        let mut pairs: Vec<Pair> = self.graph.pins.iter().map(|&(pair, _)| pair).collect();
        let mut unmatched = Vec::new();
        for (&trainee, &mate) in self.graph.trainees.iter().zip(self.mates()) {
            if mate == NONE {
                unmatched.push(trainee);
            } else {
                let arc = self.graph.arcs[mate as usize];
                let mentor = self.graph.mentors[arc.mentor()];
                pairs.push(Pair {
                    trainee,
                    mentor,
                    score: arc.score(),
                });
            }
        }
        pairs.sort_unstable_by_key(|pair| pair.trainee);
        unmatched.sort_unstable();
        (pairs, unmatched)
    }

    fn objective(&self) -> Objective {
        let graph = &self.graph;
        let mut objective = Objective::empty(graph.bands.len());
        let mut taken = graph.pinned.clone();
        let mut kept = 0;
        for &(pair, previous) in &graph.pins {
            objective.count(&graph.bands, pair.score);
            kept += u64::from(previous);
        }
        for &mate in self.mates() {
            if mate == NONE {
                objective.unmatched += 1;
                continue;
            }
            let arc = graph.arcs[mate as usize];
            objective.count(&graph.bands, arc.score());
            kept += u64::from(arc.previous());
            taken[arc.mentor()] += 1;
        }
        objective.moved = graph.previous - kept;
        // The first k odd numbers sum to k squared.
        objective.load = taken.into_iter().map(|seats| u64::from(seats).pow(2)).sum();
        objective
    }
}

fn solve(width: Width, graph: &Graph) -> Solved {
    if width == Width::Narrow
        && let Some((scale, seating)) = seated(graph)
    {
        return Solved::Narrow(scale, seating);
    }
    if width != Width::Tall
        && let Some((scale, seating)) = seated(graph)
    {
        return Solved::Wide(scale, seating);
    }
    let (scale, seating) = seated(graph).expect("an instance has no more bands than levels are left for them");
    Solved::Tall(scale, seating)
}

fn seated<C: Cost>(graph: &Graph) -> Option<(Box<Scale<C>>, Seating<C>)> {
    let scale = Box::new(Scale::of(graph)?);
    let seating = seat(graph, &scale);
    Some((scale, seating))
}
