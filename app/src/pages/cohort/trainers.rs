//! Who trains a cohort, and naming one more.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::permission::{Deed, may};
use leptos::prelude::*;
use store::{FormDraft, Trainer};
use uuid::Uuid;

use super::register::seen;
use crate::Refusal;
use crate::components::field::{Field, form_problem};
use crate::form::{self, Fields, Problems, problem, refuse};
use crate::school::School;
use crate::visit::Visit;

/// Their names; whoever `may_appoint` can add one by the address they are known under.
pub(super) fn section(
    cohort: Uuid,
    trainers: &[Trainer],
    may_appoint: bool,
    draft: &FormDraft,
    visit: &Visit,
) -> impl IntoView + use<> {
    let words = visit.words();
    let names: Vec<_> = trainers
        .iter()
        .map(|trainer| view! { <li>{visit.name_of(trainer.person, trainer.naming(), true, false).to_owned()}</li> })
        .collect();
    let email = Field {
        name: "trainer",
        label: words.t("cohort-trainer-address"),
        kind: "email",
        auto: "off",
        help: words.t("cohort-trainer-help"),
        required: true,
        ..Field::default()
    };
    let appoint = may_appoint.then(|| {
        view! {
            {form_problem(draft, words)}
            <form method="post" action=format!("/cohorts/{cohort}/trainers")>
                {email.show(draft, words)}
                <p><button>{words.t("cohort-trainer-add")}</button></p>
            </form>
        }
    });
    view! {
        <section class="ways-in" id="trainers">
            <h2>{words.t("cohort-trainers")}</h2>
            <ul class="plain">{names}</ul>
            {appoint}
        </section>
    }
}

/// Makes somebody who is known to the school a trainer of the cohort.
pub async fn appoint(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let (cohort, bond) = seen(&school, &visit, &id).await?;
    if !may(bond, Deed::AppointTrainer) {
        return Err(Refusal::NotAllowed);
    }
    let page = format!("/cohorts/{}/people", cohort.id);
    let known = school
        .store
        .person_by_email(visit.actor(), fields.text("trainer"))
        .await?;
    let Some(person) = known.filter(|person| person.disabled_at.is_none()) else {
        let mut problems = Problems::new();
        problem(&mut problems, "trainer", "cohort-trainer-unknown");
        return refuse(&school, &visit, &page, ("trainer", &fields, &[]), problems).await;
    };
    school
        .store
        .add_trainer(visit.actor(), cohort.id, person.id, visit.now)
        .await?;
    Ok(form::to(&format!("{page}#trainers")))
}
