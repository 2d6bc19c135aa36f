//! The tree of a course: every text in its languages, with what is wrong and what waits.

use domain::course::authoring::{Entry, Part, Standing, outline};
use domain::language::{Language, pick};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::DraftDeed;

use super::workshop::{Reading, Workshop};
use super::{address, findings, head};
use crate::components::page::{desk, encoded, page};
use crate::form;
use crate::visit::Visit;

/// `/authoring/:course`
#[component]
pub fn Tree() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let slug = use_params_map().get_untracked().get("course").unwrap_or_default();
    page(
        async move {
            let workshop = Workshop::of(&desk.school, &desk.visit, &slug).await?;
            let reading = workshop.read(workshop.changes()).await?;
            Ok((workshop, reading))
        },
        move |(workshop, reading)| {
            let words = visit.words();
            let said = form::query(&visit.path, "said").and_then(|said| match said.as_str() {
                "files" => Some("authoring-published"),
                "commit" => Some("authoring-published-commit"),
                "commit-failed" => Some("authoring-published-no-commit"),
                "discarded" => Some("authoring-discarded"),
                _ => None,
            });
            let said = said.map(|key| view! { <p class="saved" role="status">{words.t(key)}</p> });
            let folders: Vec<_> = outline(&reading.course, &reading.sources)
                .into_iter()
                .map(|folder| {
                    let module = reading.course.module(&folder.name);
                    let title = module.and_then(|module| pick(&module.texts, visit.language, reading.course.source));
                    let title = title
                        .map(|(language, text)| view! { " · " <span lang=language.code()>{text.title.clone()}</span> });
                    let name = if folder.name.is_empty() {
                        words.t("authoring-top")
                    } else {
                        folder.name.clone()
                    };
                    let parts: Vec<_> = folder
                        .parts
                        .iter()
                        .map(|one| part(one, workshop, reading, &visit))
                        .collect();
                    view! { <section><h2>{name} {title}</h2><ul class="plain">{parts}</ul></section> }
                })
                .collect();
            view! { {head(workshop, "", &visit)} {said} {gone(workshop, &visit)} {folders} }
        },
    )
}

/// Files that a draft deletes: they are in no folder of the tree any more.
fn gone(workshop: &Workshop, visit: &Visit) -> Option<impl IntoView + use<>> {
    let words = visit.words();
    let items: Vec<_> = workshop
        .drafts
        .values()
        .filter(|draft| draft.deed == DraftDeed::Delete)
        .map(|draft| view! { <li><a href=address(&workshop.slug, "file", &draft.path)>{draft.path.clone()}</a></li> })
        .collect();
    (!items.is_empty())
        .then(|| view! { <section><h2>{words.t("authoring-gone")}</h2><ul class="plain">{items}</ul></section> })
}

fn part(part: &Part, workshop: &Workshop, reading: &Reading, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let entries: Vec<_> = part
        .entries
        .iter()
        .map(|one| entry(one, part, workshop, reading, visit))
        .collect();
    let kind = words.t(&format!("authoring-kind-{}", part.kind));
    let name = part.id.rsplit('/').next().unwrap_or_default().to_owned();
    // A quiz's name says no more than that it is one.
    let name = (name != part.kind).then(|| view! { <b>{name}</b> " " });
    view! { <li>{name} <span class="quiet">{kind}</span><ul class="files">{entries}</ul></li> }
}

fn entry(entry: &Entry, part: &Part, workshop: &Workshop, reading: &Reading, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let name = match entry.language {
        Some(language) => language.own_name().to_owned(),
        None => entry.path.rsplit('/').next().unwrap_or_default().to_owned(),
    };
    let key = match entry.standing {
        Standing::Original => None,
        Standing::Equal => Some(("quiet", "authoring-equal")),
        Standing::Behind => Some(("care", "authoring-behind")),
        Standing::Unmarked => Some(("care", "authoring-unmarked")),
        Standing::Missing => Some(("quiet", "authoring-missing")),
    };
    let standing = key.map(|(class, key)| view! { " " <span class=class>{words.t(key)}</span> });
    if let (Standing::Missing, Some(language), Some(original)) = (entry.standing, entry.language, part.entries.first())
    {
        let query = format!("?of={}&language={}", encoded(&original.path), language.code());
        let begin = format!("{}{query}", address(&workshop.slug, "new", ""));
        return view! { <li><a href=begin lang=language.code()>{name}</a> {standing}</li> }.into_any();
    }
    let draft = workshop
        .drafts
        .contains_key(&entry.path)
        .then(|| view! { " " <span class="tag">{words.t("authoring-draft")}</span> });
    let found = findings::count_words(findings::counts(&reading.findings, &entry.path), words);
    view! {
        <li>
            <a href=address(&workshop.slug, "file", &entry.path) lang=entry.language.map(Language::code)>{name}</a>
            {standing} {draft} {found}
        </li>
    }
    .into_any()
}
