//! **parity-front-matter** — a translation that promises something else than its source.
//!
//! What: another kind, pass mark, number of attempts, time, outcomes, tracks or minutes.
//! Why: the source language decides; the translation's readers would be told something untrue.
//! Example: `attempts: 3` in the translation of a quiz with `attempts: 2`.

use super::{Remark, Report};
use crate::course::parse::file::Kind;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

const KEYS: &[&str] = &[
    "kind", "pass", "attempts", "time", "shuffle", "feedback", "unsure", "outcomes", "tracks", "minutes", "days",
    "zone",
];

/// Compares the keys that are no words.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    // Mentor notes have no such key.
    for kind in Kind::TRANSLATED.into_iter().filter(|kind| *kind != Kind::Mentor) {
        for (source, translation) in reading.translations(kind) {
            if !source.front.sound || !translation.front.sound {
                continue;
            }
            let outcomes = |front: &crate::course::parse::front_matter::FrontMatter| -> Vec<String> {
                front
                    .map("outcomes")
                    .into_iter()
                    .map(|(code, _)| code.to_owned())
                    .collect()
            };
            for key in KEYS {
                let same = match *key {
                    // Each language has its own words for them.
                    "tracks" => source.front.tracks(key) == translation.front.tracks(key),
                    "outcomes" if outcomes(&source.front) != outcomes(&translation.front) => false,
                    _ => source.front.list(key) == translation.front.list(key),
                };
                if !same {
                    let line = source.line(source.front.span_of(key).start);
                    let remark = Remark::error(
                        "parity-front-matter",
                        translation.front.span_of(key),
                        sentence!(
                            "`{key}` is not the same as in {path}:{line}",
                            key,
                            path = source.name.path,
                            line
                        ),
                        sentence!("copy the value from the source language"),
                    );
                    report.add(translation.name.path, remark);
                }
            }
        }
    }
}
