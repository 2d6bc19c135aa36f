//! **unknown-outcome** — an outcome code that the course file does not list.
//!
//! What: a code in `outcomes` or in a question's tags.
//! Why: the result would count for nothing.
//! Example: `outcomes: [C11]` while the course has C1 to C10.

use super::nearest::Known;
use super::{Remark, Report, did_you_mean};
use crate::course::parse::file::Kind;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Looks at all codes.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    if reading.outcomes.is_empty() {
        return;
    }
    let known = Known::new(reading.outcomes.iter().map(String::as_str));
    for draft in reading.drafts.iter().filter(|draft| draft.name.kind != Kind::Course) {
        let of_file = draft
            .front
            .list("outcomes")
            .into_iter()
            .map(|code| (code, draft.front.span_of("outcomes")));
        let of_questions = draft
            .questions
            .iter()
            .filter_map(|question| question.comment.as_ref())
            .flat_map(|comment| {
                // Tags may be other words too: only what looks like a code is one.
                comment
                    .tags
                    .iter()
                    .filter(|tag| looks_like_code(tag))
                    .map(|tag| (tag.clone(), comment.span.clone()))
            });
        for (code, span) in of_file
            .chain(of_questions)
            .filter(|(code, _)| !reading.outcomes.contains(code))
        {
            let help = sentence!("add it to `outcomes` of the course file or correct it");
            let help = did_you_mean(&code, &known, help);
            let message = sentence!("the course file lists no outcome `{code}`", code);
            report.add(draft.name.path, Remark::error("unknown-outcome", span, message, help));
        }
    }
}

fn looks_like_code(tag: &str) -> bool {
    let letters = tag.bytes().take_while(u8::is_ascii_uppercase).count();
    letters > 0 && tag.len() > letters && tag.bytes().skip(letters).all(|byte| byte.is_ascii_digit())
}
