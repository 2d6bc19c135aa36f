//! Inputs that nobody should write: each is read or refused with a line, soon, and never with a panic.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use domain::exchange::{Fault, Format, Surroundings, detect, read};
use domain::language::Language;
use proptest::prelude::*;

use crate::bank::course;

const FORMATS: [Format; 4] = [Format::Gift, Format::Aiken, Format::Moodle, Format::Qti];
/// A quadratic reader needs minutes for these.
const HANG: Duration = Duration::from_secs(10);

fn told(format: Format, bytes: &[u8]) -> Result<domain::exchange::Bank, Fault> {
    let media = BTreeMap::new();
    let around = Surroundings {
        language: Language::Es,
        beside: &|_| None,
        media: &media,
    };
    read(format, bytes, around)
}

#[test]
fn what_cannot_be_read_is_refused_with_its_line() {
    let cases: [(Format, &[u8], usize, &str); 9] = [
        (Format::Gift, b"", 1, "no question"),
        (Format::Gift, b"a {=b ~c}\n\nn\xf1 {T}", 3, "UTF-8"),
        (Format::Gift, b"a\0 \0{\0", 1, "UTF-16"),
        (
            Format::Moodle,
            b"<quiz>\n<question type=\"essay\">\n</quiz>",
            3,
            "well-formed",
        ),
        (Format::Moodle, b"<!DOCTYPE a>\n<quiz/>", 1, "DOCTYPE"),
        (Format::Moodle, b"<quiz>\n<a>&bomb;</a></quiz>", 2, "&bomb;"),
        (Format::Moodle, b"<manifest/>", 1, "<quiz>"),
        (Format::Qti, b"\n<questestinterop/>", 2, "QTI 1.2"),
        (
            Format::Moodle,
            b"<?xml version='1.0' encoding='Shift_JIS'?>\n<quiz>\xff\xff</quiz>",
            2,
            "Shift_JIS",
        ),
    ];
    for (format, bytes, line, words) in cases {
        let fault = told(format, bytes).expect_err(words);
        assert_eq!(fault.line, line, "{fault}");
        assert!(fault.message.contains(words), "{fault}");
    }
    let deep = format!("<quiz>{}", "<b>".repeat(100_000));
    assert!(told(Format::Moodle, deep.as_bytes()).is_err_and(|fault| fault.message.contains("deep")));
}

#[test]
fn a_mark_and_other_encodings_are_read() {
    let utf16: Vec<u8> = "\u{feff}¿Año? {=sí ~no}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let bank = told(Format::Gift, &utf16).expect("UTF-16 with its mark");
    assert_eq!(bank.items[0].title, "¿Año?");
    assert_eq!(detect(&utf16), Some(Format::Gift));
    let latin = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><quiz><question type=\"truefalse\">\
        <questiontext><text>A\xf1o</text></questiontext><answer fraction=\"100\"><text>true</text></answer>\
        <answer fraction=\"0\"><text>false</text></answer></question></quiz>";
    assert_eq!(told(Format::Moodle, latin).expect("Latin").items[0].title, "Año");
}

#[test]
fn large_hostile_inputs_take_linear_time() {
    let moodle = |text: &str| {
        format!(
            "<quiz><question type=\"cloze\"><questiontext format=\"html\"><text><![CDATA[{text}]]></text></questiontext></question></quiz>"
        )
    };
    let pieces = [
        "{",
        "}",
        "{1:SHORTANSWER:",
        "{1:SA:=a}",
        "~",
        "=",
        "a {=b ~c}\n\n",
        "::",
        "#",
        "####",
        "\\",
        "//\n",
        "[",
        "<",
        "</b>",
        "<p>",
        "<b><i>",
        "<ul><li>",
        "<table><tr><td>",
        "<a href='",
        "&",
        "&amp;",
        "<!--",
        "`",
        "*",
        "_",
        "![",
        "$CATEGORY: a/b\n",
        "<blockquote>",
        "<pre>",
        "a->b",
        "[[1]]",
        "A. a\n",
        "ANSWER: A\n",
        "<br>",
        "<script>",
        "<img src=x>",
        "<span class='del'>x",
    ];
    for piece in pieces {
        let text = piece.repeat(300_000 / piece.len());
        for (format, text) in [
            (Format::Gift, text.clone()),
            (Format::Gift, format!("::t::[html]{text} {{=a ~b}}")),
            (Format::Gift, format!("q {{{text}}}")),
            (Format::Aiken, text.clone()),
            (Format::Moodle, moodle(&text)),
        ] {
            let start = Instant::now();
            let _ = told(format, text.as_bytes());
            assert!(start.elapsed() < HANG, "{format:?} {piece:?}: {:?}", start.elapsed());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for format in FORMATS {
            let _ = told(format, &bytes);
        }
    }

    #[test]
    fn signs_of_a_format_in_any_order_give_a_sound_quiz(signs in proptest::collection::vec(proptest::sample::select(vec![
        "::", "{", "}", "=", "~", "#", "####", "%50%", "->", "\\", "\n", "\n\n", "//", "$CATEGORY: x\n", "[html]", "[markdown]", "<b>",
        "</b>", "<p>", "<ul><li>", "<table><tr><td>", "&lt;", "1", "..", ":", "T", "a", "b ", " c", "* ", "1. ", "- [x] ", "> [!TIP]\n", "[[x]]",
        "Respuesta: ", "<pre>", "`", "###", "---", "|", "<h3>", "<blockquote>", "<br>", "\u{a0}", "!", "<!-- q: x -->", "{law:x}",
    ]), 0..40)) {
        let text = signs.concat();
        for text in [text.clone(), format!("::t::{text}{{=a ~b}}"), format!("q {{={text} ~other}}"), format!("[html]{text} {{T#{text}}}")] {
            let Ok(bank) = told(Format::Gift, text.as_bytes()) else { continue };
            let (course, findings, sources) = course(&bank);
            let shown = crate::bank::text_of(&sources);
            prop_assert!(findings.is_empty(), "{findings:?}\n{text:?}\n{shown}");
            let questions = course.modules[0].quiz.as_ref().map_or(0, |quiz| quiz.questions.len());
            prop_assert_eq!(questions, bank.items.len(), "{:?}\n{}", text, shown);
        }
    }
}
