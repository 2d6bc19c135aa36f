//! A branching case: level-3 headings are scenes, links at the start of list items are choices.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::question::choice::{feedback, items};
use crate::course::lint::{self, Remark};
use crate::course::render::{Block, Body, Piece, Shape, Writer, body, target};
use crate::scenario::{Effect, Scene, Script, Way};

/// One scene as the file has it.
pub(crate) struct SceneDraft {
    /// Id of its heading, to which choices link.
    pub slug: String,
    /// The heading's words.
    pub title: String,
    /// HTML of what happens.
    pub html: String,
    /// What may be done.
    pub ways: Vec<WayDraft>,
    /// Bytes of the heading.
    pub heading: Range<usize>,
}

/// One choice as the file has it.
pub(crate) struct WayDraft {
    /// Inline HTML.
    pub html: String,
    /// HTML for whoever made the choice.
    pub said: Option<String>,
    /// What it brings.
    pub effects: Vec<Effect>,
    /// The id that it links to.
    pub to: String,
    /// Bytes of the link.
    pub span: Range<usize>,
}

/// Whether some blocks are to be played: one of their lists offers choices.
pub(super) fn is_scenario(body: &Body<'_>, blocks: &[Block]) -> bool {
    blocks.iter().any(|block| is_choices(body, block))
}

/// The scenes below a case's heading.
pub(super) fn read(
    body: &Body<'_>,
    blocks: &[Block],
    writer: &mut Writer<'_>,
    remarks: &mut Vec<Remark>,
) -> Vec<SceneDraft> {
    let opens = |block: &Block| block.shape == Shape::Heading(3);
    let first = blocks.iter().position(opens).unwrap_or(blocks.len());
    let (before, mut rest) = blocks.split_at(first);
    remarks.extend(lint::text_outside::blocks(before));
    let mut scenes = Vec::new();
    while let Some((heading, after)) = rest.split_first() {
        let length = after.iter().position(opens).unwrap_or(after.len());
        let (inside, next) = after.split_at(length);
        rest = next;
        let title = body::plain_text(&body.pieces[heading.pieces.clone()]);
        let mut scene = SceneDraft {
            slug: writer.pass_heading(&title),
            title,
            html: String::new(),
            ways: Vec::new(),
            heading: heading.span.clone(),
        };
        for block in inside {
            let pieces = &body.pieces[block.pieces.clone()];
            if is_choices(body, block) {
                scene
                    .ways
                    .extend(items(pieces).into_iter().map(|item| way(item, writer, remarks)));
            } else {
                scene.html.push_str(&writer.blocks(pieces));
            }
        }
        scenes.push(scene);
    }
    scenes
}

/// What can be played of some scenes; `None` if a choice leads nowhere.
pub(super) fn script(scenes: &[SceneDraft], after: &str) -> Option<Script> {
    let places = places(scenes);
    let way = |draft: &WayDraft| {
        Some(Way {
            html: draft.html.clone(),
            said: draft.said.clone(),
            effects: draft.effects.clone(),
            to: *places.get(draft.to.as_str())?,
        })
    };
    let scene = |draft: &SceneDraft| {
        Some(Scene {
            title: draft.title.clone(),
            html: draft.html.clone(),
            choices: draft.ways.iter().map(way).collect::<Option<_>>()?,
        })
    };
    Some(Script {
        scenes: scenes.iter().map(scene).collect::<Option<_>>()?,
        after: after.to_owned(),
    })
}

/// Where each scene stands, by its id.
pub(crate) fn places(scenes: &[SceneDraft]) -> BTreeMap<&str, usize> {
    (0..).zip(scenes).map(|(at, scene)| (scene.slug.as_str(), at)).collect()
}

/// A list whose items all begin with a link to a heading of this file.
fn is_choices(body: &Body<'_>, block: &Block) -> bool {
    let items = match block.shape {
        Shape::Bullets | Shape::Numbers => items(&body.pieces[block.pieces.clone()]),
        _ => return false,
    };
    !items.is_empty() && items.iter().all(|item| link(item).is_some())
}

/// The link with which an item begins: the events inside of it, its destination and its place.
fn link<'b>(item: &'b [Piece<'_>]) -> Option<(Range<usize>, &'b str, &'b Range<usize>)> {
    let start = item
        .iter()
        .position(|(event, _)| !matches!(event, Event::Start(Tag::Item | Tag::Paragraph)))?;
    let (Event::Start(Tag::Link { dest_url, .. }), span) = &item[start] else {
        return None;
    };
    let mut open = 0_usize;
    // Words may hold a link of their own, such as `<https://…>`: the choice ends with its own end.
    let length = item[start..].iter().position(|(event, _)| {
        match event {
            Event::Start(_) => open += 1,
            Event::End(_) => open = open.saturating_sub(1),
            _ => {}
        }
        open == 0
    })?;
    let end = start + length;
    let id = dest_url.strip_prefix('#').filter(|id| !id.is_empty())?;
    Some((start + 1..end, id, span))
}

fn way(item: &[Piece<'_>], writer: &mut Writer<'_>, remarks: &mut Vec<Remark>) -> WayDraft {
    let (words, id, span) = link(item).unwrap_or((0..0, "", &item[0].1));
    let quote = item
        .iter()
        .position(|(event, _)| matches!(event, Event::Start(Tag::BlockQuote(_))));
    let beside = &item[words.end..quote.unwrap_or(item.len())];
    let mut effects = Vec::new();
    for (event, span) in beside {
        match event {
            Event::Code(code) => match effect(code) {
                Some(effect) => effects.push(effect),
                None => remarks.push(lint::scene::effect(span.clone(), code)),
            },
            Event::Text(text) if !text.trim().is_empty() => remarks.push(lint::scene::beside(span.clone())),
            _ => {}
        }
    }
    WayDraft {
        html: writer.inline(&item[words]),
        said: quote.map(|at| feedback(&item[at..], writer).html),
        effects,
        to: target::decoded(id),
        span: span.clone(),
    }
}

/// `+2 victim`, `-3`: a sign, a whole number, and what it is for.
fn effect(code: &str) -> Option<Effect> {
    let code = code.trim();
    let (number, of) = code.split_once(char::is_whitespace).unwrap_or((code, ""));
    let signed = number.starts_with(['+', '-', '−']);
    let points = number.replace('−', "-").parse().ok().filter(|_| signed)?;
    Some(Effect {
        points,
        of: of.trim().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::effect;

    #[test]
    fn an_effect_has_a_sign() {
        let read = |code: &str| effect(code).map(|effect| (effect.points, effect.of));
        assert_eq!(read("+2 víctima"), Some((2, "víctima".to_owned())));
        assert_eq!(read(" −3 "), Some((-3, String::new())));
        assert_eq!(read("2 víctima"), None);
        assert_eq!(read("+x"), None);
    }
}
