//! Attempts whose time is over are closed by the clock, with what was saved in time.

use domain::language::Language;
use domain::quiz::Answer;
use server::jobs::round;
use store::{Actor, NewAttempt, Save, Score};
use uuid::Uuid;

use crate::school::{House, after, sources};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_attempt_left_open_is_graded_from_what_was_saved_in_time() {
    let house = House::open().await;
    let (person, enrolment) = house.invite("Ana Prueba", "ana@escuela.example", Language::Es).await;
    let (store, actor) = (&house.school.store, Actor::Person(person));
    let version = domain::course::version(&sources());
    let course = house
        .school
        .shelf
        .bound(store, "rosa", &version)
        .await
        .expect("the course");
    let new = NewAttempt {
        enrolment,
        course,
        quiz: "day-01/quiz".into(),
        version,
        seed: [3; 32],
    };
    let attempt = store.start_attempt(actor, new, after(0)).await.expect("started");
    assert_eq!(attempt.deadline, Some(after(20 * 60)));
    let right = |question: &str, number: u128| Save {
        question: question.into(),
        base_seq: 0,
        mutation_id: Uuid::from_u128(number),
        value: Answer::Chosen { options: vec![1] },
    };
    store
        .save_answers(actor, attempt.id, vec![right("a7f3", 1)], after(60))
        .await
        .expect("saved");

    round(&house.school, after(20 * 60 + 60)).await.expect("a round");
    assert_eq!(
        store
            .attempt(actor, attempt.id)
            .await
            .expect("the attempt")
            .submitted_at,
        None,
        "the grace holds"
    );
    round(&house.school, after(20 * 60 + 61)).await.expect("a round");
    let closed = store.attempt(actor, attempt.id).await.expect("the attempt");
    assert_eq!(closed.submitted_at, Some(after(20 * 60 + 61)));
    assert_eq!(
        closed.score,
        Some(Score {
            points: 200,
            of: 400,
            passed: true
        })
    );
    round(&house.school, after(20 * 60 + 200)).await.expect("a round");
    assert_eq!(
        store.attempt(actor, attempt.id).await.expect("the attempt"),
        closed,
        "once"
    );
}
