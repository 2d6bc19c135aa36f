//! Tables: one space around each cell, three dashes below each head.

use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Tag};

use super::{Sheet, replaced};
use crate::course::render::{Piece, Shape};

/// Writes every table that stands by itself; cells keep their words.
pub(super) fn tables(sheet: &Sheet<'_>) -> String {
    let tables = sheet.body.blocks.iter().filter(|block| block.shape == Shape::Table);
    let edits = tables.filter_map(|block| {
        let start = sheet.line_start(block.span.start);
        let end = start + sheet.text[start..block.span.end].trim_end().len();
        let written = table(sheet.text, start..end, &sheet.body.pieces[block.pieces.clone()])?;
        Some((start..end, written))
    });
    replaced(sheet.text, edits)
}

fn table(text: &str, place: Range<usize>, pieces: &[Piece<'_>]) -> Option<String> {
    let Some((Event::Start(Tag::Table(columns)), _)) = pieces.first() else {
        return None;
    };
    let mut rows: Vec<Vec<&str>> = Vec::new();
    for (event, span) in pieces {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => rows.last_mut()?.push(text[span.clone()].trim_matches([' ', '\t', '|'])),
            _ => {}
        }
    }
    let mut lines: Vec<&str> = text[place].lines().collect();
    if lines.len() != rows.len() + 1 || lines.len() < 2 {
        return None;
    }
    lines.remove(1);
    let mut written = Vec::new();
    for (line, cells) in lines.into_iter().zip(&rows) {
        // Cells beyond the last column are shown nowhere; they stay in the file. Missing ones stay away: in a wide
        // table they would cost far more room than the whole file has.
        let row = row(&cells[..cells.len().min(count(line))]);
        written.push(if letters(line).eq(letters(&row)) {
            row
        } else {
            line.to_owned()
        });
    }
    let dashes: String = columns.iter().copied().map(dash).collect();
    written.insert(1, format!("{dashes}|"));
    Some(written.join("\n"))
}

/// How many cells a line has.
fn count(line: &str) -> usize {
    let line = line.trim_matches([' ', '\t']);
    let line = line.strip_prefix('|').unwrap_or(line);
    let (mut bars, mut escaped, mut last) = (0, false, false);
    for byte in line.bytes() {
        last = byte == b'|' && !escaped;
        bars += usize::from(last);
        escaped = byte == b'\\' && !escaped;
    }
    bars + usize::from(!last)
}

fn row(cells: &[&str]) -> String {
    let cell = |cell: &&str| {
        if cell.is_empty() {
            "| ".to_owned()
        } else {
            format!("| {cell} ")
        }
    };
    format!("{}|", cells.iter().map(cell).collect::<String>())
}

fn dash(column: Alignment) -> &'static str {
    match column {
        Alignment::None => "|---",
        Alignment::Left => "|:---",
        Alignment::Center => "|:---:",
        Alignment::Right => "|---:",
    }
}

fn letters(line: &str) -> impl Iterator<Item = char> + '_ {
    line.chars().filter(|letter| !matches!(letter, ' ' | '\t' | '|'))
}
