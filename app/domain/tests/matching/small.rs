//! Small random instances, tight enough that seats run out, and their disguises.

use domain::mentoring::instance::{Aim, Instance, Link, Pair};
use proptest::prelude::*;

/// Instances of up to so many trainees and mentors, with previous pairs and pins.
pub(crate) fn instances(trainees: u32, mentors: u32) -> impl Strategy<Value = Instance> {
    (1..=trainees, 1..=mentors).prop_flat_map(|(trainees, mentors)| {
        let cells = (trainees * mentors) as usize;
        (
            prop::collection::vec(0u32..=3, mentors as usize),
            prop::collection::vec((prop::bool::weighted(0.5), score()), cells),
            prop::collection::vec((prop::bool::weighted(0.15), prop::bool::weighted(0.08)), cells),
            any::<bool>(),
            any::<u64>(),
        )
            .prop_map(move |(capacities, cells, marks, full, seed)| {
                let mut instance = Instance {
                    trainees: Some(trainees),
                    capacities,
                    pairs: Vec::new(),
                    bands: vec![250, 400, 550, 700],
                    previous: Vec::new(),
                    pins: Vec::new(),
                    objective: if full { Aim::Full } else { Aim::Plain },
                    seed,
                };
                let mut free = instance.capacities.clone();
                for (at, ((eligible, score), (previous, pin))) in (0u32..).zip(cells.into_iter().zip(marks)) {
                    let link = Link {
                        trainee: at / mentors,
                        mentor: at % mentors,
                    };
                    if previous {
                        instance.previous.push(link);
                    }
                    if !eligible {
                        continue;
                    }
                    instance.pairs.push(Pair {
                        trainee: link.trainee,
                        mentor: link.mentor,
                        score,
                    });
                    let pinned = instance.pins.iter().any(|pin| pin.trainee == link.trainee);
                    if pin && !pinned && free[link.mentor as usize] > 0 {
                        free[link.mentor as usize] -= 1;
                        instance.pins.push(link);
                    }
                }
                instance
            })
    })
}

/// Few values, so that ties are frequent, or any.
fn score() -> impl Strategy<Value = u32> {
    prop_oneof![prop::sample::select(vec![0, 249, 250, 500, 700, 1000]), 0u32..=1000]
}

/// Shuffles by a fixed generator.
pub(crate) fn shuffled<T>(items: &mut [T], seed: u64) {
    let mut state = seed | 1;
    for last in (1..items.len()).rev() {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        items.swap(last, (state >> 33) as usize % (last + 1));
    }
}

/// The same people under other indices.
pub(crate) fn relabelled(instance: &Instance, seed: u64) -> Instance {
    let mut trainee_of: Vec<u32> = (0..instance.trainees.expect("given")).collect();
    let mut mentor_of: Vec<u32> = (0u32..).take(instance.capacities.len()).collect();
    shuffled(&mut trainee_of, seed);
    shuffled(&mut mentor_of, !seed);
    let link = |link: &Link| Link {
        trainee: trainee_of[link.trainee as usize],
        mentor: mentor_of[link.mentor as usize],
    };
    let mut other = instance.clone();
    for pair in &mut other.pairs {
        pair.trainee = trainee_of[pair.trainee as usize];
        pair.mentor = mentor_of[pair.mentor as usize];
    }
    other.previous = instance.previous.iter().map(link).collect();
    other.pins = instance.pins.iter().map(link).collect();
    for (mentor, &seats) in instance.capacities.iter().enumerate() {
        other.capacities[mentor_of[mentor] as usize] = seats;
    }
    other
}
