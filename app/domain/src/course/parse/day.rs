//! The modules: a folder each, with its lessons, quiz, cases, live session and mentor notes.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::Draft;
use super::file::{self, Kind, MENTORING};
use super::paper;
use super::reading::Reading;
use crate::course::{Case, Document, Lesson, Live, LiveText, Module, ModuleText};
use crate::language::Translations;
use crate::scenario::Script;

/// The guide for mentors with their lessons, open from the last day, if there is one.
pub(super) fn mentoring(reading: &Reading<'_>, last_day: u8) -> Option<Module> {
    let (about, lessons) = (reading.groups(Kind::Module), reading.groups(Kind::Lesson));
    let guide = about.get(&format!("{MENTORING}/guide"))?;
    Some(Module {
        id: MENTORING.to_owned(),
        day: last_day,
        texts: module_texts(reading, MENTORING, Some(guide)),
        lessons: lessons_of(&lessons, MENTORING),
        quiz: None,
        cases: Vec::new(),
        live: None,
        mentor_notes: Translations::new(),
    })
}

/// The lessons whose ids lie in a folder, in their order.
fn lessons_of(all: &BTreeMap<String, Vec<&Draft<'_>>>, folder: &str) -> Vec<Lesson> {
    let mut own: Vec<_> = all.iter().filter(|(id, _)| lies_in(id, folder)).collect();
    own.sort_by_key(|(id, group)| (group.first().and_then(|draft| draft.name.number), id.as_str()));
    own.into_iter().filter_map(|(id, group)| lesson(id, group)).collect()
}

fn lies_in(id: &str, folder: &str) -> bool {
    id.rsplit_once('/').is_some_and(|(parent, _)| parent == folder)
}

/// The days, ascending.
pub(super) fn modules(reading: &Reading<'_>) -> Vec<Module> {
    let days: BTreeSet<(u8, &str)> = reading
        .drafts
        .iter()
        .filter_map(|draft| Some((file::day(draft.name.folder)?, draft.name.folder)))
        .collect();
    let groups = |kind| reading.groups(kind);
    let (lessons, quizzes, cases) = (groups(Kind::Lesson), groups(Kind::Quiz), groups(Kind::Case));
    let (about, lives, mentors) = (groups(Kind::Module), groups(Kind::Live), groups(Kind::Mentor));
    let module = |day: u8, folder: &str| Module {
        id: folder.to_owned(),
        day,
        texts: module_texts(reading, folder, about.get(&format!("{folder}/module"))),
        lessons: lessons_of(&lessons, folder),
        quiz: quizzes
            .get(&format!("{folder}/quiz"))
            .and_then(|group| paper::quiz(group)),
        cases: cases
            .iter()
            .filter(|(id, _)| lies_in(id, folder))
            .filter_map(|(id, group)| case(id, group))
            .collect(),
        live: lives.get(&format!("{folder}/live")).and_then(|group| live(group)),
        mentor_notes: mentors
            .get(&format!("{folder}/mentor"))
            .map(|group| documents(group))
            .unwrap_or_default(),
    };
    days.into_iter().map(|(day, folder)| module(day, folder)).collect()
}

fn module_texts(reading: &Reading<'_>, folder: &str, group: Option<&Vec<&Draft<'_>>>) -> Translations<ModuleText> {
    let mut texts = Translations::new();
    for draft in group.into_iter().flatten().filter(|draft| draft.front.sound) {
        let Some(language) = draft.name.language else { continue };
        let text = ModuleText {
            title: draft.front.text("title").unwrap_or(folder).to_owned(),
            outcomes: draft.front.list("outcomes"),
            html: draft.html.clone(),
        };
        texts.insert(language, text);
    }
    if texts.is_empty() {
        // A broken module file has a finding; its lessons stay reachable under the folder's name.
        let text = ModuleText {
            title: folder.to_owned(),
            outcomes: Vec::new(),
            html: String::new(),
        };
        texts.insert(reading.source, text);
    }
    texts
}

fn lesson(id: &str, group: &[&Draft<'_>]) -> Option<Lesson> {
    let texts = documents(group);
    let own = group.iter().find(|draft| titled(draft))?;
    Some(Lesson {
        id: id.to_owned(),
        minutes: own.front.number("minutes").unwrap_or_default(),
        outcomes: own.front.list("outcomes"),
        tracks: own.front.tracks("tracks"),
        texts,
        practice: paper::questions(id, group),
    })
}

fn case(id: &str, group: &[&Draft<'_>]) -> Option<Case> {
    let own = group.iter().find(|draft| titled(draft))?;
    Some(Case {
        id: id.to_owned(),
        outcomes: own.front.list("outcomes"),
        tracks: own.front.tracks("tracks"),
        texts: documents(group),
        scripts: scripts(group),
    })
}

/// What is played in each language; one whose scenes are others has a finding and is left out.
fn scripts(group: &[&Draft<'_>]) -> Translations<Script> {
    let Some(own) = group.first().and_then(|draft| draft.script()) else {
        return Translations::new();
    };
    let script = |draft: &&Draft<'_>| {
        let script = draft.script().filter(|script| script.is_like(&own))?;
        Some((draft.name.language?, script))
    };
    group.iter().filter_map(script).collect()
}

fn live(group: &[&Draft<'_>]) -> Option<Live> {
    let own = group.iter().find(|draft| titled(draft))?;
    let mut texts = Translations::new();
    for draft in group.iter().filter(|draft| titled(draft)) {
        let (Some(language), Some(title)) = (draft.name.language, draft.front.text("title")) else {
            continue;
        };
        let text = LiveText {
            title: title.to_owned(),
            plan: format!("{}{}", draft.html, draft.sections.plan),
            join: draft.sections.join.clone(),
            fallback: draft.sections.fallback.clone(),
        };
        texts.insert(language, text);
    }
    Some(Live {
        kind: own.front.text("kind").unwrap_or("lecture").to_owned(),
        minutes: own.front.number("minutes").unwrap_or_default(),
        texts,
    })
}

/// The text of each language that has a title.
fn documents(group: &[&Draft<'_>]) -> Translations<Document> {
    let source = group.first();
    let mut texts = Translations::new();
    for draft in group.iter().filter(|draft| titled(draft)) {
        let (Some(language), Some(title)) = (draft.name.language, draft.front.text("title")) else {
            continue;
        };
        let current = draft
            .front
            .text("source")
            .map(|recorded| source.is_some_and(|source| source.hash == recorded));
        let document = Document {
            title: title.to_owned(),
            html: draft.html.clone(),
            content_note: draft.front.text("content_note").map(str::to_owned),
            sources: draft.front.list("sources"),
            hash: draft.hash.clone(),
            current,
        };
        texts.insert(language, document);
    }
    texts
}

fn titled(draft: &Draft<'_>) -> bool {
    draft.front.sound && draft.front.text("title").is_some() && draft.name.language.is_some()
}
