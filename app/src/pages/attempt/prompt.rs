//! What is asked, with the fields of a cloze in its gaps and the marks of a hotspot on its picture.

use std::fmt::Write as _;

use domain::quiz::paper::{AnswerFields, PaperOption, PaperQuestion};
use domain::quiz::{Place, gap_mark};

use super::in_words;
use crate::components::field::escaped;
use crate::words::Words;

/// The prompt as safe HTML.
pub(super) fn html(asked: &PaperQuestion, held: &AnswerFields, words: Words) -> String {
    let (mut html, mut rest) = (String::with_capacity(asked.prompt.len()), asked.prompt.as_str());
    // The marks stand in the prompt in their order.
    for (number, choices) in (1..).zip(&asked.gaps) {
        if let Some((before, after)) = rest.split_once(&gap_mark(number)) {
            html.push_str(before);
            html.push_str(&gap(asked, number, choices, held, words));
            rest = after;
        }
    }
    html.push_str(rest);
    with_marks(html, asked.options.iter().map(|option| option.place))
}

/// The letter of a place, as on the picture and before its option.
pub(crate) fn letter(at: usize) -> String {
    u8::try_from(at)
        .ok()
        .filter(|at| *at < 26)
        .map_or_else(|| (at + 1).to_string(), |at| char::from(b'A' + at).to_string())
}

/// The picture of a prompt with a frame and a letter on each place, in this order.
pub(crate) fn with_marks(html: String, places: impl Iterator<Item = Option<Place>>) -> String {
    let mut marks = String::new();
    for (at, place) in places.enumerate() {
        let Some(place) = place.filter(Place::is_inside) else {
            continue;
        };
        let share = |thousandths: u16| format!("{}.{}%", thousandths / 10, thousandths % 10);
        let (x, y) = (share(place.left), share(place.top));
        let _ = write!(
            marks,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\"/><text x=\"{x}\" y=\"{y}\" dx=\"5\" dy=\"18\">{}</text>",
            share(place.width),
            share(place.height),
            letter(at)
        );
    }
    let picture = html.find("<img ").filter(|_| !marks.is_empty());
    let Some((start, length)) = picture.and_then(|start| Some((start, html[start..].find('>')? + 1))) else {
        return html;
    };
    let (before, rest) = html.split_at(start);
    let (image, after) = rest.split_at(length);
    format!("{before}<span class=\"marked\">{image}<svg aria-hidden=\"true\">{marks}</svg></span>{after}")
}

fn gap(asked: &PaperQuestion, number: usize, choices: &[PaperOption], held: &AnswerFields, words: Words) -> String {
    let name = escaped(&format!("q.{}.gap.{number}", asked.id));
    let label = words.with(
        "quiz-gap-of",
        &[("place", number.into()), ("count", asked.gaps.len().into())],
    );
    let label = escaped(&label);
    let held = held.gaps.get(&number.to_string()).map_or("", String::as_str);
    if choices.is_empty() {
        let value = escaped(held);
        return format!(
            "<input class=\"control gap\" type=\"text\" name=\"{name}\" value=\"{value}\" aria-label=\"{label}\" \
             maxlength=\"500\" autocomplete=\"off\">"
        );
    }
    let mut options = format!("<option value=\"\">{}</option>", escaped(&words.t("quiz-choose-match")));
    for choice in choices {
        let selected = if choice.token == held { " selected" } else { "" };
        let text = escaped(&in_words::stripped(&choice.html));
        let _ = write!(options, "<option value=\"{}\"{selected}>{text}</option>", choice.token);
    }
    format!("<select class=\"control gap\" name=\"{name}\" aria-label=\"{label}\">{options}</select>")
}
