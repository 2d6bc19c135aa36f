//! One person's name and address, for the office to correct.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::cohort::invitation::contact;
use domain::permission::Deed;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::Person as Account;
use uuid::Uuid;

use super::allowed;
use super::people::shown_email;
use crate::Refusal;
use crate::components::field::{Field, form_problem};
use crate::components::page::{desk, page, titled};
use crate::form::{self, Fields, Problems, kept, problem, refuse};
use crate::pages::cohort::invite::note;
use crate::school::School;
use crate::visit::Visit;

/// `/office/people/:id`
#[component]
pub fn Person() -> impl IntoView {
    let desk = desk();
    let words = desk.visit.words();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    page(
        async move {
            let (school, visit) = (desk.school, desk.visit);
            let account = account(&school, &visit, id.parse().map_err(|_| Refusal::NotFound)?).await?;
            let draft = kept(&school, &visit, "office-correction").await;
            Ok((account, draft))
        },
        move |(account, draft)| {
            let name = Field {
                name: "name",
                label: words.t("cohort-person"),
                kind: "text",
                auto: "off",
                value: account.name.clone(),
                required: true,
                ..Field::default()
            };
            let email = Field {
                name: "email",
                label: words.t("cohort-email"),
                kind: "email",
                auto: "off",
                value: account.email.clone(),
                help: words.t("office-correct-help"),
                required: true,
            };
            view! {
                {titled(words.t("office-correct"))}
                <h1>{words.t("office-correct")}</h1>
                {form_problem(draft, words)}
                <form method="post" action=path(account.id)>
                    {name.show(draft, words)}
                    {email.show(draft, words)}
                    <p><button class="primary">{words.t("save")}</button></p>
                </form>
                <p><a href=format!("/office/people#{}", account.id)>{words.t("cohort-link-back")}</a></p>
            }
        },
    )
}

/// Corrects them.
pub async fn correct(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Refusal> {
    account(&school, &visit, id).await?;
    let mut problems = Problems::new();
    match contact(fields.text("name"), fields.text("email")) {
        Ok((name, email)) => match school
            .store
            .correct_person(visit.actor(), id, name, email, visit.now)
            .await
        {
            Ok(()) => return Ok(form::to(&format!("/office/people?saved=1#{id}"))),
            Err(store::Error::Conflict("email")) => problem(&mut problems, "email", "office-email-known"),
            Err(error) => return Err(error.into()),
        },
        Err(wrong) => note(&mut problems, wrong),
    }
    refuse(
        &school,
        &visit,
        &path(id),
        ("office-correction", &fields, &[]),
        problems,
    )
    .await
}

/// The account, for the office; one of a protected identity for a custodian or its owner alone.
async fn account(school: &School, visit: &Visit, id: Uuid) -> Result<Account, Refusal> {
    allowed(visit, Deed::KeepPeople)?;
    let account = school.store.person(visit.actor(), id).await?;
    if shown_email(&account, visit).is_some() {
        Ok(account)
    } else {
        Err(Refusal::NotFound)
    }
}

fn path(id: Uuid) -> String {
    format!("/office/people/{id}")
}
