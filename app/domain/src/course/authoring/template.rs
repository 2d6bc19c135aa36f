//! The beginnings of new files: a small text that is right as it stands, and the frame of a translation.

use super::outline::in_language;
use crate::course::parse::file::{Kind, Name};
use crate::course::parse::front_matter::fence;
use crate::language::Language;

/// What kind of file is begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewFile {
    /// `day-01/03-name.es.md`
    Lesson,
    /// `day-01/quiz.es.md`
    Quiz,
    /// `day-01/case-name.es.md`
    Case,
    /// `day-01/live.es.md`
    Live,
}

impl NewFile {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Lesson, Self::Quiz, Self::Case, Self::Live];

    /// The word in forms and translation keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Lesson => "lesson",
            Self::Quiz => "quiz",
            Self::Case => "case",
            Self::Live => "live",
        }
    }

    /// Reads the word of a form.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Where the file lies: `number` is a lesson's place, `name` in small letters, digits and hyphens.
    #[must_use]
    pub fn path(self, day: u8, number: u8, name: &str, language: Language) -> String {
        let code = language.code();
        match self {
            Self::Lesson => format!("day-{day:02}/{number:02}-{name}.{code}.md"),
            Self::Quiz => format!("day-{day:02}/quiz.{code}.md"),
            Self::Case => format!("day-{day:02}/case-{name}.{code}.md"),
            Self::Live => format!("day-{day:02}/live.{code}.md"),
        }
    }

    /// Whether the author chooses a name.
    #[must_use]
    pub fn is_named(self) -> bool {
        matches!(self, Self::Lesson | Self::Case)
    }
}

/// A small text of this kind with the author's title, in the language of the file.
///
/// `outcome`: an outcome code of the course.
#[must_use]
pub fn template(kind: NewFile, title: &str, language: Language, outcome: &str) -> String {
    let title = serde_json::Value::from(title).to_string();
    let words = Words::of(language);
    match kind {
        NewFile::Lesson => format!(
            "---\ntitle: {title}\nminutes: 15\noutcomes: [{outcome}]\n---\n\n{text}\n\n## {check}\n\n### {question}\n\n- [x] {yes}\n- [ ] {no}\n",
            text = words.text,
            check = words.check,
            question = words.question,
            yes = words.yes,
            no = words.no,
        ),
        NewFile::Quiz => format!(
            "---\ntitle: {title}\nkind: quiz\npass: 70%\nattempts: 2\nfeedback: after-submit\noutcomes: [{outcome}]\n---\n\n### {question}\n\n- [x] {yes}\n- [ ] {no}\n",
            question = words.question,
            yes = words.yes,
            no = words.no,
        ),
        NewFile::Case => format!(
            "---\ntitle: {title}\noutcomes: [{outcome}]\n---\n\n{text}\n\n## {case}\n\n### {first}\n\n{text}\n\n- [{choice}](#{anchor}) `+1`\n\n### {last}\n\n{text}\n",
            text = words.text,
            case = words.case,
            first = words.first,
            choice = words.choice,
            last = words.last,
            anchor = words.anchor,
        ),
        NewFile::Live => format!(
            "---\ntitle: {title}\nkind: lecture\nminutes: 60\nplace: online\n---\n\n## {plan}\n\n| {minutes} | {what} | {material} |\n|---|---|---|\n| 60 | {text} | – |\n\n## {join}\n\n{text}\n\n## {fallback}\n\n{text}\n",
            plan = words.plan,
            minutes = words.minutes,
            what = words.what,
            material = words.material,
            text = words.text,
            join = words.join,
            fallback = words.fallback,
        ),
    }
}

/// The path and the beginning of a translation: the original's text, marked as not yet followed.
///
/// `None` if files of this kind are not translated, or the original has no front matter.
#[must_use]
pub fn translation(path: &str, original: &str, language: Language) -> Option<(String, String)> {
    let name = Name::of(path).filter(|name| Kind::TRANSLATED.contains(&name.kind) && name.language.is_some())?;
    let target = in_language(name.path, language)?;
    let text = original.strip_prefix('\u{feff}').unwrap_or(original);
    let fence = fence(text)?;
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let front = text[fence.yaml_start..fence.yaml_end].split_inclusive('\n');
    let front: String = front.filter(|line| !line.starts_with("source:")).collect();
    let (before, after) = (&text[..fence.yaml_start], &text[fence.yaml_end..]);
    Some((target, format!("{before}{front}source: pending{line_end}{after}")))
}

/// What stands in a new file, in the language of the file.
struct Words {
    text: &'static str,
    check: &'static str,
    question: &'static str,
    yes: &'static str,
    no: &'static str,
    case: &'static str,
    first: &'static str,
    choice: &'static str,
    last: &'static str,
    anchor: &'static str,
    plan: &'static str,
    minutes: &'static str,
    what: &'static str,
    material: &'static str,
    join: &'static str,
    fallback: &'static str,
}

impl Words {
    fn of(language: Language) -> Self {
        match language {
            Language::Es => Self {
                text: "Texto.",
                check: "Comprueba",
                question: "Pregunta",
                yes: "La respuesta correcta",
                no: "Otra",
                case: "Caso",
                first: "Primera escena",
                choice: "Una decisión",
                last: "El final",
                anchor: "el-final",
                plan: "Plan",
                minutes: "Minutos",
                what: "Qué",
                material: "Material",
                join: "Acceso",
                fallback: "Alternativa",
            },
            Language::En => Self {
                text: "Text.",
                check: "Check yourself",
                question: "Question",
                yes: "The right answer",
                no: "Another",
                case: "Case",
                first: "First scene",
                choice: "A choice",
                last: "The end",
                anchor: "the-end",
                plan: "Plan",
                minutes: "Minutes",
                what: "What",
                material: "Material",
                join: "Join",
                fallback: "Fallback",
            },
            Language::Fr => Self {
                text: "Texte.",
                check: "Vérifiez",
                question: "Question",
                yes: "La bonne réponse",
                no: "Une autre",
                case: "Cas",
                first: "Première scène",
                choice: "Une décision",
                last: "La fin",
                anchor: "la-fin",
                plan: "Plan",
                minutes: "Minutes",
                what: "Quoi",
                material: "Matériel",
                join: "Rejoindre",
                fallback: "Solution de repli",
            },
            Language::Pt => Self {
                text: "Texto.",
                check: "Verifique",
                question: "Pergunta",
                yes: "A resposta certa",
                no: "Outra",
                case: "Caso",
                first: "Primeira cena",
                choice: "Uma decisão",
                last: "O fim",
                anchor: "o-fim",
                plan: "Plano",
                minutes: "Minutos",
                what: "O quê",
                material: "Material",
                join: "Participar",
                fallback: "Alternativa",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::course::{Level, Sources, format, hash, parse};

    /// The findings about these files in a course that is otherwise in order.
    fn errors(files: BTreeMap<String, String>, language: Language) -> Vec<String> {
        let code = language.code();
        let head = format!(
            "---\ntitle: T\nsummary: S\nlanguages: [{code}]\nsource_language: {code}\ndays: 1\nzone: UTC\noutcomes:\n  C1: One\n---\n\nText.\n"
        );
        let mut sources = Sources::default();
        let module = "---\ntitle: D\noutcomes: [C1]\n---\n\nText.\n";
        for (path, text) in [
            (format!("course.{code}.md"), head),
            (format!("day-01/module.{code}.md"), module.to_owned()),
        ] {
            sources.files.insert(path, text.into_bytes());
        }
        sources
            .files
            .extend(files.into_iter().map(|(path, text)| (path, text.into_bytes())));
        let mut ids = (0..).map(|number| format!("id{number:02}"));
        for (path, text) in format::course(&sources, format::Extent::Ids, &mut || ids.next().unwrap_or_default()) {
            sources.files.insert(path, text.into_bytes());
        }
        let (_, findings) = parse("t", &sources);
        let errors = findings.into_iter().filter(|finding| finding.level == Level::Error);
        errors
            .map(|finding| format!("{}: {}", finding.file, finding.message.in_language(Language::En)))
            .collect()
    }

    #[test]
    fn every_new_file_is_right_as_it_stands_in_every_language() {
        for language in Language::ALL {
            let files = NewFile::ALL.into_iter().map(|kind| {
                let text = template(kind, "Uno: \"dos\" # tres", language, "C1");
                (kind.path(1, 3, "name", language), text)
            });
            assert_eq!(
                errors(files.collect(), language),
                Vec::<String>::new(),
                "{}",
                language.code()
            );
        }
    }

    #[test]
    fn a_translation_begins_as_its_original_and_follows_it_once_it_is_whole() {
        let original = "\u{feff}---\r\ntitle: Uno\r\nsource: 00\r\nminutes: 5\r\n---\r\n\r\nsource: texto\r\n";
        let (path, text) = translation("day-01/01-a.es.md", original, Language::En).expect("translated");
        assert_eq!(path, "day-01/01-a.en.md");
        assert_eq!(
            text,
            "---\r\ntitle: Uno\r\nminutes: 5\r\nsource: pending\r\n---\r\n\r\nsource: texto\r\n"
        );
        let followed = format::with_source_hash(&text, original.as_bytes(), original.as_bytes()).expect("followed");
        assert!(followed.contains(&hash(original.as_bytes())), "{followed}");
        assert_eq!(translation("glossary.md", original, Language::En), None);
        assert_eq!(translation("day-01/01-a.es.md", "Texto.\n", Language::En), None);
    }
}
