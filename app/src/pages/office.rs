//! The programme as a whole: is it working?

use chrono::TimeDelta;
use domain::permission::{Deed, may};
use leptos::prelude::*;
use store::{Actor, Waiting};

use crate::Refusal;
use crate::components::page::{desk, page, titled};
use crate::pages::cohort::register::{Register, bond};
use crate::pages::cohorts::{day_words, span};
use crate::school::School;
use crate::visit::Visit;

pub mod audit;
pub mod mail;
pub mod people;
pub mod person;

/// Somebody who did something in this time counts as active.
const ACTIVE: TimeDelta = TimeDelta::days(7);

struct Overview {
    people: usize,
    mentors: usize,
    waiting: Waiting,
    registers: Vec<Register>,
}

/// `/office`
#[component]
pub fn Office() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    page(
        async move {
            allowed(&desk.visit, Deed::KeepPeople)?;
            overview(&desk.school, &desk.visit).await
        },
        move |overview| {
            let words = visit.words();
            let lines = || overview.registers.iter().flat_map(|register| &register.lines);
            let active = lines()
                .filter(|line| line.progress.last_activity.is_some_and(|at| visit.now - at < ACTIVE))
                .count();
            let completed = lines().filter(|line| line.progress.completed_at.is_some()).count();
            let stuck = lines().filter(|line| line.stuck.is_some()).count();
            let figures: Vec<_> = [
                ("office-figure-people", overview.people),
                ("office-figure-cohorts", overview.registers.len()),
                ("office-figure-enrolled", lines().count()),
                ("office-figure-active", active),
                ("office-figure-stuck", stuck),
                ("office-figure-completed", completed),
                ("office-figure-mentors", overview.mentors),
            ]
            .into_iter()
            .map(|(key, number)| view! { <div><dt>{words.t(key)}</dt><dd>{number}</dd></div> })
            .collect();
            let waits = (overview.waiting.given_up > 0).then(|| {
                let count = i64::try_from(overview.waiting.given_up).unwrap_or(i64::MAX);
                view! { <p class="notice"><a href="/office/mail">{words.with("office-mail-given-up", &[("messages", count.into())])}</a></p> }
            });
            let cohorts: Vec<_> = overview
                .registers
                .iter()
                .map(|register| {
                    let done = register.lines.iter().filter(|line| line.progress.completed_at.is_some()).count();
                    view! {
                        <tr role="row">
                            <th scope="row" role="rowheader"><a href=format!("/cohorts/{}", register.cohort.id)>{register.cohort.title.clone()}</a></th>
                            <td role="cell">{span(&register.cohort, &register.course, words)}</td>
                            <td role="cell">{day_words(register.day, register.course.days, words)}</td>
                            <td role="cell" data-head=words.t("office-figure-enrolled")>{register.lines.len()}</td>
                            <td role="cell" data-head=words.t("office-figure-completed")>{done}</td>
                        </tr>
                    }
                })
                .collect();
            let table = if cohorts.is_empty() {
                view! { <p class="empty">{words.t("cohorts-empty")}</p> }.into_any()
            } else {
                view! {
                    <div class="matrix-frame" tabindex="0" role="region" aria-label=words.t("office-cohorts")>
                        <table class="rows stacked" role="table">
                            <thead role="rowgroup"><tr role="row">
                                <th scope="col" role="columnheader">{words.t("office-cohort")}</th>
                                <th scope="col" role="columnheader">{words.t("office-dates")}</th>
                                <th scope="col" role="columnheader">{words.t("office-day")}</th>
                                <th scope="col" role="columnheader">{words.t("office-figure-enrolled")}</th>
                                <th scope="col" role="columnheader">{words.t("office-figure-completed")}</th>
                            </tr></thead>
                            <tbody role="rowgroup">{cohorts}</tbody>
                        </table>
                    </div>
                }
                .into_any()
            };
            view! {
                {head("", &visit)}
                {waits}
                <dl class="figures">{figures}</dl>
                <p class="quiet">{words.t("office-figures-help")}</p>
                <section>
                    <h2>{words.t("office-cohorts")}</h2>
                    {table}
                    <p><a class="button" href="/cohorts/new">{words.t("cohort-new")}</a></p>
                </section>
            }
        },
    )
}

/// The head of the office's pages and the way between them. `here`: the room's part of the path.
pub fn head(here: &str, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let rooms = [
        ("", "nav-office"),
        ("people", "office-people"),
        ("audit", "office-audit"),
        ("mail", "office-mail"),
    ];
    let title = rooms
        .iter()
        .find(|(room, _)| *room == here)
        .map(|(_, key)| words.t(key))
        .unwrap_or_default();
    let links: Vec<_> = rooms
        .into_iter()
        .map(|(room, key)| {
            let href = if room.is_empty() {
                "/office".to_owned()
            } else {
                format!("/office/{room}")
            };
            let current = (room == here).then_some("page");
            view! { <li><a href=href aria-current=current>{words.t(key)}</a></li> }
        })
        .collect();
    view! {
        {titled(title.clone())}
        <h1>{title}</h1>
        <nav class="cohort-rooms" aria-label=words.t("office-rooms")><ul class="inline">{links}</ul></nav>
    }
}

/// Refuses whoever is not the office.
pub(crate) fn allowed(visit: &Visit, deed: Deed) -> Result<(), Refusal> {
    visit.person()?;
    if may(bond(visit), deed) {
        Ok(())
    } else {
        Err(Refusal::NotAllowed)
    }
}

async fn overview(school: &School, visit: &Visit) -> Result<Overview, Refusal> {
    let people = school.store.people(visit.actor()).await?.len();
    let cohorts = school.store.all_cohorts(visit.actor()).await?;
    // The list of mentors is the trainers'; the office is shown its length only.
    let mentors = match cohorts.first() {
        Some(cohort) => school.store.mentors(Actor::Program, cohort.id).await?.len(),
        None => 0,
    };
    let mut registers = Vec::with_capacity(cohorts.len());
    for cohort in cohorts {
        registers.push(Register::of(school, visit, &cohort.id.to_string()).await?);
    }
    Ok(Overview {
        people,
        mentors,
        waiting: school.store.waiting(visit.actor()).await?,
        registers,
    })
}
