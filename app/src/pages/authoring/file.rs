//! One file: its text to be edited, what it will show, and what is wrong with it.

use std::collections::BTreeMap;

use domain::course::authoring::check_path;
use domain::course::{Finding, hash};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::FormDraft;

use super::saving::FORM;
use super::workshop::{Reading, Workshop};
use super::{address, compare, findings, head};
use crate::Refusal;
use crate::components::field::{form_problem, text_area};
use crate::components::page::{desk, page};
use crate::components::script::PreviewScript;
use crate::components::time;
use crate::form::{self, kept};
use crate::visit::Visit;

/// Lines that are shown numbered at most.
const MOST_LINES: usize = 5_000;

/// What the page shows.
#[derive(Clone, Debug)]
enum Sheet {
    /// The path or the file is none that can be edited here: why.
    Refused(String),
    /// The text as it is, or as it was typed, with what it means.
    Open(FormDraft, String, Box<Reading>),
    /// The draft deletes the file.
    Deleted,
}

/// `/authoring/:course/file?path=…`
#[component]
pub fn File() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let slug = use_params_map().get_untracked().get("course").unwrap_or_default();
    page(
        async move {
            let (school, visit) = (desk.school, desk.visit);
            let workshop = Workshop::of(&school, &visit, &slug).await?;
            let path = form::query(&visit.path, "path").unwrap_or_default();
            if let Err(problem) = check_path(&path) {
                let why = visit.words().t(&format!("authoring-path-{}", problem.word()));
                return Ok((workshop, path, Sheet::Refused(why)));
            }
            let there = match workshop.text(&path) {
                Ok(text) => text.map(str::to_owned),
                Err(problem) => {
                    let why = visit.words().t(&format!("authoring-text-{}", problem.word()));
                    return Ok((workshop, path, Sheet::Refused(why)));
                }
            };
            let draft = kept(&school, &visit, FORM).await;
            let own = draft.typed.get("path").is_some_and(|typed| *typed == path);
            let draft = if own { draft } else { FormDraft::default() };
            let Some(text) = draft.typed.get("text").cloned().or(there) else {
                if workshop.drafts.contains_key(&path) {
                    return Ok((workshop, path, Sheet::Deleted));
                }
                return Err(Refusal::NotFound);
            };
            let mut changes = workshop.changes();
            changes.insert(path.clone(), Some(text.clone()));
            let reading = workshop.read(changes).await?;
            Ok((workshop, path, Sheet::Open(draft, text, Box::new(reading))))
        },
        move |(workshop, path, sheet)| {
            let words = visit.words();
            let body = match sheet {
                Sheet::Refused(why) => view! { <p class="problem" role="alert">{why.clone()}</p> }.into_any(),
                Sheet::Deleted => view! { <p class="notice">{words.t("authoring-to-be-deleted")}</p> {about(workshop, path, &visit)} {deeds(workshop, path, &visit)} }.into_any(),
                Sheet::Open(draft, text, reading) => open(workshop, path, (draft, text), reading, &visit).into_any(),
            };
            view! {
                {head(workshop, "file", &visit)}
                <h2 class="path"><code>{path.clone()}</code></h2>
                {body}
            }
        },
    )
}

fn open(
    workshop: &Workshop,
    path: &str,
    (draft, text): (&FormDraft, &str),
    reading: &Reading,
    visit: &Visit,
) -> impl IntoView + use<> {
    let words = visit.words();
    let there = workshop.text(path).ok().flatten();
    // What is typed goes on from what its writer saw, unless they have just been shown what is there now.
    let overtaken = draft
        .problems
        .get("form")
        .is_some_and(|key| key == "authoring-overtaken");
    let now = there.map(|text| hash(text.as_bytes())).unwrap_or_default();
    let started = draft
        .typed
        .get("started")
        .filter(|_| !overtaken)
        .cloned()
        .unwrap_or(now);
    let saved = form::query(&visit.path, "saved")
        .map(|_| view! { <p class="saved" role="status">{words.t("authoring-saved")}</p> });
    let both = overtaken.then(|| {
        let (theirs, author) = (there.unwrap_or_default(), workshop.drafts.get(path).map(|draft| workshop.author_of(draft, visit)));
        let take = address(&workshop.slug, "file", path);
        view! {
            <section class="overtaken">
                <p>{words.with("authoring-theirs", &[("author", author.unwrap_or_default().into())])}</p>
                {compare::lines(theirs, text, words)}
                <details><summary>{words.t("authoring-their-text")}</summary><pre><code>{theirs.to_owned()}</code></pre></details>
                <p><a class="button" href=take>{words.t("authoring-take-theirs")}</a></p>
                <p>{words.t("authoring-keep-mine")}</p>
            </section>
        }
    });
    let behind = workshop.drafts.get(path).filter(|draft| workshop.is_overtaken(draft)).map(|_| {
        let look = address(&workshop.slug, "compare", path);
        view! {
            <p class="notice">{words.t("authoring-published-changed")} " " <a href=look>{words.t("authoring-compare")}</a></p>
            <label><input type="checkbox" name="seen" value="yes"/> {words.t("authoring-seen")}</label>
        }
    });
    // A text that was refused as it is was not read.
    let shown = if draft.problems.contains_key("text") {
        None
    } else {
        let body = as_read(workshop, reading, (path, text), visit);
        Some(view! { <section id="preview" aria-label=words.t("authoring-preview")>{body}</section> })
    };
    let typed = FormDraft {
        typed: BTreeMap::from([("text".to_owned(), text.to_owned())]),
        ..draft.clone()
    };
    view! {
        {about(workshop, path, visit)}
        {saved}
        {form_problem(draft, words)}
        {both}
        <div class="editor">
            <form method="post" action=address(&workshop.slug, "file", "")>
                <input type="hidden" name="path" value=path.to_owned()/>
                <input type="hidden" name="started" value=started/>
                {text_area("text", words.t("authoring-text"), text, 24, &typed, words)}
                {behind}
                <p>
                    <button name="do" value="preview">{words.t("authoring-preview")}</button>
                    <button class="primary" name="do" value="save">{words.t("authoring-save")}</button>
                </p>
            </form>
            {shown}
        </div>
        {deeds(workshop, path, visit)}
        {numbered(text, visit)}
        <PreviewScript/>
    }
}

/// The findings about a text, and the page that it will be.
pub(super) fn as_read(
    workshop: &Workshop,
    reading: &Reading,
    (path, text): (&str, &str),
    visit: &Visit,
) -> impl IntoView + use<> {
    let words = visit.words();
    let of_file: Vec<_> = reading.findings.iter().filter(|finding| finding.file == path).collect();
    let way = |finding: &Finding| format!("#l{}", finding.place.line);
    view! {
        <h2>{words.t("authoring-findings")}</h2>
        {findings::list(&of_file, Some(text), &way, words)}
        <h2>{words.t("authoring-preview")}</h2>
        {super::preview::preview(workshop, reading, path, visit)}
    }
}

/// Whose draft it is, and the ways to what it was.
fn about(workshop: &Workshop, path: &str, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let draft = workshop.drafts.get(path);
    let state = draft.map(|draft| {
        let author = workshop.author_of(draft, visit);
        view! { <p class="quiet">{words.with("authoring-draft-by", &[("author", author.into())])} " · " {time::moment(draft.at, visit.zone(), words)}</p> }
    });
    view! {
        {state}
        <ul class="inline">
            {draft.map(|_| view! { <li><a href=address(&workshop.slug, "compare", path)>{words.t("authoring-compare")}</a></li> })}
            <li><a href=address(&workshop.slug, "history", path)>{words.t("authoring-history")}</a></li>
        </ul>
    }
}

/// What gives up the draft or the file.
fn deeds(workshop: &Workshop, path: &str, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let draft = workshop.drafts.get(path);
    let path_field = || view! { <input type="hidden" name="path" value=path.to_owned()/> };
    let discard = draft.map(|draft| {
        view! {
            <details class="irreversible"><summary>{words.t("authoring-discard")}</summary>
                <form method="post" action=address(&workshop.slug, "discard", "")>
                    {path_field()} <input type="hidden" name="seq" value=draft.seq.to_string()/>
                    <p>{words.t("authoring-discard-sure")}</p>
                    <p><button>{words.t("authoring-discard-do")}</button></p>
                </form>
            </details>
        }
    });
    let text = workshop
        .text(path)
        .ok()
        .flatten()
        .filter(|_| workshop.published(path).is_some());
    let delete = text.map(|text| {
        view! {
            <details class="irreversible"><summary>{words.t("authoring-delete")}</summary>
                <form method="post" action=address(&workshop.slug, "delete", "")>
                    {path_field()} <input type="hidden" name="started" value=hash(text.as_bytes())/>
                    <p>{words.t("authoring-delete-sure")}</p>
                    <p><button>{words.t("authoring-delete-do")}</button></p>
                </form>
            </details>
        }
    });
    view! { {discard} {delete} }
}

/// The text with its lines numbered, for the findings to lead to.
fn numbered(text: &str, visit: &Visit) -> Option<impl IntoView + use<>> {
    let lines: Vec<_> = text
        .lines()
        .take(MOST_LINES + 1)
        .enumerate()
        .map(|(at, line)| view! { <li id=format!("l{}", at + 1)>{line.to_owned()}</li> })
        .collect();
    let words = visit.words();
    (lines.len() <= MOST_LINES)
        .then(|| view! { <details class="numbered"><summary>{words.t("authoring-numbered")}</summary><ol>{lines}</ol></details> })
}
