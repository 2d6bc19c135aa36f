//! An open attempt: one form with every question, saved as often as the reader likes, submitted once.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::language::pick;
use domain::quiz::attempt::{self as rules, AttemptState};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::FormDraft;

use crate::Refusal;
use crate::components::field::form_problem;
use crate::components::page::{desk, page, titled};
use crate::components::script::IslandScript;
use crate::form::{self, Fields};
use crate::islands::quiz::QuizSaving;
use crate::marking::ruled;
use crate::school::School;
use crate::visit::Visit;

pub(crate) mod in_words;
pub(crate) mod prompt;
mod question;
pub(crate) mod saving;
pub(crate) mod sitting;
pub mod submission;

use sitting::Sitting;

/// `/attempt/:id`
#[component]
pub fn Attempt() -> impl IntoView {
    let desk = desk();
    let (visit, school) = (desk.visit.clone(), desk.school.clone());
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    page(
        async move {
            let sitting = Sitting::own(&desk.school, &desk.visit, &id).await?;
            let draft = form::kept(&desk.school, &desk.visit, &draft_name(&sitting)).await;
            Ok((sitting, draft))
        },
        move |(sitting, draft)| {
            if sitting.attempt.submitted_at.is_some() {
                leptos_axum::redirect(&sitting.result());
                return None;
            }
            Some(show(sitting, draft, &school, &visit))
        },
    )
}

/// Saves what the form holds, every question of it, and returns to the one whose button was pressed.
pub async fn save(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let sitting = Sitting::own(&school, &visit, &id).await?;
    let Some(problems) = saving::save_all(&school, &visit, &sitting, &fields).await? else {
        return Ok(form::to(&sitting.result()));
    };
    let first = problems
        .keys()
        .next()
        .and_then(|field| field.strip_prefix("q."))
        .map(str::to_owned);
    let pressed = [fields.text("save"), fields.text("use")]
        .into_iter()
        .find(|id| !id.is_empty())
        .map(str::to_owned);
    let place = first.or(pressed).filter(|id| sitting.asked.question(id).is_some());
    let place = place.map(|id| format!("#q-{id}")).unwrap_or_default();
    if problems.is_empty() {
        let path = if fields.has("submit") {
            format!("{}/submit", sitting.path())
        } else {
            sitting.path() + &place
        };
        return Ok(form::to(&path));
    }
    let mut back = form::refuse(
        &school,
        &visit,
        &sitting.path(),
        (&draft_name(&sitting), &fields, &[]),
        problems,
    )
    .await?;
    let location = back
        .headers()
        .get(http::header::LOCATION)
        .and_then(|path| path.to_str().ok())
        .map(|path| format!("{path}{place}"));
    if let Some(location) = location.and_then(|path| path.parse().ok()) {
        back.headers_mut().insert(http::header::LOCATION, location);
    }
    Ok(back)
}

fn draft_name(sitting: &Sitting) -> String {
    format!("attempt {}", sitting.attempt.id)
}

fn show(sitting: &Sitting, draft: &FormDraft, school: &School, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let Some(quiz) = sitting.asked.quiz() else {
        return ().into_any();
    };
    let source = sitting.asked.course.source;
    let title = pick(&quiz.titles, visit.language, source);
    let (language, title) = title
        .map(|(language, title)| (language, title.clone()))
        .unwrap_or((source, String::new()));
    let until = sitting.attempt.deadline.map(|at| super::quiz::deadline(at, visit));
    let over = rules::state(ruled(&sitting.attempt), visit.now) == AttemptState::Due;
    let over = over.then(|| view! { <p class="notice" role="alert">{words.t("quiz-time-over")}</p> });
    let typed = Fields(
        draft
            .typed
            .iter()
            .flat_map(|(name, values)| values.split('\n').map(|value| (name.clone(), value.to_owned())))
            .collect(),
    );
    let paper = sitting.asked.paper(visit.language);
    let count = paper.questions.len();
    let questions: Vec<_> = paper
        .questions
        .into_iter()
        .zip(1_usize..)
        .map(|(asked, place)| question::show(sitting, asked, (place, count), (draft, &typed), school, visit))
        .collect();
    view! {
        {titled(title.clone())}
        <h1 lang=language.code()>{title}</h1>
        {until}
        {over}
        {form_problem(draft, words)}
        <form method="post" action=sitting.path() id="paper" class="paper" autocomplete="off">
            // What the Enter key in a field of text presses.
            <button name="save" value="" hidden=true>{words.t("quiz-save")}</button>
            {questions}
            <p class="paper-end"><button class="primary" name="submit" value="1">{words.t("quiz-review")}</button></p>
        </form>
        <QuizSaving
            attempt=sitting.attempt.id.to_string()
            waiting=words.t("quiz-waiting")
            retrying=words.t("quiz-retrying")
            closed=words.t("quiz-takes-no-more")
        />
        <IslandScript/>
    }
    .into_any()
}
