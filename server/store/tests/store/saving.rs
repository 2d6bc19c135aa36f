//! The save protocol of an answer, as pages on weak links drive it.

use std::collections::BTreeSet;

use domain::quiz::Answer;
use futures_util::future::join_all;
use store::{Attempt, Error, NewAttempt, Save, SaveOutcome, Saved, Score};
use uuid::Uuid;

use crate::support::{School, VERSION, after, invitee, noon, on_each_store};

fn typed(text: &str) -> Answer {
    Answer::Typed { text: text.into() }
}

fn save(base_seq: u32, mutation: u128, text: &str) -> Save {
    Save {
        question: "q1".into(),
        base_seq,
        mutation_id: Uuid::from_u128(mutation),
        value: typed(text),
    }
}

/// The deadline is twenty minutes after noon.
async fn started(school: &School) -> Attempt {
    let new = NewAttempt {
        enrolment: school.enrolment,
        course: school.course.clone(),
        quiz: "day-01/quiz".into(),
        version: VERSION.into(),
        seed: [9; 32],
    };
    school
        .store
        .start_attempt(school.trainee, new, noon())
        .await
        .expect("started")
}

async fn send(school: &School, attempt: &Attempt, save: Save, seconds: i64) -> Result<SaveOutcome, Error> {
    let saved: Vec<Saved> = school
        .store
        .save_answers(school.trainee, attempt.id, vec![save], after(seconds))
        .await?;
    Ok(saved[0].outcome.clone())
}

async fn values(school: &School, attempt: &Attempt) -> Vec<(Option<u32>, Answer)> {
    let events = school
        .store
        .history(school.trainer, attempt.id)
        .await
        .expect("the history");
    events.into_iter().map(|event| (event.seq, event.value)).collect()
}

on_each_store! {
    async fn a_save_repeated_many_times_at_once_is_one_answer(store) {
        let school = School::open(store).await;
        let attempt = started(&school).await;
        for (round, copies) in [2_usize, 10, 50].into_iter().enumerate() {
            let base = u32::try_from(round).expect("small");
            let one = save(base, 100 + round as u128, &format!("value {round}"));
            let sent = join_all((0..copies).map(|_| send(&school, &attempt, one.clone(), 5))).await;
            let mut told = BTreeSet::new();
            let mut stored = 0;
            for outcome in sent {
                match outcome.expect("acknowledged") {
                    SaveOutcome::Stored { seq, at, late } => {
                        stored += 1;
                        told.insert((seq, at, late));
                    }
                    SaveOutcome::Again { seq, at, late } => {
                        told.insert((seq, at, late));
                    }
                    conflict @ SaveOutcome::Conflict { .. } => panic!("{conflict:?}"),
                }
            }
            assert_eq!(stored, 1, "of {copies}");
            assert_eq!(told, BTreeSet::from([(base + 1, after(5), false)]));
        }
        assert_eq!(values(&school, &attempt).await.len(), 3);
    }

    async fn a_retry_much_later_gets_the_first_acknowledgement(store) {
        let school = School::open(store).await;
        let attempt = started(&school).await;
        send(&school, &attempt, save(0, 1, "one"), 5).await.expect("stored");
        send(&school, &attempt, save(1, 2, "two"), 6).await.expect("stored");
        let again = send(&school, &attempt, save(0, 1, "one"), 400).await.expect("acknowledged");
        assert_eq!(again, SaveOutcome::Again { seq: 1, at: after(5), late: false });
        let current = school.store.answers(school.trainee, attempt.id).await.expect("answers");
        assert_eq!((current["q1"].seq, &current["q1"].value), (2, &typed("two")));
    }

    async fn a_page_from_the_back_cache_stores_its_newer_value(store) {
        let school = School::open(store).await;
        let attempt = started(&school).await;
        send(&school, &attempt, save(0, 1, "one"), 5).await.expect("stored");
        let newer = send(&school, &attempt, save(0, 1, "other"), 6).await.expect("stored");
        assert_eq!(newer, SaveOutcome::Stored { seq: 2, at: after(6), late: false });
        assert_eq!(values(&school, &attempt).await, [(Some(1), typed("one")), (Some(2), typed("other"))]);
    }

    async fn a_stale_tab_is_shown_both_values_and_the_refused_one_is_kept(store) {
        let school = School::open(store).await;
        let attempt = started(&school).await;
        send(&school, &attempt, save(0, 1, "first tab"), 5).await.expect("stored");
        for seconds in [6, 7] {
            let refused = send(&school, &attempt, save(0, 2, "second tab"), seconds).await.expect("an outcome");
            let SaveOutcome::Conflict { current: Some(current), refused } = refused else { panic!("{refused:?}") };
            assert_eq!((current.seq, current.value, current.at), (1, typed("first tab"), after(5)));
            assert_eq!(refused, typed("second tab"));
        }
        // The retry of the refusal is the same event.
        assert_eq!(values(&school, &attempt).await, [(Some(1), typed("first tab")), (None, typed("second tab"))]);
        let told = send(&school, &attempt, save(1, 3, "second tab"), 8).await.expect("stored");
        assert_eq!(told, SaveOutcome::Stored { seq: 2, at: after(8), late: false });
    }

    async fn of_two_tabs_at_once_one_wins_and_nothing_is_lost(store) {
        let school = School::open(store).await;
        let attempt = started(&school).await;
        let tabs = join_all((0..20_u128).map(|tab| send(&school, &attempt, save(0, tab, &format!("tab {tab}")), 5))).await;
        let won = tabs.iter().filter(|outcome| matches!(outcome, Ok(SaveOutcome::Stored { seq: 1, .. }))).count();
        assert_eq!(won, 1, "{tabs:?}");
        let events = values(&school, &attempt).await;
        assert_eq!(events.len(), 20);
        assert_eq!(events.iter().filter(|(seq, _)| seq.is_none()).count(), 19);
    }

    async fn a_conflict_of_one_question_leaves_the_others_stored(store) {
        let school = School::open(store).await;
        let attempt = started(&school).await;
        let on = |question: &str, base_seq, mutation| Save { question: question.into(), ..save(base_seq, mutation, question) };
        let sent = vec![on("q1", 0, 1), on("q2", 4, 2), on("q3", 0, 3), on("q1", 1, 4)];
        let saved = school.store.save_answers(school.trainee, attempt.id, sent, after(5)).await.expect("saved");
        assert!(matches!(saved[0].outcome, SaveOutcome::Stored { seq: 1, .. }));
        assert!(matches!(saved[1].outcome, SaveOutcome::Conflict { current: None, .. }), "{saved:?}");
        assert!(matches!(saved[2].outcome, SaveOutcome::Stored { seq: 1, .. }));
        assert!(matches!(saved[3].outcome, SaveOutcome::Stored { seq: 2, .. }), "{saved:?}");
        let current = school.store.answers(school.trainee, attempt.id).await.expect("answers");
        assert_eq!(current.into_keys().collect::<Vec<_>>(), ["q1", "q3"]);
    }

    async fn a_minute_after_the_deadline_counts_and_later_is_kept_as_late(store) {
        let school = School::open(store).await;
        let attempt = started(&school).await;
        let deadline = 20 * 60;
        send(&school, &attempt, save(0, 1, "in time"), deadline).await.expect("stored");
        let graced = send(&school, &attempt, save(1, 2, "in the grace"), deadline + 60).await.expect("stored");
        assert!(matches!(graced, SaveOutcome::Stored { seq: 2, late: false, .. }), "{graced:?}");
        let late = send(&school, &attempt, save(2, 3, "too late"), deadline + 61).await.expect("stored");
        assert!(matches!(late, SaveOutcome::Stored { seq: 3, late: true, .. }), "{late:?}");
        let current = school.store.answers(school.trainer, attempt.id).await.expect("answers");
        assert!(current["q1"].late);

        // What is graded is the newest that came in time.
        let grade = |answers: &std::collections::BTreeMap<String, Answer>| {
            let right = answers.get("q1") == Some(&typed("in the grace"));
            Score { points: if right { 100 } else { 0 }, of: 100, passed: right }
        };
        let done = school.store.submit(school.trainee, attempt.id, school.course.clone(), grade, after(deadline + 62)).await;
        assert!(done.expect("submitted").score.passed);
    }

    async fn the_answers_of_others_are_out_of_reach(store) {
        let school = School::open(store).await;
        let attempt = started(&school).await;
        send(&school, &attempt, save(0, 1, "mine"), 5).await.expect("stored");
        let other = school.store.invite(school.trainer, school.cohort, vec![invitee(80)], vec![[8; 16]], noon()).await;
        let store::InviteOutcome::Created { person, .. } = other.expect("invited")[0] else { panic!("known") };
        for actor in [store::Actor::Person(person), store::Actor::Guest] {
            assert!(matches!(school.store.answers(actor, attempt.id).await, Err(Error::NotFound)));
            assert!(matches!(school.store.history(actor, attempt.id).await, Err(Error::NotFound)));
            assert!(matches!(school.store.attempt(actor, attempt.id).await, Err(Error::NotFound)));
            assert!(matches!(school.store.attempts_of(actor, school.enrolment).await, Err(Error::NotFound)));
        }
        for actor in [store::Actor::Person(person), school.trainer, store::Actor::Guest] {
            let saved = school.store.save_answers(actor, attempt.id, vec![save(1, 2, "not mine")], after(6)).await;
            assert!(matches!(saved, Err(Error::NotFound)), "{saved:?}");
        }
        assert_eq!(values(&school, &attempt).await.len(), 1);
    }
}
