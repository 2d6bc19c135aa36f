//! The course version that a cohort is bound to, and publishing a newer one with its consequences.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::course::{Course, Finding, Level};
use domain::language::{Language, pick};
use domain::permission::Deed;
use domain::quiz::Question;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::head;
use super::register::{Register, run};
use crate::Refusal;
use crate::components::page::{desk, page, titled};
use crate::form::{self, Fields};
use crate::pages::day;
use crate::school::School;
use crate::shelf::LiveCourse;
use crate::visit::Visit;
use crate::words::Words;

/// What publishing would do to the questions, by title.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::pages) struct Consequences {
    pub(in crate::pages) changed: Vec<String>,
    pub(in crate::pages) added: Vec<String>,
    pub(in crate::pages) removed: Vec<String>,
}

impl Consequences {
    /// Items of a list, the titles folded away.
    pub(in crate::pages) fn listed(&self, words: Words) -> impl IntoView + use<> {
        let item = |key: &str, titles: &[String]| {
            let items: Vec<_> = titles.iter().map(|title| view! { <li>{title.clone()}</li> }).collect();
            let lead = words.with(key, &[("questions", titles.len().into())]);
            if titles.is_empty() {
                view! { <li>{lead}</li> }.into_any()
            } else {
                view! { <li><details><summary>{lead}</summary><ul>{items}</ul></details></li> }.into_any()
            }
        };
        view! {
            {item("cohort-questions-changed", &self.changed)}
            {item("cohort-questions-added", &self.added)}
            {item("cohort-questions-removed", &self.removed)}
        }
    }
}

/// `/cohorts/:id/course`
#[component]
pub fn Version() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    page(
        async move {
            let register = Register::of(&desk.school, &desk.visit, &id).await?;
            let live = desk.school.shelf.live(&register.cohort.course);
            Ok((register, live))
        },
        move |(register, live)| {
            let words = visit.words();
            let short = |hash: &str| hash.chars().take(12).collect::<String>();
            let body = match live {
                None => view! { <p class="notice">{words.t("cohort-version-gone")}</p> }.into_any(),
                Some(live) if live.version == register.cohort.version => {
                    view! { <p>{words.t("cohort-version-current")}</p> }.into_any()
                }
                Some(live) => newer(register, live, &visit).into_any(),
            };
            let saved = form::query(&visit.path, "published")
                .map(|_| view! { <p class="saved" role="status">{words.t("cohort-published")}</p> });
            let found = live
                .as_ref()
                .filter(|_| register.may(Deed::RunCohort))
                .map(|live| findings(&live.findings, words));
            view! {
                {titled(words.t("cohort-room-course"))}
                {head(register, "course", &visit)}
                {saved}
                {day::links(&register.cohort, &register.course, &visit)}
                <h2>{words.t("cohort-version")}</h2>
                <p>{words.t("cohort-version-bound")} " " <code>{short(&register.cohort.version)}</code></p>
                {body}
                {found}
            }
        },
    )
}

fn newer(register: &Register, live: &Arc<LiveCourse>, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let what = consequences(&register.course, &live.course, visit.language);
    let records = register.lines.iter().flat_map(|line| line.progress.quizzes.values());
    let open = records.filter(|record| record.open_attempt.is_some()).count();
    let broken = live.findings.iter().any(|finding| finding.level == Level::Error);
    let action = format!("/cohorts/{}/course", register.cohort.id);
    let button = match (register.may(Deed::RunCohort), broken) {
        (false, _) => None,
        (true, true) => Some(view! { <p class="problem">{words.t("cohort-publish-broken")}</p> }.into_any()),
        (true, false) => Some(
            view! {
                <details class="irreversible"><summary>{words.t("cohort-publish")}</summary>
                    <form method="post" action=action>
                        <input type="hidden" name="version" value=live.version.clone()/>
                        <p>{words.t("cohort-publish-sure")}</p>
                        <p><button class="primary">{words.t("cohort-publish-do")}</button></p>
                    </form>
                </details>
            }
            .into_any(),
        ),
    };
    view! {
        <p class="notice">{words.t("cohort-version-newer")}</p>
        <h3>{words.t("cohort-consequences")}</h3>
        <ul>
            {what.listed(words)}
            <li>{words.with("cohort-attempts-open", &[("attempts", open.into())])}</li>
        </ul>
        {button}
    }
}

fn findings(found: &[Finding], words: Words) -> impl IntoView + use<> {
    let language = words.language();
    let items: Vec<_> = found
        .iter()
        .map(|finding| {
            let (class, level) = match finding.level {
                Level::Error => ("problem", "cohort-finding-error"),
                Level::Warning => ("quiet", "cohort-finding-warning"),
            };
            view! {
                <li>
                    <code>{format!("{}:{}:{}", finding.file, finding.place.line, finding.place.column)}</code> " "
                    <b class=class>{words.t(level)}</b>
                    <p>{finding.message.in_language(language)}</p>
                    <p class="quiet">{finding.help.in_language(language)}</p>
                </li>
            }
        })
        .collect();
    let none = items
        .is_empty()
        .then(|| view! { <p>{words.t("cohort-findings-none")}</p> });
    view! { <section><h2>{words.t("cohort-findings")}</h2>{none}<ul class="plain findings">{items}</ul></section> }
}

/// Binds the cohort to the course as its reader saw it; if the files have changed since, nothing happens.
pub async fn publish(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let cohort = run(&school, &visit, &id).await?;
    let live = school.shelf.live(&cohort.course).ok_or(Refusal::Conflict)?;
    let broken = live.findings.iter().any(|finding| finding.level == Level::Error);
    if broken || live.version != fields.text("version") {
        return Err(Refusal::Conflict);
    }
    let sources = serde_json::to_vec(&live.sources).map_err(|error| Refusal::broken(&error))?;
    school
        .store
        .publish(visit.actor(), cohort.id, &live.version, sources, visit.now)
        .await?;
    Ok(form::to(&format!("/cohorts/{}/course?published=1", cohort.id)))
}

pub(in crate::pages) fn consequences(bound: &Course, live: &Course, language: Language) -> Consequences {
    let (old, new) = (questions(bound), questions(live));
    let title = |course: &Course, question: &Question| {
        let text = pick(&question.texts, language, course.source).map(|(_, text)| text.title.clone());
        text.unwrap_or_else(|| question.id.clone())
    };
    let changed = new
        .iter()
        .filter(|(id, question)| old.get(*id).is_some_and(|before| before != *question));
    let added = new.iter().filter(|(id, _)| !old.contains_key(*id));
    let removed = old.iter().filter(|(id, _)| !new.contains_key(*id));
    Consequences {
        changed: changed.map(|(_, question)| title(live, question)).collect(),
        added: added.map(|(_, question)| title(live, question)).collect(),
        removed: removed.map(|(_, question)| title(bound, question)).collect(),
    }
}

fn questions(course: &Course) -> BTreeMap<&str, &Question> {
    course
        .quizzes()
        .flat_map(|quiz| &quiz.questions)
        .map(|question| (question.id.as_str(), question))
        .collect()
}
