//! What wakes the islands of a page: one module script of our own, loaded after the text.

use leptos::prelude::*;

use crate::components::page::desk;
use crate::shell::Assets;

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
