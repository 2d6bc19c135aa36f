//! One pairing as one of its two sides sees it: a small card, and yes or no.

use axum::Extension;
use axum::extract::{Path, State as Rooms};
use axum::response::Response;
use domain::mentoring::life_cycle::{Closing, Side, State, has_lapsed, lapses_at};
use domain::permission::{Bond, Deed, may};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::{Card, Pairing as Pair};
use uuid::Uuid;

use crate::Refusal;
use crate::components::field::choice;
use crate::components::page::{desk, page, titled};
use crate::components::time;
use crate::form::{self, Fields};
use crate::school::School;
use crate::visit::Visit;

mod card;
pub mod notes;

/// Reasons for a no, as they are recorded; the other side never learns them.
const REASONS: [&str; 6] = ["time", "hours", "acquainted", "work", "field", "other"];

/// `/pairing/:id`
#[component]
pub fn Pairing() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    page(
        async move {
            let id: Uuid = id.parse().map_err(|_| Refusal::NotFound)?;
            own(&desk.school, &desk.visit, id).await
        },
        move |pair| {
            let words = visit.words();
            let title = words.t(if pair.side == Some(Side::Mentor) {
                "pairing-title-mentee"
            } else {
                "pairing-title-mentor"
            });
            view! {
                {titled(title.clone())}
                <h1>{title}</h1>
                <p class="notice" role="note">{words.t("mentor-no-case-data")}</p>
                <p class="pairing-state">{state_text(pair, &visit)}</p>
                {card::of(pair, &visit)}
                {notes_link(pair, &visit)}
                {what_next(pair, &visit)}
                <p><a href="/mentor">{words.t("pairing-back")}</a></p>
            }
        },
    )
}

/// The card of the other side.
pub(in crate::pages) fn other(pair: &Pair) -> &Card {
    if pair.side == Some(Side::Mentor) {
        &pair.mentee_card
    } else {
        &pair.mentor_card
    }
}

/// The other's name once both have accepted, else the track.
pub(in crate::pages) fn other_name(pair: &Pair, visit: &Visit) -> String {
    let card = other(pair);
    match &card.named {
        Some(named) => visit.name_of(named.person, named.naming(), false, true).to_owned(),
        None => visit
            .words()
            .with("pairing-track", &[("track", card.track.word().into())]),
    }
}

/// Where the pairing stands, in words for this side.
pub(in crate::pages) fn state_text(pair: &Pair, visit: &Visit) -> String {
    let lapsed = has_lapsed(pair.state, pair.proposed_at, visit.now);
    let word = match pair.state {
        _ if lapsed => "lapsed",
        State::Proposed => "proposed",
        State::AcceptedByOne(_) => "waiting",
        State::Active => "active",
        State::Closed(Closing::Declined) => "declined",
        State::Closed(Closing::Lapsed) => "lapsed",
        State::Closed(Closing::NoFault) => "ended",
        State::Closed(Closing::Safety) => "safety",
        State::Closed(Closing::Completed) => "completed",
    };
    visit.words().with("pairing-state", &[("state", word.into())])
}

fn notes_link(pair: &Pair, visit: &Visit) -> Option<impl IntoView + use<>> {
    let mentors = pair.side == Some(Side::Mentor) && pair.state == State::Active;
    let href = format!("/pairing/{}/notes", pair.id);
    mentors.then(|| view! { <p><a class="button" href=href>{visit.words().t("mentor-notes")}</a></p> })
}

fn what_next(pair: &Pair, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let action = |deed: &str| format!("/pairing/{}/{deed}", pair.id);
    let open = !has_lapsed(pair.state, pair.proposed_at, visit.now);
    let until = time::moment_text(lapses_at(pair.proposed_at), visit.zone(), words);
    let takes = || view! { <p>{words.with("pairing-takes", &[("time", until.clone().into())])}</p> };
    let leaving = |key: &str| {
        view! {
            <details class="grave">
                <summary>{words.t("pairing-leave")}</summary>
                <p>{words.t(key)}</p>
                <form method="post" action=action("leave")><button>{words.t("pairing-leave-button")}</button></form>
            </details>
        }
    };
    match pair.state {
        State::Proposed if open => {
            let reasons = REASONS.iter().map(|reason| {
                (
                    (*reason).to_owned(),
                    words.with("pairing-reason", &[("reason", (*reason).into())]),
                )
            });
            let reason = choice(
                "reason",
                words.t("pairing-reason-label"),
                reasons.collect(),
                "time",
                &store::FormDraft::default(),
                words,
            );
            view! {
                {takes()}
                <form method="post" action=action("accept")><p><button class="primary">{words.t("pairing-accept")}</button></p></form>
                <details class="grave">
                    <summary>{words.t("pairing-decline")}</summary>
                    <p>{words.t("pairing-decline-help")}</p>
                    <form method="post" action=action("decline")>{reason}<p><button>{words.t("pairing-decline-button")}</button></p></form>
                </details>
            }
            .into_any()
        }
        State::AcceptedByOne(_) if open => view! { {takes()} {leaving("pairing-leave-early")} }.into_any(),
        State::Active => view! { <p>{words.t("pairing-active-next")}</p> {leaving("pairing-leave-help")} }.into_any(),
        _ => view! { <p>{words.t("pairing-over-next")}</p> }.into_any(),
    }
}

/// Says yes. A second time changes nothing.
pub async fn accept(
    Rooms(school): Rooms<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<Uuid>,
) -> Result<Response, Refusal> {
    own(&school, &visit, id).await?;
    // Too late or over meanwhile: the page itself says so.
    match school.store.accept(visit.actor(), id, visit.now).await {
        Ok(_) | Err(store::Error::Conflict(_)) => Ok(form::to(&format!("/pairing/{id}"))),
        Err(other) => Err(other.into()),
    }
}

/// Says no, for a reason from the list.
pub async fn decline(
    Rooms(school): Rooms<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Refusal> {
    own(&school, &visit, id).await?;
    let reason = REASONS
        .iter()
        .find(|reason| **reason == fields.text("reason"))
        .ok_or(Refusal::Malformed)?;
    match school.store.decline(visit.actor(), id, reason, visit.now).await {
        Ok(()) | Err(store::Error::Conflict(_)) => Ok(form::to(&format!("/pairing/{id}"))),
        Err(other) => Err(other.into()),
    }
}

/// Leaves, without a reason.
pub async fn leave(
    Rooms(school): Rooms<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<Uuid>,
) -> Result<Response, Refusal> {
    own(&school, &visit, id).await?;
    match school.store.leave(visit.actor(), id, visit.now).await {
        Ok(()) | Err(store::Error::Conflict(_)) => Ok(form::to(&format!("/pairing/{id}"))),
        Err(other) => Err(other.into()),
    }
}

/// The pairing, for one of its two sides: to anybody else there is none.
async fn own(school: &School, visit: &Visit, id: Uuid) -> Result<Pair, Refusal> {
    visit.person()?;
    let pair = school.store.pairing(visit.actor(), id).await?;
    let bond = Bond {
        signed_in: true,
        own: pair.side.is_some(),
        ..Bond::default()
    };
    if may(bond, Deed::AnswerPairing) {
        Ok(pair)
    } else {
        Err(Refusal::NotFound)
    }
}
