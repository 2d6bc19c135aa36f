//! The cohorts that somebody trains, or that the office sees.

use std::sync::Arc;

use domain::cohort::CohortDay;
use domain::course::Course;
use domain::language::pick;
use domain::permission::{Deed, may};
use leptos::prelude::*;
use store::Cohort;

use crate::Refusal;
use crate::components::page::{desk, page, titled};
use crate::components::time;
use crate::pages::cohort::register::{Register, bond};
use crate::visit::Visit;
use crate::words::Words;

/// `/cohorts`
#[component]
pub fn Cohorts() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    page(
        async move {
            let (school, visit) = (desk.school, desk.visit);
            visit.person()?;
            let bond = bond(&visit);
            if !may(bond, Deed::CreateCohort) {
                return Err(Refusal::NotAllowed);
            }
            let cohorts = if bond.office {
                school.store.all_cohorts(visit.actor()).await?
            } else {
                school.store.cohorts_of_trainer(visit.actor()).await?
            };
            let mut registers = Vec::with_capacity(cohorts.len());
            for cohort in cohorts {
                registers.push(Register::of(&school, &visit, &cohort.id.to_string()).await?);
            }
            Ok(registers)
        },
        move |registers| {
            let words = visit.words();
            let empty = registers
                .is_empty()
                .then(|| view! { <p class="empty">{words.t("cohorts-empty")}</p> });
            let items: Vec<_> = registers.iter().map(|register| one(register, &visit)).collect();
            view! {
                {titled(words.t("cohorts-title"))}
                <h1>{words.t("cohorts-title")}</h1>
                {empty}
                <ul class="cohorts">{items}</ul>
                <p><a class="button" href="/cohorts/new">{words.t("cohort-new")}</a></p>
            }
        },
    )
}

/// `Day 3 of 10`, or what stands in its place.
#[must_use]
pub fn day_words(day: CohortDay, days: u8, words: Words) -> String {
    match day {
        CohortDay::Before { first } => words.with("cohort-before", &[("date", time::day(first, words).into())]),
        CohortDay::Day(day) => words.with(
            "cohort-day",
            &[("day", i64::from(day).into()), ("days", i64::from(days).into())],
        ),
        CohortDay::Between { next } => words.with("cohort-between", &[("day", i64::from(next).into())]),
        CohortDay::After => words.t("cohort-after"),
    }
}

/// `9 Nov 2026 – 20 Nov 2026`; of a single day, its date.
#[must_use]
pub fn span(cohort: &Cohort, course: &Arc<Course>, words: Words) -> String {
    let dates = cohort.calendar.dates(course.days);
    match (dates.first(), dates.last()) {
        (Some(first), Some(last)) if first != last => {
            format!("{} – {}", time::short_day(*first, words), time::short_day(*last, words))
        }
        (first, _) => time::short_day(*first.unwrap_or(&cohort.calendar.first_day), words),
    }
}

fn one(register: &Register, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let cohort = &register.cohort;
    let title =
        pick(&register.course.texts, visit.language, register.course.source).map(|(_, text)| text.title.clone());
    let stuck = register.lines.iter().filter(|line| line.stuck.is_some()).count();
    let class = if stuck > 0 { "count stuck" } else { "count" };
    view! {
        <li>
            <h2><a href=format!("/cohorts/{}", cohort.id)>{cohort.title.clone()}</a></h2>
            <p>{title} " · " {span(cohort, &register.course, words)}</p>
            <p>
                {day_words(register.day, register.course.days, words)} " · "
                {words.with("cohort-people-count", &[("people", register.lines.len().into())])} " · "
                <span class=class>{words.with("cohort-stuck-count", &[("people", stuck.into())])}</span>
            </p>
        </li>
    }
}
