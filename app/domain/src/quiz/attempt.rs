//! When an attempt may start, what still counts, what is stored, and what may be shown.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{QuizKind, Release};
use crate::course::Quiz;

mod save;

pub use save::{Event, Save, SaveDecision, Stored, decide_save};

/// How long after the deadline an answer still counts: what a weak link may need to bring it.
pub const GRACE: TimeDelta = TimeDelta::seconds(60);

/// What is known of one attempt; times as the server saw them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Its deadline, if it has one.
    pub deadline: Option<DateTime<Utc>>,
    /// When it ended and by whom.
    pub ended: Option<Ended>,
    /// Whether its score reached the pass mark; false while it is open.
    pub passed: bool,
}

/// The end of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The moment.
    pub at: DateTime<Utc>,
    /// Who ended it.
    pub by: Ending,
}

/// Who ended an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ending {
    /// The person submitted it.
    Person,
    /// The time was up.
    Time,
}

/// Where an attempt stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AttemptState {
    /// Answers are taken, those in the grace after the deadline too.
    Open,
    /// Deadline and grace are over, and nothing has closed it yet: a job may.
    Due,
    /// Submitted, by the person or by time.
    Submitted,
}

/// How an answer came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Arrival {
    /// It counts.
    Counts,
    /// Too late to count: it is stored, marked and shown to the trainer.
    Late,
    /// After the person's own submission: not stored, the attempt is closed.
    Closed,
}

/// Why an attempt may not start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "refused", rename_all = "kebab-case")]
pub enum StartRefused {
    /// There is one to go on with.
    #[error("an attempt is open")]
    OpenAttempt,
    /// All attempts are used.
    #[error("all {allowed} attempts are used")]
    NoneLeft {
        /// How many there were.
        allowed: u8,
    },
    /// Passed, so the key has been shown: another attempt would prove nothing.
    #[error("the quiz is passed and its key has been shown")]
    KeyShown,
}

/// What decides what may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four independent facts; the rule is their truth table"
)]
pub struct Circumstances {
    /// The attempt looked at is submitted.
    pub submitted: bool,
    /// Some attempt reached the pass mark.
    pub passed: bool,
    /// Another attempt may follow the one looked at.
    pub attempts_left: bool,
    /// The quiz is closed for this person.
    pub closed: bool,
}

/// What may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// Feedback on the options that the person chose.
    pub own_feedback: bool,
    /// What is right.
    pub key: bool,
    /// The explanation.
    pub explanation: bool,
}

/// When an attempt that starts now is over.
#[must_use]
pub fn deadline(quiz: &Quiz, started: DateTime<Utc>) -> Option<DateTime<Utc>> {
    started.checked_add_signed(TimeDelta::minutes(quiz.minutes?.into()))
}

/// Where the attempt stands at `now`.
#[must_use]
pub fn state(attempt: Attempt, now: DateTime<Utc>) -> AttemptState {
    match attempt {
        Attempt { ended: Some(_), .. } => AttemptState::Submitted,
        Attempt {
            deadline: Some(deadline),
            ..
        } if now - deadline > GRACE => AttemptState::Due,
        _ => AttemptState::Open,
    }
}

/// How an answer that reached the server at `received` is taken, even if it is recorded after a job closed the attempt.
#[must_use]
pub fn arrival(attempt: Attempt, received: DateTime<Utc>) -> Arrival {
    let submitted = attempt.ended.filter(|ended| ended.by == Ending::Person);
    if submitted.is_some_and(|ended| received > ended.at) {
        return Arrival::Closed;
    }
    match attempt.deadline {
        Some(deadline) if received - deadline > GRACE => Arrival::Late,
        _ => Arrival::Counts,
    }
}

/// Whether another attempt may start, and its number from 1. `attempts` are all there have been.
pub fn may_start(quiz: &Quiz, attempts: &[Attempt], now: DateTime<Utc>) -> Result<u16, StartRefused> {
    if attempts
        .iter()
        .any(|attempt| state(*attempt, now) == AttemptState::Open)
    {
        return Err(StartRefused::OpenAttempt);
    }
    let used = u16::try_from(attempts.len()).unwrap_or(u16::MAX - 1);
    match quiz.attempts {
        Some(allowed) if used >= u16::from(allowed) => return Err(StartRefused::NoneLeft { allowed }),
        _ => {}
    }
    let passed = attempts.iter().any(|attempt| attempt.passed);
    let seen = disclosure(
        quiz,
        Circumstances {
            submitted: used > 0,
            passed,
            attempts_left: true,
            closed: false,
        },
    );
    if passed && seen.key && quiz.kind != QuizKind::Practice {
        Err(StartRefused::KeyShown)
    } else {
        Ok(used + 1)
    }
}

/// What may be shown to the person whose attempt it is.
///
/// Key and explanation wait for the last attempt, a pass or closing; a pretest and a survey never show them, nor does
/// a quiz whose feedback is `never`.
#[must_use]
pub fn disclosure(quiz: &Quiz, circumstances: Circumstances) -> Disclosure {
    let Circumstances {
        submitted,
        passed,
        attempts_left,
        closed,
    } = circumstances;
    let over = closed || submitted && (passed || !attempts_left);
    let own_feedback = match quiz.feedback {
        Release::AfterAnswer => true,
        Release::AfterSubmit => submitted || closed,
        Release::AfterClose => over,
        Release::Never => false,
    };
    let key = match quiz.kind {
        QuizKind::Quiz | QuizKind::Posttest => over && quiz.feedback != Release::Never,
        QuizKind::Practice => submitted || closed,
        QuizKind::Pretest | QuizKind::Survey => false,
    };
    Disclosure {
        own_feedback: own_feedback && quiz.kind != QuizKind::Pretest,
        key,
        explanation: key,
    }
}

#[cfg(test)]
mod tests;
