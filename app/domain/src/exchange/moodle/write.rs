//! Writes Moodle XML: pictures inside, ids as id numbers, tags as tags.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::course::Quiz;
use crate::exchange::dialect::middle;
use crate::exchange::gift::write::share;
use crate::exchange::html::markdown::GAP;
use crate::exchange::markup::text;
use crate::exchange::outgoing::{Outgoing, Pictured, Shown, pool_name, tags, words_of};
use crate::quiz::{Choice, Gap, Key, OptionId, Question, QuestionText};

/// Writes a quiz as one file.
pub(crate) fn quiz(quiz: &Quiz, outgoing: &mut Outgoing<'_>) {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
    let mut pool: Option<Option<usize>> = None;
    outgoing.each(quiz, |question, words, outgoing| {
        if pool != Some(question.pool) {
            pool = Some(question.pool);
            let name = match question.pool {
                Some(pool) => pool_name(quiz, pool),
                None => format!("relevo {}", quiz.id.replace('/', " ")),
            };
            let _ = write!(
                out,
                "  <question type=\"category\">\n    <category><text>$course$/top/{}</text></category>\n  </question>\n",
                text(&name)
            );
        }
        write_question(&mut out, question, words, outgoing);
        Ok(())
    });
    out.push_str("</quiz>\n");
    outgoing.files.insert("quiz.xml".to_owned(), out.into_bytes());
}

fn write_question(out: &mut String, question: &Question, words: &QuestionText, outgoing: &mut Outgoing<'_>) {
    let kind = match &question.key {
        Key::Single { .. } | Key::Multiple { .. } => "multichoice",
        Key::Truth { .. } => "truefalse",
        Key::Numeric { .. } => "numerical",
        Key::Short { .. } => "shortanswer",
        Key::Ordering { .. } => "ordering",
        Key::Matching { .. } => "matching",
        Key::Cloze { .. } => "cloze",
    };
    let mut prompt = outgoing.prompt(words, Pictured::Plugin);
    if let Key::Cloze { gaps } = &question.key {
        for (at, gap) in gaps.iter().enumerate() {
            let mark = format!("<{GAP} n=\"{at}\"></{GAP}>");
            prompt.html = prompt.html.replacen(&mark, &embedded(gap, words), 1);
        }
    }
    let _ = writeln!(out, "  <question type=\"{kind}\">");
    let _ = writeln!(out, "    <name><text>{}</text></name>", text(&words.title));
    html(out, "questiontext", "", &prompt);
    let explanation = words
        .explanation
        .as_deref()
        .map(|html| outgoing.show(html, Pictured::Plugin))
        .unwrap_or_default();
    html(out, "generalfeedback", "", &explanation);
    let _ = writeln!(
        out,
        "    <defaultgrade>{}</defaultgrade>\n    <penalty>0</penalty>",
        question.points
    );
    let _ = writeln!(
        out,
        "    <hidden>0</hidden>\n    <idnumber>{}</idnumber>",
        text(&question.id)
    );
    answers(out, question, words, outgoing);
    if let Some(hint) = &words.hint {
        let hint = outgoing.show(hint, Pictured::Plugin);
        html(out, "hint", "", &hint);
    }
    let tags = tags(question, false);
    if !tags.is_empty() {
        out.push_str("    <tags>\n");
        for tag in tags {
            let _ = writeln!(out, "      <tag><text>{}</text></tag>", text(&tag));
        }
        out.push_str("    </tags>\n");
    }
    out.push_str("  </question>\n");
}

fn answers(out: &mut String, question: &Question, words: &QuestionText, outgoing: &mut Outgoing<'_>) {
    match &question.key {
        Key::Single { right } => {
            out.push_str("    <single>true</single>\n    <shuffleanswers>true</shuffleanswers>\n");
            for choice in &words.options {
                let share = if choice.id == *right { "100" } else { "0" };
                option(out, share, choice, outgoing);
            }
        }
        Key::Multiple { right } => {
            out.push_str("    <single>false</single>\n    <shuffleanswers>true</shuffleanswers>\n");
            let share = share(right.len());
            for choice in &words.options {
                let sign = if right.contains(&choice.id) { "" } else { "-" };
                option(out, &format!("{sign}{share}"), choice, outgoing);
            }
        }
        Key::Truth { right } => {
            for (id, word, is_right) in [(1, "true", *right), (2, "false", !right)] {
                let share = if is_right { "100" } else { "0" };
                let _ = writeln!(
                    out,
                    "    <answer fraction=\"{share}\" format=\"moodle_auto_format\"><text>{word}</text>"
                );
                let found = words.options.iter().find(|choice| choice.id == id);
                feedback(out, found, outgoing);
                out.push_str("    </answer>\n");
            }
        }
        Key::Numeric { low, high, unit } => {
            let (middle, by) = middle(*low, *high).unwrap_or((*low, 0.0));
            let _ = writeln!(
                out,
                "    <answer fraction=\"100\" format=\"moodle_auto_format\"><text>{middle}</text><tolerance>{by}</tolerance></answer>"
            );
            if let Some(unit) = unit {
                let _ = writeln!(
                    out,
                    "    <units><unit><multiplier>1</multiplier><unit_name>{}</unit_name></unit></units>\n    \
                     <unitgradingtype>0</unitgradingtype>\n    <unitpenalty>0</unitpenalty>\n    \
                     <showunits>0</showunits>\n    <unitsleft>0</unitsleft>",
                    text(unit)
                );
            }
        }
        Key::Short { accepted } => {
            out.push_str("    <usecase>0</usecase>\n");
            for accepted in accepted {
                let accepted = text(&accepted.replace('*', "\\*"));
                let _ = writeln!(
                    out,
                    "    <answer fraction=\"100\" format=\"moodle_auto_format\"><text>{accepted}</text></answer>"
                );
            }
        }
        Key::Ordering { right } => {
            let _ = writeln!(
                out,
                "    <layouttype>VERTICAL</layouttype>\n    <selecttype>ALL</selecttype>\n    <selectcount>{}</selectcount>\n    \
                 <gradingtype>RELATIVE_NEXT_EXCLUDE_LAST</gradingtype>\n    <showgrading>SHOW</showgrading>\n    \
                 <numberingstyle>none</numberingstyle>",
                right.len()
            );
            for (at, id) in right.iter().enumerate() {
                let step = words.options.iter().find(|choice| choice.id == *id);
                let shown = step
                    .map(|step| outgoing.option(step, Pictured::Plugin))
                    .unwrap_or_default();
                html(out, "answer", &format!(" fraction=\"{}\"", at + 1), &shown);
            }
        }
        Key::Matching { right } => {
            out.push_str("    <shuffleanswers>true</shuffleanswers>\n");
            let cell = |outgoing: &mut Outgoing<'_>, choices: &[Choice], id| {
                let found = choices.iter().find(|choice| choice.id == id);
                found
                    .map(|choice| outgoing.show(&choice.html, Pictured::Plugin))
                    .unwrap_or_default()
            };
            let pairs = right.iter().map(|(left, id)| (Some(*left), *id));
            let others = words.matches.iter().map(|other| other.id);
            let others = others
                .filter(|id| !right.values().any(|used| used == id))
                .map(|id| (None, id));
            for (left, id) in pairs.chain(others) {
                let left = left
                    .map(|left| cell(outgoing, &words.options, left))
                    .unwrap_or_default();
                let right = cell(outgoing, &words.matches, id);
                if !right.pictures.is_empty() {
                    outgoing.changed("Moodle shows no pictures in the right column");
                }
                let _ = writeln!(
                    out,
                    "    <subquestion format=\"html\">\n      <text>{}</text>",
                    text(&left.html)
                );
                files(out, &left.pictures);
                let _ = writeln!(out, "      <answer format=\"html\"><text>{}</text>", text(&right.html));
                files(out, &right.pictures);
                out.push_str("      </answer>\n    </subquestion>\n");
            }
        }
        Key::Cloze { .. } => {}
    }
}

fn option(out: &mut String, share: &str, choice: &Choice, outgoing: &mut Outgoing<'_>) {
    let shown = outgoing.option(choice, Pictured::Plugin);
    let _ = writeln!(
        out,
        "    <answer fraction=\"{share}\" format=\"html\">\n      <text>{}</text>",
        text(&shown.html)
    );
    files(out, &shown.pictures);
    feedback(out, Some(choice), outgoing);
    out.push_str("    </answer>\n");
}

fn feedback(out: &mut String, choice: Option<&Choice>, outgoing: &mut Outgoing<'_>) {
    let feedback = choice.and_then(|choice| choice.feedback.as_ref());
    let shown = feedback
        .map(|feedback| outgoing.feedback(feedback, Pictured::Plugin))
        .unwrap_or_default();
    html(out, "feedback", "", &shown);
}

/// An element with an HTML text and the files that it shows.
fn html(out: &mut String, name: &str, attributes: &str, shown: &Shown) {
    let _ = writeln!(
        out,
        "    <{name}{attributes} format=\"html\">\n      <text>{}</text>",
        text(shown.html.trim())
    );
    files(out, &shown.pictures);
    let _ = writeln!(out, "    </{name}>");
}

fn files(out: &mut String, pictures: &BTreeMap<String, Vec<u8>>) {
    for (name, bytes) in pictures {
        let data = STANDARD.encode(bytes);
        let _ = writeln!(
            out,
            "      <file name=\"{}\" path=\"/\" encoding=\"base64\">{data}</file>",
            text(name)
        );
    }
}

/// A gap in Moodle's own way of writing, for HTML.
fn embedded(gap: &Gap, words: &QuestionText) -> String {
    let sign = |plain: &str| {
        let mut out = String::new();
        for letter in text(plain).chars() {
            if matches!(letter, '}' | '#' | '~' | '/' | '"' | '\\' | '=' | '{') {
                out.push('\\');
            }
            out.push(letter);
        }
        out
    };
    match gap {
        Gap::Typed { accepted } => {
            // A star of its own is none of Moodle's wildcards.
            let answers: Vec<_> = accepted
                .iter()
                .map(|text| format!("={}", sign(text).replace('*', "\\*")))
                .collect();
            format!("{{1:SHORTANSWER:{}}}", answers.join("~"))
        }
        Gap::Menu { options, right } => {
            let choice = |id: &OptionId| {
                let mark = if id == right { "=" } else { "" };
                let plain = words_of(&words.options, *id);
                // A per cent sign at the start would be a share.
                let share = if plain.starts_with('%') && mark.is_empty() {
                    "%0%"
                } else {
                    mark
                };
                format!("{share}{}", sign(&plain))
            };
            format!(
                "{{1:MULTICHOICE:{}}}",
                options.iter().map(choice).collect::<Vec<_>>().join("~")
            )
        }
    }
}
