//! All files of a course as read, before they are put together.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::resume_unwind;
use std::sync::LazyLock;
use std::thread::{self, ScopedJoinHandle};

use super::draft::Draft;
use super::file::{Kind, Name};
use super::front_matter::FrontMatter;
use super::question::QuestionDraft;
use super::{Sources, glossary};
use crate::course::finding::Finding;
use crate::course::lint::{self, Report};
use crate::course::render::{Setting, Terms, escape};
use crate::language::Language;

/// What was read of a course.
pub(crate) struct Reading<'a> {
    /// The folder's name.
    pub slug: String,
    /// The files that could be read, by path.
    pub drafts: Vec<Draft<'a>>,
    /// Rows of the glossary.
    pub rows: Vec<glossary::Row>,
    /// The language that translations follow.
    pub source: Language,
    /// The languages promised.
    pub languages: Vec<Language>,
    /// Outcome codes.
    pub outcomes: BTreeSet<String>,
    /// Rules that the course switches on.
    pub rules: BTreeSet<String>,
    /// Names of invented places, in any language.
    pub fiction: Vec<String>,
    /// Paths of Markdown files that mean nothing or have no language.
    pub strangers: Vec<Name<'a>>,
    texts: BTreeMap<&'a str, &'a str>,
}

impl<'a> Reading<'a> {
    /// Reads every file and runs every rule.
    pub(crate) fn of(slug: &str, sources: &'a Sources) -> (Self, Report) {
        let mut report = Report::default();
        let mut texts = BTreeMap::new();
        for (path, bytes) in sources.files.iter().filter(|(path, _)| Name::of(path).is_some()) {
            match std::str::from_utf8(bytes) {
                Ok(text) => {
                    texts.insert(path.as_str(), text);
                }
                Err(error) => report.add(path, lint::not_text::remark(error.valid_up_to())),
            }
        }
        let mut reading = Self {
            slug: slug.to_owned(),
            drafts: Vec::new(),
            rows: texts
                .get("glossary.md")
                .map(|text| glossary::rows(text))
                .unwrap_or_default(),
            source: Language::Es,
            languages: Vec::new(),
            outcomes: BTreeSet::new(),
            rules: BTreeSet::new(),
            fiction: Vec::new(),
            strangers: Vec::new(),
            texts,
        };
        reading.promise();
        reading.read(sources);
        for draft in &mut reading.drafts {
            for remark in draft.remarks.drain(..) {
                report.add(draft.name.path, remark);
            }
        }
        for check in lint::RULES {
            check(&reading, &mut report);
        }
        (reading, report)
    }

    /// The findings of a report about this reading.
    pub(crate) fn findings(&self, report: Report) -> Vec<Finding> {
        report.findings(|path| self.texts.get(path).copied())
    }

    /// Files of one kind, by path.
    pub(crate) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Draft<'a>> {
        self.drafts.iter().filter(move |draft| draft.name.kind == kind)
    }

    /// Files of one kind that are each other's translations, by id, the source language's first, one a language.
    pub(crate) fn groups(&self, kind: Kind) -> BTreeMap<String, Vec<&Draft<'a>>> {
        let mut groups: BTreeMap<String, Vec<&Draft<'a>>> = BTreeMap::new();
        for draft in self.of_kind(kind) {
            groups.entry(draft.name.id()).or_default().push(draft);
        }
        for group in groups.values_mut() {
            group.sort_by_key(|draft| {
                (
                    draft.name.language != Some(self.source),
                    draft.name.language,
                    draft.name.path,
                )
            });
            // A second file in one language has its own finding and is left out.
            group.dedup_by_key(|draft| draft.name.language);
        }
        groups
    }

    /// The ids of all questions.
    pub(crate) fn ids(&self) -> BTreeSet<String> {
        let questions = self.drafts.iter().flat_map(|draft| &draft.questions);
        questions
            .filter_map(|question| question.id())
            .map(str::to_owned)
            .collect()
    }

    /// Pairs of a source-language file and one of its translations, of one kind.
    pub(crate) fn translations(&self, kind: Kind) -> Vec<(&Draft<'a>, &Draft<'a>)> {
        let mut pairs = Vec::new();
        for group in self.groups(kind).into_values() {
            if let [source, rest @ ..] = group.as_slice()
                && source.name.language == Some(self.source)
            {
                pairs.extend(rest.iter().map(|draft| (*source, *draft)));
            }
        }
        pairs
    }

    /// Questions with their translations: source file, question, translation, its question.
    pub(crate) fn question_pairs(&self) -> Vec<(&Draft<'a>, &QuestionDraft, &Draft<'a>, &QuestionDraft)> {
        let mut pairs = Vec::new();
        for (source, translation) in Kind::ASKING.into_iter().flat_map(|kind| self.translations(kind)) {
            let ids: BTreeMap<_, _> = translation
                .questions
                .iter()
                .filter_map(|question| Some((question.id()?, question)))
                .collect();
            for (at, own) in source.questions.iter().enumerate() {
                let other = match own.id() {
                    Some(id) => ids.get(id).copied(),
                    None => translation.questions.get(at).filter(|question| question.id().is_none()),
                };
                pairs.extend(other.map(|other| (source, own, translation, other)));
            }
        }
        pairs
    }

    /// Reads what the course file promises: it decides how all other files are read.
    fn promise(&mut self) {
        let mut remarks = Vec::new();
        let mut fronts: Vec<(Language, FrontMatter)> = Vec::new();
        for (path, text) in &self.texts {
            let Some(name) = Name::of(path).filter(|name| name.kind == Kind::Course) else {
                continue;
            };
            let Some(language) = name.language else { continue };
            let start = if text.starts_with('\u{feff}') {
                '\u{feff}'.len_utf8()
            } else {
                0
            };
            fronts.push((language, FrontMatter::read(text, start, &mut remarks).0));
        }
        let names = fronts.iter().flat_map(|(_, front)| front.list("fiction"));
        self.fiction = names.filter(|name| !name.is_empty()).collect();
        let named = fronts
            .iter()
            .find_map(|(_, front)| Language::from_code(front.text("source_language")?));
        self.source = named
            .or(fronts.first().map(|(language, _)| *language))
            .unwrap_or(Language::Es);
        let own = fronts
            .iter()
            .find(|(language, _)| *language == self.source)
            .or(fronts.first());
        let Some((_, front)) = own else { return };
        self.languages = front.languages("languages");
        self.rules = front.list("rules").into_iter().collect();
        self.outcomes = front
            .map("outcomes")
            .into_iter()
            .map(|(code, _)| code.to_owned())
            .collect();
    }

    fn read(&mut self, sources: &'a Sources) {
        let mut terms = Terms::default();
        for row in &self.rows {
            for (language, word) in &row.words {
                terms.add(*language, word, &row.id);
            }
        }
        let mut ids = BTreeSet::new();
        for name in self.texts.keys().filter_map(|path| Name::of(path)) {
            if matches!(
                name.kind,
                Kind::Lesson | Kind::Quiz | Kind::Case | Kind::Live | Kind::Module
            ) {
                ids.insert(name.id());
            }
        }
        let mut files = Vec::new();
        for (path, text) in &self.texts {
            let Some(name) = Name::of(path) else { continue };
            let neutral = matches!(name.kind, Kind::Glossary | Kind::Law | Kind::Later);
            if name.kind == Kind::Unknown || (name.language.is_none() && !neutral) {
                self.strangers.push(name);
                continue;
            }
            if matches!(name.kind, Kind::Law | Kind::Later) {
                self.strangers.extend((name.kind == Kind::Later).then_some(name));
                continue;
            }
            files.push((name, *text));
        }
        let slug = self.slug.clone();
        // Only a course that shows something needs its hash.
        let version = LazyLock::new(|| super::version(sources));
        let read = |(name, text): (Name<'a>, &'a str)| {
            let kind = name.kind;
            let resolve = |path: &str| page_of((&slug, &version), kind, path, &ids, sources);
            let setting = Setting {
                language: name.language.unwrap_or(self.source),
                folder: name.folder,
                resolve: &resolve,
                terms: &terms,
                link_terms: false,
            };
            Draft::read(name, text, setting)
        };
        self.drafts = on_all_cores(files, read);
    }
}

/// Files that one thread reads at least: fewer are read sooner than a thread starts.
const SHARE: usize = 32;

/// What `read` makes of each file, in their order.
fn on_all_cores<F: Send, D: Send>(files: Vec<F>, read: impl Fn(F) -> D + Sync) -> Vec<D> {
    if files.len() <= SHARE {
        return files.into_iter().map(read).collect();
    }
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = files.len().div_ceil(cores).max(SHARE);
    let mut files = files.into_iter();
    thread::scope(|scope| {
        let read = &read;
        let mut threads = Vec::new();
        loop {
            let own: Vec<F> = files.by_ref().take(share).collect();
            if own.is_empty() {
                break;
            }
            threads.push(scope.spawn(move || own.into_iter().map(read).collect::<Vec<D>>()));
        }
        let done = threads.into_iter().map(ScopedJoinHandle::join);
        done.flat_map(|drafts| drafts.unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    })
}

/// The URL of a file of the course as seen from a page of the given kind; empty if it has no page.
fn page_of(
    (slug, version): (&str, &LazyLock<String, impl FnOnce() -> String>),
    from: Kind,
    path: &str,
    ids: &BTreeSet<String>,
    sources: &Sources,
) -> Option<String> {
    let Some(name) = Name::of(path) else {
        return sources.files.contains_key(path).then(|| {
            format!(
                "/media/{}/{}/{}",
                escape::path(slug),
                version.as_str(),
                escape::path(path)
            )
        });
    };
    // Pages of a day's parts lie one level below the day's page; the course's own page has no place in a cohort.
    let up = match from {
        Kind::Course => None,
        Kind::Module => Some(""),
        _ => Some("../"),
    };
    let here = |page: &str| up.map_or_else(String::new, |up| format!("{up}{}", escape::path(page)));
    match name.kind {
        Kind::Lesson | Kind::Quiz | Kind::Case | Kind::Live if ids.contains(&name.id()) => Some(here(&name.id())),
        Kind::Module if ids.contains(&name.id()) => Some(here(name.folder)),
        Kind::Glossary if sources.files.contains_key(path) => Some(here("glossary")),
        // Anything else has no page, and mentor notes are never linked to.
        _ => sources.files.contains_key(path).then(String::new),
    }
}
