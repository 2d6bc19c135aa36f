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

/// Looks at the rows.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let Some(draft) = reading.of_kind(Kind::Glossary).next() else {
        return;
    };
    let mut error =
        |span, message: String, help: &str| report.add(draft.name.path, Remark::error("glossary", span, message, help));
    if reading.rows.is_empty() {
        error(
            0..0,
            "the glossary has no rows".to_owned(),
            "write one table: id, es, en, fr, pt, definition",
        );
    }
    let mut seen = BTreeSet::new();
    for row in &reading.rows {
        if !is_id(&row.id) {
            error(
                row.span.clone(),
                format!("`{}` is no id", row.id),
                "use letters, digits and dashes in the column `id`",
            );
        } else if !seen.insert(row.id.as_str()) {
            error(
                row.span.clone(),
                format!("the id `{}` stands twice", row.id),
                "give each term its own id",
            );
        }
        if row.words.is_empty() {
            error(
                row.span.clone(),
                format!("the term `{}` has no word in any language", row.id),
                "fill the columns es, en, fr, pt",
            );
        }
    }
}
