//! What was done with a file, every text to be taken up again.

use domain::course::authoring::check_path;
use domain::course::hash;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::Draft;

use super::workshop::Workshop;
use super::{address, head};
use crate::Refusal;
use crate::components::page::{desk, page};
use crate::components::time;
use crate::form;
use crate::visit::Visit;

/// `/authoring/:course/history?path=…`
#[component]
pub fn History() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let slug = use_params_map().get_untracked().get("course").unwrap_or_default();
    page(
        async move {
            let workshop = Workshop::of(&desk.school, &desk.visit, &slug).await?;
            let path = form::query(&desk.visit.path, "path").unwrap_or_default();
            if check_path(&path).is_err() {
                return Err(Refusal::NotFound);
            }
            let history = desk
                .school
                .store
                .draft_history(desk.visit.actor(), &slug, &path)
                .await?;
            if history.is_empty() && workshop.published(&path).is_none() {
                return Err(Refusal::NotFound);
            }
            Ok((workshop, path, history))
        },
        move |(workshop, path, history)| {
            let words = visit.words();
            let empty = history
                .is_empty()
                .then(|| view! { <p class="empty">{words.t("authoring-history-empty")}</p> });
            let lines: Vec<_> = history.iter().map(|one| line(one, workshop, &visit)).collect();
            view! {
                {head(workshop, "history", &visit)}
                <h2 class="path"><a href=address(&workshop.slug, "file", path)><code>{path.clone()}</code></a></h2>
                {empty}
                <ol class="plain">{lines}</ol>
            }
        },
    )
}

fn line(line: &Draft, workshop: &Workshop, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let now = workshop.text(&line.path).ok().flatten();
    let started = now.map(|text| hash(text.as_bytes())).unwrap_or_default();
    let text = line.text.clone().map(|text| {
        let again = (now != Some(text.as_str())).then(|| {
            view! {
                <form method="post" action=address(&workshop.slug, "restore", "")>
                    <input type="hidden" name="path" value=line.path.clone()/>
                    <input type="hidden" name="seq" value=line.seq.to_string()/>
                    <input type="hidden" name="started" value=started/>
                    <p><button>{words.t("authoring-take-up")}</button></p>
                </form>
            }
        });
        view! {
            <details>
                <summary>{words.t("authoring-show-text")}</summary>
                <pre><code>{text}</code></pre>
                {again}
            </details>
        }
    });
    let done = words.t(&format!("authoring-deed-{}", line.deed.word()));
    view! {
        <li>
            <b>{done}</b>
            <p class="quiet">{time::moment(line.at, visit.zone(), words)} " · " {workshop.author_of(line, visit)}</p>
            {text}
        </li>
    }
}
