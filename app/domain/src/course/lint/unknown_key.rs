//! **unknown-key** — a key at the top of a file that this kind of file does not have.
//!
//! What: a misspelt or invented key.
//! Why: it would be ignored in silence.
//! Example: `atempts: 2` → `attempts: 2`.

use super::nearest::Known;
use super::{Remark, Report, did_you_mean};
use crate::course::parse::file::Kind;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// The keys of a kind of file, in the order in which they are written.
pub(crate) fn keys(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Course => &[
            "title",
            "summary",
            "languages",
            "source_language",
            "source",
            "days",
            "zone",
            "outcomes",
            "certificate",
            "rules",
            "fiction",
        ],
        Kind::Module => &["title", "outcomes", "source"],
        Kind::Lesson => &[
            "title",
            "minutes",
            "outcomes",
            "tracks",
            "content_note",
            "sources",
            "source",
        ],
        Kind::Quiz | Kind::Test => &[
            "title", "kind", "pass", "attempts", "time", "shuffle", "feedback", "unsure", "outcomes", "day", "sources",
            "source",
        ],
        Kind::Case => &[
            "title",
            "minutes",
            "tracks",
            "outcomes",
            "team",
            "content_note",
            "sources",
            "source",
        ],
        Kind::Live => &[
            "title", "kind", "minutes", "place", "outcomes", "tracks", "sources", "source",
        ],
        _ => &["title", "content_note", "sources", "source"],
    }
}

/// Looks at the keys of all files.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        let known = keys(draft.name.kind);
        for (key, item) in draft.front.entries().filter(|(key, _)| !known.contains(key)) {
            let remark = Remark::warning(
                "unknown-key",
                item.span.clone(),
                sentence!("the key `{key}` means nothing in this file", key),
                did_you_mean(
                    key,
                    &Known::new(known.iter().copied()),
                    sentence!("keys are {keys}", keys = known.join(", ")),
                ),
            );
            report.add(draft.name.path, remark);
        }
    }
}
