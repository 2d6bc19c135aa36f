//! One lesson: read it, mark it complete, go on.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::course::{Document, Lesson as Text, Module};
use domain::language::{Language, pick};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::Refusal;
use crate::components::page::{desk, page, titled};
use crate::components::practice::practice;
use crate::components::time;
use crate::form::{self, Fields};
use crate::school::School;
use crate::study::Study;
use crate::visit::Visit;

/// `/course/:cohort/:module/:lesson`
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
            let study = Study::in_cohort(&desk.school, &desk.visit, &cohort).await?;
            open_lesson(&study, &wanted)?;
            Ok(study)
        },
        move |study| {
            let found = open_lesson(study, &id).ok();
            found.map(|(module, lesson)| show(study, module, lesson, &visit))
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
    let study = Study::in_cohort(&school, &visit, &cohort).await?;
    let id = format!("{module}/{lesson}");
    let (module, lesson) = open_lesson(&study, &id)?;
    let next = following(&study, module, lesson);
    let here = study.href(&id);
    if fields.has("undo") {
        school
            .store
            .undo_lesson(visit.actor(), study.enrolment.id, &id, visit.now)
            .await?;
        return Ok(form::to(&here));
    }
    let skipped = fields.has("skip");
    school
        .store
        .complete_lesson(
            visit.actor(),
            study.enrolment.id,
            &id,
            skipped,
            study.course.clone(),
            visit.now,
        )
        .await?;
    Ok(form::to(&next))
}

/// The lesson, if the visitor's track has it and its day has come.
fn open_lesson<'a>(study: &'a Study, id: &str) -> Result<(&'a Module, &'a Text), Refusal> {
    let found = study
        .course
        .lesson(id)
        .filter(|(_, lesson)| lesson.is_for(study.enrolment.track));
    found
        .filter(|(module, _)| module.day <= study.open_day())
        .ok_or(Refusal::NotFound)
}

/// Where to go on after a lesson: the next one of the day, its quiz, or *Today*.
fn following(study: &Study, module: &Module, lesson: &Text) -> String {
    let own = module
        .lessons
        .iter()
        .filter(|other| other.is_for(study.enrolment.track));
    let next = own
        .skip_while(|other| other.id != lesson.id)
        .nth(1)
        .map(|other| other.id.clone());
    let next = next.or_else(|| module.quiz.as_ref().map(|quiz| quiz.id.clone()));
    next.map_or_else(|| "/today".to_owned(), |id| study.href(&id))
}

fn show(study: &Study, module: &Module, lesson: &Text, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let (language, text) = pick(&lesson.texts, visit.language, study.course.source)?;
    let module_title = pick(&module.texts, visit.language, study.course.source).map(|(_, text)| text.title.clone());
    let completed = study.progress.lessons.get(&lesson.id).copied();
    let done = completed.map(|at| {
        let when = words.with("lesson-complete-since", &[("when", time::moment_text(at, visit.zone(), words).into())]);
        view! {
            <p class="saved" role="status">{when}</p>
            <p><a class="button primary" href=following(study, module, lesson)>{words.t("lesson-next")}</a></p>
            {study.progress.completed_at.is_none().then(|| view! { <p><button name="undo" class="link">{words.t("lesson-undo")}</button></p> })}
        }
    });
    let open = completed
        .is_none()
        .then(|| view! { <p><button class="primary">{words.t("lesson-mark")}</button></p> });
    let note = text.content_note.clone().filter(|_| completed.is_none()).map(|note| {
        view! {
            <aside class="alert alert-warning">
                <p>{note}</p>
                <form method="post"><button name="skip" class="link">{words.t("lesson-skip")}</button></form>
            </aside>
        }
    });
    let minutes = words.with("minutes", &[("minutes", i64::from(lesson.minutes).into())]);
    let back = format!("/course/{}", study.cohort.id);
    Some(view! {
        {titled(text.title.clone())}
        <article class="lesson">
            <p class="quiet"><a href=back>{module_title}</a> " · " {minutes}</p>
            <h1 lang=language.code()>{text.title.clone()}</h1>
            {fallback(text, language, visit)}
            {note}
            <div class="text" lang=language.code() inner_html=text.html.clone()></div>
            {practice(&lesson.practice, visit.language, study.course.source, words)}
            {sources(text, language, words)}
            <form method="post" class="lesson-end">{done}{open}</form>
        </article>
    })
}

fn fallback(text: &Document, language: Language, visit: &Visit) -> Option<impl IntoView + use<>> {
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

fn sources(text: &Document, language: Language, words: crate::words::Words) -> Option<impl IntoView + use<>> {
    let items: Vec<_> = text
        .sources
        .iter()
        .map(|source| view! { <li>{source.clone()}</li> })
        .collect();
    (!items.is_empty()).then(|| {
        view! { <details class="sources"><summary>{words.t("lesson-sources")}</summary><ul lang=language.code()>{items}</ul></details> }
    })
}
