//! A case: its story, its tasks per track, and how they are judged.

use domain::course::{Case, Module};
use domain::language::pick;
use leptos::prelude::*;

use super::lesson::fallback;
use crate::components::page::titled;
use crate::study::Reading;
use crate::visit::Visit;

mod playing;

/// The case of this id, if the reader may open it now.
pub(super) fn open_case<'a>(reading: &'a Reading, id: &str) -> Option<(&'a Module, &'a Case)> {
    let (module, case) = reading.course.case(id)?;
    reading.opens(module.day, &case.tracks).then_some((module, case))
}

/// The page of a case.
pub(super) fn show(reading: &Reading, module: &Module, case: &Case, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let source = reading.course.source;
    let (language, text) = pick(&case.texts, visit.language, source)?;
    let module_title = pick(&module.texts, visit.language, source).map(|(_, text)| text.title.clone());
    let note = text
        .content_note
        .clone()
        .map(|note| view! { <aside class="alert alert-warning"><p>{note}</p></aside> });
    let played = pick(&case.scripts, language, source)
        .and_then(|(language, script)| playing::show(script, language.code(), visit));
    let back = format!("/course/{}/{}", reading.cohort.id, module.id);
    Some(view! {
        {titled(text.title.clone())}
        <article class="lesson">
            <p class="quiet"><a href=back>{module_title}</a> " · " {words.t("course-case")}</p>
            <h1 lang=language.code()>{text.title.clone()}</h1>
            {fallback(text, language, visit)}
            {note}
            <div class="text" lang=language.code() inner_html=text.html.clone()></div>
            {played}
        </article>
    })
}
