//! The newest run: how good it is, each pair with its reasons, and why the others have none.

use domain::mentoring::eligibility::Band;
use leptos::prelude::*;
use serde_json::Value;
use store::{ProposedPair, RecordedRun, Unmatched};

use super::Board;
use crate::components::time;
use crate::visit::Visit;
use crate::words::Words;

const BANDS: [Band; 5] = [Band::Weak, Band::Fair, Band::Good, Band::Strong, Band::Excellent];

pub(super) fn newest(board: &Board, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let again = words.t(if board.run.is_some() {
        "board-run-again"
    } else {
        "board-run"
    });
    let shown = match &board.run {
        Some(run) => one(board, run, visit).into_any(),
        None => view! { <p class="empty">{words.t("board-no-run")}</p> }.into_any(),
    };
    view! {
        <section id="run">
            <h2>{words.t("board-run-title")}</h2>
            {shown}
            <form method="post" action=board.action("run")><p><button>{again}</button></p></form>
        </section>
    }
}

fn one(board: &Board, run: &RecordedRun, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let outcome = &run.run.outcome;
    let at = time::moment_text(run.at, visit.zone(), words);
    let certificate = words.t(if outcome.certificate {
        "board-certified"
    } else {
        "board-not-certified"
    });
    let pairs: Vec<_> = outcome.pairs.iter().map(|pair| row(board, pair, words)).collect();
    let table = (!pairs.is_empty()).then(|| {
        view! {
            <div class="table"><table class="stacked" role="table">
                <caption>{words.t("board-pairs")}</caption>
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{words.t("board-trainee")}</th>
                    <th scope="col" role="columnheader">{words.t("board-mentor")}</th>
                    <th scope="col" role="columnheader">{words.t("board-score")}</th>
                    <th scope="col" role="columnheader">{words.t("board-reasons")}</th>
                </tr></thead>
                <tbody role="rowgroup">{pairs}</tbody>
            </table></div>
        }
    });
    let without: Vec<_> = outcome
        .unmatched
        .iter()
        .map(|unmatched| left_over(board, unmatched, words))
        .collect();
    let without =
        (!without.is_empty()).then(|| view! { <h3>{words.t("board-unmatched")}</h3><ul class="plain">{without}</ul> });
    view! {
        <p>{words.with("board-run-at", &[("time", at.into())])} " " {certificate}</p>
        <ul class="objective">{objective(&outcome.objective, outcome.pairs.len(), words).into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        {refused_pins(board, &outcome.objective, words)}
        {table}
        {without}
        {release(board, run, visit)}
        <p class="quiet small">{words.with("board-run-proof", &[("seed", run.run.seed.to_string().into()), ("rules", i64::from(run.run.rules_version).into()), ("hash", run.run.input_hash.get(..12).unwrap_or_default().to_owned().into())])}</p>
    }
}

/// The objective in words, level by level.
fn objective(reached: &Value, pairs: usize, words: Words) -> Vec<String> {
    let number = |value: &Value| value.as_i64().unwrap_or_default();
    let mut lines = vec![
        words.with(
            "board-objective-unmatched",
            &[
                ("count", number(&reached["unmatched"]).into()),
                ("all", number(&reached["trainees"]).into()),
            ],
        ),
        words.with("board-objective-moved", &[("count", number(&reached["moved"]).into())]),
    ];
    let below: Vec<i64> = reached["bands"].as_array().into_iter().flatten().map(number).collect();
    let top = i64::try_from(pairs).unwrap_or_default() - below.iter().sum::<i64>();
    for (band, count) in BANDS
        .into_iter()
        .zip(below.into_iter().chain([top]))
        .filter(|(_, count)| *count > 0)
    {
        lines.push(words.with(
            "board-objective-band",
            &[("band", band_name(band.word(), words).into()), ("count", count.into())],
        ));
    }
    lines
}

/// The band's name in words.
pub(super) fn band_name(band: &str, words: Words) -> String {
    words.with("board-band", &[("band", band.into())])
}

/// A hard rule as it is told.
pub(super) fn rule_text(rule: &str, words: Words) -> String {
    words.with("board-rule", &[("rule", rule.into())])
}

fn row(board: &Board, pair: &ProposedPair, words: Words) -> impl IntoView + use<> {
    let parts = pair.reasons["parts"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|part| {
            let (name, points, most) = (part[0].as_str()?, part[1].as_i64()?, part[2].as_i64()?);
            let values = [
                ("part", name.into()),
                ("points", points.to_string().into()),
                ("most", most.to_string().into()),
            ];
            Some(view! { <li>{words.with("board-part", &values)}</li> })
        });
    let hours = words.with(
        "pairing-shared-hours",
        &[("hours", i64::from(pair.shared_hours).into())],
    );
    let band = band_name(pair.reasons["band"].as_str().unwrap_or_default(), words);
    view! {
        <tr role="row">
            <td role="cell"><b>{board.trainee(pair.enrolment)}</b></td>
            <td role="cell" data-head=words.t("board-mentor")>{board.mentor(pair.mentor)}</td>
            <td role="cell" data-head=words.t("board-score")><span class="band">{band}</span> " " {pair.score}</td>
            <td role="cell">{hours}<details><summary>{words.t("board-parts")}</summary><ul class="plain">{parts.collect_view()}</ul></details></td>
        </tr>
    }
}

fn left_over(board: &Board, unmatched: &Unmatched, words: Words) -> impl IntoView + use<> {
    let reasons = &unmatched.reasons;
    let number = |value: &Value| value.as_i64().unwrap_or_default();
    let around = &reasons["bottleneck"];
    let text = match (number(&reasons["mentors"]), number(&reasons["eligible"])) {
        (0, _) => words.t("board-no-mentors"),
        (_, 0) => words.t("board-none-eligible"),
        (_, eligible) if around.is_null() => words.with("board-eligible", &[("count", eligible.into())]),
        _ => words.with(
            "board-bottleneck",
            &[
                ("trainees", number(&around["trainees"]).into()),
                ("mentors", number(&around["mentors"]).into()),
                ("seats", number(&around["seats"]).into()),
            ],
        ),
    };
    let mut rules: Vec<(&str, i64)> = reasons["rules"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(rule, count)| (rule.as_str(), number(count)))
        .collect();
    rules.sort_by_key(|(_, count)| -count);
    let rules = rules.into_iter().take(3).map(|(rule, count)| {
        words.with(
            "board-rule-count",
            &[("rule", rule_text(rule, words).into()), ("count", count.into())],
        )
    });
    let rules = rules.collect::<Vec<_>>().join("; ");
    let rules = (!rules.is_empty()).then(|| view! { <p class="quiet">{rules} "."</p> });
    view! { <li><b>{board.trainee(unmatched.enrolment)}</b> ": " {text} {rules}</li> }
}

fn refused_pins(board: &Board, objective: &Value, words: Words) -> impl IntoView + use<> {
    let pins = objective["refused_pins"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|pin| {
            let (trainee, mentor) = (
                pin["enrolment"].as_str()?.parse().ok()?,
                pin["mentor"].as_str()?.parse().ok()?,
            );
            let rules = pin["rules"]
                .as_array()?
                .iter()
                .filter_map(Value::as_str)
                .map(|rule| rule_text(rule, words))
                .collect::<Vec<_>>()
                .join(", ");
            let text = words.with(
                "board-pin-refused",
                &[
                    ("trainee", board.trainee(trainee).into()),
                    ("mentor", board.mentor(mentor).into()),
                    ("rules", rules.into()),
                ],
            );
            Some(view! { <p class="problem">{text}</p> })
        });
    pins.collect_view()
}

/// Proposing cannot be taken back, so it is asked twice.
fn release(board: &Board, run: &RecordedRun, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let count = run.run.outcome.pairs.len();
    if let Some(at) = run.released_at {
        let at = time::moment_text(at, visit.zone(), words);
        return Some(view! { <p role="note">{words.with("board-released-at", &[("time", at.into())])}</p> }.into_any());
    }
    (count > 0).then(|| {
        view! {
            <details class="grave">
                <summary>{words.with("board-release", &[("count", count.into())])}</summary>
                <p>{words.t("board-release-help")}</p>
                <form method="post" action=board.action("release")>
                    <input type="hidden" name="run" value=run.id.to_string()/>
                    <p><button class="primary">{words.t("board-release-button")}</button></p>
                </form>
            </details>
        }
        .into_any()
    })
}
