//! Jobs: what is done after the fact, from the outbox and by the clock.

use std::time::Duration;

use app::school::School;
use chrono::{DateTime, TimeDelta, Utc};
use store::{Job, Outcome, Store};
use tokio::task::JoinSet;

use crate::mail::Post;

mod acceptance;
mod enrolment;
mod errand;
mod invitation;
mod overdue_attempts;
mod proposal;
mod sign_in_link;

use errand::{Errand, Halt};

/// Jobs taken at a time; they run side by side, so that one slow letter does not hold up the rest.
const HANDFUL: u64 = 8;
/// Longer than any job takes, in seconds.
const LEASE: u32 = 60;
/// Between two looks into an empty outbox.
const IDLE: Duration = Duration::from_secs(1);
/// After the database did not answer.
const TROUBLE: Duration = Duration::from_secs(5);
/// Between two rounds of what the clock decides.
const ROUND: Duration = Duration::from_mins(1);
/// A job that still fails when it is this old is given up: the office is shown it and can send it again.
const PATIENCE: TimeDelta = TimeDelta::days(5);

/// Works until it is dropped; neither an error nor a panic ends it.
pub async fn work(school: School, post: Post) {
    tokio::join!(empty_outbox(&school, &post), follow_clock(&school));
}

/// Takes the jobs that are due at `now`, runs and settles them. Answers how many it took.
pub async fn step(school: &School, post: &Post, now: DateTime<Utc>) -> Result<usize, store::Error> {
    let jobs = school.store.lease_jobs(now, HANDFUL, LEASE).await?;
    let taken = jobs.len();
    let mut running = JoinSet::new();
    for job in jobs {
        running.spawn(carry_out(Errand {
            school: school.clone(),
            post: post.clone(),
            job,
            now,
        }));
    }
    while running.join_next().await.is_some() {}
    Ok(taken)
}

/// What the clock decides: closes attempts whose time is over, ends proposals that nobody answered.
pub async fn round(school: &School, now: DateTime<Utc>) -> Result<(), store::Error> {
    overdue_attempts::close(school, now).await?;
    let lapsed = school.store.lapse_proposals(now).await?;
    if lapsed > 0 {
        tracing::info!(pairing.lapsed = lapsed, "proposals lapsed");
    }
    Ok(())
}

async fn empty_outbox(school: &School, post: &Post) {
    loop {
        let (one, other, now) = (school.clone(), post.clone(), school.clock.now());
        let pause = match apart(async move { step(&one, &other, now).await }).await {
            Some(Ok(0)) => IDLE,
            Some(Ok(_)) => continue,
            Some(Err(error)) => {
                tracing::warn!(%error, "the outbox cannot be read");
                TROUBLE
            }
            None => TROUBLE,
        };
        tokio::time::sleep(pause).await;
    }
}

async fn follow_clock(school: &School) {
    loop {
        let (school, now) = (school.clone(), school.clock.now());
        if let Some(Err(error)) = apart(async move { round(&school, now).await }).await {
            tracing::warn!(%error, "a round of the clock failed");
        }
        tokio::time::sleep(ROUND).await;
    }
}

async fn carry_out(errand: Errand) {
    let (store, job, now) = (errand.school.store.clone(), errand.job.clone(), errand.now);
    settle(&store, &job, run(errand), now).await;
}

/// Runs what a job is for and records how it ended; that it panicked, too.
async fn settle<F>(store: &Store, job: &Job, deed: F, now: DateTime<Utc>)
where
    F: Future<Output = Result<(), Halt>> + Send + 'static,
{
    let outcome = match apart(deed).await {
        Some(Ok(())) => Outcome::Done,
        Some(Err(halt)) => halted(job, halt, now),
        None => halted(job, Halt::Later("the job panicked".into()), now),
    };
    // Unsettled, the job is handed out again when its lease is over.
    if let Err(error) = store.settle_job(job, outcome, now).await {
        tracing::warn!(job.kind, job.id = %job.id, %error, "a job's end could not be recorded");
    }
}

async fn run(errand: Errand) -> Result<(), Halt> {
    match errand.job.kind.as_str() {
        invitation::NAME => invitation::run(&errand).await,
        enrolment::NAME => enrolment::run(&errand).await,
        sign_in_link::NAME => sign_in_link::run(&errand).await,
        proposal::NAME => proposal::run(&errand).await,
        acceptance::NAME => acceptance::run(&errand).await,
        _ => Err(Halt::Never("this program knows no such job".into())),
    }
}

fn halted(job: &Job, halt: Halt, now: DateTime<Utc>) -> Outcome {
    let (kind, id, attempt) = (&job.kind, job.id, job.attempt);
    match halt {
        Halt::Moot => {
            tracing::info!(job.kind = kind, job.id = %id, "a job was no longer wanted");
            Outcome::Done
        }
        Halt::Later(error) if now - job.created_at < PATIENCE => {
            tracing::warn!(job.kind = kind, job.id = %id, job.attempt = attempt, error, "a job is tried again later");
            Outcome::Retry { error }
        }
        Halt::Later(error) | Halt::Never(error) => {
            tracing::error!(job.kind = kind, job.id = %id, job.attempt = attempt, error, "a job was given up");
            Outcome::GiveUp { error }
        }
    }
}

/// Runs a future as a task of its own, which ends with this one; `None` if it panicked.
async fn apart<T: Send + 'static>(deed: impl Future<Output = T> + Send + 'static) -> Option<T> {
    let mut task = JoinSet::new();
    task.spawn(deed);
    match task.join_next().await? {
        Ok(done) => Some(done),
        Err(error) => {
            tracing::error!(%error, "a job panicked");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use store::{Actor, Keys, NewJob, Place, Waiting};

    use super::*;

    #[tokio::test]
    async fn a_panic_stays_where_it_is() {
        assert_eq!(apart(async { 7 }).await, Some(7));
        assert_eq!(apart(async { assert_eq!("this", "that") }).await, None);
    }

    async fn broken() -> Result<(), Halt> {
        std::future::ready(()).await;
        panic!("a job that panics")
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_job_that_panics_is_tried_again_then_given_up_and_holds_up_no_other() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = Place::File(folder.path().join("relevo.sqlite"));
        let store = Store::open(place, Keys::new([7; 32])).await.expect("opens");
        let now = DateTime::UNIX_EPOCH;
        store.migrate(now).await.expect("migrates");
        for key in ["one", "other"] {
            let (kind, unique_key) = ("sign-in-link", key.to_owned());
            let new = NewJob {
                kind,
                unique_key,
                payload: serde_json::Value::Null,
                due_at: now,
                now,
            };
            store.enqueue_job(new).await.expect("written");
        }
        let jobs = store.lease_jobs(now, HANDFUL, LEASE).await.expect("leased");
        settle(&store, &jobs[0], broken(), now).await;
        settle(&store, &jobs[1], async { Ok(()) }, now).await;
        let waiting = store.waiting(Actor::Program).await.expect("counted");
        assert_eq!(
            waiting,
            Waiting {
                failing: 1,
                ..Waiting::default()
            }
        );

        let later = now + PATIENCE;
        let again = store.lease_jobs(later, HANDFUL, LEASE).await.expect("leased");
        assert_eq!(
            again.iter().map(|job| (job.id, job.attempt)).collect::<Vec<_>>(),
            [(jobs[0].id, 2)]
        );
        settle(&store, &again[0], broken(), later).await;
        let given_up = store.given_up(Actor::Program).await.expect("listed");
        assert_eq!(given_up[0].error, "the job panicked");
    }
}
