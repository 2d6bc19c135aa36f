//! A draft beside the published file, line by line.

use std::time::Duration;

use domain::course::authoring::check_path;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use similar::{ChangeTag, TextDiff};

use super::workshop::Workshop;
use super::{address, head};
use crate::Refusal;
use crate::components::page::{desk, page};
use crate::form;
use crate::words::Words;

/// Longer comparisons end with what has been found: no text may hold up the page.
const PATIENCE: Duration = Duration::from_millis(400);
/// Lines around a change.
const AROUND: usize = 3;
/// Lines that are shown at most.
const MOST_LINES: usize = 4_000;

/// `/authoring/:course/compare?path=…`
#[component]
pub fn Compare() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let slug = use_params_map().get_untracked().get("course").unwrap_or_default();
    page(
        async move {
            let workshop = Workshop::of(&desk.school, &desk.visit, &slug).await?;
            let path = form::query(&desk.visit.path, "path").unwrap_or_default();
            let there = workshop.drafts.contains_key(&path) || workshop.published(&path).is_some();
            if check_path(&path).is_err() || !there {
                return Err(Refusal::NotFound);
            }
            Ok((workshop, path))
        },
        move |(workshop, path)| {
            let words = visit.words();
            let old = String::from_utf8_lossy(workshop.published(path).unwrap_or_default());
            let body = match workshop.drafts.get(path) {
                Some(draft) => lines(&old, draft.text.as_deref().unwrap_or_default(), words).into_any(),
                None => view! { <p class="empty">{words.t("authoring-no-draft")}</p> }.into_any(),
            };
            view! {
                {head(workshop, "compare", &visit)}
                <h2 class="path"><a href=address(&workshop.slug, "file", path)><code>{path.clone()}</code></a></h2>
                <p>{words.t("authoring-compare-lead")}</p>
                {body}
            }
        },
    )
}

/// What was taken out and what was put in, with a few lines around.
pub(super) fn lines(old: &str, new: &str, words: Words) -> impl IntoView + use<> {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(old, new);
    let mut shown = 0;
    let groups: Vec<_> = diff
        .grouped_ops(AROUND)
        .iter()
        .map(|group| {
            let changes = group.iter().flat_map(|op| diff.iter_changes(op)).take_while(|_| {
                shown += 1;
                shown <= MOST_LINES
            });
            let changes: Vec<_> = changes
                .map(|change| {
                    let line = change.value().trim_end_matches(['\n', '\r']).to_owned();
                    match change.tag() {
                        ChangeTag::Delete => view! { <li><del>{line}</del></li> }.into_any(),
                        ChangeTag::Insert => view! { <li><ins>{line}</ins></li> }.into_any(),
                        ChangeTag::Equal => view! { <li>{line}</li> }.into_any(),
                    }
                })
                .collect();
            view! { <ul class="compared">{changes}</ul> }
        })
        .collect();
    let same = groups
        .is_empty()
        .then(|| view! { <p class="quiet">{words.t("authoring-same")}</p> });
    view! { {same} {groups} }
}
