//! Pictures made on the server: SVG without styles of its own, with words for those who do not see it.

use leptos::prelude::*;

/// A ring that shows a share. `words` says the same in text, e.g. `4 of 12 lessons`.
pub fn ring(done: usize, all: usize, words: String) -> impl IntoView {
    const AROUND: usize = 100;
    let share = (done * AROUND).checked_div(all).unwrap_or(0).min(AROUND);
    let dash = format!("{share} {}", AROUND - share);
    view! {
        <svg class="ring" viewBox="0 0 36 36" role="img" aria-label=words>
            <circle class="ring-track" cx="18" cy="18" r="15.915" fill="none" stroke-width="3"></circle>
            <circle
                class="ring-share"
                cx="18"
                cy="18"
                r="15.915"
                fill="none"
                stroke-width="3"
                pathLength="100"
                stroke-dasharray=dash
                transform="rotate(-90 18 18)"
            ></circle>
            <text class="ring-words" x="18" y="21" text-anchor="middle">{format!("{share}%")}</text>
        </svg>
    }
}

/// A bar that shows a share, with the words beside it.
pub fn bar(done: usize, all: usize, words: String) -> impl IntoView {
    let label = words.clone();
    view! { <progress class="bar" max=all.max(1).to_string() value=done.to_string() aria-label=label>{words}</progress> }
}

/// A line with a bar of whole per cent and its words beside it.
pub fn share_line(percent: u8, words: String) -> impl IntoView {
    view! { <p>{bar(percent.into(), 100, words.clone())} <span>{words}</span></p> }
}
