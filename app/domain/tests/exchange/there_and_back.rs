//! A bank goes out in a format and comes back: it means the same, or the report says what does not.

use std::collections::BTreeMap;

use domain::course::Quiz;
use domain::exchange::{Export, Format, Outcome, Surroundings, Target, read, write};
use domain::language::Language;
use domain::quiz::{Key, Question};
use proptest::prelude::*;

use crate::bank::{bank, course, text_of, two_hundred};

/// The quiz of a course, its pictures told by name and not by the course's version; GIFT has no names for them.
fn quiz_of(course: &domain::course::Course, version: &str) -> Quiz {
    let json = serde_json::to_string(&course.modules[0].quiz).expect("a quiz is JSON");
    let quiz: Option<Quiz> =
        serde_json::from_str(&json.replace(version, "v").replace("media/picture.png", "media/map.png"))
            .expect("it reads back");
    quiz.expect("a quiz")
}

fn back(target: Target, export: &Export) -> domain::exchange::Bank {
    let (format, main) = match target {
        Target::Gift => (Format::Gift, "quiz.gift"),
        Target::Moodle => (Format::Moodle, "quiz.xml"),
        Target::Qti21 | Target::Qti3 => (Format::Qti, "imsmanifest.xml"),
    };
    let media = BTreeMap::new();
    let around = Surroundings {
        language: Language::Es,
        beside: &|path| export.files.get(path).cloned(),
        media: &media,
    };
    read(format, &export.files[main], around).expect("what was written can be read")
}

/// What a format cannot carry, taken away from a question that the report calls changed.
fn without_losses(target: Target, mut question: Question, changes: &[String]) -> Question {
    let text = question.texts.get_mut(&Language::Es).expect("Spanish");
    for change in changes {
        if change.contains("hint") {
            text.hint = None;
        } else if change.contains("unit") {
            if let Key::Numeric { unit, .. } = &mut question.key {
                *unit = None;
            }
        } else if change.contains("only the whole order") {
            assert!(matches!(question.key, Key::Ordering { .. }), "{change}");
        } else {
            assert!(
                change.contains("no longer shown in the picture"),
                "{target:?}: {change}"
            );
        }
    }
    question
}

fn goes_and_comes(target: Target, bank: &domain::exchange::Bank) -> Result<(), TestCaseError> {
    let (first, findings, sources) = course(bank);
    prop_assert!(findings.is_empty(), "{findings:?}\n{}", text_of(&sources));
    let first = quiz_of(&first, &domain::course::version(&sources));
    prop_assert_eq!(first.questions.len(), bank.items.len(), "{}", text_of(&sources));
    let picture = |path: &str| sources.files.get(path).cloned();
    let export = write(target, &first, Language::Es, &picture);
    let mut expected = Vec::new();
    for (question, verdict) in first.questions.iter().zip(&export.report) {
        match &verdict.outcome {
            Outcome::Carried => expected.push(question.clone()),
            Outcome::Changed(changes) => expected.push(without_losses(target, question.clone(), changes)),
            Outcome::Refused(why) => {
                let gaps = matches!(&question.key, Key::Cloze { gaps } if gaps.len() > 1);
                prop_assert!(target == Target::Gift && (gaps || why.contains("->")), "{verdict:?}");
            }
        }
    }
    if expected.is_empty() {
        return Ok(());
    }
    let again = back(target, &export);
    for verdict in &again.report {
        let carried = match &verdict.outcome {
            Outcome::Carried => true,
            // A dollar sign may be one of TeX: the words are the same all the same.
            Outcome::Changed(changes) => changes
                .iter()
                .all(|change| change.contains("TeX") || change.contains("only the whole order")),
            Outcome::Refused(_) => false,
        };
        prop_assert!(carried, "{verdict:?}\n{}", shown(&export));
    }
    let (second, findings, sources) = course(&again);
    prop_assert!(findings.is_empty(), "{findings:?}\n{}", text_of(&sources));
    let second = quiz_of(&second, &domain::course::version(&sources));
    prop_assert_eq!(second.questions.len(), expected.len(), "{}", text_of(&sources));
    for (mut got, mut want) in second.questions.into_iter().zip(expected) {
        canonical(&mut got);
        canonical(&mut want);
        prop_assert_eq!(got, want, "{}\n{}", text_of(&sources), shown(&export));
    }
    Ok(())
}

/// Numbers without the crumbs of binary fractions; a prompt that only repeats the title is none.
fn canonical(question: &mut Question) {
    let text = question.texts.get_mut(&Language::Es).expect("Spanish");
    let bare = text
        .prompt
        .trim()
        .strip_prefix("<p>")
        .and_then(|rest| rest.strip_suffix("</p>"));
    let plain = bare.map(|bare| {
        let bare = bare.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        bare.replace("&#39;", "'").replace("&amp;", "&")
    });
    if plain.is_some_and(|plain| plain == text.title) {
        text.prompt.clear();
    }
    if let Key::Numeric { low, high, .. } = &mut question.key {
        for bound in [low, high] {
            *bound = (*bound * 1e6).round() / 1e6;
        }
    }
}

fn shown(export: &Export) -> String {
    let mut all = String::new();
    for (path, bytes) in export.files.iter().filter(|(path, _)| !path.contains("media/")) {
        all.extend(["=== ", path, "\n"]);
        all.push_str(&String::from_utf8_lossy(bytes));
    }
    all
}

#[test]
fn two_hundred_questions_go_and_come_in_every_format() {
    let bank = two_hundred();
    let (course, ..) = course(&bank);
    let quiz = course.modules[0].quiz.as_ref().expect("a quiz");
    let kinds: std::collections::BTreeSet<_> = quiz.questions.iter().map(|question| question.key.word()).collect();
    assert_eq!(kinds.len(), 8, "every kind is among them: {kinds:?}");
    for target in [Target::Gift, Target::Moodle, Target::Qti21, Target::Qti3] {
        if let Err(error) = goes_and_comes(target, &bank) {
            panic!("{target:?}: {error}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn by_gift(bank in bank()) {
        goes_and_comes(Target::Gift, &bank)?;
    }

    #[test]
    fn by_moodle(bank in bank()) {
        goes_and_comes(Target::Moodle, &bank)?;
    }

    #[test]
    fn by_qti_21(bank in bank()) {
        goes_and_comes(Target::Qti21, &bank)?;
    }

    #[test]
    fn by_qti_3(bank in bank()) {
        goes_and_comes(Target::Qti3, &bank)?;
    }
}
