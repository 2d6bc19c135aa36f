//! Me: language, zone, password, devices.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::language::Language;
use domain::person::asks_old_password;
use leptos::prelude::*;
use store::SignedIn;

use crate::Refusal;
use crate::components::field::{Field, choice, form_problem};
use crate::components::page::{desk, page, titled};
use crate::components::time;
use crate::form::{self, Fields, Problems, kept, problem, refuse};
use crate::password::weakness;
use crate::school::School;
use crate::visit::Visit;

/// Zones offered; any other IANA name can be kept by invitation, but not chosen here.
pub(crate) const ZONES: [&str; 30] = [
    "America/Argentina/Buenos_Aires",
    "America/Asuncion",
    "America/Barbados",
    "America/Belize",
    "America/Bogota",
    "America/Caracas",
    "America/Cayenne",
    "America/Costa_Rica",
    "America/El_Salvador",
    "America/Guatemala",
    "America/Guayaquil",
    "America/Guyana",
    "America/Havana",
    "America/Jamaica",
    "America/La_Paz",
    "America/Lima",
    "America/Managua",
    "America/Manaus",
    "America/Mexico_City",
    "America/Montevideo",
    "America/New_York",
    "America/Panama",
    "America/Paramaribo",
    "America/Port-au-Prince",
    "America/Port_of_Spain",
    "America/Santiago",
    "America/Santo_Domingo",
    "America/Sao_Paulo",
    "America/Tegucigalpa",
    "UTC",
];

/// `/me`
#[component]
pub fn Me() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    page(
        async move {
            let (school, visit) = (desk.school, desk.visit);
            let signed_in = visit.person()?.clone();
            let devices = school.store.devices(visit.actor(), visit.now).await?;
            let password = kept(&school, &visit, "password").await;
            Ok((signed_in, devices, password))
        },
        move |(signed_in, devices, draft)| {
            let words = visit.words();
            let person = &signed_in.person;
            let blank = store::FormDraft::default();
            let languages = Language::ALL
                .into_iter()
                .map(|language| (language.code().to_owned(), language.own_name().to_owned()))
                .collect();
            let mut zones: Vec<(String, String)> = ZONES
                .iter()
                .map(|zone| ((*zone).to_owned(), zone.replace('_', " ")))
                .collect();
            if !ZONES.contains(&person.zone.as_str()) {
                zones.push((person.zone.clone(), person.zone.replace('_', " ")));
            }
            let saved = form::query(&visit.path, "saved")
                .map(|_| view! { <p class="saved" role="status">{words.t("saved")}</p> });
            let asks_old = asks_old(signed_in, &visit);
            let forgot = (person.has_password && !asks_old)
                .then(|| view! { <p class="quiet">{words.t("password-old-not-asked")}</p> });
            let old = asks_old.then(|| {
                let field = Field {
                    name: "old",
                    label: words.t("password-old"),
                    kind: "password",
                    auto: "current-password",
                    required: true,
                    ..Field::default()
                };
                field.show(draft, words)
            });
            let new = Field {
                name: "new",
                label: words.t("password-new"),
                kind: "password",
                auto: "new-password",
                help: words.t("password-help"),
                required: true,
                ..Field::default()
            };
            let rows: Vec<_> = devices
                .iter()
                .map(|device| {
                    let here = (device.id == signed_in.sign_in).then(|| words.t("device-here"));
                    view! {
                        <li>{device.agent.clone()} " " <b>{here}</b><br/><span class="quiet">{words.t("device-seen")} " " {time::moment(device.seen_at, visit.zone(), words)}</span></li>
                    }
                })
                .collect();
            view! {
                {titled(words.t("nav-me"))}
                <h1>{person.name.clone()}</h1>
                <p class="quiet">{person.email.clone()}</p>
                {saved}
                <section>
                    <h2>{words.t("me-preferences")}</h2>
                    <form method="post" action="/me">
                        {choice("language", words.t("field-language"), languages, person.language.code(), &blank, words)}
                        {choice("zone", words.t("field-zone"), zones, &person.zone, &blank, words)}
                        <p><button>{words.t("save")}</button></p>
                    </form>
                </section>
                <section id="password">
                    <h2>{words.t("me-password")}</h2>
                    {form_problem(draft, words)}
                    <form method="post" action="/me/password">
                        <input type="hidden" name="username" autocomplete="username" value=person.email.clone()/>
                        {forgot}
                        {old}
                        {new.show(draft, words)}
                        <p><button>{words.t("password-set")}</button></p>
                    </form>
                </section>
                <section>
                    <h2>{words.t("me-devices")}</h2>
                    <ul class="plain">{rows}</ul>
                    <form method="post" action="/me/sign-ins"><button>{words.t("devices-end")}</button></form>
                </section>
                <section>
                    <form method="post" action="/sign-out"><button>{words.t("sign-out")}</button></form>
                </section>
            }
        },
    )
}

/// Language and zone.
pub async fn preferences(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    fields: Fields,
) -> Result<Response, Refusal> {
    visit.person()?;
    let language = Language::from_code(fields.text("language")).ok_or(Refusal::Malformed)?;
    let zone: chrono_tz::Tz = fields.text("zone").parse().map_err(|_| Refusal::Malformed)?;
    school
        .store
        .set_preferences(visit.actor(), language, zone.name().to_owned())
        .await?;
    Ok(form::to("/me?saved=1"))
}

/// A new password; the old one is asked for where there is one and no link has just let its owner in. Other devices
/// are signed out.
pub async fn password(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let signed_in = visit.person()?;
    let person = &signed_in.person;
    let mut problems = Problems::new();
    if let Some(key) = weakness(fields.raw("new"), &[&person.email, &person.name]) {
        problem(&mut problems, "new", key);
    } else if asks_old(signed_in, &visit) {
        let stored = school
            .store
            .password_of(visit.actor(), &person.email)
            .await?
            .and_then(|(_, hash)| hash);
        if !school.passwords.verify(fields.raw("old").to_owned(), stored).await? {
            problem(&mut problems, "old", "password-wrong");
        }
    }
    if !problems.is_empty() {
        return refuse(&school, &visit, "/me", ("password", &fields, &["old", "new"]), problems).await;
    }
    let mut salt = [0; 16];
    salt.copy_from_slice(&school.chance.bytes()[..16]);
    let hash = school.passwords.hash(fields.raw("new").to_owned(), salt).await?;
    school
        .store
        .set_password(visit.actor(), person.id, hash, Some(signed_in.sign_in), visit.now)
        .await?;
    Ok(form::to("/me?saved=1"))
}

/// Signs out everywhere, here too.
pub async fn end_sign_ins(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
) -> Result<Response, Refusal> {
    visit.person()?;
    school.store.end_sign_in(visit.actor(), None, visit.now).await?;
    Ok(form::to("/sign-in"))
}

fn asks_old(signed_in: &SignedIn, visit: &Visit) -> bool {
    let link = signed_in.by_link.then_some(signed_in.since);
    asks_old_password(signed_in.person.has_password, link, visit.now)
}
