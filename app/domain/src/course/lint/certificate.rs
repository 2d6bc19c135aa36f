//! **certificate** — a key of the certificate rule that is unknown or not supported yet.
//!
//! What: anything but `lessons: all`, `quizzes: attempted` or `passed`, `posttest: 70%`, `critical: all`;
//! the last two in a course without a test.
//! Why: the certificate would be given without what the author asked for, or to nobody.
//! Example: `certificate: {lessons: all, capstone: 60%}` — the capstone is not counted yet.

use std::ops::Range;

use super::nearest::Known;
use super::{Remark, Report, did_you_mean};
use crate::course::parse::about::share_of;
use crate::course::parse::file::Kind;
use crate::course::parse::front_matter::Value;
use crate::course::parse::reading::Reading;
use crate::course::sentence::{Sentence, sentence};

const RULE: &str = "certificate";
const KEYS: &[&str] = &[
    "lessons",
    "quizzes",
    "attendance",
    "cases",
    "posttest",
    "critical",
    "capstone",
];

/// Looks at the certificate rule of the course files.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in reading.of_kind(Kind::Course) {
        let Some(rule) = draft.front.get("certificate") else {
            continue;
        };
        let mut refuse = |span: &Range<usize>, message, help| {
            report.add(draft.name.path, Remark::error(RULE, span.clone(), message, help));
        };
        if !matches!(rule.value, Value::Map(_)) {
            refuse(
                &rule.span,
                sentence!("the certificate rule is no list of keys"),
                sentence!("write `certificate: {lessons: all, quizzes: attempted}`"),
            );
            continue;
        }
        let tested = reading.of_kind(Kind::Test).next().is_some();
        for (key, item) in draft.front.map("certificate") {
            if let Some((message, help)) = fault(key, item.text().unwrap_or_default(), tested) {
                refuse(&item.span, message, help);
            }
        }
    }
}

/// What is wrong with a key of the rule, and the way out; `tested`: the course has a test.
fn fault(key: &str, value: &str, tested: bool) -> Option<(Sentence, Sentence)> {
    Some(match (key, value) {
        ("posttest" | "critical", _) if !tested => (
            sentence!(
                "`{key}` asks for a test, and there is none: nobody could complete the course",
                key
            ),
            sentence!("write the test into `tests/`, or remove the key"),
        ),
        ("lessons" | "critical", "all") | ("quizzes", "attempted" | "passed") => return None,
        ("posttest", share) if share_of(share).is_some() => return None,
        ("posttest", _) => (
            sentence!("`posttest: {value}` cannot be used", value),
            sentence!("write the share of points to reach: `posttest: 70%`"),
        ),
        ("critical", _) => (
            sentence!("`critical: {value}` cannot be used", value),
            sentence!("write `critical: all`"),
        ),
        ("lessons", _) => (
            sentence!("`lessons: {value}` cannot be used", value),
            sentence!("write `lessons: all`"),
        ),
        ("quizzes", _) => (
            sentence!("`quizzes: {value}` cannot be used", value),
            sentence!("write `quizzes: attempted` or `quizzes: passed`"),
        ),
        (known, _) if KEYS.contains(&known) => (
            sentence!(
                "`{key}` is part of the format but not supported yet: nobody would be asked for it",
                key
            ),
            sentence!("remove it for now"),
        ),
        _ => (
            sentence!("the certificate rule has no key `{key}`", key),
            did_you_mean(
                key,
                &Known::new(KEYS.iter().copied()),
                sentence!("keys are {keys}", keys = KEYS.join(", ")),
            ),
        ),
    })
}
