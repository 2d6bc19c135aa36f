//! Bad blocks of keys: each is an error at a line of its file, none a panic, a hang or a silent loss.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

use domain::course::{Level, Sources, parse};
use domain::language::Language;

const HANG: Duration = Duration::from_secs(5);

/// What stands between the dashes.
fn bad() -> Vec<String> {
    let mut bad: Vec<String> = [
        "title: Uno: dos",
        "title: T\ntitle: U",
        "title: \"T",
        "title: 'T",
        "title: [a, b",
        "title: {a: b",
        "title: a]b: c",
        "title: T\n\tminutes: 5",
        "title: T\n  minutes: 5",
        " title: T\nminutes: 5",
        "title",
        "- title: T",
        "[title, T]",
        "\"title\"",
        "title: &a T\nminutes: *a",
        "title: *none",
        "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\ntitle: T",
        "<<: {title: T}\n<<: 5",
        "title: T\n...\nminutes: 5\n--- x",
        "%YAML 1.2\ntitle: T",
        "title: @T",
        "title: `T`",
        "title: %T",
        "title: \"\\q\"",
        "title: \"\\ud800\"",
        "title: \"\\x4\"",
        "title: T\u{0}",
        "title: T\u{7}",
        "title: \"a\nminutes: 5",
        "title: |T\n  a",
        "title: >9\n a",
        "? title: T\n: : x",
        "title: T\n? [a",
        "title: !!binary [",
        "title: ,",
        "title: }",
        "title: T\nminutes: 5\n]",
        "title: T\nminutes: 5\n: 5",
        "minutes: 5\ntitle: ",
        "title: [T]\nminutes: 5",
        "title: {T: U}\nminutes: 5",
        "title: T\nminutes: many",
        "title: T\nminutes: 99999999999999999999",
        "title: T\nminutes: 5\ntracks: [nobody]",
    ]
    .map(str::to_owned)
    .to_vec();
    bad.push(format!("title: {}", "[".repeat(3000)));
    bad.push(format!("title: {}", "{a: ".repeat(3000)));
    bad.push(format!("title: T\n{}", "- ".repeat(3000)));
    bad.push(format!("title: {}", "x".repeat(70_000)));
    bad.push((0..5000).fold("title: T\n".to_owned(), |mut keys, at| {
        let _ = writeln!(keys, "key{at}: [1, 2, 3]");
        keys
    }));
    bad.push((0..40).fold("a0: &a0 [x, x]\n".to_owned(), |mut bomb, at| {
        let _ = writeln!(bomb, "a{}: &a{} [*a{at}, *a{at}]", at + 1, at + 1);
        bomb
    }));
    bad
}

#[test]
fn every_bad_block_is_an_error_at_a_line_of_its_file() {
    let bad = bad();
    assert!(bad.len() >= 35);
    for (ends, name) in [("\n", "LF"), ("\r\n", "CRLF")] {
        for head in &bad {
            let text = format!("---\n{head}\n---\n\nTexto\n").replace('\n', ends);
            let path = "day-01/01-one.es.md".to_owned();
            let sources = Sources {
                files: BTreeMap::from([(path.clone(), text.clone().into_bytes())]),
            };
            let start = Instant::now();
            let (_, findings) = parse("t", &sources);
            let shown: String = head.chars().take(60).collect();
            assert!(start.elapsed() < HANG, "{shown:?}");
            let own: Vec<_> = findings
                .iter()
                .filter(|finding| finding.file == path && finding.level == Level::Error)
                .collect();
            assert!(!own.is_empty(), "{name} {shown:?}: no error");
            let lines = text.split('\n').count();
            for finding in own {
                assert!((1..=lines).contains(&finding.place.line), "{shown:?}: {finding:?}");
                let (message, help) = (
                    finding.message.in_language(Language::En),
                    finding.help.in_language(Language::En),
                );
                assert!(
                    finding.place.column > 0 && !help.is_empty() && message.len() < 400,
                    "{shown:?}: {finding:?}"
                );
            }
        }
    }
}

#[test]
fn a_file_without_a_block_or_with_half_of_one_is_an_error_at_its_first_line() {
    for text in [
        "",
        "---",
        "---\n",
        "---\ntitle: T\n",
        "--- \ntitle: T\nminutes: 5\n----\n",
        "title: T\n---\n",
        "\u{feff}",
        "\n---\ntitle: T\n---\n",
    ] {
        let path = "day-01/01-one.es.md".to_owned();
        let sources = Sources {
            files: BTreeMap::from([(path.clone(), text.as_bytes().to_vec())]),
        };
        let (_, findings) = parse("t", &sources);
        let own = findings
            .iter()
            .find(|finding| finding.file == path && finding.level == Level::Error);
        assert_eq!(
            own.map(|finding| (finding.rule, finding.place.line)),
            Some(("front-matter", 1)),
            "{text:?}"
        );
    }
}
