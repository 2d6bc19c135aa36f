//! Aiken: a question on a line, options `A.` or `A)` below it, `ANSWER: B` at the end.

use super::item::one_line;
use super::markup::plain;
use super::reading::{Reading, Writing};
use super::{Item, Shape};

/// Whether a text has Aiken's last line somewhere and no braces of GIFT.
pub(crate) fn looks_like(text: &str) -> bool {
    text.lines().any(|line| answer(line).is_some()) && text.lines().any(|line| option(line.trim()).is_some())
}

/// Reads a whole file.
pub(crate) fn bank(file: &str, reading: &mut Reading<'_>) {
    let mut question = Question::default();
    for (at, line) in file.lines().enumerate() {
        let line = line.trim();
        if let Some(letter) = answer(line) {
            std::mem::take(&mut question).done(Some(letter), reading);
        } else if let Some((letter, words)) = option(line).filter(|_| !question.text.is_empty()) {
            question.options.push((letter, words.to_owned()));
        } else if !line.is_empty() {
            if !question.options.is_empty() {
                std::mem::take(&mut question).done(None, reading);
            }
            if question.text.is_empty() {
                question.line = at + 1;
            } else {
                question.text.push('\n');
            }
            question.text.push_str(line);
        }
    }
    if !question.text.is_empty() {
        question.done(None, reading);
    }
}

#[derive(Default)]
struct Question {
    line: usize,
    text: String,
    options: Vec<(char, String)>,
}

impl Question {
    fn done(self, answer: Option<char>, reading: &mut Reading<'_>) {
        let shown = one_line(&self.text.chars().take(60).collect::<String>());
        let Some(answer) = answer else {
            return reading.refuse(self.line, &shown, "a line `ANSWER: A` is missing below its options");
        };
        if !self.options.iter().any(|(letter, _)| *letter == answer) {
            return reading.refuse(
                self.line,
                &shown,
                format!("its answer `{answer}` is none of its options"),
            );
        }
        let mut item = Item::new(self.line);
        let mut options = Vec::new();
        for (letter, words) in &self.options {
            let mut offer = reading.offer(&reading.nodes(Writing::Plain, words), &mut item);
            offer.right = *letter == answer;
            options.push(offer);
        }
        item.shape = Shape::Choice {
            multiple: false,
            options,
        };
        let nodes = reading.nodes(Writing::Plain, &self.text);
        let prompt = reading.blocks(&nodes, &mut item).unwrap_or_default();
        item.ask("", &plain(&nodes), prompt, reading.fallback());
        reading.take(item);
    }
}

fn answer(line: &str) -> Option<char> {
    let line = line.trim();
    let rest = line
        .get(..7)
        .filter(|start| start.eq_ignore_ascii_case("ANSWER:"))
        .map(|_| line[7..].trim())?;
    let mut letters = rest.chars();
    let letter = letters.next().filter(char::is_ascii_alphabetic)?;
    matches!(letters.as_str().trim(), "" | "." | ")").then(|| letter.to_ascii_uppercase())
}

fn option(line: &str) -> Option<(char, &str)> {
    let letter = line.chars().next().filter(char::is_ascii_uppercase)?;
    let words = line[1..].strip_prefix(['.', ')'])?;
    let words = words.strip_prefix([' ', '\t'])?.trim();
    (!words.is_empty()).then_some((letter, words))
}
