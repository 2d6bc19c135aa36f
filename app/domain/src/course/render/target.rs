//! Where a link or an image may lead: https, a heading, or a file of the course.

use std::fmt::Write as _;

use super::{Setting, escape};

/// A decision about one destination.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// May be shown; with the heading it promises, if any.
    Open { url: String, anchor: Option<Anchor> },
    /// A file of the course that has no page of its own seen from here: shown as words.
    Words { anchor: Option<Anchor> },
    /// A file that the course does not have.
    Missing { path: String },
    /// Another scheme or another host.
    Elsewhere,
}

/// A heading that a link promises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Anchor {
    /// Path inside the course; empty for the file itself.
    pub path: String,
    /// The heading's id, decoded.
    pub id: String,
}

/// Where a link leads.
pub(crate) fn link(setting: &Setting<'_>, destination: &str) -> Target {
    if is_https(destination) {
        return Target::Open {
            url: escape::address(destination),
            anchor: None,
        };
    }
    let (path, id) = match destination.split_once('#') {
        Some((path, id)) => (path, Some(decoded(id))),
        None => (destination, None),
    };
    if path.is_empty() {
        let Some(id) = id else {
            return Target::Missing { path: String::new() };
        };
        let url = format!("#{}", escape::path(&id));
        return Target::Open {
            url,
            anchor: Some(Anchor {
                path: String::new(),
                id,
            }),
        };
    }
    if leaves_course(path) {
        return Target::Elsewhere;
    }
    let Some(path) = joined(setting.folder, &decoded(path)) else {
        return Target::Elsewhere;
    };
    let anchor = id.map(|id| Anchor { path: path.clone(), id });
    match (setting.resolve)(&path) {
        None => Target::Missing { path },
        Some(url) if url.is_empty() => Target::Words { anchor },
        Some(mut url) => {
            if let Some(anchor) = &anchor {
                let _ = write!(url, "#{}", escape::path(&anchor.id));
            }
            Target::Open { url, anchor }
        }
    }
}

/// Where an image lies: inside the course or nowhere.
pub(crate) fn image(setting: &Setting<'_>, destination: &str) -> Target {
    if leaves_course(destination) {
        return Target::Elsewhere;
    }
    let Some(path) = joined(setting.folder, &decoded(destination)) else {
        return Target::Elsewhere;
    };
    let picture = ["png", "jpg", "jpeg", "webp", "gif", "svg", "avif"];
    let ending = path
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase())
        .unwrap_or_default();
    match (setting.resolve)(&path) {
        Some(url) if !url.is_empty() && picture.contains(&ending.as_str()) => Target::Open { url, anchor: None },
        _ => Target::Missing { path },
    }
}

fn is_https(destination: &str) -> bool {
    let host = destination
        .get(..8)
        .filter(|start| start.eq_ignore_ascii_case("https://"))
        .map(|_| &destination[8..]);
    host.is_some_and(|host| host.starts_with(|first: char| first.is_alphanumeric() || first == '['))
        && !destination
            .chars()
            .any(|character| character.is_control() || character.is_whitespace() || character == '\\')
}

fn leaves_course(destination: &str) -> bool {
    let before_path = destination.split(['/', '?']).next().unwrap_or_default();
    destination.starts_with(['/', '\\']) || before_path.contains(':')
}

/// A relative path from a folder, `.` and `..` worked out; `None` above the course folder.
pub(crate) fn joined(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// Percent-decoded once; what is not UTF-8 afterwards stays encoded.
pub(crate) fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let byte = match (first, after) {
            (b'%', [high, low, ..]) => hexadecimal(*high)
                .zip(hexadecimal(*low))
                .map(|(high, low)| high * 16 + low),
            _ => None,
        };
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn hexadecimal(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::render::Terms;
    use crate::language::Language;

    #[test]
    fn only_https_headings_and_files_of_the_course_open() {
        let terms = Terms::default();
        let resolve = |path: &str| (path == "day-02/01-a b.es.md").then(|| "../day-02/a".to_owned());
        let setting = Setting {
            language: Language::Es,
            folder: "day-01",
            resolve: &resolve,
            terms: &terms,
            link_terms: false,
        };
        let url = |destination: &str| match link(&setting, destination) {
            Target::Open { url, .. } => url,
            other => format!("{other:?}"),
        };
        assert_eq!(
            url("../day-02/01-a%20b.es.md#La%20v%C3%ADctima"),
            "../day-02/a#La%20v%C3%ADctima"
        );
        assert_eq!(url("https://example.org/a b"), "Elsewhere");
        assert_eq!(url("HTTPS://example.org/?q=<"), "HTTPS://example.org/?q=%3C");
        for elsewhere in [
            "//evil.org",
            "/a",
            "\\\\evil.org",
            "javascript:alert(1)",
            "mailto:a@b.c",
            "../../x",
            "data:x",
            "https:evil",
        ] {
            assert_eq!(url(elsewhere), "Elsewhere", "{elsewhere}");
        }
        assert_eq!(url("02-b.es.md"), "Missing { path: \"day-01/02-b.es.md\" }");
    }
}
