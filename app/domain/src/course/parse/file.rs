//! What a path inside the course folder promises: the kind of file, its module, name and language.

use crate::language::Language;

/// The folder of what graduates need to mentor.
pub(crate) const MENTORING: &str = "mentoring";
/// The lessons there.
const MENTOR_COURSE: &str = "mentoring/mentor-course";

/// What a Markdown file of a course is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// `course.es.md`
    Course,
    /// `glossary.md`
    Glossary,
    /// `day-01/module.es.md`, `mentoring/guide.es.md`
    Module,
    /// `day-01/01-name.es.md`, `mentoring/mentor-course/01-name.es.md`
    Lesson,
    /// `day-01/quiz.es.md`
    Quiz,
    /// `tests/form-a.es.md`
    Test,
    /// `day-01/case-name.es.md`
    Case,
    /// `day-01/live.es.md`
    Live,
    /// `day-01/mentor.es.md`
    Mentor,
    /// `laws/mx.md`
    Law,
    /// Of the format, but not read yet: surveys, capstone.
    Later,
    /// Nothing the format knows.
    Unknown,
}

/// A path taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name<'a> {
    /// The whole path.
    pub path: &'a str,
    /// What it is.
    pub kind: Kind,
    /// The folder, empty at the top.
    pub folder: &'a str,
    /// The name without number, language and ending.
    pub stem: &'a str,
    /// The number before a lesson's name.
    pub number: Option<u32>,
    /// The language before the ending.
    pub language: Option<Language>,
}

impl Kind {
    /// What is written once for each language.
    pub(crate) const TRANSLATED: [Self; 8] = [
        Self::Course,
        Self::Module,
        Self::Lesson,
        Self::Quiz,
        Self::Test,
        Self::Case,
        Self::Live,
        Self::Mentor,
    ];
    /// What has graded questions.
    pub(crate) const GRADED: [Self; 2] = [Self::Quiz, Self::Test];
    /// What has questions, graded or for practice.
    pub(crate) const ASKING: [Self; 3] = [Self::Quiz, Self::Test, Self::Lesson];
}

impl<'a> Name<'a> {
    /// Takes a path apart; `None` for what is not Markdown, hidden or a read-me.
    pub(crate) fn of(path: &'a str) -> Option<Self> {
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let base = file.strip_suffix(".md")?;
        if file.starts_with('.') || base.eq_ignore_ascii_case("readme") || folder.ends_with("media") {
            return None;
        }
        let (stem, language) = match base.rsplit_once('.') {
            Some((stem, code)) if code.len() == 2 => (stem, Language::from_code(code)),
            _ => (base, None),
        };
        let (number, unnumbered) = numbered(stem);
        let kind = match (folder, stem) {
            ("", "course") => Kind::Course,
            ("", "glossary") => Kind::Glossary,
            ("laws", _) => Kind::Law,
            ("tests", _) => Kind::Test,
            ("surveys" | "capstone", _) => Kind::Later,
            (MENTORING, "guide") => Kind::Module,
            (MENTOR_COURSE, _) if number.is_some() && !unnumbered.is_empty() => Kind::Lesson,
            (folder, "module") if day(folder).is_some() => Kind::Module,
            (folder, "quiz") if day(folder).is_some() => Kind::Quiz,
            (folder, "live") if day(folder).is_some() => Kind::Live,
            (folder, "mentor") if day(folder).is_some() => Kind::Mentor,
            (folder, stem) if day(folder).is_some() && stem.starts_with("case-") => Kind::Case,
            (folder, _) if day(folder).is_some() && number.is_some() && !unnumbered.is_empty() => Kind::Lesson,
            _ => Kind::Unknown,
        };
        let stem = if kind == Kind::Lesson { unnumbered } else { stem };
        Some(Self {
            path,
            kind,
            folder,
            stem,
            number,
            language,
        })
    }

    /// The id that all languages of the file share: `day-01/legal-architecture`.
    pub(crate) fn id(&self) -> String {
        if self.folder == MENTOR_COURSE {
            format!("{MENTORING}/{}", self.stem)
        } else if self.folder.is_empty() {
            self.stem.to_owned()
        } else {
            format!("{}/{}", self.folder, self.stem)
        }
    }
}

/// The day of a module's folder: `day-01` is 1.
pub(crate) fn day(folder: &str) -> Option<u8> {
    let number = folder.strip_prefix("day-")?;
    let digits = (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| number.parse().ok()).flatten().filter(|day| *day > 0)
}

fn numbered(stem: &str) -> (Option<u32>, &str) {
    let digits = stem.bytes().take_while(u8::is_ascii_digit).count();
    match stem[digits..].strip_prefix('-') {
        Some(bare) if digits > 0 => (stem[..digits].parse().ok(), bare),
        _ => (None, stem),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_say_what_files_are() {
        let of = |path| Name::of(path).map(|name| (name.kind, name.id(), name.number, name.language));
        let es = Some(Language::Es);
        assert_eq!(of("course.es.md"), Some((Kind::Course, "course".to_owned(), None, es)));
        assert_eq!(
            of("day-01/02-a-b.es.md"),
            Some((Kind::Lesson, "day-01/a-b".to_owned(), Some(2), es))
        );
        assert_eq!(
            of("day-01/case-bus.es.md"),
            Some((Kind::Case, "day-01/case-bus".to_owned(), None, es))
        );
        assert_eq!(
            of("day-01/quizz.es.md"),
            Some((Kind::Unknown, "day-01/quizz".to_owned(), None, es))
        );
        assert_eq!(
            of("day-01/quiz.md").map(|(kind, _, _, language)| (kind, language)),
            Some((Kind::Quiz, None))
        );
        assert_eq!(
            of("tests/form-a.es.md"),
            Some((Kind::Test, "tests/form-a".to_owned(), None, es))
        );
        assert_eq!(
            of("mentoring/mentor-course/01-a.es.md"),
            Some((Kind::Lesson, "mentoring/a".to_owned(), Some(1), es))
        );
        assert_eq!(of("day-00/quiz.es.md").map(|(kind, ..)| kind), Some(Kind::Unknown));
        assert_eq!(of("day-01/media/talk.es.md"), None);
        assert_eq!(of("README.md"), None);
    }
}
