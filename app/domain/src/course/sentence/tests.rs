//! The sentences of the source and those of the tables are the same ones.
#![expect(
    clippy::disallowed_methods,
    reason = "the sentences are looked for in the source on disk"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::*;

const TRANSLATED: [(Language, Text); 3] = [(Language::Es, ES), (Language::Fr, FR), (Language::Pt, PT)];

/// Every template in the files below a folder.
fn templates(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            templates(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !own(&path) {
            let source = fs::read_to_string(&path).expect("a text");
            for call in source.split("sentence!(").skip(1) {
                found.insert(literal(call.trim_start()));
            }
        }
    }
}

/// The string literal with which some source begins.
fn literal(source: &str) -> String {
    let mut text = String::new();
    let mut letters = source.strip_prefix('"').expect("a template in quotes").chars();
    loop {
        match letters.next().expect("a closing quote") {
            '"' => return text,
            '\\' => text.push(
                letters
                    .next()
                    .filter(|next| "\"\\".contains(*next))
                    .expect("a plain escape"),
            ),
            letter => text.push(letter),
        }
    }
}

/// Whether a file is one of this module's own, where sentences are only talked about.
fn own(path: &Path) -> bool {
    path.ends_with("sentence.rs") || path.ends_with("sentence/tests.rs")
}

fn placeholders(template: &str) -> BTreeSet<&str> {
    (0..template.len())
        .filter_map(|at| {
            let length = placeholder(template.as_bytes(), at);
            (length > 0).then(|| &template[at..at + length])
        })
        .collect()
}

#[test]
fn every_language_has_every_sentence_once_with_its_placeholders() {
    let mut spoken = BTreeSet::new();
    templates(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut spoken);
    assert!(spoken.len() > 200, "{}", spoken.len());
    let mut wrong = Vec::new();
    for (language, text) in TRANSLATED {
        let code = language.code();
        let mut written = BTreeSet::new();
        for (english, translation) in text.into_iter().flat_map(pairs) {
            if !written.insert(english.to_owned()) {
                wrong.push(format!("{code}: twice: {english}"));
            }
            if placeholders(english) != placeholders(translation) {
                wrong.push(format!("{code}: other placeholders: {translation}"));
            }
            if translation.matches('`').count() % 2 != 0 || translation.trim() != translation {
                wrong.push(format!("{code}: an open backtick or a space at an end: {translation}"));
            }
        }
        wrong.extend(
            spoken
                .difference(&written)
                .map(|english| format!("{code}: missing: {english}")),
        );
        wrong.extend(
            written
                .difference(&spoken)
                .map(|english| format!("{code}: nobody says: {english}")),
        );
        let lines = |line: &&str| !line.is_empty() && !line.starts_with('#');
        let lines = text
            .iter()
            .map(|text| text.lines().filter(lines).count())
            .sum::<usize>();
        if lines != 2 * written.len() {
            wrong.push(format!("{code}: {lines} lines for {} sentences", written.len()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn values_are_put_in_once_and_sentences_within_are_translated() {
    let help = sentence!("a heading's id is its words in lower case with dashes, accents kept");
    let said = sentence!("did you mean `{near}`? {help}", near = "{help}", help);
    assert_eq!(
        said.in_language(Language::En),
        "did you mean `{help}`? a heading's id is its words in lower case with dashes, accents kept"
    );
    assert_eq!(
        said.in_language(Language::Es),
        "¿quiso decir `{help}`? el identificador de un título son sus palabras en minúsculas, con guiones y con sus \
         acentos"
    );
}

#[test]
fn only_lower_case_names_in_braces_are_placeholders() {
    assert!(fits("{a} of {b_c}, `{lessons: all}` {} {A} {", &["a", "b_c"]));
    assert!(!fits("{a} of {b}", &["a"]));
    assert!(!fits("{a}", &["a", "b"]));
    assert!(!fits("{ab}", &["a"]));
    assert!(fits("none", &[]));
}
