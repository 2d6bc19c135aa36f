//! The normal form changes how a file is written, never what it means, and rests after one run.
#![expect(
    clippy::disallowed_methods,
    reason = "the courses lie on disk, as those of authors do"
)]
#![expect(clippy::unwrap_used, reason = "a file that cannot be read fails the test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use domain::course::format::{Extent, course, tidy};
use domain::course::{Course, Sources, parse};
use proptest::prelude::*;

#[path = "anything/fragments.rs"]
mod fragments;

use fragments::{PATHS, file};

/// A course without what its files' bytes alone decide: their hashes, and addresses of media with the version in them.
fn meant(sources: &Sources) -> Course {
    let (mut course, _) = parse("any", sources);
    let version = domain::course::version(sources);
    for module in &mut course.modules {
        let lessons = module.lessons.iter_mut().map(|lesson| &mut lesson.texts);
        let texts = lessons.chain(module.cases.iter_mut().map(|case| &mut case.texts));
        for document in texts
            .chain([&mut module.mentor_notes])
            .flat_map(|texts| texts.values_mut())
        {
            document.hash.clear();
        }
    }
    let json = serde_json::to_string(&course).unwrap().replace(&version, "version");
    serde_json::from_str(&json).unwrap()
}

/// What is left of a text when marks and white space are taken away; front matter by its lines, in any order.
fn words(text: &str) -> (Vec<String>, String) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let end = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.find("\n---").map(|end| end + 4))
        .unwrap_or(0);
    let mut head: Vec<String> = text[..end]
        .lines()
        .map(|line| line.trim_end().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    head.sort_unstable();
    let mark = |letter: &char| !letter.is_whitespace() && !"|-:*+.)".contains(*letter);
    (
        head,
        text[end..]
            .chars()
            .filter(mark)
            .map(|letter| if letter == 'X' { 'x' } else { letter })
            .collect(),
    )
}

/// The sources in normal form, after every file has been looked at.
fn formed(sources: &Sources) -> Sources {
    let mut after = sources.clone();
    for (path, bytes) in &sources.files {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let Some(form) = tidy(path, text) else { continue };
        assert_eq!(tidy(path, &form), None, "{path} does not rest:\n{text:?}\n{form:?}");
        assert_eq!(words(text), words(&form), "{path}");
        after.files.insert(path.clone(), form.into_bytes());
    }
    after
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_normal_form_means_the_same(files in proptest::collection::btree_map(proptest::sample::select(PATHS), file(), 1..8)) {
        let sources = Sources { files: files.into_iter().map(|(path, bytes)| (path.to_owned(), bytes)).collect() };
        let after = formed(&sources);
        // An option that a no-break space has hidden is meant to appear.
        if !sources.files.values().any(|bytes| bytes.windows(2).any(|pair| pair == "\u{a0}".as_bytes())) {
            prop_assert_eq!(meant(&sources), meant(&after), "{:?}", sources.files.values().map(|bytes| String::from_utf8_lossy(bytes)).collect::<Vec<_>>());
        }
    }
}

#[test]
fn our_own_courses_and_the_ones_with_mistakes_mean_the_same() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut looked_at = 0;
    for root in [here.join("../../courses"), here.join("tests/courses")] {
        for course in fs::read_dir(root)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_dir())
        {
            for folder in [course.clone(), course.join(".drafts")] {
                let mut sources = Sources::default();
                gather(&folder, &folder, &mut sources);
                let after = formed(&sources);
                looked_at += after.files.len();
                let hidden = sources
                    .files
                    .values()
                    .any(|bytes| String::from_utf8_lossy(bytes).contains("-\u{a0}["));
                assert!(hidden || meant(&sources) == meant(&after), "{}", folder.display());
            }
        }
    }
    assert!(looked_at > 300, "{looked_at} files");
}

#[test]
fn a_formatted_course_rests_and_its_translations_follow() {
    let head = "---\r\ntitle: T\r\nsource_language: es\r\nlanguages: [es, en]\r\n---\r\n";
    let original = "---\ntitle: T\n---\n### A\n* [X] a\n* [ ] b\n";
    let file = |path: &str, text: String| (path.to_owned(), text.into_bytes());
    let hash = domain::course::hash(original.as_bytes());
    let mut sources = Sources {
        files: BTreeMap::from([
            file("course.es.md", head.to_owned()),
            file("day-01/quiz.es.md", original.to_owned()),
            file(
                "day-01/quiz.en.md",
                original.replace("title: T\n", &format!("source: {hash}\ntitle: T\n")),
            ),
            file(
                "day-01/quiz.fr.md",
                original.replace("title: T\n", "source: older\ntitle: T\n"),
            ),
        ]),
    };
    let mut fresh = || "a1".to_owned();
    let changed = course(&sources, Extent::Whole, &mut fresh);
    assert_eq!(changed.len(), 4);
    let now = "---\ntitle: T\n---\n\n### A\n<!-- q: a1 · points: 1 -->\n\n- [x] a\n- [ ] b\n";
    assert_eq!(changed["day-01/quiz.es.md"], now);
    let follows = format!("title: T\nsource: {}\n", domain::course::hash(now.as_bytes()));
    assert_eq!(changed["day-01/quiz.en.md"], now.replace("title: T\n", &follows));
    assert_eq!(
        changed["day-01/quiz.fr.md"],
        now.replace("title: T\n", "title: T\nsource: older\n")
    );
    sources
        .files
        .extend(changed.into_iter().map(|(path, text)| (path, text.into_bytes())));
    assert!(course(&sources, Extent::Whole, &mut fresh).is_empty());
}

fn gather(root: &Path, folder: &Path, sources: &mut Sources) {
    for path in fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path())
    {
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        if path.is_dir() && !name.starts_with('.') {
            gather(root, &path, sources);
        } else if path.is_file() {
            sources.files.insert(name, fs::read(&path).unwrap());
        }
    }
}
