//! Jobs: written once, handed out to one worker at a time, tried again later and later.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::json;
use store::{Actor, Error, Job, NewJob, Outcome, Role, Store, Waiting};

use crate::support::{after, noon, on_each_store, person};

async fn enqueue(store: &Store, key: &str) {
    let payload = json!({ "key": key });
    let job = NewJob {
        kind: "test",
        unique_key: key.into(),
        payload,
        due_at: noon(),
        now: noon(),
    };
    store.enqueue_job(job).await.expect("enqueued");
}

async fn lease(store: &Store, seconds: i64) -> Vec<Job> {
    store.lease_jobs(after(seconds), 100, 60).await.expect("jobs")
}

fn later() -> Outcome {
    Outcome::Retry {
        error: "451 try later".into(),
    }
}

on_each_store! {
    async fn a_key_that_is_there_already_changes_nothing(store) {
        join_all((0..8).map(|_| enqueue(&store, "same"))).await;
        let jobs = lease(&store, 0).await;
        assert_eq!(jobs.len(), 1);
        store.settle_job(&jobs[0], Outcome::Done, after(1)).await.expect("settled");
        enqueue(&store, "same").await;
        assert_eq!(lease(&store, 10_000).await, []);
    }

    async fn a_job_is_never_leased_twice_at_once(store) {
        for number in 0..60 {
            enqueue(&store, &format!("job {number}")).await;
        }
        for round in 0..10 {
            let now = round * 61;
            let workers = (0..16).map(|_| store.lease_jobs(after(now), 7, 60));
            let leased: Vec<Job> = join_all(workers).await.into_iter().flat_map(|jobs| jobs.expect("jobs")).collect();
            let different: BTreeSet<_> = leased.iter().map(|job| job.id).collect();
            assert_eq!(different.len(), leased.len(), "a job was handed out twice in round {round}");
            let rest = lease(&store, now).await;
            assert!(rest.iter().all(|job| !different.contains(&job.id)));
            assert_eq!(leased.len() + rest.len(), 60);
            assert_eq!(lease(&store, now + 59).await, []);
        }
    }

    async fn a_job_that_nobody_settled_is_handed_out_again_under_the_same_key(store) {
        enqueue(&store, "mail").await;
        let first = lease(&store, 0).await.remove(0);
        let second = lease(&store, 60).await.remove(0);
        assert_eq!((second.id, &second.unique_key, &second.payload), (first.id, &first.unique_key, &first.payload));
        assert_eq!((first.attempt, second.attempt), (1, 2));
        // The first worker wakes up late: its failure says nothing about the second attempt.
        store.settle_job(&first, Outcome::GiveUp { error: "late".into() }, after(61)).await.expect("settled");
        assert_eq!(lease(&store, 61).await, []);
        assert_eq!(store.waiting(Actor::Program).await.expect("counts").given_up, 0);
        store.settle_job(&first, Outcome::Done, after(62)).await.expect("settled");
        assert_eq!(lease(&store, 10_000).await, []);
    }

    async fn each_retry_waits_twice_as_long_up_to_six_hours(store) {
        enqueue(&store, "mail").await;
        let mut now = noon();
        for wait in [30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 15_360, 21_600, 21_600] {
            let job = store.lease_jobs(now, 1, 60).await.expect("jobs").remove(0);
            store.settle_job(&job, later(), now).await.expect("settled");
            let early = store.lease_jobs(now + TimeDelta::seconds(wait - 1), 1, 60).await.expect("jobs");
            assert_eq!(early, [], "handed out before {wait} s");
            now += TimeDelta::seconds(wait);
        }
        assert_eq!(store.lease_jobs(now, 1, 60).await.expect("jobs").len(), 1);
    }

    async fn what_is_given_up_is_shown_to_the_office_and_can_be_sent_again(store) {
        let office = Actor::Person(person(&store, 1).await);
        store.grant(Actor::Program, person_id(office), Role::Office, true, noon()).await.expect("granted");
        let stranger = Actor::Person(person(&store, 2).await);
        for key in ["fresh", "failing", "lost"] {
            enqueue(&store, key).await;
        }
        for job in lease(&store, 0).await {
            match job.unique_key.as_str() {
                "failing" => store.settle_job(&job, later(), after(1)).await.expect("settled"),
                "lost" => {
                    let error = "550 no such mailbox".to_owned();
                    store.settle_job(&job, Outcome::GiveUp { error }, after(1)).await.expect("settled");
                }
                _ => {}
            }
        }
        assert_eq!(store.waiting(office).await.expect("counts"), Waiting { fresh: 1, failing: 1, given_up: 1 });
        let lost = store.given_up(office).await.expect("a list").remove(0);
        assert_eq!((lost.error.as_str(), lost.attempts, lost.given_up_at), ("550 no such mailbox", 1, after(1)));
        for actor in [stranger, Actor::Guest] {
            assert!(matches!(store.waiting(actor).await, Err(Error::NotFound)));
            assert!(matches!(store.given_up(actor).await, Err(Error::NotFound)));
            assert!(matches!(store.revive_job(actor, lost.id, after(2)).await, Err(Error::NotFound)));
        }
        store.revive_job(office, lost.id, after(2)).await.expect("revived");
        assert!(lease(&store, 2).await.iter().any(|job| job.id == lost.id));
    }
}

fn person_id(actor: Actor) -> uuid::Uuid {
    actor.person().expect("a person")
}
