//! Any bytes and any arrangement of course fragments: no panic, and nothing is lost without a word.

use std::collections::{BTreeMap, BTreeSet};

use domain::course::format::{self, Extent};
use domain::course::{Level, Sources, parse, render};
use domain::language::Language;
use proptest::prelude::*;

#[path = "anything/fragments.rs"]
mod fragments;

use fragments::{FRAGMENTS, PATHS, file};

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_every_place_is_in_its_file(files in proptest::collection::btree_map(proptest::sample::select(PATHS), file(), 0..8)) {
        let files: BTreeMap<String, Vec<u8>> = files.into_iter().map(|(path, bytes)| (path.to_owned(), bytes)).collect();
        let sources = Sources { files };
        let (_, findings) = parse("any", &sources);
        for finding in &findings {
            let length = sources.files.get(&finding.file).map_or(0, Vec::len);
            prop_assert!(finding.place.start <= finding.place.end && finding.place.end <= length.max(1), "{finding:?}");
            prop_assert!(finding.place.line > 0 && finding.place.column > 0);
            let said = Language::ALL.map(|language| finding.message.in_language(language));
            prop_assert!(said.iter().all(|said| !said.is_empty()), "{said:?}");
        }
        for bytes in sources.files.values() {
            let _ = render::page(&String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn a_question_that_is_left_out_has_an_error(
        parts in proptest::collection::vec(proptest::collection::vec(proptest::sample::select(FRAGMENTS), 0..9), 1..5),
    ) {
        let plain = |part: &&&str| !part.starts_with(['-', '#', '\u{feff}', '`', ' ', '\r', '~', '<', 't']) || part.starts_with("- ") || part.starts_with("texto");
        let mut questions = String::new();
        for (at, parts) in parts.iter().enumerate() {
            let options = if at % 2 == 0 { "" } else { " · options: 2 1" };
            let body: String = parts.iter().filter(plain).filter(|part| !part.contains("<!--")).copied().collect();
            questions.push_str(&["### Q", &at.to_string(), "\n<!-- q: q", &at.to_string(), options, " -->\n\n", &body, "\n\n"].concat());
        }
        let path = "day-01/quiz.es.md".to_owned();
        let sources = Sources { files: BTreeMap::from([(path.clone(), format!("---\ntitle: T\n---\n\n{questions}").into_bytes())]) };
        let (course, findings) = parse("any", &sources);
        let kept: BTreeSet<_> = course.modules.iter().filter_map(|module| module.quiz.as_ref()).flat_map(|quiz| &quiz.questions).map(|question| question.id.clone()).collect();
        let text = std::str::from_utf8(&sources.files[&path]).unwrap();
        for at in 0..parts.len() {
            let start = text.find(&format!("### Q{at}\n")).unwrap();
            let end = text.find(&format!("### Q{}\n", at + 1)).unwrap_or(text.len());
            let explained = findings.iter().any(|finding| finding.level == Level::Error && finding.file == path && (start..end).contains(&finding.place.start));
            prop_assert!(kept.contains(&format!("q{at}")) || explained, "{at} of {text}\n{findings:?}");
        }
    }

    #[test]
    fn format_only_adds_lines_and_rests_after_one_run(files in proptest::collection::btree_map(proptest::sample::select(PATHS), file(), 0..6)) {
        let mut sources = Sources { files: files.into_iter().map(|(path, bytes)| (path.to_owned(), bytes)).collect() };
        let mut next = 0;
        let mut fresh = || { next += 1; format!("n{next}") };
        for (path, text) in format::course(&sources, Extent::Ids, &mut fresh) {
            let before = String::from_utf8(sources.files[&path].clone()).unwrap();
            let added: Vec<&str> = text.split_inclusive('\n').filter(|line| !(line.starts_with("<!-- q: ") && line.trim_end().ends_with(" · points: 1 -->"))).collect();
            let source_line = |line: &&str| !line.starts_with("source:");
            let kept: String = added.into_iter().filter(source_line).collect();
            let was: String = before.split_inclusive('\n').filter(source_line).collect();
            prop_assert_eq!(kept.trim_end(), was.trim_end());
            sources.files.insert(path, text.into_bytes());
        }
        prop_assert!(format::course(&sources, Extent::Ids, &mut fresh).is_empty());
    }
}
