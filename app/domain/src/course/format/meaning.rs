//! What a file means, as far as the course takes it: what may look different must not mean anything else.

use std::fmt::Write as _;

use crate::course::parse::draft::Draft;
use crate::course::parse::file::{Kind, Name};
use crate::course::parse::front_matter::{Item, Value, fence};
use crate::course::parse::{glossary, paper};
use crate::course::render::{Body, Setting, Terms, Writer};
use crate::course::sentence::Sentence;
use crate::language::Language;

/// Everything of a file that reaches a course or its author, without places.
#[derive(PartialEq)]
pub(super) struct Meaning {
    /// Keys with values, by key; `None` if they cannot be read.
    front: Option<Vec<String>>,
    /// Lines of the front matter, comments too, in ascending order.
    lines: Vec<String>,
    /// HTML by part.
    html: Vec<String>,
    /// Whole questions, and of all of them what is asked.
    questions: String,
    /// What was remarked while reading.
    remarks: Vec<(&'static str, Sentence)>,
    /// Every character below the front matter that no mark is made of.
    characters: String,
}

impl Meaning {
    /// Reads a text for what it means.
    pub(super) fn of(name: &Name<'_>, text: &str) -> Self {
        let terms = Terms::default();
        let draft = read(name, text, &terms);
        let mut html = vec![
            draft.html.clone(),
            draft.sections.plan.clone(),
            draft.sections.join.clone(),
            draft.sections.fallback.clone(),
            format!("{:?}", draft.slugs),
            format!(
                "{:?}",
                draft.anchors.iter().map(|(anchor, _)| anchor).collect::<Vec<_>>()
            ),
            format!("{:?}", draft.script()),
        ];
        for scene in &draft.scenes {
            html.push(format!("{} {} {}", scene.slug, scene.title, scene.html));
            let ways = scene.ways.iter();
            html.extend(ways.map(|way| format!("{} {:?} {:?} {}", way.html, way.said, way.effects, way.to)));
        }
        if name.kind == Kind::Glossary {
            let body = Body::read(text, draft.body_start);
            html.push(Writer::new(setting(name, &terms)).blocks(&body.pieces));
            let rows = glossary::rows(text);
            html.extend(
                rows.iter()
                    .map(|row| format!("{} {:?} {}", row.id, row.words, row.definition)),
            );
        }
        let mut questions = format!("{:?}", paper::questions(&name.id(), &[&draft]));
        for question in &draft.questions {
            let _ = write!(
                questions,
                "\n{} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
                question.title,
                question.id(),
                question.pool,
                question.prompt,
                question.hint,
                question.explanation,
                question.numbers,
                paper::count(question),
            );
        }
        let picks: Vec<_> = draft.pools.iter().map(|pool| pool.pick).collect();
        let _ = write!(questions, "{picks:?}");
        let mut entries: Vec<String> = draft
            .front
            .entries()
            .map(|(key, item)| format!("{key}: {}", shown(item)))
            .collect();
        entries.sort_unstable();
        let head = fence(text).map_or("", |fence| &text[fence.yaml_start..fence.yaml_end]);
        let mut lines: Vec<String> = head.lines().map(|line| line.trim_end().to_owned()).collect();
        lines.sort_unstable();
        Self {
            front: draft.front.sound.then_some(entries),
            lines,
            html,
            questions,
            remarks: draft
                .remarks
                .iter()
                .map(|remark| (remark.rule, remark.message.clone()))
                .collect(),
            characters: characters(&text[draft.body_start..]),
        }
    }
}

/// A file read by itself, with every link inside the course shown as it is.
pub(super) fn read<'a>(name: &Name<'a>, text: &'a str, terms: &Terms) -> Draft<'a> {
    Draft::read(name.clone(), text, setting(name, terms))
}

fn setting<'s>(name: &Name<'s>, terms: &'s Terms) -> Setting<'s> {
    Setting {
        language: name.language.unwrap_or(Language::Es),
        folder: name.folder,
        resolve: &|path| Some(path.to_owned()),
        terms,
        link_terms: false,
    }
}

fn shown(item: &Item) -> String {
    match &item.value {
        Value::Empty => String::new(),
        Value::Scalar(text) => format!("{text:?}"),
        Value::List(items) => format!("{:?}", items.iter().map(shown).collect::<Vec<_>>()),
        Value::Map(entries) => {
            let entries = entries.iter().map(|(key, item)| format!("{key}: {}", shown(item)));
            format!("{:?}", entries.collect::<Vec<_>>())
        }
    }
}

fn characters(text: &str) -> String {
    let mark = |character: &char| {
        !matches!(
            character,
            ' ' | '\t' | '\r' | '\n' | '|' | '-' | ':' | '*' | '+' | '.' | ')'
        )
    };
    text.chars()
        .filter(mark)
        .map(|character| if character == 'X' { 'x' } else { character })
        .collect()
}
