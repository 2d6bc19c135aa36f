//! One person in a cohort, as their trainer sees them: days, lessons, quizzes, attempts.

use domain::course::{Module, Quiz};
use domain::language::pick;
use domain::permission::Deed;
use domain::quiz::QuizKind;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::Attempt;

use super::register::{Line, Register};
use super::{head, track_words, why_words};
use crate::Refusal;
use crate::components::figure::bar;
use crate::components::page::{desk, page, titled};
use crate::components::time;
use crate::pages::course::quiz_title;
use crate::pages::quiz_share;
use crate::visit::Visit;

/// `/cohorts/:id/person/:enrolment`
#[component]
pub fn Person() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let params = use_params_map().get_untracked();
    let (id, enrolment) = (
        params.get("id").unwrap_or_default(),
        params.get("enrolment").unwrap_or_default(),
    );
    page(
        async move {
            let (school, visit) = (desk.school, desk.visit);
            let mut register = Register::of(&school, &visit, &id).await?;
            let place = register
                .lines
                .iter()
                .position(|line| line.entry.enrolment.id.to_string() == enrolment);
            let line = register.lines.swap_remove(place.ok_or(Refusal::NotFound)?);
            // The office sees how far somebody is, but none of their answers.
            let attempts = if register.may(Deed::SeeAttempt) {
                Some(school.store.attempts_of(visit.actor(), line.entry.enrolment.id).await?)
            } else {
                None
            };
            Ok((register, line, attempts))
        },
        move |(register, line, attempts)| {
            let words = visit.words();
            let days: Vec<_> = register
                .course
                .modules
                .iter()
                .map(|module| day(register, line, module, attempts.as_deref(), &visit))
                .collect();
            let tests = register.tests(line).map(|(before, after)| {
                let line = |quiz| tried(register, line, quiz, attempts.as_deref(), &visit);
                view! { <h3>{words.t("cohort-tests")}</h3> <ul class="steps">{line(before)} {line(after)}</ul> }
            });
            let why = line
                .stuck
                .map(|why| view! { <p class="notice">{why_words(why, words)}</p> });
            let active = match line.progress.last_activity {
                Some(at) => {
                    view! { {words.t("cohort-last-activity")} " " {time::moment(at, visit.zone(), words)} }.into_any()
                }
                None => words.t("cohort-never-active").into_any(),
            };
            let completed = line.progress.completed_at.map(|at| {
                view! { <p>{words.t("cohort-completed-at")} " " {time::moment(at, visit.zone(), words)}</p> }
            });
            let closed = attempts
                .is_none()
                .then(|| view! { <p class="quiet">{words.t("cohort-answers-trainers")}</p> });
            view! {
                {titled(line.name.clone())}
                {head(register, "people", &visit)}
                <h2>{line.name.clone()}</h2>
                <p>{track_words(line.entry.enrolment.track, words)} " · " {active}</p>
                {completed}
                {why}
                {closed}
                <ol class="days">{days}</ol>
                {tests}
            }
        },
    )
}

fn day(
    register: &Register,
    line: &Line,
    module: &Module,
    attempts: Option<&[Attempt]>,
    visit: &Visit,
) -> impl IntoView + use<> {
    let words = visit.words();
    let source = register.course.source;
    let title = pick(&module.texts, visit.language, source)
        .map(|(_, text)| text.title.clone())
        .unwrap_or_default();
    let counts = register.module(line, module);
    let share = words.with(
        "cohort-lessons-of",
        &[("done", counts.complete.into()), ("all", counts.lessons.into())],
    );
    let own = module
        .lessons
        .iter()
        .filter(|lesson| lesson.is_for(line.entry.enrolment.track));
    let lessons: Vec<_> = own
        .map(|lesson| {
            let title = pick(&lesson.texts, visit.language, source).map(|(_, text)| text.title.clone());
            let at = line.progress.lessons.get(&lesson.id).copied();
            let class = if at.is_some() { "step done" } else { "step" };
            let said = match at {
                Some(at) => time::moment(at, visit.zone(), words).into_any(),
                None => words.t("cohort-not-yet").into_any(),
            };
            view! { <li class=class><span>{title}</span> " " <span class="quiet">{said}</span></li> }
        })
        .collect();
    let quiz = module
        .quiz
        .as_ref()
        .map(|quiz| tried(register, line, quiz, attempts, visit));
    view! {
        <li class="day">
            <h3>{title}</h3>
            {bar(counts.complete, counts.lessons, share.clone())}
            <p class="quiet">{share}</p>
            <ul class="steps">{lessons}{quiz}</ul>
        </li>
    }
}

/// What came of a quiz or test, with its attempts.
fn tried(
    register: &Register,
    line: &Line,
    quiz: &Quiz,
    attempts: Option<&[Attempt]>,
    visit: &Visit,
) -> impl IntoView + use<> {
    let words = visit.words();
    let title = quiz_title(quiz, &register.course, visit);
    let record = line.progress.quizzes.get(&quiz.id);
    let best = record.and_then(|record| Some(quiz_share(record.best?, record.of?, words)));
    let best = best.unwrap_or_else(|| words.t("cohort-not-yet"));
    let own = attempts.unwrap_or_default().iter();
    let own = own.filter(|attempt| attempt.quiz == quiz.id);
    let own: Vec<_> = own.map(|attempt| one(quiz, attempt, visit)).collect();
    let submitted = record.is_some_and(|record| record.submitted > 0);
    let class = if submitted { "step done" } else { "step" };
    view! { <li class=class><span>{title}</span> " " <span class="quiet">{best}</span><ul class="attempts">{own}</ul></li> }
}

fn one(quiz: &Quiz, attempt: &Attempt, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let name = words.with("cohort-attempt", &[("number", i64::from(attempt.number).into())]);
    let at = attempt.submitted_at.unwrap_or(attempt.started_at);
    let (key, score) = match (attempt.submitted_at, attempt.score) {
        (None, _) => ("cohort-attempt-open", None),
        (Some(_), None) => ("cohort-attempt-ungraded", None),
        (Some(_), Some(score)) if quiz.kind == QuizKind::Pretest => {
            ("quiz-not-graded", Some(quiz_share(score.points, score.of, words)))
        }
        (Some(_), Some(score)) => (
            if score.passed {
                "cohort-attempt-passed"
            } else {
                "cohort-attempt-failed"
            },
            Some(quiz_share(score.points, score.of, words)),
        ),
    };
    let score = score.map(|score| format!("{score} · "));
    let name = match attempt.submitted_at {
        Some(_) => view! { <a href=format!("/attempt/{}/result", attempt.id)>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    view! { <li>{name} ": " {score} {words.t(key)} " · " {time::moment(at, visit.zone(), words)}</li> }
}
