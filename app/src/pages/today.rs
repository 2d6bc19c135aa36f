//! Today: what do I do now?

use domain::cohort::CohortDay;
use domain::language::pick;
use domain::mentoring::life_cycle::{State, has_lapsed};
use domain::progress::Step;
use domain::quiz::{QuizKind, paper};
use leptos::prelude::*;
use store::Pairing;

use crate::components::figure::ring;
use crate::components::page::{desk, page, titled};
use crate::components::time;
use crate::pages::course::{quiz_title, title};
use crate::pages::mentor::offers::card;
use crate::study::Study;
use crate::visit::Visit;

/// `/today`
#[component]
pub fn Today() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    page(
        async move {
            let visit = &desk.visit;
            visit.person()?;
            let waiting = desk.school.store.pairings_of_person(visit.actor()).await?;
            let waiting: Vec<_> = waiting.into_iter().filter(|pairing| waits(pairing, visit)).collect();
            Ok((Study::all(&desk.school, visit).await?, waiting))
        },
        move |(studies, waiting)| {
            let words = visit.words();
            let date = time::day(time::today(visit.now, visit.zone()), words);
            let body = if studies.is_empty() {
                view! { <p class="empty">{words.t("today-no-course")}</p> }.into_any()
            } else {
                studies.iter().map(|study| one(study, &visit)).collect_view().into_any()
            };
            let waiting = (!waiting.is_empty()).then(|| {
                let cards: Vec<_> = waiting.iter().map(|pairing| card(pairing, &visit)).collect();
                view! { <section><h2>{words.t("today-proposal")}</h2><ul class="pairing-cards">{cards}</ul></section> }
            });
            view! {
                {titled(words.t("today-title"))}
                <h1>{words.t("today-title")} <small>{date}</small></h1>
                {body}
                {waiting}
            }
        },
    )
}

/// A proposal that this person has not answered and still can.
fn waits(pairing: &Pairing, visit: &Visit) -> bool {
    pairing.state == State::Proposed && !has_lapsed(pairing.state, pairing.proposed_at, visit.now)
}

fn one(study: &Study, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let standing = study.standing();
    let course = title(&study.enrolled.course, visit);
    let done = words.with(
        "today-progress",
        &[
            ("done", standing.lessons_complete.into()),
            ("all", standing.lessons.into()),
        ],
    );
    let where_we_are = match study.enrolled.day {
        CohortDay::Before { first } => words.with("today-before", &[("date", time::day(first, words).into())]),
        CohortDay::Day(day) => words.with(
            "today-day",
            &[
                ("day", i64::from(day).into()),
                ("days", i64::from(study.enrolled.course.days).into()),
            ],
        ),
        CohortDay::Between { next } => words.with("today-between", &[("day", i64::from(next).into())]),
        CohortDay::After => words.t("today-after"),
    };
    let course_page = format!("/course/{}", study.enrolled.cohort.id);
    view! {
        <section class="study">
            <header class="study-head">
                {ring(standing.lessons_complete, standing.lessons, done.clone())}
                <div>
                    <h2><a href=course_page>{course}</a></h2>
                    <p>{study.enrolled.cohort.title.clone()} " · " {where_we_are}</p>
                    <p class="quiet">{done}</p>
                </div>
            </header>
            {next(study, visit)}
        </section>
    }
}

fn next(study: &Study, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    match study.next_step() {
        Step::Lesson(id) => {
            let found = study.enrolled.course.lesson(&id);
            let title = found.and_then(|(_, lesson)| pick(&lesson.texts, visit.language, study.enrolled.course.source));
            let title = title.map(|(_, text)| text.title.clone()).unwrap_or_default();
            let minutes = found.map_or(0, |(_, lesson)| i64::from(lesson.minutes));
            step(words.t("today-next-lesson"), title, words.with("minutes", &[("minutes", minutes.into())]), study.enrolled.href(&id), words.t("today-read"))
        }
        Step::Quiz(id) => {
            let found = study.enrolled.course.quiz(&id);
            let title = found.map(|quiz| quiz_title(quiz, &study.enrolled.course, visit)).unwrap_or_default();
            let count = found.map_or(0, |quiz| paper::count(quiz, study.enrolled.enrolment.track));
            let open = study.progress.quizzes.get(&id).is_some_and(|record| record.open_attempt.is_some());
            let kind = match found.map(|quiz| quiz.kind) {
                Some(QuizKind::Pretest | QuizKind::Posttest) => "today-next-test",
                _ => "today-next-quiz",
            };
            let button = words.t(if open { "today-quiz-resume" } else { "today-quiz-start" });
            step(words.t(kind), title, words.with("questions", &[("questions", count.into())]), study.enrolled.href(&id), button)
        }
        Step::Wait { day } => {
            let text = words.with("today-wait", &[("day", i64::from(day).into())]);
            let opens = study.enrolled.cohort.calendar.opens_at(study.enrolled.course.days, day);
            let when = opens.map(|at| time::moment(at, visit.zone(), words));
            view! { <p class="next quiet">{text} " " {when}</p> }.into_any()
        }
        Step::Done if visit.belongings().mentor => view! {
            <p class="next">{words.t("today-done-mentor")} " " <a class="button" href="/mentor">{words.t("today-mentees")}</a></p>
        }
        .into_any(),
        Step::Done => view! {
            <p class="next">{words.t("today-done")} " " <a class="button" href="/mentor">{words.t("today-become-mentor")}</a></p>
        }
        .into_any(),
    }
}

fn step(kind: String, title: String, size: String, href: String, button: String) -> AnyView {
    view! {
        <div class="next">
            <p class="quiet">{kind} " · " {size}</p>
            <p class="next-title">{title}</p>
            <p><a class="button primary" href=href>{button}</a></p>
        </div>
    }
    .into_any()
}
