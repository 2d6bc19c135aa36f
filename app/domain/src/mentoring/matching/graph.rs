//! An instance as the solver walks it: the open seats, and each trainee's arcs from the cheapest.

use super::super::instance::bad::{check, duplicate, not_eligible};
use super::super::instance::{Aim, BadInstance, Instance, Link, Pair};
use super::arc::Arc;
use super::order::seeded;

/// What remains to be matched once pins are placed.
///
/// A *row* is a trainee without a pin, in the order of processing; a *rank* is a mentor in the
/// seeded order. Both stand for people, so that no index of the instance decides a tie.
#[derive(Debug)]
pub(crate) struct Graph {
    /// The trainee of each row.
    pub(crate) trainees: Vec<u32>,
    /// The mentor of each rank.
    pub(crate) mentors: Vec<u32>,
    /// Seats not taken by pins, by rank.
    pub(crate) open: Vec<u32>,
    /// Seats taken by pins, by rank.
    pub(crate) pinned: Vec<u32>,
    /// Where each row's arcs begin, and one end more.
    pub(crate) starts: Vec<u32>,
    /// All arcs; ascending within a row.
    pub(crate) arcs: Vec<Arc>,
    /// Pinned pairs and whether each was a previous pair, by trainee.
    pub(crate) pins: Vec<(Pair, bool)>,
    /// Ascending thresholds.
    pub(crate) bands: Vec<u32>,
    /// What counts as best.
    pub(crate) aim: Aim,
    /// Previous pairs that are still eligible.
    pub(crate) previous: u64,
}

impl Graph {
    /// Lays out an instance; `O(pairs)` but for the sorting of each row.
    pub(crate) fn of(instance: &Instance) -> Result<Self, BadInstance> {
        let trainees = check(instance)?;
        let mut graph = Self::people(instance, trainees);
        let rank_of = inverse(&graph.mentors, instance.capacities.len());
        let row_of = inverse(&graph.trainees, trainees as usize);
        let previous = Previous::new(&instance.previous, trainees);
        let mut pin_of = vec![None; trainees as usize];
        for (at, pin) in instance.pins.iter().enumerate() {
            pin_of[pin.trainee as usize] = Some((at, pin.mentor));
        }

        for pair in &instance.pairs {
            match pin_of[pair.trainee as usize] {
                None => graph.starts[row_of[pair.trainee as usize] as usize + 1] += 1,
                Some((_, mentor)) => {
                    let kept = previous.contains(pair);
                    graph.previous += u64::from(kept);
                    if mentor == pair.mentor {
                        graph.pins.push((*pair, kept));
                    }
                }
            }
        }
        for row in 1..graph.starts.len() {
            graph.starts[row] += graph.starts[row - 1];
        }
        let mut next = graph.starts.clone();
        graph.arcs = vec![Arc::default(); *next.last().unwrap_or(&0) as usize];
        for pair in &instance.pairs {
            if pin_of[pair.trainee as usize].is_some() {
                continue;
            }
            let kept = previous.contains(pair);
            graph.previous += u64::from(kept);
            let slot = &mut next[row_of[pair.trainee as usize] as usize];
            graph.arcs[*slot as usize] = Arc::new(rank_of[pair.mentor as usize], pair.score, kept);
            *slot += 1;
        }
        if !graph.sort_rows() {
            return Err(duplicate(&instance.pairs));
        }
        graph.place_pins(instance, pin_of)?;
        Ok(graph)
    }

    /// The arcs of a row.
    pub(crate) fn row(&self, row: u32) -> &[Arc] {
        &self.arcs[self.starts[row as usize] as usize..self.starts[row as usize + 1] as usize]
    }

    fn people(instance: &Instance, trainees: u32) -> Self {
        let mut pinned_trainee = vec![false; trainees as usize];
        for pin in &instance.pins {
            pinned_trainee[pin.trainee as usize] = true;
        }
        let mut processing = seeded(trainees, instance.seed);
        processing.retain(|&trainee| !pinned_trainee[trainee as usize]);
        let mentors = u32::try_from(instance.capacities.len()).unwrap_or(u32::MAX);
        let mentors = seeded(mentors, instance.seed ^ u64::MAX);
        let mut taken = vec![0; mentors.len()];
        for pin in &instance.pins {
            taken[pin.mentor as usize] += 1;
        }
        let pinned: Vec<u32> = mentors.iter().map(|&mentor| taken[mentor as usize]).collect();
        let open = mentors
            .iter()
            .zip(&pinned)
            .map(|(&mentor, taken)| instance.capacities[mentor as usize] - taken)
            .collect();
        Self {
            starts: vec![0; processing.len() + 1],
            trainees: processing,
            mentors,
            open,
            pinned,
            arcs: Vec::new(),
            pins: Vec::new(),
            bands: instance.bands.clone(),
            aim: instance.objective,
            previous: 0,
        }
    }

    /// `false` if a row lists a mentor twice.
    fn sort_rows(&mut self) -> bool {
        let mut last_row = vec![usize::MAX; self.mentors.len()];
        for row in 0..self.trainees.len() {
            let range = self.starts[row] as usize..self.starts[row + 1] as usize;
            let arcs = &mut self.arcs[range];
            arcs.sort_unstable();
            for arc in arcs {
                if std::mem::replace(&mut last_row[arc.mentor()], row) == row {
                    return false;
                }
            }
        }
        true
    }

    fn place_pins(&mut self, instance: &Instance, mut missing: Vec<Option<(usize, u32)>>) -> Result<(), BadInstance> {
        self.pins.sort_unstable_by_key(|(pair, _)| pair.trainee);
        for pins in self.pins.windows(2) {
            if pins[0].0.trainee == pins[1].0.trainee {
                return Err(duplicate(&instance.pairs));
            }
        }
        for (pair, _) in &self.pins {
            missing[pair.trainee as usize] = None;
        }
        match missing.into_iter().flatten().min() {
            Some((at, _)) => Err(not_eligible(at, instance.pins[at])),
            None => Ok(()),
        }
    }
}

/// The earlier matching, quick to ask about trainees who were not in it.
struct Previous {
    links: Vec<Link>,
    had_one: Vec<bool>,
}

impl Previous {
    fn new(links: &[Link], trainees: u32) -> Self {
        let mut had_one = vec![false; trainees as usize];
        for link in links {
            had_one[link.trainee as usize] = true;
        }
        let mut links = links.to_vec();
        links.sort_unstable();
        Self { links, had_one }
    }

    fn contains(&self, pair: &Pair) -> bool {
        self.had_one[pair.trainee as usize]
            && self
                .links
                .binary_search(&Link {
                    trainee: pair.trainee,
                    mentor: pair.mentor,
                })
                .is_ok()
    }
}

fn inverse(order: &[u32], count: usize) -> Vec<u32> {
    let mut places = vec![u32::MAX; count];
    for (place, &person) in (0..).zip(order) {
        places[person as usize] = place;
    }
    places
}
