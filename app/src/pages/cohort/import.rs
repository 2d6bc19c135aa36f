//! Importing people from a table: bring it, look at every row, confirm.

use std::collections::{BTreeMap, HashSet};

use axum::Extension;
use axum::extract::{Multipart, Path, State};
use axum::response::Response;
use domain::cohort::invitation::{Invitee, MOST_ROWS, People, RowProblem, read_people};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::{Cohort, FormDraft};
use uuid::Uuid;

use super::invite::{bring, told};
use super::register::{Register, run};
use super::{head, track_words};
use crate::Refusal;
use crate::components::field::{form_problem, text_area};
use crate::components::page::{desk, page, titled};
use crate::form::{self, Problems, kept, problem};
use crate::school::School;
use crate::visit::Visit;

const FORM: &str = "people-list";

/// What would become of a right row.
#[derive(Clone, Copy)]
enum Fate {
    New,
    Known,
    Here,
}

/// `/cohorts/:id/people/import`: the form, or the rows of a list that was brought.
#[component]
pub fn Import() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    page(
        async move {
            let (school, visit) = (desk.school, desk.visit);
            let register = Register::of(&school, &visit, &id).await?;
            run(&school, &visit, &id).await?;
            let draft = kept(&school, &visit, FORM).await;
            let list = list_of(&draft, &register.cohort).map(read_people).unwrap_or_default();
            let fates = fates(&school, &visit, &register, &list).await?;
            Ok((register, draft, list, fates))
        },
        move |(register, draft, list, fates)| {
            let words = visit.words();
            let body = if list.rows.is_empty() {
                bring_form(register, draft, &visit).into_any()
            } else {
                let text = list_of(draft, &register.cohort).unwrap_or_default();
                preview(register, (text, list), fates, &visit).into_any()
            };
            view! {
                {titled(words.t("cohort-import"))}
                {head(register, "people", &visit)}
                <h2>{words.t("cohort-import")}</h2>
                {body}
            }
        },
    )
}

fn bring_form(register: &Register, draft: &FormDraft, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let action = format!("/cohorts/{}/people/import", register.cohort.id);
    view! {
        {form_problem(draft, words)}
        <p>{words.t("cohort-import-columns")}</p>
        <pre class="sample"><code>{words.t("cohort-import-sample")}</code></pre>
        <form method="post" action=action enctype="multipart/form-data">
            <p class="field"><label for="file">{words.t("cohort-import-file")}</label><input type="file" id="file" name="file" accept=".csv,.tsv,.txt,text/csv"/></p>
            {text_area("list", words.t("cohort-import-paste"), "", 8, draft, words)}
            <p><button class="primary">{words.t("cohort-import-look")}</button></p>
        </form>
    }
}

/// Every row with what becomes of it; a wrong one as it was written, to be found again in the table.
fn preview(
    register: &Register,
    (text, list): (&str, &People),
    fates: &[Option<Fate>],
    visit: &Visit,
) -> impl IntoView + use<> {
    let words = visit.words();
    let action = format!(
        "/cohorts/{}/people/import/confirm?form={}",
        register.cohort.id,
        form::query(&visit.path, "form").unwrap_or_default()
    );
    let again = format!("/cohorts/{}/people/import", register.cohort.id);
    let right = list.rows.iter().filter(|(_, row)| row.is_ok()).count();
    let wrong = list.rows.len() - right;
    let rows: Vec<_> = list
        .rows
        .iter()
        .zip(fates)
        .map(|((line, row), fate)| {
            let (class, said) = match (row, fate) {
                (Err(problem), _) => ("problem", words.t(&format!("cohort-row-{}", problem.word()))),
                (_, Some(Fate::Here)) => ("quiet", words.t("cohort-import-here")),
                (_, Some(Fate::Known)) => ("known", words.t("cohort-import-known")),
                _ => ("new", words.t("cohort-import-new")),
            };
            let told = if let Ok(person) = row {
                view! {
                    <td role="cell">{person.name.clone()}</td><td role="cell">{person.email.clone()}</td>
                    <td role="cell">{track_words(person.track, words)}</td>
                }
                .into_any()
            } else {
                let written = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().to_owned();
                view! { <td role="cell" colspan="3" class="quiet written">{written}</td> }.into_any()
            };
            view! {
                <tr role="row">
                    <td role="cell" data-head=words.t("cohort-import-line")>{*line}</td>{told}<td role="cell" class=class>{said}</td>
                </tr>
            }
        })
        .collect();
    let confirm = (right > 0).then(|| {
        view! {
            <form method="post" action=action>
                <p>{words.t("cohort-import-consequence")}</p>
                <p><button class="primary">{words.with("cohort-import-confirm", &[("people", right.into())])}</button></p>
            </form>
        }
    });
    let left = (wrong > 0).then(|| view! { <p class="problem" role="status">{words.with("cohort-import-wrong", &[("rows", wrong.into())])}</p> });
    view! {
        {left}
        <div class="matrix-frame" tabindex="0" role="region" aria-label=words.t("cohort-import")>
            <table class="rows stacked" role="table">
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{words.t("cohort-import-line")}</th>
                    <th scope="col" role="columnheader">{words.t("cohort-person")}</th>
                    <th scope="col" role="columnheader">{words.t("cohort-email")}</th>
                    <th scope="col" role="columnheader">{words.t("cohort-track")}</th>
                    <th scope="col" role="columnheader">{words.t("cohort-import-fate")}</th>
                </tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
        {confirm}
        <p><a href=again>{words.t("cohort-import-again")}</a></p>
    }
}

/// Takes a list, from a file or pasted, and leads to its rows. Nothing is recorded of it yet but the text.
pub async fn look(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    mut parts: Multipart,
) -> Result<Response, Refusal> {
    let cohort = run(&school, &visit, &id).await?;
    let (mut file, mut pasted) = (Vec::new(), String::new());
    while let Some(part) = parts.next_field().await.map_err(|_| Refusal::Malformed)? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|_| Refusal::Malformed)?;
        match name.as_str() {
            "file" => file = bytes.to_vec(),
            "list" => pasted = text_of(&bytes),
            _ => {}
        }
    }
    let list = if file.is_empty() { pasted } else { text_of(&file) };
    let mut problems = Problems::new();
    if let Some(wrong) = read_people(&list).problem {
        problem(&mut problems, "form", &format!("cohort-list-{}", wrong.word()));
    }
    let typed = BTreeMap::from([("list".to_owned(), list), ("cohort".to_owned(), cohort.id.to_string())]);
    let kept = form::keep(&school, &visit, FORM, typed, problems).await?;
    Ok(form::to(&format!("/cohorts/{}/people/import?form={kept}", cohort.id)))
}

/// Invites the right rows of the list that was looked at, as it was kept here.
pub async fn confirm(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let cohort = run(&school, &visit, &id).await?;
    let draft = kept(&school, &visit, FORM).await;
    let Some(list) = list_of(&draft, &cohort)
        .map(read_people)
        .filter(|list| !list.rows.is_empty())
    else {
        return Ok(form::to(&format!("/cohorts/{}/people/import", cohort.id)));
    };
    let mut right: Vec<Invitee> = Vec::with_capacity(list.rows.len().min(MOST_ROWS));
    let mut wrong: Vec<(usize, RowProblem)> = Vec::new();
    for (line, row) in list.rows {
        match row {
            Ok(person) => right.push(person),
            Err(problem) => wrong.push((line, problem)),
        }
    }
    let outcomes = bring(&school, &visit, &cohort, right).await?;
    told(&school, &visit, &cohort, &outcomes, &wrong).await
}

fn list_of<'a>(draft: &'a FormDraft, cohort: &Cohort) -> Option<&'a str> {
    let own = draft.typed.get("cohort").is_some_and(|id| *id == cohort.id.to_string());
    draft.typed.get("list").filter(|_| own).map(String::as_str)
}

async fn fates(
    school: &School,
    visit: &Visit,
    register: &Register,
    list: &People,
) -> Result<Vec<Option<Fate>>, Refusal> {
    let here: HashSet<Uuid> = register.lines.iter().map(|line| line.entry.enrolment.person).collect();
    let mut fates = Vec::with_capacity(list.rows.len());
    for (_, row) in &list.rows {
        fates.push(match row {
            Err(_) => None,
            Ok(person) => match school.store.person_by_email(visit.actor(), &person.email).await? {
                None => Some(Fate::New),
                Some(known) if here.contains(&known.id) => Some(Fate::Here),
                Some(_) => Some(Fate::Known),
            },
        });
    }
    Ok(fates)
}

/// What a spreadsheet saved: UTF-8 or UTF-16 with its mark, UTF-8 without, or else Windows-1252.
fn text_of(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252
            .decode_without_bom_handling(bytes)
            .0
            .into_owned(),
    }
}
