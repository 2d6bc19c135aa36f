//! What a trainer does on the pairing board; each deed comes back to it and says what became of it.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::mentoring::eligibility::RuleSet;
use store::{Cohort, Snapshot};
use uuid::Uuid;

use super::trained;
use crate::Refusal;
use crate::form::{self, Fields};
use crate::matching::{Answer, Question, bars, seed_of, weeks_of_term};
use crate::school::School;
use crate::visit::Visit;

/// Longest reason for a pin or a veto, in characters.
const REASON: usize = 200;

/// Runs the matcher on a snapshot, and records the run only if the snapshot still holds.
pub async fn run(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<Uuid>,
) -> Result<Response, Refusal> {
    let cohort = trained(&school, &visit, id).await?;
    let (snapshot, question) = question(&school, &visit, &cohort).await?;
    let solving = tokio::task::spawn_blocking(move || {
        let answer = Answer::of(&question, RuleSet::default(), seed_of(id)).map_err(|error| Refusal::broken(&error))?;
        answer.run().map_err(|error| Refusal::broken(&error))
    });
    let run = solving.await.map_err(|error| Refusal::broken(&error))??;
    let recorded = school
        .store
        .record_run(visit.actor(), id, run, &snapshot.version, visit.now)
        .await;
    answered(id, recorded.map(|_| ()), "ran")
}

/// Proposes the pairs of the newest run to both sides.
pub async fn release(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Refusal> {
    trained(&school, &visit, id).await?;
    let run = fields.id("run")?;
    let newest = school
        .store
        .newest_run(visit.actor(), id)
        .await?
        .ok_or(Refusal::NotFound)?;
    if newest.id != run {
        return Ok(back(id, "stale"));
    }
    answered(
        id,
        school.store.release(visit.actor(), run, visit.now).await.map(|_| ()),
        "released",
    )
}

/// A pair that must be. One that breaks a hard rule is refused.
pub async fn pin(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let cohort = trained(&school, &visit, id).await?;
    let (enrolment, mentor) = pair(&school, &visit, &cohort, &fields).await?;
    let (_, question) = question(&school, &visit, &cohort).await?;
    let asking = tokio::task::spawn_blocking(move || bars(&question, &RuleSet::default(), (enrolment, mentor)));
    if !asking.await.map_err(|error| Refusal::broken(&error))?.is_empty() {
        return Ok(form::to(&format!(
            "/cohorts/{id}/pairing?said=barred&trainee={enrolment}&mentor={mentor}#why"
        )));
    }
    answered(
        id,
        school
            .store
            .pin(visit.actor(), enrolment, mentor, reason(&fields)?, visit.now)
            .await,
        "pinned",
    )
}

/// Takes a pin back.
pub async fn unpin(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let cohort = trained(&school, &visit, id).await?;
    let (enrolment, _) = pair(&school, &visit, &cohort, &fields).await?;
    answered(
        id,
        school.store.unpin(visit.actor(), enrolment, visit.now).await,
        "unpinned",
    )
}

/// A pair that must not be.
pub async fn veto(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let cohort = trained(&school, &visit, id).await?;
    let (enrolment, mentor) = pair(&school, &visit, &cohort, &fields).await?;
    answered(
        id,
        school
            .store
            .veto(visit.actor(), enrolment, mentor, reason(&fields)?, visit.now)
            .await,
        "vetoed",
    )
}

/// Takes a trainer's veto back.
pub async fn unveto(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let cohort = trained(&school, &visit, id).await?;
    let (enrolment, mentor) = pair(&school, &visit, &cohort, &fields).await?;
    answered(
        id,
        school.store.unveto(visit.actor(), enrolment, mentor, visit.now).await,
        "unvetoed",
    )
}

/// The cohort's snapshot and the question it asks.
pub(super) async fn question(school: &School, visit: &Visit, cohort: &Cohort) -> Result<(Snapshot, Question), Refusal> {
    let course = school
        .shelf
        .bound(&school.store, &cohort.course, &cohort.version)
        .await?;
    let snapshot = school.store.matching_snapshot(visit.actor(), cohort.id).await?;
    let question = Question::of(&snapshot, weeks_of_term(&cohort.calendar, course.days));
    Ok((snapshot, question))
}

/// The pair that the fields name; the trainee must be of this cohort.
async fn pair(school: &School, visit: &Visit, cohort: &Cohort, fields: &Fields) -> Result<(Uuid, Uuid), Refusal> {
    let (enrolment, mentor) = (fields.id("trainee")?, fields.id("mentor")?);
    let here = school.store.enrolment(visit.actor(), enrolment).await?.cohort == cohort.id;
    if here {
        Ok((enrolment, mentor))
    } else {
        Err(Refusal::NotFound)
    }
}

fn reason(fields: &Fields) -> Result<&str, Refusal> {
    let reason = fields.text("reason");
    if reason.is_empty() || reason.chars().count() > REASON {
        Err(Refusal::Malformed)
    } else {
        Ok(reason)
    }
}

fn answered(id: Uuid, done: Result<(), store::Error>, said: &str) -> Result<Response, Refusal> {
    let said = match done {
        Ok(()) => said,
        Err(store::Error::Conflict("changed")) => "changed",
        Err(store::Error::Conflict("vetoed")) if said == "pinned" => "is-vetoed",
        Err(store::Error::Conflict("pinned")) => "is-pinned",
        Err(store::Error::Conflict("paired")) => "is-paired",
        Err(store::Error::Conflict("declined")) => "declined",
        Err(store::Error::Conflict(_)) => "stale",
        Err(other) => return Err(other.into()),
    };
    Ok(back(id, said))
}

fn back(id: Uuid, said: &str) -> Response {
    form::to(&format!("/cohorts/{id}/pairing?said={said}"))
}
