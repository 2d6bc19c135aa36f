//! The fields of a question in QTI, what is right in them and how it counts.

use std::fmt::Write as _;

use crate::exchange::dialect::{middle, truth_words};
use crate::exchange::html::markdown::GAP;
use crate::exchange::markup::text;
use crate::exchange::outgoing::{Outgoing, Pictured, words_of};
use crate::quiz::{Choice, Gap, Key, OptionId, Question, QuestionText};

/// The parts of an item as they are written.
pub(super) struct Parts {
    pub declarations: String,
    pub body: String,
    /// What gives the points.
    pub score: String,
    /// `single` or `multiple`, if options have feedback.
    pub feedback: Option<&'static str>,
    pub modals: String,
}

/// The parts of one question.
pub(super) fn asked(question: &Question, words: &QuestionText, outgoing: &mut Outgoing<'_>) -> Parts {
    let mut parts = Parts {
        declarations: String::new(),
        body: outgoing.prompt(words, Pictured::Beside).html,
        score: String::new(),
        feedback: None,
        modals: String::new(),
    };
    parts.body.push('\n');
    let points = f64::from(question.points);
    match &question.key {
        Key::Single { right } => {
            parts.declarations = response("RESPONSE", "single", "identifier", &[format!("o{right}")], "");
            parts.score = all_or_nothing(question.points);
            choices(&mut parts, &words.options, 1, outgoing);
        }
        Key::Multiple { right } => {
            let each = points / count(right.len());
            let entry = |choice: &Choice| {
                let sign = if right.contains(&choice.id) { 1.0 } else { -1.0 };
                entry(&format!("o{}", choice.id), sign * each, false)
            };
            let entries: String = words.options.iter().map(entry).collect();
            let correct: Vec<_> = right.iter().map(|id| format!("o{id}")).collect();
            let mapping =
                format!("<mapping lowerBound=\"0\" upperBound=\"{points}\" defaultValue=\"0\">{entries}</mapping>");
            parts.declarations = response("RESPONSE", "multiple", "identifier", &correct, &mapping);
            parts.score = mapped(&["RESPONSE".to_owned()]);
            choices(&mut parts, &words.options, 0, outgoing);
        }
        Key::Truth { right } => {
            parts.declarations = response("RESPONSE", "single", "identifier", &[right.to_string()], "");
            parts.score = all_or_nothing(question.points);
            truth(&mut parts, words, outgoing);
        }
        Key::Numeric { low, high, unit } => numeric(&mut parts, (*low, *high), unit.as_deref(), question.points),
        Key::Short { accepted } => {
            let mapping = typed(accepted, points);
            parts.declarations = response(
                "RESPONSE",
                "single",
                "string",
                &accepted[..accepted.len().min(1)],
                &mapping,
            );
            parts.score = mapped(&["RESPONSE".to_owned()]);
            parts
                .body
                .push_str("<p><textEntryInteraction responseIdentifier=\"RESPONSE\" expectedLength=\"30\"/></p>\n");
        }
        Key::Ordering { right } => {
            outgoing.changed("there only the whole order gives points, here neighbours do");
            let correct: Vec<_> = right.iter().map(|id| format!("o{id}")).collect();
            parts.declarations = response("RESPONSE", "ordered", "identifier", &correct, "");
            parts.score = all_or_nothing(question.points);
            parts
                .body
                .push_str("<orderInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\">\n");
            for choice in &words.options {
                let shown = outgoing.option(choice, Pictured::Beside).html;
                let _ = writeln!(
                    parts.body,
                    "<simpleChoice identifier=\"o{}\">{shown}</simpleChoice>",
                    choice.id
                );
            }
            parts.body.push_str("</orderInteraction>\n");
        }
        Key::Matching { right } => {
            let each = points / count(right.len());
            let pair = |(left, right): (&OptionId, &OptionId)| format!("l{left} r{right}");
            let correct: Vec<_> = right.iter().map(pair).collect();
            let entries: String = correct.iter().map(|pair| entry(pair, each, false)).collect();
            let mapping = format!("<mapping defaultValue=\"0\">{entries}</mapping>");
            parts.declarations = response("RESPONSE", "multiple", "directedPair", &correct, &mapping);
            parts.score = mapped(&["RESPONSE".to_owned()]);
            let _ = writeln!(
                parts.body,
                "<matchInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\" maxAssociations=\"{}\">",
                right.len()
            );
            for (cells, sign, most) in [(&words.options, 'l', 1), (&words.matches, 'r', 0)] {
                parts.body.push_str("<simpleMatchSet>\n");
                for cell in cells {
                    let shown = outgoing.show(&cell.html, Pictured::Beside).html;
                    let _ = writeln!(
                        parts.body,
                        "<simpleAssociableChoice identifier=\"{sign}{}\" matchMax=\"{most}\">{shown}</simpleAssociableChoice>",
                        cell.id
                    );
                }
                parts.body.push_str("</simpleMatchSet>\n");
            }
            parts.body.push_str("</matchInteraction>\n");
        }
        Key::Cloze { gaps } => cloze(&mut parts, gaps, words, points),
    }
    parts
}

fn count(count: usize) -> f64 {
    f64::from(u32::try_from(count.max(1)).unwrap_or(u32::MAX))
}

fn response(identifier: &str, cardinality: &str, base: &str, correct: &[String], mapping: &str) -> String {
    let mut values = String::new();
    for value in correct {
        let _ = write!(values, "<value>{}</value>", text(value));
    }
    format!(
        "<responseDeclaration identifier=\"{identifier}\" cardinality=\"{cardinality}\" baseType=\"{base}\">\
         <correctResponse>{values}</correctResponse>{mapping}</responseDeclaration>\n"
    )
}

fn entry(key: &str, value: f64, cased: bool) -> String {
    let case = if cased { " caseSensitive=\"false\"" } else { "" };
    let value = format!("{value:.6}");
    let value = value.trim_end_matches('0').trim_end_matches('.');
    format!("<mapEntry mapKey=\"{}\" mappedValue=\"{value}\"{case}/>", text(key))
}

fn typed(accepted: &[String], points: f64) -> String {
    let entries: String = accepted.iter().map(|accepted| entry(accepted, points, true)).collect();
    format!("<mapping defaultValue=\"0\">{entries}</mapping>")
}

fn all_or_nothing(points: u16) -> String {
    reached(
        "<match><variable identifier=\"RESPONSE\"/><correct identifier=\"RESPONSE\"/></match>",
        points,
    )
}

fn reached(condition: &str, points: u16) -> String {
    format!(
        "<responseCondition><responseIf>{condition}<setOutcomeValue identifier=\"SCORE\">\
         <baseValue baseType=\"float\">{points}</baseValue></setOutcomeValue></responseIf></responseCondition>\n"
    )
}

fn mapped(responses: &[String]) -> String {
    let mut all = String::new();
    for name in responses {
        let _ = write!(all, "<mapResponse identifier=\"{name}\"/>");
    }
    let sum = if responses.len() > 1 {
        format!("<sum>{all}</sum>")
    } else {
        all
    };
    format!("<setOutcomeValue identifier=\"SCORE\">{sum}</setOutcomeValue>\n")
}

fn choices(parts: &mut Parts, options: &[Choice], most: u8, outgoing: &mut Outgoing<'_>) {
    let _ = writeln!(
        parts.body,
        "<choiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\" maxChoices=\"{most}\">"
    );
    for choice in options {
        let shown = outgoing.option(choice, Pictured::Beside).html;
        let _ = writeln!(
            parts.body,
            "<simpleChoice identifier=\"o{}\">{shown}</simpleChoice>",
            choice.id
        );
        feedback(parts, &format!("o{}", choice.id), Some(choice), most, outgoing);
    }
    parts.body.push_str("</choiceInteraction>\n");
}

fn truth(parts: &mut Parts, words: &QuestionText, outgoing: &mut Outgoing<'_>) {
    parts
        .body
        .push_str("<choiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"false\" maxChoices=\"1\">\n");
    let language = outgoing.language();
    for ((id, name), word) in [(1, "true"), (2, "false")].into_iter().zip(truth_words(language)) {
        let _ = writeln!(parts.body, "<simpleChoice identifier=\"{name}\">{word}</simpleChoice>");
        let found = words.options.iter().find(|choice| choice.id == id);
        feedback(parts, name, found, 1, outgoing);
    }
    parts.body.push_str("</choiceInteraction>\n");
}

fn feedback(parts: &mut Parts, name: &str, choice: Option<&Choice>, most: u8, outgoing: &mut Outgoing<'_>) {
    let Some(feedback) = choice.and_then(|choice| choice.feedback.as_ref()) else {
        return;
    };
    let shown = outgoing.feedback(feedback, Pictured::Beside).html;
    modal(&mut parts.modals, "FEEDBACK", name, &shown);
    parts.feedback = Some(if most == 1 { "single" } else { "multiple" });
}

fn numeric(parts: &mut Parts, (low, high): (f64, f64), unit: Option<&str>, points: u16) {
    let (middle, by) = middle(low, high).unwrap_or((low, 0.0));
    parts.declarations = response("RESPONSE", "single", "float", &[middle.to_string()], "");
    let tolerance = format!(
        "<equal toleranceMode=\"absolute\" tolerance=\"{by} {by}\"><variable identifier=\"RESPONSE\"/>\
         <correct identifier=\"RESPONSE\"/></equal>"
    );
    parts.score = reached(&tolerance, points);
    let unit = unit
        .map(|unit| format!(" <span class=\"unit\">{}</span>", text(unit)))
        .unwrap_or_default();
    let _ = writeln!(
        parts.body,
        "<p><textEntryInteraction responseIdentifier=\"RESPONSE\" expectedLength=\"12\"/>{unit}</p>"
    );
}

fn cloze(parts: &mut Parts, gaps: &[Gap], words: &QuestionText, points: f64) {
    let each = points / count(gaps.len());
    let mut names = Vec::new();
    for (at, gap) in gaps.iter().enumerate() {
        let name = format!("RESPONSE_{}", at + 1);
        let field = match gap {
            Gap::Typed { accepted } => {
                let own = response(
                    &name,
                    "single",
                    "string",
                    &accepted[..accepted.len().min(1)],
                    &typed(accepted, each),
                );
                parts.declarations.push_str(&own);
                format!("<textEntryInteraction responseIdentifier=\"{name}\" expectedLength=\"15\"/>")
            }
            Gap::Menu { options, right } => {
                let mapping = format!(
                    "<mapping defaultValue=\"0\">{}</mapping>",
                    entry(&format!("o{right}"), each, false)
                );
                parts.declarations.push_str(&response(
                    &name,
                    "single",
                    "identifier",
                    &[format!("o{right}")],
                    &mapping,
                ));
                let choice = |id: &OptionId| {
                    let word = text(&words_of(&words.options, *id));
                    format!("<inlineChoice identifier=\"o{id}\">{word}</inlineChoice>")
                };
                let choices: String = options.iter().map(choice).collect();
                format!(
                    "<inlineChoiceInteraction responseIdentifier=\"{name}\" shuffle=\"true\">{choices}</inlineChoiceInteraction>"
                )
            }
        };
        let mark = format!("<{GAP} n=\"{at}\"></{GAP}>");
        parts.body = parts.body.replacen(&mark, &field, 1);
        names.push(name);
    }
    parts.score = mapped(&names);
}

/// Feedback that is shown once an outcome has a value.
pub(super) fn modal(modals: &mut String, outcome: &str, value: &str, html: &str) {
    let _ = writeln!(
        modals,
        "<modalFeedback outcomeIdentifier=\"{outcome}\" identifier=\"{value}\" showHide=\"show\">{html}</modalFeedback>"
    );
}
