//! The matcher beside the Hungarian algorithm of the crate `pathfinding`, on the same people.

#[expect(dead_code, reason = "the server's figures have other goals")]
mod figure;

use std::time::{Duration, Instant};

use domain::mentoring::instance::{Aim, Instance, Outcome, Pair, solve};
use figure::{Amount, Goal, absent, heading, median, print};
use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;

const SEATS: u32 = 5;
/// In percent: of all pairs, so many break no hard rule.
const ELIGIBLE: u64 = 5;
const BANDS: [u32; 4] = [250, 400, 550, 700];

fn main() {
    heading("Matcher, one thread");
    for aim in [Aim::Plain, Aim::Full] {
        let instance = school(1_000, 300, aim);
        let ours = median((0..5).map(|_| timed(|| solve(&instance)).0).collect());
        let (theirs, total) = hungarian(dense(&instance), aim);
        let found = solve(&instance).expect("a good instance");
        assert_eq!(worth(&instance, &found), total, "both must find the best");
        let peer = ("pathfinding", Amount::of(theirs));
        print(&name("1,000 × 300 × 5", aim), Amount::of(ours), peer, Goal::AtMost(0.1));
    }
    for aim in [Aim::Plain, Aim::Full] {
        let instance = school(10_000, 3_000, aim);
        let ours = median((0..3).map(|_| timed(|| solve(&instance)).0).collect());
        // The square matrix of 15,000 seats would need 3.6 GB in 128 bits; a request ends after 15 s.
        let limit = ("a request's limit", Amount(15.0, "s"));
        let name = name("10,000 × 3,000 × 5", aim);
        match solve(&instance) {
            Ok(outcome) if outcome.certificate => print(&name, Amount::of(ours), limit, Goal::AtMost(1.0)),
            _ => absent(&name, "the answer is not proven to be the best"),
        }
    }
}

fn name(size: &str, aim: Aim) -> String {
    format!("{size}, objective {aim:?}").to_lowercase()
}

/// Trainees, mentors with five seats, and so few eligible pairs that the seats are contested.
fn school(trainees: u32, mentors: u32, aim: Aim) -> Instance {
    let mut state = 7;
    let mut pairs = Vec::new();
    for trainee in 0..trainees {
        for mentor in 0..mentors {
            if random(&mut state) % 100 < ELIGIBLE {
                let score = u32::try_from(random(&mut state) % 1001).expect("small");
                pairs.push(Pair { trainee, mentor, score });
            }
        }
    }
    Instance {
        trainees: Some(trainees),
        capacities: vec![SEATS; mentors as usize],
        pairs,
        bands: BANDS.to_vec(),
        previous: Vec::new(),
        pins: Vec::new(),
        objective: aim,
        seed: 0,
    }
}

/// The peer's time and the worth of what it finds; once, since it takes seconds.
fn hungarian(weights: Matrix<i128>, aim: Aim) -> (Duration, i128) {
    if aim == Aim::Plain {
        let narrow = weights.map(|weight| i64::try_from(weight).expect("two levels fit"));
        let (time, (total, _)) = timed(|| kuhn_munkres(&narrow));
        return (time, i128::from(total));
    }
    let (time, (total, _)) = timed(|| kuhn_munkres(&weights));
    (time, total)
}

/// One column a seat: what each pair on it is worth; nothing where the pair is not eligible.
fn dense(instance: &Instance) -> Matrix<i128> {
    let trainees = instance.trainees.expect("given") as usize;
    let mut weights = Matrix::new(trainees, instance.capacities.len() * SEATS as usize, 0);
    for pair in &instance.pairs {
        for seat in 0..SEATS {
            let column = (pair.mentor * SEATS + seat) as usize;
            weights[(pair.trainee as usize, column)] = gain(instance, pair.score, seat);
        }
    }
    weights
}

/// The objective as one number to be made large; each digit holds the largest total of its level.
fn gain(instance: &Instance, score: u32, seat: u32) -> i128 {
    let people = i128::from(instance.trainees.expect("given"));
    let load = people * 1000 + 1;
    if instance.objective == Aim::Plain {
        return load + i128::from(score);
    }
    // Nobody's seat costs more than the last one.
    let mut unit = load * (people * i128::from(2 * SEATS) + 1);
    let mut weakness = 0;
    for threshold in instance.bands.iter().rev() {
        weakness = if score < *threshold { unit } else { weakness };
        unit *= people + 1;
    }
    unit - weakness - load * i128::from(2 * seat + 1) + i128::from(score)
}

/// What a matching is worth in the same numbers.
fn worth(instance: &Instance, found: &Outcome) -> i128 {
    let mut taken = vec![0; instance.capacities.len()];
    let gains = found.pairs.iter().map(|pair| {
        let seat = &mut taken[pair.mentor as usize];
        *seat += 1;
        gain(instance, pair.score, *seat - 1)
    });
    gains.sum()
}

/// How long `work` takes, and what it gives.
fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let value = work();
    (start.elapsed(), value)
}

/// `SplitMix64`, as in `domain::mentoring::matching`.
fn random(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
