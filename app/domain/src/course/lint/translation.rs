//! **translation** — a promised translation that is missing, or that does not say what it translates.
//!
//! What: a language of the course file without its file; `source` absent or still `pending`.
//! Why: readers get the source language instead; without a hash nobody sees that a text fell behind.
//! Example: `relevo fmt` replaces `source: pending` by the hash of the source file.

use super::{Remark, Report};
use crate::course::parse::file::Kind;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

const RULE: &str = "translation";

/// Looks for missing languages and hashes.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for kind in Kind::TRANSLATED {
        for group in reading.groups(kind).into_values() {
            let Some(source) = group
                .first()
                .filter(|first| first.name.language == Some(reading.source))
            else {
                continue;
            };
            let missing: Vec<_> = reading
                .languages
                .iter()
                .filter(|language| !group.iter().any(|draft| draft.name.language == Some(**language)))
                .map(|language| language.code())
                .collect();
            if !missing.is_empty() {
                let message = sentence!("not translated yet: {languages}", languages = missing.join(", "));
                let help = sentence!("readers of these languages see this text, and that it is not theirs");
                report.add(
                    source.name.path,
                    Remark::warning(RULE, source.front.span.clone(), message, help),
                );
            }
            for draft in &group[1..] {
                if matches!(draft.front.text("source"), None | Some("pending")) && draft.front.sound {
                    let message = sentence!("the translation does not say which version of its source it follows");
                    let help =
                        sentence!("write `source: pending` when it is complete; `relevo fmt` puts the hash there");
                    report.add(
                        draft.name.path,
                        Remark::warning(RULE, draft.front.span_of("source"), message, help),
                    );
                }
            }
        }
    }
}
