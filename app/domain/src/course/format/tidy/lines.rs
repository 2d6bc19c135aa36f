//! Line by line: white space at the end, and blank lines.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::Sheet;
use crate::course::render::writer::is_question_comment;

/// Takes white space from the ends of lines; of a hard break two spaces stay.
pub(super) fn trailing(sheet: &Sheet<'_>) -> String {
    let guarded = guarded(sheet);
    let breaks: BTreeSet<usize> = sheet
        .body
        .pieces
        .iter()
        .filter(|(event, _)| matches!(event, Event::HardBreak))
        .map(|(_, span)| sheet.line_start(span.start))
        .collect();
    let mut written = sheet.text[..sheet.start].to_owned();
    let mut at = sheet.start;
    for line in sheet.text[sheet.start..].split_inclusive('\n') {
        let bare = line.trim_end_matches('\n');
        let words = bare.trim_end_matches([' ', '\t']);
        // A backslash at the very end would become a break.
        if holds(&guarded, at + words.len()) || words.ends_with('\\') {
            written.push_str(line);
        } else {
            written.push_str(words);
            let hard = breaks.contains(&at) && bare.len() - words.len() >= 2;
            written.push_str(if hard { "  " } else { "" });
            written.push_str(&line[bare.len()..]);
        }
        at += line.len();
    }
    written
}

/// One blank line where there are several, one below the front matter, none at the top, and one line end at the end.
pub(super) fn blanks(sheet: &Sheet<'_>) -> String {
    let guarded = guarded(sheet);
    let mut written = sheet.text[..sheet.start].to_owned();
    let mut at = sheet.start;
    let mut blank = sheet.start == 0;
    for line in sheet.text[sheet.start..].split_inclusive('\n') {
        let guard = holds(&guarded, at);
        let empty = line.trim_matches([' ', '\t', '\n']).is_empty();
        if at == sheet.start && sheet.start > 0 && !empty {
            written.push('\n');
        }
        if guard || !empty || !blank {
            written.push_str(line);
        }
        blank = empty && !guard;
        at += line.len();
    }
    if !holds(&guarded, sheet.text.len()) {
        written.truncate(written.trim_end_matches('\n').len());
        if !written.is_empty() {
            written.push('\n');
        }
    }
    written
}

/// The bytes that are nobody's to change: code and raw HTML, to the ends of their lines.
fn guarded(sheet: &Sheet<'_>) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (event, span) in &sheet.body.pieces {
        let whole = match event {
            Event::Start(Tag::CodeBlock(_)) => true,
            Event::Start(Tag::HtmlBlock) => !is_question_comment(&sheet.text[span.clone()]),
            Event::Code(_) | Event::InlineHtml(_) => false,
            _ => continue,
        };
        let mut end = span.end;
        if whole && !sheet.text[span.clone()].ends_with('\n') {
            end += sheet.text[end..]
                .find('\n')
                .map_or(sheet.text.len() - end, |length| length + 1);
        }
        match ranges.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(end),
            _ => ranges.push(span.start..end),
        }
    }
    ranges
}

fn holds(ranges: &[Range<usize>], at: usize) -> bool {
    let next = ranges.partition_point(|range| range.end <= at);
    // Behind the last line end of an open code block there is nothing that could be changed but the block.
    ranges.get(next).is_some_and(|range| range.start <= at)
}
