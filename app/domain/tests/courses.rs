//! Each folder of `tests/courses` is a little course with a mistake; its findings are the snapshot.
#![expect(
    clippy::disallowed_methods,
    reason = "the courses lie on disk, as those of authors do"
)]
#![expect(clippy::unwrap_used, reason = "a file that cannot be read fails the test")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use domain::course::{Level, Sources, parse};

#[test]
fn every_rule_explains_its_mistakes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/courses");
    let mut base = Sources::default();
    collect(&root.join("base"), "", &mut base);
    for folder in children(&root) {
        let name = folder
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default()
            .to_owned();
        let mut sources = base.clone();
        collect(&folder, "", &mut sources);
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
                finding.file, place.line, place.column, finding.rule, finding.message, finding.help
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
fn a_sound_course_has_no_findings() {
    let mut sources = Sources::default();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/courses/base"),
        "",
        &mut sources,
    );
    assert_eq!(parse("base", &sources).1, []);
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
