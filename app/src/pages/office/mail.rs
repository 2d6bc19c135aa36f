//! What waits to be sent, and what could not be.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::permission::Deed;
use leptos::prelude::*;
use uuid::Uuid;

use super::{allowed, head};
use crate::Refusal;
use crate::components::page::{desk, page};
use crate::components::time;
use crate::form;
use crate::school::School;
use crate::visit::Visit;

/// `/office/mail`
#[component]
pub fn Mail() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    page(
        async move {
            let (school, visit) = (desk.school, desk.visit);
            allowed(&visit, Deed::ReadAudit)?;
            Ok((
                school.store.waiting(visit.actor()).await?,
                school.store.given_up(visit.actor()).await?,
            ))
        },
        move |(waiting, given_up)| {
            let words = visit.words();
            let rows: Vec<_> = given_up
                .iter()
                .map(|job| {
                    let tried = words.with("office-mail-tried", &[("times", i64::from(job.attempts).into())]);
                    view! {
                        <li>
                            <p><code>{job.kind.clone()}</code> " · " {time::moment(job.created_at, visit.zone(), words)}</p>
                            <p class="problem" lang="en">{job.error.clone()}</p>
                            <p class="quiet">{tried} " " {time::moment(job.given_up_at, visit.zone(), words)}</p>
                            <form method="post" action=format!("/office/mail/{}", job.id)><button>{words.t("office-mail-again")}</button></form>
                        </li>
                    }
                })
                .collect();
            let none = rows
                .is_empty()
                .then(|| view! { <p class="empty">{words.t("office-mail-none")}</p> });
            let saved = form::query(&visit.path, "saved")
                .map(|_| view! { <p class="saved" role="status">{words.t("office-mail-on-its-way")}</p> });
            view! {
                {head("mail", &visit)}
                {saved}
                <dl class="figures">
                    <div><dt>{words.t("office-mail-fresh")}</dt><dd>{waiting.fresh}</dd></div>
                    <div><dt>{words.t("office-mail-failing")}</dt><dd>{waiting.failing}</dd></div>
                    <div><dt>{words.t("office-mail-lost")}</dt><dd>{waiting.given_up}</dd></div>
                </dl>
                <h2>{words.t("office-mail-lost")}</h2>
                {none}
                <ul class="plain">{rows}</ul>
            }
        },
    )
}

/// Sends a message that was given up on its way again.
pub async fn again(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<Uuid>,
) -> Result<Response, Refusal> {
    allowed(&visit, Deed::ReadAudit)?;
    school.store.revive_job(visit.actor(), id, visit.now).await?;
    Ok(form::to("/office/mail?saved=1"))
}
