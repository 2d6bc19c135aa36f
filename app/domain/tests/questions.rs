//! What an author writes and what the product makes of it, shape by shape.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use domain::course::{Course, Finding, Quiz, Sources, parse};
use domain::language::Language;
use domain::person::Track;
use domain::quiz::paper::lay_out;
use domain::quiz::{Gap, Key, Place, Question, QuestionText};

/// As in the renderer's own test: what takes longer hangs.
const HANG: Duration = Duration::from_secs(10);

const COURSE: &str = "---\ntitle: T\nsummary: S\nsource_language: es\nlanguages: [es, en]\ndays: 1\n---\n";

/// A quiz in Spanish and English, and what was found.
fn quiz(es: &str, en: &str) -> (Quiz, Vec<Finding>) {
    let head = "---\ntitle: T\nkind: quiz\npass: 70%\n";
    let file = |path: &str, text: String| (path.to_owned(), text.into_bytes());
    let sources = Sources {
        files: BTreeMap::from([
            file("course.es.md", COURSE.to_owned()),
            file("day-01/media/passport.png", "picture".to_owned()),
            file("day-01/quiz.es.md", format!("{head}---\n\n{es}")),
            file("day-01/quiz.en.md", format!("{head}source: x\n---\n\n{en}")),
        ]),
    };
    let (course, findings): (Course, _) = parse("t", &sources);
    let quiz = course.quiz("day-01/quiz").expect("a quiz");
    let own = findings.into_iter().filter(|finding| finding.file.contains("quiz"));
    (quiz.clone(), own.collect())
}

fn spanish(question: &Question) -> &QuestionText {
    &question.texts[&Language::Es]
}

#[test]
fn a_gap_may_begin_a_paragraph_and_code_holds_none() {
    let text = "### G\n<!-- q: 1a -->\n\n[[Acto]]: hecho.\n\n> [[medio]]\n>\n> ```\n> [[x]]\n> ```\n";
    let (quiz, findings) = quiz(text, text);
    assert_eq!(findings, []);
    let Key::Cloze { gaps } = &quiz.questions[0].key else {
        panic!("{:?}", quiz.questions[0].key);
    };
    assert_eq!(gaps.len(), 2);
}

#[test]
fn a_cloze_accepts_the_words_of_every_language_and_shows_none_of_them() {
    let (quiz, findings) = quiz(
        "### Definición\n<!-- q: 1a -->\n\nTiene un [[acto]], un [[(medio)|motivo|método]] y **una [[fin|finalidad]]**; `[[x]]` y \\[[y]].\n",
        "### Definition\n<!-- q: 1a -->\n\nIt has an [[act]], a [[(means)|motive|method]] and **a [[purpose]]**; `[[x]]` and \\[[y]].\n",
    );
    assert_eq!(findings, []);
    let typed = |accepted: &[&str]| Gap::Typed {
        accepted: accepted.iter().map(|word| (*word).to_owned()).collect(),
    };
    let menu = Gap::Menu {
        options: vec![1, 2, 3],
        right: 1,
    };
    let gaps = vec![typed(&["acto", "act"]), menu, typed(&["fin", "finalidad", "purpose"])];
    assert_eq!(quiz.questions[0].key, Key::Cloze { gaps });
    let text = spanish(&quiz.questions[0]);
    assert_eq!(
        text.prompt,
        "<p>Tiene un <span class=\"gap\">(1)</span>, un <span class=\"gap\">(2)</span> y \
         <strong>una <span class=\"gap\">(3)</span></strong>; <code>[[x]]</code> y [[y]].</p>\n"
    );
    let choices: Vec<_> = text.options.iter().map(|choice| choice.html.as_str()).collect();
    assert_eq!(choices, ["medio", "motivo", "método"]);
}

#[test]
fn a_hotspot_is_a_choice_with_places() {
    let question = "### ?\n<!-- q: 1b -->\n\n![Datos](media/passport.png)\n\n- [x] Borde `12% 30% 18,5% 10%`\n  > Sí.\n- [ ] Serie `60% 8% 30% 8%`\n";
    let (quiz, findings) = quiz(question, question);
    assert_eq!(findings, []);
    assert_eq!(quiz.questions[0].key, Key::Single { right: 1 });
    let first = &spanish(&quiz.questions[0]).options[0];
    let place = Place {
        left: 120,
        top: 300,
        width: 185,
        height: 100,
    };
    assert_eq!((first.html.as_str(), first.place), ("Borde", Some(place)));
    assert_eq!(
        first.feedback.as_ref().map(|said| said.html.as_str()),
        Some("<p>Sí.</p>")
    );
}

#[test]
fn questions_below_a_pool_are_drawn_from_it() {
    let one = |id: &str| format!("### {id}\n<!-- q: {id} -->\n\nRespuesta: sí\n\n");
    let text = format!(
        "{}## Banco: medios (elija 2)\n\n{}{}{}## Pool: otros (pick 1)\n\n{}",
        one("a0"),
        one("b1"),
        one("b2"),
        one("b3"),
        one("c1")
    );
    let (quiz, findings) = quiz(&text, &text);
    assert_eq!(findings, []);
    assert_eq!(quiz.pools, [2, 1]);
    let pools: Vec<_> = quiz.questions.iter().map(|question| question.pool).collect();
    assert_eq!(pools, [None, Some(0), Some(0), Some(0), Some(1)]);
}

#[test]
fn the_words_of_the_dialect_are_those_of_every_language() {
    for (pool, answer, truth) in [
        ("Pool: means (pick 1)", "Answer: act", "True\n- [x] False"),
        ("Banco: medios (elija 1)", "Respuesta: acto", "Verdadero\n- [x] Falso"),
        ("Banque : moyens (tirer 1)", "Réponse : acte", "Vrai\n- [x] Faux"),
        ("Banco: meios (sortear 1)", "Resposta: ato", "Verdadeiro\n- [x] Falso"),
    ] {
        let text =
            format!("## {pool}\n\n### A\n<!-- q: 3a -->\n\n{answer}\n\n### B\n<!-- q: 3b -->\n\n- [ ] {truth}\n");
        let (quiz, findings) = quiz(&text, &text);
        assert_eq!(findings, []);
        assert_eq!(quiz.pools, [1], "{pool}");
        assert!(matches!(quiz.questions[0].key, Key::Short { .. }), "{answer}");
        assert!(matches!(quiz.questions[1].key, Key::Truth { .. }), "{truth}");
    }
}

#[test]
fn tracks_are_the_same_in_the_words_of_another_language() {
    let found = |other: &str| {
        let file = |path: &str, text: String| (path.to_owned(), text.into_bytes());
        let lesson = |rest: &str| format!("---\ntitle: T\nminutes: 5\n{rest}\n---\n");
        let sources = Sources {
            files: BTreeMap::from([
                file("course.es.md", COURSE.to_owned()),
                file("day-01/01-a.es.md", lesson("tracks: [policía, juez]")),
                file("day-01/01-a.en.md", lesson(&format!("source: x\ntracks: {other}"))),
            ]),
        };
        let findings = parse("t", &sources).1;
        let rules = findings.iter().map(|finding| finding.rule);
        rules.filter(|rule| *rule == "parity-front-matter").count()
    };
    assert_eq!(found("police, judge"), 0);
    assert_eq!(found("police, prosecutor"), 1);
}

#[test]
fn a_file_full_of_gaps_or_pools_does_not_hang() {
    let full = |unit: &str| unit.repeat(256 * 1024 / unit.len());
    let gaps = format!("### ?\n<!-- q: 1c -->\n\n{}\n", full("[[a]] "));
    let menus = format!("### ?\n<!-- q: 1d -->\n\n{}\n", full("`[[` [[(a)|b]] *c* "));
    let pools = full("## Pool (pick 1)\n### a\nb\n");
    for text in [gaps, menus, pools] {
        let start = Instant::now();
        let (quiz, _) = quiz(&text, &text);
        for question in &quiz.questions {
            assert!(spanish(question).prompt.contains("<span class=\"gap\">(10000)</span>"));
        }
        let paper = lay_out(&quiz, Language::Es, Language::Es, Track::Police, &[7; 32]);
        assert_eq!(paper.questions.len(), quiz.questions.len());
        assert!(start.elapsed() < HANG, "{:?} for {}", start.elapsed(), &text[..40]);
    }
}

#[test]
fn a_choice_may_hold_an_address_in_its_words() {
    let text =
        "---\ntitle: T\n---\n\n## Caso\n\n### Uno\n\n- [a **<https://b.example>** c](#dos) `+1`\n\n### Dos\n\nFin.\n";
    let sources = Sources {
        files: BTreeMap::from([("day-01/case-x.es.md".to_owned(), text.as_bytes().to_vec())]),
    };
    let (course, _) = parse("t", &sources);
    let (_, case) = course.case("day-01/case-x").expect("a case");
    let way = &case.scripts[&Language::Es].scenes[0].choices[0];
    assert_eq!(
        way.html.matches("<strong>").count(),
        way.html.matches("</strong>").count()
    );
    assert!(way.html.ends_with(" c"), "{}", way.html);
    assert_eq!(way.effects.len(), 1);
}
