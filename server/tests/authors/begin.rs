//! `relevo new`: what it writes is sound in every language, and nothing is written over.
#![expect(clippy::disallowed_methods, reason = "a school's own folder is prepared")]

use std::collections::BTreeMap;

use serde_json::json;

use super::support::{check, done, files, relevo};

const PARTS: [&str; 8] = [
    "new module DIR",
    "new lesson DIR first-contact",
    "new lesson DIR second-contact",
    "new quiz DIR",
    "new case DIR night",
    "new case DIR --scenes bus",
    "new live DIR",
    "new module DIR",
];

#[test]
fn a_course_that_is_begun_is_sound_after_every_step() {
    let school = tempfile::tempdir().expect("a folder");
    for languages in ["es", "en", "fr", "pt", "es,en,fr,pt", "pt,es", "fr,en"] {
        let course = school.path().join(languages.replace(',', "-"));
        let count = languages.split(',').count();
        let said = done(&format!("new course DIR --languages {languages}"), &course);
        assert!(said.contains("relevo new module"), "{said}");
        for part in PARTS {
            let said = done(part, &course);
            assert!(said.contains("Next: "), "{said}");
            let report = check(&course);
            assert_eq!(report["findings"], json!([]), "{languages}: {part}");
            assert_eq!(
                done("fmt --check DIR", &course),
                "0 files would change\n",
                "{languages}: {part}"
            );
        }
        let written = files(&course);
        assert_eq!(written.len(), 9 * count + 1, "{:?}", written.keys());
        let report = check(&course);
        for language in languages.split(',') {
            assert_eq!(report["summary"]["lessons"][language], 2, "{report}");
            assert_eq!(report["summary"]["questions"][language], 13, "{report}");
            assert!(course.join(format!("day-01/02-second-contact.{language}.md")).is_file());
            assert!(course.join(format!("day-02/module.{language}.md")).is_file());
        }
    }
}

#[test]
fn the_quiz_shows_every_kind_of_question() {
    let school = tempfile::tempdir().expect("a folder");
    let course = school.path().join("c");
    done("new course DIR --language en", &course);
    done("new module DIR", &course);
    done("new quiz DIR", &course);
    let sources = domain::course::Sources {
        files: files(&course)
            .into_iter()
            .map(|(path, bytes)| (path.to_string_lossy().into_owned(), bytes))
            .collect(),
    };
    let (read, _) = domain::course::parse("c", &sources);
    let quiz = read.quiz("day-01/quiz").expect("a quiz");
    let kinds: Vec<_> = quiz.questions.iter().map(|question| question.key.word()).collect();
    assert_eq!(
        kinds,
        [
            "single", "multiple", "truth", "numeric", "short", "ordering", "matching", "cloze", "single", "numeric",
            "numeric"
        ]
    );
    assert_eq!(quiz.pools, [1]);
    let place = quiz.questions[8]
        .texts
        .values()
        .flat_map(|text| &text.options)
        .filter(|option| option.place.is_some());
    assert_eq!(place.count(), 2);
}

#[test]
fn nothing_is_written_over_and_nothing_by_halves() {
    let school = tempfile::tempdir().expect("a folder");
    let course = school.path().join("c");
    let refused = |words: &str, why: &str| {
        let before = if course.exists() {
            files(&course)
        } else {
            BTreeMap::default()
        };
        let said = relevo(words, &course);
        assert_ne!(said.code, 0, "{words}");
        assert!(said.err.contains(why), "{words}: {}", said.err);
        let after = if course.exists() {
            files(&course)
        } else {
            BTreeMap::default()
        };
        assert_eq!(before, after, "{words}");
    };
    refused("new module DIR", "cannot read");
    done("new course DIR --languages es,en", &course);
    refused("new course DIR --languages fr", "holds a course already");
    refused("new quiz DIR", "no day 1 yet");
    done("new module DIR", &course);
    refused("new module DIR --day 1", "has a day 1 already");
    refused("new module DIR --day 0", "from 1 to 200");
    refused("new lesson DIR Uno", "small letters");
    refused("new lesson DIR ../x", "small letters");
    done("new lesson DIR one", &course);
    refused("new lesson DIR one", "a lesson `one` already");
    std::fs::write(course.join("day-01/quiz.en.md"), "mine").expect("written");
    refused("new quiz DIR", "quiz.en.md is there already");
}

#[test]
fn a_part_fits_a_course_that_says_other_things() {
    let school = tempfile::tempdir().expect("a folder");
    let course = school.path();
    std::fs::create_dir(course.join("day-7")).expect("made");
    std::fs::write(
        course.join("course.en.md"),
        "---\ntitle: T\nlanguages: [en]\n---\n\nT\n",
    )
    .expect("written");
    std::fs::write(course.join("day-7/module.en.md"), "---\ntitle: T\n---\n\nT\n").expect("written");
    std::fs::write(course.join("day-7/04-a.en.md"), "---\ntitle: T\nminutes: 5\n---\n\nT\n").expect("written");
    for part in [
        "new lesson DIR b",
        "new quiz DIR",
        "new case DIR c",
        "new live DIR",
        "new module DIR",
    ] {
        done(part, course);
    }
    assert_eq!(check(course)["findings"], json!([]));
    assert!(course.join("day-7/05-b.en.md").is_file() && course.join("day-08/module.en.md").is_file());
}
