//! A file as its readers will see it, its answers beside it.

use domain::course::authoring::{Piece, Role, shown};
use domain::course::version;
use domain::language::{Language, pick};
use domain::quiz::Question;
use leptos::prelude::*;

use super::workshop::{Reading, Workshop};
use crate::pages::attempt::in_words;
use crate::visit::Visit;
use crate::words::Words;

/// The page that a file will be.
pub(super) fn preview(workshop: &Workshop, reading: &Reading, path: &str, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let Some(shown) = shown(&reading.course, path) else {
        return view! { <p class="quiet">{words.t("authoring-preview-none")}</p> }.into_any();
    };
    // Pictures are served under the published version; the drafts' own is known to nobody.
    let (own, served) = (version(&reading.sources), workshop.disk.live.version.clone());
    let html = |html: &str| html.replace(&own, &served);
    let pieces: Vec<_> = shown
        .pieces
        .iter()
        .filter(|piece| !piece.html.is_empty() || matches!(piece.role, Role::Scene(_)))
        .map(|one| piece(one, &html, words))
        .collect();
    let reader = Visit {
        language: shown.language,
        ..visit.clone()
    };
    let questions: Vec<_> = shown
        .questions
        .iter()
        .filter(|question| question.texts.contains_key(&shown.language))
        .filter_map(|one| question(one, reading.course.source, &reader, &html, words))
        .collect();
    view! {
        <article class="lesson" lang=shown.language.code()>
            <p class="preview-title">{shown.title.to_owned()}</p>
            {pieces}
            {questions}
        </article>
    }
    .into_any()
}

fn piece(piece: &Piece<'_>, html: &dyn Fn(&str) -> String, words: Words) -> impl IntoView + use<> {
    let heading = match piece.role {
        Role::Body => None,
        Role::Plan => Some(words.t("live-plan")),
        Role::Join => Some(words.t("live-join")),
        Role::Fallback => Some(words.t("live-fallback")),
        Role::Scene(title) => Some(title.to_owned()),
    };
    let ways: Vec<_> = piece
        .ways
        .iter()
        .map(|way| {
            let said = way.said.as_deref().map(html);
            view! { <li><span inner_html=html(&way.html)></span> {said.map(|said| view! { <div class="quiet" inner_html=said></div> })}</li> }
        })
        .collect();
    let ways = (!ways.is_empty()).then(|| view! { <ul>{ways}</ul> });
    view! {
        {heading.map(|heading| view! { <p class="preview-part">{heading}</p> })}
        <div class="text" inner_html=html(piece.html)></div>
        {ways}
    }
}

fn question(
    question: &Question,
    source: Language,
    reader: &Visit,
    html: &dyn Fn(&str) -> String,
    words: Words,
) -> Option<impl IntoView + use<>> {
    let (_, text) = pick(&question.texts, reader.language, source)?;
    let list = |choices: &[domain::quiz::Choice]| {
        let items: Vec<_> = choices
            .iter()
            .map(|choice| {
                let feedback = choice.feedback.as_ref().map(|feedback| html(&feedback.html));
                view! {
                    <li>
                        <span inner_html=html(&choice.html)></span>
                        {feedback.map(|said| view! { <div class="quiet" inner_html=said></div> })}
                    </li>
                }
            })
            .collect();
        (!items.is_empty()).then(|| view! { <ul class="options">{items}</ul> })
    };
    let aside = |key: &str, said: Option<&String>| {
        let lead = words.t(key);
        said.map(|said| view! { <div class="alert"><p class="alert-title" lang=words.language().code()>{lead}</p><div inner_html=html(said)></div></div> })
    };
    Some(view! {
        <section class="question">
            <p class="preview-part">{text.title.clone()}</p>
            <div inner_html=html(&text.prompt)></div>
            {list(&text.options)}
            {list(&text.matches)}
            <div class="preview-key">
                <b lang=words.language().code()>{words.t("authoring-key")}</b>
                <div inner_html=html(&in_words::key(question, source, reader))></div>
            </div>
            {aside("authoring-hint", text.hint.as_ref())}
            {aside("authoring-explanation", text.explanation.as_ref())}
        </section>
    })
}
