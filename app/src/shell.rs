//! The frame around every page: head, navigation, foot.

use std::sync::Arc;

use domain::permission::{Deed, may};
use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};
use leptos_router::components::Router;
use store::Role;

use crate::Refusal;
use crate::components::page::{desk, refusal_words};
use crate::pages;
use crate::pages::cohort::register::bond;
use crate::visit::Visit;
use crate::words::Words;

/// Hashed URLs of what the page loads, made once by the server.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The one stylesheet.
    pub style: Arc<str>,
    /// The islands' JavaScript; empty when the program was built without.
    pub script: Arc<str>,
    /// The islands' wasm.
    pub wasm: Arc<str>,
    /// The picture in the tab.
    pub icon: Arc<str>,
}

/// A whole page for the router.
pub fn shell() -> impl IntoView {
    let visit = desk().visit;
    frame(&visit, expect_context(), view! { <Pages/> })
}

/// The table of routes alone, for the server to learn which there are.
pub fn routes() -> impl IntoView {
    view! { <Router><pages::Routes/></Router> }
}

/// A whole page that says why a form was refused.
#[must_use]
pub fn refusal_page(visit: &Visit, assets: Assets, refusal: Refusal) -> String {
    Owner::new().with(|| {
        provide_meta_context();
        let words = visit.words();
        frame(
            visit,
            assets,
            view! { <Around visit=visit.clone()>{refusal_words(refusal, words)}</Around> },
        )
        .into_view()
        .to_html()
    })
}

/// A whole page that answers a form: for what is shown once and kept nowhere.
#[must_use]
pub fn answer_page<V: IntoView + 'static>(
    visit: &Visit,
    assets: Assets,
    content: impl FnOnce() -> V + Send + 'static,
) -> String {
    Owner::new().with(|| {
        provide_meta_context();
        frame(
            visit,
            assets,
            view! { <Around visit=visit.clone()>{content()}</Around> },
        )
        .into_view()
        .to_html()
    })
}

fn frame<B: IntoView>(visit: &Visit, assets: Assets, body: B) -> impl IntoView + use<B> {
    view! {
        <!DOCTYPE html>
        <html lang=visit.language.code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="stylesheet" href=assets.style/>
                <link rel="icon" type="image/svg+xml" href=assets.icon/>
                <MetaTags/>
            </head>
            <body>{body}</body>
        </html>
    }
}

#[component]
fn Pages() -> impl IntoView {
    provide_meta_context();
    let visit = desk().visit;
    view! {
        <Router>
            <Around visit=visit>
                <pages::Routes/>
            </Around>
        </Router>
    }
}

/// Header, navigation and foot around the content.
#[component]
fn Around(visit: Visit, children: Children) -> impl IntoView {
    let words = visit.words();
    let here = visit.path.split('?').next().unwrap_or("/").to_owned();
    let links = links(&visit, words);
    let has_links = !links.is_empty();
    let items: Vec<_> = links
        .into_iter()
        .map(|(href, text)| {
            let current = (here == href || (href != "/" && here.starts_with(&format!("{href}/")))).then_some("page");
            view! { <li><a href=href aria-current=current>{text}</a></li> }
        })
        .collect();
    let nav = has_links.then(|| view! { <nav class="rooms" aria-label=words.t("nav-label")><ul>{items}</ul></nav> });
    let way_out = visit.signed_in.is_none().then(|| language_links(&visit));
    view! {
        <a class="skip" href="#content">{words.t("skip-to-content")}</a>
        <header class="top"><a class="brand" href="/">"Relevo"</a>{way_out}</header>
        {nav}
        <main id="content" tabindex="-1">{children()}</main>
        <footer class="foot"><a href="/privacy">{words.t("privacy-title")}</a></footer>
    }
}

fn links(visit: &Visit, words: Words) -> Vec<(&'static str, String)> {
    if visit.signed_in.is_none() {
        return Vec::new();
    }
    let mut links = Vec::new();
    if visit.belongings().trainee {
        links.push(("/today", words.t("nav-today")));
        links.push(("/course", words.t("nav-course")));
        links.push(("/calendar", words.t("nav-calendar")));
    }
    if visit.belongings().trainer {
        links.push(("/cohorts", words.t("nav-cohorts")));
    }
    if visit.holds(Role::Office) {
        links.push(("/office", words.t("nav-office")));
    }
    if may(bond(visit), Deed::WriteCourse) {
        links.push(("/authoring", words.t("nav-authoring")));
    }
    links.push(("/mentor", words.t("nav-mentor")));
    links.push(("/me", words.t("nav-me")));
    links
}

fn language_links(visit: &Visit) -> impl IntoView + use<> {
    let path = visit.path.split('?').next().unwrap_or("/").to_owned();
    let items: Vec<_> = domain::language::Language::ALL
        .into_iter()
        .map(|language| {
            let current = (language == visit.language).then_some("true");
            let href = format!("{path}?language={}", language.code());
            view! { <li><a href=href hreflang=language.code() lang=language.code() aria-current=current>{language.own_name()}</a></li> }
        })
        .collect();
    view! { <ul class="languages">{items}</ul> }
}
