//! When the course meets: its days in the cohort's zone, its live sessions in the reader's.

use std::sync::Arc;

use chrono_tz::Tz;
use domain::cohort::CohortDay;
use domain::course::{Course, Module};
use domain::language::pick;
use leptos::prelude::*;
use store::Cohort;

use crate::components::page::{desk, page, titled};
use crate::components::time;
use crate::pages::cohorts::day_words;
use crate::study::Study;
use crate::visit::Visit;

/// One cohort's dates, with the reader's own progress where they are enrolled.
#[derive(Clone, Debug)]
struct Dates {
    cohort: Cohort,
    course: Arc<Course>,
    day: CohortDay,
    study: Option<Study>,
}

/// `/calendar`
#[component]
pub fn Calendar() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    page(
        async move {
            let (school, visit) = (desk.school, desk.visit);
            let studies = Study::all(&school, &visit).await?;
            let mut all: Vec<Dates> = studies
                .into_iter()
                .map(|study| Dates {
                    cohort: study.enrolled.cohort.clone(),
                    course: study.enrolled.course.clone(),
                    day: study.enrolled.day,
                    study: Some(study),
                })
                .collect();
            for cohort in school.store.cohorts_of_trainer(visit.actor()).await? {
                if all.iter().any(|dates| dates.cohort.id == cohort.id) {
                    continue;
                }
                let course = school
                    .shelf
                    .bound(&school.store, &cohort.course, &cohort.version)
                    .await?;
                let day = cohort.calendar.day_on(course.days, visit.now);
                all.push(Dates {
                    cohort,
                    course,
                    day,
                    study: None,
                });
            }
            // What is over comes last: the calendar is for what is ahead.
            all.sort_by_key(|dates| dates.day == CohortDay::After);
            Ok(all)
        },
        move |all| {
            let words = visit.words();
            let empty = all
                .is_empty()
                .then(|| view! { <p class="empty">{words.t("calendar-empty")}</p> });
            let zones = (!all.is_empty()).then(|| view! { <p class="quiet">{words.with("calendar-zone", &[("zone", zone_name(visit.zone()).into())])}</p> });
            let cohorts: Vec<_> = all.iter().map(|dates| one(dates, &visit)).collect();
            view! {
                {titled(words.t("nav-calendar"))}
                <h1>{words.t("nav-calendar")}</h1>
                {empty}
                {zones}
                {cohorts}
            }
        },
    )
}

fn one(dates: &Dates, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let days: Vec<_> = dates
        .course
        .modules
        .iter()
        .map(|module| day(dates, module, visit))
        .collect();
    let page = if dates.study.is_some() {
        format!("/course/{}", dates.cohort.id)
    } else {
        format!("/cohorts/{}", dates.cohort.id)
    };
    view! {
        <section class="calendar">
            <h2><a href=page>{dates.cohort.title.clone()}</a></h2>
            <p>{day_words(dates.day, dates.course.days, words)}</p>
            <ol class="days">{days}</ol>
        </section>
    }
}

fn day(dates: &Dates, module: &Module, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let title = pick(&module.texts, visit.language, dates.course.source).map(|(_, text)| text.title.clone());
    let date = dates
        .cohort
        .calendar
        .dates(dates.course.days)
        .get(usize::from(module.day.max(1)) - 1)
        .copied();
    let open = module.day <= dates.day.open(dates.course.days);
    let done = dates.study.as_ref().is_some_and(|study| {
        let own = domain::progress::module_progress(
            module,
            study.enrolled.enrolment.track,
            &study.completed(),
            &study.submitted(),
        );
        own.is_complete()
    });
    let today = dates.day == CohortDay::Day(module.day);
    let state = match () {
        () if done => "done",
        () if today => "today",
        () if open => "open",
        () => "closed",
    };
    let current = today.then_some("date");
    view! {
        <li class=format!("day day-{state}") aria-current=current>
            <h3>{date.map(|date| time::day(date, words))}</h3>
            <p>{title} " · " <span class=format!("state-{state}")>{words.t(&format!("calendar-{state}"))}</span></p>
            {live(dates, module, today, visit)}
        </li>
    }
}

fn live(dates: &Dates, module: &Module, today: bool, visit: &Visit) -> Option<impl IntoView + use<>> {
    let words = visit.words();
    let live = module.live.as_ref()?;
    let (language, text) = pick(&live.texts, visit.language, dates.course.source)?;
    let at = dates
        .cohort
        .calendar
        .moment(dates.course.days, module.day, dates.cohort.live_time)?;
    let (here, there) = (visit.zone(), dates.cohort.calendar.zone);
    // Another clock may mean another date: then both dates stand there.
    let apart = at.with_timezone(&here).naive_local() != at.with_timezone(&there).naive_local();
    let own = time::moment(at, here, words);
    let theirs = apart.then(|| {
        let shown = time::moment_text(at, there, words);
        words.with(
            "calendar-there",
            &[("time", shown.into()), ("zone", zone_name(there).into())],
        )
    });
    let minutes = words.with("minutes", &[("minutes", i64::from(live.minutes).into())]);
    let title = text.title.clone();
    let join = today.then(|| view! { <div class="join text" lang=language.code() inner_html=text.join.clone()></div> });
    Some(view! {
        <div class="live">
            <p><b>{words.t("calendar-live")}</b> ": " <span lang=language.code()>{title}</span></p>
            <p>{own} " · " {minutes} " " <span class="quiet">{theirs}</span></p>
            {join}
        </div>
    })
}

fn zone_name(zone: Tz) -> String {
    zone.name().replace('_', " ")
}
