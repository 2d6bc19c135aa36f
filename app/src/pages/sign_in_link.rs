//! One-time links: asking for one, and the button behind it.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::Purpose;

use crate::Refusal;
use crate::components::field::Field;
use crate::components::page::{desk, page, titled};
use crate::form::{self, Fields};
use crate::pages::sign_in::{enter as let_in, fresh};
use crate::school::School;
use crate::visit::Visit;

/// `/sign-in/link`: forgotten password, or no password yet.
#[component]
pub fn AskForLink() -> impl IntoView {
    let visit = desk().visit;
    let words = visit.words();
    page(async { Ok(()) }, move |()| {
        let asked = form::query(&visit.path, "asked").is_some();
        let email = Field {
            name: "email",
            label: words.t("field-email"),
            kind: "email",
            auto: "username",
            required: true,
            ..Field::default()
        };
        let body = if asked {
            view! { <p class="notice" role="status">{words.t("link-asked")}</p> }.into_any()
        } else {
            view! {
                <p class="lead">{words.t("link-lead")}</p>
                <form method="post" action="/sign-in/link">
                    {email.show(&store::FormDraft::default(), words)}
                    <p><button class="primary">{words.t("link-ask")}</button></p>
                </form>
            }
            .into_any()
        };
        view! {
            {titled(words.t("link-title"))}
            <section class="door">
                <h1>{words.t("link-title")}</h1>
                {body}
                <p><a href="/sign-in">{words.t("link-back")}</a></p>
            </section>
        }
    })
}

/// `/sign-in/link/:token`: shows a button. Mail scanners follow links, so looking uses nothing up.
#[component]
pub fn UseLink() -> impl IntoView {
    let desk = desk();
    let words = desk.visit.words();
    let token = use_params_map().get_untracked().get("token").unwrap_or_default();
    let action = format!("/sign-in/link/{token}");
    page(
        async move { Ok(desk.school.store.link_purpose(&token, desk.visit.now).await?) },
        move |purpose| {
            let body = match purpose {
                Some(purpose) => {
                    let (button, forgot) = match purpose {
                        Purpose::Invitation => ("link-accept-invitation", None),
                        Purpose::SignIn => (
                            "link-enter",
                            Some(
                                view! { <p><button name="then" value="password">{words.t("link-new-password")}</button></p> },
                            ),
                        ),
                    };
                    view! {
                        <p class="lead">{words.t("link-once")}</p>
                        <form method="post" action=action.clone()>
                            <p><button class="primary">{words.t(button)}</button></p>
                            {forgot}
                        </form>
                    }
                    .into_any()
                }
                None => view! {
                    <p class="lead">{words.t("link-over")}</p>
                    <p><a class="button" href="/sign-in/link">{words.t("link-ask-again")}</a></p>
                }
                .into_any(),
            };
            view! {
                {titled(words.t("link-enter-title"))}
                <section class="door"><h1>{words.t("link-enter-title")}</h1>{body}</section>
            }
        },
    )
}

/// Queues a link for the address if it is known; the answer is the same if it is not.
pub async fn ask(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    fields: Fields,
) -> Result<Response, Refusal> {
    school
        .store
        .ask_for_link(fields.text("email").to_owned(), visit.now)
        .await?;
    Ok(form::to("/sign-in/link?asked=1"))
}

/// Uses the link up and signs its person in.
pub async fn enter(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let new = fresh(&school, &visit);
    let cookie = new.token.clone();
    match school.store.use_link(&token, new).await {
        Ok((_, purpose)) => {
            let to_password = purpose == Purpose::Invitation || fields.text("then") == "password";
            let_in(&cookie, if to_password { "/me#password" } else { "/" })
        }
        Err(store::Error::NotFound) => Ok(form::to(&format!("/sign-in/link/{token}"))),
        Err(error) => Err(error.into()),
    }
}
