//! Which paths and texts an author may store.

use crate::course::parse::file::Name;

/// Bytes of a text file at most.
pub const LARGEST_TEXT: usize = 256 * 1024;
/// Bytes of a path at most.
const LONGEST_PATH: usize = 200;

/// Why a path is not one of the course's texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathProblem {
    /// It leaves the course's folder, or is no plain path.
    Outside,
    /// A part of it begins with a dot.
    Hidden,
    /// Not a Markdown file that courses are made of.
    Kind,
    /// Longer than 200 bytes.
    Long,
}

impl PathProblem {
    /// The word for translation keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Outside => "outside",
            Self::Hidden => "hidden",
            Self::Kind => "kind",
            Self::Long => "long",
        }
    }
}

/// Why bytes are no text of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextProblem {
    /// More than [`LARGEST_TEXT`] bytes.
    Large,
    /// Not UTF-8, or with signs that stand for lost ones.
    Encoding,
    /// With control characters other than tabs and line ends.
    Control,
}

impl TextProblem {
    /// The word for translation keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Large => "large",
            Self::Encoding => "encoding",
            Self::Control => "control",
        }
    }
}

/// Whether a path with `/` names a text inside the course's folder.
pub fn check_path(path: &str) -> Result<(), PathProblem> {
    if path.len() > LONGEST_PATH {
        return Err(PathProblem::Long);
    }
    // A colon or a backslash makes it another path on some systems.
    let plain = !path.is_empty() && !path.contains(|sign: char| sign.is_control() || matches!(sign, '\\' | ':'));
    if !plain || path.split('/').any(|part| matches!(part, "" | "." | "..")) {
        return Err(PathProblem::Outside);
    }
    if path.split('/').any(|part| part.starts_with('.')) {
        return Err(PathProblem::Hidden);
    }
    if Name::of(path).is_none() {
        return Err(PathProblem::Kind);
    }
    Ok(())
}

/// The bytes of a file as text that can be edited and stored.
pub fn read_text(bytes: &[u8]) -> Result<&str, TextProblem> {
    if bytes.len() > LARGEST_TEXT {
        return Err(TextProblem::Large);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| TextProblem::Encoding)?;
    // What a browser sends in another encoding arrives with this sign in place of what was lost.
    if text.contains('\u{fffd}') {
        return Err(TextProblem::Encoding);
    }
    if text.contains(|sign: char| sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')) {
        return Err(TextProblem::Control);
    }
    Ok(text)
}

/// A text as it came out of a browser's field, with line ends as in the file that it was made from.
///
/// Browsers send every line end as CR LF, whatever it was.
#[must_use]
pub fn typed(text: &str, like: &str) -> String {
    let plain = text.replace("\r\n", "\n").replace('\r', "\n");
    if like.contains("\r\n") {
        plain.replace('\n', "\r\n")
    } else {
        plain
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_texts_of_the_course_have_a_path() {
        for path in ["course.es.md", "day-01/01-a.es.md", "laws/mx.md", "day-01/quizz.md"] {
            assert_eq!(check_path(path), Ok(()), "{path}");
        }
        for (path, problem) in [
            ("", PathProblem::Outside),
            ("/etc/x.md", PathProblem::Outside),
            ("../x.md", PathProblem::Outside),
            ("day-01/../../x.md", PathProblem::Outside),
            ("day-01//x.md", PathProblem::Outside),
            ("day-01\\x.md", PathProblem::Outside),
            ("C:x.md", PathProblem::Outside),
            ("day-01/x\0.md", PathProblem::Outside),
            (".git/x.md", PathProblem::Hidden),
            ("day-01/.x.md", PathProblem::Hidden),
            ("README.md", PathProblem::Kind),
            ("day-01/media/x.md", PathProblem::Kind),
            ("day-01/x.png", PathProblem::Kind),
        ] {
            assert_eq!(check_path(path), Err(problem), "{path}");
        }
        assert_eq!(check_path(&format!("{}.md", "a".repeat(300))), Err(PathProblem::Long));
    }

    #[test]
    fn what_cannot_be_stored_is_told_apart() {
        assert_eq!(read_text("Día\r\n\tuno".as_bytes()), Ok("Día\r\n\tuno"));
        assert_eq!(read_text(b"D\xeda"), Err(TextProblem::Encoding));
        assert_eq!(read_text("D\u{fffd}a".as_bytes()), Err(TextProblem::Encoding));
        assert_eq!(read_text(b"a\0b"), Err(TextProblem::Control));
        assert_eq!(
            read_text("a".repeat(LARGEST_TEXT).as_bytes()).map(str::len),
            Ok(LARGEST_TEXT)
        );
        assert_eq!(
            read_text("a".repeat(LARGEST_TEXT + 1).as_bytes()),
            Err(TextProblem::Large)
        );
    }

    proptest! {
        #[test]
        fn a_file_comes_back_from_a_browser_as_it_was(lines in prop::collection::vec("[ -~é]{0,8}", 0..8), windows: bool) {
            let file = lines.join(if windows { "\r\n" } else { "\n" });
            prop_assert_eq!(typed(&lines.join("\r\n"), &file), file);
        }
    }
}
