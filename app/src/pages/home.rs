//! The door: sends everybody to the page that answers their first question.

use leptos::prelude::*;
use store::Role;

use crate::Refusal;
use crate::components::page::{desk, page};

/// `/`
#[component]
pub fn Home() -> impl IntoView {
    let visit = desk().visit;
    let target = match &visit.signed_in {
        None => "/sign-in",
        Some(_) if visit.belongings().trainee => "/today",
        Some(_) if visit.holds(Role::Office) => "/office",
        Some(_) if visit.belongings().trainer => "/cohorts",
        Some(_) => "/mentor",
    };
    leptos_axum::redirect(target);
    page(async { Ok::<_, Refusal>(()) }, |()| ())
}
