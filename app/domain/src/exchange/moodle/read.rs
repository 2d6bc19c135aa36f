//! Reads Moodle XML: one element a question, its kind in an attribute.

use std::collections::BTreeMap;

use super::kinds;
use crate::exchange::gift::read::place;
use crate::exchange::item::one_line;
use crate::exchange::markup::{Element, Node, plain};
use crate::exchange::reading::{Reading, Writing};
use crate::exchange::{Fault, Item, xml};

/// Reads a whole file.
pub(crate) fn bank(text: &str, reading: &mut Reading<'_>) -> Result<(), Fault> {
    let root = xml::parse(text)?;
    if root.name != "quiz" {
        let message = format!("Moodle's questions stand in `<quiz>`, not in `<{}>`", root.name);
        return Err(Fault {
            line: root.line,
            message,
        });
    }
    let mut category = None;
    for element in root.elements() {
        if element.name != "question" {
            reading.remark(
                element.line,
                format!("`<{}>` is no question and was left out", element.name),
            );
            continue;
        }
        let kind = element.attribute("type").unwrap_or_default();
        if kind == "category" {
            let name = element.first("category").and_then(|category| category.words_of("text"));
            let info = element
                .first("info")
                .and_then(|info| info.words_of("text"))
                .unwrap_or_default();
            if !info.is_empty() {
                reading.remark(element.line, "the description of a category was left out");
            }
            category = name;
            continue;
        }
        question(element, kind, category.as_deref(), reading);
    }
    Ok(())
}

fn question(element: &Element, kind: &str, category: Option<&str>, reading: &mut Reading<'_>) {
    let mut item = Item::new(element.line);
    let name = element
        .first("name")
        .and_then(|name| name.words_of("text"))
        .unwrap_or_default();
    item.title = one_line(&name);
    if let Some(category) = category {
        place(category, &mut item);
    }
    about(element, &mut item);
    reading.pictures.hold(files(element));
    for (tag, into) in [("generalfeedback", 0), ("hint", 1)] {
        let mut texts: Vec<String> = Vec::new();
        for part in element.all(tag) {
            let nodes = nodes(Some(part), reading);
            texts.extend(reading.blocks(&nodes, &mut item));
        }
        if texts.len() > 1 {
            item.changed("its hints, one for each try, became one");
        }
        let text = (!texts.is_empty()).then(|| texts.join("\n\n"));
        *(if into == 0 {
            &mut item.explanation
        } else {
            &mut item.hint
        }) = text;
    }
    combined(element, &mut item, reading);
    match kinds::read(kind, element, &name, &mut item, reading) {
        Ok(()) => reading.take(item),
        Err(why) => {
            let title = if item.title.is_empty() {
                kind.to_owned()
            } else {
                item.title
            };
            reading.refuse(element.line, &title, why);
        }
    }
}

/// Points, id and tags.
fn about(element: &Element, item: &mut Item) {
    if let Some(grade) = element.words_of("defaultgrade").and_then(|grade| grade.parse().ok()) {
        item.worth(grade);
    }
    if let Some(id) = element.words_of("idnumber") {
        item.identify(&id);
    }
    for tag in element.first("tags").into_iter().flat_map(|tags| tags.all("tag")) {
        item.tag(&tag.words_of("text").unwrap_or_default());
    }
    if element.words_of("hidden").as_deref() == Some("1") {
        item.changed("it was hidden in Moodle");
    }
}

/// Moodle's feedback for right, half right and wrong answers as a whole; its own default words say nothing.
fn combined(element: &Element, item: &mut Item, reading: &mut Reading<'_>) {
    let mut texts: Vec<String> = Vec::new();
    for tag in ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"] {
        let nodes = nodes(element.first(tag), reading);
        let words = plain(&nodes);
        let words = words.trim();
        let default = ["Your answer is", "Respuesta ", "Votre réponse est", "Sua resposta"];
        let says_nothing = words.len() < 60 && default.iter().any(|start| words.starts_with(start));
        if !words.is_empty() && !says_nothing {
            texts.extend(reading.blocks(&nodes, item).filter(|text| !texts.contains(text)));
        }
    }
    if !texts.is_empty() {
        item.changed("feedback for right and for wrong answers as a whole stands in the explanation now");
        texts.extend(item.explanation.take());
        item.explanation = Some(texts.join("\n\n"));
    }
}

/// The files of a question by name, wherever they stand in it; their base64 is looked at when a text shows them.
fn files(element: &Element) -> BTreeMap<String, String> {
    let file = |file: &Element| {
        let folder = file.attribute("path").unwrap_or_default().trim_matches('/').to_owned();
        let name = file.attribute("name")?;
        let path = if folder.is_empty() {
            name.to_owned()
        } else {
            format!("{folder}/{name}")
        };
        Some((path, file.words()))
    };
    element.deep(&["file"]).into_iter().filter_map(file).collect()
}

/// How an element's text is written.
fn writing(element: &Element) -> Writing {
    match element.attribute("format") {
        Some("plain_text") => Writing::Plain,
        Some("markdown") => Writing::Markdown,
        Some("moodle_auto_format") => Writing::Auto,
        _ => Writing::Html,
    }
}

/// The text of an element as nodes.
pub(super) fn nodes(element: Option<&Element>, reading: &Reading<'_>) -> Vec<Node> {
    let Some(element) = element else { return Vec::new() };
    let text = match element.first("text") {
        Some(text) => plain(&text.children),
        // Old exports write the words right into the element.
        None => element.words(),
    };
    reading.nodes(writing(element), &text)
}

/// The raw text of an element, and how it is written.
pub(super) fn raw(element: Option<&Element>) -> (Writing, String) {
    let Some(element) = element else {
        return (Writing::Html, String::new());
    };
    let text = element
        .first("text")
        .map(|text| plain(&text.children))
        .unwrap_or_default();
    (writing(element), text)
}
