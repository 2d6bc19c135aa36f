//! The pictures of a course: bring one, and take the line that shows it.

use std::collections::BTreeMap;

use axum::Extension;
use axum::extract::{DefaultBodyLimit, Multipart, Path, State};
use axum::response::Response;
use axum::routing::MethodRouter;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::new::plain;
use super::publish::author;
use super::workshop::Workshop;
use super::{address, head};
use crate::Refusal;
use crate::components::field::{Field, choice, form_problem};
use crate::components::page::{desk, encoded, page};
use crate::folders::{Change, Unwritten};
use crate::form::{self, Problems, kept, problem};
use crate::picture::{LARGEST, anew};
use crate::school::School;
use crate::visit::Visit;

const FORM: &str = "course-picture";
/// Signs of an alternative text at most.
const LONGEST_ALT: usize = 300;

/// Lets a form bring a picture.
pub fn large(form: MethodRouter<School>) -> MethodRouter<School> {
    form.layer(DefaultBodyLimit::max(LARGEST + 64 * 1024))
}

/// `/authoring/:course/media`
#[component]
pub fn Media() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let slug = use_params_map().get_untracked().get("course").unwrap_or_default();
    page(
        async move {
            let workshop = Workshop::of(&desk.school, &desk.visit, &slug).await?;
            let draft = kept(&desk.school, &desk.visit, FORM).await;
            Ok((workshop, draft))
        },
        move |(workshop, draft)| {
            let words = visit.words();
            let asked = |name| form::query(&visit.path, name);
            let brought = asked("brought").filter(|path| workshop.published(path).is_some());
            let brought = brought.map(|path| {
                view! {
                    <section class="saved-picture">
                        <p class="saved" role="status">{words.t("authoring-picture-saved")}</p>
                        <pre><code>{line(&path, &asked("alt").unwrap_or_default())}</code></pre>
                    </section>
                }
            });
            let problem_of = |field: &str| {
                draft
                    .problems
                    .get(field)
                    .map(|key| view! { <span class="problem">{words.t(key)}</span> })
            };
            let folders = folders(workshop);
            let first = folders.first().cloned().unwrap_or_default();
            let folders = folders.into_iter().map(|folder| {
                let said = if folder.is_empty() {
                    words.t("authoring-top")
                } else {
                    folder.clone()
                };
                (folder, said)
            });
            let alt = Field {
                name: "alt",
                label: words.t("authoring-picture-alt"),
                kind: "text",
                help: words.t("authoring-picture-alt-help"),
                required: true,
                ..Field::default()
            };
            view! {
                {head(workshop, "media", &visit)}
                <h2>{words.t("authoring-pictures")}</h2>
                {brought}
                {form_problem(draft, words)}
                <p>{words.t("authoring-picture-lead")}</p>
                <form method="post" action=address(&workshop.slug, "media", "") enctype="multipart/form-data">
                    {choice("folder", words.t("authoring-picture-folder"), folders.collect(), &first, draft, words)}
                    {alt.show(draft, words)}
                    <p class="field">
                        <label for="file">{words.t("authoring-picture-file")}</label>
                        <input type="file" id="file" name="file" accept="image/png,image/jpeg,image/webp" required=true/>
                        {problem_of("file")}
                    </p>
                    <p><button class="primary">{words.t("authoring-picture-bring")}</button></p>
                </form>
                {pictures(workshop, &visit)}
            }
        },
    )
}

/// The pictures there are, each with its line.
fn pictures(workshop: &Workshop, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let paths = workshop.disk.live.sources.files.keys();
    let items: Vec<_> = paths
        .filter(|path| {
            ["png", "jpg", "jpeg", "webp", "svg"]
                .iter()
                .any(|ending| path.ends_with(&format!(".{ending}")))
        })
        .map(|path| {
            let url = format!(
                "/media/{}/{}/{}",
                encoded(&workshop.slug),
                workshop.disk.live.version,
                encoded(path)
            );
            view! { <li><a href=url><code>{path.clone()}</code></a></li> }
        })
        .collect();
    let none = items
        .is_empty()
        .then(|| view! { <p class="empty">{words.t("authoring-pictures-none")}</p> });
    view! { <h3>{words.t("authoring-pictures-there")}</h3> {none} <ul class="plain">{items}</ul> }
}

/// Keeps a picture in the course's folder at once: no page shows it before a text does.
pub async fn bring(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(slug): Path<String>,
    mut parts: Multipart,
) -> Result<Response, Refusal> {
    let workshop = Workshop::of(&school, &visit, &slug).await?;
    let (mut file, mut name, mut typed) = (Vec::new(), String::new(), BTreeMap::new());
    while let Some(part) = parts.next_field().await.map_err(|_| Refusal::Malformed)? {
        let field = part.name().unwrap_or_default().to_owned();
        if field == "file" {
            part.file_name().unwrap_or_default().clone_into(&mut name);
            file = part.bytes().await.map_err(|_| Refusal::Malformed)?.to_vec();
        } else if matches!(field.as_str(), "folder" | "alt") {
            typed.insert(
                field,
                part.text().await.map_err(|_| Refusal::Malformed)?.trim().to_owned(),
            );
        }
    }
    let folder = typed.get("folder").cloned().unwrap_or_default();
    let alt = typed.get("alt").cloned().unwrap_or_default();
    let mut problems = Problems::new();
    if alt.is_empty() || alt.chars().count() > LONGEST_ALT || alt.contains(char::is_control) {
        problem(&mut problems, "alt", "authoring-picture-alt-wrong");
    }
    if !folders(&workshop).contains(&folder) {
        return Err(Refusal::Malformed);
    }
    let read = tokio::task::spawn_blocking(move || anew(&file)).await;
    match read.map_err(|error| Refusal::broken(&error))? {
        Err(wrong) => problem(&mut problems, "file", &format!("authoring-picture-{}", wrong.word())),
        Ok((bytes, ending)) if problems.is_empty() => {
            let path = place(&folder, &name, ending);
            match keep(&school, &visit, &workshop, (&path, bytes)).await? {
                Ok(()) => {
                    let query = format!("?brought={}&alt={}", encoded(&path), encoded(&alt));
                    return Ok(form::to(&format!("{}{query}", address(&slug, "media", ""))));
                }
                Err(Unwritten::Changed) => problem(&mut problems, "file", "authoring-picture-there"),
                Err(why) => problem(&mut problems, "form", &format!("authoring-unwritten-{}", why.word())),
            }
        }
        Ok(_) => {}
    }
    let id = form::keep(&school, &visit, FORM, typed, problems).await?;
    Ok(form::to(&format!("{}?form={id}", address(&slug, "media", ""))))
}

async fn keep(
    school: &School,
    visit: &Visit,
    workshop: &Workshop,
    (path, bytes): (&str, Vec<u8>),
) -> Result<Result<(), Unwritten>, Refusal> {
    let Some(folders) = school.shelf.folders() else {
        return Ok(Err(Unwritten::ReadOnly));
    };
    let (school, visit, slug, author) = (school.clone(), visit.clone(), workshop.slug.clone(), author(visit)?);
    let change = Change {
        path: path.to_owned(),
        base: None,
        bytes: Some(bytes),
    };
    let message = format!("Add a picture to {slug}\n\n{path}\n");
    // A reader who goes away must not leave the picture without its line in the log.
    let deed = tokio::spawn(async move {
        let (shelf, course, path) = (school.shelf.clone(), slug.clone(), change.path.clone());
        let written =
            tokio::task::spawn_blocking(move || folders.change(&shelf, &course, &[change], &author, &message));
        if let Err(unwritten) = written.await.map_err(|error| Refusal::broken(&error))? {
            return Ok(Err(unwritten));
        }
        school
            .store
            .note_picture(visit.actor(), &slug, &path, visit.now)
            .await?;
        Ok(Ok(()))
    });
    deed.await.map_err(|error| Refusal::broken(&error))?
}

/// Where pictures can lie: beside the days, and beside what concerns the whole course.
fn folders(workshop: &Workshop) -> Vec<String> {
    let modules = workshop.disk.live.course.modules.iter().map(|module| module.id.clone());
    modules.chain([String::new()]).collect()
}

/// `day-01/media/map.png`
fn place(folder: &str, name: &str, ending: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stem = Some(plain(stem)).filter(|stem| !stem.is_empty());
    let slash = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{slash}media/{}.{ending}", stem.as_deref().unwrap_or("picture"))
}

/// The line that shows a picture in a text of its folder.
fn line(path: &str, alt: &str) -> String {
    let inside = path.find("media/").map_or(path, |at| &path[at..]);
    let alt = alt.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]");
    format!("![{alt}]({inside})")
}
