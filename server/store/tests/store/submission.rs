//! Starting and submitting attempts, once each, and the answers that arrive around the end.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::course::Course;
use domain::quiz::Answer;
use futures_util::future::join_all;
use store::{Actor, Attempt, Error, NewAttempt, Save, SaveOutcome, Score, Submitted};
use uuid::Uuid;

use crate::support::{School, VERSION, after, on_each_store};

async fn start(school: &School, seconds: i64) -> Result<Attempt, Error> {
    let new = NewAttempt {
        enrolment: school.enrolment,
        course: school.course.clone(),
        quiz: "day-01/quiz".into(),
        version: VERSION.into(),
        seed: [9; 32],
    };
    school.store.start_attempt(school.trainee, new, after(seconds)).await
}

async fn submit(school: &School, actor: Actor, attempt: &Attempt, seconds: i64) -> Result<Submitted, Error> {
    school
        .store
        .submit(actor, attempt.id, school.course.clone(), one_each, after(seconds))
        .await
}

/// A point for each answer; never a pass, so that attempts go on.
fn one_each(answers: &BTreeMap<String, Answer>) -> Score {
    Score {
        points: i32::try_from(answers.len()).expect("few") * 100,
        of: 500,
        passed: false,
    }
}

fn save(question: &str, mutation: u128) -> Save {
    let value = Answer::Typed { text: question.into() };
    Save {
        question: question.into(),
        base_seq: 0,
        mutation_id: Uuid::from_u128(mutation),
        value,
    }
}

on_each_store! {
    async fn pressing_start_many_times_is_one_attempt(store) {
        let school = School::open(store).await;
        let pressed = join_all((0..20).map(|_| start(&school, 0))).await;
        let ids: std::collections::BTreeSet<_> = pressed.into_iter().map(|attempt| attempt.expect("started").id).collect();
        assert_eq!(ids.len(), 1);
        let progress = school.store.progress(school.trainee, school.enrolment).await.expect("progress");
        assert_eq!(progress.quizzes["day-01/quiz"].open_attempt, ids.into_iter().next());
    }

    async fn attempts_end_with_the_number_allowed(store) {
        let school = School::open(store).await;
        for number in 1..=2 {
            let attempt = start(&school, 0).await.expect("started");
            assert_eq!((attempt.number, attempt.deadline), (number, Some(after(20 * 60))));
            submit(&school, school.trainee, &attempt, 10).await.expect("submitted");
        }
        assert!(matches!(start(&school, 20).await, Err(Error::Conflict("attempts"))));
        let attempts = school.store.attempts_of(school.trainer, school.enrolment).await.expect("attempts");
        assert_eq!(attempts.iter().map(|attempt| attempt.number).collect::<Vec<_>>(), [1, 2]);
    }

    async fn submitting_many_times_is_one_submission(store) {
        let school = School::open(store).await;
        let attempt = start(&school, 0).await.expect("started");
        school.store.save_answers(school.trainee, attempt.id, vec![save("q1", 1)], after(5)).await.expect("saved");
        let done = join_all((0..20).map(|_| submit(&school, school.trainee, &attempt, 10))).await;
        let first = done[0].clone().expect("submitted");
        assert_eq!((first.at, first.score.points), (after(10), 100));
        for again in done {
            assert_eq!(again.expect("submitted"), first);
        }
        assert_eq!(submit(&school, Actor::Program, &attempt, 99).await.expect("submitted"), first);
        let log = school.store.audit_log(Actor::Program, 0, 100).await.expect("the log");
        assert_eq!(log.iter().filter(|entry| entry.deed == "attempt.submit").count(), 1);
    }

    async fn nobody_submits_for_another(store) {
        let school = School::open(store).await;
        let attempt = start(&school, 0).await.expect("started");
        for actor in [school.trainer, Actor::Guest, Actor::Person(Uuid::from_u128(999))] {
            let refused = submit(&school, actor, &attempt, 10).await;
            assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
        }
    }

    async fn after_ones_own_submission_only_old_news_is_acknowledged(store) {
        let school = School::open(store).await;
        let attempt = start(&school, 0).await.expect("started");
        school.store.save_answers(school.trainee, attempt.id, vec![save("q1", 1)], after(5)).await.expect("saved");
        submit(&school, school.trainee, &attempt, 10).await.expect("submitted");
        // The acknowledgement was lost on the way, so the page sends it again.
        let again = school.store.save_answers(school.trainee, attempt.id, vec![save("q1", 1)], after(11)).await.expect("known");
        assert_eq!(again[0].outcome, SaveOutcome::Again { seq: 1, at: after(5), late: false });
        let refused = school.store.save_answers(school.trainee, attempt.id, vec![save("q1", 1), save("q2", 2)], after(11)).await;
        assert!(matches!(refused, Err(Error::Conflict("submitted"))), "{refused:?}");
        assert_eq!(school.store.history(school.trainee, attempt.id).await.expect("the history").len(), 1);
    }

    async fn an_answer_in_time_reaches_an_attempt_that_the_job_has_closed(store) {
        let school = School::open(store).await;
        let attempt = start(&school, 0).await.expect("started");
        let deadline = 20 * 60;
        assert!(school.store.overdue_attempts(after(deadline + 60)).await.expect("a list").is_empty());
        let overdue = school.store.overdue_attempts(after(deadline + 61)).await.expect("a list");
        assert_eq!(overdue.iter().map(|attempt| attempt.id).collect::<Vec<_>>(), [attempt.id]);
        let closed = submit(&school, Actor::Program, &attempt, deadline + 61).await.expect("closed");
        assert_eq!(closed.score.points, 0);

        let saved = school.store.save_answers(school.trainee, attempt.id, vec![save("q1", 1)], after(deadline - 1)).await;
        assert!(matches!(saved.expect("saved")[0].outcome, SaveOutcome::Stored { late: false, .. }));
        let waiting = school.store.overdue_attempts(after(deadline + 62)).await.expect("a list");
        assert_eq!(waiting.iter().map(|attempt| attempt.id).collect::<Vec<_>>(), [attempt.id]);
        let regraded = submit(&school, Actor::Program, &attempt, deadline + 62).await.expect("graded");
        assert_eq!((regraded.at, regraded.score.points), (closed.at, 100));
        assert!(school.store.overdue_attempts(after(deadline + 63)).await.expect("a list").is_empty());

        // What comes too late changes nothing that was graded.
        let late = school.store.save_answers(school.trainee, attempt.id, vec![save("q2", 2)], after(deadline + 70)).await;
        assert!(matches!(late.expect("kept")[0].outcome, SaveOutcome::Stored { late: true, .. }));
        assert!(school.store.overdue_attempts(after(deadline + 71)).await.expect("a list").is_empty());
    }

    async fn a_save_before_the_deadline_counts_however_the_race_with_the_job_ends(store) {
        let mut school = School::open(store).await;
        let mut course = Course::clone(&school.course);
        course.modules[0].quiz.as_mut().expect("a quiz").attempts = None;
        school.course = Arc::new(course);
        for round in 0..40_i64 {
            let noon = round * 10_000;
            let attempt = start(&school, noon).await.expect("started");
            let deadline = noon + 20 * 60;
            let sent = school.store.save_answers(school.trainee, attempt.id, vec![save("q1", 1)], after(deadline));
            let closed = submit(&school, Actor::Program, &attempt, deadline + 61);
            let (sent, closed) = if round % 2 == 0 { tokio::join!(sent, closed) } else {
                let (closed, sent) = tokio::join!(closed, sent);
                (sent, closed)
            };
            closed.expect("closed");
            assert!(matches!(sent.expect("saved")[0].outcome, SaveOutcome::Stored { seq: 1, late: false, .. }));
            for waiting in school.store.overdue_attempts(after(deadline + 62)).await.expect("a list") {
                submit(&school, Actor::Program, &waiting, deadline + 62).await.expect("graded");
            }
            let score = school.store.attempt(school.trainee, attempt.id).await.expect("the attempt").score;
            assert_eq!(score.map(|score| score.points), Some(100), "round {round}");
        }
        assert_eq!(school.store.progress(school.trainee, school.enrolment).await.expect("progress").last_activity, Some(after(39 * 10_000 + 20 * 60 + 61)));
    }
}
