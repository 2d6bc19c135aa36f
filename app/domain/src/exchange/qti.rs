//! QTI 2.1, 2.2 and 3.0: items, tests and packages. 3.0 says the same in other names.

use super::markup::{Element, Node};

mod asked;
mod fields;
pub(super) mod item;
pub(super) mod marks;
pub(super) mod package;
pub(super) mod read;
pub(super) mod score;
pub(super) mod write;

/// The names of 2.1 for an element and what is in it: `qti-choice-interaction` is `choiceInteraction`.
fn with_old_names(element: &mut Element) {
    // The tree is at most 200 deep.
    if let Some(name) = element.name.strip_prefix("qti-") {
        element.name = camel(name);
    }
    for (key, _) in &mut element.attributes {
        if key.contains('-') && !key.starts_with("data-") {
            *key = camel(key);
        }
    }
    for child in &mut element.children {
        if let Node::Element(inner) = child {
            with_old_names(inner);
        }
    }
}

fn camel(name: &str) -> String {
    let mut out = String::new();
    let mut up = false;
    for letter in name.chars() {
        if letter == '-' {
            up = true;
        } else {
            out.push(if up { letter.to_ascii_uppercase() } else { letter });
            up = false;
        }
    }
    out
}

/// The other way: QTI's own names as 3.0 writes them; those of HTML stay.
fn with_new_names(element: &mut Element) {
    if !is_html(&element.name) {
        element.name = format!("qti-{}", kebab(&element.name));
        for (key, _) in &mut element.attributes {
            *key = kebab(key);
        }
    }
    for child in &mut element.children {
        if let Node::Element(inner) = child {
            with_new_names(inner);
        }
    }
    // In 3.0 the words of a feedback stand in a body.
    if element.name == "qti-modal-feedback" {
        let children = std::mem::take(&mut element.children);
        element.children.push(Node::Element(Element {
            name: "qti-content-body".to_owned(),
            children,
            ..Element::default()
        }));
    }
}

fn kebab(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            out.push('-');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

fn is_html(name: &str) -> bool {
    super::markup::is_block(name)
        || matches!(
            name,
            "a" | "b" | "i" | "em" | "strong" | "code" | "span" | "img" | "br" | "del" | "sub" | "sup"
        )
}
