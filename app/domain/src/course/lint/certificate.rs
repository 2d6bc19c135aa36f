//! **certificate** — a key of the certificate rule that is unknown or not supported yet.
//!
//! What: anything but `lessons: all`, `quizzes: attempted` or `passed`, `posttest: 70%`, `critical: all`;
//! the last two in a course without a test.
//! Why: the certificate would be given without what the author asked for, or to nobody.
//! Example: `certificate: {lessons: all, capstone: 60%}` — the capstone is not counted yet.

use super::nearest::Known;
use super::{Remark, Report, did_you_mean};
use crate::course::parse::about::share_of;
use crate::course::parse::file::Kind;
use crate::course::parse::front_matter::Value;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

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
        if !matches!(rule.value, Value::Map(_)) {
            let help = sentence!("write `certificate: {lessons: all, quizzes: attempted}`");
            report.add(
                draft.name.path,
                Remark::error(
                    RULE,
                    rule.span.clone(),
                    sentence!("the certificate rule is no list of keys"),
                    help,
                ),
            );
            continue;
        }
        for (key, item) in draft.front.map("certificate") {
            let value = item.text().unwrap_or_default();
            if matches!(key, "posttest" | "critical") && reading.of_kind(Kind::Test).next().is_none() {
                let message = sentence!(
                    "`{key}` asks for a test, and there is none: nobody could complete the course",
                    key
                );
                let help = sentence!("write the test into `tests/`, or remove the key");
                report.add(draft.name.path, Remark::error(RULE, item.span.clone(), message, help));
                continue;
            }
            let remark = match (key, value) {
                ("lessons" | "critical", "all") | ("quizzes", "attempted" | "passed") => continue,
                ("posttest", share) if share_of(share).is_some() => continue,
                ("posttest", _) => Remark::error(
                    RULE,
                    item.span.clone(),
                    sentence!("`posttest: {value}` cannot be used", value),
                    sentence!("write the share of points to reach: `posttest: 70%`"),
                ),
                ("critical", _) => Remark::error(
                    RULE,
                    item.span.clone(),
                    sentence!("`critical: {value}` cannot be used", value),
                    sentence!("write `critical: all`"),
                ),
                ("lessons", _) => Remark::error(
                    RULE,
                    item.span.clone(),
                    sentence!("`lessons: {value}` cannot be used", value),
                    sentence!("write `lessons: all`"),
                ),
                ("quizzes", _) => Remark::error(
                    RULE,
                    item.span.clone(),
                    sentence!("`quizzes: {value}` cannot be used", value),
                    sentence!("write `quizzes: attempted` or `quizzes: passed`"),
                ),
                (known, _) if KEYS.contains(&known) => Remark::error(
                    RULE,
                    item.span.clone(),
                    sentence!(
                        "`{key}` is part of the format but not supported yet: nobody would be asked for it",
                        key
                    ),
                    sentence!("remove it for now"),
                ),
                _ => Remark::error(
                    RULE,
                    item.span.clone(),
                    sentence!("the certificate rule has no key `{key}`", key),
                    did_you_mean(
                        key,
                        &Known::new(KEYS.iter().copied()),
                        sentence!("keys are {keys}", keys = KEYS.join(", ")),
                    ),
                ),
            };
            report.add(draft.name.path, remark);
        }
    }
}
