//! The course as a trainee walks it: days, lessons, quizzes, and how far one is.

use domain::course::{Course as Text, Module, Quiz};
use domain::language::pick;
use domain::progress;
use domain::quiz::QuizKind;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::components::figure::bar;
use crate::components::page::{desk, page, titled};
use crate::components::time;
use crate::study::{Enrolled, Study};
use crate::visit::Visit;

pub mod glossary;

const TO_DO: &str = "step";
const DONE: &str = "step done";
/// What is neither to do nor done: a case, a session.
pub(super) const BESIDE: &str = "step aside";

/// `/course`: the newest enrolment's course, or a choice when there are several.
#[component]
pub fn Courses() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    page(
        async move {
            let places = Enrolled::all(&desk.school, &desk.visit).await?;
            if let [only] = places.as_slice() {
                leptos_axum::redirect(&format!("/course/{}", only.cohort.id));
            }
            Ok(places)
        },
        move |places| {
            let words = visit.words();
            let items: Vec<_> = places
                .iter()
                .map(|enrolled| {
                    let title = title(&enrolled.course, &visit);
                    view! { <li><a href=format!("/course/{}", enrolled.cohort.id)>{title}</a> " · " {enrolled.cohort.title.clone()}</li> }
                })
                .collect();
            let empty = items
                .is_empty()
                .then(|| view! { <p class="empty">{words.t("today-no-course")}</p> });
            view! {
                {titled(words.t("nav-course"))}
                <h1>{words.t("nav-course")}</h1>
                {empty}
                <ul class="plain">{items}</ul>
            }
        },
    )
}

/// `/course/:cohort`
#[component]
pub fn Course() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let cohort = use_params_map().get_untracked().get("cohort").unwrap_or_default();
    page(
        async move { Study::in_cohort(&desk.school, &desk.visit, &cohort).await },
        move |study| {
            let words = visit.words();
            let (language, text) = pick(
                &study.enrolled.course.texts,
                visit.language,
                study.enrolled.course.source,
            )
            .map_or((visit.language, None), |(language, text)| (language, Some(text)));
            let title = text.map(|text| text.title.clone()).unwrap_or_default();
            let summary = text.map(|text| text.summary.clone()).unwrap_or_default();
            let about = text.map(|text| text.html.clone()).unwrap_or_default();
            let days: Vec<_> = study
                .enrolled
                .course
                .modules
                .iter()
                .map(|module| day(study, module, &visit))
                .collect();
            let glossary = format!("/course/{}/glossary", study.enrolled.cohort.id);
            view! {
                {titled(title.clone())}
                <h1>{title}</h1>
                <p class="lead">{summary}</p>
                {test(study, &visit, true)}
                <ol class="days">{days}</ol>
                {test(study, &visit, false)}
                {mentoring(study, &visit)}
                <p><a href=glossary>{words.t("glossary-title")}</a></p>
                <details class="about"><summary>{words.t("course-about")}</summary><div class="text" lang=language.code() inner_html=about></div></details>
            }
        },
    )
}

/// The test before or after the course as a line of its own, where there is one.
fn test(study: &Study, visit: &Visit, before: bool) -> Option<impl IntoView + use<>> {
    let words = visit.words();
    let enrolled = &study.enrolled;
    let (first, last) = enrolled.tests()?;
    let quiz = if before { first } else { last };
    let open = if before {
        progress::before_is_open(enrolled.open_day())
    } else {
        progress::after_is_open(&enrolled.course, enrolled.open_day())
    };
    let record = study.progress.quizzes.get(&quiz.id);
    let submitted = record.is_some_and(|record| record.submitted > 0);
    let said = match record.and_then(|record| Some((record.best?, record.of?))) {
        // What was measured before the course is shown beside what is measured after it, and not sooner.
        _ if before && submitted => words.t("quiz-submitted"),
        Some((best, of)) => super::quiz_share(best, of, words),
        None if before => words.t(if open { "test-before-note" } else { "test-before-over" }),
        None => words.t("test-after-note"),
    };
    let href = open.then(|| enrolled.href(&quiz.id));
    let line = entry(
        href,
        quiz_title(quiz, &enrolled.course, visit),
        said,
        if submitted { DONE } else { TO_DO },
    );
    Some(view! { <ul class="steps test">{line}</ul> })
}

/// The way to what graduates need to mentor, from the last day.
fn mentoring(study: &Study, visit: &Visit) -> Option<impl IntoView + use<>> {
    let enrolled = &study.enrolled;
    let module = enrolled.course.mentoring.as_ref()?;
    let title = pick(&module.texts, visit.language, enrolled.course.source).map(|(_, text)| text.title.clone());
    let open = module.day <= enrolled.open_day();
    let said = visit.words().t(if open { "mentoring-open" } else { "test-after-note" });
    let line = entry(
        open.then(|| enrolled.href(&module.id)),
        title.unwrap_or_default(),
        said,
        BESIDE,
    );
    Some(view! { <ul class="steps test">{line}</ul> })
}

/// The title of a quiz; of a test also when it is taken.
pub(in crate::pages) fn quiz_title(quiz: &Quiz, course: &Text, visit: &Visit) -> String {
    let title = pick(&quiz.titles, visit.language, course.source).map(|(_, title)| title.clone());
    let title = title.unwrap_or_default();
    match quiz.kind {
        QuizKind::Pretest => visit.words().with("test-before", &[("title", title.into())]),
        QuizKind::Posttest => visit.words().with("test-after", &[("title", title.into())]),
        QuizKind::Quiz | QuizKind::Survey | QuizKind::Practice => title,
    }
}

fn day(study: &Study, module: &Module, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let title = pick(&module.texts, visit.language, study.enrolled.course.source)
        .map(|(_, text)| text.title.clone())
        .unwrap_or_default();
    let date = study
        .enrolled
        .cohort
        .calendar
        .dates(study.enrolled.course.days)
        .get(usize::from(module.day.max(1)) - 1)
        .copied();
    let date = date.map(|date| time::day(date, words)).unwrap_or_default();
    let open = module.day <= study.enrolled.open_day();
    let track = study.enrolled.enrolment.track;
    let own: Vec<_> = module.lessons.iter().filter(|lesson| lesson.is_for(track)).collect();
    let done = own
        .iter()
        .filter(|lesson| study.progress.lessons.contains_key(&lesson.id))
        .count();
    let share = words.with("today-progress", &[("done", done.into()), ("all", own.len().into())]);
    let heading = if open {
        view! { <a href=study.enrolled.href(&module.id)>{title}</a> }.into_any()
    } else {
        title.into_any()
    };
    let closed =
        (!open).then(|| view! { <p class="quiet">{words.with("course-opens", &[("date", date.clone().into())])}</p> });
    view! {
        <li class="day">
            <h2>{heading}</h2>
            <p class="quiet">{date}</p>
            {open.then(|| bar(done, own.len(), share))}
            {closed}
            <ul class="steps">{steps(study, module, visit)}</ul>
        </li>
    }
}

/// The lessons, the quiz and the cases of a day, each with how it stands.
pub(super) fn steps(study: &Study, module: &Module, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let open = module.day <= study.enrolled.open_day();
    let track = study.enrolled.enrolment.track;
    let lessons: Vec<_> = module
        .lessons
        .iter()
        .filter(|lesson| lesson.is_for(track))
        .map(|lesson| {
            let text = pick(&lesson.texts, visit.language, study.enrolled.course.source);
            let title = text.map(|(_, text)| text.title.clone()).unwrap_or_default();
            let complete = study.progress.lessons.contains_key(&lesson.id);
            entry(
                open.then(|| study.enrolled.href(&lesson.id)),
                title,
                mark(complete, words),
                if complete { DONE } else { TO_DO },
            )
        })
        .collect();
    let quiz = module.quiz.as_ref().map(|quiz| {
        let title = pick(&quiz.titles, visit.language, study.enrolled.course.source)
            .map(|(_, title)| title.clone())
            .unwrap_or_default();
        let record = study.progress.quizzes.get(&quiz.id);
        let complete = record.is_some_and(|record| record.submitted > 0);
        let score = record.and_then(|record| Some((record.best?, record.of?)));
        let said = score.map_or_else(
            || mark(complete, words),
            |(best, of)| super::quiz_share(best, of, words),
        );
        entry(
            open.then(|| study.enrolled.href(&quiz.id)),
            title,
            said,
            if complete { DONE } else { TO_DO },
        )
    });
    let cases: Vec<_> = module
        .cases
        .iter()
        .filter(|case| case.is_for(track))
        .filter_map(|case| {
            let (_, text) = pick(&case.texts, visit.language, study.enrolled.course.source)?;
            let href = open.then(|| study.enrolled.href(&case.id));
            Some(entry(href, text.title.clone(), words.t("course-case"), BESIDE))
        })
        .collect();
    view! { {lessons}{quiz}{cases} }
}

/// The course's title in the reader's language.
pub(in crate::pages) fn title(course: &Text, visit: &Visit) -> String {
    let text = pick(&course.texts, visit.language, course.source);
    text.map(|(_, text)| text.title.clone()).unwrap_or_default()
}

fn mark(complete: bool, words: crate::words::Words) -> String {
    if complete {
        words.t("lesson-complete")
    } else {
        String::new()
    }
}

/// One line of a day: where it leads, what it is called, how it stands.
pub(super) fn entry(href: Option<String>, title: String, said: String, class: &'static str) -> impl IntoView {
    let name = match href {
        Some(href) => view! { <a href=href>{title}</a> }.into_any(),
        None => view! { <span>{title}</span> }.into_any(),
    };
    view! { <li class=class>{name} <span class="quiet">{said}</span></li> }
}
