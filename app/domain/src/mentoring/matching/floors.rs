//! Lower bounds that let a search pass over most of a row without looking.

use std::ops::{Index, IndexMut, Range};

use super::arc::Arc;
use super::cost::Cost;
use super::graph::Graph;
use super::scale::Scale;

/// For each stretch of each row, a lower bound of cost plus price.
///
/// Prices only rise, so a bound once true stays true and is renewed only when the stretch is read.
pub(crate) struct Floors<C> {
    first: Vec<u32>,
    floors: Vec<C>,
}

/// A stretch: its number in the row, and over all rows.
#[derive(Clone, Copy)]
pub(crate) struct Stretch {
    in_row: u32,
    overall: u32,
}

impl<C: Cost> Floors<C> {
    /// Bounds for prices of zero or more.
    pub(crate) fn new(graph: &Graph, scale: &Scale<C>) -> Self {
        let mut first = vec![0];
        let mut floors = Vec::new();
        for bounds in graph.starts.windows(2) {
            let arcs = &graph.arcs[bounds[0] as usize..bounds[1] as usize];
            let length = length(arcs.len()) as usize;
            floors.extend(arcs.chunks(length).map(|arcs| cheapest(scale, arcs)));
            first.push(u32::try_from(floors.len()).unwrap_or(u32::MAX));
        }
        Self { first, floors }
    }

    /// The stretches of a row.
    pub(crate) fn stretches(&self, row: u32) -> impl Iterator<Item = Stretch> + use<C> {
        let (first, end) = (self.first[row as usize], self.first[row as usize + 1]);
        (first..end).map(move |overall| Stretch {
            in_row: overall - first,
            overall,
        })
    }

    /// The indices of a stretch's arcs.
    pub(crate) fn arcs(graph: &Graph, row: u32, stretch: Stretch) -> Range<u32> {
        let (first, end) = (graph.starts[row as usize], graph.starts[row as usize + 1]);
        let length = length((end - first) as usize);
        let start = first + stretch.in_row * length;
        start..end.min(start + length)
    }
}

impl<C> Index<Stretch> for Floors<C> {
    type Output = C;

    fn index(&self, stretch: Stretch) -> &C {
        &self.floors[stretch.overall as usize]
    }
}

impl<C> IndexMut<Stretch> for Floors<C> {
    fn index_mut(&mut self, stretch: Stretch) -> &mut C {
        &mut self.floors[stretch.overall as usize]
    }
}

/// Arcs in a stretch: about the root of the row, so that bounds and arcs read are in balance.
fn length(arcs: usize) -> u32 {
    1 << (arcs.max(1).ilog2() / 2).clamp(3, 6)
}

/// The least cost in an ascending stretch; under the plain aim previous pairs come first for nothing.
fn cheapest<C: Cost>(scale: &Scale<C>, arcs: &[Arc]) -> C {
    let fresh = arcs.iter().find(|arc| !arc.previous()).unwrap_or(&arcs[0]);
    scale.pair(*fresh).min(scale.pair(arcs[0]))
}
