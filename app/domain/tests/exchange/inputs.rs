//! Inputs in the shapes that programs and teachers write; the report and the quiz that they become are the snapshot.
#![expect(
    clippy::disallowed_methods,
    reason = "the inputs lie on disk, as those of authors do"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use domain::exchange::{Outcome, Surroundings, detect, read};
use domain::language::Language;

use crate::bank::{PNG, course, text_of};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exchange/inputs")
}

/// What becomes of one input.
fn told(path: &Path) -> String {
    let bytes = fs::read(path).expect("the input is there");
    let format = detect(&bytes).expect("its format is known by its content");
    let media = BTreeMap::from([("mapa.png".to_owned(), b"\x89PNG another".to_vec())]);
    let folder = path.parent().expect("its folder");
    let around = Surroundings {
        language: Language::Es,
        beside: &|name| match name {
            "images/mapa.png" => Some(PNG.to_vec()),
            name => fs::read(folder.join(name)).ok(),
        },
        media: &media,
    };
    let mut out = format!("{format:?}\n");
    let bank = match read(format, &bytes, around) {
        Ok(bank) => bank,
        Err(fault) => return format!("{out}{fault}\n"),
    };
    for verdict in &bank.report {
        let (word, details) = match &verdict.outcome {
            Outcome::Carried => ("imported", Vec::new()),
            Outcome::Changed(changes) => ("changed", changes.clone()),
            Outcome::Refused(why) => ("refused", vec![why.clone()]),
        };
        let _ = writeln!(out, "{}: {word} {:?}", verdict.place, verdict.name);
        for detail in details {
            let _ = writeln!(out, "    {detail}");
        }
    }
    let (read, findings, sources) = course(&bank);
    for finding in &findings {
        let _ = writeln!(
            out,
            "FINDING {}: {} {}",
            finding.place.line,
            finding.rule,
            finding.message.in_language(Language::En)
        );
    }
    for name in bank.pictures.keys() {
        let _ = writeln!(out, "media/{name}");
    }
    let quiz = read.modules[0].quiz.as_ref().expect("a quiz");
    assert_eq!(
        quiz.questions.len(),
        bank.items.len(),
        "every question taken is one of the course"
    );
    let _ = write!(out, "\n{}", text_of(&sources));
    out
}

#[test]
fn every_input_becomes_a_quiz_and_says_what_it_lost() {
    let mut paths: Vec<PathBuf> = fs::read_dir(root())
        .expect("the folder of inputs")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file())
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "there are inputs");
    for path in paths {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .expect("a name")
            .to_owned();
        let told = told(&path);
        assert!(
            !told.contains("FINDING"),
            "{name}: the check has nothing to say\n{told}"
        );
        insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name.as_str(), told);
        });
    }
}
