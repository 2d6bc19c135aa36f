//! The pairings of a person as a list of cards.

use domain::mentoring::life_cycle::{Side, State, has_lapsed, lapses_at};
use leptos::prelude::*;
use store::Pairing;

use crate::components::time;
use crate::pages::pairing::{other_name, state_text};
use crate::visit::Visit;

/// Mentees and mentors, open ones first; nothing yet is said in words.
pub(super) fn list(pairings: &[Pairing], visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let group = |side: Side, heading: &str| {
        let mut own: Vec<&Pairing> = pairings.iter().filter(|pairing| pairing.side == Some(side)).collect();
        own.sort_by_key(|pairing| matches!(pairing.state, State::Closed(_)));
        let cards: Vec<_> = own.into_iter().map(|pairing| card(pairing, visit)).collect();
        (!cards.is_empty()).then(|| view! { <h2>{words.t(heading)}</h2><ul class="pairing-cards">{cards}</ul> })
    };
    let empty = pairings
        .is_empty()
        .then(|| view! { <p class="empty">{words.t("pairing-none")}</p> });
    view! {
        <section id="pairings">
            {group(Side::Mentor, "pairing-mentees")}
            {group(Side::Mentee, "pairing-mentor")}
            {empty}
        </section>
    }
}

pub(in crate::pages) fn card(pairing: &Pairing, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let href = format!("/pairing/{}", pairing.id);
    let open = matches!(pairing.state, State::Proposed | State::AcceptedByOne(_))
        && !has_lapsed(pairing.state, pairing.proposed_at, visit.now);
    let until = open.then(|| {
        let until = time::moment_text(lapses_at(pairing.proposed_at), visit.zone(), words);
        view! { <p class="quiet">{words.with("pairing-until", &[("time", until.into())])}</p> }
    });
    view! {
        <li class="pairing-card">
            <p><a href=href>{other_name(pairing, visit)}</a></p>
            <p>{state_text(pairing, visit)}</p>
            {until}
        </li>
    }
}
