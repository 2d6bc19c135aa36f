//! What an attempt brought: the score, what was said to each answer, and how to go on.

use domain::language::pick;
use domain::quiz::attempt::{self as rules, Circumstances, Disclosure, StartRefused};
use domain::quiz::grade::grade;
use domain::quiz::{Answer, Question, QuizKind};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::{Attempt, Person};

use crate::components::figure::ring;
use crate::components::page::{desk, page, titled};
use crate::components::time;
use crate::marking::ruled;
use crate::pages::attempt::in_words;
use crate::pages::attempt::sitting::Sitting;
use crate::pages::course::quiz_title;
use crate::visit::Visit;

mod change;
mod history;

/// One attempt with all attempts at its quiz.
struct Outcome {
    sitting: Sitting,
    attempts: Vec<Attempt>,
    person: Person,
    /// The test before the course, on the page of the test after it.
    before: Option<Sitting>,
}

/// `/attempt/:id/result`
#[component]
pub fn Result() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    page(
        async move {
            let (school, visit) = (&desk.school, &desk.visit);
            let sitting = Sitting::seen(school, visit, &id).await?;
            let mut attempts = school.store.attempts_of(visit.actor(), sitting.enrolment.id).await?;
            let before = change::before(school, visit, &sitting, &attempts).await?;
            attempts.retain(|attempt| attempt.quiz == sitting.attempt.quiz);
            let person = school.store.person(visit.actor(), sitting.enrolment.person).await?;
            Ok(Outcome {
                sitting,
                attempts,
                person,
                before,
            })
        },
        move |outcome| {
            let open = outcome.sitting.attempt.submitted_at.is_none();
            if open && outcome.sitting.asked.is_own(&visit) {
                leptos_axum::redirect(&outcome.sitting.path());
                return None;
            }
            Some(show(outcome, &visit))
        },
    )
}

fn show(outcome: &Outcome, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let Outcome { sitting, person, .. } = outcome;
    let own = sitting.asked.is_own(visit);
    let course = &sitting.asked.course;
    let quiz = sitting.asked.quiz();
    let language = quiz.and_then(|quiz| pick(&quiz.titles, visit.language, course.source));
    let language = language.map_or(course.source, |(language, _)| language);
    let title = quiz.map(|quiz| quiz_title(quiz, course, visit)).unwrap_or_default();
    let change = outcome
        .before
        .as_ref()
        .map(|before| change::show(before, sitting, visit));
    let who = (!own).then(|| visit.name_of(person.id, person.naming(), true, false).to_owned());
    let who = who.map(|name| view! { <p class="quiet">{name}</p> });
    let number = words.with(
        "quiz-attempt-number",
        &[("number", i64::from(sitting.attempt.number).into())],
    );
    let at = sitting
        .attempt
        .submitted_at
        .map(|at| view! { " · " {words.t("quiz-submitted-at")} " " {time::moment(at, visit.zone(), words)} });
    view! {
        {titled(words.with("quiz-result-title", &[("title", title.clone().into())]))}
        {who}
        <h1 lang=language.code()>{title}</h1>
        <p class="quiet">{number} {at}</p>
        {score(sitting, visit)}
        {own.then(|| next(outcome, visit))}
        {change}
        {questions(outcome, visit)}
        {(!own).then(|| history::show(sitting, visit))}
    }
}

fn score(sitting: &Sitting, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let quiz = sitting.asked.quiz();
    match (sitting.attempt.submitted_at, sitting.attempt.score) {
        (None, _) => view! { <p class="notice">{words.t("quiz-still-open")}</p> }.into_any(),
        (_, None) => view! { <p class="notice">{words.t("quiz-being-graded")}</p> }.into_any(),
        _ if quiz.is_some_and(|quiz| quiz.kind == QuizKind::Pretest) => {
            view! { <p class="notice">{words.t("test-before-done")}</p> }.into_any()
        }
        (_, Some(score)) => {
            let points = super::quiz_share(score.points, score.of, words);
            let verdict = words.t(if score.passed { "quiz-passed" } else { "quiz-not-passed" });
            let pass = quiz.map_or(0, |quiz| i64::from(quiz.pass));
            // Enough points and not passed: a critical question was missed.
            let critical = !score.passed && i64::from(score.points) * 100 >= i64::from(score.of) * pass;
            let critical = critical.then(|| view! { <p>{words.t("quiz-critical-missed")}</p> });
            let pass = words.with("quiz-pass-share", &[("share", pass.into())]);
            let part = |hundredths: i32| usize::try_from(hundredths).unwrap_or_default();
            view! {
                <section class="score">
                    {ring(part(score.points), part(score.of), points.clone())}
                    <div>
                        <p class="score-verdict"><strong>{verdict}</strong></p>
                        <p>{points}</p>
                        <p class="quiet">{words.t("quiz-pass-mark")} ": " {pass}</p>
                        {critical}
                    </div>
                </section>
            }
            .into_any()
        }
    }
}

/// Another attempt, or on in the course.
fn next(outcome: &Outcome, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let sitting = &outcome.sitting;
    let known: Vec<rules::Attempt> = outcome.attempts.iter().map(ruled).collect();
    let may = sitting
        .asked
        .quiz()
        .map(|quiz| (quiz.attempts, rules::may_start(quiz, &known, visit.now)));
    let action = format!("/course/{}/{}", sitting.cohort.id, sitting.attempt.quiz);
    let again = match may {
        Some((allowed, Ok(_) | Err(StartRefused::OpenAttempt))) => {
            let left = allowed.map(|allowed| usize::from(allowed).saturating_sub(known.len()));
            let left = left.map(|left| words.with("quiz-attempts-left", &[("left", left.into())]));
            let open = matches!(may, Some((_, Err(_))));
            let text = words.t(if open { "quiz-resume" } else { "quiz-again" });
            Some(
                view! { <p>{left}</p> <form method="post" action=action><p><button>{text}</button></p></form> }
                    .into_any(),
            )
        }
        Some((_, Err(StartRefused::NoneLeft { .. }))) => Some(view! { <p>{words.t("quiz-none-left")}</p> }.into_any()),
        Some((_, Err(StartRefused::KeyShown))) | None => None,
    };
    view! {
        <section class="next-step">
            <p><a class="button primary" href="/today">{words.t("quiz-go-on")}</a></p>
            {again}
        </section>
    }
}

fn questions(outcome: &Outcome, visit: &Visit) -> Option<impl IntoView + use<>> {
    let words = visit.words();
    let sitting = &outcome.sitting;
    sitting.attempt.submitted_at?;
    let shown = disclosed(outcome);
    let counting = sitting.counting();
    let order = sitting.asked.paper(visit.language);
    let items: Vec<_> = order
        .questions
        .iter()
        .filter_map(|asked| sitting.asked.question(&asked.id))
        .map(|question| {
            one(
                question,
                counting.get(question.id.as_str()).copied().unwrap_or(&Answer::Blank),
                shown,
                sitting,
                visit,
            )
        })
        .collect();
    let note = (!shown.key).then(|| view! { <p class="quiet">{words.t(if shown.own_feedback { "quiz-key-later" } else { "quiz-feedback-later" })}</p> });
    Some(view! { <section class="answers"><h2>{words.t("quiz-your-answers")}</h2>{note}{items}</section> })
}

fn disclosed(outcome: &Outcome) -> Disclosure {
    let nothing = Disclosure {
        own_feedback: false,
        key: false,
        explanation: false,
    };
    let Outcome { sitting, attempts, .. } = outcome;
    let Some(quiz) = sitting.asked.quiz() else {
        return nothing;
    };
    let used = attempts.len();
    let unfinished = attempts.iter().any(|attempt| attempt.submitted_at.is_none());
    let circumstances = Circumstances {
        submitted: sitting.attempt.submitted_at.is_some(),
        passed: attempts
            .iter()
            .any(|attempt| attempt.score.is_some_and(|score| score.passed)),
        attempts_left: unfinished || quiz.attempts.is_none_or(|allowed| used < usize::from(allowed)),
        closed: false,
    };
    rules::disclosure(quiz, circumstances)
}

fn one(
    question: &Question,
    answer: &Answer,
    shown: Disclosure,
    sitting: &Sitting,
    visit: &Visit,
) -> impl IntoView + use<> {
    let words = visit.words();
    let source = sitting.asked.course.source;
    let (language, text) = pick(&question.texts, visit.language, source)?;
    let lang = language.code();
    // A verdict on a choice tells the key of a true-or-false question: it is released with the feedback.
    let verdict = (shown.own_feedback || shown.key).then(|| grade(question, answer).verdict);
    let verdict = verdict.map(|verdict| {
        let class = format!("verdict verdict-{}", verdict.word());
        view! { <p class=class>{words.t(&format!("quiz-verdict-{}", verdict.word()))}</p> }
    });
    let chosen = match answer {
        Answer::Chosen { options } if shown.own_feedback => options.clone(),
        _ => Vec::new(),
    };
    let feedback: Vec<_> = text
        .options
        .iter()
        .filter(|option| chosen.contains(&option.id))
        .filter_map(|option| option.feedback.as_ref())
        .map(|feedback| view! { <div class="feedback" lang=lang inner_html=feedback.html.clone()></div> })
        .collect();
    let key = shown.key.then(|| {
        view! { <h4>{words.t("quiz-right-answer")}</h4> <div class="key" lang=lang inner_html=in_words::key(question, source, visit)></div> }
    });
    let explanation = text.explanation.clone().filter(|_| shown.explanation).map(|html| {
        view! { <div class="explanation" lang=lang inner_html=html></div> }
    });
    Some(view! {
        <article class="answered">
            <h3 lang=lang>{text.title.clone()}</h3>
            <div class="prompt" lang=lang inner_html=text.prompt.clone()></div>
            {verdict}
            <h4>{words.t("quiz-answer-given")}</h4>
            <div class="given" lang=lang inner_html=in_words::answer(question, answer, source, visit)></div>
            {feedback}
            {key}
            {explanation}
        </article>
    })
}
