//! **pool** — a pool from which no choice can be made.
//!
//! What: no number to pick, more than the pool has for one of the tracks, or another number than in
//! the source language.
//! Why: somebody would get fewer questions than others.
//! Example: `## Pool: elements of the crime (pick 2)`.

use super::{Remark, Report};
use crate::course::parse::draft::{Draft, PoolDraft};
use crate::course::parse::file::Kind;
use crate::course::parse::reading::Reading;
use crate::person::Track;

const RULE: &str = "pool";

/// Looks at every pool.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for (at, pool) in draft.pools.iter().enumerate() {
            if let Some((message, help)) = fault(draft, at, pool) {
                report.add(draft.name.path, Remark::error(RULE, pool.span.clone(), message, help));
            }
        }
    }
    for (source, translation) in reading.translations(Kind::Quiz) {
        let picks = |draft: &Draft<'_>| draft.pools.iter().map(|pool| pool.pick).collect::<Vec<_>>();
        if picks(source) != picks(translation) {
            let span = translation
                .pools
                .first()
                .map_or_else(|| translation.front.span.clone(), |pool| pool.span.clone());
            let message = format!("the pools are not the same as in {}", source.name.path);
            let help = "write the same pools with the same numbers to pick in both languages";
            report.add(translation.name.path, Remark::error(RULE, span, message, help));
        }
    }
}

fn fault(draft: &Draft<'_>, at: usize, pool: &PoolDraft) -> Option<(String, String)> {
    let Some(pick) = pool.pick.filter(|pick| *pick > 0) else {
        return Some((
            "this pool does not say how many questions to pick".to_owned(),
            "write the number in parentheses: `## Pool: elements of the crime (pick 2)`".to_owned(),
        ));
    };
    let for_track = |track: Track| {
        let own = draft.questions.iter().filter(|question| {
            let only = question.comment.as_ref().and_then(|comment| comment.track);
            question.pool == Some(at) && only.is_none_or(|only| only == track)
        });
        own.count()
    };
    let least = Track::ALL
        .iter()
        .map(|track| for_track(*track))
        .min()
        .unwrap_or_default();
    (usize::from(pick) > least).then(|| {
        (
            format!("this pool picks {pick} of {least} questions"),
            "write more questions below it, or pick fewer".to_owned(),
        )
    })
}
