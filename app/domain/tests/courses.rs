//! Each folder of `tests/courses` is a little course with a mistake; its findings are the snapshot.
#![expect(
    clippy::disallowed_methods,
    reason = "the courses lie on disk, as those of authors do"
)]
#![expect(clippy::unwrap_used, reason = "a file that cannot be read fails the test")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use domain::course::{Finding, Level, Sources, parse};
use domain::language::Language;

#[test]
fn every_rule_explains_its_mistakes() {
    for (name, sources) in courses() {
        let (course, findings) = parse(&name, &sources);
        let mut shown = String::new();
        for finding in &findings {
            let level = if finding.level == Level::Error {
                "error"
            } else {
                "warning"
            };
            let place = finding.place;
            writeln!(
                shown,
                "{}:{}:{} {level} {}: {}\n    {}",
                finding.file,
                place.line,
                place.column,
                finding.rule,
                finding.message.in_language(Language::En),
                finding.help.in_language(Language::En)
            )
            .unwrap();
        }
        for module in &course.modules {
            let lessons: Vec<_> = module
                .lessons
                .iter()
                .map(|lesson| format!("{} ({})", lesson.id, lesson.practice.len()))
                .collect();
            let questions: Vec<_> = module
                .quiz
                .iter()
                .flat_map(|quiz| &quiz.questions)
                .map(|question| question.id.as_str())
                .collect();
            writeln!(
                shown,
                "{}: lessons [{}], questions [{}]",
                module.id,
                lessons.join(", "),
                questions.join(", ")
            )
            .unwrap();
        }
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, shown);
        });
    }
}

#[test]
fn every_mistake_is_explained_in_the_other_languages() {
    let found: Vec<(String, Vec<Finding>)> = courses()
        .into_iter()
        .map(|(name, sources)| {
            let findings = parse(&name, &sources).1;
            (name, findings)
        })
        .collect();
    for language in [Language::Es, Language::Fr, Language::Pt] {
        let mut shown = String::new();
        for (name, findings) in found.iter().filter(|(_, findings)| !findings.is_empty()) {
            writeln!(shown, "# {name}").unwrap();
            for finding in findings {
                for (sentence, indent) in [(&finding.message, ""), (&finding.help, "    ")] {
                    let said = sentence.in_language(language);
                    assert!(!has_placeholder(&said), "{said}");
                    writeln!(shown, "{indent}{said}").unwrap();
                }
            }
        }
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(language.code(), shown);
        });
    }
}

/// Whether a name in braces is left, such as `{path}`.
fn has_placeholder(said: &str) -> bool {
    let inside = |part: &str| part.split_once('}').map(|(name, _)| name.to_owned());
    let is_name = |name: String| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    said.split('{').skip(1).filter_map(inside).any(is_name)
}

#[test]
fn a_sound_course_has_no_findings() {
    let mut sources = Sources::default();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/courses/base"),
        "",
        &mut sources,
    );
    assert_eq!(parse("base", &sources).1, []);
}

/// The base course with each folder's files put over it, by the folder's name.
fn courses() -> Vec<(String, Sources)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/courses");
    let mut base = Sources::default();
    collect(&root.join("base"), "", &mut base);
    let course = |folder: PathBuf| {
        let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let mut sources = base.clone();
        collect(&folder, "", &mut sources);
        (name.to_owned(), sources)
    };
    children(&root).into_iter().map(course).collect()
}

fn collect(folder: &Path, inside: &str, sources: &mut Sources) {
    for path in children(folder) {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let inner = if inside.is_empty() {
            name.to_owned()
        } else {
            format!("{inside}/{name}")
        };
        if path.is_dir() {
            collect(&path, &inner, sources);
        } else {
            sources.files.insert(inner, fs::read(&path).unwrap());
        }
    }
}

fn children(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
}
