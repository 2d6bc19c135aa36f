//! Every version of every answer, for the trainers of the cohort.

use domain::language::pick;
use leptos::prelude::*;

use crate::components::time;
use crate::pages::attempt::in_words;
use crate::pages::attempt::sitting::Sitting;
use crate::visit::Visit;

/// The section of the result page that only trainers get.
pub(super) fn show(sitting: &Sitting, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let source = sitting.asked.course.source;
    let rows: Vec<_> = sitting
        .history
        .iter()
        .map(|event| {
            let question = sitting.asked.question(&event.question);
            let title = question.and_then(|question| pick(&question.texts, visit.language, source)).map(|(_, text)| text.title.clone());
            let said = question.map(|question| in_words::plain(question, &event.value, source, visit)).unwrap_or_default();
            let state = match (event.seq, event.late) {
                (None, _) => words.t("quiz-history-refused"),
                (Some(_), true) => words.t("quiz-history-late"),
                (Some(seq), false) => words.with("quiz-history-saved", &[("number", i64::from(seq).into())]),
            };
            view! { <tr><td>{time::moment(event.at, visit.zone(), words)}</td><td>{title.unwrap_or_else(|| event.question.clone())}</td><td>{said}</td><td>{state}</td></tr> }
        })
        .collect();
    let table = if rows.is_empty() {
        view! { <p class="empty">{words.t("quiz-history-empty")}</p> }.into_any()
    } else {
        view! {
            <div class="table" tabindex="0" role="region" aria-label=words.t("quiz-history")>
                <table>
                    <thead><tr>
                        <th scope="col">{words.t("quiz-history-when")}</th>
                        <th scope="col">{words.t("quiz-history-question")}</th>
                        <th scope="col">{words.t("quiz-answer-given")}</th>
                        <th scope="col">{words.t("quiz-history-state")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! { <section class="history"><h2>{words.t("quiz-history")}</h2>{table}</section> }
}
