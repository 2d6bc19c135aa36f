//! The words: the same in four languages, and exactly those that the source asks for.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use app::words::files;
use domain::language::Language;
use fluent_bundle::FluentResource;

/// Keys that the source builds: the text of its `format!`, and what stands in the gap.
const BUILT: &[(&str, &[&str])] = &[
    (
        "{}-help",
        &[
            "refusal-sign-in-first",
            "refusal-not-allowed",
            "refusal-not-found",
            "refusal-malformed",
            "refusal-conflict",
            "refusal-too-many",
            "refusal-unavailable",
            "refusal-elsewhere",
            "refusal-broken",
        ],
    ),
    ("authoring-deed-{}", &["delete", "discard", "find", "publish", "write"]),
    (
        "authoring-kind-{}",
        &[
            "case", "course", "glossary", "later", "law", "lesson", "live", "mentor", "module", "quiz", "test",
            "unknown",
        ],
    ),
    ("authoring-path-{}", &["hidden", "kind", "long", "outside"]),
    ("authoring-picture-{}", &["kind", "large"]),
    ("authoring-text-{}", &["control", "encoding", "large"]),
    ("authoring-unwritten-{}", &["changed", "failed", "read-only"]),
    ("calendar-{}", &["closed", "done", "open", "today"]),
    ("course-{}", &["case", "lesson"]),
    ("cohort-list-{}", &["empty", "headings", "many"]),
    (
        "cohort-row-{}",
        &["email", "language", "long", "name", "track", "twice"],
    ),
    ("cohort-state-{}", &["closed", "done", "open", "stuck"]),
    ("cohort-track-{}", &["judge", "police", "prosecutor"]),
    ("language-{}", &["en", "es", "fr", "pt"]),
    (
        "month-short-{}",
        &["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    ),
    (
        "month-{}",
        &["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    ),
    (
        "office-deed-{}",
        &[
            "attempt-start",
            "attempt-submit",
            "cohort-create",
            "cohort-publish",
            "course-picture",
            "course-publish",
            "enrolment-complete",
            "enrolment-create",
            "job-revive",
            "lesson-undo",
            "link-show",
            "mentor-volunteer",
            "mentor-withdraw",
            "pairing-accept",
            "pairing-decline",
            "pairing-end",
            "pairing-lapse",
            "pairing-pin",
            "pairing-unpin",
            "pairing-unveto",
            "pairing-veto",
            "pairing-run-record",
            "pairing-run-release",
            "password-set",
            "person-add",
            "person-correct",
            "person-disable",
            "person-enable",
            "person-protect",
            "role-grant",
            "role-revoke",
            "trainer-add",
        ],
    ),
    ("office-role-{}", &["custodian", "focal-point", "office"]),
    ("privacy-{}", &["kept", "rights", "seen", "what", "who", "why"]),
    ("privacy-{}-text", &["kept", "rights", "seen", "what", "who", "why"]),
    ("quiz-verdict-{}", &["ambiguous", "blank", "partly", "right", "wrong"]),
    ("weekday-{}", &["1", "2", "3", "4", "5", "6", "7"]),
];

/// Where a key stands as it is; a `format!` in its place must be in [`BUILT`].
const CALLS: [&str; 3] = [".t(", ".with(", "problem(&mutproblems,"];

#[test]
fn every_file_parses() {
    for language in Language::ALL {
        for (file, text) in files(language) {
            let wrong = FluentResource::try_new(text.to_owned())
                .err()
                .map(|(_, problems)| problems);
            assert_eq!(wrong, None, "{}/{file}.ftl", language.code());
        }
    }
}

#[test]
fn four_languages_say_the_same_with_the_same_values() {
    let spanish = messages(Language::Es);
    for language in Language::ALL {
        let other = messages(language);
        for (file, key, arguments) in &spanish {
            let said = other.iter().find(|(there, known, _)| there == file && known == key);
            let said = said.unwrap_or_else(|| panic!("{key} is missing in {}/{file}.ftl", language.code()));
            assert_eq!(
                &said.2,
                arguments,
                "the values of {key} in {}/{file}.ftl",
                language.code()
            );
        }
        assert_eq!(
            other.len(),
            spanish.len(),
            "{} has keys that es has not, or one twice",
            language.code()
        );
    }
}

#[test]
fn every_key_stands_once() {
    let mut seen = BTreeSet::new();
    for (file, key, _) in messages(Language::Es) {
        assert!(
            seen.insert(key.clone()),
            "{key} stands twice, the second time in {file}.ftl"
        );
    }
}

#[test]
fn the_source_and_the_files_know_the_same_keys() {
    let source = Source::read();
    let defined: BTreeSet<String> = messages(Language::Es).into_iter().map(|(_, key, _)| key).collect();
    let built = source.built();
    let missing: Vec<_> = source
        .asked()
        .into_iter()
        .chain(built.clone())
        .filter(|key| !defined.contains(key))
        .collect();
    assert!(missing.is_empty(), "used but not defined:\n{}", missing.join("\n"));
    let literals = source.literals();
    let idle: Vec<_> = defined
        .iter()
        .filter(|key| !built.contains(*key) && !literals.contains(key.as_str()))
        .cloned()
        .collect();
    assert!(idle.is_empty(), "defined but not used:\n{}", idle.join("\n"));
}

#[test]
fn the_source_gives_every_value() {
    let wanted: BTreeMap<String, BTreeSet<String>> = messages(Language::Es)
        .into_iter()
        .map(|(_, key, names)| (key, names))
        .collect();
    for (key, given) in Source::read().given() {
        let lacking: Vec<_> = wanted
            .get(&key)
            .into_iter()
            .flatten()
            .filter(|name| !given.contains(*name))
            .collect();
        assert!(lacking.is_empty(), "{key} is used without {lacking:?}");
    }
}

/// File, key and names of values of every message.
fn messages(language: Language) -> Vec<(&'static str, String, BTreeSet<String>)> {
    let mut all: Vec<(&'static str, String, BTreeSet<String>)> = Vec::new();
    for (file, text) in files(language) {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((key, _)) = line
                .split_once(" =")
                .filter(|(key, _)| !key.is_empty() && key.chars().all(of_key))
            {
                all.push((file, key.to_owned(), BTreeSet::new()));
            }
            if let Some((_, _, names)) = all.last_mut() {
                names.extend(
                    line.split('$')
                        .skip(1)
                        .map(|rest| rest.chars().take_while(|sign| of_key(*sign)).collect()),
                );
            }
        }
    }
    all
}

fn of_key(sign: char) -> bool {
    sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-' || sign == '_'
}

/// The source with its blanks outside quotes taken out.
struct Source(String);

impl Source {
    fn read() -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut text = String::new();
        for folder in [here.join("src"), here.join("../server/src")] {
            gather(&folder, &mut text);
        }
        assert!(text.len() > 10_000, "there is source to look at");
        let mut dense = String::with_capacity(text.len());
        for line in text.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
            let pieces = line.split('"').enumerate();
            let pieces = pieces.map(|(at, piece)| {
                if at % 2 == 0 {
                    piece.replace(' ', "")
                } else {
                    piece.to_owned()
                }
            });
            dense.push_str(&pieces.collect::<Vec<_>>().join("\""));
        }
        Self(dense)
    }

    /// Keys given to one of [`CALLS`] as they are.
    fn asked(&self) -> BTreeSet<String> {
        let after = CALLS
            .iter()
            .flat_map(|call| self.0.split(call).skip(1).map(move |rest| (call, rest)));
        let keys = after.filter_map(|(call, rest)| {
            // The key of a problem comes after the name of its field.
            let rest = if call.starts_with("problem") {
                rest.split_once(',')?.1
            } else {
                rest
            };
            quoted(rest)
        });
        keys.filter(|key| key.contains('-') && key.chars().all(of_key))
            .map(str::to_owned)
            .collect()
    }

    /// What the patterns that really stand in the source make.
    fn built(&self) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for call in self.0.split("&format!(").skip(1) {
            let Some(pattern) = quoted(call).and_then(pattern) else {
                continue;
            };
            let known = BUILT.iter().find(|(built, _)| *built == pattern);
            let (_, gaps) = known.unwrap_or_else(|| panic!("say in BUILT what \"{pattern}\" may become"));
            keys.extend(gaps.iter().map(|gap| pattern.replace("{}", gap)));
        }
        keys
    }

    fn literals(&self) -> BTreeSet<&str> {
        self.0.split('"').filter(|text| text.chars().all(of_key)).collect()
    }

    /// Keys of `.with("key", &[("name", …)…])` with the names; lists made elsewhere are left out.
    fn given(&self) -> Vec<(String, BTreeSet<String>)> {
        let calls = self.0.split(".with(").skip(1).filter_map(|rest| {
            let key = quoted(rest)?;
            let values = rest[key.len() + 2..].strip_prefix(",&[")?;
            let names = values
                .split(")])")
                .next()?
                .split("(\"")
                .skip(1)
                .filter_map(|piece| piece.split('"').next());
            Some((key.to_owned(), names.map(str::to_owned).collect()))
        });
        let plain = self
            .0
            .split(".t(")
            .skip(1)
            .filter_map(quoted)
            .map(|key| (key.to_owned(), BTreeSet::new()));
        calls.chain(plain).collect()
    }
}

/// The text of the quoted string that this starts with.
fn quoted(text: &str) -> Option<&str> {
    text.strip_prefix('"')?.split('"').next()
}

/// `privacy-{part}-text` as `privacy-{}-text`, if it may be a key at all.
fn pattern(text: &str) -> Option<String> {
    let (before, rest) = text.split_once('{')?;
    let (_, after) = rest.split_once('}')?;
    let key = before.chars().chain(after.chars()).all(of_key) && (before.ends_with('-') || after.starts_with('-'));
    key.then(|| format!("{before}{{}}{after}"))
}

#[expect(clippy::disallowed_methods, reason = "the check reads the source as it lies on disk")]
fn gather(folder: &Path, text: &mut String) {
    for entry in std::fs::read_dir(folder)
        .expect("the source lies beside the test")
        .flatten()
    {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, text);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            text.push_str(&std::fs::read_to_string(&path).expect("source is UTF-8"));
            text.push('\n');
        }
    }
}
