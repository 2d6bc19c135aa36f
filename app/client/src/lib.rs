//! The door of the browser's program: loading it makes the islands of `app` ready to be woken one by one.

// Named nowhere else, `app` would be left out, and every island with it.
extern crate app as _;

use wasm_bindgen::prelude::wasm_bindgen;

/// Runs once, as soon as the browser has loaded the program.
#[wasm_bindgen(start)]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
