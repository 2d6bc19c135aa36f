//! Submitting an attempt: asked once more with what is still open, then done for good.

use std::collections::BTreeMap;

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::quiz::Answer;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::sitting::Sitting;
use crate::components::page::{desk, page, titled};
use crate::school::School;
use crate::visit::Visit;
use crate::{Refusal, form, marking};

/// `/attempt/:id/submit`
#[component]
pub fn Submit() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    page(
        async move { Sitting::own(&desk.school, &desk.visit, &id).await },
        move |sitting| {
            if sitting.attempt.submitted_at.is_some() {
                leptos_axum::redirect(&sitting.result());
                return None;
            }
            Some(show(sitting, &visit))
        },
    )
}

/// Submits; pressed twice, it leads to the same result.
pub async fn submit(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let sitting = Sitting::own(&school, &visit, &id).await?;
    let quiz = sitting.asked.quiz().cloned().ok_or(Refusal::NotFound)?;
    let (track, seed) = (sitting.enrolment.track, sitting.attempt.seed);
    // Graded as it was asked; completed by the course as the cohort has it now.
    let course = school
        .shelf
        .bound(&school.store, &sitting.cohort.course, &sitting.cohort.version)
        .await?;
    let grade = move |answers: &BTreeMap<String, Answer>| marking::score(&quiz, track, &seed, answers);
    school
        .store
        .submit(visit.actor(), sitting.attempt.id, course, grade, visit.now)
        .await?;
    Ok(form::to(&sitting.result()))
}

fn show(sitting: &Sitting, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let paper = sitting.asked.paper(visit.language);
    let count = paper.questions.len();
    let open: Vec<_> = paper
        .questions
        .into_iter()
        .zip(1_usize..)
        .filter(|(asked, _)| {
            sitting
                .current(&asked.id)
                .is_none_or(|event| event.value == Answer::Blank)
        })
        .map(|(asked, place)| {
            let number = words.with("quiz-question-of", &[("place", place.into()), ("count", count.into())]);
            let href = format!("{}#q-{}", sitting.path(), asked.id);
            view! { <li>{number} ": " <a href=href lang=asked.language.code()>{asked.title}</a></li> }
        })
        .collect();
    let open = if open.is_empty() {
        view! { <p>{words.t("quiz-all-answered")}</p> }.into_any()
    } else {
        let text = words.with("quiz-unanswered", &[("count", open.len().into())]);
        view! { <p class="notice">{text}</p> <ul>{open}</ul> }.into_any()
    };
    view! {
        {titled(words.t("quiz-submit-title"))}
        <h1>{words.t("quiz-submit-title")}</h1>
        {open}
        <p>{words.t("quiz-submit-final")}</p>
        <form method="post"><p><button class="primary">{words.t("quiz-submit")}</button></p></form>
        <p><a href=sitting.path()>{words.t("quiz-back-to-questions")}</a></p>
    }
}
