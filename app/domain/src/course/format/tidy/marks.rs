//! The marks of options and steps: `- [x] `, `- [ ] ` and `1. `.

use std::ops::Range;

use super::{Sheet, replaced};
use crate::course::format::meaning::read;
use crate::course::parse::file::{Kind, Name};
use crate::course::parse::question::{Answer, OptionDraft};
use crate::course::render::Terms;

/// One way to write each mark.
pub(super) fn marks(sheet: &Sheet<'_>) -> String {
    let edits = sheet.with_questions(|questions| {
        let options = questions.iter().flat_map(|question| match &question.answer {
            Answer::Choices(options) | Answer::Truth(options) | Answer::Steps(options) => options.as_slice(),
            _ => &[],
        });
        options.flat_map(|option| mark(sheet.text, option)).collect::<Vec<_>>()
    });
    replaced(sheet.text, edits.unwrap_or_default())
}

fn mark(text: &str, option: &OptionDraft) -> Vec<(Range<usize>, String)> {
    let mut edits = Vec::new();
    let start = option.span.start;
    let item = &text[start..];
    let digits = item.bytes().take_while(u8::is_ascii_digit).count();
    let at = start + digits;
    match item.as_bytes().get(digits) {
        Some(b'*' | b'+') if digits == 0 => edits.push((at..at + 1, "-".to_owned())),
        Some(b')') if digits > 0 => edits.push((at..at + 1, ".".to_owned())),
        _ => {}
    }
    let rest = item.get(digits + 1..).unwrap_or_default();
    let blanks = rest.len() - rest.trim_start_matches(' ').len();
    if rest[blanks..].starts_with("[X]") && option.ticked == Some(true) {
        let at = at + 1 + blanks;
        edits.push((at..at + 3, "[x]".to_owned()));
    }
    edits
}

/// The text with plain spaces where an option's mark holds no-break ones; `None` if there are none.
pub(super) fn plain_spaces(name: &Name<'_>, text: &str) -> Option<String> {
    if !Kind::ASKING.contains(&name.kind) || !text.contains(is_no_break) {
        return None;
    }
    let terms = Terms::default();
    let draft = read(name, text, &terms);
    let asked = |at: usize| {
        let next = draft.questions.partition_point(|question| question.span.end <= at);
        draft
            .questions
            .get(next)
            .is_some_and(|question| question.span.start <= at)
    };
    let mut edits = Vec::new();
    for (start, line) in draft
        .lines()
        .filter(|(at, line)| line.contains(is_no_break) && asked(*at))
    {
        if let Some(length) = boxed(line) {
            let plain = line[..length]
                .chars()
                .map(|letter| if is_no_break(letter) { ' ' } else { letter });
            edits.push((start..start + length, plain.collect::<String>()));
        }
    }
    edits.retain(|(place, plain)| text[place.clone()] != *plain);
    (!edits.is_empty()).then(|| replaced(text, edits))
}

/// The bytes of a mark at the start of a line: indent, dash, space, box, space.
fn boxed(line: &str) -> Option<usize> {
    let mut letters = line.char_indices().skip_while(|(_, letter)| *letter == ' ');
    let is_space = |letter: char| letter == ' ' || is_no_break(letter);
    let mut next = |fits: &dyn Fn(char) -> bool| letters.next().filter(|(_, letter)| fits(*letter));
    next(&|letter| matches!(letter, '-' | '*' | '+'))?;
    next(&is_space)?;
    next(&|letter| letter == '[')?;
    next(&|letter| matches!(letter, 'x' | 'X') || is_space(letter))?;
    next(&|letter| letter == ']')?;
    let (at, space) = next(&is_space)?;
    Some(at + space.len_utf8())
}

fn is_no_break(letter: char) -> bool {
    matches!(letter, '\u{a0}' | '\u{2007}' | '\u{202f}')
}
