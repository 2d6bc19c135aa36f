//! A class that saves at the same moment shares a transaction, and each of its saves is still its own.

use std::time::Duration;

use domain::quiz::Answer;
use futures_util::future::join_all;
use sea_orm::{ConnectionTrait, Database};
use store::{Actor, Attempt, Error, NewAttempt, Save, SaveOutcome, Saved, Score};
use uuid::Uuid;

use crate::support::{School, VERSION, after, invitee, noon, on_each_store, on_sqlite};

const CLASS: u8 = 40;

/// So many trainees, each with an open attempt.
async fn class(school: &School) -> Vec<(Actor, Attempt)> {
    let invitees = (0..CLASS).map(|place| invitee(100 + u128::from(place))).collect();
    let fresh = (0..CLASS).map(|place| [100 + place; 16]).collect();
    let invited = school
        .store
        .invite(school.trainer, school.cohort, invitees, fresh, noon())
        .await;
    let mut class = Vec::new();
    for one in invited.expect("invited") {
        let actor = Actor::Person(one.person());
        let new = NewAttempt {
            enrolment: one.enrolment(),
            course: school.course.clone(),
            quiz: "day-01/quiz".into(),
            version: VERSION.into(),
            seed: [9; 32],
        };
        let attempt = school.store.start_attempt(actor, new, noon()).await.expect("started");
        class.push((actor, attempt));
    }
    class
}

async fn save(school: &School, actor: Actor, attempt: &Attempt, base_seq: u32) -> Result<Vec<Saved>, Error> {
    let one = Save {
        question: "q1".into(),
        base_seq,
        mutation_id: Uuid::new_v4(),
        value: Answer::Typed {
            text: "an answer".into(),
        },
    };
    let other = Save {
        question: "q2".into(),
        mutation_id: Uuid::new_v4(),
        ..one.clone()
    };
    school
        .store
        .save_answers(actor, attempt.id, vec![one, other], after(5))
        .await
}

fn stored(saved: &Result<Vec<Saved>, Error>) -> bool {
    let Ok(saved) = saved else { return false };
    saved.len() == 2
        && saved
            .iter()
            .all(|saved| matches!(saved.outcome, SaveOutcome::Stored { .. }))
}

on_each_store! {
    async fn who_is_refused_in_a_class_is_refused_alone(store) {
        let school = School::open(store).await;
        let class = class(&school).await;
        let (closed, foreign) = (7, 11);
        let done = |_: &_| Score { points: 0, of: 100, passed: false };
        let (actor, attempt) = &class[closed];
        school.store.submit(*actor, attempt.id, school.course.clone(), done, noon()).await.expect("submitted");

        for round in 0..3 {
            let sent = class.iter().enumerate().map(|(place, (actor, attempt))| {
                let actor = if place == foreign { school.trainer } else { *actor };
                save(&school, actor, attempt, round)
            });
            for (place, saved) in join_all(sent).await.into_iter().enumerate() {
                match place {
                    _ if place == closed => assert!(matches!(saved, Err(Error::Conflict("submitted"))), "{saved:?}"),
                    _ if place == foreign => assert!(matches!(saved, Err(Error::NotFound)), "{saved:?}"),
                    _ => assert!(stored(&saved), "{place}: {saved:?}"),
                }
            }
        }
        for (place, (actor, attempt)) in class.iter().enumerate() {
            let events = school.store.history(*actor, attempt.id).await.expect("a history").len();
            assert_eq!(events, if place == closed || place == foreign { 0 } else { 6 }, "{place}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_row_that_cannot_be_read_fails_its_own_person_alone() {
    let (store, folder) = on_sqlite().await;
    let school = School::open(store).await;
    let class = class(&school).await;
    let broken = 3;
    assert!(stored(&save(&school, class[broken].0, &class[broken].1, 0).await));
    let other = Database::connect(format!("sqlite:{}", folder.path().join("relevo.db").display())).await;
    let other = other.expect("a second connection");
    other
        .execute_unprepared("UPDATE answer SET value = '{'")
        .await
        .expect("broken");

    // While another process holds the file all of them wait, and then go together.
    other.execute_unprepared("BEGIN IMMEDIATE").await.expect("the lock");
    let sent = class.iter().enumerate().map(|(place, (actor, attempt))| {
        let base_seq = u32::from(place == broken);
        save(&school, *actor, attempt, base_seq)
    });
    let mut sent = Box::pin(join_all(sent));
    let early = tokio::time::timeout(Duration::from_millis(500), &mut sent).await;
    assert!(early.is_err(), "the lock held nobody back");
    other.execute_unprepared("COMMIT").await.expect("let go");
    for (place, saved) in sent.await.into_iter().enumerate() {
        if place == broken {
            assert!(matches!(saved, Err(Error::Stored(_))), "{saved:?}");
        } else {
            assert!(stored(&saved), "{place}: {saved:?}");
        }
    }
}
