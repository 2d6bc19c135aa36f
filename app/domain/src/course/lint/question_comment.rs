//! **question-comment** — the machine data under a question's heading says something unreadable.
//!
//! What: an unknown key, a value of the wrong kind, or a second comment.
//! Why: points, ids and tracks would be guessed.
//! Example: `<!-- q: a7f3 · ponts: 2 -->` → `<!-- q: a7f3 · points: 2 -->`.

use std::ops::Range;

use super::nearest::Known;
use super::{Remark, Report, did_you_mean};
use crate::course::parse::paper::count;
use crate::course::parse::question::Answer;
use crate::course::parse::reading::Reading;
use crate::course::sentence::{Sentence, sentence};

const RULE: &str = "question-comment";

/// A second comment in one question.
pub(crate) fn second(span: Range<usize>) -> Remark {
    Remark::error(
        RULE,
        span,
        sentence!("the question has two comments with machine data"),
        sentence!("keep the one that was written first"),
    )
}

/// A value of the wrong kind.
pub(crate) fn value(span: Range<usize>, key: &str, value: &str, expected: Sentence) -> Remark {
    Remark::error(
        RULE,
        span,
        sentence!("`{key}: {value}` cannot be read", key, value),
        sentence!("expected: {expected}", expected),
    )
}

/// A key that the comment does not know.
pub(crate) fn unknown(span: Range<usize>, key: &str, known: &'static [&'static str]) -> Remark {
    Remark::warning(
        RULE,
        span,
        sentence!("`{key}` means nothing here", key),
        did_you_mean(
            key,
            &Known::new(known.iter().copied()),
            sentence!("known keys: {keys}", keys = known.join(", ")),
        ),
    )
}

/// Compares the published options with those that are there.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for question in &draft.questions {
            let Some(comment) = &question.comment else { continue };
            let (published, there) = (comment.options.len(), count(question));
            if published != 0 && published != there && !matches!(question.answer, Answer::Truth(_)) && there > 0 {
                let remark = Remark::error(
                    RULE,
                    comment.span.clone(),
                    sentence!(
                        "options named in `options`: {published}; in the question: {there}",
                        published,
                        there
                    ),
                    sentence!("give a new option the next free number, in the order of the options"),
                );
                report.add(draft.name.path, remark);
            }
        }
    }
}
