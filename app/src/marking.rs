//! An attempt as the rules see it: its grade and its end, the same for the page, the job and the demo.

use std::collections::BTreeMap;

use domain::course::Quiz;
use domain::person::Track;
use domain::quiz::Answer;
use domain::quiz::attempt::{self as rules, Ended, Ending};
use domain::quiz::grade;
use domain::quiz::paper::asked;
use store::{Attempt, Score};

/// What the answers earn; questions of other tracks, and what was not drawn, are not asked and do not count.
#[must_use]
pub fn score(quiz: &Quiz, track: Track, seed: &[u8; 32], answers: &BTreeMap<String, Answer>) -> Score {
    grade::score(quiz, asked(quiz, track, seed), answers).into()
}

/// The attempt as the rules of attempts see it: what ends after the grace has ended by time.
#[must_use]
pub fn ruled(attempt: &Attempt) -> rules::Attempt {
    let over = |at| attempt.deadline.is_some_and(|deadline| at - deadline > rules::GRACE);
    let ended = attempt.submitted_at.map(|at| Ended {
        at,
        by: if over(at) { Ending::Time } else { Ending::Person },
    });
    rules::Attempt {
        deadline: attempt.deadline,
        ended,
        passed: attempt.score.is_some_and(|score| score.passed),
    }
}
