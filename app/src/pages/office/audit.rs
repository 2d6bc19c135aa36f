//! Who did what when, newest first.

use std::collections::HashMap;

use domain::permission::Deed;
use leptos::prelude::*;
use store::Entry;
use uuid::Uuid;

use super::{allowed, head};
use crate::components::page::{desk, page};
use crate::components::time;
use crate::form;
use crate::visit::Visit;

const A_PAGE: u64 = 50;
/// Deeds that have words; any other is shown by its id.
const TOLD: [&str; 24] = [
    "attempt.start",
    "attempt.submit",
    "cohort.create",
    "cohort.publish",
    "enrolment.complete",
    "enrolment.create",
    "job.revive",
    "lesson.undo",
    "link.show",
    "mentor.volunteer",
    "mentor.withdraw",
    "pairing.accept",
    "pairing.decline",
    "pairing_run.record",
    "pairing_run.release",
    "password.set",
    "person.add",
    "person.disable",
    "person.enable",
    "person.protect",
    "role.grant",
    "role.revoke",
    "trainer.add",
    "pairing.expire",
];

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
                        <table class="rows">
                            <thead><tr>
                                <th scope="col">{words.t("office-audit-when")}</th><th scope="col">{words.t("office-audit-who")}</th>
                                <th scope="col">{words.t("office-audit-what")}</th><th scope="col">{words.t("office-audit-whom")}</th>
                            </tr></thead>
                            <tbody>{rows}</tbody>
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
    let who = entry.actor.map(|id| known(&id.to_string(), names));
    let who = who.unwrap_or_else(|| words.t("office-audit-program"));
    let what = if TOLD.contains(&entry.deed.as_str()) {
        words
            .t(&format!("office-deed-{}", entry.deed.replace(['.', '_'], "-")))
            .into_any()
    } else {
        view! { <code>{entry.deed.clone()}</code> }.into_any()
    };
    let whom = entry.subject_id.as_ref().map(|id| known(id, names));
    let details: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&entry.details).unwrap_or_default();
    let more: Vec<String> = details
        .values()
        .filter_map(|value| {
            value
                .as_str()
                .map(str::to_owned)
                .or_else(|| value.is_number().then(|| value.to_string()))
        })
        .map(|value| known(&value, names))
        .collect();
    let more = (!more.is_empty()).then(|| view! { <span class="quiet">" " {more.join(" · ")}</span> });
    view! { <tr><td>{time::moment(entry.at, visit.zone(), words)}</td><td>{who}</td><td>{what}</td><td>{whom}{more}</td></tr> }
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
