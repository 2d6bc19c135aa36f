//! Lessons, quizzes and the moment at which a course is completed.

use std::collections::BTreeMap;

use domain::quiz::Answer;
use futures_util::future::join_all;
use store::{Actor, Attempt, Error, InviteOutcome, Marked, NewAttempt, Score};

use crate::support::{School, VERSION, after, invitee, noon, on_each_store};

async fn mark(school: &School, lesson: &str, seconds: i64) -> Result<Marked, Error> {
    let course = school.course.clone();
    school
        .store
        .complete_lesson(school.trainee, school.enrolment, lesson, false, course, after(seconds))
        .await
}

async fn attempt(school: &School) -> Attempt {
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

fn failed(_: &BTreeMap<String, Answer>) -> Score {
    Score {
        points: 33,
        of: 100,
        passed: false,
    }
}

on_each_store! {
    async fn a_lesson_marked_twice_keeps_its_first_time(store) {
        let school = School::open(store).await;
        for seconds in [5, 9] {
            let marked = mark(&school, "day-01/first", seconds).await.expect("marked");
            assert_eq!(marked, Marked { at: after(5), completed_at: None });
        }
        assert!(matches!(mark(&school, "day-01/unknown", 5).await, Err(Error::NotFound)));
        let progress = school.store.progress(school.trainer, school.enrolment).await.expect("progress");
        assert_eq!(progress.lessons, BTreeMap::from([("day-01/first".to_owned(), after(5))]));
        assert_eq!(progress.last_activity, Some(after(5)));
    }

    async fn the_last_thing_asked_for_completes_the_course_at_once(store) {
        let school = School::open(store).await;
        mark(&school, "day-01/first", 1).await.expect("marked");
        let open = attempt(&school).await;
        let done = school.store.submit(school.trainee, open.id, school.course.clone(), failed, after(2)).await.expect("submitted");
        assert_eq!(done.completed_at, None);
        let last = mark(&school, "day-01/second", 3).await.expect("marked");
        assert_eq!(last.completed_at, Some(after(3)));
        let again = mark(&school, "day-01/second", 4).await.expect("marked");
        assert_eq!(again, last);
        let progress = school.store.progress(school.trainee, school.enrolment).await.expect("progress");
        assert_eq!(progress.completed_at, Some(after(3)));
        let record = &progress.quizzes["day-01/quiz"];
        assert_eq!((record.attempts, record.submitted, record.best, record.of), (1, 1, Some(33), Some(100)));
        assert_eq!((record.passed, record.open_attempt, record.last_at), (false, None, Some(after(2))));
    }

    async fn two_last_things_at_once_complete_it_once(store) {
        let school = School::open(store).await;
        mark(&school, "day-01/first", 1).await.expect("marked");
        let open = attempt(&school).await;
        let submit = school.store.submit(school.trainee, open.id, school.course.clone(), failed, after(2));
        let (marked, submitted) = tokio::join!(mark(&school, "day-01/second", 2), submit);
        let told = [marked.expect("marked").completed_at, submitted.expect("submitted").completed_at];
        assert!(told.contains(&Some(after(2))), "{told:?}");
        let log = school.store.audit_log(Actor::Program, 0, 100).await.expect("the log");
        assert_eq!(log.iter().filter(|entry| entry.deed == "enrolment.complete").count(), 1);
    }

    async fn a_mark_is_taken_off_until_the_course_is_completed(store) {
        let school = School::open(store).await;
        mark(&school, "day-01/first", 1).await.expect("marked");
        for _ in 0..2 {
            school.store.undo_lesson(school.trainee, school.enrolment, "day-01/first", after(2)).await.expect("undone");
        }
        assert!(school.store.progress(school.trainee, school.enrolment).await.expect("progress").lessons.is_empty());

        let open = attempt(&school).await;
        school.store.submit(school.trainee, open.id, school.course.clone(), failed, after(3)).await.expect("submitted");
        mark(&school, "day-01/first", 4).await.expect("marked");
        mark(&school, "day-01/second", 5).await.expect("marked");
        let refused = school.store.undo_lesson(school.trainee, school.enrolment, "day-01/first", after(6)).await;
        assert!(matches!(refused, Err(Error::Conflict("completed"))), "{refused:?}");
    }

    async fn a_cohorts_progress_has_everybody_and_only_trainers_see_it(store) {
        let school = School::open(store).await;
        let list: Vec<_> = (10..15).map(invitee).collect();
        let outcomes = school.store.invite(school.trainer, school.cohort, list, vec![[5; 16]; 5], noon()).await.expect("invited");
        let InviteOutcome::Created { person, enrolment } = outcomes[0] else { panic!("{outcomes:?}") };
        let marked = join_all((0..5).map(|_| mark(&school, "day-01/first", 7))).await;
        assert!(marked.into_iter().all(|marked| marked.is_ok()));

        let everybody = school.store.progress_of_cohort(school.trainer, school.cohort).await.expect("progress");
        assert_eq!(everybody.len(), 6);
        for (id, progress) in everybody {
            assert_eq!(progress.lessons.len(), usize::from(id == school.enrolment));
        }
        let roster = school.store.roster(school.trainer, school.cohort).await.expect("the roster");
        for entry in roster {
            let own = entry.enrolment.id == school.enrolment;
            assert_eq!(entry.last_activity, own.then(|| after(7)));
        }
        for actor in [school.trainee, Actor::Person(person), Actor::Guest] {
            assert!(matches!(school.store.progress_of_cohort(actor, school.cohort).await, Err(Error::NotFound)));
        }
        for actor in [Actor::Person(person), Actor::Guest] {
            assert!(matches!(school.store.progress(actor, school.enrolment).await, Err(Error::NotFound)));
            let undone = school.store.undo_lesson(actor, school.enrolment, "day-01/first", after(8)).await;
            assert!(matches!(undone, Err(Error::NotFound)), "{undone:?}");
        }
        assert!(matches!(school.store.enrolment(school.trainee, enrolment).await, Err(Error::NotFound)));
        school.store.enrolment(Actor::Person(person), enrolment).await.expect("the own place");
    }
}
