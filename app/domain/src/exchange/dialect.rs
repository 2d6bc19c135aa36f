//! Writes items as the file of a quiz: what `relevo check` reads without a word.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::html::markdown::{cell_of, indented};
use super::{Bank, Item, Note, Pool, Shape, words};
use crate::language::Language;
use crate::quiz::Place;

/// The Markdown of a quiz with the items of a bank.
///
/// `used` are the ids of the course, which grow by those given; `fresh` proposes new ones and is asked
/// again while a proposal is taken. An item keeps its own id where nobody else has it.
#[must_use]
pub fn quiz(
    bank: &Bank,
    title: &str,
    language: Language,
    used: &mut BTreeSet<String>,
    fresh: &mut dyn FnMut() -> String,
) -> String {
    let mut out = format!("---\ntitle: {}\nkind: quiz\n---\n", quoted(title));
    let mut pools: BTreeMap<&Pool, Vec<&Item>> = BTreeMap::new();
    let mut always = Vec::new();
    for item in &bank.items {
        match &item.pool {
            Some(pool) => pools.entry(pool).or_default().push(item),
            None => always.push(item),
        }
    }
    for item in always {
        question(&mut out, item, language, used, fresh);
    }
    for (pool, items) in pools {
        let most = u16::try_from(items.len()).unwrap_or(u16::MAX);
        let word = match language {
            Language::Es | Language::Pt => "Banco",
            Language::En => "Pool",
            Language::Fr => "Banque",
        };
        let verb = match language {
            Language::Es => "elija",
            Language::En => "pick",
            Language::Fr => "choisir",
            Language::Pt => "escolha",
        };
        let name = words::heading(&pool.name);
        let _ = write!(out, "\n## {word}: {name} ({verb} {})\n", pool.pick.clamp(1, most));
        for item in items {
            question(&mut out, item, language, used, fresh);
        }
    }
    out
}

/// A text for the front matter, in quotes that hold anything.
fn quoted(text: &str) -> String {
    let text = super::item::one_line(text).replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{text}\"")
}

fn question(
    out: &mut String,
    item: &Item,
    language: Language,
    used: &mut BTreeSet<String>,
    fresh: &mut dyn FnMut() -> String,
) {
    let own = item.id.clone().filter(|id| !used.contains(id));
    let id = own.or_else(|| {
        (0..1000)
            .map(|_| fresh())
            .find(|id| !id.is_empty() && !used.contains(id))
    });
    let _ = write!(out, "\n### {}\n", words::heading(&item.title));
    if let Some(id) = id {
        let _ = write!(out, "<!-- q: {id} · points: {}", item.points);
        if !item.tags.is_empty() {
            let _ = write!(out, " · tags: {}", item.tags.join(" "));
        }
        if let Some(track) = item.track {
            let _ = write!(out, " · track: {}", track.word());
        }
        if item.critical {
            out.push_str(" · critical: yes");
        }
        if needs_type(item) {
            out.push_str(" · type: multiple");
        }
        out.push_str(" -->\n");
        used.insert(id);
    }
    if !item.prompt.is_empty() {
        let _ = write!(out, "\n{}\n", item.prompt);
    }
    answer(out, &item.shape, language);
    for (kind, text) in [("TIP", &item.hint), ("NOTE", &item.explanation)] {
        if let Some(text) = text {
            let _ = write!(out, "\n{}\n", indented(&format!("[!{kind}]\n{text}"), "> ", "> "));
        }
    }
}

/// Several may be ticked, though only one is right: the shape alone would say otherwise.
fn needs_type(item: &Item) -> bool {
    match &item.shape {
        Shape::Choice {
            multiple: true,
            options,
        } => options.iter().filter(|option| option.right).count() == 1,
        _ => false,
    }
}

fn answer(out: &mut String, shape: &Shape, language: Language) {
    out.push('\n');
    match shape {
        Shape::Choice { options, .. } => {
            for option in options {
                let place = option.place.map(place).unwrap_or_default();
                let _ = writeln!(out, "- [{}] {}{place}", tick(option.right), option.words);
                feedback(out, option.feedback.as_ref());
            }
        }
        Shape::Truth { right, feedback: notes } => {
            for ((word, ticked), note) in truth_words(language).into_iter().zip([*right, !*right]).zip(notes) {
                let _ = writeln!(out, "- [{}] {word}", tick(ticked));
                feedback(out, note.as_ref());
            }
        }
        Shape::Numeric { low, high, unit } => {
            let _ = writeln!(
                out,
                "{}: {}",
                answer_word(language),
                bounds(*low, *high, unit.as_deref())
            );
        }
        Shape::Short(accepted) => {
            let texts: Vec<_> = accepted.iter().map(|text| words::alternative(text)).collect();
            // One text alone might be read as a number, or as the line of an open answer.
            let end = if texts.len() == 1 { " |" } else { "" };
            let _ = writeln!(out, "{}: {}{end}", answer_word(language), texts.join(" | "));
        }
        Shape::Ordering(steps) => {
            for (at, step) in steps.iter().enumerate() {
                let _ = writeln!(out, "{}. {step}", at + 1);
            }
        }
        Shape::Matching { pairs, distractors } => {
            let (left, right) = match language {
                Language::Es => ("Esto", "Corresponde a"),
                Language::En => ("This", "Belongs to"),
                Language::Fr => ("Ceci", "Correspond à"),
                Language::Pt => ("Isto", "Corresponde a"),
            };
            let _ = writeln!(out, "| {left} | {right} |\n|---|---|");
            for (left, right) in pairs {
                let _ = writeln!(out, "| {} | {} |", cell_of(left), cell_of(right));
            }
            for distractor in distractors {
                let _ = writeln!(out, "| | {} |", cell_of(distractor));
            }
        }
        Shape::Cloze => drop(out.pop()),
    }
}

fn tick(right: bool) -> char {
    if right { 'x' } else { ' ' }
}

fn feedback(out: &mut String, note: Option<&Note>) {
    let Some(note) = note else { return };
    let mut text = note.words.clone();
    if let Some(misconception) = &note.misconception {
        text.insert_str(0, &format!("#{misconception} "));
    } else if let Some(rest) = text.strip_prefix("\\#") {
        // A number sign would name a misconception, escaped too.
        text = format!("&#35;{rest}");
    }
    let _ = writeln!(out, "{}", indented(text.trim_end(), "  > ", "  > "));
}

/// A place in a picture behind an option's words.
fn place(place: Place) -> String {
    let share = |thousandths: u16| {
        let (whole, tenths) = (thousandths / 10, thousandths % 10);
        if tenths == 0 {
            format!("{whole}%")
        } else {
            format!("{whole}.{tenths}%")
        }
    };
    let all = [place.left, place.top, place.width, place.height].map(share);
    format!(" `{}`", all.join(" "))
}

/// The words for true and false.
pub(crate) fn truth_words(language: Language) -> [&'static str; 2] {
    match language {
        Language::Es => ["Verdadero", "Falso"],
        Language::En => ["True", "False"],
        Language::Fr => ["Vrai", "Faux"],
        Language::Pt => ["Verdadeiro", "Falso"],
    }
}

fn answer_word(language: Language) -> &'static str {
    match language {
        Language::Es => "Respuesta",
        Language::En => "Answer",
        Language::Fr => "Réponse",
        Language::Pt => "Resposta",
    }
}

/// A numeric answer with its unit.
pub(crate) fn bounds(low: f64, high: f64, unit: Option<&str>) -> String {
    let unit = unit.map(|unit| format!(" {unit}")).unwrap_or_default();
    format!("{}{unit}", range(low, high))
}

/// Bounds as an author would write them: `27`, `27 ± 0.5` or `26..28`.
fn range(low: f64, high: f64) -> String {
    if (high - low).abs() <= 0.0 {
        return number(low);
    }
    match tolerance(low, high) {
        Some((middle, by)) => format!("{} ± {}", number(middle), number(by)),
        None => format!("{}..{}", number(low), number(high)),
    }
}

/// A middle and a tolerance that give the bounds, but for crumbs of binary fractions.
pub(crate) fn tolerance(low: f64, high: f64) -> Option<(f64, f64)> {
    middle(low, high).filter(|(middle, by)| nearly(middle - by, low) && nearly(middle + by, high))
}

/// Whether two numbers are the same but for crumbs of binary fractions.
pub(crate) fn nearly(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(1.0)
}

/// The middle of a range and its half, as short numbers.
pub(crate) fn middle(low: f64, high: f64) -> Option<(f64, f64)> {
    Some((short(f64::midpoint(low, high))?, short((high - low) / 2.0)?))
}

/// A finite number as formats write it, with a point or a comma before its fraction.
pub(crate) fn decimal(text: &str) -> Option<f64> {
    let number: f64 = text.trim().replace(',', ".").parse().ok()?;
    number.is_finite().then_some(number)
}

/// The bounds of a tolerance around a number.
pub(crate) fn around(middle: f64, tolerance: f64) -> (f64, f64) {
    let (low, high) = (middle - tolerance.abs(), middle + tolerance.abs());
    (short(low).unwrap_or(low), short(high).unwrap_or(high))
}

/// A number without the crumbs of binary fractions: nine decimals.
fn short(value: f64) -> Option<f64> {
    format!("{value:.9}").parse().ok()
}

/// A number that no reader takes for another: three decimals would look like thousands.
fn number(value: f64) -> String {
    let mut text = format!("{value}");
    if text.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3) {
        text.push('0');
    }
    text
}
