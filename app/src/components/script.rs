//! What wakes the islands of a page: one module script of our own, loaded after the text.

use leptos::prelude::*;

use crate::components::page::desk;
use crate::shell::Assets;

const LIVE_PREVIEW: &str = include_str!("../../public/preview.js");
const WAKE: &str = include_str!("../../public/islands.js");

/// Stands at the end of a page that has an island; nothing when the program was built without.
#[component]
pub fn IslandScript() -> impl IntoView {
    let assets: Assets = expect_context();
    let nonce = desk().visit.nonce.to_string();
    (!assets.script.is_empty()).then(|| {
        // Both URLs are our own: a name and a hash.
        let script = WAKE.replace("{script}", &assets.script).replace("{wasm}", &assets.wasm);
        view! { <script type="module" nonce=nonce inner_html=script></script> }
    })
}

/// Stands at the end of the page on which an author writes, and nowhere else: it asks for the preview by itself.
#[component]
pub fn PreviewScript() -> impl IntoView {
    let nonce = desk().visit.nonce.to_string();
    view! { <script type="module" nonce=nonce inner_html=LIVE_PREVIEW></script> }
}
