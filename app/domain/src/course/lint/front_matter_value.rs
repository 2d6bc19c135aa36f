//! **front-matter-value** — a key at the top of a file with a value that cannot be used.
//!
//! What: no title, a word where a number belongs, an unknown track, kind, language or moment.
//! Why: a default would be used in silence; a file without title is left out.
//! Example: `feedback: after submit` → `feedback: after-submit`.

use super::{Remark, Report, sourced_figures};
use crate::course::parse::draft::Draft;
use crate::course::parse::file::Kind;
use crate::course::parse::front_matter::Value;
use crate::course::parse::reading::Reading;
use crate::course::sentence::{Sentence, sentence};
use crate::language::Language;
use crate::person::Track;

/// Looks at the values of all files.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in reading
        .drafts
        .iter()
        .filter(|draft| draft.front.sound && draft.name.kind != Kind::Glossary)
    {
        for (key, expected) in wrong(draft) {
            let written = match draft.front.get(key).map(|item| &item.value) {
                None | Some(Value::Empty) => sentence!("`{key}` is missing", key),
                Some(Value::Scalar(text)) => sentence!("`{key}: {text}` cannot be used", key, text),
                Some(Value::List(_) | Value::Map(_)) => sentence!("the value of `{key}` cannot be used", key),
            };
            let remark = Remark::error(
                "front-matter-value",
                draft.front.span_of(key),
                written,
                sentence!("expected: {expected}", expected),
            );
            report.add(draft.name.path, remark);
        }
    }
}

fn wrong(draft: &Draft<'_>) -> Vec<(&'static str, Sentence)> {
    let front = &draft.front;
    let mut wrong = Vec::new();
    if front.text("title").is_none() {
        wrong.push(("title", sentence!("a title")));
    }
    let is_number = |key| front.number::<u16>(key).is_some();
    let numbers: &[&str] = match draft.name.kind {
        Kind::Course => &["days"],
        Kind::Lesson | Kind::Case | Kind::Live => &["minutes"],
        Kind::Quiz | Kind::Test => &["pass", "attempts", "time", "day"],
        _ => &[],
    };
    let required = |key: &str| matches!((draft.name.kind, key), (Kind::Lesson | Kind::Live, "minutes"));
    for key in numbers
        .iter()
        .copied()
        .filter(|key| (front.get(key).is_some() || required(key)) && !is_number(key))
    {
        let expected = match key {
            "pass" => sentence!("a share such as 70%"),
            "minutes" | "time" => sentence!("whole minutes, such as 20"),
            _ => sentence!("a whole number"),
        };
        wrong.push((key, expected));
    }
    let one_of = |key: &'static str, known: &[&str]| {
        front.get(key).is_some() && !front.text(key).is_some_and(|word| known.contains(&word))
    };
    let all_of = |key: &'static str, fits: &dyn Fn(&str) -> bool| {
        front.get(key).is_some() && (front.list(key).is_empty() || !front.list(key).iter().all(|word| fits(word)))
    };
    match draft.name.kind {
        Kind::Course => {
            if all_of("languages", &|code| {
                code.len() == 2 && Language::from_code(code).is_some()
            }) {
                wrong.push(("languages", sentence!("a list of es, en, fr, pt")));
            }
            if one_of("source_language", &["es", "en", "fr", "pt"]) {
                wrong.push(("source_language", sentence!("es, en, fr or pt")));
            }
            if all_of("rules", &|name| name == sourced_figures::RULE) {
                wrong.push((
                    "rules",
                    sentence!("a list with the one rule that can be switched on: sourced-figures"),
                ));
            }
        }
        Kind::Quiz | Kind::Test => {
            if front.number::<u16>("pass").is_some_and(|share| share > 100) {
                wrong.push(("pass", sentence!("a share from 0% to 100%")));
            }
            if one_of("kind", &["quiz", "pretest", "posttest", "survey", "practice"]) {
                wrong.push(("kind", sentence!("quiz, pretest, posttest, survey or practice")));
            }
            if one_of("feedback", &["after-answer", "after-submit", "after-close", "never"]) {
                wrong.push((
                    "feedback",
                    sentence!("after-answer, after-submit, after-close or never"),
                ));
            }
            if all_of("shuffle", &|word| {
                matches!(word, "questions" | "options" | "no" | "none")
            }) {
                wrong.push(("shuffle", sentence!("questions, options or both")));
            }
        }
        Kind::Live if one_of("kind", &["lecture", "tabletop", "moot-court", "interview-practice"]) => {
            wrong.push(("kind", sentence!("lecture, tabletop, moot-court or interview-practice")));
        }
        Kind::Live if one_of("place", &["room", "online", "both"]) => {
            wrong.push(("place", sentence!("room, online or both")));
        }
        _ => {}
    }
    if all_of("tracks", &|word| Track::from_word(word).is_some()) {
        wrong.push((
            "tracks",
            sentence!("a list of police, prosecutor, judge; leave the key out for all"),
        ));
    }
    wrong
}
