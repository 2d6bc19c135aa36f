//! Ids of questions, and the hash of its source that a translation follows.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::course::parse::draft::Draft;
use crate::course::parse::file::{Kind, Name};
use crate::course::parse::front_matter::fence;
use crate::course::parse::hash;
use crate::course::render::{Setting, Terms};
use crate::language::Language;

/// A graded question's heading with its id, as far as it has one.
struct Heading {
    /// Byte after the heading's line, its line end included.
    after: usize,
    id: Option<String>,
}

/// The text with an id comment under every graded question that has none; `None` if nothing is missing.
///
/// `path` is the file's path inside the course: only quizzes have graded questions. `fresh` proposes
/// ids (four characters do); it is asked again while a proposal is in `used`, the ids of the whole
/// course, which grows by the ids given. After 1,000 refused proposals the question stays without.
#[must_use]
pub fn with_ids(
    path: &str,
    text: &str,
    used: &mut BTreeSet<String>,
    fresh: &mut dyn FnMut() -> String,
) -> Option<String> {
    write_ids(text, &headings(path, text), |_| {
        let id = (0..1000)
            .map(|_| fresh())
            .find(|id| !id.is_empty() && !used.contains(id))?;
        used.insert(id.clone());
        Some(id)
    })
}

/// The text of a translation with the ids of its source-language file, by position; `None` if nothing changes.
///
/// An id that the translation already has is never given a second time.
#[must_use]
pub fn with_ids_of(path: &str, text: &str, source_path: &str, source: &str) -> Option<String> {
    let own = headings(path, text);
    let present: BTreeSet<String> = own.iter().filter_map(|heading| heading.id.clone()).collect();
    let source: Vec<_> = headings(source_path, source)
        .into_iter()
        .map(|heading| heading.id)
        .collect();
    write_ids(text, &own, |at| {
        source.get(at).cloned().flatten().filter(|id| !present.contains(id))
    })
}

/// The text of a translation with the hash of its source file where it says `source: pending`, or where it
/// followed the source as it was.
///
/// `before` and `now` are the source file's bytes: what the tool alone has changed in them leaves no
/// translation behind.
#[must_use]
pub fn with_source_hash(text: &str, before: &[u8], now: &[u8]) -> Option<String> {
    let start = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let fence = fence(&text[start..])?;
    let mut at = start + fence.yaml_start;
    for line in text[at..start + fence.yaml_end].split_inclusive('\n') {
        if let Some(value) = line.strip_prefix("source:").map(str::trim) {
            let moved = before != now && value == hash(before);
            if value == "pending" || moved {
                let from = at + line.find(value)?;
                let (head, tail) = (&text[..from], &text[from + value.len()..]);
                return Some(format!("{head}{}{tail}", hash(now)));
            }
        }
        at += line.len();
    }
    None
}

fn write_ids(text: &str, headings: &[Heading], mut id: impl FnMut(usize) -> Option<String>) -> Option<String> {
    let mut written = String::with_capacity(text.len() + 40 * headings.len());
    let mut at = 0;
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    for (position, heading) in headings.iter().enumerate().filter(|(_, heading)| heading.id.is_none()) {
        let Some(id) = id(position) else { continue };
        written.push_str(&text[at..heading.after]);
        if !written.ends_with('\n') {
            written.push_str(line_end);
        }
        let _ = write!(written, "<!-- q: {id} · points: 1 -->{line_end}");
        at = heading.after;
    }
    if at == 0 && written.is_empty() {
        return None;
    }
    written.push_str(&text[at..]);
    Some(written)
}

/// The graded questions of a file, in order.
fn headings(path: &str, text: &str) -> Vec<Heading> {
    let Some(name) = Name::of(path).filter(|name| Kind::GRADED.contains(&name.kind)) else {
        return Vec::new();
    };
    let terms = Terms::default();
    let setting = Setting {
        language: name.language.unwrap_or(Language::Es),
        folder: name.folder,
        resolve: &|_| None,
        terms: &terms,
        link_terms: false,
    };
    let draft = Draft::read(name, text, setting);
    let headings = draft.questions.iter().map(|question| Heading {
        after: line_after(text, question.heading.end),
        // A comment whose id cannot be read is the author's to mend: never write a second one.
        id: question.comment.as_ref().map(|comment| comment.id.clone()),
    });
    headings.collect()
}

/// The first byte of the line after the one that holds the last byte before `end`.
fn line_after(text: &str, end: usize) -> usize {
    if text[..end].ends_with('\n') {
        return end;
    }
    text[end..].find('\n').map_or(text.len(), |length| end + length + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUIZ: &str = "\u{feff}---\r\ntitle: Q\r\n---\r\n\r\n### One\r\nText\r\n\r\n- [x] a\r\n- [ ] b\r\n\r\n### Two\r\n<!-- q: bbbb -->\r\n\r\nAnswer: 3\r\n\r\n### Three";

    fn ids() -> impl FnMut() -> String {
        let mut next = ["bbbb", "aaaa", "aaaa", "cccc"].into_iter();
        move || next.next().unwrap_or_default().to_owned()
    }

    #[test]
    fn missing_ids_are_written_once_and_nothing_else_changes() {
        let mut used = BTreeSet::from(["bbbb".to_owned()]);
        let written = with_ids("day-01/quiz.es.md", QUIZ, &mut used, &mut ids()).unwrap_or_default();
        let expected = QUIZ
            .replace("### One\r\n", "### One\r\n<!-- q: aaaa · points: 1 -->\r\n")
            .replace("### Three", "### Three\r\n<!-- q: cccc · points: 1 -->\r\n");
        assert_eq!(written, expected);
        assert_eq!(with_ids("day-01/quiz.es.md", &written, &mut used, &mut ids()), None);
        assert_eq!(with_ids("day-01/01-lesson.es.md", QUIZ, &mut used, &mut ids()), None);
        let translated = with_ids_of("day-01/quiz.en.md", QUIZ, "day-01/quiz.es.md", &written);
        assert_eq!(translated, Some(expected));
    }

    #[test]
    fn a_pending_source_gets_the_hash_of_its_source() {
        let text = "---\ntitle: pending\nsource: pending\n---\nsource: pending\n";
        let expected = format!("---\ntitle: pending\nsource: {}\n---\nsource: pending\n", hash(b"x"));
        assert_eq!(with_source_hash(text, b"w", b"x"), Some(expected.clone()));
        assert_eq!(with_source_hash(&expected, b"x", b"x"), None);
        let moved = expected.replace(&hash(b"x"), &hash(b"y"));
        assert_eq!(with_source_hash(&expected, b"x", b"y"), Some(moved));
    }
}
