//! Inviting people: one by hand, or those of a list that was looked at first.

use std::collections::BTreeMap;

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::cohort::invitation::{Invitee, RowProblem, invitee};
use domain::language::Language;
use store::{Cohort, InviteOutcome};

use super::register::run;
use crate::Refusal;
use crate::form::{self, Fields, Problems, problem, refuse};
use crate::school::School;
use crate::visit::Visit;

/// Adds one person by hand.
pub async fn one(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let cohort = run(&school, &visit, &id).await?;
    let [name, email, language, track, country, unit] =
        ["name", "email", "language", "track", "country", "unit"].map(|field| fields.text(field));
    match invitee(name, email, language, track, country, unit) {
        Ok(person) => {
            let answer = bring(&school, &visit, &cohort, vec![person]).await?;
            told(&school, &visit, &cohort, &answer, &[]).await
        }
        Err(wrong) => {
            let mut problems = Problems::new();
            note(&mut problems, wrong);
            refuse(
                &school,
                &visit,
                &format!("/cohorts/{id}/people"),
                ("person", &fields, &[]),
                problems,
            )
            .await
        }
    }
}

/// Notes what is wrong with somebody's name, address or the like, at the field that it is about.
pub(in crate::pages) fn note(problems: &mut Problems, wrong: RowProblem) {
    let field = if wrong == RowProblem::Long {
        "form"
    } else {
        wrong.word()
    };
    problem(problems, field, &format!("cohort-row-{}", wrong.word()));
}

/// Brings checked people into the cohort. Without a language of their own, they are written to in the course's.
pub async fn bring(
    school: &School,
    visit: &Visit,
    cohort: &Cohort,
    people: Vec<Invitee>,
) -> Result<Vec<InviteOutcome>, Refusal> {
    let spoken = school
        .shelf
        .bound(&school.store, &cohort.course, &cohort.version)
        .await?
        .source;
    let fresh = people.iter().map(|_| *school.chance.uuid().as_bytes()).collect();
    let people = people.into_iter().map(|person| stored(person, spoken)).collect();
    Ok(school
        .store
        .invite(visit.actor(), cohort.id, people, fresh, visit.now)
        .await?)
}

/// Leads to the roster with what became of each row. `wrong`: rows not imported, by line.
pub async fn told(
    school: &School,
    visit: &Visit,
    cohort: &Cohort,
    outcomes: &[InviteOutcome],
    wrong: &[(usize, RowProblem)],
) -> Result<Response, Refusal> {
    let count = |kind: fn(&InviteOutcome) -> bool| outcomes.iter().filter(|outcome| kind(outcome)).count().to_string();
    let wrong: Vec<String> = wrong
        .iter()
        .map(|(line, problem)| format!("{line} {}", problem.word()))
        .collect();
    let typed = BTreeMap::from([
        (
            "created".to_owned(),
            count(|outcome| matches!(outcome, InviteOutcome::Created { .. })),
        ),
        (
            "enrolled".to_owned(),
            count(|outcome| matches!(outcome, InviteOutcome::Enrolled { .. })),
        ),
        (
            "already".to_owned(),
            count(|outcome| matches!(outcome, InviteOutcome::Already { .. })),
        ),
        ("wrong".to_owned(), wrong.join("\n")),
    ]);
    let id = form::keep(school, visit, "invited", typed, Problems::new()).await?;
    Ok(form::to(&format!("/cohorts/{}/people?form={id}", cohort.id)))
}

fn stored(person: Invitee, spoken: Language) -> store::Invitee {
    store::Invitee {
        name: person.name,
        email: person.email,
        language: person.language.unwrap_or(spoken),
        track: person.track,
        country: person.country,
        unit: person.unit,
    }
}
