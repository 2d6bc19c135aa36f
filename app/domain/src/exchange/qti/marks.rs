//! Feedback, hints and notes of a QTI item, and its body without them.

use std::collections::BTreeMap;

use crate::exchange::markup::{Element, Node, plain};

/// What an item says besides what it asks.
#[derive(Default)]
pub(super) struct Marks {
    /// By the identifier of the option.
    pub options: BTreeMap<String, Vec<Node>>,
    /// Shown on request.
    pub hints: Vec<Vec<Node>>,
    /// Shown whatever was answered.
    pub solutions: Vec<Vec<Node>>,
    /// Shown by what was answered as a whole.
    pub others: Vec<Vec<Node>>,
    /// Whether there was something for others than those who learn.
    pub left_out: bool,
}

/// Gathers what an item says.
pub(super) fn of(item: &Element, body: &Element) -> Marks {
    let mut marks = Marks::default();
    let choices: Vec<&str> = body
        .deep(&["simpleChoice"])
        .into_iter()
        .filter_map(|choice| choice.attribute("identifier"))
        .collect();
    for choice in body.deep(&["simpleChoice"]) {
        let name = choice.attribute("identifier").unwrap_or_default();
        let inside = choice.deep(&["feedbackInline", "feedbackBlock"]);
        let words: Vec<Node> = inside
            .into_iter()
            .flat_map(|feedback| feedback.children.clone())
            .collect();
        if !words.is_empty() {
            marks.options.insert(name.to_owned(), words);
        }
    }
    let in_choice = |feedback: &Element| {
        let name = feedback.attribute("identifier").unwrap_or_default();
        choices.contains(&name).then(|| name.to_owned())
    };
    // `deep` stops at a choice that was named: what is in it was taken above.
    let in_body = body.deep(&["simpleChoice", "feedbackInline", "feedbackBlock"]);
    let in_body = in_body.into_iter().filter(|element| element.name != "simpleChoice");
    for feedback in item.all("modalFeedback").chain(in_body) {
        if plain(&feedback.children).trim().is_empty() && feedback.deep(&["img", "object"]).is_empty() {
            continue;
        }
        let outcome = feedback
            .attribute("outcomeIdentifier")
            .unwrap_or_default()
            .to_ascii_uppercase();
        let hidden = feedback.attribute("showHide") == Some("hide");
        if let Some(name) = in_choice(feedback).filter(|_| !hidden) {
            marks.options.entry(name).or_default().extend(feedback.children.clone());
        } else if outcome.contains("HINT") {
            marks.hints.push(feedback.children.clone());
        } else if outcome.contains("EXPLANATION") || outcome.contains("SOLUTION") {
            marks.solutions.push(feedback.children.clone());
        } else {
            marks.others.push(feedback.children.clone());
        }
    }
    let rubrics = body.deep(&["rubricBlock"]).into_iter().chain(item.all("rubricBlock"));
    marks.left_out = rubrics.into_iter().any(|rubric| !is_for_learners(rubric));
    marks
}

fn is_for_learners(rubric: &Element) -> bool {
    rubric
        .attribute("view")
        .is_none_or(|view| view.split_whitespace().any(|who| who == "candidate"))
}

/// Nodes without feedback and without notes for others.
pub(super) fn without(nodes: &[Node]) -> Vec<Node> {
    rebuilt(nodes, &mut |_| None)
}

/// A copy in which `replace` says what stands in the place of an element; feedback and notes vanish.
pub(super) fn rebuilt(nodes: &[Node], replace: &mut dyn FnMut(&Element) -> Option<Vec<Node>>) -> Vec<Node> {
    let mut out = Vec::new();
    for node in nodes {
        let Node::Element(element) = node else {
            out.push(node.clone());
            continue;
        };
        let gone = matches!(
            element.name.as_str(),
            "feedbackInline" | "feedbackBlock" | "modalFeedback" | "stylesheet"
        ) || (element.name == "rubricBlock" && !is_for_learners(element));
        if gone {
            continue;
        }
        if let Some(other) = replace(element) {
            out.extend(other);
            continue;
        }
        out.push(Node::Element(Element {
            name: element.name.clone(),
            attributes: element.attributes.clone(),
            children: rebuilt(&element.children, replace),
            line: element.line,
        }));
    }
    out
}

/// Whether the only field of a body has a block for itself, and the unit that stands beside it.
pub(super) fn stands_alone(body: &Element, field: &Element) -> (bool, Option<String>) {
    let mut rest: Vec<&Element> = vec![body];
    while let Some(element) = rest.pop() {
        if element.elements().any(|inner| std::ptr::eq(inner, field)) {
            let unit = element.elements().find(|inner| inner.has_class("unit"));
            let words: String = element
                .children
                .iter()
                .map(|node| match node {
                    Node::Text(text) => text.clone(),
                    Node::Element(inner) if unit.is_some_and(|unit| std::ptr::eq(unit, inner)) => String::new(),
                    Node::Element(inner) if crate::exchange::markup::is_block(&inner.name) => String::new(),
                    Node::Element(inner) => plain(&inner.children),
                })
                .collect();
            let inline = !matches!(element.name.as_str(), "p" | "div" | "itemBody" | "blockquote");
            let unit = unit.map(Element::words).filter(|unit| !unit.is_empty());
            return (!inline && words.trim().is_empty(), unit);
        }
        rest.extend(element.elements());
    }
    (false, None)
}
