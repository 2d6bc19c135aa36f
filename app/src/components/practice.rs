//! Practice questions of a lesson: answered in one's head, opened with a tap, no script needed.

use domain::language::{Language, pick};
use domain::quiz::{Gap, Key, Question, QuestionText};
use leptos::prelude::*;

use crate::words::Words;

/// The questions below "Check yourself", each with its answer folded away.
pub fn practice(
    questions: &[Question],
    wanted: Language,
    source: Language,
    words: Words,
) -> Option<impl IntoView + use<>> {
    let items: Vec<_> = questions
        .iter()
        .filter_map(|question| {
            pick(&question.texts, wanted, source).map(|(language, text)| one(question, text, language, words))
        })
        .collect();
    (!items.is_empty())
        .then(|| view! { <section class="practice"><h2>{words.t("practice-title")}</h2>{items}</section> })
}

fn one(question: &Question, text: &QuestionText, language: Language, words: Words) -> impl IntoView + use<> {
    let right = right_options(&question.key);
    let options: Vec<_> = text
        .options
        .iter()
        .map(|option| view! { <li inner_html=option.html.clone()></li> })
        .collect();
    let answers: Vec<_> = text
        .options
        .iter()
        .map(|option| {
            let said = words.t(if right.contains(&option.id) { "practice-right" } else { "practice-wrong" });
            let class = if right.contains(&option.id) { "right" } else { "wrong" };
            let feedback = option.feedback.as_ref().map(|feedback| feedback.html.clone()).unwrap_or_default();
            view! { <li class=class><b>{said}</b> " " <span inner_html=option.html.clone()></span><div inner_html=feedback></div></li> }
        })
        .collect();
    let list = (!options.is_empty()).then(|| view! { <ul class="options">{options}</ul> });
    view! {
        <div class="question" lang=language.code()>
            <h3>{text.title.clone()}</h3>
            <div inner_html=text.prompt.clone()></div>
            {list}
            <details>
                <summary lang=words.language().code()>{words.t("practice-show")}</summary>
                <ul class="answers">{answers}</ul>
                {text.explanation.clone().map(|html| view! { <div inner_html=html></div> })}
            </details>
        </div>
    }
}

fn right_options(key: &Key) -> Vec<u16> {
    match key {
        Key::Single { right } => vec![*right],
        Key::Multiple { right } | Key::Ordering { right } => right.clone(),
        Key::Truth { right } => vec![if *right { 1 } else { 2 }],
        Key::Numeric { .. } | Key::Short { .. } | Key::Matching { .. } => Vec::new(),
        Key::Cloze { gaps } => gaps
            .iter()
            .filter_map(|gap| match gap {
                Gap::Typed { .. } => None,
                Gap::Menu { right, .. } => Some(*right),
            })
            .collect(),
    }
}
