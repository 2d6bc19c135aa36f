//! Banks of questions of all kinds, and courses that hold them.

use std::collections::{BTreeMap, BTreeSet};

use domain::course::{Course, Finding, Level, Sources, parse};
use domain::exchange::{Bank, Item, Note, Offer, Pool, Shape, dialect};
use domain::language::Language;
use domain::person::Track;
use domain::quiz::Place;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// A picture that any reader takes for one.
pub(crate) const PNG: &[u8] = b"\x89PNG\r\n\x1a\nand so on";

const COURSE: &str = "---\ntitle: T\nsummary: S\nsource_language: es\nlanguages: [es]\ndays: 1\n---\n";

/// A course of one quiz, what was found in it, and its files.
pub(crate) fn course(bank: &Bank) -> (Course, Vec<Finding>, Sources) {
    let mut next = 0_u32;
    let mut fresh = || {
        next += 1;
        format!("x{next}")
    };
    let text = dialect::quiz(bank, "Día: \"1\"", Language::Es, &mut BTreeSet::new(), &mut fresh);
    let mut files = BTreeMap::from([
        ("course.es.md".to_owned(), COURSE.as_bytes().to_vec()),
        ("day-01/quiz.es.md".to_owned(), text.into_bytes()),
        ("day-01/media/map.png".to_owned(), PNG.to_vec()),
    ]);
    for (name, bytes) in &bank.pictures {
        files.insert(format!("day-01/media/{name}"), bytes.clone());
    }
    let sources = Sources { files };
    let (course, findings) = parse("t", &sources);
    let own = findings
        .into_iter()
        .filter(|finding| finding.file.contains("quiz") && finding.level == Level::Error)
        .collect();
    (course, own, sources)
}

/// The text of the quiz of a course.
pub(crate) fn text_of(sources: &Sources) -> String {
    String::from_utf8_lossy(&sources.files["day-01/quiz.es.md"]).into_owned()
}

/// One of about 60 words and signs that some format takes for its own.
fn word() -> impl Strategy<Value = String> {
    let letters = "[a-zñáü]{1,8}".prop_map(String::from);
    let signs = select(vec![
        "=",
        "~",
        "#",
        "{",
        "}",
        ":",
        "\\",
        "->",
        "//",
        "*",
        "_",
        "`",
        "|",
        "<b>",
        "&amp;",
        "&",
        "<",
        ">",
        "%50%",
        "####",
        "[x]",
        "[[",
        "]]",
        "(a)",
        "1.",
        "-",
        "+",
        "::",
        "\"",
        "'",
        "$$",
        "@@",
        "18(15)",
        "½",
        "日本",
        "😀",
        "a\\nb",
        "]]>",
        "T",
        "{}",
        "!",
        "^",
        "±",
        "Respuesta:",
    ])
    .prop_map(str::to_owned);
    prop_oneof![3 => letters, 1 => signs]
}

/// Plain text of a few words.
pub(crate) fn plain() -> impl Strategy<Value = String> {
    ("[a-zñ]{2,8}", vec(word(), 0..5)).prop_map(|(first, rest)| {
        let mut text = first;
        for word in rest {
            text.push(' ');
            text.push_str(&word);
        }
        text
    })
}

/// Plain text as Markdown: a backslash before every sign is always right.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if letter.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// One line of Markdown.
fn line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        5 => plain().prop_map(|text| escaped(&text)),
        1 => plain().prop_map(|text| format!("**{}**", escaped(&text))),
        1 => plain().prop_map(|text| format!("_{}_", escaped(&text))),
        1 => plain().prop_map(|text| format!("`{}`", text.replace('`', "'"))),
        1 => "[a-z]{2,6}".prop_map(|text| format!("[{text}](https://example.org/?a=1&b=({text}))")),
    ];
    vec(piece, 1..3).prop_map(|pieces| pieces.join(" "))
}

/// Blocks of Markdown.
fn blocks() -> impl Strategy<Value = String> {
    let block = prop_oneof![
        5 => line(),
        1 => vec(line(), 2..4).prop_map(|items| format!("* {}", items.join("\n* "))),
        1 => vec(line(), 2..4).prop_map(|items| format!("1) {}", items.join("\n2) "))),
        1 => line().prop_map(|text| format!("> {text}")),
        1 => plain().prop_map(|text| format!("~~~\n{}\n  x\n~~~", text.replace('~', "-"))),
        1 => (plain(), plain()).prop_map(|(a, b)| format!("| A | B | C |\n|---|---|---|\n| {} | {} | c |", escaped(&a), escaped(&b))),
        1 => plain().prop_map(|text| format!("![{}](media/map.png)", escaped(&text))),
        1 => line().prop_map(|text| format!("> [!IMPORTANT]\n> {text}")),
    ];
    vec(block, 1..3).prop_map(|blocks| blocks.join("\n\ny\n\n"))
}

fn note() -> impl Strategy<Value = Option<Note>> {
    let note = (option::of("[a-z]{3,8}"), line()).prop_map(|(misconception, words)| Note { misconception, words });
    option::of(note)
}

/// Different texts: a number at the end tells them apart.
fn distinct(texts: Vec<String>) -> Vec<String> {
    texts
        .into_iter()
        .enumerate()
        .map(|(at, text)| format!("{text} n{at}"))
        .collect()
}

fn lines(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<String>> {
    vec(line(), count).prop_map(distinct)
}

fn plains(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<String>> {
    vec(plain(), count).prop_map(distinct)
}

fn choice() -> impl Strategy<Value = Shape> {
    (any::<bool>(), lines(2..5), vec((any::<bool>(), note()), 5), 0..5_usize).prop_map(
        |(multiple, texts, extras, right)| {
            let right = right % texts.len();
            let options = texts
                .into_iter()
                .zip(extras)
                .enumerate()
                .map(|(at, (words, (ticked, feedback)))| Offer {
                    words,
                    right: at == right || (multiple && ticked),
                    feedback,
                    place: None,
                });
            Shape::Choice {
                multiple,
                options: options.collect(),
            }
        },
    )
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        (-2000_i32..2000).prop_map(f64::from),
        (-200_000_i32..200_000).prop_map(|value| f64::from(value) / 1000.0),
    ]
}

fn shape() -> impl Strategy<Value = (Shape, Option<String>)> {
    let unit =
        option::of(select(vec!["%", "km", "USD", "m²", "años de prisión"])).prop_map(|unit| unit.map(str::to_owned));
    let gap = prop_oneof![
        plains(1..4).prop_map(|texts| format!(
            "[[{}]]",
            texts.iter().map(|text| escaped(text)).collect::<Vec<_>>().join("|")
        )),
        plains(2..4).prop_map(|texts| {
            let others: Vec<_> = texts[1..].iter().map(|text| escaped(text)).collect();
            format!("[[({})|{}]]", escaped(&texts[0]), others.join("|"))
        }),
    ];
    prop_oneof![
        3 => choice().prop_map(|shape| (shape, None)),
        1 => (any::<bool>(), note(), note()).prop_map(|(right, yes, no)| (Shape::Truth { right, feedback: [yes, no] }, None)),
        1 => (number(), prop_oneof![Just(0.0), Just(0.5), number()], unit)
            .prop_map(|(low, width, unit)| (Shape::Numeric { low, high: low + f64::abs(width), unit }, None)),
        1 => plains(1..4).prop_map(|texts| (Shape::Short(texts), None)),
        1 => Just((Shape::Short(vec!["42".to_owned()]), None)),
        1 => lines(2..5).prop_map(|steps| (Shape::Ordering(steps), None)),
        1 => (lines(2..5), lines(5..6), lines(0..3)).prop_map(|(left, right, others)| {
            let others = others.into_iter().map(|other| format!("{other} z")).collect();
            (Shape::Matching { pairs: left.into_iter().zip(right).collect(), distractors: others }, None)
        }),
        2 => vec((line(), gap), 1..4).prop_map(|parts| {
            let prompt: Vec<_> = parts.iter().map(|(text, gap)| format!("{text} {gap}, y")).collect();
            (Shape::Cloze, Some(format!("a {} b", prompt.join(" "))))
        }),
        1 => (lines(2..4), 0..2_usize).prop_map(|(texts, right)| {
            let options = texts.into_iter().enumerate().map(|(at, words)| Offer {
                words,
                right: at == right,
                feedback: None,
                place: Some(Place { left: 120, top: 305, width: 100, height: 90 }),
            });
            (Shape::Choice { multiple: false, options: options.collect() }, Some("![m](media/map.png)".to_owned()))
        }),
    ]
}

fn item() -> impl Strategy<Value = Item> {
    let about = (
        1_u16..5,
        option::of(select(vec!["c", "uno-dos", "Ley.2"])),
        option::of(select(Track::ALL.to_vec())),
        any::<bool>(),
        option::of(Just(Pool {
            name: "elementos".to_owned(),
            pick: 1,
        })),
    );
    (
        plain(),
        option::of(blocks()),
        shape(),
        option::of(blocks()),
        option::of(blocks()),
        about,
    )
        .prop_map(
            |(title, prompt, (shape, gaps), hint, explanation, (points, tag, track, critical, pool))| Item {
                line: 1,
                id: None,
                title,
                points,
                tags: tag.map(str::to_owned).into_iter().collect(),
                // A pool of one track alone would be too small for the others.
                track: track.filter(|_| pool.is_none()),
                critical,
                pool,
                prompt: gaps.or(prompt).unwrap_or_default(),
                shape,
                hint,
                explanation,
                changes: Vec::new(),
            },
        )
}

/// Some questions of any kind.
pub(crate) fn bank() -> impl Strategy<Value = Bank> {
    vec(item(), 1..6).prop_map(banked)
}

/// Two hundred questions, the same at every run.
pub(crate) fn two_hundred() -> Bank {
    let mut runner = TestRunner::deterministic();
    let items = vec(item(), 200).new_tree(&mut runner).expect("a bank").current();
    banked(items)
}

/// As a file has them: first what is always asked.
fn banked(mut items: Vec<Item>) -> Bank {
    items.sort_by_key(|item| item.pool.is_some());
    Bank {
        items,
        ..Bank::default()
    }
}
