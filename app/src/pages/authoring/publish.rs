//! Publishing: all drafts together, what they would do, and the deed.

use std::collections::BTreeMap;

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::course::authoring::{Standing, outline};
use domain::course::{Finding, Level, format, hash, version};
use domain::person::{Viewer, name_for};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::{FormDraft, Pinned};

use super::workshop::{Reading, Workshop};
use super::{address, compare, findings, head};
use crate::Refusal;
use crate::components::field::{Field, form_problem};
use crate::components::page::{desk, page};
use crate::folders::{Author, Change, Kept, Unwritten};
use crate::form::{self, Fields, Problems, kept, problem, refuse};
use crate::pages::cohort::version::consequences;
use crate::school::School;
use crate::visit::Visit;

const FORM: &str = "course-publish";
/// Signs of a note at most: the first line of a commit.
const LONGEST_NOTE: usize = 72;

/// `/authoring/:course/publish`
#[component]
pub fn Publish() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let slug = use_params_map().get_untracked().get("course").unwrap_or_default();
    page(
        async move {
            let (school, visit) = (desk.school, desk.visit);
            let workshop = Workshop::of(&school, &visit, &slug).await?;
            let reading = ready(&workshop).await?;
            let pinned = school.store.cohorts_of_course(visit.actor(), &slug).await?;
            let draft = kept(&school, &visit, FORM).await;
            let commits = commits(&school, &slug).await;
            Ok((workshop, reading, pinned, draft, commits))
        },
        move |(workshop, reading, pinned, draft, commits)| {
            let words = visit.words();
            let body = if workshop.drafts.is_empty() {
                view! { <p class="empty">{words.t("authoring-nothing")}</p> }.into_any()
            } else {
                all(workshop, reading, pinned, (draft, *commits), &visit).into_any()
            };
            view! {
                {head(workshop, "publish", &visit)}
                <h2>{words.t("authoring-publish")}</h2>
                {form_problem(draft, words)}
                {body}
            }
        },
    )
}

fn all(
    workshop: &Workshop,
    reading: &Reading,
    pinned: &[Pinned],
    (draft, commits): (&FormDraft, bool),
    visit: &Visit,
) -> impl IntoView + use<> {
    let words = visit.words();
    let files: Vec<_> = workshop
        .drafts
        .values()
        .map(|draft| {
            let old = String::from_utf8_lossy(workshop.published(&draft.path).unwrap_or_default()).into_owned();
            let found = findings::count_words(findings::counts(&reading.findings, &draft.path), words);
            let overtaken = workshop
                .is_overtaken(draft)
                .then(|| view! { " " <b class="problem">{words.t("authoring-published-changed")}</b> });
            let what = match (&draft.text, workshop.published(&draft.path)) {
                (None, _) => "authoring-deletes",
                (_, None) => "authoring-adds",
                _ => "authoring-changes",
            };
            view! {
                <li>
                    <a href=address(&workshop.slug, "file", &draft.path)><code>{draft.path.clone()}</code></a>
                    " " <span class="quiet">{words.t(what)} " · " {workshop.author_of(draft, visit)}</span> {found} {overtaken}
                    <details><summary>{words.t("authoring-compare")}</summary>
                        {compare::lines(&old, draft.text.as_deref().unwrap_or_default(), words)}
                    </details>
                </li>
            }
        })
        .collect();
    let what = consequences(&workshop.disk.live.course, &reading.course, visit.language);
    let way = |finding: &Finding| {
        format!(
            "{}#l{}",
            address(&workshop.slug, "file", &finding.file),
            finding.place.line
        )
    };
    let found: Vec<_> = reading.findings.iter().collect();
    let button = if is_broken(reading) {
        view! { <p class="problem">{words.t("authoring-broken")}</p> }.into_any()
    } else {
        let note = Field {
            name: "note",
            label: words.t("authoring-note"),
            kind: "text",
            help: words.t(if commits {
                "authoring-note-commit"
            } else {
                "authoring-note-help"
            }),
            ..Field::default()
        };
        view! {
            <details class="irreversible" open=!draft.problems.is_empty()><summary>{words.t("authoring-publish-open")}</summary>
                <form method="post" action=address(&workshop.slug, "publish", "")>
                    <input type="hidden" name="seen" value=seen(workshop)/>
                    {note.show(draft, words)}
                    <p>{words.t("authoring-publish-sure")}</p>
                    <p><button class="primary">{words.t("authoring-publish-do")}</button></p>
                </form>
            </details>
        }
        .into_any()
    };
    view! {
        <ul class="plain">{files}</ul>
        <h3>{words.t("cohort-consequences")}</h3>
        <ul>{what.listed(words)}</ul>
        {cohorts(pinned, workshop, visit)}
        <h3>{words.t("cohort-findings")}</h3>
        {findings::list(&found, None, &way, words)}
        {button}
    }
}

/// What publishing means for the cohorts there are.
fn cohorts(pinned: &[Pinned], workshop: &Workshop, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let items: Vec<_> = pinned
        .iter()
        .filter_map(|one| {
            let (id, title) = one.cohort.clone()?;
            let current = (one.version == workshop.disk.live.version).then(|| words.t("authoring-cohort-current"));
            let open = words.with("authoring-cohort-attempts", &[("attempts", i64::try_from(one.open_attempts).unwrap_or(i64::MAX).into())]);
            Some(view! { <li><a href=format!("/cohorts/{id}/course")>{title}</a> " · " {open} {current.map(|said| format!(" · {said}"))}</li> })
        })
        .collect();
    let others = pinned.iter().filter(|one| one.cohort.is_none()).count();
    let others =
        (others > 0).then(|| view! { <li>{words.with("authoring-cohorts-other", &[("cohorts", others.into())])}</li> });
    let lead = if pinned.is_empty() {
        "authoring-cohorts-none"
    } else {
        "authoring-cohorts"
    };
    view! { <p>{words.t(lead)}</p> <ul>{items} {others}</ul> }
}

/// Publishes the drafts as their reader saw them.
pub async fn publish(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let workshop = Workshop::of(&school, &visit, &slug).await?;
    let reading = ready(&workshop).await?;
    let mut problems = Problems::new();
    let note = fields.text("note");
    if note.chars().count() > LONGEST_NOTE || note.contains(char::is_control) {
        problem(&mut problems, "note", "authoring-note-wrong");
    }
    if fields.text("seen") != seen(&workshop) || workshop.drafts.is_empty() {
        problem(&mut problems, "form", "authoring-unwritten-changed");
    } else if is_broken(&reading) {
        problem(&mut problems, "form", "authoring-broken");
    }
    if problems.is_empty() {
        // A reader who goes away must not leave the files written and the drafts waiting.
        let deed = tokio::spawn(write(school.clone(), visit.clone(), workshop, reading, note.to_owned()));
        match deed.await.map_err(|error| Refusal::broken(&error))?? {
            Ok(kept) => {
                let said = match kept {
                    Kept::Files => "files",
                    Kept::Commit => "commit",
                    Kept::CommitFailed => "commit-failed",
                };
                return Ok(form::to(&format!("{}?said={said}", address(&slug, "", ""))));
            }
            Err(problem_of) => problem(
                &mut problems,
                "form",
                &format!("authoring-unwritten-{}", problem_of.word()),
            ),
        }
    }
    let page = address(&slug, "publish", "");
    refuse(&school, &visit, &page, (FORM, &fields, &[]), problems).await
}

/// Writes the files, then records that they are published.
async fn write(
    school: School,
    visit: Visit,
    workshop: Workshop,
    reading: Reading,
    note: String,
) -> Result<Result<Kept, Unwritten>, Refusal> {
    let Some(folders) = school.shelf.folders() else {
        return Ok(Err(Unwritten::ReadOnly));
    };
    let bytes = |path: &str| reading.sources.files.get(path).cloned();
    let changes: Vec<Change> = workshop
        .drafts
        .values()
        .map(|draft| Change {
            path: draft.path.clone(),
            base: draft.base.clone(),
            bytes: bytes(&draft.path),
        })
        .collect();
    let published: BTreeMap<String, (i32, Option<String>)> = workshop
        .drafts
        .values()
        .map(|draft| {
            let text = bytes(&draft.path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            (draft.path.clone(), (draft.seq, text))
        })
        .collect();
    let paths: Vec<&str> = workshop.drafts.keys().map(String::as_str).collect();
    let subject = if note.is_empty() {
        format!("Publish {} of {}", counted(paths.len()), workshop.slug)
    } else {
        note
    };
    let message = format!("{subject}\n\n{}\n", paths.join("\n"));
    let (shelf, slug, author) = (school.shelf.clone(), workshop.slug.clone(), author(&visit)?);
    let written = tokio::task::spawn_blocking(move || folders.change(&shelf, &slug, &changes, &author, &message));
    let kept = match written.await.map_err(|error| Refusal::broken(&error))? {
        Ok(kept) => kept,
        Err(unwritten) => return Ok(Err(unwritten)),
    };
    let version = version(&reading.sources);
    school
        .store
        .publish_drafts(visit.actor(), &workshop.slug, published, &version, visit.now)
        .await?;
    Ok(Ok(kept))
}

fn counted(files: usize) -> String {
    if files == 1 {
        "1 file".to_owned()
    } else {
        format!("{files} files")
    }
}

/// How a commit names its author: a protected identity by its pseudonym alone.
pub(super) fn author(visit: &Visit) -> Result<Author, Refusal> {
    let person = &visit.person()?.person;
    let name = name_for(person.naming(), Viewer::Staff);
    let email = if person.protected {
        "author@localhost".to_owned()
    } else {
        person.email.clone()
    };
    Ok(Author {
        name: name.to_owned(),
        email,
    })
}

/// The course with all drafts, each complete translation marked with what it follows.
async fn ready(workshop: &Workshop) -> Result<Reading, Refusal> {
    let reading = workshop.read(workshop.changes()).await?;
    let mut changes = workshop.changes();
    let mut marked = false;
    let folders = outline(&reading.course, &reading.sources);
    for part in folders.iter().flat_map(|folder| &folder.parts) {
        let Some(source) = part
            .entries
            .first()
            .and_then(|first| reading.sources.files.get(&first.path))
        else {
            continue;
        };
        for entry in part.entries.iter().filter(|entry| entry.standing == Standing::Unmarked) {
            let Some(Some(text)) = changes.get_mut(&entry.path) else {
                continue;
            };
            if let Some(with) = format::with_source_hash(text, source, source) {
                *text = with;
                marked = true;
            }
        }
    }
    if marked {
        workshop.read(changes).await
    } else {
        Ok(reading)
    }
}

fn is_broken(reading: &Reading) -> bool {
    reading.findings.iter().any(|finding| finding.level == Level::Error)
}

/// What stands for the drafts and the published files as they are now.
fn seen(workshop: &Workshop) -> String {
    let drafts = workshop
        .drafts
        .values()
        .map(|draft| format!("{} {}", draft.seq, draft.path));
    let all: Vec<String> = drafts.chain([version(workshop.disk.sources())]).collect();
    hash(all.join("\n").as_bytes())
}

async fn commits(school: &School, slug: &str) -> bool {
    let (folders, slug) = (school.shelf.folders(), slug.to_owned());
    let asked = tokio::task::spawn_blocking(move || folders.is_some_and(|folders| folders.commits(&slug)));
    asked.await.unwrap_or_default()
}
