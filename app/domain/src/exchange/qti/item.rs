//! Reads one item: its body, its interactions, its feedback.

use super::asked::{Asked, Found, block, gaps};
use super::marks::{self, Marks};
use super::read::joined;
use super::score;
use crate::exchange::item::{Pool, one_line};
use crate::exchange::markup::{Element, Node, plain};
use crate::exchange::reading::{Reading, ticked};
use crate::exchange::{Item, Shape};

/// What a package says about an item.
#[derive(Default)]
pub(super) struct Around {
    pub line: Option<usize>,
    pub tags: Vec<String>,
    pub pool: Option<Pool>,
}

/// Reads an item whose file lies in `folder` of its package.
pub(super) fn read(element: &Element, folder: &str, around: Around, reading: &mut Reading<'_>) {
    let mut item = Item::new(around.line.unwrap_or(element.line));
    let identifier = element.attribute("identifier").unwrap_or_default();
    item.identify(identifier.strip_prefix("q-").unwrap_or(identifier));
    item.title = one_line(element.attribute("title").unwrap_or_default());
    item.pool = around.pool;
    for tag in &around.tags {
        item.tag(tag);
    }
    if let Some(points) = score::points(element) {
        item.worth(points);
    }
    match shape(element, folder, &mut item, reading) {
        Ok(()) => reading.take(item),
        Err(why) => {
            let name = if item.title.is_empty() { identifier } else { &item.title };
            reading.refuse(item.line, name, why);
        }
    }
}

/// Elements that ask something.
fn interactions(body: &Element) -> Vec<&Element> {
    let mut found = body.deep_where(|element| element.name.ends_with("Interaction"));
    found.retain(|element| element.name != "endAttemptInteraction");
    found
}

fn shape(element: &Element, folder: &str, item: &mut Item, reading: &mut Reading<'_>) -> Result<(), String> {
    if element.first("templateDeclaration").is_some() {
        return Err("it is calculated from template variables: write it with numbers".to_owned());
    }
    let body = element.first("itemBody").ok_or("it has no body")?;
    if element.first("assessmentStimulusRef").is_some() {
        item.changed("the text that it refers to (a stimulus) was left out");
    }
    let all = interactions(body);
    let Some(first) = all.first() else {
        return Err("it asks nothing".to_owned());
    };
    let typed = |one: &&Element| matches!(one.name.as_str(), "textEntryInteraction" | "inlineChoiceInteraction");
    let asked = if all.iter().all(typed) {
        gaps(element, body, &all, item)?
    } else if all.len() > 1 {
        return Err(format!(
            "it has {} interactions; a question of the course has one",
            all.len()
        ));
    } else {
        block(element, body, first, item)?
    };
    let Asked { nodes, found, holes } = asked;
    let nodes = located(nodes, folder);
    let mut marks = marks::of(element, body);
    item.shape = match found {
        Found::Offers {
            multiple,
            offers,
            shares,
        } => {
            let mut options = Vec::new();
            for (identifier, words) in offers {
                let words = located(words, folder);
                let mut offer = reading.offer(&words, item);
                if let Some(feedback) = marks.options.remove(&identifier) {
                    offer.feedback = reading.note(&located(feedback, folder), item);
                }
                options.push(offer);
            }
            ticked(&mut options, &shares, multiple, item);
            Shape::Choice { multiple, options }
        }
        Found::Steps(steps) => Shape::Ordering(
            steps
                .into_iter()
                .map(|step| reading.line(&located(step, folder), item))
                .collect(),
        ),
        Found::Pairs(pairs, others) => {
            let mut line = |nodes| reading.line(&located(nodes, folder), item);
            let pairs = pairs
                .into_iter()
                .map(|(left, right)| (line(left), line(right)))
                .collect();
            Shape::Matching {
                pairs,
                distractors: others.into_iter().map(line).collect(),
            }
        }
        Found::Ready(shape) => shape,
    };
    told(marks, folder, item, reading);
    let prompt = reading.with_gaps(&nodes, &holes, item)?;
    let title = std::mem::take(&mut item.title);
    item.ask(&title, &plain(&nodes), prompt, reading.fallback());
    Ok(())
}

/// Hint and explanation.
fn told(marks: Marks, folder: &str, item: &mut Item, reading: &mut Reading<'_>) {
    let Marks {
        hints,
        solutions,
        others,
        left_out,
        ..
    } = marks;
    let mut texts = |all: Vec<Vec<Node>>, item: &mut Item| {
        let mut done: Vec<String> = Vec::new();
        for nodes in all {
            let text = reading.blocks(&located(nodes, folder), item);
            done.extend(text.filter(|text| !done.contains(text)));
        }
        (!done.is_empty()).then(|| done.join("\n\n"))
    };
    item.hint = texts(hints, item);
    let (solution, other) = (texts(solutions, item), texts(others, item));
    if other.is_some() {
        item.changed("feedback for right and for wrong answers as a whole stands in the explanation now");
    }
    let parts: Vec<String> = other.into_iter().chain(solution).collect();
    item.explanation = (!parts.is_empty()).then(|| parts.join("\n\n"));
    if left_out {
        item.changed("a note for those who score or teach was left out");
    }
}

/// Nodes whose pictures are named from the root of the package.
fn located(mut nodes: Vec<Node>, folder: &str) -> Vec<Node> {
    for node in &mut nodes {
        let Node::Element(element) = node else { continue };
        if element.name == "object" && element.attribute("type").is_some_and(|kind| kind.starts_with("image/")) {
            let source = element.attribute("data").unwrap_or_default().to_owned();
            let alt = plain(&element.children);
            *element = Element {
                name: "img".to_owned(),
                attributes: vec![("src".to_owned(), source), ("alt".to_owned(), alt)],
                ..Element::default()
            };
        }
        if element.name == "img" && !folder.is_empty() {
            for (_, source) in element.attributes.iter_mut().filter(|(key, _)| key == "src") {
                if let Some(path) = joined(folder, source) {
                    *source = crate::course::render::escape::path(&path);
                }
            }
        }
        element.children = located(std::mem::take(&mut element.children), folder);
    }
    nodes
}
