//! **glossary** — a row of the glossary that cannot be used.
//!
//! What: no table, a row without id or words, an id with spaces, the same id twice.
//! Why: its term would not be linked; of two rows with one id the second is lost.
//! Example: `| consent | consentimiento | consent | … |`.

use std::collections::BTreeSet;

use super::{Remark, Report};
use crate::course::parse::file::Kind;
use crate::course::parse::glossary::is_id;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Looks at the rows.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let Some(draft) = reading.of_kind(Kind::Glossary).next() else {
        return;
    };
    let mut error = |span, message, help| report.add(draft.name.path, Remark::error("glossary", span, message, help));
    if reading.rows.is_empty() {
        error(
            0..0,
            sentence!("the glossary has no rows"),
            sentence!("write one table: id, es, en, fr, pt, definition"),
        );
    }
    let mut seen = BTreeSet::new();
    for row in &reading.rows {
        if !is_id(&row.id) {
            error(
                row.span.clone(),
                sentence!("`{id}` is no id", id = row.id),
                sentence!("use letters, digits and dashes in the column `id`"),
            );
        } else if !seen.insert(row.id.as_str()) {
            error(
                row.span.clone(),
                sentence!("the id `{id}` stands twice", id = row.id),
                sentence!("give each term its own id"),
            );
        }
        if row.words.is_empty() {
            error(
                row.span.clone(),
                sentence!("the term `{id}` has no word in any language", id = row.id),
                sentence!("fill the columns es, en, fr, pt"),
            );
        }
    }
}
