//! An answer and a key in the words of the question.

use domain::language::{Language, pick};
use domain::quiz::{Answer, Choice, Fill, Gap, Key, OptionId, Question, QuestionText};

use crate::components::field::escaped;
use crate::visit::Visit;
use crate::words::Words;

/// The answer as safe HTML.
pub(crate) fn answer(question: &Question, answer: &Answer, source: Language, visit: &Visit) -> String {
    let words = visit.words();
    let text = pick(&question.texts, visit.language, source).map(|(_, text)| text);
    let Some(text) = text else { return String::new() };
    match answer {
        Answer::Blank => format!("<em>{}</em>", escaped(&words.t("quiz-no-answer"))),
        Answer::Unsure => format!("<em>{}</em>", escaped(&words.t("quiz-unsure"))),
        Answer::Chosen { options } => lines(text, options, "ul"),
        Answer::Typed { text } => escaped(text),
        Answer::Ordered { options } => lines(text, options, "ol"),
        Answer::Paired { pairs } => paired(text, pairs.iter()),
        Answer::Filled { gaps } => {
            let said = |fill: &Fill| match fill {
                Fill::Typed(typed) => escaped(typed),
                Fill::Chosen(option) => html_of(&text.options, *option).to_owned(),
            };
            numbered(gaps.iter().map(|(number, fill)| (*number, said(fill))))
        }
    }
}

/// What is right, as safe HTML.
pub(crate) fn key(question: &Question, source: Language, visit: &Visit) -> String {
    let Some((_, text)) = pick(&question.texts, visit.language, source) else {
        return String::new();
    };
    match &question.key {
        Key::Single { right } => lines(text, &[*right], "ul"),
        Key::Truth { right } => lines(text, &[if *right { 1 } else { 2 }], "ul"),
        Key::Multiple { right } => lines(text, right, "ul"),
        Key::Ordering { right } => lines(text, right, "ol"),
        Key::Matching { right } => paired(text, right.iter()),
        Key::Cloze { gaps } => {
            let said = |gap: &Gap| match gap {
                Gap::Typed { accepted } => escaped(&accepted.join(" · ")),
                Gap::Menu { right, .. } => html_of(&text.options, *right).to_owned(),
            };
            numbered((1..).zip(gaps.iter().map(said)))
        }
        Key::Short { accepted } => escaped(&accepted.join(" · ")),
        Key::Numeric { low, high, unit } => {
            let number = |value: f64| number(value, visit.words());
            let range = if (high - low).abs() > f64::EPSILON {
                format!("{} – {}", number(*low), number(*high))
            } else {
                number(*low)
            };
            escaped(&format!("{range} {}", unit.as_deref().unwrap_or_default()))
        }
    }
}

/// The answer as plain text.
pub(crate) fn plain(question: &Question, given: &Answer, source: Language, visit: &Visit) -> String {
    stripped(&answer(question, given, source, visit).replace("</li><li>", "; "))
}

/// Safe HTML as plain text, for places that take no markup.
pub(crate) fn stripped(html: &str) -> String {
    let mut inside = false;
    let text: String = html
        .chars()
        .filter(|letter| {
            let tag = inside || *letter == '<';
            inside = *letter == '<' || inside && *letter != '>';
            !tag
        })
        .collect();
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// Nine places say all that a question asks; more would show how numbers are kept.
fn number(value: f64, words: Words) -> String {
    let text = format!("{value:.9}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if words.language() == Language::En {
        text.to_owned()
    } else {
        text.replace('.', ",")
    }
}

fn lines(text: &QuestionText, options: &[OptionId], list: &str) -> String {
    let items = options
        .iter()
        .map(|id| ["<li>", html_of(&text.options, *id), "</li>"].concat());
    format!("<{list}>{}</{list}>", items.collect::<String>())
}

fn paired<'a>(text: &QuestionText, pairs: impl Iterator<Item = (&'a OptionId, &'a OptionId)>) -> String {
    let item = |(left, right): (&OptionId, &OptionId)| {
        format!(
            "<li>{} → {}</li>",
            html_of(&text.options, *left),
            html_of(&text.matches, *right)
        )
    };
    format!("<ul>{}</ul>", pairs.map(item).collect::<String>())
}

fn numbered(gaps: impl Iterator<Item = (OptionId, String)>) -> String {
    let item = |(number, html): (OptionId, String)| format!("<li>({number}) {html}</li>");
    format!("<ul>{}</ul>", gaps.map(item).collect::<String>())
}

fn html_of(choices: &[Choice], id: OptionId) -> &str {
    choices
        .iter()
        .find(|choice| choice.id == id)
        .map_or("?", |choice| &choice.html)
}
