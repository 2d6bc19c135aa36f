//! Everybody in the school: what they are granted, and the office's deeds on an account.

use std::collections::BTreeSet;

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::cohort::invitation::invitee;
use domain::language::Language;
use domain::permission::Deed;
use domain::person::Track;
use leptos::prelude::*;
use store::{FormDraft, NewPerson, Person, Role};
use uuid::Uuid;

use super::{allowed, head};
use crate::Refusal;
use crate::components::field::{Field, choice, form_problem};
use crate::components::page::{desk, page};
use crate::components::time;
use crate::form::{self, Fields, Problems, kept, problem, refuse};
use crate::pages::cohort::invite::note;
use crate::pages::cohort::link::hand_over;
use crate::pages::cohort::track_words;
use crate::school::School;
use crate::shell::Assets;
use crate::visit::Visit;
use crate::words::Words;

mod search;

pub(super) use search::shown_email;

const PATH: &str = "/office/people";

/// `/office/people`
#[component]
pub fn People() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    page(
        async move {
            let (school, visit) = (desk.school, desk.visit);
            allowed(&visit, Deed::KeepPeople)?;
            let people = school.store.people(visit.actor()).await?;
            let refused = kept(&school, &visit, "office-deed").await;
            Ok((people, kept(&school, &visit, "office-person").await, refused))
        },
        move |(people, draft, refused)| {
            let words = visit.words();
            let mut people: Vec<_> = people
                .iter()
                .map(|(person, roles)| (name(person, &visit), person, roles))
                .collect();
            people.sort_by_key(|(name, ..)| name.to_lowercase());
            let asked = form::query(&visit.path, "role").and_then(|word| Role::from_word(&word));
            let sought = form::query(&visit.path, "q").unwrap_or_default().trim().to_owned();
            let rows: Vec<_> = people
                .iter()
                .filter(|(_, _, roles)| asked.is_none_or(|role| roles.contains(&role)))
                .filter(|(name, person, _)| search::fits(&sought, name, person, &visit))
                .map(|(name, person, roles)| row(name, person, roles, &visit))
                .collect();
            let filters: Vec<_> = std::iter::once(None)
                .chain(Role::ALL.into_iter().map(Some))
                .map(|role| {
                    let href = role.map_or(PATH.to_owned(), |role| format!("{PATH}?role={}", role.word()));
                    let name = role.map_or_else(|| words.t("office-everybody"), |role| role_words(role, words));
                    view! { <li><a href=href aria-current=(role == asked).then_some("true")>{name}</a></li> }
                })
                .collect();
            let saved = form::query(&visit.path, "saved")
                .map(|_| view! { <p class="saved" role="status">{words.t("saved")}</p> });
            let nobody = if sought.is_empty() {
                "office-nobody"
            } else {
                "office-search-none"
            };
            let none = rows
                .is_empty()
                .then(|| view! { <p class="empty">{words.t(nobody)}</p> });
            view! {
                {head("people", &visit)}
                {saved}
                {form_problem(refused, words)}
                <p><a href="#add">{words.t("office-add")}</a></p>
                {search::form(&sought, words)}
                <ul class="inline filters">{filters}</ul>
                {none}
                <ul class="plain accounts">{rows}</ul>
                {add_form(draft, words)}
            }
        },
    )
}

fn row(name: &str, person: &Person, roles: &BTreeSet<Role>, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let granted: Vec<String> = roles.iter().map(|role| role_words(*role, words)).collect();
    let granted = (!granted.is_empty()).then(|| view! { <p><b>{granted.join(", ")}</b></p> });
    let action = |deed: &str| format!("{PATH}/{}/{deed}", person.id);
    let grants: Vec<_> = Role::ALL
        .into_iter()
        .map(|role| {
            let (key, value) = if roles.contains(&role) { ("office-revoke", "no") } else { ("office-grant", "yes") };
            let text = words.with(key, &[("role", role_words(role, words).into())]);
            view! {
                <form method="post" action=action("role")>
                    <input type="hidden" name="role" value=role.word()/><input type="hidden" name="granted" value=value/>
                    <button>{text}</button>
                </form>
            }
        })
        .collect();
    let turn = |deed: &str, now: bool, yes: &str, no: &str| {
        let (key, value) = if now { (no, "no") } else { (yes, "yes") };
        view! { <form method="post" action=action(deed)><input type="hidden" name="on" value=value/><button>{words.t(key)}</button></form> }
    };
    let disabled = person.disabled_at.map(|at| view! { <p class="problem">{words.t("office-disabled-since")} " " {time::moment(at, visit.zone(), words)}</p> });
    let protected = person.protected.then(|| view! { <p>{words.t("cohort-protected")}</p> });
    let link = (!person.has_password && person.disabled_at.is_none()).then(|| {
        view! { <form method="post" action=action("link")><button>{words.t("cohort-link-make")}</button></form> }
    });
    let email = shown_email(person, visit);
    let correct = email
        .is_some()
        .then(|| view! { <p><a href=format!("{PATH}/{}", person.id)>{words.t("office-correct")}</a></p> });
    let told = email.map(|email| view! { <p>{email.to_owned()}</p> });
    // Whom a pseudonym already stands for needs no second one.
    let pseudonym = (name != person.pseudonym).then(|| {
        let text = words.with("office-pseudonym", &[("name", person.pseudonym.clone().into())]);
        view! { <span class="quiet">" · " {text}</span> }
    });
    view! {
        <li id=person.id.to_string()>
            <p><b>{name.to_owned()}</b> {pseudonym}</p>
            {told}{granted}{protected}{disabled}
            <details><summary>{words.t("office-change")}</summary>
                <p class="quiet">{words.t("office-change-help")}</p>
                {correct}
                {grants}
                {turn("protect", person.protected, "office-protect", "office-unprotect")}
                {turn("disable", person.disabled_at.is_some(), "office-disable", "office-enable")}
                {link}
            </details>
        </li>
    }
}

fn add_form(draft: &FormDraft, words: Words) -> impl IntoView + use<> {
    let languages = Language::ALL
        .into_iter()
        .map(|language| (language.code().to_owned(), language.own_name().to_owned()))
        .collect();
    let tracks = std::iter::once((String::new(), words.t("office-no-track")))
        .chain(
            Track::ALL
                .into_iter()
                .map(|track| (track.word().to_owned(), track_words(track, words))),
        )
        .collect();
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
    view! {
        <section class="ways-in" id="add">
            <h2>{words.t("office-add")}</h2>
            <p>{words.t("office-add-lead")}</p>
            {form_problem(draft, words)}
            <form method="post" action=PATH>
                {field("name", "cohort-person", "text", true)}
                {field("email", "cohort-email", "email", true)}
                {choice("language", words.t("cohort-language"), languages, words.language().code(), draft, words)}
                {choice("track", words.t("cohort-track"), tracks, "", draft, words)}
                {field("country", "cohort-country", "text", false)}
                <p><button class="primary">{words.t("office-add")}</button></p>
            </form>
        </section>
    }
}

/// Records a person without a cohort: a trainer to be, an office colleague.
pub async fn add(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    fields: Fields,
) -> Result<Response, Refusal> {
    allowed(&visit, Deed::KeepPeople)?;
    let [name, email, language, track, country] =
        ["name", "email", "language", "track", "country"].map(|field| fields.text(field));
    // A person outside cohorts needs no track; any stands in for the check of the rest.
    let checked = invitee(
        name,
        email,
        language,
        if track.is_empty() { "judge" } else { track },
        country,
        "",
    );
    let mut problems = Problems::new();
    match checked {
        Ok(person) => {
            let new = NewPerson {
                id: school.chance.uuid(),
                email: person.email,
                name: person.name,
                pseudonym: school.chance.pseudonym(),
                language: person.language.unwrap_or(visit.language),
                zone: visit.zone().name().to_owned(),
                track: Track::from_word(track),
                country: person.country,
            };
            match school.store.add_person(visit.actor(), new, visit.now).await {
                Ok(id) => return Ok(form::to(&format!("{PATH}?saved=1#{id}"))),
                Err(store::Error::Conflict("email")) => problem(&mut problems, "email", "office-email-known"),
                Err(error) => return Err(error.into()),
            }
        }
        Err(wrong) => note(&mut problems, wrong),
    }
    refuse(&school, &visit, PATH, ("office-person", &fields, &[]), problems).await
}

/// Grants or takes back a role.
pub async fn role(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Refusal> {
    allowed(&visit, Deed::KeepPeople)?;
    let role = Role::from_word(fields.text("role")).ok_or(Refusal::Malformed)?;
    match school
        .store
        .grant(visit.actor(), id, role, is_on(&fields, "granted")?, visit.now)
        .await
    {
        Ok(()) => Ok(form::to(&format!("{PATH}?saved=1#{id}"))),
        Err(store::Error::Conflict("last office")) => {
            let mut problems = Problems::new();
            problem(&mut problems, "form", "office-last");
            refuse(&school, &visit, PATH, ("office-deed", &fields, &[]), problems).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Protects an identity, or no longer.
pub async fn protect(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Refusal> {
    allowed(&visit, Deed::KeepPeople)?;
    school
        .store
        .protect(visit.actor(), id, is_on(&fields, "on")?, visit.now)
        .await?;
    Ok(form::to(&format!("{PATH}?saved=1#{id}")))
}

/// Disables an account, or enables it again. Nobody locks themselves out.
pub async fn disable(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Refusal> {
    allowed(&visit, Deed::KeepPeople)?;
    if visit.actor().person() == Some(id) {
        let mut problems = Problems::new();
        problem(&mut problems, "form", "office-disable-self");
        return refuse(&school, &visit, PATH, ("office-deed", &fields, &[]), problems).await;
    }
    school
        .store
        .disable(visit.actor(), id, is_on(&fields, "on")?, visit.now)
        .await?;
    Ok(form::to(&format!("{PATH}?saved=1#{id}")))
}

/// An invitation link to hand over.
pub async fn link(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Extension(assets): Extension<Assets>,
    Path(id): Path<Uuid>,
) -> Result<Response, Refusal> {
    allowed(&visit, Deed::KeepPeople)?;
    hand_over(&school, &visit, assets, id, PATH.to_owned()).await
}

/// The words of a role.
#[must_use]
pub fn role_words(role: Role, words: Words) -> String {
    words.t(&format!("office-role-{}", role.word().replace('_', "-")))
}

fn name(person: &Person, visit: &Visit) -> String {
    visit.name_of(person.id, person.naming(), true, false).to_owned()
}

fn is_on(fields: &Fields, name: &str) -> Result<bool, Refusal> {
    match fields.text(name) {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Refusal::Malformed),
    }
}
