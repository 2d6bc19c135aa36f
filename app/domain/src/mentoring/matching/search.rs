//! The solver: one shortest path per trainee over mentors with prices, capacities kept as they are.
//!
//! This is the augmentation of Jonker and Volgenant (Computing 38, 1987) with seats added.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

use super::cost::Cost;
use super::floors::Floors;
use super::graph::Graph;
use super::scale::Scale;

/// Stands for "no row" and "no arc".
pub(crate) const NONE: u32 = u32::MAX;

/// An optimal matching of the graph with the prices that prove it.
#[derive(Debug)]
pub(crate) struct Seating<C> {
    /// Index of each row's matched arc in the graph, or [`NONE`].
    pub(crate) mate: Vec<u32>,
    /// What a seat at each mentor is worth, by rank; never negative.
    pub(crate) prices: Vec<C>,
}

/// Matches every row in turn; the best possible after each one.
pub(crate) fn seat<C: Cost>(graph: &Graph, scale: &Scale<C>) -> Seating<C> {
    let mut search = Search::new(graph, scale);
    for row in 0..u32::try_from(graph.trainees.len()).unwrap_or(NONE) {
        search.place(row);
    }
    let prices = search.mentors.iter().map(|mentor| mentor.price).collect();
    Seating {
        mate: search.mate,
        prices,
    }
}

struct Search<'a, C> {
    graph: &'a Graph,
    scale: &'a Scale<C>,
    mentors: Vec<Mentor<C>>,
    /// Rows at each mentor, from its `first_seat`.
    seats: Vec<u32>,
    /// Each row's arc, and its place among the mentor's seats.
    mate: Vec<u32>,
    seat_of: Vec<u32>,
    floors: Floors<C>,
    reached: Vec<u32>,
    settled: Vec<u32>,
    heap: BinaryHeap<Reverse<(C, u32)>>,
    /// The cheapest end found so far; nothing dearer is looked at.
    best: C,
    end: End,
}

/// Kept together because a search reads them together.
struct Mentor<C> {
    price: C,
    distance: C,
    /// Row and arc by which the search came here; [`NONE`] if it did not.
    from: (u32, u32),
    first_seat: u32,
    taken: u32,
    seats: u32,
}

#[derive(Clone, Copy)]
enum End {
    Unmatched(u32),
    Seat(usize),
}

impl<'a, C: Cost> Search<'a, C> {
    fn new(graph: &'a Graph, scale: &'a Scale<C>) -> Self {
        let mut asked = vec![0; graph.mentors.len()];
        for arc in &graph.arcs {
            asked[arc.mentor()] += 1;
        }
        let mut mentors = Vec::with_capacity(asked.len());
        let mut first_seat = 0;
        for (rank, asked) in asked.into_iter().enumerate() {
            let seats = graph.open[rank].min(asked);
            mentors.push(Mentor {
                price: scale.seat(graph.pinned[rank]),
                distance: C::ZERO,
                from: (NONE, NONE),
                first_seat,
                taken: 0,
                seats,
            });
            // No more seats than arcs, and arcs are counted in 32 bits.
            first_seat += seats;
        }
        Self {
            graph,
            scale,
            mentors,
            seats: vec![NONE; first_seat as usize],
            mate: vec![NONE; graph.trainees.len()],
            seat_of: vec![NONE; graph.trainees.len()],
            floors: Floors::new(graph, scale),
            reached: Vec::new(),
            settled: Vec::new(),
            heap: BinaryHeap::new(),
            best: C::ZERO,
            end: End::Unmatched(NONE),
        }
    }

    /// Finds the cheapest way to place a row or to leave someone unmatched, and takes it.
    fn place(&mut self, row: u32) {
        self.best = self.scale.unmatched;
        self.end = End::Unmatched(row);
        self.relax(row, C::ZERO);
        while let Some(Reverse((distance, mentor))) = self.heap.pop() {
            if distance >= self.best {
                break;
            }
            if distance == self.mentors[mentor as usize].distance {
                self.settle(mentor);
            }
        }
        for rank in self.settled.drain(..) {
            let mentor = &mut self.mentors[rank as usize];
            mentor.price = mentor.price + self.best - mentor.distance;
        }
        self.shift(row);
        for rank in self.reached.drain(..) {
            self.mentors[rank as usize].from = (NONE, NONE);
        }
        self.heap.clear();
    }

    /// Considers freeing each seat of a mentor whose distance is final.
    fn settle(&mut self, rank: u32) {
        self.settled.push(rank);
        let Mentor {
            price,
            distance,
            first_seat,
            taken,
            ..
        } = self.mentors[rank as usize];
        for seat in first_seat..first_seat + taken {
            let row = self.seats[seat as usize];
            let arc = self.graph.arcs[self.mate[row as usize] as usize];
            let freed = distance - price - self.scale.pair(arc);
            let leave = freed + self.scale.unmatched;
            if leave < self.best {
                self.best = leave;
                self.end = End::Unmatched(row);
            }
            self.relax(row, freed);
        }
    }

    /// Follows a row's arcs from `freed`, the cost of having freed the row.
    fn relax(&mut self, row: u32, freed: C) {
        for stretch in self.floors.stretches(row) {
            if freed + self.floors[stretch] >= self.best {
                continue;
            }
            let arcs = Floors::<C>::arcs(self.graph, row, stretch);
            self.floors[stretch] = self.follow(row, freed, arcs);
        }
    }

    /// Follows some arcs of a row; returns the least cost plus price among them.
    fn follow(&mut self, row: u32, freed: C, arcs: Range<u32>) -> C {
        let (graph, scale) = (self.graph, self.scale);
        let mut least = None;
        for (index, &arc) in arcs.clone().zip(&graph.arcs[arcs.start as usize..arcs.end as usize]) {
            let mentor = &mut self.mentors[arc.mentor()];
            let cost = scale.pair(arc) + mentor.price;
            if least.is_none_or(|least| cost < least) {
                least = Some(cost);
            }
            let distance = freed + cost;
            if distance < self.best && (mentor.from.0 == NONE || distance < mentor.distance) {
                self.reach(arc.mentor(), distance, (row, index));
            }
        }
        least.unwrap_or(C::ZERO)
    }

    /// Notes a shorter way to a mentor.
    fn reach(&mut self, rank: usize, distance: C, from: (u32, u32)) {
        let mentor = &mut self.mentors[rank];
        let number = u32::try_from(rank).unwrap_or(NONE);
        if mentor.from.0 == NONE {
            self.reached.push(number);
        }
        mentor.distance = distance;
        mentor.from = from;
        if mentor.taken < mentor.seats {
            let seat = self.scale.seat(self.graph.pinned[rank] + mentor.taken);
            let end = distance - mentor.price + seat;
            if end < self.best {
                self.best = end;
                self.end = End::Seat(rank);
            }
        }
        if distance < self.best {
            self.heap.push(Reverse((distance, number)));
        }
    }

    /// Moves everyone on the path one seat on, from its end back to `row`.
    fn shift(&mut self, row: u32) {
        let (mut rank, mut place) = match self.end {
            End::Unmatched(last) if last == row => return,
            End::Unmatched(last) => {
                let left = std::mem::replace(&mut self.mate[last as usize], NONE);
                (self.graph.arcs[left as usize].mentor(), self.seat_of[last as usize])
            }
            End::Seat(rank) => {
                let mentor = &mut self.mentors[rank];
                mentor.taken += 1;
                (rank, mentor.first_seat + mentor.taken - 1)
            }
        };
        loop {
            let (mover, arc) = self.mentors[rank].from;
            self.seats[place as usize] = mover;
            let left = std::mem::replace(&mut self.mate[mover as usize], arc);
            place = std::mem::replace(&mut self.seat_of[mover as usize], place);
            if mover == row {
                return;
            }
            rank = self.graph.arcs[left as usize].mentor();
        }
    }
}
