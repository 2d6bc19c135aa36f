//! Moodle's kinds of questions, each as the shape that means the same.

use super::cloze;
use super::read::{nodes, raw};
use crate::exchange::dialect::{around, decimal};
use crate::exchange::gift::answers::{accept, best_range};
use crate::exchange::item::{Hole, one_line};
use crate::exchange::markup::{Element, Node, plain};
use crate::exchange::reading::{Reading, ticked};
use crate::exchange::{Item, Shape};

/// Reads one question into an item.
///
/// # Errors
/// Why there is no such question in a course.
pub(super) fn read(
    kind: &str,
    element: &Element,
    name: &str,
    item: &mut Item,
    reading: &mut Reading<'_>,
) -> Result<(), String> {
    let shape = match kind {
        "multichoice" => multichoice(element, item, reading),
        "truefalse" => truth(element, item, reading)?,
        "shortanswer" => short(element, item)?,
        "numerical" => numerical(element, item)?,
        "matching" => matching(element, item, reading),
        "ordering" => ordering(element, item, reading),
        "cloze" | "multianswer" => return embedded(element, name, item, reading),
        "gapselect" | "ddwtos" => return selected(kind, element, name, item, reading),
        "essay" => return Err("it is an essay: write it with a rubric".to_owned()),
        "description" => return Err("it is a description: it asks nothing".to_owned()),
        "calculated" | "calculatedmulti" | "calculatedsimple" => {
            return Err(
                "it is calculated from wildcards: write one question with numbers for each of its data".to_owned(),
            );
        }
        "random" | "randomsamatch" => return Err("it draws from a category: use a pool".to_owned()),
        "ddmarker" | "ddimageortext" => {
            return Err("it is dragged onto a picture: write options with places".to_owned());
        }
        other => return Err(format!("the course has no questions of Moodle's kind `{other}`")),
    };
    item.shape = shape;
    let asked = nodes(element.first("questiontext"), reading);
    let prompt = reading.blocks(&asked, item).unwrap_or_default();
    item.ask(name, &plain(&asked), prompt, reading.fallback());
    Ok(())
}

/// An answer's share of the points, in per cent.
fn share(answer: &Element) -> f64 {
    let share = answer
        .attribute("fraction")
        .and_then(|share| share.trim().replace(',', ".").parse().ok());
    share.filter(|share: &f64| share.is_finite()).unwrap_or_default()
}

fn has_feedback(answer: &Element) -> bool {
    let words = answer.first("feedback").map(Element::words).unwrap_or_default();
    !words.is_empty()
}

fn multichoice(element: &Element, item: &mut Item, reading: &mut Reading<'_>) -> Shape {
    let single = element.words_of("single");
    let multiple = matches!(single.as_deref(), Some("false" | "0"));
    let (mut options, mut shares) = (Vec::new(), Vec::new());
    for answer in element.all("answer") {
        let words = nodes(Some(answer), reading);
        let feedback = nodes(answer.first("feedback"), reading);
        let mut offer = reading.offer(&words, item);
        offer.feedback = reading.note(&feedback, item);
        options.push(offer);
        shares.push(share(answer));
    }
    ticked(&mut options, &shares, multiple, item);
    Shape::Choice { multiple, options }
}

fn truth(element: &Element, item: &mut Item, reading: &mut Reading<'_>) -> Result<Shape, String> {
    let mut right = None;
    let mut feedback = [None, None];
    for answer in element.all("answer") {
        let word = answer.words_of("text").unwrap_or_else(|| answer.words()).to_lowercase();
        let is_true = match word.as_str() {
            "true" => true,
            "false" => false,
            other => match crate::course::parse::question::choice::truth_of(other) {
                Some(truth) => truth,
                None => return Err(format!("its answer \"{other}\" is neither true nor false")),
            },
        };
        if share(answer) > 0.0 {
            right = Some(is_true);
        }
        let nodes = nodes(answer.first("feedback"), reading);
        feedback[usize::from(!is_true)] = reading.note(&nodes, item);
    }
    let right = right.ok_or("neither true nor false is right")?;
    Ok(Shape::Truth { right, feedback })
}

fn short(element: &Element, item: &mut Item) -> Result<Shape, String> {
    let mut accepted = Vec::new();
    for answer in element.all("answer") {
        let text = one_line(&answer.words_of("text").unwrap_or_else(|| answer.words()));
        accept(&text, share(answer), &mut accepted, item);
        if has_feedback(answer) {
            item.changed("the feedback of a typed answer was left out");
        }
    }
    if element.words_of("usecase").as_deref() == Some("1") {
        item.changed("upper and lower case no longer matter");
    }
    if accepted.is_empty() {
        return Err("it has no right answer".to_owned());
    }
    Ok(Shape::Short(accepted))
}

fn numerical(element: &Element, item: &mut Item) -> Result<Shape, String> {
    let mut accepted = Vec::new();
    for answer in element.all("answer") {
        let text = answer.words_of("text").unwrap_or_else(|| answer.words());
        if has_feedback(answer) {
            item.changed("the feedback of a typed answer was left out");
        }
        if text == "*" {
            continue;
        }
        let Some(middle) = decimal(&text) else {
            return Err(format!("\"{}\" is no number", one_line(&text)));
        };
        let tolerance = answer
            .words_of("tolerance")
            .as_deref()
            .and_then(decimal)
            .unwrap_or_default();
        let (low, high) = around(middle, tolerance);
        accepted.push((share(answer), low, high));
    }
    let shape = best_range(&accepted, item)?;
    let units: Vec<&Element> = element
        .first("units")
        .into_iter()
        .flat_map(|units| units.all("unit"))
        .collect();
    if units.len() > 1 {
        item.changed("only its first unit was kept");
    }
    let wanted = element.words_of("unitgradingtype").is_some_and(|kind| kind != "0");
    if wanted {
        item.changed("a missing unit took points away; here the unit is shown and need not be typed");
    }
    let unit = units
        .first()
        .and_then(|unit| unit.words_of("unit_name"))
        .filter(|unit| !unit.is_empty());
    match shape {
        Shape::Numeric { low, high, .. } => Ok(Shape::Numeric { low, high, unit }),
        other => Ok(other),
    }
}

fn matching(element: &Element, item: &mut Item, reading: &mut Reading<'_>) -> Shape {
    let (mut pairs, mut distractors) = (Vec::new(), Vec::new());
    for part in element.all("subquestion") {
        let left_nodes = nodes(Some(part), reading);
        let left = reading.line(&left_nodes, item);
        let right_nodes = nodes(part.first("answer"), reading);
        let right = reading.line(&right_nodes, item);
        match (left.is_empty(), right.is_empty()) {
            (true, true) => {}
            (true, false) => distractors.push(right),
            _ => pairs.push((left, right)),
        }
    }
    Shape::Matching { pairs, distractors }
}

fn ordering(element: &Element, item: &mut Item, reading: &mut Reading<'_>) -> Shape {
    let mut steps = Vec::new();
    for answer in element.all("answer") {
        let words = nodes(Some(answer), reading);
        steps.push(reading.line(&words, item));
    }
    let setting = |tag: &str| element.words_of(tag).unwrap_or_default().to_ascii_uppercase();
    if !matches!(setting("selecttype").as_str(), "" | "ALL" | "0") {
        item.changed("only some of its steps were shown; here all are");
    }
    if !matches!(setting("gradingtype").as_str(), "" | "RELATIVE_NEXT_EXCLUDE_LAST" | "1") {
        item.changed("how it was graded; here neighbours in the right order count");
    }
    Shape::Ordering(steps)
}

fn embedded(element: &Element, name: &str, item: &mut Item, reading: &mut Reading<'_>) -> Result<(), String> {
    let (writing, text) = raw(element.first("questiontext"));
    let (text, holes, points) = cloze::cut(&text, item)?;
    if holes.is_empty() {
        return Err("it has no gap that the course can ask".to_owned());
    }
    if element.first("defaultgrade").is_none() {
        item.worth(points);
    }
    item.shape = Shape::Cloze;
    let asked = reading.nodes(writing, &text);
    item.prompt = reading.with_gaps(&asked, &holes, item)?;
    let prompt = std::mem::take(&mut item.prompt);
    item.ask(name, &plain(&asked), prompt, reading.fallback());
    Ok(())
}

/// Words to choose or to drag into numbered places: `[[1]]`.
fn selected(
    kind: &str,
    element: &Element,
    name: &str,
    item: &mut Item,
    reading: &mut Reading<'_>,
) -> Result<(), String> {
    let tag = if kind == "gapselect" { "selectoption" } else { "dragbox" };
    let choices: Vec<(String, String)> = element
        .all(tag)
        .map(|choice| {
            (
                one_line(&choice.words_of("text").unwrap_or_default()),
                choice.words_of("group").unwrap_or_default(),
            )
        })
        .collect();
    let (writing, text) = raw(element.first("questiontext"));
    let mut holes = Vec::new();
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("[[") {
        let digits = after
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(after.len());
        let number: Option<usize> = after[..digits].parse().ok();
        let Some((number, behind)) = number.zip(after[digits..].strip_prefix("]]")) else {
            out.push_str(before);
            out.push_str("[[");
            rest = after;
            continue;
        };
        let Some((right, group)) = number.checked_sub(1).and_then(|at| choices.get(at)) else {
            return Err(format!("its place [[{number}]] has no choice"));
        };
        let mut menu: Vec<String> = Vec::new();
        for (text, other) in &choices {
            if other == group && !menu.contains(text) {
                menu.push(text.clone());
            }
        }
        let right = menu.iter().position(|text| text == right).unwrap_or_default();
        out.push_str(before);
        out.push_str(&cloze::mark(holes.len()));
        holes.push(if menu.len() < 2 {
            Hole::Typed(menu)
        } else {
            Hole::Menu(menu, right)
        });
        rest = behind;
    }
    out.push_str(rest);
    if holes.is_empty() {
        return Err("its text has no place `[[1]]`".to_owned());
    }
    if kind == "ddwtos" {
        item.changed("words that were dragged are chosen from drop-downs now");
    }
    if holes.iter().any(|hole| matches!(hole, Hole::Typed(_))) {
        item.changed("a place with only one choice is typed now");
    }
    item.shape = Shape::Cloze;
    let asked: Vec<Node> = reading.nodes(writing, &out);
    let prompt = reading.with_gaps(&asked, &holes, item)?;
    item.ask(name, &plain(&asked), prompt, reading.fallback());
    Ok(())
}
