//! What the interactions of a QTI item ask.

use std::collections::BTreeMap;

use super::marks;
use super::score::{self, Response};
use crate::exchange::html::markdown::GAP;
use crate::exchange::item::{Hole, one_line};
use crate::exchange::markup::{Element, Node, plain};
use crate::exchange::{Item, Shape};

/// The words of a question without its interactions, and what they ask.
pub(super) struct Asked {
    pub nodes: Vec<Node>,
    pub found: Found,
    pub holes: Vec<Hole>,
}

/// What is asked; words are still nodes.
pub(super) enum Found {
    Offers {
        multiple: bool,
        offers: Vec<(String, Vec<Node>)>,
        shares: Vec<f64>,
    },
    Steps(Vec<Vec<Node>>),
    Pairs(Vec<(Vec<Node>, Vec<Node>)>, Vec<Vec<Node>>),
    Ready(Shape),
}

fn declared(element: &Element, interaction: &Element) -> Result<Response, String> {
    let name = interaction.attribute("responseIdentifier").unwrap_or_default();
    score::response(element, name).ok_or_else(|| format!("nothing declares its response `{name}`"))
}

/// Reads an interaction that stands for itself.
pub(super) fn block(element: &Element, body: &Element, asks: &Element, item: &mut Item) -> Result<Asked, String> {
    let response = || declared(element, asks);
    let choices = |name: &str| -> Vec<(String, Vec<Node>)> {
        let own = |choice: &Element| {
            (
                choice.attribute("identifier").unwrap_or_default().to_owned(),
                marks::without(&choice.children),
            )
        };
        asks.deep(&[name]).into_iter().map(own).collect()
    };
    let found = match asks.name.as_str() {
        "choiceInteraction" => {
            let response = response()?;
            let multiple = response.several;
            let offers = choices("simpleChoice");
            let names: Vec<String> = offers.iter().map(|(name, _)| name.clone()).collect();
            let mapped = score::is_mapped(element);
            if multiple && !mapped && response.correct.len() > 1 {
                item.changed("all or nothing counted; here right ticks less wrong ticks do");
            }
            let mut shares = response.shares(&names, mapped);
            if multiple && !mapped {
                // What was said above is all there is to say.
                let each = shares.iter().copied().fold(0.0, f64::max);
                for share in shares.iter_mut().filter(|share| **share == 0.0) {
                    *share = -each;
                }
            }
            Found::Offers {
                multiple,
                offers,
                shares,
            }
        }
        "orderInteraction" => {
            let response = response()?;
            let mut steps: BTreeMap<String, Vec<Node>> = choices("simpleChoice").into_iter().collect();
            let count = steps.len();
            let ordered: Vec<Vec<Node>> = response.correct.iter().filter_map(|name| steps.remove(name)).collect();
            if ordered.len() != count {
                return Err("its right order does not name every step".to_owned());
            }
            item.changed("only the whole order gave points; here neighbours in the right order count");
            Found::Steps(ordered)
        }
        "matchInteraction" => {
            let response = response()?;
            let mapped = score::is_mapped(element);
            let first = response.mapping.first().map(|(_, value, _)| *value);
            let even = response.mapping.iter().all(|(_, value, _)| Some(*value) == first);
            if !mapped {
                item.changed("only all pairs together gave points; here each pair counts");
            } else if !even {
                item.changed("its pairs weighed differently; here each weighs the same");
            }
            pairs(asks, &response)?
        }
        "extendedTextInteraction" => return Err("it is an essay: write it with a rubric".to_owned()),
        "hotspotInteraction"
        | "graphicOrderInteraction"
        | "selectPointInteraction"
        | "graphicGapMatchInteraction"
        | "positionObjectInteraction"
        | "graphicAssociateInteraction" => {
            return Err("it is answered on a picture: write options with places".to_owned());
        }
        other => return Err(format!("the course has no questions of QTI's kind `{other}`")),
    };
    let prompt = asks
        .first("prompt")
        .map(|prompt| prompt.children.clone())
        .unwrap_or_default();
    let paragraph = Node::Element(Element {
        name: "div".to_owned(),
        children: prompt,
        ..Element::default()
    });
    let nodes = marks::rebuilt(&body.children, &mut |inner| {
        inner.name.ends_with("Interaction").then(|| {
            if inner.name == asks.name {
                vec![paragraph.clone()]
            } else {
                Vec::new()
            }
        })
    });
    Ok(Asked {
        nodes,
        found,
        holes: Vec::new(),
    })
}

fn pairs(asks: &Element, response: &Response) -> Result<Found, String> {
    let sets: Vec<&Element> = asks.all("simpleMatchSet").collect();
    let [left, right] = sets.as_slice() else {
        return Err("it has not two sets to match".to_owned());
    };
    let choices = |set: &Element| -> Vec<(String, Vec<Node>)> {
        let own = |choice: &Element| {
            (
                choice.attribute("identifier").unwrap_or_default().to_owned(),
                marks::without(&choice.children),
            )
        };
        set.all("simpleAssociableChoice").map(own).collect()
    };
    let (left, right) = (choices(left), choices(right));
    let mut partner: BTreeMap<&str, &str> = BTreeMap::new();
    for pair in &response.correct {
        let mut names = pair.split_whitespace();
        let (Some(one), Some(other)) = (names.next(), names.next()) else {
            return Err(format!("\"{pair}\" is no pair"));
        };
        if partner.insert(one, other).is_some_and(|before| before != other) {
            return Err("something on its left has several partners; in the course each has one".to_owned());
        }
    }
    let words: BTreeMap<&str, &Vec<Node>> = right.iter().map(|(name, words)| (name.as_str(), words)).collect();
    let mut pairs = Vec::new();
    for (name, own) in &left {
        let found = partner.get(name.as_str()).and_then(|other| words.get(other));
        let other = found.ok_or("something on its left has no partner; in the course each has one")?;
        pairs.push((own.clone(), (*other).clone()));
    }
    let used: Vec<&str> = partner.values().copied().collect();
    let others = right.iter().filter(|(name, _)| !used.contains(&name.as_str()));
    Ok(Found::Pairs(pairs, others.map(|(_, words)| words.clone()).collect()))
}

/// Reads fields in a text: one alone is a number or a short text, others are gaps.
pub(super) fn gaps(element: &Element, body: &Element, all: &[&Element], item: &mut Item) -> Result<Asked, String> {
    if let [only] = all
        && only.name == "textEntryInteraction"
    {
        let response = declared(element, only)?;
        let (alone, unit) = marks::stands_alone(body, only);
        if alone || response.is_number() {
            let found = if response.is_number() {
                let (low, high) = score::bounds(element, &response).ok_or("it has no right number")?;
                Shape::Numeric { low, high, unit }
            } else {
                Shape::Short(response.accepted(item))
            };
            if !alone {
                item.changed("the place of its number in the text is a line now");
            }
            let line = Node::Text(if alone { String::new() } else { "____".to_owned() });
            let nodes = marks::rebuilt(&body.children, &mut |inner| {
                let unit = alone && inner.has_class("unit");
                (inner.name.ends_with("Interaction") || unit).then(|| {
                    if inner.name == only.name {
                        vec![line.clone()]
                    } else {
                        Vec::new()
                    }
                })
            });
            return Ok(Asked {
                nodes,
                found: Found::Ready(found),
                holes: Vec::new(),
            });
        }
    }
    let mut holes = Vec::new();
    for interaction in all {
        let response = declared(element, interaction)?;
        holes.push(if interaction.name == "textEntryInteraction" {
            let accepted = response.accepted(item);
            if response.is_number() {
                item.changed("a gap for a number takes the very words of it");
            }
            if accepted.is_empty() {
                return Err("a gap of it has no right answer".to_owned());
            }
            Hole::Typed(accepted)
        } else {
            menu(interaction, &response, score::is_mapped(element))?
        });
    }
    let mut number = 0;
    let nodes = marks::rebuilt(&body.children, &mut |inner| {
        let is_gap = matches!(inner.name.as_str(), "textEntryInteraction" | "inlineChoiceInteraction");
        if !is_gap {
            return inner.name.ends_with("Interaction").then(Vec::new);
        }
        number += 1;
        Some(vec![Node::Element(Element {
            name: GAP.to_owned(),
            attributes: vec![("n".to_owned(), (number - 1).to_string())],
            ..Element::default()
        })])
    });
    Ok(Asked {
        nodes,
        found: Found::Ready(Shape::Cloze),
        holes,
    })
}

fn menu(interaction: &Element, response: &Response, mapped: bool) -> Result<Hole, String> {
    let choices: Vec<&Element> = interaction.all("inlineChoice").collect();
    let names: Vec<String> = choices
        .iter()
        .map(|choice| choice.attribute("identifier").unwrap_or_default().to_owned())
        .collect();
    let shares = response.shares(&names, mapped);
    let right = shares
        .iter()
        .position(|share| *share > 99.0)
        .ok_or("a drop-down of it has no right choice")?;
    let words: Vec<String> = choices
        .iter()
        .map(|choice| one_line(&plain(&marks::without(&choice.children))))
        .collect();
    Ok(Hole::Menu(words, right))
}
