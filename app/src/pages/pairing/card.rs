//! The card of the other side: as little as helps to say yes or no.

use leptos::prelude::*;
use store::Pairing;

use super::{other, other_name};
use crate::pages::mentor::{country_name, experience_text, language_name, level_word};
use crate::visit::Visit;

/// Fewer people than this behind a card, and its country is left out.
const SMALL_CELL: u32 = 5;

pub(super) fn of(pair: &Pairing, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let card = other(pair);
    let row = |key: &str, value: String| {
        (!value.is_empty()).then(|| view! { <div><dt>{words.t(key)}</dt><dd>{value}</dd></div> })
    };
    let spoken = card
        .languages
        .iter()
        .map(|(code, level)| format!("{} ({})", language_name(code.as_str(), words), level_word(*level)));
    let spoken = spoken.collect::<Vec<_>>().join(", ");
    let country = card
        .country
        .as_deref()
        .filter(|_| card.alike >= SMALL_CELL)
        .map(|code| country_name(code, words))
        .unwrap_or_default();
    let track = words.with("pairing-track", &[("track", card.track.word().into())]);
    let hours = words.with(
        "pairing-shared-hours",
        &[("hours", i64::from(pair.shared_hours).into())],
    );
    let about = (!card.about.is_empty()).then(|| view! { <blockquote>{card.about.clone()}</blockquote> });
    let hidden = card
        .named
        .is_none()
        .then(|| view! { <p class="quiet">{words.t("pairing-no-names")}</p> });
    let name = card
        .named
        .as_ref()
        .map(|_| view! { <p class="pairing-name">{other_name(pair, visit)}</p> });
    view! {
        <section class="pairing-card">
            {name}
            <dl class="facts">
                {row("pairing-track-label", track)}
                {row("mentor-speciality", card.speciality.clone().unwrap_or_default())}
                {row("mentor-country-label", country)}
                {row("mentor-languages", spoken)}
                {row("pairing-hours-label", hours)}
                {row("mentor-experience", experience_text(card.experience, words))}
            </dl>
            {about}
            {hidden}
        </section>
    }
}
