//! Who did what when, newest first.

use std::collections::HashMap;

use domain::permission::Deed;
use leptos::prelude::*;
use store::{Entry, Role};
use uuid::Uuid;

use super::people::role_words;
use super::{allowed, head};
use crate::components::page::{desk, page};
use crate::components::time;
use crate::form;
use crate::visit::Visit;
use crate::words::Words;

const A_PAGE: u64 = 50;
/// Deeds that have words; any other is shown by its id.
const TOLD: [&str; 32] = [
    "attempt.start",
    "attempt.submit",
    "cohort.create",
    "cohort.publish",
    "course.picture",
    "course.publish",
    "enrolment.complete",
    "enrolment.create",
    "job.revive",
    "lesson.undo",
    "link.show",
    "mentor.volunteer",
    "mentor.withdraw",
    "pairing.accept",
    "pairing.decline",
    "pairing.end",
    "pairing.lapse",
    "pairing.pin",
    "pairing.unpin",
    "pairing.unveto",
    "pairing.veto",
    "pairing_run.record",
    "pairing_run.release",
    "password.set",
    "person.add",
    "person.correct",
    "person.disable",
    "person.enable",
    "person.protect",
    "role.grant",
    "role.revoke",
    "trainer.add",
];
/// Deeds of one of two people, of which nobody learns whose they were.
const UNTOLD: [&str; 2] = ["pairing.decline", "pairing.end"];

/// `/office/audit`
#[component]
pub fn Audit() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    page(
        async move {
            let (school, visit) = (desk.school, desk.visit);
            allowed(&visit, Deed::ReadAudit)?;
            let skip = skip(&visit);
            let entries = school.store.audit_log(visit.actor(), skip, A_PAGE + 1).await?;
            let people = school.store.people(visit.actor()).await?;
            let mut names: HashMap<String, String> = people
                .iter()
                .map(|(person, _)| {
                    (
                        person.id.to_string(),
                        visit.name_of(person.id, person.naming(), true, false).to_owned(),
                    )
                })
                .collect();
            let enrolled = school.store.enrolled(visit.actor(), enrolments(&entries)).await?;
            for (enrolment, person) in enrolled {
                if let Some(name) = names.get(&person.to_string()).cloned() {
                    names.insert(enrolment.to_string(), name);
                }
            }
            let cohorts = school.store.all_cohorts(visit.actor()).await?;
            names.extend(cohorts.into_iter().map(|cohort| (cohort.id.to_string(), cohort.title)));
            Ok((skip, entries, names))
        },
        move |(skip, entries, names)| {
            let words = visit.words();
            let shown = usize::try_from(A_PAGE).unwrap_or(usize::MAX);
            let older = (entries.len() > shown).then(|| {
                view! { <a rel="next" href=format!("/office/audit?skip={}", skip + A_PAGE)>{words.t("office-audit-older")}</a> }
            });
            let newer = (*skip > 0).then(|| {
                view! { <a rel="prev" href=format!("/office/audit?skip={}", skip.saturating_sub(A_PAGE))>{words.t("office-audit-newer")}</a> }
            });
            let rows: Vec<_> = entries
                .iter()
                .take(shown)
                .map(|entry| row(entry, names, &visit))
                .collect();
            let body = if rows.is_empty() {
                view! { <p class="empty">{words.t("office-audit-empty")}</p> }.into_any()
            } else {
                view! {
                    <div class="matrix-frame" tabindex="0" role="region" aria-label=words.t("office-audit")>
                        <table class="rows stacked log" role="table">
                            <thead role="rowgroup"><tr role="row">
                                <th scope="col" role="columnheader">{words.t("office-audit-when")}</th>
                                <th scope="col" role="columnheader">{words.t("office-audit-who")}</th>
                                <th scope="col" role="columnheader">{words.t("office-audit-what")}</th>
                                <th scope="col" role="columnheader">{words.t("office-audit-whom")}</th>
                            </tr></thead>
                            <tbody role="rowgroup">{rows}</tbody>
                        </table>
                    </div>
                }
                .into_any()
            };
            view! { {head("audit", &visit)} {body} <p class="pager">{newer} " " {older}</p> }
        },
    )
}

fn row(entry: &Entry, names: &HashMap<String, String>, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let who = match entry.actor {
        Some(_) if UNTOLD.contains(&entry.deed.as_str()) => "–".to_owned(),
        Some(id) => known(&id.to_string(), names),
        None => words.t("office-audit-program"),
    };
    let what = if TOLD.contains(&entry.deed.as_str()) {
        words
            .t(&format!("office-deed-{}", entry.deed.replace(['.', '_'], "-")))
            .into_any()
    } else {
        view! { <code>{entry.deed.clone()}</code> }.into_any()
    };
    let mut whom: Vec<String> = Vec::new();
    for said in touched(entry, names, words) {
        if said != who && !whom.contains(&said) {
            whom.push(said);
        }
    }
    let whom = whom.join(" · ");
    // The roles are written out because a phone shows the table as blocks, which takes them away.
    view! {
        <tr role="row">
            <td role="cell">{time::moment(entry.at, visit.zone(), words)}</td><td role="cell">{who}</td>
            <td role="cell">{what}</td><td role="cell">{whom}</td>
        </tr>
    }
}

/// The enrolments that these entries tell of.
fn enrolments(entries: &[Entry]) -> Vec<Uuid> {
    let subject = |entry: &Entry| entry.subject_id.clone().filter(|_| entry.subject == "enrolment");
    let detail = |entry: &Entry| details(entry).get("enrolment")?.as_str().map(str::to_owned);
    let ids = entries.iter().flat_map(|entry| [subject(entry), detail(entry)]);
    ids.flatten().filter_map(|id| id.parse().ok()).collect()
}

fn details(entry: &Entry) -> serde_json::Map<String, serde_json::Value> {
    serde_json::from_str(&entry.details).unwrap_or_default()
}

/// What a deed was done to, in words; ids that stand for no name and bare numbers are left out.
fn touched(entry: &Entry, names: &HashMap<String, String>, words: Words) -> Vec<String> {
    let named = matches!(entry.subject.as_str(), "person" | "cohort" | "course" | "enrolment");
    let subject = entry.subject_id.as_ref().filter(|_| named).map(|id| known(id, names));
    let details = details(entry);
    let more = details
        .iter()
        .filter_map(|(key, value)| match (key.as_str(), value.as_str()) {
            ("cohort" | "enrolment" | "person", Some(id)) => Some(known(id, names)),
            ("lesson" | "quiz", Some(id)) => Some(id.to_owned()),
            ("role", Some(word)) => Role::from_word(word).map(|role| role_words(role, words)),
            ("version", Some(hash)) => {
                Some(words.with("office-audit-version", &[("version", known(hash, names).into())]))
            }
            ("protected", None) => {
                let key = if value.as_bool()? {
                    "office-audit-protected"
                } else {
                    "office-audit-unprotected"
                };
                Some(words.t(key))
            }
            _ => None,
        });
    subject.into_iter().chain(more).collect()
}

/// A name by the rules, or the beginning of an id or hash that has none.
fn known(id: &str, names: &HashMap<String, String>) -> String {
    let cut = |id: &str| id.chars().take(8).collect();
    match names.get(id) {
        Some(name) => name.clone(),
        None if id.parse::<Uuid>().is_ok() || id.len() == 64 => cut(id),
        None => id.to_owned(),
    }
}

fn skip(visit: &Visit) -> u64 {
    form::query(&visit.path, "skip")
        .and_then(|skip| skip.parse::<u64>().ok())
        .unwrap_or_default()
        .min(10_000_000)
}
