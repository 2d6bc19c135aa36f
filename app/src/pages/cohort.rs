//! A cohort: who needs me?

use domain::language::pick;
use domain::permission::Deed;
use domain::person::Track;
use domain::progress::Stuck;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::components::page::{desk, page, titled};
use crate::components::time;
use crate::form;
use crate::pages::cohorts::{day_words, span};
use crate::visit::Visit;
use crate::words::Words;

mod change;
pub mod import;
pub mod invite;
pub mod link;
mod matrix;
pub mod new;
pub mod people;
pub mod person;
pub mod register;
pub mod trainers;
pub mod version;

use register::{Line, Register};

/// `/cohorts/:id`
#[component]
pub fn Cohort() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    page(
        async move { Register::of(&desk.school, &desk.visit, &id).await },
        move |register| {
            let words = visit.words();
            let track = form::query(&visit.path, "track").and_then(|word| Track::from_word(&word));
            let stuck: Vec<_> = register
                .lines
                .iter()
                .filter_map(|line| line.stuck.map(|why| (line, why)))
                .collect();
            let done = register
                .lines
                .iter()
                .filter(|line| line.progress.completed_at.is_some())
                .count();
            let needed: Vec<_> = stuck
                .iter()
                .map(|(line, why)| need(register, line, *why, &visit))
                .collect();
            let nobody = match (register.lines.is_empty(), needed.is_empty()) {
                (true, _) => Some("cohort-nobody-yet"),
                (false, true) => Some("cohort-nobody-stuck"),
                _ => None,
            };
            let nobody = nobody.map(|key| view! { <p class="empty">{words.t(key)}</p> });
            let matrix = (!register.lines.is_empty()).then(|| matrix::matrix(register, track, &visit));
            view! {
                {titled(register.cohort.title.clone())}
                {head(register, "", &visit)}
                <p class="counts">
                    {words.with("cohort-people-count", &[("people", register.lines.len().into())])} " · "
                    {words.with("cohort-stuck-count", &[("people", stuck.len().into())])} " · "
                    {words.with("cohort-done-count", &[("people", done.into())])}
                </p>
                <section>
                    <h2>{words.t("cohort-who-needs-me")}</h2>
                    {nobody}
                    <ul class="needs">{needed}</ul>
                </section>
                {matrix}
                {change::change(register, &visit)}
            }
        },
    )
}

/// The head of every page of a cohort: its name, its dates, its rooms. `here`: the room's part of the path.
pub fn head(register: &Register, here: &str, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let cohort = &register.cohort;
    let mut rooms = vec![("", "cohort-room-progress"), ("people", "cohort-room-people")];
    if register.may(Deed::RunCohort) {
        rooms.push(("pairing", "cohort-room-pairing"));
    }
    rooms.push(("course", "cohort-room-course"));
    let links: Vec<_> = rooms
        .into_iter()
        .map(|(room, key)| {
            let href = if room.is_empty() {
                format!("/cohorts/{}", cohort.id)
            } else {
                format!("/cohorts/{}/{room}", cohort.id)
            };
            let current = (room == here).then_some("page");
            view! { <li><a href=href aria-current=current>{words.t(key)}</a></li> }
        })
        .collect();
    view! {
        <h1>{cohort.title.clone()}</h1>
        <p>
            {register.course_title(visit)} " · " {span(cohort, &register.course, words)} " · "
            {day_words(register.day, register.course.days, words)}
        </p>
        <nav class="cohort-rooms" aria-label=words.t("cohort-rooms")><ul class="inline">{links}</ul></nav>
    }
}

/// The words of a track.
#[must_use]
pub fn track_words(track: Track, words: Words) -> String {
    words.t(&format!("cohort-track-{}", track.word()))
}

/// Why somebody is stuck, as a sentence.
#[must_use]
pub fn why_words(why: Stuck, words: Words) -> String {
    match why {
        Stuck::Idle { days } => words.with("cohort-stuck-idle", &[("days", i64::from(days).into())]),
        Stuck::Failed => words.t("cohort-stuck-failed"),
    }
}

fn need(register: &Register, line: &Line, why: Stuck, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let href = format!("/cohorts/{}/person/{}", register.cohort.id, line.entry.enrolment.id);
    let quizzes = register.course.quizzes();
    let failed = quizzes.filter(|quiz| why == Stuck::Failed && register.failed_twice(&line.progress, &quiz.id));
    let failed: Vec<_> = failed
        .filter_map(|quiz| pick(&quiz.titles, visit.language, register.course.source))
        .map(|(_, title)| title.clone())
        .collect();
    let quizzes = (!failed.is_empty()).then(|| format!(" ({})", failed.join(", ")));
    let last = match line.progress.last_activity {
        Some(at) => view! { {words.t("cohort-last-activity")} " " {time::moment(at, visit.zone(), words)} }.into_any(),
        None => words.t("cohort-never-active").into_any(),
    };
    view! {
        <li>
            <a href=href>{line.name.clone()}</a> <span class="quiet">" · " {track_words(line.entry.enrolment.track, words)}</span>
            <p>{why_words(why, words)} {quizzes}</p>
            <p class="quiet">{last}</p>
        </li>
    }
}
