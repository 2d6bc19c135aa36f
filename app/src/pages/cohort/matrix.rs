//! The progress matrix of a cohort: a person a row, a day a column.

use domain::course::Module;
use domain::language::pick;
use domain::person::Track;
use leptos::prelude::*;

use super::register::{Line, Register};
use super::track_words;
use crate::visit::Visit;

/// The matrix, of one track or of all.
pub(super) fn matrix(register: &Register, track: Option<Track>, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let here = format!("/cohorts/{}", register.cohort.id);
    let tracks = std::iter::once(None).chain(Track::ALL.into_iter().map(Some));
    let filters: Vec<_> = tracks
        .map(|choice| {
            let (href, name) = match choice {
                None => (format!("{here}#matrix"), words.t("cohort-track-all")),
                Some(choice) => (
                    format!("{here}?track={}#matrix", choice.word()),
                    track_words(choice, words),
                ),
            };
            let count = register
                .lines
                .iter()
                .filter(|line| choice.is_none_or(|choice| line.entry.enrolment.track == choice))
                .count();
            let current = (choice == track).then_some("true");
            view! { <li><a href=href aria-current=current>{name} " (" {count} ")"</a></li> }
        })
        .collect();
    let heads: Vec<_> = register
        .course
        .modules
        .iter()
        .map(|module| {
            let title = pick(&module.texts, visit.language, register.course.source).map(|(_, text)| text.title.clone());
            let day = words.with("cohort-day-short", &[("day", i64::from(module.day).into())]);
            view! { <th scope="col"><abbr title=title>{day}</abbr></th> }
        })
        .collect();
    let shown = register
        .lines
        .iter()
        .filter(|line| track.is_none_or(|track| line.entry.enrolment.track == track));
    let rows: Vec<_> = shown.map(|line| row(register, line, visit)).collect();
    let empty = rows
        .is_empty()
        .then(|| view! { <p class="empty">{words.t("cohort-track-empty")}</p> });
    let signs: Vec<_> = ["done", "open", "stuck", "closed"]
        .into_iter()
        .map(|state| {
            view! { <li><span class=format!("cell-{state}") aria-hidden="true">{sign(state)}</span> " " {words.t(&format!("cohort-state-{state}"))}</li> }
        })
        .collect();
    view! {
        <section id="matrix">
            <h2>{words.t("cohort-matrix")}</h2>
            <ul class="inline filters">{filters}</ul>
            {empty}
            <div class="matrix-frame" tabindex="0" role="region" aria-label=words.t("cohort-matrix")>
                <table class="matrix">
                    <thead><tr><th scope="col">{words.t("cohort-person")}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <ul class="inline legend quiet">{signs}</ul>
        </section>
    }
}

fn row(register: &Register, line: &Line, visit: &Visit) -> impl IntoView + use<> {
    let href = format!("/cohorts/{}/person/{}", register.cohort.id, line.entry.enrolment.id);
    let cells: Vec<_> = register
        .course
        .modules
        .iter()
        .map(|module| cell(register, line, module, visit))
        .collect();
    view! { <tr><th scope="row"><a href=href>{line.name.clone()}</a></th>{cells}</tr> }
}

fn cell(register: &Register, line: &Line, module: &Module, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let counts = register.module(line, module);
    let open = module.day <= register.open_day();
    let failed = module
        .quiz
        .as_ref()
        .is_some_and(|quiz| register.failed_twice(&line.progress, &quiz.id));
    let state = match () {
        () if failed => "stuck",
        () if counts.is_complete() => "done",
        () if open && line.stuck.is_some() => "stuck",
        () if open => "open",
        () => "closed",
    };
    let record = module
        .quiz
        .as_ref()
        .and_then(|quiz| line.progress.quizzes.get(&quiz.id));
    let graded = record.filter(|record| record.best.is_some());
    let share = graded.map(|record| format!("{} %", record.tried().share));
    let lessons = (open || counts.is_begun()).then(|| format!("{}/{}", counts.complete, counts.lessons));
    let share = share.map(|share| {
        view! { <span class="quiz-share"><span class="for-ears">{words.t("cohort-quiz")} " "</span>{share}</span> }
    });
    view! {
        <td class=format!("cell-{state}")>
            <span aria-hidden="true">{sign(state)}</span>
            <span class="for-ears">{words.t(&format!("cohort-state-{state}"))} " "</span>
            {lessons.map(|lessons| view! { <span>{lessons}</span> })}
            {share}
        </td>
    }
}

/// Told apart without colour.
fn sign(state: &str) -> &'static str {
    match state {
        "done" => "✓",
        "open" => "○",
        "stuck" => "!",
        _ => "–",
    }
}
