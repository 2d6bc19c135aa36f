//! The tree of a course: its texts by folder, each with its languages and how they stand to their original.

use std::collections::BTreeMap;

use crate::course::parse::file::{Kind, Name, day};
use crate::course::parse::front_matter::FrontMatter;
use crate::course::{Course, Sources, hash};
use crate::language::Language;

/// A folder of the course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// `day-01`; empty at the top.
    pub name: String,
    /// In the order of the day.
    pub parts: Vec<Part>,
}

/// A text in its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// `day-01/legal-architecture`.
    pub id: String,
    /// What it is: `lesson`, `quiz`, `case` …; `unknown` is nothing that the format knows.
    pub kind: &'static str,
    /// The source language first, promised languages without a file too.
    pub entries: Vec<Entry>,
}

/// One file, or the place of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Path inside the course.
    pub path: String,
    /// Its language; `None` for what serves all.
    pub language: Option<Language>,
    /// How it stands to its original.
    pub standing: Standing,
}

/// How a text stands to its original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is the original, or has none.
    Original,
    /// It follows the original as that is now.
    Equal,
    /// The original has changed since.
    Behind,
    /// It does not say which original it follows.
    Unmarked,
    /// There is no file.
    Missing,
}

/// Files of one folder by what they are and their name without language.
type Parts<'a> = BTreeMap<(Kind, &'a str), Vec<Name<'a>>>;

/// Every text of the course; `course` is what the sources mean.
#[must_use]
pub fn outline(course: &Course, sources: &Sources) -> Vec<Folder> {
    let mut folders: BTreeMap<(u8, &str), Parts<'_>> = BTreeMap::new();
    for name in sources.files.keys().filter_map(|path| Name::of(path)) {
        // Days follow the top; whatever lies beside them comes last.
        let place = if name.folder.is_empty() {
            0
        } else {
            day(name.folder).unwrap_or(u8::MAX)
        };
        let parts = folders.entry((place, name.folder)).or_default();
        parts.entry((name.kind, name.stem)).or_default().push(name);
    }
    let part = |(kind, _): (Kind, &str), mut names: Vec<Name<'_>>| {
        names.sort_by_key(|name| {
            (
                name.language != Some(course.source),
                name.language,
                name.path.to_owned(),
            )
        });
        let number = names.iter().filter_map(|name| name.number).min();
        let part = Part {
            id: names.first().map(Name::id).unwrap_or_default(),
            kind: word(kind),
            entries: entries(kind, &names, course, sources),
        };
        ((kind, number), part)
    };
    folders
        .into_iter()
        .map(|((_, name), parts)| {
            let mut parts: Vec<_> = parts.into_iter().map(|(key, names)| part(key, names)).collect();
            parts.sort_by_key(|(order, _)| *order);
            Folder {
                name: name.to_owned(),
                parts: parts.into_iter().map(|(_, part)| part).collect(),
            }
        })
        .collect()
}

/// The files of one part, and the places of those that are promised.
fn entries(kind: Kind, names: &[Name<'_>], course: &Course, sources: &Sources) -> Vec<Entry> {
    let original = names
        .first()
        .filter(|name| Kind::TRANSLATED.contains(&kind) && name.language == Some(course.source));
    let followed = original
        .and_then(|name| sources.files.get(name.path))
        .map(|bytes| hash(bytes));
    let mut entries: Vec<Entry> = names
        .iter()
        .map(|name| Entry {
            path: name.path.to_owned(),
            language: name.language,
            standing: match &followed {
                Some(followed) if name.language != Some(course.source) => {
                    standing(sources.files.get(name.path).map(Vec::as_slice), followed)
                }
                _ => Standing::Original,
            },
        })
        .collect();
    for language in original.map(|_| course.languages.as_slice()).unwrap_or_default() {
        if names.iter().all(|name| name.language != Some(*language)) {
            entries.extend(
                original
                    .and_then(|name| in_language(name.path, *language))
                    .map(|path| Entry {
                        path,
                        language: Some(*language),
                        standing: Standing::Missing,
                    }),
            );
        }
    }
    entries
}

/// `day-01/01-a.es.md` in another language.
pub(super) fn in_language(path: &str, language: Language) -> Option<String> {
    let (stem, _) = path.strip_suffix(".md")?.rsplit_once('.')?;
    Some(format!("{stem}.{}.md", language.code()))
}

fn standing(bytes: Option<&[u8]>, followed: &str) -> Standing {
    let Some(text) = bytes.and_then(|bytes| std::str::from_utf8(bytes).ok()) else {
        return Standing::Unmarked;
    };
    let start = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let (front, _) = FrontMatter::read(text, start, &mut Vec::new());
    match front.text("source") {
        None | Some("pending") => Standing::Unmarked,
        Some(known) if known == followed => Standing::Equal,
        Some(_) => Standing::Behind,
    }
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Course => "course",
        Kind::Glossary => "glossary",
        Kind::Module => "module",
        Kind::Lesson => "lesson",
        Kind::Quiz => "quiz",
        Kind::Test => "test",
        Kind::Case => "case",
        Kind::Live => "live",
        Kind::Mentor => "mentor",
        Kind::Law => "law",
        Kind::Later => "later",
        Kind::Unknown => "unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::parse;

    #[test]
    fn a_tree_tells_languages_and_how_they_stand() {
        let head = "---\ntitle: T\nsource_language: es\nlanguages: [es, en, fr]\ndays: 1\n---\n";
        let lesson = "---\ntitle: Uno\nminutes: 5\n---\nTexto.\n";
        let follows = |hash: &str| format!("---\ntitle: One\nsource: {hash}\n---\nText.\n");
        let files = [
            ("course.es.md", head.to_owned()),
            ("day-01/02-b.es.md", lesson.to_owned()),
            ("day-01/02-b.en.md", follows(&hash(lesson.as_bytes()))),
            ("day-01/01-z.es.md", lesson.to_owned()),
            ("day-01/01-z.en.md", follows("pending")),
            ("day-01/01-z.fr.md", follows("0123")),
            ("day-01/module.es.md", lesson.to_owned()),
            ("day-01/media/map.png", String::new()),
            ("day-01/odd.md", lesson.to_owned()),
            ("laws/mx.md", lesson.to_owned()),
            ("tests/form-a.es.md", lesson.to_owned()),
            ("tests/form-a.en.md", follows("0123")),
        ];
        let sources = Sources {
            files: files
                .into_iter()
                .map(|(path, text)| (path.to_owned(), text.into_bytes()))
                .collect(),
        };
        let (course, _) = parse("t", &sources);
        let outline = outline(&course, &sources);
        let told: Vec<String> = outline
            .iter()
            .flat_map(|folder| &folder.parts)
            .map(|part| {
                let entries = part
                    .entries
                    .iter()
                    .map(|entry| format!("{} {:?}", entry.path, entry.standing));
                format!("{} {}: {}", part.kind, part.id, entries.collect::<Vec<_>>().join(", "))
            })
            .collect();
        assert_eq!(
            told,
            [
                "course course: course.es.md Original, course.en.md Missing, course.fr.md Missing",
                "module day-01/module: day-01/module.es.md Original, day-01/module.en.md Missing, day-01/module.fr.md Missing",
                "lesson day-01/z: day-01/01-z.es.md Original, day-01/01-z.en.md Unmarked, day-01/01-z.fr.md Behind",
                "lesson day-01/b: day-01/02-b.es.md Original, day-01/02-b.en.md Equal, day-01/02-b.fr.md Missing",
                "unknown day-01/odd: day-01/odd.md Original",
                "law laws/mx: laws/mx.md Original",
                "test tests/form-a: tests/form-a.es.md Original, tests/form-a.en.md Behind, tests/form-a.fr.md Missing",
            ]
        );
    }
}
