//! Deadlines to the second, and who sees the key when.

use super::*;
use crate::language::Translations;
use crate::quiz::Shuffle;

fn quiz(kind: QuizKind, feedback: Release, attempts: Option<u8>) -> Quiz {
    Quiz {
        id: "day-01/quiz".into(),
        kind,
        titles: Translations::new(),
        intro: Translations::new(),
        pass: 70,
        attempts,
        minutes: Some(20),
        shuffle: Shuffle::default(),
        feedback,
        unsure: false,
        outcomes: vec![],
        pools: vec![],
        questions: vec![],
    }
}

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
}

fn attempt(ended: Option<(i64, Ending)>, passed: bool) -> Attempt {
    let ended = ended.map(|(seconds, by)| Ended { at: at(seconds), by });
    Attempt {
        deadline: Some(at(1200)),
        ended,
        passed,
    }
}

#[test]
fn the_deadline_is_minutes_after_the_start() {
    let timed = quiz(QuizKind::Quiz, Release::AfterSubmit, None);
    assert_eq!(deadline(&timed, at(0)), Some(at(1200)));
    assert_eq!(deadline(&Quiz { minutes: None, ..timed }, at(0)), None);
}

#[test]
fn what_came_before_the_deadline_counts_whoever_closed_the_attempt() {
    let open = attempt(None, false);
    let by_time = attempt(Some((1200, Ending::Time)), false);
    for attempt in [open, by_time] {
        for (seconds, expected) in [
            (0, Arrival::Counts),
            (1199, Arrival::Counts),
            (1200, Arrival::Counts),
            (1260, Arrival::Counts),
            (1261, Arrival::Late),
        ] {
            assert_eq!(arrival(attempt, at(seconds)), expected, "{seconds}");
        }
    }
    assert_eq!(arrival(open, at(1260) + TimeDelta::milliseconds(1)), Arrival::Late);
    let submitted = attempt(Some((600, Ending::Person)), false);
    assert_eq!(arrival(submitted, at(600)), Arrival::Counts);
    assert_eq!(arrival(submitted, at(601)), Arrival::Closed);
    assert_eq!(
        arrival(Attempt { deadline: None, ..open }, at(9_999_999)),
        Arrival::Counts
    );
}

#[test]
fn an_attempt_is_due_when_its_grace_is_over() {
    assert_eq!(state(attempt(None, false), at(1260)), AttemptState::Open);
    assert_eq!(state(attempt(None, false), at(1261)), AttemptState::Due);
    assert_eq!(
        state(attempt(Some((1200, Ending::Time)), false), at(0)),
        AttemptState::Submitted
    );
}

#[test]
fn another_attempt_starts_while_there_is_one_left() {
    let two = quiz(QuizKind::Quiz, Release::AfterSubmit, Some(2));
    let failed = attempt(Some((600, Ending::Person)), false);
    let passed = attempt(Some((600, Ending::Person)), true);
    assert_eq!(may_start(&two, &[], at(0)), Ok(1));
    assert_eq!(may_start(&two, &[failed], at(700)), Ok(2));
    assert_eq!(
        may_start(&two, &[failed, failed], at(700)),
        Err(StartRefused::NoneLeft { allowed: 2 })
    );
    assert_eq!(
        may_start(&two, &[attempt(None, false)], at(1260)),
        Err(StartRefused::OpenAttempt)
    );
    assert_eq!(may_start(&two, &[attempt(None, false)], at(1261)), Ok(2));
    assert_eq!(may_start(&two, &[passed], at(700)), Err(StartRefused::KeyShown));
    let endless = Quiz {
        attempts: None,
        ..two.clone()
    };
    assert_eq!(may_start(&endless, &[failed; 9], at(700)), Ok(10));
    assert_eq!(
        may_start(
            &Quiz {
                kind: QuizKind::Practice,
                ..endless
            },
            &[passed],
            at(700)
        ),
        Ok(2)
    );
    assert_eq!(
        may_start(
            &Quiz {
                kind: QuizKind::Pretest,
                ..two
            },
            &[passed],
            at(700)
        ),
        Ok(2)
    );
}

#[test]
fn the_key_waits_for_the_last_attempt_a_pass_or_closing() {
    let standing = |submitted, passed, attempts_left, closed| Circumstances {
        submitted,
        passed,
        attempts_left,
        closed,
    };
    let open = standing(false, false, true, false);
    let first_failed = standing(true, false, true, false);
    let last_failed = standing(true, false, false, false);
    let passed = standing(true, true, true, false);
    let second_open_after_last = standing(false, false, false, false);
    let closed = standing(false, false, true, true);
    let shown = |kind, feedback, standing| {
        let Disclosure {
            own_feedback,
            key,
            explanation,
        } = disclosure(&quiz(kind, feedback, Some(2)), standing);
        assert_eq!(key, explanation);
        (own_feedback, key)
    };
    for (feedback, expected) in [
        (
            Release::AfterAnswer,
            [
                (true, false),
                (true, false),
                (true, true),
                (true, true),
                (true, false),
                (true, true),
            ],
        ),
        (
            Release::AfterSubmit,
            [
                (false, false),
                (true, false),
                (true, true),
                (true, true),
                (false, false),
                (true, true),
            ],
        ),
        (
            Release::AfterClose,
            [
                (false, false),
                (false, false),
                (true, true),
                (true, true),
                (false, false),
                (true, true),
            ],
        ),
        (Release::Never, [(false, false); 6]),
    ] {
        let standings = [open, first_failed, last_failed, passed, second_open_after_last, closed];
        for (standing, expected) in standings.into_iter().zip(expected) {
            assert_eq!(
                shown(QuizKind::Quiz, feedback, standing),
                expected,
                "{feedback:?} {standing:?}"
            );
        }
    }
    for standing in [open, first_failed, last_failed, passed, closed] {
        assert_eq!(shown(QuizKind::Pretest, Release::AfterAnswer, standing), (false, false));
        assert!(!shown(QuizKind::Survey, Release::AfterSubmit, standing).1);
    }
    assert_eq!(shown(QuizKind::Practice, Release::AfterAnswer, open), (true, false));
    assert_eq!(
        shown(QuizKind::Practice, Release::AfterAnswer, first_failed),
        (true, true)
    );
}
