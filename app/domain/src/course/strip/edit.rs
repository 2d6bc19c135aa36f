//! One block without what is nobody's to read.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, Tag};

use super::Sheet;
use crate::course::parse::question::choice::items;
use crate::course::parse::words;
use crate::course::render::{Block, Piece, Shape};

/// A replacement of some bytes.
pub(super) type Edit = (Range<usize>, String);

/// A block without comments, and with these edits; `None` for a block that is nothing but a comment.
pub(super) fn kept(sheet: &Sheet<'_>, block: &Block, edits: &[Edit]) -> Option<String> {
    let pieces = &sheet.body.pieces[block.pieces.clone()];
    let mut edits = edits.to_vec();
    for (event, span) in pieces {
        if matches!(event, Event::Html(_) | Event::InlineHtml(_)) && sheet.text[span.clone()].contains("<!--") {
            edits.push((span.clone(), String::new()));
        }
    }
    if block.shape == Shape::Html && sheet.text[block.span.clone()].contains("<!--") {
        return None;
    }
    Some(applied(sheet, block, edits)).filter(|text| !text.trim().is_empty())
}

/// A block of a scene: choices without what they bring and without what is said about them.
pub(super) fn scene(sheet: &Sheet<'_>, block: &Block) -> Option<String> {
    let pieces = &sheet.body.pieces[block.pieces.clone()];
    match block.shape {
        Shape::Alert(BlockQuoteKind::Note) => None,
        Shape::Bullets | Shape::Numbers => {
            let mut edits = said(sheet.text, pieces);
            let codes = pieces.iter().filter(|(event, _)| matches!(event, Event::Code(_)));
            edits.extend(codes.map(|(_, span)| (span.clone(), String::new())));
            kept(sheet, block, &edits)
        }
        _ => kept(sheet, block, &[]),
    }
}

/// A block of a question that is not its answer, or a list of options: no ticks, no feedback, no answers on lines.
pub(super) fn asked(sheet: &Sheet<'_>, block: &Block, gaps: &[Edit]) -> Option<String> {
    let pieces = &sheet.body.pieces[block.pieces.clone()];
    let mut edits = gaps.to_vec();
    let ticks = pieces
        .iter()
        .filter(|(event, _)| matches!(event, Event::TaskListMarker(_)));
    let before = edits.len();
    edits.extend(ticks.map(|(_, span)| (span.clone(), "[ ]".to_owned())));
    if edits.len() > before {
        edits.extend(said(sheet.text, pieces));
    }
    let mut at = block.span.start;
    for line in sheet.text[block.span.clone()].split_inclusive('\n') {
        if let Some(after) = words::answer_start(line).filter(|_| block.shape == Shape::Paragraph) {
            let end = at + line.trim_end().len();
            edits.push(((at + after).min(end)..end, String::new()));
        }
        at += line.len();
    }
    kept(sheet, block, &edits)
}

/// For each list item what stands below its words, up to the next item: from the first quote on, everything.
///
/// Blank lines go, too: they would show below which options something was said.
pub(super) fn said(text: &str, list: &[Piece<'_>]) -> Vec<Edit> {
    let items = items(list);
    let start = |item: &&[Piece<'_>]| item.first().map_or(0, |(_, span)| span.start);
    let next = items.iter().skip(1).map(|item| Some(start(item))).chain([None]);
    let edits = items.iter().zip(next).map(|(item, next)| {
        let quote = item
            .iter()
            .find(|(event, _)| matches!(event, Event::Start(Tag::BlockQuote(_))));
        let whole = item.first().map(|(_, span)| span.clone()).unwrap_or_default();
        let end = quote.map_or(whole.end, |(_, span)| span.start);
        let end = whole.start + text[whole.start..end.max(whole.start)].trim_end().len();
        let line_end = if next.is_some() { "\n" } else { "" };
        (end..next.unwrap_or(whole.end).max(end), line_end.to_owned())
    });
    edits.collect()
}

/// Words without the comments in them.
pub(super) fn without_comments(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, inside)) = rest.split_once("<!--") {
        let Some((_, after)) = inside.split_once("-->") else {
            break;
        };
        text.push_str(before);
        rest = after;
    }
    text.push_str(rest);
    text.trim().to_owned()
}

fn applied(sheet: &Sheet<'_>, block: &Block, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(place, _)| (place.start, std::cmp::Reverse(place.end)));
    let place = sheet.place(block);
    let mut written = String::new();
    let mut at = place.start;
    for (place, new) in edits {
        if place.start < at {
            // Within what has gone already.
            at = at.max(place.end);
            continue;
        }
        written.push_str(&sheet.text[at..place.start]);
        written.push_str(&new);
        at = place.end;
    }
    written.push_str(sheet.text.get(at..place.end).unwrap_or_default());
    let lines: Vec<&str> = written.trim_end().lines().collect();
    lines.join("\n")
}
