//! What forcing one pair would change: the cheapest way to rearrange the others around it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::super::matching::{Cost, Graph, NONE, Scale, Seating, counted_band};

/// The difference between the forced and the best objective, level by level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) unmatched: i64,
    pub(super) moved: i64,
    pub(super) bands: Vec<i64>,
    pub(super) load: i64,
    pub(super) score: i64,
}

/// The change when `row` takes `arc`, which must be one of its arcs to a mentor with open seats.
///
/// One more shortest path, from the mentor to the seat the row leaves; the prices make every
/// step of it cost zero or more.
pub(super) fn exchange<C: Cost>(
    graph: &Graph,
    scale: &Scale<C>,
    seating: &Seating<C>,
    row: usize,
    arc: usize,
) -> Change {
    let mut exchange = Exchange::new(graph, scale, seating, row);
    let from = graph.arcs[arc].mentor();
    let to = match seating.mate[row] {
        NONE => exchange.outside(),
        mate => graph.arcs[mate as usize].mentor(),
    };
    exchange.search(from, to);
    exchange.change(from, to, arc)
}

/// How the search came to a place.
#[derive(Clone, Copy)]
enum Step {
    /// A seat was taken or given back.
    Seat,
    /// A row changed to the arc, or to none.
    Row(usize, Option<usize>),
}

/// Places are mentors by rank, and after them the outside: no mentor at all.
struct Exchange<'a, C> {
    graph: &'a Graph,
    scale: &'a Scale<C>,
    seating: &'a Seating<C>,
    row: usize,
    holders: Vec<Vec<usize>>,
    /// Seats taken at each mentor, pins included.
    taken: Vec<u32>,
    distance: Vec<Option<C>>,
    came: Vec<(usize, Step)>,
    heap: BinaryHeap<Reverse<(C, usize)>>,
}

impl<'a, C: Cost> Exchange<'a, C> {
    fn new(graph: &'a Graph, scale: &'a Scale<C>, seating: &'a Seating<C>, row: usize) -> Self {
        let outside = graph.mentors.len();
        let mut taken = graph.pinned.clone();
        let mut holders = vec![Vec::new(); outside + 1];
        for (holder, &mate) in seating.mate.iter().enumerate() {
            let mut place = outside;
            if mate != NONE {
                place = graph.arcs[mate as usize].mentor();
                taken[place] += 1;
            }
            holders[place].push(holder);
        }
        Self {
            graph,
            scale,
            seating,
            row,
            holders,
            taken,
            distance: vec![None; outside + 1],
            came: vec![(outside, Step::Seat); outside + 1],
            heap: BinaryHeap::new(),
        }
    }

    fn outside(&self) -> usize {
        self.graph.mentors.len()
    }

    fn search(&mut self, from: usize, to: usize) {
        self.distance[from] = Some(C::ZERO);
        self.heap.push(Reverse((C::ZERO, from)));
        while let Some(Reverse((distance, place))) = self.heap.pop() {
            if place == to {
                return;
            }
            if self.distance[place] == Some(distance) {
                self.leave(place, distance);
            }
        }
    }

    fn leave(&mut self, place: usize, distance: C) {
        let outside = self.outside();
        for holder in std::mem::take(&mut self.holders[place]) {
            if holder == self.row {
                continue;
            }
            let worth = self.worth(holder);
            let alone = distance + self.scale.unmatched - worth;
            self.reach(outside, alone, (place, Step::Row(holder, None)));
            for arc in self.graph.starts[holder]..self.graph.starts[holder + 1] {
                let arc = arc as usize;
                let rank = self.graph.arcs[arc].mentor();
                let cost = self.scale.pair(self.graph.arcs[arc]) + self.seating.prices[rank];
                self.reach(rank, distance + cost - worth, (place, Step::Row(holder, Some(arc))));
            }
        }
        if place == outside {
            for rank in 0..outside {
                let taken = self.taken[rank];
                if taken > self.graph.pinned[rank] {
                    let back = self.seating.prices[rank] - self.scale.seat(taken - 1);
                    self.reach(rank, distance + back, (place, Step::Seat));
                }
            }
        } else if self.taken[place] < self.graph.pinned[place] + self.graph.open[place] {
            let seat = self.scale.seat(self.taken[place]) - self.seating.prices[place];
            self.reach(outside, distance + seat, (place, Step::Seat));
        }
    }

    fn reach(&mut self, place: usize, distance: C, came: (usize, Step)) {
        if self.distance[place].is_none_or(|known| distance < known) {
            self.distance[place] = Some(distance);
            self.came[place] = came;
            self.heap.push(Reverse((distance, place)));
        }
    }

    /// What a row pays now, price included.
    fn worth(&self, row: usize) -> C {
        self.mate(row).map_or(self.scale.unmatched, |arc| {
            let arc = self.graph.arcs[arc];
            self.scale.pair(arc) + self.seating.prices[arc.mentor()]
        })
    }

    fn mate(&self, row: usize) -> Option<usize> {
        let mate = self.seating.mate[row];
        (mate != NONE).then_some(mate as usize)
    }

    /// Adds up the path that the search found, in levels rather than in costs.
    fn change(&self, from: usize, to: usize, forced: usize) -> Change {
        let mut change = Change {
            bands: vec![0; self.graph.bands.len()],
            ..Change::default()
        };
        self.switch(&mut change, self.row, Some(forced));
        let mut place = to;
        while place != from {
            let (before, step) = self.came[place];
            match step {
                Step::Row(row, arc) => self.switch(&mut change, row, arc),
                Step::Seat if place == self.outside() => {
                    change.load += 2 * i64::from(self.taken[before]) + 1;
                }
                Step::Seat => change.load -= 2 * i64::from(self.taken[place]) - 1,
            }
            place = before;
        }
        change
    }

    fn switch(&self, change: &mut Change, row: usize, arc: Option<usize>) {
        self.count(change, self.mate(row), -1);
        self.count(change, arc, 1);
    }

    fn count(&self, change: &mut Change, arc: Option<usize>, times: i64) {
        let Some(arc) = arc.map(|arc| self.graph.arcs[arc]) else {
            change.unmatched += times;
            return;
        };
        change.moved -= times * i64::from(arc.previous());
        if let Some(band) = counted_band(&self.graph.bands, arc.score()) {
            change.bands[band] += times;
        }
        change.score += times * i64::from(arc.score());
    }
}
