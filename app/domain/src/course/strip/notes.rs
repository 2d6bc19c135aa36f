//! What a text refers to: footnotes that are still mentioned, and the addresses of its links.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use pulldown_cmark::{Event, Tag};

use super::Sheet;
use crate::course::render::Body;

/// A text without the footnotes that nothing in it mentions: they belong to what has gone.
pub(super) fn referred_to(text: &str) -> String {
    let body = Body::read(text, 0);
    let pieces = |at: usize| &body.pieces[body.blocks[at].pieces.clone()];
    let label = |at: usize| match pieces(at).first() {
        Some((Event::Start(Tag::FootnoteDefinition(label)), _)) => Some(label.to_string()),
        _ => None,
    };
    let blocks = 0..body.blocks.len();
    let mentioned: BTreeSet<String> = blocks
        .clone()
        .filter(|at| label(*at).is_none())
        .flat_map(pieces)
        .filter_map(|(event, _)| match event {
            Event::FootnoteReference(label) => Some(label.to_string()),
            _ => None,
        })
        .collect();
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    for block in blocks {
        if label(block).is_some_and(|label| !mentioned.contains(&label)) {
            let span = &body.blocks[block].span;
            kept.push_str(&text[at..span.start]);
            at = span.end;
        }
    }
    kept.push_str(&text[at..]);
    kept.trim_end().to_owned()
}

/// The definitions `[label]: address` that a text to publish still uses, without titles.
pub(super) fn destinations(sheet: &Sheet<'_>, published: &str) -> String {
    let mut used: BTreeSet<&str> = published
        .split('[')
        .filter_map(|rest| rest.split_once(']'))
        .map(|(label, _)| label)
        .collect();
    let mut found = String::new();
    for (_, line) in sheet.draft.lines() {
        let definition = line
            .trim_start()
            .strip_prefix('[')
            .and_then(|rest| rest.split_once("]:"));
        let Some((label, rest)) = definition.filter(|(label, _)| used.contains(label) && !label.starts_with('^'))
        else {
            continue;
        };
        if let Some(address) = rest.split_whitespace().next() {
            // Of several definitions the first counts.
            used.remove(label);
            found.push_str(if found.is_empty() { "\n\n" } else { "\n" });
            let _ = write!(found, "[{label}]: {address}");
        }
    }
    found
}
