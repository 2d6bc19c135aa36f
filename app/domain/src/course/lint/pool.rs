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
use crate::course::sentence::{Sentence, sentence};
use crate::person::Track;

const RULE: &str = "pool";

/// Looks at every pool.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for (pool, size) in draft.pools.iter().zip(sizes(draft)) {
            if let Some((message, help)) = fault(pool, size) {
                report.add(draft.name.path, Remark::error(RULE, pool.span.clone(), message, help));
            }
        }
    }
    let pairs = Kind::GRADED.into_iter().flat_map(|kind| reading.translations(kind));
    for (source, translation) in pairs {
        let picks = |draft: &Draft<'_>| draft.pools.iter().map(|pool| pool.pick).collect::<Vec<_>>();
        if picks(source) != picks(translation) {
            let span = translation
                .pools
                .first()
                .map_or_else(|| translation.front.span.clone(), |pool| pool.span.clone());
            let message = sentence!("the pools are not the same as in {path}", path = source.name.path);
            let help = sentence!("write the same pools with the same numbers to pick in both languages");
            report.add(translation.name.path, Remark::error(RULE, span, message, help));
        }
    }
}

/// How many questions each pool has at least, whatever the track.
fn sizes(draft: &Draft<'_>) -> impl Iterator<Item = usize> {
    let mut sizes = vec![[0; Track::ALL.len()]; draft.pools.len()];
    for question in &draft.questions {
        let Some(at) = question.pool else { continue };
        let only = question.comment.as_ref().and_then(|comment| comment.track);
        for (size, track) in sizes[at].iter_mut().zip(Track::ALL) {
            *size += usize::from(only.is_none_or(|only| only == track));
        }
    }
    sizes
        .into_iter()
        .map(|by_track| by_track.into_iter().min().unwrap_or_default())
}

fn fault(pool: &PoolDraft, size: usize) -> Option<(Sentence, Sentence)> {
    let Some(pick) = pool.pick.filter(|pick| *pick > 0) else {
        return Some((
            sentence!("this pool does not say how many questions to pick"),
            sentence!("write the number in parentheses: `## Pool: elements of the crime (pick 2)`"),
        ));
    };
    (usize::from(pick) > size).then(|| {
        (
            sentence!(
                "this pool picks more questions than it has: {pick} of {size}",
                pick,
                size
            ),
            sentence!("write more questions below it, or pick fewer"),
        )
    })
}
