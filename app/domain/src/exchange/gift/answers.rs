//! What stands between the braces of a GIFT question.

use super::brought_back;
use super::read::{ask, nodes, unbroken};
use crate::exchange::Item;
use crate::exchange::dialect::{around, decimal};
use crate::exchange::item::{Hole, Note, Shape, one_line};
use crate::exchange::markup::{Element, Node, plain};
use crate::exchange::reading::{Reading, Writing, ticked};

/// The text around the braces.
pub(super) struct Asked<'t> {
    pub writing: Writing,
    pub before: &'t str,
    pub after: &'t str,
    pub name: &'t str,
}

/// One answer with its share of the points, in per cent.
struct Given<'t> {
    share: f64,
    text: &'t str,
    feedback: Option<&'t str>,
}

/// Reads the answers into the item.
pub(super) fn read(inside: &str, asked: &Asked<'_>, item: &mut Item, reading: &mut Reading<'_>) -> Result<(), String> {
    if inside.is_empty() {
        return Err("it is an essay: write it with a rubric".to_owned());
    }
    let shape = if let Some(numbers) = inside.strip_prefix('#') {
        numeric(numbers, item, reading)?
    } else if let Some(steps) = inside.strip_prefix('>') {
        ordering(steps, item, reading)
    } else if inside.contains('~') {
        return choice(inside, asked, item, reading);
    } else if inside.contains('=') && inside.contains("->") {
        matching(inside, asked, item, reading)
    } else if let Some(truth) = truth(inside, asked, item, reading) {
        truth
    } else {
        return short(inside, asked, item, reading);
    };
    item.shape = shape;
    let whole = format!("{}{}", asked.before, asked.after);
    let stop = asked.after.chars().all(|letter| letter.is_ascii_punctuation());
    let asked = Asked {
        before: if stop { &whole } else { asked.before },
        after: if stop { "" } else { asked.after },
        ..*asked
    };
    ask(&asked, item, reading);
    behind(&asked, item, reading);
    Ok(())
}

/// The text behind the braces of a question that has no gap.
fn behind(asked: &Asked<'_>, item: &mut Item, reading: &mut Reading<'_>) {
    if asked.after.is_empty() {
        return;
    }
    let nodes = nodes(asked.after, asked.writing, reading);
    if let Some(after) = reading.blocks(&nodes, item) {
        item.changed("the text behind the answers stands before them now");
        if item.prompt.is_empty() {
            item.prompt.clone_from(&crate::exchange::words::line(&item.title));
        }
        item.prompt.push_str("\n\n");
        item.prompt.push_str(&after);
    }
}

fn given(text: &str) -> Given<'_> {
    let text = text.trim();
    let (share, text) = match text.strip_prefix('%').and_then(|rest| rest.split_once('%')) {
        Some((share, rest)) => match share.trim().replace(',', ".").parse() {
            Ok(share) => (share, rest),
            Err(_) => (100.0, text),
        },
        None => (100.0, text),
    };
    let (text, feedback) = match text.split_once('#') {
        Some((text, feedback)) => (text, Some(feedback.trim())),
        None => (text, None),
    };
    Given {
        share,
        text: text.trim(),
        feedback: feedback.filter(|feedback| !feedback.is_empty()),
    }
}

fn choice(inside: &str, asked: &Asked<'_>, item: &mut Item, reading: &mut Reading<'_>) -> Result<(), String> {
    let multiple = !inside.contains('=');
    let mut options = Vec::new();
    let mut shares = Vec::new();
    let mut parts = inside.split(['~', '=']);
    if parts.next().is_some_and(|before| !before.trim().is_empty()) {
        return Err("words stand before its first answer".to_owned());
    }
    // The sign before each part; a sign that is missing makes the part a wrong answer.
    let signs = inside.chars().filter(|letter| matches!(letter, '~' | '='));
    for (sign, part) in signs.zip(parts) {
        if part.trim().is_empty() {
            continue;
        }
        let given = given(part);
        let weighed = part.trim_start().starts_with('%');
        shares.push(if weighed || sign == '=' { given.share } else { 0.0 });
        let words = nodes(given.text, asked.writing, reading);
        let mut offer = reading.offer(&words, item);
        if let Some(feedback) = given.feedback {
            let feedback = nodes(feedback, asked.writing, reading);
            offer.feedback = reading.note(&feedback, item);
        }
        options.push((offer, one_line(&plain(&words))));
    }
    let (mut options, texts): (Vec<_>, Vec<_>) = options.into_iter().unzip();
    ticked(&mut options, &shares, multiple, item);
    let right = options.iter().position(|option| option.right);
    if asked.after.is_empty() || multiple {
        item.shape = Shape::Choice { multiple, options };
        ask(asked, item, reading);
        behind(asked, item, reading);
        return Ok(());
    }
    let right = right.ok_or("none of its options is right")?;
    if options.iter().any(|option| option.feedback.is_some()) {
        item.changed("the feedback of its choices was left out: a drop-down has none");
    }
    missing_word(&Hole::Menu(texts, right), asked, item, reading)
}

fn short(inside: &str, asked: &Asked<'_>, item: &mut Item, reading: &mut Reading<'_>) -> Result<(), String> {
    if !inside.contains('=') {
        return Err("what stands in its braces is none of GIFT's answers".to_owned());
    }
    let mut accepted = Vec::new();
    for part in inside.split('=').filter(|part| !part.trim().is_empty()) {
        let given = given(part);
        let text = one_line(&plain(&nodes(given.text, Writing::Plain, reading)));
        accept(&text, given.share, &mut accepted, item);
        if given.feedback.is_some() {
            item.changed("the feedback of a typed answer was left out");
        }
    }
    if accepted.is_empty() {
        return Err("it has no right answer".to_owned());
    }
    if asked.after.is_empty() {
        item.shape = Shape::Short(accepted);
        ask(asked, item, reading);
        return Ok(());
    }
    missing_word(&Hole::Typed(accepted), asked, item, reading)
}

/// Takes a typed answer as Moodle means it: with wildcards and shares.
pub(crate) fn accept(text: &str, share: f64, accepted: &mut Vec<String>, item: &mut Item) {
    let plain = text.replace("\\*", "\u{e020}");
    let wild = plain.contains('*');
    let plain = plain.replace('\u{e020}', "*");
    if share <= 0.0 {
        if text != "*" {
            item.changed(format!(
                "the wrong answer \"{plain}\" was left out: what is not right is wrong"
            ));
        }
        return;
    }
    if share < 99.5 {
        item.changed(format!("\"{plain}\" gave {share} % of the points; here it gives none"));
        return;
    }
    if wild {
        item.changed(format!(
            "the wildcard in \"{plain}\" is now a star that has to be typed"
        ));
    }
    if !plain.trim().is_empty() && !accepted.contains(&plain) {
        accepted.push(plain);
    }
}

fn missing_word(hole: &Hole, asked: &Asked<'_>, item: &mut Item, reading: &mut Reading<'_>) -> Result<(), String> {
    let mut nodes = reading.nodes(asked.writing, &unbroken(asked.before, asked.writing));
    let place = Node::Element(Element {
        name: crate::exchange::html::markdown::GAP.to_owned(),
        attributes: vec![("n".to_owned(), "0".to_owned())],
        ..Element::default()
    });
    let mut after = reading.nodes(asked.writing, &unbroken(asked.after, asked.writing));
    // `<p>a </p>` and what follows are one sentence.
    if let Some(Node::Element(last)) = nodes
        .last_mut()
        .filter(|node| matches!(node, Node::Element(e) if e.name == "p"))
    {
        last.children.extend([Node::Text(" ".to_owned()), place]);
        match after.first_mut() {
            Some(Node::Element(first)) if first.name == "p" => last.children.append(&mut first.children),
            _ => last.children.append(&mut after),
        }
        nodes.append(&mut after);
    } else {
        let spaced = asked.before.is_empty() || asked.after.starts_with(|first: char| first.is_ascii_punctuation());
        nodes.extend([Node::Text(" ".to_owned()), place]);
        nodes.extend((!spaced).then(|| Node::Text(" ".to_owned())));
        if let Some(Node::Element(first)) = after
            .first_mut()
            .filter(|node| matches!(node, Node::Element(e) if e.name == "p"))
        {
            nodes.append(&mut first.children);
        }
        nodes.append(&mut after);
    }
    let prompt = reading.with_gaps(&nodes, std::slice::from_ref(hole), item)?;
    item.shape = Shape::Cloze;
    item.ask(asked.name, &plain(&nodes), prompt, reading.fallback());
    Ok(())
}

fn matching(inside: &str, asked: &Asked<'_>, item: &mut Item, reading: &mut Reading<'_>) -> Shape {
    let (mut pairs, mut distractors) = (Vec::new(), Vec::new());
    for part in inside.split('=').filter(|part| !part.trim().is_empty()) {
        let given = given(part);
        let Some((left, right)) = given.text.split_once("->") else {
            item.changed(format!(
                "\"{}\" has no `->` and was left out",
                one_line(&brought_back(given.text))
            ));
            continue;
        };
        let left_nodes = nodes(left, asked.writing, reading);
        let left = reading.line(&left_nodes, item);
        let right = reading.line(&nodes(right, asked.writing, reading), item);
        if left.is_empty() {
            distractors.push(right);
        } else {
            pairs.push((left, right));
        }
    }
    Shape::Matching { pairs, distractors }
}

fn truth(inside: &str, asked: &Asked<'_>, item: &mut Item, reading: &mut Reading<'_>) -> Option<Shape> {
    let mut parts = inside.splitn(3, '#');
    let right = match parts.next()?.trim().to_ascii_uppercase().as_str() {
        "T" | "TRUE" => true,
        "F" | "FALSE" => false,
        _ => return None,
    };
    // The first is for whoever is wrong, the second for whoever is right.
    let mut note = |part: Option<&str>| -> Option<Note> {
        let nodes = nodes(part?.trim(), asked.writing, reading);
        reading.note(&nodes, item)
    };
    let (wrong, good) = (note(parts.next()), note(parts.next()));
    let feedback = if right { [good, wrong] } else { [wrong, good] };
    Some(Shape::Truth { right, feedback })
}

fn numeric(numbers: &str, item: &mut Item, reading: &mut Reading<'_>) -> Result<Shape, String> {
    let mut accepted: Vec<(f64, f64, f64)> = Vec::new();
    for part in numbers.split('=').filter(|part| !part.trim().is_empty()) {
        let given = given(part);
        if given
            .feedback
            .is_some_and(|feedback| !plain(&nodes(feedback, Writing::Auto, reading)).trim().is_empty())
        {
            item.changed("the feedback of a typed answer was left out");
        }
        if given.text == "*" {
            continue;
        }
        let text = brought_back(given.text);
        let bounds = match (text.split_once(".."), given.text.split_once(':')) {
            (Some((low, high)), _) => decimal(low).zip(decimal(high)),
            (_, Some((middle, tolerance))) => decimal(middle)
                .zip(decimal(tolerance))
                .map(|(middle, by)| around(middle, by)),
            _ => decimal(&text).map(|value| (value, value)),
        };
        let Some((low, high)) = bounds else {
            return Err(format!("\"{}\" is no number", one_line(&text)));
        };
        accepted.push((given.share, low, high));
    }
    best_range(&accepted, item)
}

/// The range that gives all points; the others are said to be lost.
pub(crate) fn best_range(accepted: &[(f64, f64, f64)], item: &mut Item) -> Result<Shape, String> {
    let mut best: Option<(f64, f64, f64)> = None;
    for range in accepted {
        if best.is_none_or(|(share, _, _)| range.0 > share) {
            best = Some(*range);
        }
    }
    let (share, low, high) = best
        .filter(|(share, _, _)| *share > 0.0)
        .ok_or("it has no right number")?;
    if accepted.len() > 1 {
        item.changed("other numbers gave a part of the points, or all; here only one range is right");
    }
    if share < 99.5 {
        item.changed("its right number gave only a part of the points; here it gives all");
    }
    Ok(Shape::Numeric { low, high, unit: None })
}

fn ordering(steps: &str, item: &mut Item, reading: &mut Reading<'_>) -> Shape {
    let mut lines = steps.lines();
    // How many are shown, how it is laid out and graded: the course shows all and grades by neighbours.
    let settings = lines.next().unwrap_or_default().to_ascii_uppercase();
    if ["EXACT", "RANDOM", "RAND", "CONTIG", "ALL_OR_NOTHING", "ABSOLUTE"]
        .iter()
        .any(|word| settings.contains(word))
    {
        item.changed("how its steps were drawn or graded; here all are shown and neighbours count");
    }
    let mut done = Vec::new();
    for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
        let words = nodes(line, Writing::Auto, reading);
        done.push(reading.line(&words, item));
    }
    Shape::Ordering(done)
}
