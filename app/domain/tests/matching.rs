//! The matcher against its properties, a brute force, and another solver.

#[path = "matching/oracle.rs"]
mod oracle;
#[path = "matching/small.rs"]
mod small;

use std::collections::{HashMap, HashSet};

use domain::mentoring::explanation::{Bottleneck, WhyNot};
use domain::mentoring::instance::{Aim, Instance, Link, Objective, Outcome, Pair, solve};
use domain::mentoring::matching::{Matching, Width};
use proptest::prelude::*;

use small::{instances, relabelled, shuffled};

fn solved(instance: &Instance) -> Outcome {
    solve(instance).expect("a good instance")
}

/// The levels in the order in which the aim counts them, smaller is better.
fn levels(aim: Aim, objective: &Objective) -> Vec<i64> {
    let number = |count: u64| i64::try_from(count).expect("small");
    let mut levels = vec![number(objective.unmatched)];
    if aim == Aim::Full {
        levels.push(number(objective.moved));
        levels.extend(objective.bands.iter().copied().map(number));
        levels.push(number(objective.load));
    }
    levels.push(-number(objective.score));
    levels
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_matching_is_feasible_and_certified(instance in instances(12, 6)) {
        let outcome = solved(&instance);
        prop_assert!(outcome.certificate);
        let listed: HashSet<_> = instance.pairs.iter().map(|pair| (pair.trainee, pair.mentor, pair.score)).collect();
        let mut taken = vec![0; instance.capacities.len()];
        let mut seen = HashSet::new();
        for pair in &outcome.pairs {
            prop_assert!(listed.contains(&(pair.trainee, pair.mentor, pair.score)));
            prop_assert!(seen.insert(pair.trainee));
            taken[pair.mentor as usize] += 1;
        }
        for trainee in &outcome.unmatched {
            prop_assert!(seen.insert(*trainee));
        }
        prop_assert_eq!(seen.len(), instance.trainees.expect("given") as usize);
        prop_assert!(taken.iter().zip(&instance.capacities).all(|(taken, seats)| taken <= seats));
        for pin in &instance.pins {
            prop_assert!(outcome.pairs.iter().any(|pair| (pair.trainee, pair.mentor) == (pin.trainee, pin.mentor)));
        }
        prop_assert!(outcome.pairs.is_sorted_by_key(|pair| pair.trainee));
    }

    #[test]
    fn the_reported_objective_is_that_of_the_pairs(instance in instances(12, 6)) {
        let outcome = solved(&instance);
        prop_assert_eq!(&oracle::objective(&instance, &outcome.pairs), &outcome.objective);
    }

    #[test]
    fn nothing_better_exists(instance in instances(5, 3)) {
        let found = levels(instance.objective, &solved(&instance).objective);
        let best = oracle::all_matchings(&instance)
            .iter()
            .map(|pairs| levels(instance.objective, &oracle::objective(&instance, pairs)))
            .min();
        prop_assert_eq!(Some(found), best);
    }

    #[test]
    fn no_single_swap_or_move_gains(instance in instances(12, 6)) {
        let outcome = solved(&instance);
        let best = levels(instance.objective, &outcome.objective);
        for changed in oracle::neighbours(&instance, &outcome.pairs) {
            prop_assert!(levels(instance.objective, &oracle::objective(&instance, &changed)) >= best);
        }
    }

    #[test]
    fn every_cost_width_gives_the_same_answer(instance in instances(12, 6)) {
        let [narrow, wide, tall] = [Width::Narrow, Width::Wide, Width::Tall]
            .map(|width| Matching::at_least(width, &instance).expect("good").outcome());
        prop_assert!(tall.certificate);
        prop_assert_eq!(&narrow, &wide);
        prop_assert_eq!(&wide, &tall);
    }

    #[test]
    fn reordering_pairs_changes_no_byte(instance in instances(12, 6), seed: u64) {
        let bytes = |instance: &Instance| serde_json::to_string(&solved(instance)).expect("plain numbers");
        let mut reordered = instance.clone();
        shuffled(&mut reordered.pairs, seed);
        shuffled(&mut reordered.previous, seed);
        shuffled(&mut reordered.pins, seed);
        prop_assert_eq!(bytes(&instance), bytes(&reordered));
    }

    #[test]
    fn relabelling_people_and_other_seeds_leave_the_objective_equal(instance in instances(12, 6), seed: u64) {
        let here = levels(instance.objective, &solved(&instance).objective);
        let other = relabelled(&instance, seed);
        prop_assert_eq!(&levels(other.objective, &solved(&other).objective), &here);
        let reseeded = Instance { seed, ..instance.clone() };
        prop_assert_eq!(&levels(reseeded.objective, &solved(&reseeded).objective), &here);
    }

    #[test]
    fn matching_again_moves_nobody(instance in instances(12, 6), seed: u64) {
        let first = solved(&instance);
        let previous = first.pairs.iter().map(|pair| Link { trainee: pair.trainee, mentor: pair.mentor }).collect();
        let again = Instance { previous, seed, objective: Aim::Full, ..instance.clone() };
        let second = solved(&again);
        prop_assert_eq!(second.objective.moved, 0);
        prop_assert_eq!(first.pairs, second.pairs);
    }

    #[test]
    fn one_more_pair_never_covers_fewer(more in instances(10, 5), at: prop::sample::Index) {
        prop_assume!(!more.pairs.is_empty());
        let mut fewer = more.clone();
        let added = fewer.pairs.remove(at.index(more.pairs.len()));
        fewer.pins.retain(|pin| (pin.trainee, pin.mentor) != (added.trainee, added.mentor));
        let more = Instance { pins: fewer.pins.clone(), ..more };
        prop_assert!(solved(&more).objective.unmatched <= solved(&fewer).objective.unmatched);
    }

    #[test]
    fn why_not_names_what_a_pin_would_worsen(instance in instances(8, 4)) {
        let matching = Matching::of(&instance).expect("good");
        let here = matching.outcome();
        for pair in &instance.pairs {
            let mut forced = instance.clone();
            forced.pins.push(Link { trainee: pair.trainee, mentor: pair.mentor });
            let pinned = instance.pins.iter().any(|pin| pin.trainee == pair.trainee);
            let expected = if here.pairs.contains(pair) {
                WhyNot::Paired
            } else if pinned {
                WhyNot::Pinned
            } else if let Ok(there) = solve(&forced) {
                oracle::first_worse(instance.objective, &here.objective, &there.objective)
            } else {
                WhyNot::NoSeat
            };
            prop_assert_eq!(matching.why_not(pair.trainee, pair.mentor), expected);
        }
    }

    #[test]
    fn a_bottleneck_has_fewer_seats_than_trainees(instance in instances(12, 4)) {
        let matching = Matching::of(&instance).expect("good");
        let outcome = matching.outcome();
        for &trainee in &outcome.unmatched {
            let bottleneck = matching.why_unmatched(trainee).expect("unmatched");
            prop_assert!(bottleneck.seats < bottleneck.trainees);
            let options = instance.pairs.iter().filter(|pair| pair.trainee == trainee).count();
            prop_assert!(bottleneck.mentors as usize >= options);
        }
        for pair in &outcome.pairs {
            prop_assert_eq!(matching.why_unmatched(pair.trainee), None);
        }
    }

    #[test]
    fn dense_plain_agrees_with_kuhn_and_munkres(
        scores in prop::collection::vec(prop::collection::vec(0i64..=1000, 8), 1..=8),
    ) {
        let weights = pathfinding::matrix::Matrix::from_rows(scores.clone()).expect("rows of one length");
        let (total, _) = pathfinding::kuhn_munkres::kuhn_munkres(&weights);
        let outcome = solved(&oracle::dense(&scores));
        prop_assert_eq!(outcome.objective.unmatched, 0);
        prop_assert_eq!(i64::try_from(outcome.objective.score).expect("small"), total);
        prop_assert!(outcome.certificate);
    }
}

#[test]
fn mentors_who_leave_take_only_their_own_pairs_along() {
    let mut instance = oracle::random(400, 120, 5, 20);
    let first = solved(&instance);
    instance.previous = first
        .pairs
        .iter()
        .map(|pair| Link {
            trainee: pair.trainee,
            mentor: pair.mentor,
        })
        .collect();
    let gone = [3, 50, 99];
    for mentor in gone {
        instance.capacities[mentor] = 0;
    }
    let left = first
        .pairs
        .iter()
        .filter(|pair| gone.contains(&(pair.mentor as usize)))
        .count();
    let second = solved(&instance);
    assert_eq!(second.objective.moved, left as u64);
    assert_eq!(second.objective.unmatched, 0);
    assert!(second.certificate);
}

#[test]
fn ties_follow_the_seed_and_not_the_index() {
    let pairs = (0..2)
        .map(|trainee| Pair {
            trainee,
            mentor: 0,
            score: 500,
        })
        .collect();
    let mut instance = Instance {
        pairs,
        ..oracle::empty(2, vec![1])
    };
    let mut left_out = HashMap::new();
    for seed in 0..64 {
        instance.seed = seed;
        *left_out.entry(solved(&instance).unmatched[0]).or_insert(0) += 1;
    }
    assert!(left_out[&0] > 16 && left_out[&1] > 16, "{left_out:?}");
}

#[test]
fn everyone_who_waits_for_the_same_few_seats_is_in_the_bottleneck() {
    // Eleven trainees share mentors 0 and 1 with eight seats; two more have mentor 2 to themselves.
    let shared = (0..11).flat_map(|trainee| {
        (0..2).map(move |mentor| Pair {
            trainee,
            mentor,
            score: 600,
        })
    });
    let apart = (11..13).map(|trainee| Pair {
        trainee,
        mentor: 2,
        score: 600,
    });
    let instance = Instance {
        pairs: shared.chain(apart).collect(),
        ..oracle::empty(13, vec![4, 4, 4])
    };
    let matching = Matching::of(&instance).expect("good");
    let unmatched = matching.outcome().unmatched;
    assert_eq!(unmatched.len(), 3);
    for trainee in unmatched {
        assert_eq!(
            matching.why_unmatched(trainee),
            Some(Bottleneck {
                trainees: 11,
                mentors: 2,
                seats: 8
            })
        );
    }
}
