//! One lesson: read it, mark it complete, go on.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::course::{Document, Lesson as Text, Module};
use domain::language::{Language, pick};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::Marked;

use super::case;
use crate::Refusal;
use crate::components::page::{desk, page, titled};
use crate::components::practice::practice;
use crate::components::time;
use crate::form::{self, Fields};
use crate::school::School;
use crate::study::{Enrolled, Reading};
use crate::visit::Visit;
use crate::words::Words;

/// `/course/:cohort/:module/:lesson`: a lesson, or a case of the day.
#[component]
pub fn Lesson() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let params = use_params_map().get_untracked();
    let cohort = params.get("cohort").unwrap_or_default();
    let id = format!(
        "{}/{}",
        params.get("module").unwrap_or_default(),
        params.get("lesson").unwrap_or_default()
    );
    let wanted = id.clone();
    page(
        async move {
            let (reading, mark) = Reading::of_lesson(&desk.school, &desk.visit, &cohort, &wanted).await?;
            let found = case::open_case(&reading, &wanted).is_some() || open_lesson(&reading, &wanted).is_some();
            found.then_some((reading, mark)).ok_or(Refusal::NotFound)
        },
        move |(reading, mark)| match (case::open_case(reading, &id), open_lesson(reading, &id)) {
            (Some((module, case)), _) => case::show(reading, module, case, &visit).into_any(),
            (None, Some((module, lesson))) => show(reading, (module, lesson), *mark, &visit).into_any(),
            (None, None) => ().into_any(),
        },
    )
}

/// Marks the lesson complete (or skipped, or not after all) and leads to the next step.
pub async fn mark(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path((cohort, module, lesson)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let reading = Reading::of(&school, &visit, &cohort).await?;
    let id = format!("{module}/{lesson}");
    let (module, lesson) = open_lesson(&reading, &id).ok_or(Refusal::NotFound)?;
    let enrolled = reading.enrolled.as_ref().ok_or(Refusal::NotFound)?;
    let next = following(enrolled, module, lesson);
    let here = enrolled.href(&id);
    if fields.has("undo") {
        school
            .store
            .undo_lesson(visit.actor(), enrolled.enrolment.id, &id, visit.now)
            .await?;
        return Ok(form::to(&here));
    }
    let skipped = fields.has("skip");
    school
        .store
        .complete_lesson(
            visit.actor(),
            enrolled.enrolment.id,
            &id,
            skipped,
            enrolled.course.clone(),
            visit.now,
        )
        .await?;
    Ok(form::to(&next))
}

/// The lesson of this id, if the reader may open it now.
fn open_lesson<'a>(reading: &'a Reading, id: &str) -> Option<(&'a Module, &'a Text)> {
    let found = reading.course.lesson(id);
    found.filter(|(module, lesson)| reading.opens(module.day, &lesson.tracks))
}

/// Where to go on after a lesson: the next one of the day, its quiz, or *Today*.
fn following(enrolled: &Enrolled, module: &Module, lesson: &Text) -> String {
    let own = module
        .lessons
        .iter()
        .filter(|other| other.is_for(enrolled.enrolment.track));
    let next = own
        .skip_while(|other| other.id != lesson.id)
        .nth(1)
        .map(|other| other.id.clone());
    let next = next.or_else(|| module.quiz.as_ref().map(|quiz| quiz.id.clone()));
    next.map_or_else(|| "/today".to_owned(), |id| enrolled.href(&id))
}

fn show(
    reading: &Reading,
    (module, lesson): (&Module, &Text),
    mark: Option<Marked>,
    visit: &Visit,
) -> impl IntoView + use<> {
    let words = visit.words();
    let source = reading.course.source;
    let (language, text) = pick(&lesson.texts, visit.language, source)?;
    let module_title = pick(&module.texts, visit.language, source).map(|(_, text)| text.title.clone());
    let enrolled = reading.enrolled.as_ref();
    let note = text.content_note.clone().filter(|_| mark.is_none()).map(|note| {
        let skip = enrolled.map(|_| {
            view! { <form method="post"><button name="skip" class="link">{words.t("lesson-skip")}</button></form> }
        });
        view! { <aside class="alert alert-warning"><p>{note}</p>{skip}</aside> }
    });
    let minutes = words.with("minutes", &[("minutes", i64::from(lesson.minutes).into())]);
    let back = format!("/course/{}/{}", reading.cohort.id, module.id);
    Some(view! {
        {titled(text.title.clone())}
        <article class="lesson">
            <p class="quiet"><a href=back>{module_title}</a> " · " {minutes}</p>
            <h1 lang=language.code()>{text.title.clone()}</h1>
            {fallback(text, language, visit)}
            {note}
            <div class="text" lang=language.code() inner_html=text.html.clone()></div>
            {practice(&lesson.practice, visit.language, source, words)}
            {sources(text, language, words)}
            {enrolled.map(|enrolled| end(enrolled, (module, lesson), mark, visit))}
        </article>
    })
}

/// What a trainee does below a lesson: mark it complete, or go on.
fn end(
    enrolled: &Enrolled,
    (module, lesson): (&Module, &Text),
    mark: Option<Marked>,
    visit: &Visit,
) -> impl IntoView + use<> {
    let words = visit.words();
    let done = mark.map(|Marked { at, completed_at }| {
        let when = words.with("lesson-complete-since", &[("when", time::moment_text(at, visit.zone(), words).into())]);
        view! {
            <p class="saved" role="status">{when}</p>
            <p><a class="button primary" href=following(enrolled, module, lesson)>{words.t("lesson-next")}</a></p>
            {completed_at.is_none().then(|| view! { <p><button name="undo" class="link">{words.t("lesson-undo")}</button></p> })}
        }
    });
    let open = mark
        .is_none()
        .then(|| view! { <p><button class="primary">{words.t("lesson-mark")}</button></p> });
    view! { <form method="post" class="lesson-end">{done}{open}</form> }
}

pub(super) fn fallback(text: &Document, language: Language, visit: &Visit) -> Option<impl IntoView + use<>> {
    let words = visit.words();
    let name = words.t(&format!("language-{}", language.code()));
    let said = if language != visit.language {
        Some(words.with("lesson-in-language", &[("language", name.into())]))
    } else if text.current == Some(false) {
        Some(words.t("lesson-translation-behind"))
    } else {
        None
    };
    said.map(|said| view! { <p class="notice">{said}</p> })
}

/// The sources that the head of the file names, where the text has no section of them.
fn sources(text: &Document, language: Language, words: Words) -> Option<impl IntoView + use<>> {
    let told = format!(">{}</h2>", Words::of(language).t("lesson-sources"));
    if text.html.contains(&told) {
        return None;
    }
    let items: Vec<_> = text
        .sources
        .iter()
        .map(|source| view! { <li>{source.clone()}</li> })
        .collect();
    (!items.is_empty()).then(|| {
        view! { <details class="sources"><summary>{words.t("lesson-sources")}</summary><ul lang=language.code()>{items}</ul></details> }
    })
}
