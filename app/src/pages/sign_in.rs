//! Signing in with a password, and out again.

use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use leptos::prelude::*;
use store::{Actor, NewSignIn};

use crate::Refusal;
use crate::components::field::{Field, form_problem};
use crate::components::page::{desk, page, titled};
use crate::form::{self, Fields, Problems, kept, problem, refuse};
use crate::password::LONGEST;
use crate::school::School;
use crate::visit::Visit;

/// The name of the cookie that holds the sign-in's token.
pub const COOKIE: &str = "__Host-relevo";
/// Wrong passwords an account may have in a day before only a mailed link lets its owner in.
const TRIES_A_DAY: u64 = 20;
const LIFE: TimeDelta = TimeDelta::days(30);

/// `/sign-in`
#[component]
pub fn SignIn() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let words = visit.words();
    page(
        async move {
            if desk.visit.signed_in.is_some() {
                leptos_axum::redirect("/");
            }
            Ok(kept(&desk.school, &desk.visit, "sign-in").await)
        },
        move |draft| {
            let next = form::query(&visit.path, "next").unwrap_or_default();
            let email = Field {
                name: "email",
                label: words.t("field-email"),
                kind: "email",
                auto: "username",
                required: true,
                ..Field::default()
            };
            let password = Field {
                name: "password",
                label: words.t("field-password"),
                kind: "password",
                auto: "current-password",
                required: true,
                ..Field::default()
            };
            view! {
                {titled(words.t("sign-in-title"))}
                <section class="door">
                    <h1>{words.t("sign-in-title")}</h1>
                    <p class="lead">{words.t("sign-in-lead")}</p>
                    {form_problem(draft, words)}
                    <form method="post" action="/sign-in">
                        <input type="hidden" name="next" value=next/>
                        {email.show(draft, words)}
                        {password.show(draft, words)}
                        <p><button class="primary">{words.t("sign-in-button")}</button></p>
                    </form>
                    <p><a href="/sign-in/link">{words.t("sign-in-by-link")}</a></p>
                </section>
            }
        },
    )
}

/// Takes address and password. A known and an unknown address are answered alike.
pub async fn post(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let (email, password) = (fields.text("email").to_lowercase(), fields.raw("password"));
    let next = fields.text("next");
    let tries = school
        .store
        .failed_sign_ins(&email, visit.now - TimeDelta::days(1))
        .await?;
    let refused = if password.len() > LONGEST || email.len() > 254 {
        Some("sign-in-wrong")
    } else if tries >= TRIES_A_DAY {
        Some("sign-in-too-many")
    } else {
        let known = school.store.password_of(Actor::Guest, &email).await?;
        let (person, hash) = known.map_or((None, None), |(person, hash)| (Some(person), hash));
        let right = school.passwords.verify(password.to_owned(), hash).await?;
        if let Some(person) = person.filter(|_| right) {
            return begin(&school, &visit, person, next).await;
        }
        school.store.record_failed_sign_in(email, visit.now).await?;
        Some("sign-in-wrong")
    };
    let mut problems = Problems::new();
    if let Some(key) = refused {
        problem(&mut problems, "form", key);
    }
    let back = if next.is_empty() {
        "/sign-in".to_owned()
    } else {
        format!("/sign-in?next={}", crate::components::page::encoded(next))
    };
    refuse(&school, &visit, &back, ("sign-in", &fields, &["password"]), problems).await
}

/// Ends this sign-in and leaves nothing of it in the browser.
pub async fn end(State(school): State<School>, Extension(visit): Extension<Visit>) -> Result<Response, Refusal> {
    let signed_in = visit.person()?;
    school
        .store
        .end_sign_in(visit.actor(), Some(signed_in.sign_in), visit.now)
        .await?;
    let mut response = form::to("/sign-in");
    let headers = response.headers_mut();
    headers.append(
        http::header::SET_COOKIE,
        http::HeaderValue::from_static(concat!(
            "__Host-relevo",
            "=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"
        )),
    );
    headers.insert(
        "clear-site-data",
        http::HeaderValue::from_static("\"cache\", \"storage\""),
    );
    Ok(response)
}

/// A new sign-in of this browser, not yet recorded.
#[must_use]
pub fn fresh(school: &School, visit: &Visit) -> NewSignIn {
    NewSignIn {
        id: school.chance.uuid(),
        token: school.chance.token(),
        agent: visit.agent.to_string(),
        now: visit.now,
        expires_at: visit.now + LIFE,
    }
}

/// The answer that hands the token to the browser and leads on.
pub fn enter(token: &str, next: &str) -> Result<Response, Refusal> {
    let mut response = form::to(if next.is_empty() { "/" } else { next }).into_response();
    let cookie = format!(
        "{COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={}",
        LIFE.num_seconds()
    );
    let cookie = http::HeaderValue::from_str(&cookie).map_err(|error| Refusal::broken(&error))?;
    response.headers_mut().append(http::header::SET_COOKIE, cookie);
    Ok(response)
}

async fn begin(school: &School, visit: &Visit, person: uuid::Uuid, next: &str) -> Result<Response, Refusal> {
    let new = fresh(school, visit);
    let token = new.token.clone();
    school.store.sign_in(Actor::Guest, person, new).await?;
    enter(&token, next)
}
