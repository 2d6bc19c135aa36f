//! The terms of a course in the reader's language, with the other three beside them.

use domain::language::Language;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::components::page::{desk, page, titled};
use crate::study::Reading;

/// `/course/:cohort/glossary`
#[component]
pub fn Glossary() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let cohort = use_params_map().get_untracked().get("cohort").unwrap_or_default();
    page(
        async move { Reading::of(&desk.school, &desk.visit, &cohort).await },
        move |reading| {
            let words = visit.words();
            let mut terms: Vec<_> = reading.course.glossary.iter().collect();
            terms.sort_by_key(|(_, term)| term.words.get(&visit.language).map(|word| word.to_lowercase()));
            let items: Vec<_> = terms
                .into_iter()
                .map(|(id, term)| {
                    let own = term.words.get(&visit.language).cloned().unwrap_or_default();
                    let others: Vec<_> = Language::ALL
                        .into_iter()
                        .filter(|language| *language != visit.language)
                        .filter_map(|language| Some((language, term.words.get(&language)?.clone())))
                        .map(|(language, word)| view! { <li lang=language.code()><b>{language.code()}</b> " " {word}</li> })
                        .collect();
                    let definition = term.definition.clone();
                    view! {
                        <div class="term-entry" id=id.clone()>
                            <dt>{own}</dt>
                            <dd><p lang="en">{definition}</p><ul class="inline">{others}</ul></dd>
                        </div>
                    }
                })
                .collect();
            view! {
                {titled(words.t("glossary-title"))}
                <h1>{words.t("glossary-title")}</h1>
                <dl class="glossary">{items}</dl>
            }
        },
    )
}
