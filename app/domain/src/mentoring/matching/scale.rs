//! The objective as one number per choice: what leaving, keeping, seating and scoring cost.

use super::super::instance::{Aim, Objective};
use super::arc::{Arc, CLASSES, of_class};
use super::cost::Cost;
use super::graph::Graph;

/// The price of each choice in one cost type.
#[derive(Debug)]
pub(crate) struct Scale<C> {
    /// Leaving a trainee without a mentor.
    pub(crate) unmatched: C,
    /// One unit of seat cost.
    pub(crate) load: C,
    /// A pair, by the class of its arc.
    by_class: Vec<C>,
}

impl<C: Cost> Scale<C> {
    /// `None` if the largest objective of this graph does not fit the cost type.
    pub(crate) fn of(graph: &Graph) -> Option<Self> {
        let people = graph.trainees.len() as u64;
        let full = graph.aim == Aim::Full;
        let bands = if full { graph.bands.len() } else { 0 };
        let mut largest = vec![people];
        if full {
            largest.push(people.min(graph.previous));
            largest.resize(2 + bands, people);
            largest.push(most_load(graph)?);
        }
        largest.push(people.checked_mul(1000)?);
        let units = C::units(&largest)?;
        let (unmatched, score) = (units[0], units[units.len() - 1]);
        let pair = |arc: Arc| {
            let mut cost = score.times(-i64::from(arc.score()));
            if full {
                if arc.previous() {
                    cost = cost - units[1];
                }
                if let Some(band) = counted_band(&graph.bands, arc.score()) {
                    cost = cost + units[2 + band];
                }
            }
            cost
        };
        Some(Self {
            unmatched,
            load: if full { units[2 + bands] } else { C::ZERO },
            by_class: (0..CLASSES).map(|class| pair(of_class(class))).collect(),
        })
    }

    /// What this pair costs, seat apart.
    pub(crate) fn pair(&self, arc: Arc) -> C {
        self.by_class[arc.class()]
    }

    /// What the next seat of a mentor costs who has `taken` already.
    pub(crate) fn seat(&self, taken: u32) -> C {
        self.load.times(2 * i64::from(taken) + 1)
    }
}

/// The band of a score if it is below the top one; 0 is the weakest.
pub(crate) fn counted_band(thresholds: &[u32], score: u32) -> Option<usize> {
    let band = thresholds.iter().filter(|&&threshold| threshold <= score).count();
    (band < thresholds.len()).then_some(band)
}

impl Objective {
    /// Nothing matched yet.
    pub(super) fn empty(bands: usize) -> Self {
        Self {
            bands: vec![0; bands],
            ..Self::default()
        }
    }

    /// Counts a pair's band and score.
    pub(super) fn count(&mut self, thresholds: &[u32], score: u32) {
        if let Some(band) = counted_band(thresholds, score) {
            self.bands[band] += 1;
        }
        self.score += u64::from(score);
    }
}

/// No matching has more seat cost: neither all seats taken nor everyone on a last seat.
fn most_load(graph: &Graph) -> Option<u64> {
    let people = graph.trainees.len() as u64;
    let mut everything: u64 = 0;
    let mut last: u64 = 0;
    for (&open, &pinned) in graph.open.iter().zip(&graph.pinned) {
        let open = u64::from(open).min(people);
        let seats = open + u64::from(pinned);
        everything = everything.saturating_add(seats.checked_mul(seats)?);
        last = last.max(2 * seats);
    }
    Some(everything.min(last.checked_mul(people)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_belongs_to_the_band_above_it() {
        let thresholds = [250, 400];
        assert_eq!(counted_band(&thresholds, 249), Some(0));
        assert_eq!(counted_band(&thresholds, 250), Some(1));
        assert_eq!(counted_band(&thresholds, 400), None);
        assert_eq!(counted_band(&[], 0), None);
    }
}
