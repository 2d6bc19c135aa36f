//! The certificate refuses every kind of wrong answer.

use super::super::super::instance::Instance;
use super::super::scale::Scale;
use super::super::search::seat;
use super::*;

/// Two trainees and two mentors with one seat each; crossing over is worth more.
fn crossing() -> Graph {
    let text = r#"{"capacities": [1, 1], "objective": "plain", "trainees": 3,
        "pairs": [[0, 0, 500], [0, 1, 900], [1, 0, 800], [1, 1, 900]]}"#;
    Graph::of(&Instance::from_json(text).expect("well formed")).expect("good")
}

fn pair(trainee: u32, mentor: u32, score: u32) -> Pair {
    Pair { trainee, mentor, score }
}

fn prices(graph: &Graph) -> Vec<i64> {
    seat(graph, &Scale::of(graph).expect("small")).prices
}

#[test]
fn the_best_pairs_at_the_solvers_prices_are_proven() {
    let graph = crossing();
    assert!(holds(&graph, &[pair(0, 1, 900), pair(1, 0, 800)], &prices(&graph)));
}

#[test]
fn worse_pairs_are_not_proven_at_any_given_prices() {
    let graph = crossing();
    let found = prices(&graph);
    for prices in [found, vec![0, 0], vec![300, 300]] {
        assert!(!holds(&graph, &[pair(0, 0, 500), pair(1, 1, 900)], &prices));
        assert!(!holds(&graph, &[pair(0, 1, 900)], &prices));
        assert!(!holds(&graph, &[], &prices));
    }
}

#[test]
fn wrong_prices_prove_nothing() {
    let graph = crossing();
    let best = [pair(0, 1, 900), pair(1, 0, 800)];
    let found = prices(&graph);
    for rank in 0..2 {
        for change in [-5_000_000, 5_000_000] {
            let mut wrong = found.clone();
            wrong[rank] += change;
            assert!(!holds(&graph, &best, &wrong), "{wrong:?}");
        }
    }
}

#[test]
fn what_is_no_matching_is_refused() {
    let graph = crossing();
    let prices = prices(&graph);
    assert!(
        !holds(&graph, &[pair(0, 1, 900), pair(1, 1, 900)], &prices),
        "over capacity"
    );
    assert!(
        !holds(&graph, &[pair(0, 1, 900), pair(1, 0, 999)], &prices),
        "another score"
    );
    assert!(
        !holds(&graph, &[pair(0, 0, 500), pair(0, 1, 900)], &prices),
        "twice the same trainee"
    );
    assert!(
        !holds(&graph, &[pair(0, 1, 900), pair(2, 0, 800)], &prices),
        "not eligible"
    );
    assert!(!holds(&graph, &[pair(0, 1, 900), pair(7, 0, 800)], &prices), "nobody");
}

#[test]
fn a_seat_cheaper_than_the_price_may_not_stay_free() {
    let text = r#"{"capacities": [1, 1], "bands": [], "pairs": [[0, 0, 10], [0, 1, 10]]}"#;
    let graph = Graph::of(&Instance::from_json(text).expect("well formed")).expect("good");
    let units = i64::units(&[1, 0, 2, 1000]).expect("small");
    let seat = units[2];
    assert!(holds(&graph, &[pair(0, 0, 10)], &[seat, seat]));
    assert!(!holds(&graph, &[pair(0, 0, 10)], &[seat, 2 * seat]));
    assert!(!holds(&graph, &[pair(0, 0, 10)], &[seat / 2, seat / 2]));
}
