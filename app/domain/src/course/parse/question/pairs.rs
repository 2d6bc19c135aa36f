//! A two-column table as an answer: each row a pair, an empty left cell a distractor.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::course::render::{Piece, Writer, body};

/// One row.
pub(crate) struct PairDraft {
    /// The left cell's words; empty makes the right one a distractor.
    pub left_words: String,
    /// The right cell's words.
    pub right_words: String,
    /// The left cell as inline HTML.
    pub left: String,
    /// The right cell as inline HTML.
    pub right: String,
    /// Bytes of the row.
    pub span: Range<usize>,
}

/// Reads the rows below the head.
pub(super) fn read(table: &[Piece<'_>], writer: &mut Writer<'_>) -> Vec<PairDraft> {
    rows(table)
        .into_iter()
        .map(|(span, cells)| {
            let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
            PairDraft {
                left_words: body::plain_text(cell(0)),
                right_words: body::plain_text(cell(1)),
                left: writer.inline(cell(0)),
                right: writer.inline(cell(1)),
                span,
            }
        })
        .collect()
}

/// How many columns a table has.
pub(super) fn columns(table: &[Piece<'_>]) -> usize {
    match table.first() {
        Some((Event::Start(Tag::Table(columns)), _)) => columns.len(),
        _ => 0,
    }
}

/// Whether a table is a survey grid: empty cells below, numbers in the head.
pub(super) fn is_grid(table: &[Piece<'_>]) -> bool {
    let rows = rows(table);
    columns(table) > 2
        && !rows.is_empty()
        && rows
            .iter()
            .all(|(_, cells)| cells.iter().skip(1).all(|cell| body::plain_text(cell).is_empty()))
}

type Row<'b, 'a> = (Range<usize>, Vec<&'b [Piece<'a>]>);

fn rows<'b, 'a>(table: &'b [Piece<'a>]) -> Vec<Row<'b, 'a>> {
    let mut rows: Vec<Row<'b, 'a>> = Vec::new();
    let mut cell = None;
    for (at, (event, span)) in table.iter().enumerate() {
        match event {
            Event::Start(Tag::TableRow) => rows.push((span.clone(), Vec::new())),
            Event::Start(Tag::TableCell) => cell = Some(at + 1),
            Event::End(TagEnd::TableCell) => {
                if let (Some((_, cells)), Some(start)) = (rows.last_mut(), cell.take()) {
                    cells.push(&table[start..at]);
                }
            }
            _ => {}
        }
    }
    rows
}
