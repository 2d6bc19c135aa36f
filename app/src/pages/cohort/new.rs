//! Starting a cohort: a course, its first day, and when it meets.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use chrono::{NaiveDate, NaiveTime};
use domain::course::{Course, Level};
use domain::language::pick;
use domain::permission::{Deed, may};
use leptos::prelude::*;
use store::{FormDraft, NewCohort};

use super::register::bond;
use crate::Refusal;
use crate::components::field::{Field, choice, form_problem, text_area};
use crate::components::page::{desk, page, titled};
use crate::form::{self, Fields, Problems, kept, problem, refuse};
use crate::pages::me::ZONES;
use crate::school::School;
use crate::shelf::LiveCourse;
use crate::visit::Visit;
use crate::words::Words;

const PATH: &str = "/cohorts/new";

/// `/cohorts/new`
#[component]
pub fn NewCohortPage() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    page(
        async move {
            let (school, visit) = (desk.school, desk.visit);
            allowed(&visit)?;
            let courses: Vec<Arc<Course>> = teachable(&school).iter().map(|live| live.course.clone()).collect();
            let none_yet = school.shelf.all().is_empty();
            Ok((courses, none_yet, kept(&school, &visit, "cohort").await))
        },
        move |(courses, none_yet, draft)| {
            let words = visit.words();
            let body = if courses.is_empty() {
                let key = if *none_yet {
                    "cohort-no-course-yet"
                } else {
                    "cohort-no-course"
                };
                view! { <p class="empty">{words.t(key)}</p> }.into_any()
            } else {
                fields(courses, draft, &visit).into_any()
            };
            view! { {titled(words.t("cohort-new"))} <h1>{words.t("cohort-new")}</h1> {body} }
        },
    )
}

fn fields(courses: &[Arc<Course>], draft: &FormDraft, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let options: Vec<(String, String)> = courses
        .iter()
        .map(|course| {
            let title = pick(&course.texts, visit.language, course.source).map(|(_, text)| text.title.clone());
            (course.slug.clone(), title.unwrap_or_else(|| course.slug.clone()))
        })
        .collect();
    let zones = ZONES
        .iter()
        .map(|zone| ((*zone).to_owned(), zone.replace('_', " ")))
        .collect();
    let zone = visit.zone();
    let zone = if ZONES.contains(&zone.name()) {
        zone.name()
    } else {
        ZONES[21]
    };
    let title = Field {
        name: "title",
        label: words.t("cohort-title"),
        kind: "text",
        help: words.t("cohort-title-help"),
        required: true,
        ..Field::default()
    };
    let first = Field {
        name: "first_day",
        label: words.t("cohort-first-day"),
        kind: "date",
        required: true,
        ..Field::default()
    };
    let live = Field {
        name: "live_time",
        label: words.t("cohort-live-time"),
        kind: "time",
        value: "15:00".into(),
        help: words.t("cohort-live-time-help"),
        required: true,
        ..Field::default()
    };
    view! {
        {form_problem(draft, words)}
        <form method="post" action=PATH>
            {title.show(draft, words)}
            {choice("course", words.t("cohort-course"), options, "", draft, words)}
            {first.show(draft, words)}
            {choice("zone", words.t("cohort-zone"), zones, zone, draft, words)}
            {weekdays(draft, words)}
            {text_area("holidays", words.t("cohort-holidays"), "", 4, draft, words)}
            {live.show(draft, words)}
            <p class="quiet">{words.t("cohort-new-help")}</p>
            <p><button class="primary">{words.t("cohort-create")}</button></p>
        </form>
    }
}

fn weekdays(draft: &FormDraft, words: Words) -> impl IntoView + use<> {
    let typed = draft
        .typed
        .get("weekday")
        .map(|kept| kept.lines().map(str::to_owned).collect::<Vec<_>>());
    let fresh = draft.typed.is_empty();
    let boxes: Vec<_> = (1..=7_u8)
        .map(|day| {
            let ticked = typed.as_ref().map_or(fresh && day <= 5, |kept| kept.contains(&day.to_string()));
            let id = format!("weekday-{day}");
            view! {
                <label for=id.clone()>
                    <input type="checkbox" id=id.clone() name="weekday" value=day.to_string() checked=ticked/> " " {words.t(&id)}
                </label>
            }
        })
        .collect();
    let wrong = draft
        .problems
        .get("weekday")
        .map(|key| view! { <p class="problem" id="weekday-problem">{words.t(key)}</p> });
    view! { <fieldset class="field weekdays"><legend>{words.t("cohort-weekdays")}</legend>{boxes}{wrong}</fieldset> }
}

/// Records the cohort with the course as its files are now.
pub async fn create(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    fields: Fields,
) -> Result<Response, Refusal> {
    allowed(&visit)?;
    match read(&school, &fields)? {
        Ok(new) => {
            let id = school.store.create_cohort(visit.actor(), new, visit.now).await?;
            Ok(form::to(&format!("/cohorts/{id}/people")))
        }
        Err(problems) => refuse(&school, &visit, PATH, ("cohort", &fields, &[]), problems).await,
    }
}

fn read(school: &School, fields: &Fields) -> Result<Result<NewCohort, Problems>, Refusal> {
    let mut problems = Problems::new();
    let title = fields.text("title");
    if title.is_empty() || title.chars().count() > 120 {
        problem(&mut problems, "title", "cohort-title-wrong");
    }
    let live = teachable(school)
        .into_iter()
        .find(|live| live.course.slug == fields.text("course"));
    if live.is_none() {
        problem(&mut problems, "course", "cohort-course-wrong");
    }
    let first_day = fields.text("first_day").parse::<NaiveDate>().ok();
    if first_day.is_none() {
        problem(&mut problems, "first_day", "cohort-first-day-wrong");
    }
    let zone = fields.text("zone").parse::<chrono_tz::Tz>().ok();
    if zone.is_none() {
        problem(&mut problems, "zone", "cohort-zone-wrong");
    }
    let weekdays = std::array::from_fn(|day| fields.all("weekday").any(|ticked| ticked == (day + 1).to_string()));
    if !weekdays.contains(&true) {
        problem(&mut problems, "weekday", "cohort-weekday-wrong");
    }
    let holidays: Result<Vec<NaiveDate>, _> = fields
        .text("holidays")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::parse)
        .collect();
    if holidays.is_err() {
        problem(&mut problems, "holidays", "cohort-holidays-wrong");
    }
    let live_time = ["%H:%M", "%H:%M:%S"]
        .iter()
        .find_map(|shape| NaiveTime::parse_from_str(fields.text("live_time"), shape).ok());
    if live_time.is_none() {
        problem(&mut problems, "live_time", "cohort-live-time-wrong");
    }
    let (Some(live), Some(first_day), Some(zone), Ok(holidays), Some(live_time), true) =
        (live, first_day, zone, holidays, live_time, problems.is_empty())
    else {
        return Ok(Err(problems));
    };
    Ok(Ok(NewCohort {
        title: title.to_owned(),
        course: live.course.slug.clone(),
        version: live.version.clone(),
        sources: serde_json::to_vec(&live.sources).map_err(|error| Refusal::broken(&error))?,
        first_day,
        zone: zone.name().to_owned(),
        weekdays,
        holidays,
        live_time,
    }))
}

fn allowed(visit: &Visit) -> Result<(), Refusal> {
    visit.person()?;
    if may(bond(visit), Deed::CreateCohort) {
        Ok(())
    } else {
        Err(Refusal::NotAllowed)
    }
}

/// Courses whose files are without errors as they are now.
fn teachable(school: &School) -> Vec<Arc<LiveCourse>> {
    let sound = |live: &Arc<LiveCourse>| !live.findings.iter().any(|finding| finding.level == Level::Error);
    school.shelf.all().into_iter().filter(sound).collect()
}
