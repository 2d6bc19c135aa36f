//! The one table of `glossary.md`: a row per term, a column per language.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::course::Term;
use crate::course::render::{Body, Shape, body};
use crate::language::{Language, Translations};

/// A row of the table.
pub(crate) struct Row {
    /// The id, as written.
    pub id: String,
    /// The term in each language that has a cell.
    pub words: Translations<String>,
    /// The definition.
    pub definition: String,
    /// Bytes of the row.
    pub span: Range<usize>,
}

/// The rows of the first table whose head names an id and a language.
pub(crate) fn rows(text: &str) -> Vec<Row> {
    let start = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let body = Body::read(text, start);
    let Some(table) = body.blocks.iter().find(|block| block.shape == Shape::Table) else {
        return Vec::new();
    };
    let mut head: Vec<String> = Vec::new();
    let mut rows: Vec<(Range<usize>, Vec<String>)> = Vec::new();
    let (mut in_head, mut cell) = (false, 0);
    let pieces = &body.pieces[table.pieces.clone()];
    for (at, (event, span)) in pieces.iter().enumerate() {
        match event {
            Event::Start(Tag::TableHead) => in_head = true,
            Event::End(TagEnd::TableHead) => in_head = false,
            Event::Start(Tag::TableRow) => rows.push((span.clone(), Vec::new())),
            Event::Start(Tag::TableCell) => cell = at,
            Event::End(TagEnd::TableCell) => {
                let words = body::plain_text(&pieces[cell..at]);
                match rows.last_mut() {
                    Some((_, cells)) if !in_head => cells.push(words),
                    _ => head.push(words.to_lowercase()),
                }
            }
            _ => {}
        }
    }
    rows.into_iter().map(|(span, cells)| row(&head, cells, span)).collect()
}

/// The terms by id; a row without id or words is left out, of two rows with one id the first stays.
pub(super) fn terms(rows: &[Row]) -> BTreeMap<String, Term> {
    let mut terms = BTreeMap::new();
    for row in rows.iter().filter(|row| is_id(&row.id) && !row.words.is_empty()) {
        let term = Term {
            words: row.words.clone(),
            definition: row.definition.clone(),
        };
        terms.entry(row.id.clone()).or_insert(term);
    }
    terms
}

/// Whether an id can stand in an address.
pub(crate) fn is_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn row(head: &[String], cells: Vec<String>, span: Range<usize>) -> Row {
    let mut row = Row {
        id: String::new(),
        words: Translations::new(),
        definition: String::new(),
        span,
    };
    for (column, cell) in head.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
        match column.as_str() {
            "id" => row.id = cell,
            "definition" | "definición" | "définition" | "definição" => row.definition = cell,
            code => {
                if let Some(language) = Language::from_code(code) {
                    row.words.insert(language, cell);
                }
            }
        }
    }
    row
}
