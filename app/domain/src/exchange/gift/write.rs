//! Writes GIFT. Texts are HTML; ids and tags stand in comments, as Moodle reads them.

use std::fmt::Write as _;

use super::escaped;
use crate::course::Quiz;
use crate::exchange::dialect::tolerance;
use crate::exchange::html::markdown::GAP;
use crate::exchange::markup::text;
use crate::exchange::outgoing::{Outgoing, Pictured, pool_name, tags, words_of};
use crate::quiz::{Choice, Gap, Key, Question, QuestionText};

/// Writes a quiz as one file.
pub(crate) fn quiz(quiz: &Quiz, outgoing: &mut Outgoing<'_>) {
    let mut out = String::new();
    let mut pool = None;
    outgoing.each(quiz, |question, text, outgoing| {
        let answers = answers(question, text, outgoing)?;
        if question.pool != pool {
            pool = question.pool;
            let name = pool.map_or_else(
                || format!("relevo {}", quiz.id.replace('/', " ")),
                |pool| pool_name(quiz, pool),
            );
            let _ = write!(out, "$CATEGORY: $course$/top/{name}\n\n");
        }
        if text.hint.is_some() {
            outgoing.changed("the hint is left out: GIFT has none");
        }
        let _ = write!(out, "// [id:{}]", question.id);
        for tag in tags(question, true) {
            let _ = write!(out, " [tag:{tag}]");
        }
        out.push('\n');
        let prompt = outgoing.prompt(text, Pictured::Data).html;
        let prompt = placed(&escaped(prompt.trim()), &answers);
        let _ = write!(out, "::{}::[html]{prompt}\n\n", escaped(&text.title));
        Ok(())
    });
    outgoing.files.insert("quiz.gift".to_owned(), out.into_bytes());
}

/// The answers behind the prompt, or in the place of its gap.
fn placed(prompt: &str, answers: &str) -> String {
    let mark = escaped(&format!("<{GAP} n=\"0\"></{GAP}>"));
    match prompt.split_once(&mark) {
        Some((before, after)) => format!("{before}{answers}{after}"),
        None => format!("{prompt} {answers}"),
    }
}

fn answers(question: &Question, words: &QuestionText, outgoing: &mut Outgoing<'_>) -> Result<String, String> {
    let mut out = String::from("{");
    match &question.key {
        Key::Single { right } => {
            for choice in &words.options {
                let sign = if choice.id == *right { "=" } else { "~" };
                option(&mut out, sign, choice, outgoing);
            }
        }
        Key::Multiple { right } => {
            let share = share(right.len());
            for choice in &words.options {
                let sign = if right.contains(&choice.id) { "" } else { "-" };
                option(&mut out, &format!("~%{sign}{share}%"), choice, outgoing);
            }
        }
        Key::Truth { right } => {
            out.push_str(if *right { "TRUE" } else { "FALSE" });
            let note = |id| {
                words
                    .options
                    .iter()
                    .find(|choice| choice.id == id)
                    .and_then(|choice| choice.feedback.as_ref())
            };
            let (yes, no) = (note(1), note(2));
            let (wrong, good) = if *right { (no, yes) } else { (yes, no) };
            for feedback in [wrong, good].into_iter().take(if good.is_some() {
                2
            } else {
                usize::from(wrong.is_some())
            }) {
                out.push('#');
                if let Some(feedback) = feedback {
                    let html = outgoing.feedback(feedback, Pictured::Data).html;
                    let _ = write!(out, "[html]{}", escaped(&html));
                }
            }
        }
        Key::Numeric { low, high, unit } => {
            if unit.is_some() {
                outgoing.changed("the unit is left out: GIFT has none");
            }
            match tolerance(*low, *high) {
                Some((middle, by)) => {
                    let _ = write!(out, "#{middle}:{by}");
                }
                None => {
                    let _ = write!(out, "#{low}..{high}");
                }
            }
        }
        Key::Short { accepted } => short(&mut out, accepted)?,
        Key::Ordering { right } => {
            let _ = writeln!(
                out,
                ">{} ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW NONE",
                right.len()
            );
            for id in right {
                let step = words.options.iter().find(|choice| choice.id == *id);
                let html = step
                    .map(|step| outgoing.option(step, Pictured::Data).html)
                    .unwrap_or_default();
                // Two slashes at the start of a line would hide it.
                let html = html
                    .strip_prefix("//")
                    .map_or(html.clone(), |rest| format!("&#47;/{rest}"));
                let _ = writeln!(out, "{}", escaped(html.trim()));
            }
        }
        Key::Matching { right } => {
            let cell = |outgoing: &mut Outgoing<'_>, choices: &[Choice], id| {
                let found = choices.iter().find(|choice| choice.id == id);
                found
                    .map(|choice| escaped(&outgoing.show(&choice.html, Pictured::Data).html))
                    .unwrap_or_default()
            };
            for (left, id) in right {
                let (left, id) = (
                    cell(outgoing, &words.options, *left),
                    cell(outgoing, &words.matches, *id),
                );
                let _ = write!(out, "\n=[html]{left} -> [html]{id}");
            }
            for other in words
                .matches
                .iter()
                .filter(|other| !right.values().any(|id| *id == other.id))
            {
                let _ = write!(out, "\n= -> [html]{}", cell(outgoing, &words.matches, other.id));
            }
            out.push('\n');
        }
        Key::Cloze { gaps } => match gaps.as_slice() {
            [Gap::Typed { accepted }] => short(&mut out, accepted)?,
            [Gap::Menu { options, right }] => {
                for id in options {
                    let sign = if id == right { '=' } else { '~' };
                    let _ = write!(out, "\n{sign}[html]{}", escaped(&text(&words_of(&words.options, *id))));
                }
                out.push('\n');
            }
            _ => return Err(format!("GIFT has one gap a question, this one has {}", gaps.len())),
        },
    }
    if let Some(explanation) = &words.explanation {
        let html = outgoing.show(explanation, Pictured::Data).html;
        let _ = write!(out, "####[html]{}", escaped(html.trim()));
    }
    out.push('}');
    Ok(out)
}

fn option(out: &mut String, sign: &str, choice: &Choice, outgoing: &mut Outgoing<'_>) {
    let html = outgoing.option(choice, Pictured::Data).html;
    let _ = write!(out, "\n{sign}[html]{}", escaped(&html));
    if let Some(feedback) = &choice.feedback {
        let html = outgoing.feedback(feedback, Pictured::Data).html;
        let _ = write!(out, "#[html]{}", escaped(&html));
    }
}

fn short(out: &mut String, accepted: &[String]) -> Result<(), String> {
    for text in accepted {
        if text.contains("->") {
            return Err("GIFT would take the `->` of an accepted text for a pair".to_owned());
        }
        // A bare star is a wildcard, and a number between per cent signs a share.
        let share = if text.starts_with('%') { "%100%" } else { "" };
        let _ = write!(out, "={share}{} ", escaped(text).replace('*', "\\*"));
    }
    Ok(())
}

/// What one of `count` right options gives, in per cent, as Moodle knows it.
pub(crate) fn share(count: usize) -> String {
    let count = f64::from(u32::try_from(count.max(1)).unwrap_or(u32::MAX));
    let text = format!("{:.5}", 100.0 / count);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
