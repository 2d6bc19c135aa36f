//! Closes the attempts whose time is over and grades what was saved in time.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use app::marking;
use app::school::School;
use chrono::{DateTime, Utc};
use domain::quiz::Answer;
use store::{Actor, Attempt};

/// One attempt that cannot be closed does not keep the others open.
pub(super) async fn close(school: &School, now: DateTime<Utc>) -> Result<(), store::Error> {
    for attempt in school.store.overdue_attempts(now).await? {
        match close_one(school, &attempt, now).await {
            Ok(()) => tracing::info!(attempt.id = %attempt.id, "an overdue attempt was closed"),
            Err(error) => tracing::error!(attempt.id = %attempt.id, "an attempt could not be closed: {error:#}"),
        }
    }
    Ok(())
}

async fn close_one(school: &School, attempt: &Attempt, now: DateTime<Utc>) -> Result<()> {
    let (store, shelf) = (&school.store, &school.shelf);
    let enrolment = store.enrolment(Actor::Program, attempt.enrolment).await?;
    let cohort = store.cohort(Actor::Program, enrolment.cohort).await?;
    // Graded as it was asked; completed by the course as the cohort has it now.
    let asked = shelf.bound(store, &cohort.course, &attempt.version).await?;
    let course = shelf.bound(store, &cohort.course, &cohort.version).await?;
    let quiz = asked
        .quiz(&attempt.quiz)
        .context("its course version has no such quiz")?;
    let (quiz, track, seed) = (quiz.clone(), enrolment.track, attempt.seed);
    let grade = move |answers: &BTreeMap<String, Answer>| marking::score(&quiz, track, &seed, answers);
    store.submit(Actor::Program, attempt.id, course, grade, now).await?;
    Ok(())
}
