//! **link-anchor** — a link to a heading that is not there.
//!
//! What: the part after `#` names no heading of the file.
//! Why: the reader lands at the top and does not know what was meant.
//! Example: `[rules](#la-victima)` → `[rules](#la-víctima)`: ids keep accents.

use std::collections::{BTreeMap, BTreeSet};

use super::nearest::Known;
use super::{Remark, Report, did_you_mean};
use crate::course::parse::file::Kind;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Looks up every promised heading.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let drafts: BTreeMap<_, _> = reading.drafts.iter().map(|draft| (draft.name.path, draft)).collect();
    let terms: BTreeSet<_> = reading.rows.iter().map(|row| row.id.as_str()).collect();
    let mut known = BTreeMap::new();
    for draft in &reading.drafts {
        for (anchor, span) in &draft.anchors {
            let path = if anchor.path.is_empty() {
                draft.name.path
            } else {
                anchor.path.as_str()
            };
            // A translation that is not written yet falls back to its source: nothing to look up.
            let Some(target) = drafts.get(path) else { continue };
            let is_term = target.name.kind == Kind::Glossary && terms.contains(anchor.id.as_str());
            if !is_term && !target.slugs.contains(&anchor.id) && !anchor.id.is_empty() {
                let known = known
                    .entry(path)
                    .or_insert_with(|| Known::new(target.slugs.iter().map(String::as_str)));
                let help = sentence!("a heading's id is its words in lower case with dashes, accents kept");
                let help = did_you_mean(&anchor.id, known, help);
                let message = sentence!("`{path}` has no heading `#{id}`", path, id = anchor.id);
                report.add(
                    draft.name.path,
                    Remark::error("link-anchor", span.clone(), message, help),
                );
            }
        }
    }
}
