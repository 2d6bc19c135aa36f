//! The slow and obvious ways to count and to find what the matcher finds quickly.

use domain::mentoring::explanation::{Level, WhyNot};
use domain::mentoring::instance::{Aim, Instance, Objective, Pair};

use crate::small::shuffled;

/// The objective of any matching, counted from its definition.
pub(crate) fn objective(instance: &Instance, pairs: &[Pair]) -> Objective {
    let has = |trainee, mentor| {
        pairs
            .iter()
            .any(|pair| (pair.trainee, pair.mentor) == (trainee, mentor))
    };
    let eligible = |trainee, mentor| {
        instance
            .pairs
            .iter()
            .any(|pair| (pair.trainee, pair.mentor) == (trainee, mentor))
    };
    let moved = instance
        .previous
        .iter()
        .filter(|link| eligible(link.trainee, link.mentor) && !has(link.trainee, link.mentor));
    let in_band =
        |band: usize, score: u32| score < instance.bands[band] && (band == 0 || score >= instance.bands[band - 1]);
    let load = (0u32..).take(instance.capacities.len()).map(|mentor| {
        let seats = pairs.iter().filter(|pair| pair.mentor == mentor).count() as u64;
        (1..=seats).map(|k| 2 * k - 1).sum::<u64>()
    });
    Objective {
        unmatched: u64::from(instance.trainees.expect("given")) - pairs.len() as u64,
        moved: moved.count() as u64,
        bands: (0..instance.bands.len())
            .map(|band| pairs.iter().filter(|pair| in_band(band, pair.score)).count() as u64)
            .collect(),
        load: load.sum(),
        score: pairs.iter().map(|pair| u64::from(pair.score)).sum(),
    }
}

/// The first level at which one objective is worse than the best, and by how much.
pub(crate) fn first_worse(aim: Aim, best: &Objective, other: &Objective) -> WhyNot {
    let mut levels = vec![(Level::Unmatched, best.unmatched, other.unmatched)];
    if aim == Aim::Full {
        levels.push((Level::Moved, best.moved, other.moved));
        for band in 0..best.bands.len() {
            levels.push((Level::Band(band), best.bands[band], other.bands[band]));
        }
        levels.push((Level::Load, best.load, other.load));
    }
    levels.push((Level::Score, best.score, other.score));
    levels
        .into_iter()
        .find(|(_, best, other)| best != other)
        .map_or(WhyNot::Tie, |(level, best, other)| {
            WhyNot::Worsens(level, best.abs_diff(other))
        })
}

/// Every matching that keeps the pins; only for a handful of people.
pub(crate) fn all_matchings(instance: &Instance) -> Vec<Vec<Pair>> {
    let mut all = vec![Vec::new()];
    for trainee in 0..instance.trainees.expect("given") {
        let pin = instance.pins.iter().find(|pin| pin.trainee == trainee);
        let choices: Vec<Pair> = instance
            .pairs
            .iter()
            .filter(|pair| pair.trainee == trainee && pin.is_none_or(|pin| pin.mentor == pair.mentor))
            .copied()
            .collect();
        let mut longer = Vec::new();
        for begun in all {
            for &choice in &choices {
                longer.push([begun.as_slice(), &[choice]].concat());
            }
            if pin.is_none() {
                longer.push(begun);
            }
        }
        longer.retain(|pairs| fits(instance, pairs));
        all = longer;
    }
    all
}

/// Matchings one step away: one trainee moved or placed, or two who change places.
pub(crate) fn neighbours(instance: &Instance, pairs: &[Pair]) -> Vec<Vec<Pair>> {
    let pinned = |trainee| instance.pins.iter().any(|pin| pin.trainee == trainee);
    let mut all = Vec::new();
    for wanted in instance.pairs.iter().filter(|pair| !pinned(pair.trainee)) {
        let mut changed: Vec<Pair> = pairs
            .iter()
            .filter(|pair| pair.trainee != wanted.trainee)
            .copied()
            .collect();
        let left = pairs.iter().find(|pair| pair.trainee == wanted.trainee);
        changed.push(*wanted);
        if fits(instance, &changed) {
            all.push(changed.clone());
        }
        for holder in pairs
            .iter()
            .filter(|pair| pair.mentor == wanted.mentor && !pinned(pair.trainee))
        {
            let back = instance
                .pairs
                .iter()
                .find(|pair| pair.trainee == holder.trainee && left.is_some_and(|left| left.mentor == pair.mentor));
            let mut swapped: Vec<Pair> = changed
                .iter()
                .filter(|pair| pair.trainee != holder.trainee)
                .copied()
                .collect();
            swapped.extend(back);
            if holder.trainee != wanted.trainee && fits(instance, &swapped) {
                all.push(swapped);
            }
        }
    }
    all
}

/// Everyone eligible for everyone, one seat each, highest total score.
pub(crate) fn dense(scores: &[Vec<i64>]) -> Instance {
    let mut instance = empty(u32::try_from(scores.len()).expect("small"), vec![1; scores[0].len()]);
    instance.objective = Aim::Plain;
    for (trainee, row) in (0u32..).zip(scores) {
        for (mentor, &score) in (0u32..).zip(row) {
            instance.pairs.push(Pair {
                trainee,
                mentor,
                score: u32::try_from(score).expect("a score"),
            });
        }
    }
    instance
}

/// A larger instance where each trainee may have `choices` mentors.
pub(crate) fn random(trainees: u32, mentors: u32, seats: u32, choices: usize) -> Instance {
    let mut instance = empty(trainees, vec![seats; mentors as usize]);
    for trainee in 0..trainees {
        let mut order: Vec<u32> = (0..mentors).collect();
        shuffled(&mut order, u64::from(trainee) * 7919 + 1);
        for &mentor in &order[..choices] {
            let score = (trainee * 7 + mentor * 131 + trainee * mentor) % 1001;
            instance.pairs.push(Pair { trainee, mentor, score });
        }
    }
    instance
}

/// People and seats, nobody eligible.
pub(crate) fn empty(trainees: u32, capacities: Vec<u32>) -> Instance {
    Instance {
        trainees: Some(trainees),
        capacities,
        pairs: Vec::new(),
        bands: vec![250, 400, 550, 700],
        previous: Vec::new(),
        pins: Vec::new(),
        objective: Aim::Full,
        seed: 0,
    }
}

fn fits(instance: &Instance, pairs: &[Pair]) -> bool {
    (0u32..)
        .zip(&instance.capacities)
        .all(|(mentor, &seats)| pairs.iter().filter(|pair| pair.mentor == mentor).count() <= seats as usize)
}
