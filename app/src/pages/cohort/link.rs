//! An invitation link, shown once on the page that answers, to be handed over in person.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Response};
use leptos::prelude::*;
use uuid::Uuid;

use super::register::run;
use crate::Refusal;
use crate::components::page::titled;
use crate::school::School;
use crate::shell::{Assets, answer_page};
use crate::visit::Visit;

/// Makes the link for somebody in the cohort.
pub async fn show(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Extension(assets): Extension<Assets>,
    Path((id, person)): Path<(String, Uuid)>,
) -> Result<Response, Refusal> {
    let cohort = run(&school, &visit, &id).await?;
    let back = format!("/cohorts/{}/people", cohort.id);
    hand_over(&school, &visit, assets, person, back).await
}

/// Makes the link and answers with the only page that ever shows it. `back`: where its reader came from.
pub async fn hand_over(
    school: &School,
    visit: &Visit,
    assets: Assets,
    person: Uuid,
    back: String,
) -> Result<Response, Refusal> {
    let words = visit.words();
    let who = school.store.person(visit.actor(), person).await?;
    let name = visit.name_of(who.id, who.naming(), true, false).to_owned();
    let token = school.chance.token();
    let made = school
        .store
        .hand_over_link(visit.actor(), person, token.clone(), visit.now)
        .await;
    let link = match made {
        Ok(()) => Some(format!("{}/sign-in/link/{token}", school.public_url)),
        Err(store::Error::Conflict(_)) => None,
        Err(error) => return Err(error.into()),
    };
    let page = answer_page(visit, assets, move || {
        let body = match link {
            Some(link) => view! {
                <p>{words.t("cohort-link-once")}</p>
                <p class="handed-link"><code>{link}</code></p>
                <p class="quiet">{words.t("cohort-link-life")}</p>
            }
            .into_any(),
            None => view! { <p class="problem" role="alert">{words.t("cohort-link-refused")}</p> }.into_any(),
        };
        view! {
            {titled(words.t("cohort-link-title"))}
            <section class="door"><h1>{words.t("cohort-link-title")}</h1><p><b>{name}</b></p>{body}<p><a class="button" href=back>{words.t("cohort-link-back")}</a></p></section>
        }
    });
    Ok(Html(page).into_response())
}
