//! A published course holds no key: whatever says what is right bears a mark, and no mark survives.
#![expect(
    clippy::disallowed_methods,
    reason = "the courses lie on disk, as those of authors do"
)]
#![expect(clippy::unwrap_used, reason = "a file that cannot be read fails the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use domain::course::strip::strip;
use domain::course::{Level, Sources, hash, parse};
use domain::quiz::{Gap, Key, Question};

#[path = "anything/fragments.rs"]
mod fragments;

/// Stands wherever something tells what is right.
const CANARY: &str = "KANARIO";
/// Stands wherever something may be read by everybody.
const KEPT: &str = "visible";

const QUESTIONS: &str = r"### Single visible0
<!-- q: a1 · points: 2 · tags: C1 · options: 3 1 2 -->

Which, visible1?

- [x] right visible2
  > #KANARIO KANARIO because
- [ ] wrong visible3
  > KANARIO no

  KANARIO more
- [ ] else visible4

> [!TIP]
> visible5 hint

> [!NOTE]
> KANARIO why[^1]

[^1]: KANARIO source

### Multiple
<!-- q: a2 -->

- [x] one
- [x] two
  > KANARIO
- [ ] three

### Truth
<!-- q: a3 -->

- [ ] True
- [x] False
  > KANARIO

### Numeric visible6
<!-- q: a4 -->

How much <!-- KANARIO --> visible7?

Answer: 4711 ± 0815 KANARIO

### Short
<!-- q: a5 -->

Which word?
Answer: KANARIO | kanario KANARIO
visible8 after

### Ordering
<!-- q: a6 · options: 4 3 2 1 -->

4. zz first visible9
   > KANARIO
5. mm second <!-- KANARIO -->
6. aa third
7. ff fourth

### Matching
<!-- q: a7 -->

| Left | Right |
|---|---|
| bravo <!-- KANARIO --> | zulu |
| alpha | yankee visible10 |
| | whisky |
| charlie | xray |

### Cloze
<!-- q: a8 -->

An [[KANARIO|kanario]], a [[wrongB|(rightA)|wrongC \| visible11]] and **[[KANARIO]]** `[[code visible12]]`.

### Hotspot
<!-- q: a9 -->

![visible13](media/p.svg)

- [x] here `1% 2% 3% 4%`
- [ ] there `5% 6% 7% 8%`
  > KANARIO

<!-- KANARIO

KANARIO -->

";

fn sources() -> Sources {
    let file = |path: &str, text: String| (path.to_owned(), text.into_bytes());
    let head = |more: &str| {
        format!("---\n# KANARIO\ntitle: \"T: it's 'visible'\"\n{more}---\n\nvisible14 intro <!-- KANARIO -->\n\n")
    };
    let source = format!(
        "{}{QUESTIONS}## Pool: visible15 (pick 1)\n\nKANARIO outside\n\n### In a pool\n<!-- q: b1 -->\n\nAnswer: KANARIO\n",
        head("kind: quiz # KANARIO it's\nkey: KANARIO\nshuffle: questions, options\n")
    );
    let recorded = hash(source.as_bytes());
    let practice = QUESTIONS.replace("<!-- q: a", "<!-- q: p");
    Sources {
        files: BTreeMap::from([
            file("course.en.md", "---\ntitle: T\nlanguages: [en, es]\nsource_language: en\noutcomes:\n  C1: \"visible16: x\" # KANARIO\n---\n\nvisible17\n".to_owned()),
            file("glossary.md", "| id | en | definition |\n|---|---|---|\n| t | term | visible18 |\n".to_owned()),
            file("laws/mx.md", "---\ncountry: mx\n---\n\n## x\n\nvisible19\n".to_owned()),
            file("day-01/module.en.md", head("outcomes: [C1]\n")),
            file("day-01/01-one.en.md", format!("{}visible20 [r] text[^k]\n\n[^k]: visible21\n\n## Check yourself\n\nKANARIO outside\n\n{practice}\n## Further\n\nvisible22\n\n[r]: https://a.example \"KANARIO\"\n", head("minutes: 5\n"))),
            file("day-01/quiz.es.md", source.replacen("kind: quiz # KANARIO it's", &format!("source: {recorded}\nkind: quiz"), 1).replace("Answer:", "Respuesta:").replace("Pool:", "Banco:").replace("True", "Verdadero").replace("False", "Falso")),
            file("day-01/quiz.en.md", source),
            file("day-01/mentor.en.md", head("") + "KANARIO\n"),
            file("day-01/live.en.md", head("kind: lecture\nminutes: 60\n") + "KANARIO\n\n## Plan\n\n| m | what |\n|---|---|\n| 5 | visible23 |\n\n### Answers\n\nKANARIO\n\n## Join\n\nvisible24\n\n## Fallback\n\nvisible25\n"),
            file("day-01/case-tasks.en.md", head("") + "## Tasks\n\n### Police\n\nvisible26\n\n#### Rubric\n\n| a | KANARIO (0) |\n|---|---|\n| b | KANARIO |\n\n### Judge\n\nvisible27\n\n> [!NOTE]\n> KANARIO\n\n## After the case\n\nvisible28\n"),
            file("day-01/case-played.en.md", head("") + "## Case\n\n### One\n\nvisible29\n\n- [visible30](#two) `+2 KANARIO`\n  > KANARIO\n- [b](#two) `-1`\n\n### Two\n\nvisible31\n\n> [!NOTE]\n> KANARIO\n\n## After the case\n\nKANARIO\n"),
            file("day-01/media/p.svg", "<svg/>".to_owned()),
            file("day-01/media/talk.en.md", "visible32".to_owned()),
            file("tests/form-a.en.md", head("") + "KANARIO\n"),
            file("capstone/injects.en.md", head("") + "KANARIO\n"),
            file("day-01/notes.md", "KANARIO".to_owned()),
            file("key.txt", "KANARIO".to_owned()),
        ]),
    }
}

#[test]
fn no_key_survives_in_any_byte_and_what_is_asked_does() {
    let sources = sources();
    let (course, findings) = parse("c", &sources);
    let errors: Vec<_> = findings
        .iter()
        .filter(|finding| finding.level == Level::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    let quiz = course.quiz("day-01/quiz").unwrap();
    assert_eq!(quiz.questions.len(), 10);
    let stripped = strip(&sources);
    let texts: BTreeMap<&str, &str> = stripped
        .sources
        .files
        .iter()
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
        .collect();
    for (path, text) in &texts {
        for secret in [
            CANARY, "kanario", "4711", "0815", "[x]", "(rightA)", "±", "options:", "#KAN",
        ] {
            assert!(
                !text.to_lowercase().contains(&secret.to_lowercase()),
                "{secret} in {path}:\n{text}"
            );
        }
        for original in sources.files.values() {
            assert!(
                path.contains("media") || !text.contains(&hash(original)),
                "the hash of a text with its key in {path}"
            );
        }
    }
    let all: String = texts.values().copied().collect();
    for number in 0..=32 {
        assert!(all.contains(&format!("{KEPT}{number}")), "{KEPT}{number} is lost");
    }
    let left: Vec<&str> = stripped.left_out.iter().map(String::as_str).collect();
    assert_eq!(
        left,
        [
            "capstone/injects.en.md",
            "day-01/mentor.en.md",
            "day-01/notes.md",
            "key.txt",
            "tests/form-a.en.md"
        ]
    );
    let quiz = texts["day-01/quiz.en.md"];
    for asked in [
        "1. aa third\n2. ff fourth\n3. mm second\n4. zz first visible9\n",
        "| alpha | whisky |\n| bravo | xray |\n| charlie | yankee visible10 |\n| | zulu |\n",
        "An [[____]], a [[rightA|wrongB|wrongC \\| visible11]] and **[[____]]** `[[code visible12]]`.",
        "<!-- q: a1 · points: 2 · tags: C1 -->",
        "- [ ] else visible4\n- [ ] right visible2\n- [ ] wrong visible3\n",
        "Answer:\n",
        "- [ ] here `1% 2% 3% 4%`\n- [ ] there `5% 6% 7% 8%`\n",
    ] {
        assert!(quiz.contains(asked), "{asked}\nin\n{quiz}");
    }
    assert!(texts["day-01/quiz.es.md"].contains(&format!("source: {}\n", hash(quiz.as_bytes()))));
    assert!(texts["day-01/01-one.en.md"].ends_with("[r]: https://a.example\n"));
}

#[test]
fn other_keys_give_the_same_copy_byte_by_byte() {
    let swapped = |from: &str, to: &str| {
        let mut sources = sources();
        for text in sources.files.values_mut() {
            *text = String::from_utf8(text.clone()).unwrap().replace(from, to).into_bytes();
        }
        let stripped = strip(&sources);
        (sources, stripped.sources)
    };
    let (_, first) = swapped("", "");
    for (from, to) in [
        (
            "- [x] right visible2\n  > #KANARIO KANARIO because\n- [ ] wrong",
            "- [ ] right visible2\n- [x] wrong",
        ),
        ("- [x] one\n- [x] two", "- [x] one\n- [ ] two"),
        ("- [ ] True\n- [x] False", "- [x] True\n- [ ] False"),
        ("Answer: 4711 ± 0815 KANARIO", "Answer: 3..5"),
        (
            "4. zz first visible9\n   > KANARIO\n5. mm second <!-- KANARIO -->\n6. aa third",
            "1. aa third\n2. mm second\n   > x\n3. zz first visible9",
        ),
        (
            "| bravo <!-- KANARIO --> | zulu |\n| alpha | yankee visible10 |\n| | whisky |",
            "| bravo | whisky |\n| | zulu |\n| alpha | yankee visible10 |",
        ),
        ("wrongB|(rightA)", "(wrongB)|rightA"),
        ("An [[KANARIO|kanario]]", "An [[other]]"),
    ] {
        let (changed, other) = swapped(from, to);
        assert_ne!(changed, sources(), "{from}");
        let differing: BTreeSet<_> = first
            .files
            .iter()
            .filter(|(path, text)| other.files.get(*path) != Some(*text))
            .map(|(path, _)| path.as_str())
            .collect();
        // A translation whose recorded hash the change has made old says so, and nothing else.
        assert!(
            differing.iter().all(|path| *path == "day-01/quiz.es.md"),
            "{from}: {differing:?}"
        );
    }
}

#[test]
fn our_own_course_is_published_whole_without_one_key() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../courses/turquesa");
    let mut sources = Sources::default();
    gather(&root, &root, &mut sources);
    let stripped = strip(&sources);
    assert!(
        stripped
            .left_out
            .iter()
            .all(|path| path.contains("/mentor.") || path.starts_with("tests/")),
        "{:?}",
        stripped.left_out
    );
    let (course, _) = parse("turquesa", &sources);
    let (published, _) = parse("turquesa", &stripped.sources);
    let lessons =
        |course: &domain::course::Course| course.modules.iter().map(|module| module.lessons.len()).sum::<usize>();
    assert_eq!(lessons(&course), lessons(&published));
    let words = |sources: &Sources| -> String {
        let texts = sources.files.iter().filter(|(path, _)| !path.contains("media"));
        texts.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect()
    };
    let (whole, text) = (words(&sources), words(&stripped.sources));
    for module in &course.modules {
        for question in module
            .quiz
            .iter()
            .flat_map(|quiz| &quiz.questions)
            .chain(module.lessons.iter().flat_map(|lesson| &lesson.practice))
        {
            assert!(text.contains(&format!("<!-- q: {}", question.id)), "{}", question.id);
            // What a lesson says in the same words is no secret.
            for secret in secrets(question)
                .iter()
                .filter(|secret| whole.matches(secret.as_str()).count() == 1)
            {
                assert!(!text.contains(secret.as_str()), "{}: {secret}", question.id);
            }
        }
    }
    assert!(!text.contains("[x]"));
}

/// Feedback and explanations in their first words, and gaps as they stand.
fn secrets(question: &Question) -> Vec<String> {
    let mut secrets = Vec::new();
    for text in question.texts.values() {
        let feedback = text
            .options
            .iter()
            .filter_map(|option| option.feedback.as_ref())
            .map(|said| &said.html);
        for html in feedback.chain(&text.explanation) {
            let words = html
                .trim_start_matches("<p>")
                .split(['<', '&'])
                .next()
                .unwrap_or_default();
            secrets.extend((words.chars().count() > 25).then(|| words.to_owned()));
        }
    }
    if let Key::Cloze { gaps } = &question.key {
        for gap in gaps {
            if let Gap::Typed { accepted } = gap {
                secrets.extend(accepted.iter().map(|word| format!("[[{word}")));
            }
        }
    }
    secrets
}

fn gather(root: &Path, folder: &Path, sources: &mut Sources) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        if path.is_dir() && !name.starts_with('.') {
            gather(root, &path, sources);
        } else if path.is_file() {
            sources.files.insert(name, fs::read(&path).unwrap());
        }
    }
}

#[test]
fn gaps_of_an_essay_are_not_published_with_their_words() {
    let quiz = "---\ntitle: T\n---\n\n### A\n<!-- q: a1 -->\n\nUn [[hueco]].\n\n#### Rúbrica\n\n| A | B (1) |\n|---|---|\n| a | b |\n";
    let files = BTreeMap::from([("day-01/quiz.es.md".to_owned(), quiz.as_bytes().to_vec())]);
    let published = strip(&Sources { files }).sources;
    let text: String = published
        .files
        .values()
        .map(|bytes| String::from_utf8_lossy(bytes))
        .collect();
    assert!(!text.contains("hueco"), "{text}");
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 600, failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_tick_and_no_answer_survives_whatever_is_written(
        files in proptest::collection::btree_map(proptest::sample::select(fragments::PATHS), fragments::file(), 0..8),
    ) {
        let sources = Sources { files: files.into_iter().map(|(path, bytes)| (path.to_owned(), bytes)).collect() };
        let (course, _) = parse("any", &strip(&sources).sources);
        let quizzes = course.modules.iter().filter_map(|module| module.quiz.as_ref()).flat_map(|quiz| &quiz.questions);
        for question in quizzes.chain(course.modules.iter().flat_map(|module| &module.lessons).flat_map(|lesson| &lesson.practice)) {
            // Lists in order and tables have an order of their own; nothing else is a whole question any more.
            let harmless = matches!(question.key, Key::Ordering { .. } | Key::Matching { .. });
            proptest::prop_assert!(harmless, "{question:?}");
            for text in question.texts.values() {
                proptest::prop_assert!(text.explanation.is_none() && text.options.iter().all(|option| option.feedback.is_none()));
            }
        }
    }
}
