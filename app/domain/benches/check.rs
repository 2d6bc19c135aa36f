//! Reading and checking a whole course, beside bare pulldown-cmark going through the same text on as many threads.

#[expect(dead_code, reason = "other figures have other goals")]
mod figure;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::thread;
use std::time::Instant;

use domain::course::{Sources, parse};
use figure::{Amount, Goal, heading, median, print};
use pulldown_cmark::{Options, Parser};

const DAYS: usize = 100;
const LESSONS: usize = 100;
const QUESTIONS: usize = 10;

fn main() {
    let sources = course();
    let (course, findings) = parse("large", &sources);
    assert!(findings.is_empty(), "{:?}", findings.first());
    let lessons = course.modules.iter().map(|module| module.lessons.len()).sum::<usize>();
    assert_eq!(lessons, DAYS * LESSONS);
    drop(course);

    heading("Check");
    let ours = median((0..3).map(|_| timed(|| parse("large", &sources).1.len())).collect());
    let bare = median((0..3).map(|_| timed(|| bare(&sources))).collect());
    let name = "10,000 lessons with 100,000 questions";
    print(name, seconds(ours), ("limit", Amount(1.0, "s")), Goal::AtMost(1.0));
    print(
        name,
        seconds(ours),
        ("bare pulldown-cmark", seconds(bare)),
        Goal::AtMost(3.0),
    );
}

fn seconds(time: f64) -> Amount {
    Amount(time, "s")
}

fn timed<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed().as_secs_f64()
}

/// How many events the same files are, with nothing done about them.
fn bare(sources: &Sources) -> usize {
    let texts: Vec<&str> = sources
        .files
        .values()
        .map(|bytes| std::str::from_utf8(bytes).expect("text"))
        .collect();
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let count = |part: &[&str]| {
            part.iter()
                .map(|text| Parser::new_ext(text, Options::all()).count())
                .sum::<usize>()
        };
        let parts = texts.chunks(texts.len().div_ceil(cores));
        let threads: Vec<_> = parts.map(|part| scope.spawn(move || count(part))).collect();
        threads.into_iter().map(|thread| thread.join().expect("counted")).sum()
    })
}

fn course() -> Sources {
    let mut files = BTreeMap::new();
    let mut add = |path: String, text: String| files.insert(path, text.into_bytes());
    let head = "---\ntitle: \"Un curso grande\"\nsummary: \"Para medir.\"\nlanguages: [es]\nsource_language: es\n";
    let rest = "zone: America/Panama\noutcomes:\n  C1: \"Medir.\"\n---\n\nTexto.\n";
    add("course.es.md".into(), format!("{head}days: {DAYS}\n{rest}"));
    for day in 1..=DAYS {
        let folder = format!("day-{day:02}");
        let module = format!("---\ntitle: \"Día {day}\"\noutcomes: [C1]\n---\n\nLo que se aprende el día {day}.\n");
        add(format!("{folder}/module.es.md"), module);
        for place in 1..=LESSONS {
            add(format!("{folder}/{place:02}-lesson-{place}.es.md"), lesson(day, place));
        }
    }
    Sources { files }
}

/// About as long as a lesson is, with a table, a list, emphasis and ten questions.
fn lesson(day: usize, place: usize) -> String {
    let mut text = format!("---\ntitle: \"Lección {place} del día {day}\"\nminutes: 20\noutcomes: [C1]\n---\n");
    for part in 1..=4 {
        let sentence =
            "La *definición* decide a quién se protege, a quién se investiga y **por qué canal** se coopera. ";
        let paragraph = sentence.repeat(4);
        let _ = write!(
            text,
            "\n## Parte {part}\n\n{paragraph}\n\n- primero\n- segundo\n- tercero\n"
        );
    }
    text.push_str(
        "\n| Elemento | Pregunta |\n|---|---|\n| Acto | ¿Qué hizo? |\n| Medio | ¿Cómo lo logró? |\n\n## Compruebe\n",
    );
    for question in 0..QUESTIONS {
        let _ = write!(
            text,
            "\n### Pregunta {question}\n<!-- q: d{day}l{place}q{question} -->\n\n¿Qué elemento falta?\n\n\
             - [x] El acto\n  > Correcto.\n- [ ] El medio\n  > No: está en el relato.\n"
        );
    }
    text
}
