//! One file as read: its front matter, its parts as HTML, its questions, and what the reader remarked.

use std::collections::BTreeSet;
use std::ops::Range;

use super::file::{Kind, Name};
use super::front_matter::FrontMatter;
use super::question::QuestionDraft;
use super::scenes::{self, SceneDraft};
use super::{question, words};
use crate::course::lint::{self, Remark};
use crate::course::render::target::Anchor;
use crate::course::render::{Block, Body, Setting, Shape, Writer, body};
use crate::course::sentence::sentence;
use crate::scenario::Script;

/// A Markdown file of the course after reading; everything it says is in here.
pub(crate) struct Draft<'a> {
    /// Its path, taken apart.
    pub name: Name<'a>,
    /// The whole file, a BOM included.
    pub text: &'a str,
    /// First byte after the front matter.
    pub body_start: usize,
    /// Keys and values.
    pub front: FrontMatter,
    /// Hex SHA-256 of the bytes.
    pub hash: String,
    /// HTML: a lesson without its practice, what stands before a quiz's first question, else the whole body.
    pub html: String,
    /// A live session's sections.
    pub sections: Sections,
    /// Questions, in order.
    pub questions: Vec<QuestionDraft>,
    /// Pools of questions, in order.
    pub pools: Vec<PoolDraft>,
    /// Scenes of a branching case, in order.
    pub scenes: Vec<SceneDraft>,
    /// HTML of what follows a branching case.
    after: String,
    /// Ids of the headings.
    pub slugs: BTreeSet<String>,
    /// Headings that links promise.
    pub anchors: Vec<(Anchor, Range<usize>)>,
    /// Bytes of code blocks.
    pub code: Vec<Range<usize>>,
    /// Bytes of the line ends.
    line_ends: Vec<usize>,
    /// What was remarked while reading.
    pub remarks: Vec<Remark>,
}

/// `## Pool: elements of the crime (pick 2)`
pub(crate) struct PoolDraft {
    /// How many questions are drawn from it.
    pub pick: Option<u16>,
    /// Bytes of the heading.
    pub span: Range<usize>,
}

/// The three sections of a live session as HTML.
#[derive(Default)]
pub(crate) struct Sections {
    pub plan: String,
    pub join: String,
    pub fallback: String,
}

impl<'a> Draft<'a> {
    /// Reads one file.
    pub(crate) fn read(name: Name<'a>, text: &'a str, setting: Setting<'_>) -> Self {
        let mut remarks = Vec::new();
        let start = if text.starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            0
        };
        let (front, body_start) = match name.kind {
            Kind::Glossary => (FrontMatter::none(), start),
            _ => FrontMatter::read(text, start, &mut remarks),
        };
        // The glossary's table is read by itself, before everything else.
        let body = Body::read(
            text,
            if name.kind == Kind::Glossary {
                text.len()
            } else {
                body_start
            },
        );
        if let Some(span) = &body.too_deep {
            remarks.push(lint::nesting::remark(span.clone()));
        }
        let kind = name.kind;
        let mut draft = Self {
            name,
            text,
            body_start,
            front,
            hash: super::hash(text.as_bytes()),
            html: String::new(),
            sections: Sections::default(),
            questions: Vec::new(),
            pools: Vec::new(),
            scenes: Vec::new(),
            after: String::new(),
            slugs: BTreeSet::new(),
            anchors: Vec::new(),
            code: body.code.clone(),
            line_ends: text.match_indices('\n').map(|(at, _)| at).collect(),
            remarks,
        };
        let mut writer = Writer::new(Setting {
            link_terms: kind == Kind::Lesson,
            ..setting
        });
        match kind {
            Kind::Lesson => draft.lesson(&body, &mut writer),
            Kind::Quiz | Kind::Test => draft.quiz(&body, &mut writer),
            Kind::Live => draft.live(&body, &mut writer),
            Kind::Glossary => {}
            Kind::Case => draft.case(&body, &mut writer),
            _ => draft.html = writer.blocks(&body.pieces),
        }
        draft.html.push_str(&writer.footnotes());
        draft.remarks.append(&mut writer.remarks);
        draft.anchors.append(&mut writer.anchors);
        draft.slugs = writer.into_slugs();
        draft
    }

    /// The 1-based line of a byte.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.line_ends.partition_point(|end| *end < at) + 1
    }

    /// What is played; `None` if there is nothing, or a choice leads nowhere.
    pub(crate) fn script(&self) -> Option<Script> {
        scenes::script(&self.scenes, &self.after).filter(|script| !script.scenes.is_empty())
    }

    /// The lines below the front matter that are no code, each with its first byte.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &'a str)> {
        let mut start = self.body_start;
        let mut code = self.code.iter().peekable();
        self.text[self.body_start..]
            .split_inclusive('\n')
            .filter_map(move |line| {
                let at = start;
                start += line.len();
                while code.next_if(|range| range.end <= at).is_some() {}
                let in_code = code.peek().is_some_and(|range| range.start < start && at < range.end);
                (!in_code).then(|| (at, line.trim_end_matches(['\n', '\r'])))
            })
    }

    fn lesson(&mut self, body: &Body<'a>, writer: &mut Writer<'_>) {
        let mut rest = body.blocks.as_slice();
        while let Some(at) = rest
            .iter()
            .position(|block| is_titled(body, block, 2, words::CHECK_YOURSELF))
        {
            self.html.push_str(&writer.blocks(body.pieces_of(&rest[..at])));
            writer.pass_heading(&title(body, &rest[at]));
            let after = &rest[at + 1..];
            let end = after
                .iter()
                .position(|block| matches!(block.shape, Shape::Heading(1 | 2)))
                .unwrap_or(after.len());
            writer.link_terms(false);
            let before = self.questions(body, &after[..end], writer, false);
            self.remarks.extend(lint::text_outside::blocks(before));
            writer.link_terms(true);
            rest = &after[end..];
        }
        self.html.push_str(&writer.blocks(body.pieces_of(rest)));
    }

    fn quiz(&mut self, body: &Body<'a>, writer: &mut Writer<'_>) {
        let opens = |block: &Block| block.shape == Shape::Heading(3) || is_titled(body, block, 2, words::POOL);
        let first = body.blocks.iter().position(opens).unwrap_or(body.blocks.len());
        let (intro, questions) = body.blocks.split_at(first);
        self.html = writer.blocks(body.pieces_of(intro));
        self.questions(body, questions, writer, true);
    }

    /// Reads the questions among some blocks; answers the blocks before the first of them.
    fn questions<'b>(
        &mut self,
        body: &Body<'a>,
        blocks: &'b [Block],
        writer: &mut Writer<'_>,
        graded: bool,
    ) -> &'b [Block] {
        let opens = |block: &Block| matches!(block.shape, Shape::Heading(level) if level <= 3);
        let first = blocks.iter().position(opens).unwrap_or(blocks.len());
        let (before, mut rest) = blocks.split_at(first);
        let mut pool = None;
        while let Some(heading) = rest.first() {
            let length = rest[1..].iter().position(opens).map_or(rest.len(), |length| length + 1);
            let (section, after) = rest.split_at(length);
            rest = after;
            if heading.shape == Shape::Heading(3) {
                let (mut draft, remarks) = question::read(self.text, body, section, writer, graded);
                draft.pool = pool;
                self.questions.push(draft);
                self.remarks.extend(remarks);
                continue;
            }
            let words = title(body, heading);
            writer.pass_heading(&words);
            if graded && is_titled(body, heading, 2, words::POOL) {
                pool = Some(self.pools.len());
                self.pools.push(PoolDraft {
                    pick: pick(&words),
                    span: heading.span.clone(),
                });
                self.remarks.extend(lint::text_outside::blocks(&section[1..]));
            } else {
                pool = None;
                self.remarks.push(lint::text_outside::remark(heading.span.clone()));
            }
        }
        before
    }

    fn live(&mut self, body: &Body<'a>, writer: &mut Writer<'_>) {
        let is_section = |block: &Block| block.shape == Shape::Heading(2);
        let first = body.blocks.iter().position(is_section).unwrap_or(body.blocks.len());
        let (before, mut rest) = body.blocks.split_at(first);
        self.html = writer.blocks(body.pieces_of(before));
        while let Some(heading) = rest.first() {
            let length = rest[1..]
                .iter()
                .position(is_section)
                .map_or(rest.len(), |length| length + 1);
            let (section, after) = rest.split_at(length);
            rest = after;
            let title = title(body, heading);
            writer.pass_heading(&title);
            let html = writer.blocks(body.pieces_of(&section[1..]));
            if words::is(&title, words::PLAN) {
                self.sections.plan.push_str(&html);
            } else if words::is(&title, words::JOIN) {
                self.sections.join.push_str(&html);
            } else if words::is(&title, words::FALLBACK) {
                self.sections.fallback.push_str(&html);
            } else {
                self.remarks
                    .push(lint::live_section::unknown(heading.span.clone(), &title));
            }
        }
        for (name, html) in [
            (sentence!("Plan"), &self.sections.plan),
            (sentence!("Join"), &self.sections.join),
        ] {
            if html.is_empty() && body.too_deep.is_none() {
                self.remarks
                    .push(lint::live_section::missing(self.front.span.clone(), name));
            }
        }
    }

    /// A case to be worked on, or one to be played: the scenes below `## Case` up to the next heading of its level.
    fn case(&mut self, body: &Body<'a>, writer: &mut Writer<'_>) {
        let blocks = body.blocks.as_slice();
        let titled = |words| blocks.iter().position(|block| is_titled(body, block, 2, words));
        let (tasks, case) = (titled(words::TASKS), titled(words::CASE));
        if tasks.or(case).is_none() {
            self.remarks.push(lint::case_tasks::remark(self.front.span.clone()));
        }
        let played = case.and_then(|at| {
            let inside = &blocks[at + 1..];
            let ends = |block: &Block| matches!(block.shape, Shape::Heading(1 | 2));
            let length = inside.iter().position(ends).unwrap_or(inside.len());
            let (scenes, after) = inside.split_at(length);
            scenes::is_scenario(body, scenes).then_some((at, scenes, after))
        });
        let Some((at, inside, after)) = played else {
            self.html = writer.blocks(&body.pieces);
            return;
        };
        self.html = writer.blocks(body.pieces_of(&blocks[..at]));
        writer.pass_heading(&title(body, &blocks[at]));
        self.scenes = scenes::read(body, inside, writer, &mut self.remarks);
        self.after = writer.blocks(body.pieces_of(after));
    }
}

/// The words of a heading.
fn title(body: &Body<'_>, block: &Block) -> String {
    body::plain_text(&body.pieces[block.pieces.clone()])
}

/// The number in the parentheses at the end of a pool's heading, whatever word stands before it.
fn pick(heading: &str) -> Option<u16> {
    let (_, inside) = heading.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    inside.split_whitespace().last()?.parse().ok()
}

fn is_titled(body: &Body<'_>, block: &Block, level: u8, words: &[&str]) -> bool {
    block.shape == Shape::Heading(level) && words::is(&title(body, block), words)
}
