//! One question as it is asked, with nothing of what is right.

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use super::{Sheet, edit, position};
use crate::course::parse::question::gaps::GapDraft;
use crate::course::parse::question::{Answer, OptionDraft, QuestionDraft};
use crate::course::parse::{paper, words as known};
use crate::course::render::writer::is_question_comment;
use crate::course::render::{Block, Piece, Shape};
use crate::quiz::QuizKind;

/// Fields of a comment that say nothing of the key; `options` does: it tells the order of steps and which cells match.
const FIELDS: &[&str] = &["q", "points", "tags", "track", "critical", "confidence"];

/// Adds a question's blocks; `false` if its key was not found and so cannot be known to be gone.
pub(super) fn publish(sheet: &Sheet<'_>, section: &[Block], parts: &mut Vec<String>) -> bool {
    let Some((heading, blocks)) = section.split_first() else {
        return false;
    };
    let questions = &sheet.draft.questions;
    let at = questions.partition_point(|question| question.heading.start < heading.span.start);
    let Some(question) = questions.get(at).filter(|question| question.heading == heading.span) else {
        return false;
    };
    if sheet.errors.range(question.span.clone()).next().is_some() {
        return false;
    }
    let rubric = position(blocks, |block| sheet.is_titled(block, known::RUBRIC));
    let essay = rubric < blocks.len();
    let survey = paper::kind(&sheet.draft.front) == Some(QuizKind::Survey);
    // Without its rubric an essay may be read as another question, gaps as gaps with their words.
    let gaps = blocks[..rubric]
        .iter()
        .any(|block| sheet.text[block.span.clone()].contains("[["));
    if paper::key(question).is_none() && (gaps || !essay && !survey) {
        return false;
    }
    parts.extend(edit::kept(sheet, heading, &[]));
    for block in &blocks[..rubric] {
        parts.extend(published(sheet, question, block));
    }
    true
}

fn published(sheet: &Sheet<'_>, question: &QuestionDraft, block: &Block) -> Option<String> {
    let pieces = &sheet.body.pieces[block.pieces.clone()];
    let inside = |span: &std::ops::Range<usize>| block.span.contains(&span.start);
    match (block.shape, &question.answer) {
        (Shape::Html, _) => comment(&sheet.text[block.span.clone()]),
        (Shape::Alert(BlockQuoteKind::Note), _) => None,
        // Notes may belong to what has gone.
        _ if matches!(pieces.first(), Some((Event::Start(Tag::FootnoteDefinition(_)), _))) => None,
        (Shape::Numbers, Answer::Steps(steps)) if steps.first().is_some_and(|step| inside(&step.span)) => {
            Some(ordered(sheet, pieces, steps))
        }
        (Shape::Bullets, Answer::Choices(options))
            if options.first().is_some_and(|option| inside(&option.span))
                && sheet.draft.front.list("shuffle").iter().any(|word| word == "options") =>
        {
            Some(shuffled(sheet, pieces, options))
        }
        (Shape::Table, Answer::Pairs(pairs)) if pairs.first().is_some_and(|pair| inside(&pair.span)) => {
            Some(matched(sheet, pieces))
        }
        (_, Answer::Gaps(gaps)) => {
            let gaps = gaps.iter().filter(|gap| inside(&gap.span));
            let edits: Vec<_> = gaps.map(|gap| (gap.span.clone(), emptied(gap))).collect();
            edit::asked(sheet, block, &edits)
        }
        _ => edit::asked(sheet, block, &[]),
    }
}

fn comment(raw: &str) -> Option<String> {
    let inside = raw.trim().strip_prefix("<!--")?.strip_suffix("-->")?;
    let known = |field: &&str| {
        let (key, value) = field.split_once(':').unwrap_or((field, ""));
        let plain = |letter: char| letter.is_ascii_alphanumeric() || " ,-_".contains(letter);
        FIELDS.contains(&key.trim()) && value.chars().all(plain)
    };
    let fields: Vec<&str> = inside.split(['·', '\n']).map(str::trim).filter(known).collect();
    is_question_comment(raw).then(|| format!("<!-- {} -->", fields.join(" · ")))
}

/// A gap without words, or a list of them in alphabetical order.
fn emptied(gap: &GapDraft) -> String {
    if !gap.is_menu() {
        return "[[____]]".to_owned();
    }
    let choices = gap
        .choices
        .iter()
        .map(|choice| escaped(&edit::without_comments(&choice.words)));
    format!("[[{}]]", alphabetical(choices.collect()).join("|"))
}

fn escaped(words: &str) -> String {
    let mut text = String::new();
    for letter in words.chars() {
        if matches!(letter, '|' | '\\' | '[' | ']' | '*' | '_' | '`' | '<') {
            text.push('\\');
        }
        text.push(letter);
    }
    text
}

fn alphabetical(mut texts: Vec<String>) -> Vec<String> {
    texts.sort_by_cached_key(|text| (text.to_lowercase(), text.clone()));
    texts
}

fn ordered(sheet: &Sheet<'_>, list: &[Piece<'_>], steps: &[OptionDraft]) -> String {
    let words = words(sheet, list, steps).map(|item| {
        let digits = item.bytes().take_while(u8::is_ascii_digit).count();
        edit::without_comments(item.get(digits + 1..).unwrap_or_default())
    });
    let lines = (1..).zip(alphabetical(words.collect()));
    let line = |(number, words): (usize, String)| format!("{number}. {words}");
    lines.map(line).collect::<Vec<_>>().join("\n")
}

/// Options that are shuffled anyway: authors write the right one first.
fn shuffled(sheet: &Sheet<'_>, list: &[Piece<'_>], options: &[OptionDraft]) -> String {
    let words = words(sheet, list, options).map(|item| {
        let (_, words) = item.split_once(']').unwrap_or(("", item));
        edit::without_comments(words)
    });
    let lines = alphabetical(words.collect());
    lines
        .iter()
        .map(|words| format!("- [ ] {words}"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Each item's own text, its mark included, without what stands below it.
fn words<'s>(sheet: &'s Sheet<'_>, list: &[Piece<'_>], items: &[OptionDraft]) -> impl Iterator<Item = &'s str> {
    let below = edit::said(sheet.text, list);
    let places: Vec<_> = items
        .iter()
        .zip(below)
        .map(|(item, (below, _))| item.span.start..below.start)
        .collect();
    places
        .into_iter()
        .map(|place| sheet.text.get(place).unwrap_or_default())
}

/// Left cells and right cells, each in alphabetical order, empty ones last.
fn matched(sheet: &Sheet<'_>, table: &[Piece<'_>]) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (at, (event, span)) in table.iter().enumerate() {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => {
                let empty = matches!(table.get(at + 1), Some((Event::End(TagEnd::TableCell), _)));
                let words = sheet.text[span.clone()].trim_matches([' ', '\t', '|']);
                if let Some(row) = rows.last_mut() {
                    row.push(if empty {
                        String::new()
                    } else {
                        edit::without_comments(words)
                    });
                }
            }
            _ => {}
        }
    }
    let column = |at: usize| {
        let cells = rows.iter().skip(1).map(|row| row.get(at).cloned().unwrap_or_default());
        let (full, empty): (Vec<_>, Vec<_>) = cells.partition(|cell| !cell.is_empty());
        alphabetical(full).into_iter().chain(empty).collect::<Vec<_>>()
    };
    let head = rows.first().map(|row| row.join(" | ")).unwrap_or_default();
    let mut lines = vec![format!("| {head} |"), "|---|---|".to_owned()];
    lines.extend(
        column(0)
            .iter()
            .zip(column(1))
            .map(|(left, right)| format!("| {left} | {right} |")),
    );
    lines.join("\n")
}
