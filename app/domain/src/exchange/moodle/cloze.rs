//! Moodle's embedded answers: `{1:SHORTANSWER:=act~%50%deed#feedback}` in the middle of a text.

use crate::exchange::Item;
use crate::exchange::gift::answers::accept;
use crate::exchange::html::{self, markdown::GAP};
use crate::exchange::item::{Hole, one_line};
use crate::exchange::markup::plain;

/// The element in the place of a gap.
pub(super) fn mark(number: usize) -> String {
    format!("<{GAP} n=\"{number}\"></{GAP}>")
}

/// The text with elements in the places of its gaps, the gaps, and their points together.
///
/// # Errors
/// A gap of a kind that the course does not have.
pub(super) fn cut(text: &str, item: &mut Item) -> Result<(String, Vec<Hole>, f64), String> {
    let mut out = String::with_capacity(text.len());
    let mut holes = Vec::new();
    let mut weights: Vec<f64> = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let Some((weight, kind, answers, after)) = head(&rest[open + 1..]) else {
            out.push('{');
            rest = &rest[open + 1..];
            continue;
        };
        weights.push(weight);
        out.push_str(&mark(holes.len()));
        holes.push(hole(&kind, answers, item)?);
        rest = after;
    }
    out.push_str(rest);
    if weights.iter().any(|weight| Some(weight) != weights.first()) {
        item.changed("its gaps weighed differently; here each weighs the same");
    }
    Ok((out, holes, weights.iter().sum()))
}

/// `1:SHORTANSWER:…}`: weight, kind, answers, and what follows the brace.
fn head(text: &str) -> Option<(f64, String, &str, &str)> {
    let digits = text.find(|letter: char| !letter.is_ascii_digit() && letter != '.')?;
    let weight = if digits == 0 { 1.0 } else { text[..digits].parse().ok()? };
    let rest = text[digits..].strip_prefix(':')?;
    let length = rest.find(|letter: char| !(letter.is_ascii_uppercase() || letter == '_'))?;
    let kind = rest[..length].to_owned();
    let answers = rest[length..].strip_prefix(':').filter(|_| length > 0)?;
    let mut escaped = false;
    for (at, letter) in answers.char_indices() {
        // An open brace that nobody closed must not cost the way to the end again and again.
        if letter == '{' && !escaped && answers[at + 1..].starts_with(|next: char| next.is_ascii_digit() || next == ':')
        {
            return None;
        }
        if letter == '}' && !escaped {
            return Some((weight, kind, &answers[..at], &answers[at + 1..]));
        }
        escaped = letter == '\\' && !escaped;
    }
    None
}

struct Given {
    share: f64,
    text: String,
    feedback: bool,
}

/// The answers between `~`, signs decoded.
fn given(answers: &str) -> Vec<Given> {
    let mut parts: Vec<(String, String)> = vec![(String::new(), String::new())];
    let mut letters = answers.chars();
    let mut in_feedback = false;
    let mut entity = false;
    while let Some(letter) = letters.next() {
        let Some((text, feedback)) = parts.last_mut() else {
            break;
        };
        let into = if in_feedback { feedback } else { text };
        match letter {
            '\\' => {
                if let Some(next) = letters.next() {
                    // What is not Moodle's sign keeps its backslash; a star is one for the wildcard.
                    if !matches!(next, '}' | '#' | '~' | '/' | '"' | '\\' | '{' | '=') {
                        into.push('\\');
                    }
                    // The first sign of an answer says what it is worth: an escaped one does not.
                    if text_is_empty(into) && matches!(next, '=' | '%') {
                        into.push('\u{e021}');
                    }
                    into.push(next);
                }
            }
            '~' => {
                parts.push((String::new(), String::new()));
                in_feedback = false;
            }
            // `&#241;` is a letter.
            '#' if !in_feedback && !entity => in_feedback = true,
            other => into.push(other),
        }
        entity = letter == '&';
    }
    let part = |(text, feedback): (String, String)| {
        let text = text.trim();
        let (share, text) = if let Some(rest) = text.strip_prefix('=') {
            (100.0, rest)
        } else if let Some((share, rest)) = text.strip_prefix('%').and_then(|rest| rest.split_once('%')) {
            (share.trim().parse().unwrap_or_default(), rest)
        } else {
            (0.0, text)
        };
        Given {
            share,
            text: one_line(&plain(&html::parse(&text.replace('\u{e021}', "")))),
            feedback: !feedback.trim().is_empty(),
        }
    };
    parts
        .into_iter()
        .map(part)
        .filter(|given| !given.text.is_empty())
        .collect()
}

fn text_is_empty(text: &str) -> bool {
    text.trim().is_empty()
}

fn hole(kind: &str, answers: &str, item: &mut Item) -> Result<Hole, String> {
    let given = given(answers);
    if given.iter().any(|given| given.feedback) {
        item.changed("the feedback of its gaps was left out");
    }
    match kind {
        "SHORTANSWER" | "SA" | "MW" | "SHORTANSWER_C" | "SAC" | "MWC" => {
            if kind.ends_with('C') {
                item.changed("upper and lower case no longer matter");
            }
            let mut accepted = Vec::new();
            for given in given {
                accept(&given.text, given.share, &mut accepted, item);
            }
            if accepted.is_empty() {
                return Err("a gap of it has no right answer".to_owned());
            }
            Ok(Hole::Typed(accepted))
        }
        "NUMERICAL" | "NM" => numerical(given, item),
        "MULTIRESPONSE" | "MR" | "MULTIRESPONSE_H" | "MRH" | "MULTIRESPONSE_S" | "MRS" | "MULTIRESPONSE_HS"
        | "MRHS" => Err("a gap of it takes several choices; the course's take one".to_owned()),
        _ if kind.starts_with("MULTICHOICE") || kind.starts_with("MC") => menu(given, item),
        other => Err(format!("the course has no gaps of Moodle's kind `{other}`")),
    }
}

fn menu(given: Vec<Given>, item: &mut Item) -> Result<Hole, String> {
    let best = given.iter().map(|given| given.share).fold(0.0, f64::max);
    let right = given
        .iter()
        .position(|given| best > 0.0 && given.share >= best)
        .ok_or("a drop-down of it has no right choice")?;
    if given
        .iter()
        .enumerate()
        .any(|(at, given)| at != right && given.share > 0.0)
    {
        item.changed("a choice of a drop-down gave a part of the points; here it gives none");
    }
    Ok(Hole::Menu(given.into_iter().map(|given| given.text).collect(), right))
}

/// A number in a gap: the course's gaps take texts, so a tolerance is lost.
fn numerical(given: Vec<Given>, item: &mut Item) -> Result<Hole, String> {
    let mut accepted = Vec::new();
    for given in given.iter().filter(|given| given.share > 99.5) {
        let (number, tolerance) = given.text.split_once(':').unwrap_or((&given.text, "0"));
        let number = number.trim();
        if number.replace(',', ".").parse::<f64>().is_err() {
            return Err(format!("\"{}\" is no number", given.text));
        }
        if tolerance
            .trim()
            .replace(',', ".")
            .parse::<f64>()
            .is_ok_and(|tolerance| tolerance != 0.0)
        {
            item.changed(format!("a gap took numbers near {number}; here it takes only this one"));
        }
        accepted.push(number.to_owned());
        // Both ways to write a fraction were taken.
        accepted.extend(number.contains('.').then(|| number.replace('.', ",")));
    }
    if given.iter().any(|given| given.share > 0.0 && given.share <= 99.5) {
        item.changed("numbers that gave a part of the points were left out");
    }
    if accepted.is_empty() {
        return Err("a gap of it has no right answer".to_owned());
    }
    Ok(Hole::Typed(accepted))
}
