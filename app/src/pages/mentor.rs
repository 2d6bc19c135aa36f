//! Mentoring as one person lives it: standing, profile, and the pairings they are part of.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::mentoring::eligibility::{Experience, Fluency};
use leptos::prelude::*;
use store::{FormDraft, MOST_SEATS, Mentor as Mentoring, Pairing, Profile, Volunteer};

use crate::Refusal;
use crate::components::field::{choice, form_problem};
use crate::components::page::{Desk, desk, page, titled};
use crate::components::time;
use crate::form::{self, Fields, kept, problem, refuse};
use crate::school::School;
use crate::study::Study;
use crate::visit::Visit;
use crate::words::Words;

mod entry;
pub(super) mod offers;
mod profile;
mod week;

/// Fields that are sealed when they arrive: a refused form does not keep them either.
const CONFIDED: [&str; 4] = ["unit", "gender", "gender-choice", "conflicts"];

struct Seen {
    mentor: Option<Mentoring>,
    graduate: bool,
    profile: Option<Profile>,
    studies: Vec<Study>,
    pairings: Vec<Pairing>,
    draft: FormDraft,
}

/// `/mentor`
#[component]
pub fn Mentor() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    page(load(desk), move |seen| shown(seen, &visit))
}

async fn load(Desk { school, visit }: Desk) -> Result<Seen, Refusal> {
    let person = visit.person()?.person.id;
    let actor = visit.actor();
    let mentor = school.store.mentor_of(actor, person).await?;
    let studies = Study::all(&school, &visit).await?;
    Ok(Seen {
        graduate: mentor.is_some() || studies.iter().any(|study| study.progress.completed_at.is_some()),
        profile: school.store.profile_of(actor, person).await?,
        pairings: school.store.pairings_of_person(actor).await?,
        draft: kept(&school, &visit, "mentor").await,
        mentor,
        studies,
    })
}

fn shown(seen: &Seen, visit: &Visit) -> AnyView {
    let words = visit.words();
    let saved = form::query(&visit.path, "saved")
        .and_then(|seconds| chrono::DateTime::from_timestamp(seconds.parse().ok()?, 0));
    let saved = saved.map(|at| {
        let text = words.with(
            "mentor-saved",
            &[("time", time::moment_text(at, visit.zone(), words).into())],
        );
        view! { <p class="saved" role="status">{text}</p> }
    });
    if !seen.graduate && seen.studies.is_empty() && seen.pairings.is_empty() {
        let trainer = visit.belongings().trainer.then(
            || view! { <p>{words.t("pairing-page-trainer")} " " <a href="/cohorts">{words.t("nav-cohorts")}</a></p> },
        );
        return view! {
            {titled(words.t("nav-mentor"))}
            <h1>{words.t("mentor-title")}</h1>
            <p class="empty">{words.t("pairing-page-for")}</p>
            {trainer}
        }
        .into_any();
    }
    view! {
        {titled(words.t("nav-mentor"))}
        <h1>{words.t("mentor-title")}</h1>
        <p class="notice" role="note">{words.t("mentor-no-case-data")}</p>
        {saved}
        {standing(seen, visit)}
        {offers::list(&seen.pairings, visit)}
        {offer_form(seen, visit)}
        {withdrawal(seen, visit)}
    }
    .into_any()
}

/// What the person is to the programme, and what is missing to be a mentor.
fn standing(seen: &Seen, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let day = |at: chrono::DateTime<chrono::Utc>| time::short_day(at.with_timezone(&visit.zone()).date_naive(), words);
    let text = match &seen.mentor {
        Some(mentor) => match mentor.withdrawn_at {
            Some(at) => words.with("mentor-is-withdrawn", &[("date", day(at).into())]),
            None => words.with(
                "mentor-is",
                &[
                    ("seats", i64::from(mentor.capacity).into()),
                    ("date", day(mentor.volunteered_at).into()),
                ],
            ),
        },
        None if seen.graduate => words.t("mentor-may"),
        None if seen.studies.is_empty() => words.t("mentor-may-not"),
        None => words.t("mentor-not-yet"),
    };
    let missing = seen.studies.iter().filter(|_| !seen.graduate).map(|study| {
        let standing = study.standing();
        let numbers = [
            ("lessons", standing.lessons_complete.into()),
            ("all", standing.lessons.into()),
            ("quizzes", standing.quizzes_attempted.into()),
            ("quiz-count", standing.quizzes.into()),
        ];
        let line = words.with("mentor-missing", &numbers);
        view! { <li><b>{study.enrolled.cohort.title.clone()}</b> " · " {line}</li> }
    });
    view! {
        <section class="mentor-standing">
            <p>{text}</p>
            <ul class="plain">{missing.collect_view()}</ul>
        </section>
    }
}

fn offer_form(seen: &Seen, visit: &Visit) -> Option<impl IntoView + use<>> {
    if !seen.graduate && seen.studies.is_empty() {
        return None;
    }
    let words = visit.words();
    let draft = &seen.draft;
    let heading = words.t(if seen.graduate { "mentor-offer" } else { "mentor-wanted" });
    let capacity = seen.graduate.then(|| {
        let options = (0..=MOST_SEATS).map(|seats| {
            (
                seats.to_string(),
                words.with("mentor-seats", &[("seats", i64::from(seats).into())]),
            )
        });
        let now = seen.mentor.as_ref().map_or(2, |mentor| mentor.capacity);
        choice(
            "capacity",
            words.t("mentor-capacity"),
            options.collect(),
            &now.to_string(),
            draft,
            words,
        )
    });
    let told = seen.profile.clone().unwrap_or_default();
    Some(view! {
        <section id="profile">
            <h2>{heading}</h2>
            {form_problem(draft, words)}
            <form method="post" action="/mentor" class="mentor-form">
                {capacity}
                {profile::fields(&told, seen.profile.is_some(), draft, visit)}
                <p><button class="primary">{words.t("save")}</button></p>
            </form>
        </section>
    })
}

fn withdrawal(seen: &Seen, visit: &Visit) -> Option<impl IntoView + use<>> {
    let words = visit.words();
    seen.mentor.as_ref().filter(|mentor| mentor.withdrawn_at.is_none()).map(|_| {
        view! {
            <details class="grave">
                <summary>{words.t("mentor-withdraw")}</summary>
                <p>{words.t("mentor-withdraw-help")}</p>
                <form method="post" action="/mentor/withdrawal"><button>{words.t("mentor-withdraw-button")}</button></form>
            </details>
        }
    })
}

/// Records the profile; for a graduate with the seats offered.
pub async fn offer(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let person = visit.person()?.person.id;
    let known = school.store.profile_of(visit.actor(), person).await?;
    let (profile, confided, mut problems) = entry::read(&fields, known.as_ref());
    if problems.is_empty() {
        let written = if fields.has("capacity") {
            let capacity = fields
                .text("capacity")
                .parse()
                .ok()
                .filter(|seats| *seats <= MOST_SEATS)
                .ok_or(Refusal::Malformed)?;
            let offer = Volunteer {
                person,
                capacity,
                profile,
                confided,
            };
            school
                .store
                .volunteer(visit.actor(), offer, false, visit.now)
                .await
                .map(|_| ())
        } else {
            school
                .store
                .record_profile(visit.actor(), person, profile, confided, visit.now)
                .await
        };
        match written {
            Ok(()) => return Ok(form::to(&format!("/mentor?saved={}", visit.now.timestamp()))),
            Err(store::Error::Conflict("seats taken")) => problem(&mut problems, "capacity", "mentor-seats-taken"),
            Err(store::Error::Conflict("no completed course" | "no track")) => {
                problem(&mut problems, "form", "mentor-may-not");
            }
            Err(other) => return Err(other.into()),
        }
    }
    refuse(&school, &visit, "/mentor", ("mentor", &fields, &CONFIDED), problems).await
}

/// Withdraws: no new mentees, open proposals end, active pairings stay.
pub async fn withdraw(State(school): State<School>, Extension(visit): Extension<Visit>) -> Result<Response, Refusal> {
    let person = visit.person()?.person.id;
    school.store.withdraw(visit.actor(), person, visit.now).await?;
    Ok(form::to("/mentor"))
}

/// The name of a country.
pub(super) fn country_name(code: &str, words: Words) -> String {
    profile::country(code, words)
}

/// The name of a working language.
pub(super) fn language_name(code: &str, words: Words) -> String {
    profile::language(code, words)
}

/// `B2`
pub(super) fn level_word(level: Fluency) -> &'static str {
    entry::word(&entry::LEVELS, level)
}

/// `5 to 9 years`
pub(super) fn experience_text(band: Experience, words: Words) -> String {
    words.with(
        "mentor-experience-band",
        &[("band", entry::word(&entry::EXPERIENCE, band).into())],
    )
}
