//! One question of the form: its controls as they were saved or typed, and how it stands.

use domain::quiz::Answer;
use domain::quiz::paper::{AnswerFields, PaperOption, PaperQuestion, fields};
use leptos::prelude::*;
use store::FormDraft;

use super::saving::{CONFLICT, posted, saved_at};
use super::sitting::Sitting;
use super::{in_words, prompt};
use crate::form::Fields;
use crate::school::School;
use crate::visit::Visit;
use crate::words::Words;

/// `place`: which of how many. `typed` is what a refused form held.
pub(super) fn show(
    sitting: &Sitting,
    asked: PaperQuestion,
    (place, count): (usize, usize),
    (draft, typed): (&FormDraft, &Fields),
    school: &School,
    visit: &Visit,
) -> impl IntoView + use<> {
    let words = visit.words();
    let id = asked.id.clone();
    let current = sitting.current(&id);
    let stored = current.map(|event| (event, sitting.asked.question(&id)));
    let stored = match stored {
        Some((event, Some(question))) => fields(question, &event.value, &sitting.attempt.seed),
        _ => AnswerFields::default(),
    };
    let problem = draft.problems.get(&format!("q.{id}")).cloned();
    let conflict = problem.as_deref() == Some(CONFLICT);
    let unclear = problem.filter(|_| !conflict);
    let seq = current.and_then(|event| event.seq).unwrap_or_default().to_string();
    let (held, seq) = match unclear {
        // As it was typed, on the answer that the page knew then.
        Some(_) => (posted(typed, "q", &id), typed.text(&format!("q.{id}.seq")).to_owned()),
        None => (stored, seq),
    };
    let saving = match &unclear {
        Some(key) => words.t(key),
        None => current
            .map(|event| saved_at(event.at, event.late, visit))
            .unwrap_or_default(),
    };
    let saving_class = if unclear.is_some() { "saving problem" } else { "saving" };
    let number = words.with("quiz-question-of", &[("place", place.into()), ("count", count.into())]);
    let points = words.with("quiz-points", &[("points", i64::from(asked.points).into())]);
    let unsure = asked.unsure.then(|| {
        let (name, checked) = (format!("q.{id}.unsure"), held.unsure);
        view! { <label class="option unsure"><input class="control" type="checkbox" name=name value="true" checked=checked/> " " {words.t("quiz-unsure")}</label> }
    });
    let hint = asked.hint.clone().map(|html| {
        view! { <details class="hint"><summary>{words.t("quiz-hint")}</summary><div lang=asked.language.code() inner_html=html></div></details> }
    });
    let (seq_name, mutation_name) = (format!("q.{id}.seq"), format!("q.{id}.mutation"));
    let save_label = words.with("quiz-save-question", &[("place", place.into())]);
    view! {
        <fieldset class="question" id=format!("q-{id}") data-question=id.clone()>
            <legend><span class="quiet">{number} " · " {points}</span> " " <span lang=asked.language.code()>{asked.title.clone()}</span></legend>
            <input type="hidden" id=seq_name.clone() name=seq_name value=seq/>
            <input type="hidden" id=mutation_name.clone() name=mutation_name value=school.chance.uuid().to_string()/>
            <div class="prompt" lang=asked.language.code() inner_html=prompt::html(&asked, &held, words)></div>
            {controls(&asked, &held, words)}
            {unsure}
            {hint}
            {conflict_block(sitting, &id, conflict, (typed, current.map(|event| &event.value)), visit)}
            <p class="question-end">
                <button name="save" value=id.clone() aria-label=save_label>{words.t("quiz-save")}</button>
                <span class=saving_class role="status">{saving}</span>
            </p>
        </fieldset>
    }
}

fn controls(asked: &PaperQuestion, held: &AnswerFields, words: Words) -> AnyView {
    let (id, lang) = (&asked.id, asked.language.code());
    match asked.kind.as_str() {
        "numeric" | "short" => {
            let mode = (asked.kind == "numeric").then_some("decimal");
            let unit = asked
                .unit
                .clone()
                .map(|unit| view! { <span class="unit">{unit}</span> });
            view! {
                <p class="field">
                    <label>
                        {words.t("quiz-your-answer")} " "
                        <span class="with-unit">
                            <input class="control" type="text" name=format!("q.{id}.text") value=held.text.clone() inputmode=mode maxlength="500" autocomplete="off"/>
                            {unit}
                        </span>
                    </label>
                </p>
            }
            .into_any()
        }
        "ordering" => {
            let places = asked.options.len();
            let rows = asked.options.iter().map(|step| {
                let chosen = held.positions.get(&step.token).copied().unwrap_or_default();
                let options = (1..=places)
                    .map(|place| (place.to_string(), place.to_string()))
                    .collect();
                let chosen = if chosen == 0 { String::new() } else { chosen.to_string() };
                row(
                    format!("q.{id}.position.{}", step.token),
                    step,
                    options,
                    &chosen,
                    lang,
                    words.t("quiz-choose-place"),
                )
            });
            view! { <p class="help">{words.t("quiz-ordering-help")}</p> <div class="rows">{rows.collect_view()}</div> }
                .into_any()
        }
        "matching" => {
            let rows = asked.options.iter().map(|left| {
                let chosen = held.pairs.get(&left.token).cloned().unwrap_or_default();
                let options = asked
                    .matches
                    .iter()
                    .map(|right| (right.token.clone(), in_words::stripped(&right.html)))
                    .collect();
                row(
                    format!("q.{id}.pair.{}", left.token),
                    left,
                    options,
                    &chosen,
                    lang,
                    words.t("quiz-choose-match"),
                )
            });
            view! { <p class="help">{words.t("quiz-matching-help")}</p> <div class="rows">{rows.collect_view()}</div> }
                .into_any()
        }
        // Its fields stand in the prompt.
        "cloze" => ().into_any(),
        kind => {
            let (input, many) = if kind == "multiple" {
                ("checkbox", true)
            } else {
                ("radio", false)
            };
            let options = asked.options.iter().enumerate().map(|(at, option)| {
                let checked = held.chosen.contains(&option.token);
                let letter = option
                    .place
                    .map(|_| view! { <b class="letter">{prompt::letter(at)}</b> " " });
                view! {
                    <label class="option">
                        <input class="control" type=input name=format!("q.{id}.chosen") value=option.token.clone() checked=checked/>
                        " " {letter} <span lang=lang inner_html=option.html.clone()></span>
                    </label>
                }
            });
            let help = many.then(|| view! { <p class="help">{words.t("quiz-multiple-help")}</p> });
            view! { {help} <div class="options">{options.collect_view()}</div> }.into_any()
        }
    }
}

/// A step or a left cell with the choice beside it.
fn row(
    name: String,
    cell: &PaperOption,
    options: Vec<(String, String)>,
    chosen: &str,
    lang: &'static str,
    none: String,
) -> impl IntoView + use<> {
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, text)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{text}</option> }
        })
        .collect();
    view! {
        <label class="row">
            <span lang=lang inner_html=cell.html.clone()></span> " "
            <select class="control" name=name><option value="">{none}</option>{options}</select>
        </label>
    }
}

/// Both answers with the choice between them; hidden until there are two.
fn conflict_block(
    sitting: &Sitting,
    id: &str,
    conflict: bool,
    (typed, stands): (&Fields, Option<&Answer>),
    visit: &Visit,
) -> impl IntoView + use<> {
    let words = visit.words();
    let asked = sitting.asked.question(id).filter(|_| conflict);
    let said = |answer: &Answer| {
        asked
            .map(|question| in_words::plain(question, answer, sitting.asked.course.source, visit))
            .unwrap_or_default()
    };
    let refused = asked
        .and_then(|question| domain::quiz::paper::read(question, &posted(typed, "q", id), &sitting.attempt.seed).ok());
    let (stands, refused) = (
        said(stands.unwrap_or(&Answer::Blank)),
        said(refused.as_ref().unwrap_or(&Answer::Blank)),
    );
    let start = format!("q.{id}.");
    let kept = typed.0.iter().filter(|_| conflict).filter_map(|(name, value)| {
        let part = name
            .strip_prefix(&start)
            .filter(|part| !matches!(*part, "seq" | "mutation"))?;
        Some(view! { <input type="hidden" name=format!("refused.{id}.{part}") value=value.clone()/> })
    });
    let path = format!("{}#q-{id}", sitting.path());
    view! {
        <div class="conflict" role="alert" hidden=!conflict>
            <p>{words.t("quiz-conflict")}</p>
            <dl>
                <div><dt>{words.t("quiz-conflict-stands")}</dt><dd class="conflict-stands">{stands}</dd></div>
                <div><dt>{words.t("quiz-conflict-refused")}</dt><dd class="conflict-refused">{refused}</dd></div>
            </dl>
            {kept.collect_view()}
            <p>
                <button class="conflict-use" name="use" value=id.to_owned()>{words.t("quiz-conflict-use")}</button> " "
                <a href=path>{words.t("quiz-conflict-keep")}</a>
            </p>
        </div>
    }
}
