//! Lists as answers: options with boxes, true and false, steps in order.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Answer, boxes};
use crate::course::lint::{self, Remark};
use crate::course::parse::words;
use crate::course::render::{Piece, Writer, body};
use crate::quiz::{Feedback, Place};

/// One option as the file has it.
pub(crate) struct OptionDraft {
    /// Its words without markup.
    pub words: String,
    /// Inline HTML.
    pub html: String,
    /// The box: ticked, empty, or none at all.
    pub ticked: Option<bool>,
    /// Bytes of the item's first line.
    pub span: Range<usize>,
    /// What to say to whoever chose it.
    pub feedback: Option<Feedback>,
    /// Where it lies in the picture.
    pub place: Option<Place>,
}

/// Reads the items of a list.
pub(super) fn options(list: &[Piece<'_>], writer: &mut Writer<'_>, remarks: &mut Vec<Remark>) -> Vec<OptionDraft> {
    items(list)
        .into_iter()
        .map(|item| option(item, writer, remarks))
        .collect()
}

/// Options, or true and false if these are their words.
pub(super) fn answer(options: Vec<OptionDraft>) -> Answer {
    if let [first, second] = options.as_slice() {
        let pair = (truth_of(&first.words), truth_of(&second.words));
        if matches!(pair, (Some(true), Some(false)) | (Some(false), Some(true))) {
            return Answer::Truth(options);
        }
    }
    Answer::Choices(options)
}

/// Whether a word is the one for true or for false.
pub(crate) fn truth_of(word: &str) -> Option<bool> {
    let word = word.trim_end_matches('.').trim();
    if words::is(word, words::TRUE) {
        Some(true)
    } else {
        words::is(word, words::FALSE).then_some(false)
    }
}

/// Whether a list is meant as options: a box, or something that was meant as one.
pub(super) fn has_boxes(list: &[Piece<'_>]) -> bool {
    boxes(list) > 0
        || items(list)
            .into_iter()
            .any(|item| meant_as_box(&body::plain_text(item)))
}

/// Whether an item's words start with something like a box: `[x]A`, `[]`, `[ x ]`.
pub(crate) fn meant_as_box(words: &str) -> bool {
    let Some((mark, after)) = words.strip_prefix('[').and_then(|rest| rest.split_once(']')) else {
        return false;
    };
    let mark = mark.trim();
    matches!(mark, "" | "x" | "X" | "✓" | "✔" | "✗" | "v" | "V" | "*") && !after.starts_with(['(', '[', ':'])
}

fn option(item: &[Piece<'_>], writer: &mut Writer<'_>, remarks: &mut Vec<Remark>) -> OptionDraft {
    let span = item.first().map(|(_, span)| span.clone()).unwrap_or_default();
    let marker = item
        .iter()
        .position(|(event, _)| matches!(event, Event::TaskListMarker(_)));
    let ticked = marker.and_then(|at| match item[at].0 {
        Event::TaskListMarker(ticked) => Some(ticked),
        _ => None,
    });
    if boxes(item) > 1 {
        remarks.push(lint::option_nested::remark(span.clone()));
    }
    let start = marker.map_or(1, |at| at + 1);
    let quote = item
        .iter()
        .position(|(event, _)| matches!(event, Event::Start(Tag::BlockQuote(_))));
    let end = quote.unwrap_or(item.len().saturating_sub(1)).max(start);
    let text = item.get(start..end).unwrap_or_default();
    let (text, place) = placed(text);
    let line_end = text.last().map_or(span.end, |(_, place)| place.end);
    OptionDraft {
        words: body::plain_text(text),
        html: writer.inline(text),
        ticked,
        span: span.start..line_end.clamp(span.start, span.end),
        feedback: quote.map(|at| feedback(&item[at..], writer)),
        place,
    }
}

/// An option's words without the place in a picture at their end: `12% 30% 18% 10%`.
fn placed<'b, 'a>(text: &'b [Piece<'a>]) -> (&'b [Piece<'a>], Option<Place>) {
    let last = text
        .iter()
        .rposition(|(event, _)| matches!(event, Event::Code(_) | Event::Text(_)));
    let Some((at, Event::Code(code))) = last.map(|at| (at, &text[at].0)) else {
        return (text, None);
    };
    let shares: Option<Vec<u16>> = code.split_whitespace().map(thousandths).collect();
    match shares.as_deref() {
        Some([left, top, width, height]) => (
            &text[..at],
            Some(Place {
                left: *left,
                top: *top,
                width: *width,
                height: *height,
            }),
        ),
        _ => (text, None),
    }
}

/// `12%` or `12,5%` in thousandths.
fn thousandths(share: &str) -> Option<u16> {
    let number: f64 = share.strip_suffix('%')?.replace(',', ".").parse().ok()?;
    // At most 1,000, so the rounded number fits.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (0.0..=100.0).contains(&number).then(|| (number * 10.0).round() as u16)
}

/// The quotes at the end of an item; `#consent` before the words names the misconception.
pub(crate) fn feedback(pieces: &[Piece<'_>], writer: &mut Writer<'_>) -> Feedback {
    let mut pieces: Vec<Piece<'_>> = pieces
        .iter()
        .filter(|(event, _)| {
            !matches!(
                event,
                Event::Start(Tag::BlockQuote(_)) | Event::End(TagEnd::BlockQuote(_) | TagEnd::Item)
            )
        })
        .cloned()
        .collect();
    let mut misconception = None;
    if let Some((Event::Text(text), _)) = pieces.iter_mut().find(|(event, _)| matches!(event, Event::Text(_)))
        && let Some(tagged) = text.strip_prefix('#')
    {
        let length = tagged.find(char::is_whitespace).unwrap_or(tagged.len());
        let (tag, rest) = tagged.split_at(length);
        if !tag.is_empty() {
            misconception = Some(tag.trim_end_matches([':', '.', ',']).to_owned());
            *text = rest.trim_start().to_owned().into();
        }
    }
    Feedback {
        misconception,
        html: writer.blocks(&pieces).trim().to_owned(),
    }
}

/// The events of each item, start and end included.
pub(crate) fn items<'b, 'a>(list: &'b [Piece<'a>]) -> Vec<&'b [Piece<'a>]> {
    let mut items = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, (event, _)) in list.iter().enumerate() {
        match event {
            Event::Start(_) => {
                depth += 1;
                if depth == 2 {
                    start = at;
                }
            }
            Event::End(_) => {
                if depth == 2 {
                    items.push(&list[start..=at]);
                }
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
    }
    items
}
