//! New files with example text, in every language of a course: they are sound as they stand.

use std::collections::{BTreeMap, BTreeSet};

use super::format::{with_ids, with_ids_of, with_source_hash};
use super::parse::file::{self, Kind};
use super::parse::reading::Reading;
use super::{Sources, format};
use crate::language::Language;

/// What can be begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The course file.
    Course,
    /// The day's own file.
    Module,
    /// A lesson, by its name.
    Lesson(String),
    /// A quiz with one example of each question, and the picture that one of them needs.
    Quiz,
    /// A case with tasks and a rubric, by its name.
    Case(String),
    /// A case that is played scene by scene, by its name.
    Scenario(String),
    /// The live session.
    Live,
}

/// What new files of a course have to fit.
#[derive(Clone, Debug)]
pub struct Plan {
    source: Language,
    /// The source language first.
    languages: Vec<Language>,
    outcome: Option<String>,
    used: BTreeSet<String>,
    /// Days by number, with folder and the numbers and names of their lessons.
    days: BTreeMap<u8, (String, Vec<(u32, String)>)>,
}

const PICTURE: &str = "example-picture.svg";

impl Plan {
    /// For a course that is not there yet; `source` is one of its languages whether `others` names it or not.
    #[must_use]
    pub fn new(source: Language, others: &[Language]) -> Self {
        let others: BTreeSet<Language> = others.iter().copied().filter(|language| *language != source).collect();
        Self {
            source,
            languages: [source].into_iter().chain(others).collect(),
            outcome: Some("C1".to_owned()),
            used: BTreeSet::new(),
            days: BTreeMap::new(),
        }
    }

    /// For the course that some files are.
    #[must_use]
    pub fn of(sources: &Sources) -> Self {
        let (reading, _) = Reading::of("course", sources);
        let mut plan = Self::new(reading.source, &reading.languages);
        plan.outcome = reading.outcomes.iter().next().cloned();
        plan.used = reading.ids();
        for draft in &reading.drafts {
            let Some(day) = file::day(draft.name.folder) else {
                continue;
            };
            let (_, lessons) = plan
                .days
                .entry(day)
                .or_insert_with(|| (draft.name.folder.to_owned(), Vec::new()));
            if draft.name.kind == Kind::Lesson {
                lessons.push((draft.name.number.unwrap_or_default(), draft.name.stem.to_owned()));
            }
        }
        plan
    }

    /// The last day there is; `None` in a course without days.
    #[must_use]
    pub fn last_day(&self) -> Option<u8> {
        self.days.keys().next_back().copied()
    }

    /// Whether the course has this day.
    #[must_use]
    pub fn has_day(&self, day: u8) -> bool {
        self.days.contains_key(&day)
    }

    /// Whether a day has a lesson of this name.
    #[must_use]
    pub fn has_lesson(&self, day: u8, name: &str) -> bool {
        self.days
            .get(&day)
            .is_some_and(|(_, lessons)| lessons.iter().any(|(_, own)| own == name))
    }

    /// The files of a new part on a day, by path, in every language, with ids and hashes of their sources.
    ///
    /// They are to be written where no file is yet. For `fresh` see [`format::with_ids`].
    #[must_use]
    pub fn files(&self, part: &Part, day: u8, fresh: &mut dyn FnMut() -> String) -> BTreeMap<String, String> {
        let stem = self.stem(part, day);
        let path = |language: Language| format!("{stem}.{}.md", language.code());
        let mut used = self.used.clone();
        let own_path = path(self.source);
        let own = self.filled(part, self.source, day);
        let own = with_ids(&own_path, &own, &mut used, fresh).unwrap_or(own);
        let mut files = BTreeMap::new();
        for language in self
            .languages
            .iter()
            .copied()
            .filter(|language| *language != self.source)
        {
            let mut text = self
                .filled(part, language, day)
                .replacen("\n---\n", "\nsource: pending\n---\n", 1);
            text = with_ids_of(&path(language), &text, &own_path, &own).unwrap_or(text);
            text = with_source_hash(&text, own.as_bytes(), own.as_bytes()).unwrap_or(text);
            text = format::tidy(&path(language), &text).unwrap_or(text);
            files.insert(path(language), text);
        }
        files.insert(own_path, own);
        if *part == Part::Quiz {
            let folder = self.folder(day);
            files.insert(
                format!("{folder}/media/{PICTURE}"),
                include_str!("sample/picture.svg").to_owned(),
            );
        }
        files
    }

    fn folder(&self, day: u8) -> String {
        self.days
            .get(&day)
            .map_or_else(|| format!("day-{day:02}"), |(folder, _)| folder.clone())
    }

    /// The path without language and ending.
    fn stem(&self, part: &Part, day: u8) -> String {
        let folder = self.folder(day);
        match part {
            Part::Course => "course".to_owned(),
            Part::Module => format!("{folder}/module"),
            Part::Lesson(name) => {
                let lessons = self
                    .days
                    .get(&day)
                    .map(|(_, lessons)| lessons.as_slice())
                    .unwrap_or_default();
                let next = lessons
                    .iter()
                    .map(|(number, _)| number)
                    .max()
                    .unwrap_or(&0)
                    .saturating_add(1);
                format!("{folder}/{next:02}-{name}")
            }
            Part::Quiz => format!("{folder}/quiz"),
            Part::Case(name) | Part::Scenario(name) => format!("{folder}/case-{name}"),
            Part::Live => format!("{folder}/live"),
        }
    }

    fn filled(&self, part: &Part, language: Language, day: u8) -> String {
        let languages = self
            .languages
            .iter()
            .map(|language| language.code())
            .collect::<Vec<_>>()
            .join(", ");
        let outcome = self.outcome.as_deref().unwrap_or_default();
        let text = template(part, language);
        let text = if self.outcome.is_some() {
            text.to_owned()
        } else {
            text.replacen("outcomes: [{outcome}]\n", "", 1)
        };
        text.replace("{day}", &day.to_string())
            .replace("{languages}", &languages)
            .replace("{source}", self.source.code())
            .replace("{outcome}", outcome)
            .replace("{picture}", PICTURE)
    }
}

/// The example texts of one language.
macro_rules! texts {
    ($language:literal, $part:expr) => {
        match $part {
            Part::Course => include_str!(concat!("sample/", $language, "/course.md")),
            Part::Module => include_str!(concat!("sample/", $language, "/module.md")),
            Part::Lesson(_) => include_str!(concat!("sample/", $language, "/lesson.md")),
            Part::Quiz => include_str!(concat!("sample/", $language, "/quiz.md")),
            Part::Case(_) => include_str!(concat!("sample/", $language, "/case.md")),
            Part::Scenario(_) => include_str!(concat!("sample/", $language, "/scenario.md")),
            Part::Live => include_str!(concat!("sample/", $language, "/live.md")),
        }
    };
}

fn template(part: &Part, language: Language) -> &'static str {
    match language {
        Language::Es => texts!("es", part),
        Language::En => texts!("en", part),
        Language::Fr => texts!("fr", part),
        Language::Pt => texts!("pt", part),
    }
}
