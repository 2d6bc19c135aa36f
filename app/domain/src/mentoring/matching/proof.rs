//! The certificate: complementary slackness of pairs and prices, checked without the solver.

use super::super::instance::{Aim, Pair};
use super::cost::Cost;
use super::graph::Graph;

/// Whether these pairs are a matching of the graph and the prices prove that none is better.
///
/// By linear programming duality that is so if every seat cheaper than its mentor's price is
/// taken and none dearer is, and if no trainee has a better choice at these prices. `O(pairs)`.
pub(crate) fn holds<C: Cost>(graph: &Graph, pairs: &[Pair], prices: &[C]) -> bool {
    let Some(costs) = Costs::<C>::of(graph) else {
        return false;
    };
    if !pairs.is_sorted_by(|one, next| one.trainee < next.trainee) {
        return false;
    }
    let Some((choices, taken)) = chosen(graph, pairs) else {
        return false;
    };
    let seats_hold = (0..graph.mentors.len()).all(|rank| {
        let (price, taken, pinned) = (prices[rank], taken[rank], graph.pinned[rank]);
        let first_free = costs.seat(taken + 1);
        price >= C::ZERO
            && (taken == pinned + graph.open[rank] || price <= first_free)
            && (taken == pinned || price >= costs.seat(taken))
    });
    seats_hold
        && (0u32..).zip(&choices).all(|(row, &choice)| {
            let mut own = costs.unmatched;
            let mut listed = choice.is_none();
            for arc in graph.row(row) {
                if Some((arc.mentor(), arc.score())) == choice {
                    own = costs.pair(arc.score(), arc.previous()) + prices[arc.mentor()];
                    listed = true;
                }
            }
            listed
                && own <= costs.unmatched
                && graph
                    .row(row)
                    .iter()
                    .all(|arc| costs.pair(arc.score(), arc.previous()) + prices[arc.mentor()] >= own)
        })
}

type Choices = Vec<Option<(usize, u32)>>;

/// Each row's mentor and score, and the seats taken; `None` if that is no matching.
fn chosen(graph: &Graph, pairs: &[Pair]) -> Option<(Choices, Vec<u32>)> {
    let trainees = graph.trainees.len() + graph.pins.len();
    let mut row_of = vec![None; trainees];
    for (row, &trainee) in graph.trainees.iter().enumerate() {
        row_of[trainee as usize] = Some(row);
    }
    let mut rank_of = vec![0; graph.mentors.len()];
    for (rank, &mentor) in graph.mentors.iter().enumerate() {
        rank_of[mentor as usize] = rank;
    }
    let mut choices = vec![None; graph.trainees.len()];
    let mut taken = vec![0; graph.mentors.len()];
    let mut pins = 0;
    for pair in pairs {
        let rank = *rank_of.get(pair.mentor as usize)?;
        taken[rank] += 1;
        if let Some(row) = *row_of.get(pair.trainee as usize)? {
            choices[row] = Some((rank, pair.score));
            continue;
        }
        let at = graph.pins.binary_search_by_key(&pair.trainee, |(pin, _)| pin.trainee);
        if graph.pins[at.ok()?].0 != *pair {
            return None;
        }
        pins += 1;
    }
    let fits = (0..taken.len()).all(|rank| taken[rank] <= graph.pinned[rank] + graph.open[rank]);
    (pins == graph.pins.len() && fits).then_some((choices, taken))
}

/// The objective's costs, worked out here again rather than taken from the solver.
struct Costs<C> {
    unmatched: C,
    kept: C,
    load: C,
    by_score: Vec<C>,
}

impl<C: Cost> Costs<C> {
    fn of(graph: &Graph) -> Option<Self> {
        let people = graph.trainees.len() as u64;
        let (pinned, open) = (graph.pinned.iter(), graph.open.iter());
        let seats = pinned
            .zip(open)
            .map(|(&pinned, &open)| u64::from(pinned) + u64::from(open).min(people));
        let (mut squares, mut highest) = (0u64, 0);
        for seats in seats {
            squares = squares.saturating_add(seats.checked_mul(seats)?);
            highest = highest.max(seats);
        }
        let load = squares.min((2 * highest).checked_mul(people)?);
        let bands = graph.bands.len();
        let (units, banded) = match graph.aim {
            Aim::Plain => (C::units(&[people, 1000 * people])?, 0),
            Aim::Full => {
                let mut largest = vec![people, graph.previous.min(people)];
                largest.extend(vec![people; bands]);
                largest.extend([load, 1000 * people]);
                (C::units(&largest)?, bands)
            }
        };
        let last = units.len() - 1;
        let by_score = (0..=1000u32).map(|score| {
            let worth = units[last].times(i64::from(score));
            match graph.bands[..banded].iter().position(|&threshold| score < threshold) {
                Some(band) => units[2 + band] - worth,
                None => C::ZERO - worth,
            }
        });
        let full = graph.aim == Aim::Full;
        Some(Self {
            unmatched: units[0],
            kept: if full { units[1] } else { C::ZERO },
            load: if full { units[last - 1] } else { C::ZERO },
            by_score: by_score.collect(),
        })
    }

    fn pair(&self, score: u32, previous: bool) -> C {
        let cost = self.by_score[score as usize];
        if previous { cost - self.kept } else { cost }
    }

    /// The k-th seat, from 1.
    fn seat(&self, k: u32) -> C {
        self.load.times(2 * i64::from(k) - 1)
    }
}

#[cfg(test)]
mod tests;
