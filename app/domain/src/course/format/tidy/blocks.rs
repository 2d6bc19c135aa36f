//! Blocks apart from each other, and a question's comment close to its heading.

use std::collections::BTreeSet;

use super::{Sheet, replaced};
use crate::course::parse::question::Answer;
use crate::course::parse::words;
use crate::course::render::writer::is_question_comment;
use crate::course::render::{Block, Shape};

/// One blank line around headings, lists, tables, quotes and the comments of questions.
pub(super) fn apart(sheet: &Sheet<'_>) -> String {
    let mut edits = Vec::new();
    for pair in sheet.body.blocks.windows(2) {
        let [before, block] = pair else { continue };
        let start = sheet.line_start(block.span.start);
        let first = sheet.text[start..block.span.start].trim_matches([' ', '\t']).is_empty();
        if !first || start <= before.span.start {
            continue;
        }
        let above = sheet.text[..start].trim_end_matches([' ', '\t', '\n']).len();
        let comment = is_comment(sheet, block);
        if matches!(before.shape, Shape::Heading(_)) && comment {
            if above >= before.span.start && sheet.text[above..start].matches('\n').count() > 1 && above <= start {
                edits.push((above..start, "\n".to_owned()));
            }
        } else if (stands_apart(before) || stands_apart(block) || comment || is_comment(sheet, before))
            && sheet.text[above..start].matches('\n').count() == 1
        {
            edits.push((start..start, "\n".to_owned()));
        }
    }
    replaced(sheet.text, edits)
}

/// A blank line before the answer of a question.
pub(super) fn answers(sheet: &Sheet<'_>) -> String {
    let starts = sheet.with_questions(|questions| {
        let answer = questions.iter().filter_map(|question| match &question.answer {
            Answer::Typed { span, .. } => Some(sheet.line_start(span.start)),
            _ => None,
        });
        answer.collect::<BTreeSet<usize>>()
    });
    let glued = |start: &usize| {
        let above = sheet.text[..*start].trim_end_matches([' ', '\t']);
        let line = sheet.text[*start..].lines().next().unwrap_or_default();
        let indented = line.len() - line.trim_start().len() > 3 || line.starts_with('\t');
        above.ends_with('\n') && !above.ends_with("\n\n") && words::answer_start(line).is_some() && !indented
    };
    let edits = starts.iter().flatten().copied().filter(glued);
    replaced(sheet.text, edits.map(|start| (start..start, "\n".to_owned())))
}

fn stands_apart(block: &Block) -> bool {
    matches!(
        block.shape,
        Shape::Heading(_) | Shape::Bullets | Shape::Numbers | Shape::Table | Shape::Quote | Shape::Alert(_)
    )
}

fn is_comment(sheet: &Sheet<'_>, block: &Block) -> bool {
    block.shape == Shape::Html && is_question_comment(&sheet.text[block.span.clone()])
}
