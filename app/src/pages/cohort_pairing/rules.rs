//! Pins and vetoes: the forms to set them, and those that stand, each with its way back.

use leptos::prelude::*;
use store::PairRule;

use super::Board;
use crate::components::time;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn forms(board: &Board, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let form = |deed: &'static str| {
        let trainee = choose("trainee", deed, words.t("board-trainee"), trainees(board));
        let mentor = choose("mentor", deed, words.t("board-mentor"), mentors(board));
        let reason = format!("{deed}-reason");
        let (title, button) = if deed == "pin" {
            ("board-pin", "board-pin-button")
        } else {
            ("board-veto", "board-veto-button")
        };
        let help = words.t(if deed == "pin" {
            "board-pin-help"
        } else {
            "board-veto-help"
        });
        view! {
            <section class="rule-form">
                <h3>{words.t(title)}</h3>
                <p class="help">{help}</p>
                <form method="post" action=board.action(deed)>
                    {trainee}
                    {mentor}
                    <p class="field">
                        <label for=reason.clone()>{words.t("board-reason")}</label>
                        <input id=reason name="reason" type="text" required=true maxlength="200"/>
                    </p>
                    <p><button>{words.t(button)}</button></p>
                </form>
            </section>
        }
    };
    let nobody = nobody(board, words);
    let forms = nobody.is_none().then(|| view! { {form("pin")} {form("veto")} });
    view! {
        <section id="rules">
            <h2>{words.t("board-rules")}</h2>
            {standing(board, &board.pins, "unpin", visit)}
            {standing(board, &board.vetoes, "unveto", visit)}
            {nobody}
            {forms}
        </section>
    }
}

/// Trainees without an open pairing: id and name.
pub(super) fn trainees(board: &Board) -> Vec<(String, String)> {
    let paired = board.paired();
    let waiting = board.trainees().filter(|trainee| !paired.contains(trainee));
    waiting
        .map(|trainee| (trainee.to_string(), board.trainee(trainee)))
        .collect()
}

/// Mentors who have not withdrawn: id and pseudonym.
pub(super) fn mentors(board: &Board) -> Vec<(String, String)> {
    let there = board.mentors.iter().filter(|entry| entry.mentor.withdrawn_at.is_none());
    there
        .map(|entry| (entry.mentor.id.to_string(), board.mentor(entry.mentor.id)))
        .collect()
}

/// Why there is no pair to choose, if there is none.
pub(super) fn nobody(board: &Board, words: Words) -> Option<impl IntoView + use<>> {
    let key = if board.register.lines.is_empty() {
        "cohort-nobody-yet"
    } else if trainees(board).is_empty() {
        "board-nobody-waiting"
    } else if mentors(board).is_empty() {
        "board-no-mentor-yet"
    } else {
        return None;
    };
    Some(view! { <p class="empty">{words.t(key)}</p> })
}

/// A choice whose id is told apart by its form: the same names stand in three forms of the page.
pub(super) fn choose(
    name: &'static str,
    form: &str,
    label: String,
    options: Vec<(String, String)>,
) -> impl IntoView + use<> {
    let id = format!("{form}-{name}");
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, words)| view! { <option value=value>{words}</option> })
        .collect();
    view! {
        <p class="field">
            <label for=id.clone()>{label}</label>
            <select id=id name=name required=true>{options}</select>
        </p>
    }
}

fn standing(board: &Board, rules: &[PairRule], deed: &'static str, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let rows = rules.iter().map(|rule| {
        let names = [
            ("trainee", board.trainee(rule.enrolment).into()),
            ("mentor", board.mentor(rule.mentor).into()),
            ("date", time::moment_text(rule.at, visit.zone(), words).into()),
        ];
        let text = words.with(
            if deed == "unpin" {
                "board-pin-line"
            } else {
                "board-veto-line"
            },
            &names,
        );
        let reason = rule.reason.clone().unwrap_or_else(|| words.t("board-own-refusal"));
        let undo = rule.reason.is_some().then(|| {
            view! {
                <form method="post" action=board.action(deed)>
                    <input type="hidden" name="trainee" value=rule.enrolment.to_string()/>
                    <input type="hidden" name="mentor" value=rule.mentor.to_string()/>
                    <button>{words.t("board-undo")}</button>
                </form>
            }
        });
        view! { <li>{text} " " <span class="quiet">{reason}</span> {undo}</li> }
    });
    view! { <ul class="plain rules">{rows.collect_view()}</ul> }
}
