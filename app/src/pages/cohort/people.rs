//! The roster of a cohort, and the ways into it.

use domain::language::Language;
use domain::permission::Deed;
use domain::person::Track;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::FormDraft;

use super::register::{Line, Register};
use super::{head, track_words, trainers};
use crate::components::field::{Field, choice, form_problem};
use crate::components::page::{desk, page, titled};
use crate::components::time;
use crate::form::kept;
use crate::visit::Visit;
use crate::words::Words;

/// `/cohorts/:id/people`
#[component]
pub fn People() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    page(
        async move {
            let (school, visit) = (desk.school, desk.visit);
            let register = Register::of(&school, &visit, &id).await?;
            let trainers = school.store.trainers(visit.actor(), register.cohort.id).await?;
            let drafts = [
                kept(&school, &visit, "person").await,
                kept(&school, &visit, "invited").await,
                kept(&school, &visit, "trainer").await,
            ];
            Ok((register, trainers, drafts))
        },
        move |(register, trainers, [draft, invited, appointing])| {
            let words = visit.words();
            let runs = register.may(Deed::RunCohort);
            let rows: Vec<_> = register
                .lines
                .iter()
                .map(|line| row(register, line, runs, &visit))
                .collect();
            let table = if rows.is_empty() {
                view! { <p class="empty">{words.t("cohort-nobody-yet")}</p> }.into_any()
            } else {
                view! {
                    <div class="matrix-frame" tabindex="0" role="region" aria-label=words.t("cohort-room-people")>
                        <table class="rows">
                            <thead><tr>
                                <th scope="col">{words.t("cohort-person")}</th><th scope="col">{words.t("cohort-track")}</th>
                                <th scope="col">{words.t("cohort-language")}</th><th scope="col">{words.t("cohort-country")}</th>
                                <th scope="col">{words.t("cohort-last-activity")}</th>
                            </tr></thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                }
                .into_any()
            };
            let import = format!("/cohorts/{}/people/import", register.cohort.id);
            let ways = runs.then(|| {
                view! {
                    <section class="ways-in">
                        <h2>{words.t("cohort-import")}</h2>
                        <p>{words.t("cohort-import-lead")}</p>
                        <p><a class="button" href=import>{words.t("cohort-import")}</a></p>
                    </section>
                    {by_hand(register, draft, words)}
                }
            });
            view! {
                {titled(words.t("cohort-room-people"))}
                {head(register, "people", &visit)}
                {notice(invited, words)}
                {table}
                {ways}
                {trainers::section(register.cohort.id, trainers, register.may(Deed::AppointTrainer), appointing, &visit)}
            }
        },
    )
}

/// `12 invited, 3 enrolled, 1 already; 2 rows not imported: line 4, …`
fn notice(invited: &FormDraft, words: Words) -> Option<impl IntoView + use<>> {
    let count = |name: &str| invited.typed.get(name)?.parse::<i64>().ok();
    let (created, enrolled, already) = (count("created")?, count("enrolled")?, count("already")?);
    let text = words.with(
        "cohort-invited",
        &[
            ("created", created.into()),
            ("enrolled", enrolled.into()),
            ("already", already.into()),
        ],
    );
    let rows = invited.typed.get("wrong").map(String::as_str).unwrap_or_default();
    let wrong: Vec<_> = rows
        .lines()
        .filter_map(|row| row.split_once(' '))
        .map(|(line, problem)| {
            let line = words.with("cohort-line", &[("line", line.into())]);
            view! { <li>{line} ": " {words.t(&format!("cohort-row-{problem}"))}</li> }
        })
        .collect();
    let left = (!wrong.is_empty()).then(|| {
        let lead = words.with("cohort-import-wrong", &[("rows", wrong.len().into())]);
        view! { <p>{lead}</p><ul>{wrong}</ul> }
    });
    Some(view! { <div class="notice" role="status"><p>{text}</p>{left}</div> })
}

fn row(register: &Register, line: &Line, runs: bool, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let href = format!("/cohorts/{}/person/{}", register.cohort.id, line.entry.enrolment.id);
    let protected = line
        .entry
        .protected
        .then(|| view! { " " <span class="quiet">"(" {words.t("cohort-protected")} ")"</span> });
    let active = if let Some(at) = line.progress.last_activity {
        time::moment(at, visit.zone(), words).into_any()
    } else {
        let action = format!(
            "/cohorts/{}/people/{}/link",
            register.cohort.id, line.entry.enrolment.person
        );
        let link = runs.then(|| view! {
            <details><summary>{words.t("cohort-link-show")}</summary>
                <form method="post" action=action><p>{words.t("cohort-link-help")}</p><button>{words.t("cohort-link-make")}</button></form>
            </details>
        });
        view! { {words.t("cohort-never-active")} {link} }.into_any()
    };
    view! {
        <tr>
            <th scope="row"><a href=href>{line.name.clone()}</a>{protected}</th>
            <td>{track_words(line.entry.enrolment.track, words)}</td>
            <td>{words.t(&format!("language-{}", line.entry.language.code()))}</td>
            <td>{line.entry.country.clone()}</td>
            <td>{active}</td>
        </tr>
    }
}

fn by_hand(register: &Register, draft: &FormDraft, words: Words) -> impl IntoView + use<> {
    let field = |name: &'static str, key: &str, kind: &'static str, required: bool| {
        Field {
            name,
            label: words.t(key),
            kind,
            auto: "off",
            required,
            ..Field::default()
        }
        .show(draft, words)
    };
    let languages = Language::ALL
        .into_iter()
        .map(|language| (language.code().to_owned(), language.own_name().to_owned()))
        .collect();
    let tracks = Track::ALL
        .into_iter()
        .map(|track| (track.word().to_owned(), track_words(track, words)))
        .collect();
    let action = format!("/cohorts/{}/people", register.cohort.id);
    view! {
        <section class="ways-in" id="add">
            <h2>{words.t("cohort-add")}</h2>
            {form_problem(draft, words)}
            <form method="post" action=action>
                {field("name", "cohort-person", "text", true)}
                {field("email", "cohort-email", "email", true)}
                {choice("language", words.t("cohort-language"), languages, register.course.source.code(), draft, words)}
                {choice("track", words.t("cohort-track"), tracks, "", draft, words)}
                {field("country", "cohort-country", "text", false)}
                {field("unit", "cohort-unit", "text", false)}
                <p class="quiet">{words.t("cohort-unit-help")}</p>
                <p><button class="primary">{words.t("cohort-add")}</button></p>
            </form>
        </section>
    }
}
