//! What is done with one file: looked at, kept, given up, deleted, taken up again.

use std::collections::{BTreeMap, BTreeSet};

use axum::Extension;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::response::{Html, Response};
use axum::routing::MethodRouter;
use domain::course::authoring::{Standing, check_path, outline, read_text, typed};
use domain::course::format;
use leptos::prelude::*;
use store::{DraftOutcome, NewDraft};

use super::address;
use super::file::as_read;
use super::workshop::{Reading, Workshop};
use crate::Refusal;
use crate::components::field::escaped;
use crate::form::{self, Fields, Problems, problem};
use crate::school::School;
use crate::visit::Visit;

/// The form of a file's text.
pub(super) const FORM: &str = "course-file";
/// A text of 256 KB as a form sends it: most signs as they are, each other one as three.
const LARGEST_FORM: usize = 1024 * 1024;

/// Lets a form bring a whole file.
pub fn large(form: MethodRouter<School>) -> MethodRouter<School> {
    form.layer(DefaultBodyLimit::max(LARGEST_FORM))
}

/// Shows the text as it would be, or keeps it as a draft.
pub async fn save(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let workshop = Workshop::of(&school, &visit, &slug).await?;
    let path = fields.text("path").to_owned();
    check_path(&path).map_err(|_| Refusal::Malformed)?;
    let there = workshop.text(&path).map_err(|_| Refusal::Conflict)?;
    let like = there.unwrap_or_default();
    let text = typed(fields.raw("text"), like);
    let mut problems = Problems::new();
    if let Err(wrong) = read_text(text.as_bytes()) {
        problem(&mut problems, "text", &format!("authoring-text-{}", wrong.word()));
    }
    if !problems.is_empty() || fields.text("do") == "preview" {
        return again(&school, &visit, (&slug, &fields, &text), problems).await;
    }
    let mut changes = workshop.changes();
    changes.insert(path.clone(), Some(text.clone()));
    let reading = workshop.read(changes).await?;
    let text = with_ids(&reading, &path, text, &school);
    let new = NewDraft {
        text: Some(text),
        seen: fields.has("seen"),
        ..begun(&workshop, &path, &fields)?
    };
    let typed = new.text.clone().unwrap_or_default();
    match school.store.write_draft(visit.actor(), new, visit.now).await? {
        DraftOutcome::Stored | DraftOutcome::Same => {
            Ok(form::to(&format!("{}&saved=1", address(&slug, "file", &path))))
        }
        DraftOutcome::Overtaken(_) => {
            problem(&mut problems, "form", "authoring-overtaken");
            again(&school, &visit, (&slug, &fields, &typed), problems).await
        }
    }
}

/// What the text would show, as a piece of a page: nothing is kept.
pub async fn look(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Html<String>, Refusal> {
    let workshop = Workshop::of(&school, &visit, &slug).await?;
    let path = fields.text("path").to_owned();
    check_path(&path).map_err(|_| Refusal::Malformed)?;
    let text = typed(fields.raw("text"), "");
    if let Err(wrong) = read_text(text.as_bytes()) {
        let why = visit.words().t(&format!("authoring-text-{}", wrong.word()));
        return Ok(Html(format!("<p class=\"problem\">{}</p>", escaped(&why))));
    }
    let mut changes = workshop.changes();
    changes.insert(path.clone(), Some(text.clone()));
    let reading = workshop.read(changes).await?;
    Ok(Html(Owner::new().with(|| {
        as_read(&workshop, &reading, (&path, &text), &visit)
            .into_view()
            .to_html()
    })))
}

/// Gives up a draft: the published file counts again.
pub async fn discard(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let workshop = Workshop::of(&school, &visit, &slug).await?;
    let (path, seq) = (fields.text("path"), fields.text("seq").parse());
    let seq = seq.map_err(|_| Refusal::Malformed)?;
    school
        .store
        .discard_draft(visit.actor(), &slug, path, seq, visit.now)
        .await?;
    let next = if workshop.published(path).is_some() {
        address(&slug, "file", path)
    } else {
        format!("{}?said=discarded", address(&slug, "", ""))
    };
    Ok(form::to(&next))
}

/// Makes a draft that deletes the file.
pub async fn delete(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let workshop = Workshop::of(&school, &visit, &slug).await?;
    let path = fields.text("path");
    workshop.published(path).ok_or(Refusal::NotFound)?;
    let new = begun(&workshop, path, &fields)?;
    keep(&school, &visit, new).await
}

/// Makes a draft of a text that the history holds.
pub async fn restore(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let workshop = Workshop::of(&school, &visit, &slug).await?;
    let (path, seq) = (fields.text("path"), fields.text("seq"));
    let history = school.store.draft_history(visit.actor(), &slug, path).await?;
    let line = history.into_iter().find(|line| line.seq.to_string() == seq);
    let text = line.and_then(|line| line.text).ok_or(Refusal::NotFound)?;
    let new = NewDraft {
        text: Some(text),
        ..begun(&workshop, path, &fields)?
    };
    keep(&school, &visit, new).await
}

/// Keeps a draft whose writer typed nothing: whoever was overtaken looks again.
async fn keep(school: &School, visit: &Visit, new: NewDraft) -> Result<Response, Refusal> {
    let next = format!("{}&saved=1", address(&new.course, "file", &new.path));
    match school.store.write_draft(visit.actor(), new, visit.now).await? {
        DraftOutcome::Stored | DraftOutcome::Same => Ok(form::to(&next)),
        DraftOutcome::Overtaken(_) => Err(Refusal::Conflict),
    }
}

/// A draft without its text: the file as it is, and what its writer started from.
fn begun(workshop: &Workshop, path: &str, fields: &Fields) -> Result<NewDraft, Refusal> {
    let published = workshop.published_text(path).map_err(|_| Refusal::Conflict)?;
    let started = fields.text("started");
    Ok(NewDraft {
        course: workshop.slug.clone(),
        path: path.to_owned(),
        started: (!started.is_empty()).then(|| started.to_owned()),
        published: published.map(str::to_owned),
        ..NewDraft::default()
    })
}

/// Back to the file with what was typed.
async fn again(
    school: &School,
    visit: &Visit,
    (slug, fields, text): (&str, &Fields, &str),
    problems: Problems,
) -> Result<Response, Refusal> {
    let (path, to_preview) = (fields.text("path"), problems.is_empty());
    let kept = |name: &str| (name.to_owned(), fields.text(name).to_owned());
    let typed = BTreeMap::from([kept("path"), kept("started"), ("text".to_owned(), text.to_owned())]);
    let id = form::keep(school, visit, FORM, typed, problems).await?;
    let place = if to_preview { "#preview" } else { "" };
    Ok(form::to(&format!("{}&form={id}{place}", address(slug, "file", path))))
}

/// The text with the ids of its graded questions: fresh ones in an original, the original's in a translation.
pub(super) fn with_ids(reading: &Reading, path: &str, text: String, school: &School) -> String {
    let folders = outline(&reading.course, &reading.sources);
    let mut parts = folders.iter().flat_map(|folder| &folder.parts);
    let entries = parts.find_map(|part| {
        let here = part
            .entries
            .iter()
            .any(|entry| entry.path == path && entry.standing != Standing::Missing);
        here.then_some(&part.entries)
    });
    let original = entries
        .and_then(|entries| entries.first())
        .filter(|first| first.path != path);
    let followed = original.and_then(|original| {
        let bytes = reading.sources.files.get(&original.path)?;
        Some((original.path.as_str(), std::str::from_utf8(bytes).ok()?))
    });
    let with = if let Some((original, source)) = followed {
        format::with_ids_of(path, &text, original, source)
    } else {
        let course = &reading.course;
        let quizzes = course.quizzes();
        let lessons = course.parts().flat_map(|module| &module.lessons);
        let mut used: BTreeSet<String> = quizzes
            .flat_map(|quiz| &quiz.questions)
            .chain(lessons.flat_map(|lesson| &lesson.practice))
            .map(|question| question.id.clone())
            .collect();
        format::with_ids(path, &text, &mut used, &mut || school.chance.question_id())
    };
    with.unwrap_or(text)
}
