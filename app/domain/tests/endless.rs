//! Long files of every kind: twice the text is at most two and a half times the work, and nothing hangs.
//!
//! Work is counted, not timed: bytes of what was read and words of what was found. The renderer's own test
//! (`render/linear.rs`) counts the parser's events; this one goes through the whole reading.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use domain::course::strip::strip;
use domain::course::{Sentence, Sources, format, parse};
use domain::language::Language;

/// What takes longer on a busy machine, unoptimised, hangs.
const HANG: Duration = Duration::from_secs(20);
const WHOLE: usize = 256 * 1024;

/// Pieces that are dear to some part of the reading when there are many of them.
const UNITS: &[&str] = &[
    "> ",
    "- ",
    "1. ",
    "- a\n  ",
    "[",
    "![",
    "[a](",
    "[a][",
    "](",
    "*",
    "_",
    "**a ",
    "*a_ ",
    "~~",
    "`",
    "``` ",
    "<",
    "<!--",
    "<!-- q: a -->\n",
    "<a b=",
    "&",
    "&amp;",
    "&#0;",
    "&#x110000;",
    "|",
    "| a ",
    "|-",
    "\\",
    "\\|",
    "{",
    "{law:",
    "{law:a} ",
    "{term:t} ",
    "a\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "# a\n",
    "## a\n",
    "### a\n",
    "#### Rubric\n",
    "### a\n<!-- q: a -->\n",
    "### a\n<!-- q: a · options: 1 2 -->\n- [x] a\n- [ ] b\n\n",
    "## Pool: a (pick 1)\n",
    "## Check yourself\n",
    "## Case\n",
    "## Plan\n",
    "## Tasks\n",
    "- [x] a\n",
    "- [x] a\n  > #b c\n",
    "- [x]a\n",
    "-[x] a\n",
    "• [x] a\n",
    "-\u{a0}[ ] a\n",
    "* [X] a  \n",
    "+ [ ] a\n\n",
    "> a\n",
    "> [!TIP]\n> a\n\n",
    "> [!NOTE]\n",
    "Answer: 1,000\n",
    "Answer: a | b\n",
    "Answer: 3 ± 1\n\n",
    "### a\nAnswer: b\n",
    "1) a\n",
    "1. a\n   > b\n",
    "[[a]] ",
    "[[(a)|b]] ",
    "[[a",
    "a]]",
    "[[a|",
    "| a | b |\n|---|---|\n| c | d |\n| | e |\n\n",
    "|a|b|\n",
    "a `1% 2% 3% 4%`\n",
    "- [a](#a) `+1 b`\n",
    "- [a](#b)\n  > c\n",
    "### a\n- [a](#a)\n\n",
    "[a](#a)\n",
    "[a](b.md#c)\n",
    "![](a.png)\n",
    "![a](b.png) ",
    "[^a] ",
    "[^a]: b\n",
    "[^a]: [^a]\n\n",
    "[a]: b\n",
    "[a]: b 'c\n",
    "a  \n",
    "a \t\n",
    "\n\n\n",
    "\t",
    "\r\n",
    "\r",
    "\0",
    "a\u{301}",
    "é",
    "word ",
    "trata de personas ",
    "    a\n\n",
    "~~~\n",
    "<div>\n",
    "a\n---\n",
    "***\n",
    "title: T\n",
    "---\n",
    "- - - ",
    "> - > ",
];

#[derive(Debug)]
struct Work {
    read: usize,
    said: usize,
}

/// The normal form and the published copy read a text many times over: an eighth of the text shows what grows.
fn rewrite(kind: &str, head: &str, unit: &str) {
    let text = format!("{head}{}", unit.repeat(WHOLE / 8 / unit.len()));
    let sources = Sources {
        files: BTreeMap::from([(kind.to_owned(), text.clone().into_bytes())]),
    };
    let start = Instant::now();
    let form = format::tidy(kind, &text).map_or(0, |form| form.len());
    assert!(form <= 2 * text.len() + 100, "{kind}, {unit:?}: {form} bytes");
    let published: usize = strip(&sources).sources.files.values().map(Vec::len).sum();
    assert!(published <= 2 * text.len() + 200, "{kind}, {unit:?}: {published} bytes");
    assert!(
        start.elapsed() < HANG,
        "{kind}, {unit:?}: writing took {:?}",
        start.elapsed()
    );
}

fn weigh(kind: &str, head: &str) {
    for unit in UNITS {
        let measure = |size: usize| {
            let text = format!("{head}{}", unit.repeat(size / unit.len()));
            let sources = Sources {
                files: BTreeMap::from([
                    (
                        "course.en.md".to_owned(),
                        b"---\ntitle: T\nlanguages: [en]\n---\n\nT\n".to_vec(),
                    ),
                    (kind.to_owned(), text.into_bytes()),
                ]),
            };
            let start = Instant::now();
            let (course, findings) = parse("t", &sources);
            let read = serde_json::to_vec(&course).map_or(0, |json| json.len());
            let said = findings
                .iter()
                .map(|finding| said_length(&finding.message) + said_length(&finding.help))
                .sum();
            assert!(
                start.elapsed() < HANG,
                "{kind}, {unit:?} at {size} bytes: reading took {:?}",
                start.elapsed()
            );
            Work { read, said }
        };
        let (half, whole) = (measure(WHOLE / 2), measure(WHOLE));
        rewrite(kind, head, unit);
        assert!(
            2 * whole.read <= 5 * half.read + 2000,
            "{kind}, {unit:?}: {half:?} to {whole:?}"
        );
        assert!(
            2 * whole.said <= 5 * half.said + 2000,
            "{kind}, {unit:?}: {half:?} to {whole:?}"
        );
    }
}

#[test]
fn a_lesson() {
    weigh("day-01/01-one.en.md", "---\ntitle: T\nminutes: 5\n---\n\n");
}

#[test]
fn practice() {
    weigh(
        "day-01/01-one.en.md",
        "---\ntitle: T\nminutes: 5\n---\n\n## Check yourself\n\n### Q\n\n",
    );
}

#[test]
fn a_quiz() {
    weigh("day-01/quiz.en.md", "---\ntitle: T\n---\n\n### Q\n<!-- q: q -->\n\n");
}

#[test]
fn a_case() {
    weigh(
        "day-01/case-x.en.md",
        "---\ntitle: T\n---\n\n## Case\n\n### S\n\n- [a](#s)\n\n",
    );
}

#[test]
fn a_live_session() {
    weigh(
        "day-01/live.en.md",
        "---\ntitle: T\nkind: lecture\nminutes: 5\n---\n\n## Plan\n\n",
    );
}

#[test]
fn a_wide_table_with_many_short_rows() {
    let text = format!(
        "---\ntitle: T\nminutes: 5\n---\n\n{}|\n{}|\n{}",
        "|a".repeat(20_000),
        "|-".repeat(20_000),
        "|a|\n".repeat(20_000)
    );
    let form = format::tidy("day-01/01-one.en.md", &text).map_or(0, |form| form.len());
    assert!(form <= 3 * text.len(), "{form} bytes of {}", text.len());
}

#[test]
fn a_glossary() {
    weigh(
        "glossary.md",
        "| id | en | definition |\n|---|---|---|\n| t | term | d |\n",
    );
}

#[test]
fn front_matter() {
    weigh("day-01/module.en.md", "---\ntitle: T\n");
}

fn said_length(sentence: &Sentence) -> usize {
    sentence.in_language(Language::En).len()
}
