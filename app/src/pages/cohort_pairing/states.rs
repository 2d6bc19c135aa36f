//! What became of the released pairings.

use domain::mentoring::eligibility::Band;
use domain::mentoring::life_cycle::{Closing, Side, State, lapses_at};
use leptos::prelude::*;
use store::Pairing;

use super::Board;
use super::proposals::band_name;
use crate::components::time;
use crate::visit::Visit;

pub(super) fn table(board: &Board, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let rows: Vec<_> = board
        .pairings
        .iter()
        .map(|pairing| row(board, pairing, visit))
        .collect();
    let empty = rows
        .is_empty()
        .then(|| view! { <p class="empty">{words.t("board-none-released")}</p> });
    let table = (!rows.is_empty()).then(|| {
        view! {
            <div class="table"><table class="stacked" role="table">
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{words.t("board-trainee")}</th>
                    <th scope="col" role="columnheader">{words.t("board-mentor")}</th>
                    <th scope="col" role="columnheader">{words.t("board-state")}</th>
                    <th scope="col" role="columnheader">{words.t("board-score")}</th>
                </tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table></div>
        }
    });
    view! { <section id="released"><h2>{words.t("board-released")}</h2>{empty}{table}</section> }
}

/// The band of a pairing that the trainer may see.
pub(super) fn band(pairing: &Pairing) -> Band {
    Band::of(
        pairing
            .score
            .and_then(|score| u16::try_from(score).ok())
            .unwrap_or_default(),
    )
}

fn row(board: &Board, pairing: &Pairing, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    // Who said no stays between that side and the store.
    let word = match pairing.state {
        State::Proposed => "proposed",
        State::AcceptedByOne(Side::Mentor) => "mentor-accepted",
        State::AcceptedByOne(Side::Mentee) => "trainee-accepted",
        State::Active => "active",
        State::Closed(Closing::Declined) => "declined",
        State::Closed(Closing::Lapsed) => "lapsed",
        State::Closed(Closing::NoFault) => "ended",
        State::Closed(Closing::Safety) => "safety",
        State::Closed(Closing::Completed) => "completed",
    };
    let open = matches!(pairing.state, State::Proposed | State::AcceptedByOne(_));
    let when = if open {
        lapses_at(pairing.proposed_at)
    } else {
        pairing.closed_at.unwrap_or(pairing.proposed_at)
    };
    let when = time::moment_text(when, visit.zone(), words);
    let when = words.with(
        if open { "board-lapses" } else { "board-since" },
        &[("time", when.into())],
    );
    let score = pairing
        .score
        .map(|score| format!("{} · {score}", band_name(band(pairing).word(), words)));
    view! {
        <tr role="row">
            <td role="cell"><b>{board.trainee(pairing.enrolment)}</b></td>
            <td role="cell" data-head=words.t("board-mentor")>{board.mentor(pairing.mentor)}</td>
            <td role="cell">{words.with("board-state-is", &[("state", word.into())])} <br/> <span class="quiet">{when}</span></td>
            <td role="cell" data-head=words.t("board-score")>{score}</td>
        </tr>
    }
}
