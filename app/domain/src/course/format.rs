//! What `relevo fmt` writes into files: missing ids, the hash that a translation follows, and the normal form.

use std::collections::BTreeMap;

use super::parse::Sources;
use super::parse::file::Name;

mod ids;
mod meaning;
mod tidy;

pub use ids::{with_ids, with_ids_of, with_source_hash};
pub use tidy::tidy;

/// How much is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Ids and hashes only.
    Ids,
    /// Ids, hashes and the normal form.
    Whole,
}

/// Every file of the course that `relevo fmt` changes, with its new text.
///
/// Ids first in the source language, then in translations, then hashes: a source file's hash is
/// that of its new text. For `fresh` see [`with_ids`].
#[must_use]
pub fn course(sources: &Sources, extent: Extent, fresh: &mut dyn FnMut() -> String) -> BTreeMap<String, String> {
    let texts: BTreeMap<&str, &str> = sources
        .files
        .iter()
        .filter(|(path, _)| Name::of(path).is_some())
        .filter_map(|(path, bytes)| Some((path.as_str(), std::str::from_utf8(bytes).ok()?)))
        .collect();
    let (reading, _) = super::parse::reading::Reading::of("course", sources);
    let source = reading.source;
    let mut used = reading.ids();
    let form = |path: &str, text: String| match extent {
        Extent::Whole => tidy(path, &text).unwrap_or(text),
        Extent::Ids => text,
    };
    let mut changed: BTreeMap<String, String> = BTreeMap::new();
    let mut change = |path: &str, text: String| {
        if text != texts[path] {
            changed.insert(path.to_owned(), text);
        }
    };
    let mut originals: BTreeMap<String, (&str, String)> = BTreeMap::new();
    let names: Vec<Name<'_>> = texts.keys().filter_map(|path| Name::of(path)).collect();
    let (own, others): (Vec<_>, Vec<_>) = names.iter().partition(|name| name.language == Some(source));
    for name in own {
        let text = with_ids(name.path, texts[name.path], &mut used, fresh);
        let text = form(name.path, text.unwrap_or_else(|| texts[name.path].to_owned()));
        change(name.path, text.clone());
        originals.entry(name.id()).or_insert((name.path, text));
    }
    for name in others {
        let mut text = texts[name.path].to_owned();
        let original = originals.get(&name.id()).filter(|_| name.language.is_some());
        if let Some((path, now)) = original {
            text = with_ids_of(name.path, &text, path, now).unwrap_or(text);
            text = with_source_hash(&text, texts[path].as_bytes(), now.as_bytes()).unwrap_or(text);
        }
        change(name.path, form(name.path, text));
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids() -> impl FnMut() -> String {
        let mut next = ["bbbb", "aaaa", "aaaa", "cccc"].into_iter();
        move || next.next().unwrap_or_default().to_owned()
    }

    #[test]
    fn a_course_is_formatted_in_one_go_and_then_rests() {
        let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
        let head = "---\ntitle: T\nsource_language: es\nlanguages: [es, en]\n---\n";
        let mut sources = Sources {
            files: BTreeMap::from([
                file("course.es.md", head),
                file("day-01/quiz.es.md", "---\ntitle: T\n---\n### A\n- [x] a\n- [ ] b\n"),
                file(
                    "day-01/quiz.en.md",
                    "---\ntitle: T\nsource: pending\n---\n### A\n- [x] a\n- [ ] b\n",
                ),
            ]),
        };
        let changed = course(&sources, Extent::Ids, &mut ids());
        assert_eq!(changed.len(), 2);
        for (path, text) in changed {
            sources.files.insert(path, text.into_bytes());
        }
        assert!(course(&sources, Extent::Ids, &mut ids()).is_empty());
        let (read, findings) = crate::course::parse("t", &sources);
        assert!(
            findings.iter().all(|finding| !finding.file.contains("quiz")),
            "{findings:?}"
        );
        assert_eq!(
            read.modules[0].quiz.as_ref().map(|quiz| quiz.questions[0].texts.len()),
            Some(2)
        );
    }
}
