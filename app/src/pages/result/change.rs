//! What the course has changed: the test after it beside the test before it, outcome by outcome.

use std::collections::BTreeMap;

use domain::language::pick;
use domain::quiz::grade::{by_outcome, gain};
use domain::quiz::{Answer, QuizKind};
use leptos::prelude::*;
use store::Attempt;

use crate::Refusal;
use crate::components::figure::share_line;
use crate::pages::attempt::sitting::Sitting;
use crate::school::School;
use crate::visit::Visit;

/// The sitting of the test before the course, if `after` is the one after it and both are submitted.
pub(super) async fn before(
    school: &School,
    visit: &Visit,
    after: &Sitting,
    attempts: &[Attempt],
) -> Result<Option<Sitting>, Refusal> {
    let is_after = after.asked.quiz().is_some_and(|quiz| quiz.kind == QuizKind::Posttest);
    let submitted = after.attempt.submitted_at.is_some();
    let is_before = |attempt: &&Attempt| {
        let test = attempt.quiz.starts_with("tests/") && attempt.quiz.ends_with("/before");
        test && attempt.submitted_at.is_some()
    };
    match attempts.iter().find(is_before).filter(|_| is_after && submitted) {
        Some(attempt) => Ok(Some(Sitting::seen(school, visit, &attempt.id.to_string()).await?)),
        None => Ok(None),
    }
}

/// The picture of both.
pub(super) fn show(before: &Sitting, after: &Sitting, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let course = &after.asked.course;
    let (was, is) = (shares(before), shares(after));
    let sentences = pick(&course.texts, visit.language, course.source);
    // C2 comes before C10.
    let mut outcomes: Vec<_> = is.into_iter().collect();
    outcomes.sort_by_key(|(outcome, _)| (outcome.len(), outcome.clone()));
    let rows: Vec<_> = outcomes
        .iter()
        .filter_map(|(outcome, share)| {
            let (language, text) = sentences?;
            let sentence = text.outcomes.get(outcome)?.clone();
            let line = |key: &str, percent: u8| share_line(percent, words.with(key, &[("share", i64::from(percent).into())]));
            let was = was.get(outcome).map(|share| line("test-share-before", *share));
            Some(view! { <li><p class="outcome" lang=language.code()>{sentence}</p> {was} {line("test-share-after", *share)}</li> })
        })
        .collect();
    let whole = whole(before).zip(whole(after)).map(|(before, after)| {
        let said = [("before", i64::from(before).into()), ("after", i64::from(after).into())];
        let gained = gain(before, after).filter(|gain| *gain > 0);
        let gained = gained.map(|gain| words.with("test-gain", &[("share", i64::from(gain).into())]));
        view! { <p>{words.with("test-change", &said)} " " {gained}</p> }
    });
    view! {
        <section class="change">
            <h2>{words.t("test-change-title")}</h2>
            {whole}
            <ul class="plain">{rows}</ul>
        </section>
    }
}

fn shares(sitting: &Sitting) -> BTreeMap<String, u8> {
    let answers: BTreeMap<String, Answer> = sitting
        .counting()
        .into_iter()
        .map(|(question, answer)| (question.to_owned(), answer.clone()))
        .collect();
    by_outcome(sitting.asked.questions(), &answers)
}

/// Whole per cent of all points.
fn whole(sitting: &Sitting) -> Option<u8> {
    let score = sitting.attempt.score?;
    let share = (i64::from(score.points) * 100).checked_div(score.of.into())?;
    u8::try_from(share).ok()
}
