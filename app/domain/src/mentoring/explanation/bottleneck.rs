//! The people reached from an unmatched trainee by asking who holds the seats they could have.

use super::super::matching::{Graph, NONE};
use super::Bottleneck;

/// The bottleneck around an unmatched row. `O(pairs)`.
///
/// Every mentor reached is full, else the row would have a seat; so by Hall's theorem these
/// trainees outnumber these seats.
pub(super) fn around(graph: &Graph, mates: &[u32], row: usize) -> Bottleneck {
    let mut holders = vec![Vec::new(); graph.mentors.len()];
    for (holder, &mate) in mates.iter().enumerate() {
        if mate != NONE {
            holders[graph.arcs[mate as usize].mentor()].push(holder);
        }
    }
    let arcs = |row: usize| &graph.arcs[graph.starts[row] as usize..graph.starts[row + 1] as usize];
    let mut reached = vec![false; graph.mentors.len()];
    let mut asking = vec![row];
    let mut bottleneck = Bottleneck {
        trainees: 1,
        mentors: 0,
        seats: 0,
    };
    while let Some(row) = asking.pop() {
        for arc in arcs(row) {
            let rank = arc.mentor();
            if !std::mem::replace(&mut reached[rank], true) {
                bottleneck.mentors += 1;
                bottleneck.seats += graph.open[rank];
                for &holder in &holders[rank] {
                    bottleneck.trainees += 1;
                    asking.push(holder);
                }
            }
        }
    }
    for (other, &mate) in mates.iter().enumerate() {
        let waits = mate == NONE && other != row && !arcs(other).is_empty();
        if waits && arcs(other).iter().all(|arc| reached[arc.mentor()]) {
            bottleneck.trainees += 1;
        }
    }
    bottleneck
}
