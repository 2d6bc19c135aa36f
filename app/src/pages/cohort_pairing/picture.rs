//! The board as a picture: trainees on the left, mentors on the right, a line for each pair.

use domain::mentoring::eligibility::Band;
use domain::mentoring::life_cycle::State;
use leptos::prelude::*;
use uuid::Uuid;

use super::{Board, states};
use crate::words::Words;

/// Height of a line of text, in the picture's units.
const LINE: usize = 26;
/// Longest name in the picture, in characters: the tables have the whole ones.
const NAME: usize = 16;

/// Open pairings, and what the newest run proposes if it is not released. The tables say the same.
pub(super) fn board(board: &Board, words: Words) -> Option<impl IntoView + use<>> {
    let pairs = pairs(board);
    if pairs.is_empty() {
        return None;
    }
    let left: Vec<Uuid> = board.trainees().collect();
    let mut right: Vec<Uuid> = pairs.iter().map(|(_, mentor, _)| *mentor).collect();
    right.sort_unstable();
    right.dedup();
    let height = LINE * left.len().max(right.len()) + LINE / 2;
    let middle = |place: usize| LINE * place + LINE / 2 + 6;
    let names = |ids: &[Uuid], x: &'static str, anchor: &'static str, name: &dyn Fn(Uuid) -> String| {
        let texts = ids.iter().enumerate().map(|(place, id)| {
            let name: String = name(*id).chars().take(NAME).collect();
            view! { <text x=x y=(middle(place) + 4).to_string() text-anchor=anchor>{name}</text> }
        });
        texts.collect_view()
    };
    let lines = pairs.iter().filter_map(|(trainee, mentor, band)| {
        let from = left.iter().position(|id| id == trainee)?;
        let to = right.iter().position(|id| id == mentor)?;
        let class = format!("pair-line {}", band.word());
        Some(
            view! { <line class=class x1="132" x2="228" y1=middle(from).to_string() y2=middle(to).to_string()></line> },
        )
    });
    let label = words.with("board-picture", &[("count", pairs.len().into())]);
    Some(view! {
        <figure class="pair-board">
            <svg viewBox=format!("0 0 360 {height}") role="img" aria-label=label.clone()>
                {lines.collect_view()}
                {names(&left, "126", "end", &|id| board.trainee(id))}
                {names(&right, "234", "start", &|id| board.mentor(id))}
            </svg>
            <figcaption>{label}</figcaption>
        </figure>
    })
}

fn pairs(board: &Board) -> Vec<(Uuid, Uuid, Band)> {
    let open = board
        .pairings
        .iter()
        .filter(|pairing| !matches!(pairing.state, State::Closed(_)));
    let mut pairs: Vec<_> = open
        .map(|pairing| (pairing.enrolment, pairing.mentor, states::band(pairing)))
        .collect();
    if let Some(run) = board.run.as_ref().filter(|run| run.released_at.is_none()) {
        pairs.extend(
            run.run
                .outcome
                .pairs
                .iter()
                .map(|pair| (pair.enrolment, pair.mentor, Band::of(pair.score))),
        );
    }
    pairs
}
