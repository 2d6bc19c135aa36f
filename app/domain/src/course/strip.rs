//! A course without its answers, to be published: what is known to give none away is kept, the rest is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::lint::unsupported;
use super::parse::draft::Draft;
use super::parse::file::{Kind, Name};
use super::parse::front_matter::fence;
use super::parse::{hash, words};
use super::render::{Block, Body, Setting, Shape, Terms, body};
use super::{Level, Sources, format};
use crate::language::Language;

mod edit;
mod head;
mod notes;
mod question;

/// What strip-keys has made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stripped {
    /// The files to publish.
    pub sources: Sources,
    /// Files, and questions that were not understood, that are not among them.
    pub left_out: Vec<String>,
}

/// The course without ticks, answers, feedback, explanations, rubrics, scores, plans for trainers and mentor notes.
///
/// Practice questions lose theirs, too. Hints and media stay; lists to be put in order, both columns of tables
/// to be matched, and options of a quiz that shuffles them stand in alphabetical order. A translation's recorded hash becomes that of the
/// published source: the hash of a text with its key would tell whoever guesses that a guess is right.
/// A course with errors may hide a key where none is looked for: refuse those before.
#[must_use]
pub fn strip(sources: &Sources) -> Stripped {
    let mut stripped = Stripped::default();
    let mut texts: BTreeMap<&str, String> = BTreeMap::new();
    for (path, bytes) in &sources.files {
        let text = std::str::from_utf8(bytes).ok();
        match (Name::of(path), text) {
            (Some(name), Some(text)) => match Sheet::read(&name, text).and_then(|sheet| sheet.published(&mut stripped))
            {
                Some(text) => {
                    texts.insert(path, text);
                }
                None => stripped.left_out.push(path.clone()),
            },
            (None, _) if is_medium(path) => {
                stripped.sources.files.insert(path.clone(), bytes.clone());
            }
            _ => stripped.left_out.push(path.clone()),
        }
    }
    follow(sources, &mut texts);
    let texts = texts
        .into_iter()
        .map(|(path, text)| (path.to_owned(), text.into_bytes()));
    stripped.sources.files.extend(texts);
    stripped
}

/// Media, and what says who may use them.
fn is_medium(path: &str) -> bool {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let ending = file
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase())
        .unwrap_or_default();
    let shown = [
        "png", "jpg", "jpeg", "webp", "gif", "svg", "avif", "mp3", "ogg", "m4a", "mp4", "webm", "vtt",
    ];
    folder.split('/').any(|part| part == "media") || shown.contains(&ending.as_str()) || path == "LICENSE"
}

/// Records in each translation the hash of its source as it is published.
fn follow(sources: &Sources, texts: &mut BTreeMap<&str, String>) {
    let (reading, _) = super::parse::reading::Reading::of("course", sources);
    let mut originals: BTreeMap<String, (&str, String, String)> = BTreeMap::new();
    for (path, now) in texts.iter() {
        if let Some(name) = Name::of(path).filter(|name| name.language == Some(reading.source)) {
            originals.insert(name.id(), (path, hash(&sources.files[*path]), hash(now.as_bytes())));
        }
    }
    for (path, text) in texts {
        let Some(name) = Name::of(path) else { continue };
        let original = originals.get(&name.id()).filter(|(original, ..)| original != path);
        let Some(fence) = fence(text) else { continue };
        let (head, body) = text.split_at(fence.yaml_end);
        let line = |line: &str| match (line.strip_prefix("source:").map(str::trim), original) {
            (None, _) => line.to_owned(),
            (Some(recorded), Some((_, before, now))) if recorded == before => format!("source: {now}\n"),
            (Some(_), _) => "source: pending\n".to_owned(),
        };
        *text = format!("{}{body}", head.split_inclusive('\n').map(line).collect::<String>());
    }
}

/// One file with what the parser sees in it.
struct Sheet<'a> {
    text: &'a str,
    draft: Draft<'a>,
    body: Body<'a>,
    /// Where errors were found that reading alone finds.
    errors: BTreeSet<usize>,
}

impl<'a> Sheet<'a> {
    /// `None` for what cannot be read.
    fn read(name: &Name<'a>, text: &'a str) -> Option<Self> {
        let terms = Terms::default();
        let setting = Setting {
            language: name.language.unwrap_or(Language::Es),
            folder: name.folder,
            resolve: &|path| Some(path.to_owned()),
            terms: &terms,
            link_terms: false,
        };
        let draft = Draft::read(name.clone(), text, setting);
        let body = Body::read(text, draft.body_start);
        let broken = draft
            .remarks
            .iter()
            .filter(|remark| remark.level == Level::Error && remark.rule != unsupported::RULE);
        let errors = broken.map(|remark| remark.span.start).collect();
        (draft.front.sound && body.too_deep.is_none()).then_some(Self {
            text,
            draft,
            body,
            errors,
        })
    }

    /// The text to publish; `None` for a file that is for mentors, or of which nothing is known.
    fn published(&self, stripped: &mut Stripped) -> Option<String> {
        let blocks = self.body.blocks.as_slice();
        let mut parts: Vec<String> = Vec::new();
        match self.draft.name.kind {
            Kind::Course | Kind::Glossary | Kind::Law | Kind::Module => self.keep(blocks, &mut parts),
            Kind::Lesson => self.lesson(blocks, &mut parts, stripped),
            Kind::Quiz => self.questions(blocks, true, &mut parts, stripped),
            Kind::Case => self.case(blocks, &mut parts),
            Kind::Live => self.live(blocks, &mut parts),
            Kind::Mentor | Kind::Test | Kind::Later | Kind::Unknown => return None,
        }
        let mut text = head::published(&self.draft);
        text.push_str(&notes::referred_to(&parts.join("\n\n")));
        text.push_str(&notes::destinations(self, &text));
        text.push('\n');
        Some(format::tidy(self.draft.name.path, &text).unwrap_or(text))
    }

    /// Blocks as they are, without comments.
    fn keep(&self, blocks: &[Block], parts: &mut Vec<String>) {
        parts.extend(blocks.iter().filter_map(|block| edit::kept(self, block, &[])));
    }

    fn title(&self, block: &Block) -> String {
        body::plain_text(&self.body.pieces[block.pieces.clone()])
    }

    fn is_titled(&self, block: &Block, known: &[&str]) -> bool {
        matches!(block.shape, Shape::Heading(_)) && words::is(&self.title(block), known)
    }

    fn lesson(&self, blocks: &[Block], parts: &mut Vec<String>, stripped: &mut Stripped) {
        let mut rest = blocks;
        let opens = |block: &Block| block.shape == Shape::Heading(2) && self.is_titled(block, words::CHECK_YOURSELF);
        while let Some(at) = rest.iter().position(opens) {
            self.keep(&rest[..=at], parts);
            let after = &rest[at + 1..];
            let end = position(after, |block| matches!(block.shape, Shape::Heading(1 | 2)));
            self.questions(&after[..end], false, parts, stripped);
            rest = &after[end..];
        }
        self.keep(rest, parts);
    }

    /// Questions among some blocks; in a quiz what stands before the first of them is kept.
    fn questions(&self, blocks: &[Block], quiz: bool, parts: &mut Vec<String>, stripped: &mut Stripped) {
        let is_pool = |block: &Block| block.shape == Shape::Heading(2) && self.is_titled(block, words::POOL);
        let opens = |block: &Block| matches!(block.shape, Shape::Heading(level) if level <= 3);
        let first = position(blocks, |block| block.shape == Shape::Heading(3) || is_pool(block));
        let (before, mut rest) = blocks.split_at(first);
        if quiz {
            self.keep(before, parts);
        }
        while let Some(heading) = rest.first() {
            let length = 1 + position(&rest[1..], opens);
            let (section, after) = rest.split_at(length);
            rest = after;
            if is_pool(heading) {
                self.keep(&section[..1], parts);
            } else if !question::publish(self, section, parts) {
                let title = self.title(heading);
                stripped.left_out.push(format!("{}: {title}", self.draft.name.path));
            }
        }
    }

    /// The facts and the tasks without rubrics and notes, or the scenes without what choices are worth.
    fn case(&self, blocks: &[Block], parts: &mut Vec<String>) {
        let is_task = |block: &Block| {
            block.shape == Shape::Heading(2)
                && (self.is_titled(block, words::TASKS) || self.is_titled(block, words::CASE))
        };
        let start = position(blocks, is_task);
        self.keep(&blocks[..start], parts);
        let mut rest = &blocks[start..];
        if !self.draft.scenes.is_empty() {
            // What follows the scenes says what each choice was worth.
            let end = 1 + position(&rest[1..], |block| matches!(block.shape, Shape::Heading(1 | 2)));
            let scenes = rest[..end].iter();
            parts.extend(scenes.filter_map(|block| edit::scene(self, block)));
            return;
        }
        while let Some((block, after)) = rest.split_first() {
            rest = after;
            match block.shape {
                Shape::Heading(level) if self.is_titled(block, words::RUBRIC) => {
                    rest = &after[position(
                        after,
                        |next| matches!(next.shape, Shape::Heading(other) if other <= level),
                    )..];
                }
                Shape::Alert(pulldown_cmark::BlockQuoteKind::Note) => {}
                _ => parts.extend(edit::kept(self, block, &[])),
            }
        }
    }

    /// What trainees are told, and of the trainer's plan the table of minutes.
    fn live(&self, blocks: &[Block], parts: &mut Vec<String>) {
        let is_section = |block: &Block| block.shape == Shape::Heading(2);
        let mut rest = &blocks[position(blocks, is_section)..];
        while let Some((heading, after)) = rest.split_first() {
            let (section, next) = after.split_at(position(after, is_section));
            rest = next;
            if self.is_titled(heading, words::PLAN) {
                self.keep(std::slice::from_ref(heading), parts);
                let table = section.iter().find(|block| block.shape == Shape::Table);
                self.keep(table.map(std::slice::from_ref).unwrap_or_default(), parts);
            } else if self.is_titled(heading, words::JOIN) || self.is_titled(heading, words::FALLBACK) {
                self.keep(std::slice::from_ref(heading), parts);
                self.keep(section, parts);
            }
        }
    }

    /// A block's text from the start of its first line.
    fn place(&self, block: &Block) -> Range<usize> {
        let start = self.text[..block.span.start]
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        start.max(self.draft.body_start)..block.span.end
    }
}

fn position(blocks: &[Block], is: impl Fn(&Block) -> bool) -> usize {
    blocks.iter().position(is).unwrap_or(blocks.len())
}
