//! Looking ahead over parser events before anything is written.

use pulldown_cmark::{CodeBlockKind, Event, TagEnd};

use super::super::Piece;
use super::super::body::plain_text;

/// The index of the event that ends what starts at `at`.
pub(super) fn end_of(pieces: &[Piece<'_>], at: usize) -> usize {
    let mut depth = 0_usize;
    for (step, (event, _)) in pieces[at..].iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + step;
        }
    }
    pieces.len().saturating_sub(1)
}

pub(super) fn head_words(pieces: &[Piece<'_>]) -> String {
    let cells = pieces.split(|(event, _)| matches!(event, Event::End(TagEnd::TableCell)));
    cells
        .map(plain_text)
        .filter(|cell| !cell.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

pub(super) fn code_language(kind: &CodeBlockKind<'_>) -> Option<String> {
    let CodeBlockKind::Fenced(information) = kind else {
        return None;
    };
    let word = information.split([' ', ',', '{']).next().unwrap_or_default();
    let plain = word
        .chars()
        .all(|character| character.is_ascii_alphanumeric() || character == '-');
    (plain && !word.is_empty() && word.len() <= 24).then(|| word.to_ascii_lowercase())
}
