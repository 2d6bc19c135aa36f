//! One day of a course: what trainees find in it; for its trainers also the session's plan and the notes for mentors.

use domain::course::{Course, Document, Module};
use domain::language::{Translations, pick};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::Cohort;

use super::course;
use crate::Refusal;
use crate::components::page::{desk, page, titled};
use crate::study::{Reading, Study};
use crate::visit::Visit;

/// `/course/:cohort/:module`
#[component]
pub fn Day() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let params = use_params_map().get_untracked();
    let cohort = params.get("cohort").unwrap_or_default();
    let wanted = params.get("module").unwrap_or_default();
    page(
        async move {
            let reading = Reading::of(&desk.school, &desk.visit, &cohort).await?;
            let module = reading.course.module(&wanted).ok_or(Refusal::NotFound)?.clone();
            if !reading.opens(module.day, &[]) {
                return Err(Refusal::NotFound);
            }
            let study = match reading.enrolled.clone() {
                Some(enrolled) => Some(Study::of(&desk.school, &desk.visit, enrolled).await?),
                None => None,
            };
            Ok((reading, study, module))
        },
        move |(reading, study, module)| {
            let course = &reading.course;
            let about = pick(&module.texts, visit.language, course.source);
            let title = about.map(|(_, text)| text.title.clone()).unwrap_or_default();
            let about = about.map(
                |(language, text)| view! { <div class="text" lang=language.code() inner_html=text.html.clone()></div> },
            );
            let back = match &reading.enrolled {
                Some(enrolled) => (format!("/course/{}", enrolled.cohort.id), course::title(course, &visit)),
                None => (
                    format!("/cohorts/{}/course", reading.cohort.id),
                    reading.cohort.title.clone(),
                ),
            };
            let inside = match study {
                Some(study) => for_trainee(study, module, &visit).into_any(),
                None => for_trainer(course, module, &visit).into_any(),
            };
            view! {
                {titled(title.clone())}
                <article class="lesson">
                    <p class="quiet"><a href=back.0>{back.1}</a></p>
                    <h1>{title}</h1>
                    {about}
                    {inside}
                </article>
            }
        },
    )
}

/// The days of a course as links to their pages.
pub(super) fn links(cohort: &Cohort, course: &Course, visit: &Visit) -> impl IntoView + use<> {
    let days: Vec<_> = course
        .modules
        .iter()
        .map(|module| {
            let title = pick(&module.texts, visit.language, course.source).map(|(_, text)| text.title.clone());
            let href = format!("/course/{}/{}", cohort.id, module.id);
            view! { <li><a href=href>{title.unwrap_or_else(|| module.id.clone())}</a></li> }
        })
        .collect();
    view! { <section><h2>{visit.words().t("cohort-days")}</h2><ul class="plain">{days}</ul></section> }
}

fn for_trainee(study: &Study, module: &Module, visit: &Visit) -> impl IntoView + use<> {
    let live = module.live.as_ref().and_then(|live| {
        let (_, text) = pick(&live.texts, visit.language, study.enrolled.course.source)?;
        let href = study.enrolled.href(&format!("{}/live", module.id));
        let kind = visit.words().t("calendar-live");
        Some(course::entry(Some(href), text.title.clone(), kind, course::BESIDE))
    });
    view! { <ul class="steps">{course::steps(study, module, visit)}{live}</ul> }
}

fn for_trainer(course: &Course, module: &Module, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let lessons = module.lessons.iter().map(|lesson| (&lesson.texts, "lesson"));
    let cases = module.cases.iter().map(|case| (&case.texts, "case"));
    let texts: Vec<_> = lessons
        .chain(cases)
        .filter_map(|(texts, kind)| folded(texts, &words.t(&format!("course-{kind}")), course, visit))
        .collect();
    let notes = folded(&module.mentor_notes, &words.t("mentor-notes"), course, visit);
    let quiz = module.quiz.as_ref().and_then(|quiz| {
        let (language, title) = pick(&quiz.titles, visit.language, course.source)?;
        let count = words.with("questions", &[("questions", quiz.questions.len().into())]);
        Some(view! { <p><b lang=language.code()>{title.clone()}</b> " · " {count}</p> })
    });
    view! {
        {session(module, course, visit)}
        <h2>{words.t("cohort-day-texts")}</h2>
        {texts}
        {quiz}
        {notes}
    }
}

fn session(module: &Module, course: &Course, visit: &Visit) -> Option<impl IntoView + use<>> {
    let words = visit.words();
    let live = module.live.as_ref()?;
    let (language, text) = pick(&live.texts, visit.language, course.source)?;
    let minutes = words.with("minutes", &[("minutes", i64::from(live.minutes).into())]);
    let part = |key: &str, html: &str| {
        let heading = words.t(key);
        view! { <h3>{heading}</h3><div class="text" lang=language.code() inner_html=from_here(html)></div> }
    };
    Some(view! {
        <section id="live">
            <h2>{words.t("calendar-live")}</h2>
            <p><b lang=language.code()>{text.title.clone()}</b> " · " {minutes}</p>
            {part("live-plan", &text.plan)}
            {part("live-join", &text.join)}
            {part("live-fallback", &text.fallback)}
        </section>
    })
}

fn folded(texts: &Translations<Document>, kind: &str, course: &Course, visit: &Visit) -> Option<impl IntoView + use<>> {
    let (language, text) = pick(texts, visit.language, course.source)?;
    let title = format!("{kind}: {}", text.title);
    Some(view! {
        <details>
            <summary>{title}</summary>
            <div class="text" lang=language.code() inner_html=from_here(&text.html)></div>
        </details>
    })
}

/// A text of a page below this one: its links lead up a level less.
fn from_here(html: &str) -> String {
    html.replace("href=\"../", "href=\"")
}
