//! One eligible pair in four bytes, ordered from the cheapest.

/// An arc from a trainee to a mentor: its class above, the mentor's rank below.
///
/// The class falls as the pair gets better: previous pairs first, then by score, which orders
/// the bands too. So ascending arcs are ascending costs under either aim's own table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Arc(u32);

/// Number of classes: 1,024 for scores, and as many for previous pairs.
pub(crate) const CLASSES: usize = 2048;

const RANK_BITS: u32 = 20;
const PREVIOUS: u32 = 1024;
const WORST: u32 = 2047;

impl Arc {
    /// The arc to the mentor of this rank (below 2^20) with a score of at most 1,000.
    pub(crate) fn new(rank: u32, score: u32, previous: bool) -> Self {
        let quality = score + if previous { PREVIOUS } else { 0 };
        Self((WORST - quality) << RANK_BITS | rank)
    }

    /// The mentor's rank.
    pub(crate) fn mentor(self) -> usize {
        (self.0 & ((1 << RANK_BITS) - 1)) as usize
    }

    /// Index into a table by class.
    pub(crate) fn class(self) -> usize {
        (self.0 >> RANK_BITS) as usize
    }

    /// The pair's score.
    pub(crate) fn score(self) -> u32 {
        (WORST - (self.0 >> RANK_BITS)) % PREVIOUS
    }

    /// Whether the pair was matched before.
    pub(crate) fn previous(self) -> bool {
        WORST - (self.0 >> RANK_BITS) >= PREVIOUS
    }
}

/// Any arc of a class.
pub(crate) fn of_class(class: usize) -> Arc {
    Arc(u32::try_from(class).unwrap_or(WORST).min(WORST) << RANK_BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arc_gives_back_what_it_was_made_of() {
        for (rank, score, previous) in [(0, 0, false), ((1 << 20) - 1, 1000, true), (7, 250, true)] {
            let arc = Arc::new(rank, score, previous);
            assert_eq!(
                (arc.mentor(), arc.score(), arc.previous()),
                (rank as usize, score, previous)
            );
            let alike = of_class(arc.class());
            assert_eq!((alike.score(), alike.previous()), (score, previous));
        }
    }

    #[test]
    fn previous_pairs_come_first_and_then_higher_scores() {
        assert!(Arc::new(9, 0, true) < Arc::new(0, 1000, false));
        assert!(Arc::new(9, 600, false) < Arc::new(0, 599, false));
    }
}
