//! The privacy notice, and the acceptance that a first sign-in asks for.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::Refusal;
use crate::components::page::{desk, page, titled};
use crate::form::{self, Fields};
use crate::school::School;
use crate::visit::Visit;

/// Raised whenever the meaning of the notice changes: everybody is then asked again.
pub const VERSION: i32 = 1;

/// Paragraphs of the notice: each has a heading and a text in the words of `house`.
const PARTS: [&str; 6] = ["who", "what", "why", "seen", "kept", "rights"];

/// `/privacy`
#[component]
pub fn Privacy() -> impl IntoView {
    let visit = desk().visit;
    page(async { Ok(()) }, move |()| {
        let words = visit.words();
        let parts: Vec<_> = PARTS
                .iter()
                .map(|part| {
                    view! { <h2>{words.t(&format!("privacy-{part}"))}</h2><p>{words.t(&format!("privacy-{part}-text"))}</p> }
                })
                .collect();
        let ask = visit
            .signed_in
            .as_ref()
            .filter(|signed_in| signed_in.privacy < VERSION)
            .map(|_| {
                let next = form::query(&visit.path, "next").unwrap_or_default();
                view! {
                    <form method="post" action="/privacy" class="lesson-end">
                        <input type="hidden" name="next" value=next/>
                        <p>{words.t("privacy-ask")}</p>
                        <p><button class="primary">{words.t("privacy-accept")}</button></p>
                    </form>
                    <form method="post" action="/sign-out"><button class="link">{words.t("sign-out")}</button></form>
                }
            });
        view! {
            {titled(words.t("privacy-title"))}
            <article class="text"><h1>{words.t("privacy-title")}</h1>{parts}</article>
            {ask}
        }
    })
}

/// Records the acceptance and leads on.
pub async fn accept(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    fields: Fields,
) -> Result<Response, Refusal> {
    visit.person()?;
    school.store.accept_privacy(visit.actor(), VERSION, visit.now).await?;
    let next = fields.text("next");
    Ok(form::to(if next.is_empty() { "/" } else { next }))
}
