//! The door of a quiz: what it asks for, what was reached so far, and the button that starts it.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::course::Quiz as Asked;
use domain::language::pick;
use domain::quiz::attempt::{self as rules, AttemptState, StartRefused};
use domain::quiz::{QuizKind, paper};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::{Attempt, NewAttempt};

use crate::Refusal;
use crate::components::page::{desk, page, titled};
use crate::components::time;
use crate::form;
use crate::marking::ruled;
use crate::pages::course;
use crate::school::School;
use crate::study::{Enrolled, Reading};
use crate::visit::Visit;

/// `/course/:cohort/:module/quiz`, and `/course/:cohort/tests/:form/:when` for the test before and after the course
#[component]
pub fn Quiz() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let params = use_params_map().get_untracked();
    let cohort = params.get("cohort").unwrap_or_default();
    let part = |name| params.get(name).unwrap_or_default();
    let id = match params.get("form") {
        Some(form) => format!("tests/{form}/{}", part("when")),
        None => format!("{}/quiz", part("module")),
    };
    let wanted = id.clone();
    page(
        async move {
            let reading = Reading::of(&desk.school, &desk.visit, &cohort).await?;
            reading.open_quiz(&wanted).ok_or(Refusal::NotFound)?;
            let mut attempts = match &reading.enrolled {
                Some(enrolled) => {
                    let store = &desk.school.store;
                    store.attempts_of(desk.visit.actor(), enrolled.enrolment.id).await?
                }
                None => Vec::new(),
            };
            attempts.retain(|attempt| attempt.quiz == wanted);
            Ok((reading, attempts))
        },
        move |(reading, attempts)| {
            let found = reading.open_quiz(&id);
            found.map(|quiz| show(reading, quiz, attempts, &visit))
        },
    )
}

/// Starts an attempt at a day's quiz, or goes on with the open one.
pub async fn start(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path((cohort, module)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    begin(&school, &visit, &cohort, &format!("{module}/quiz")).await
}

/// The same for a test.
pub async fn start_test(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path((cohort, form, when)): Path<(String, String, String)>,
) -> Result<Response, Refusal> {
    begin(&school, &visit, &cohort, &format!("tests/{form}/{when}")).await
}

async fn begin(school: &School, visit: &Visit, cohort: &str, id: &str) -> Result<Response, Refusal> {
    let reading = Reading::of(school, visit, cohort).await?;
    let quiz = reading.open_quiz(id).ok_or(Refusal::NotFound)?;
    let enrolled = reading.enrolled.as_ref().ok_or(Refusal::NotFound)?;
    let new = NewAttempt {
        enrolment: enrolled.enrolment.id,
        course: enrolled.course.clone(),
        quiz: quiz.id.clone(),
        version: enrolled.cohort.version.clone(),
        seed: school.chance.bytes(),
    };
    match school.store.start_attempt(visit.actor(), new, visit.now).await {
        Ok(attempt) => Ok(form::to(&format!("/attempt/{}", attempt.id))),
        // Pressed on a page that was made before the last attempt ended: the page says why there is no more.
        Err(store::Error::Conflict(_)) => Ok(form::to(&enrolled.href(&quiz.id))),
        Err(error) => Err(error.into()),
    }
}

fn show(reading: &Reading, quiz: &Asked, attempts: &[Attempt], visit: &Visit) -> impl IntoView + use<> {
    let source = reading.course.source;
    let enrolled = reading.enrolled.as_ref();
    let language = pick(&quiz.titles, visit.language, source).map_or(source, |(language, _)| language);
    let title = course::quiz_title(quiz, &reading.course, visit);
    let intro = pick(&quiz.intro, visit.language, source).map(|(language, html)| {
        let (lang, html) = (language.code(), html.clone());
        view! { <div class="text" lang=lang inner_html=html></div> }
    });
    let (back, above) = above(reading, quiz, visit);
    view! {
        {titled(title.clone())}
        <article class="quiz">
            <p class="quiet"><a href=back>{above}</a></p>
            <h1 lang=language.code()>{title}</h1>
            {intro}
            {facts(enrolled, quiz, attempts, visit)}
            {enrolled.map(|_| door(quiz, attempts, visit))}
            {earlier(quiz, attempts, visit)}
        </article>
    }
}

/// The page that leads here, and its title: the quiz's day, or the course.
fn above(reading: &Reading, quiz: &Asked, visit: &Visit) -> (String, String) {
    let (cohort, source) = (&reading.cohort, reading.course.source);
    let module = quiz
        .id
        .split('/')
        .next()
        .and_then(|module| reading.course.module(module));
    match (module, &reading.enrolled) {
        (Some(module), _) => {
            let text = pick(&module.texts, visit.language, source);
            let title = text.map(|(_, text)| text.title.clone()).unwrap_or_default();
            (format!("/course/{}/{}", cohort.id, module.id), title)
        }
        (None, Some(_)) => (format!("/course/{}", cohort.id), course::title(&reading.course, visit)),
        (None, None) => (format!("/cohorts/{}/course", cohort.id), cohort.title.clone()),
    }
}

fn facts(enrolled: Option<&Enrolled>, quiz: &Asked, attempts: &[Attempt], visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let count = enrolled.map_or(quiz.questions.len(), |enrolled| {
        paper::count(quiz, enrolled.enrolment.track)
    });
    let limit = quiz.minutes.map_or_else(
        || words.t("quiz-no-limit"),
        |minutes| words.with("minutes", &[("minutes", i64::from(minutes).into())]),
    );
    let used = match quiz.attempts {
        Some(allowed) => words.with(
            "quiz-attempts-used-of",
            &[("used", attempts.len().into()), ("allowed", i64::from(allowed).into())],
        ),
        None => words.with("quiz-attempts-used", &[("used", attempts.len().into())]),
    };
    let pass = match quiz.kind {
        QuizKind::Pretest => words.t("quiz-not-graded"),
        _ => words.with("quiz-pass-share", &[("share", i64::from(quiz.pass).into())]),
    };
    view! {
        <dl class="facts">
            <div><dt>{words.t("quiz-questions")}</dt><dd>{count}</dd></div>
            <div><dt>{words.t("quiz-time")}</dt><dd>{limit}</dd></div>
            <div><dt>{words.t("quiz-attempts")}</dt><dd>{used}</dd></div>
            <div><dt>{words.t("quiz-pass-mark")}</dt><dd>{pass}</dd></div>
        </dl>
    }
}

fn door(quiz: &Asked, attempts: &[Attempt], visit: &Visit) -> AnyView {
    let words = visit.words();
    let note = if quiz.minutes.is_some() {
        "quiz-saving-note-timed"
    } else {
        "quiz-saving-note"
    };
    let known: Vec<rules::Attempt> = attempts.iter().map(ruled).collect();
    let button = |key: &str| {
        let (text, note) = (words.t(key), words.t(note));
        view! { <form method="post"><p><button class="primary">{text}</button></p><p class="quiet">{note}</p></form> }
            .into_any()
    };
    match rules::may_start(quiz, &known, visit.now) {
        Ok(1) => button("quiz-start"),
        Ok(_) => button("quiz-again"),
        Err(StartRefused::OpenAttempt) => {
            let open = attempts
                .iter()
                .find(|attempt| rules::state(ruled(attempt), visit.now) == AttemptState::Open);
            let until = open.and_then(|attempt| attempt.deadline).map(|at| deadline(at, visit));
            view! { {until} {button("quiz-resume")} }.into_any()
        }
        Err(StartRefused::NoneLeft { .. }) => view! { <p class="notice">{words.t("quiz-none-left")}</p> }.into_any(),
        Err(StartRefused::KeyShown) => view! { <p class="notice">{words.t("quiz-key-shown")}</p> }.into_any(),
    }
}

/// Until when, in the reader's zone, and how long that is from now.
pub(super) fn deadline(at: chrono::DateTime<chrono::Utc>, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let left = (at - visit.now).num_minutes();
    let left = if left < 1 {
        words.t("quiz-left-none")
    } else {
        words.with("quiz-left", &[("minutes", left.into())])
    };
    view! { <p class="deadline">{words.t("quiz-until")} " " {time::moment(at, visit.zone(), words)} " · " {left}</p> }
}

fn earlier(quiz: &Asked, attempts: &[Attempt], visit: &Visit) -> Option<impl IntoView + use<>> {
    let words = visit.words();
    let lines: Vec<_> = attempts
        .iter()
        .filter_map(|attempt| attempt.submitted_at.map(|at| (attempt, at)))
        .map(|(attempt, at)| {
            let number = words.with("quiz-attempt-number", &[("number", i64::from(attempt.number).into())]);
            let result = match attempt.score {
                Some(_) if quiz.kind == QuizKind::Pretest => words.t("quiz-submitted"),
                Some(score) => {
                    let points = super::quiz_share(score.points, score.of, words);
                    format!(
                        "{points} · {}",
                        words.t(if score.passed { "quiz-passed" } else { "quiz-not-passed" })
                    )
                }
                None => words.t("quiz-being-graded"),
            };
            let href = format!("/attempt/{}/result", attempt.id);
            view! { <li><a href=href>{number}</a> " · " {result} " · " {time::moment(at, visit.zone(), words)}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| view! { <section><h2>{words.t("quiz-earlier")}</h2><ul>{lines}</ul></section> })
}
