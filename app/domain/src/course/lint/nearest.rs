//! What may have been meant by a misspelt word, found without comparing it with every known one.

#[cfg(test)]
use std::cell::Cell;
use std::cmp::Ordering;

/// Known words on each side, in either order, with which a word is compared.
const NEIGHBOURS: usize = 16;
/// Characters; a longer word is no slip of a finger.
const LONGEST: usize = 40;

#[cfg(test)]
thread_local! {
    /// Words compared in this thread so far.
    pub(crate) static COMPARED: Cell<usize> = const { Cell::new(0) };
}

/// Words that may be meant, in two orders: by their beginnings and by their ends.
///
/// A slip leaves one of the two as it was, so what was meant lies close in one of the orders. Where
/// there are few words all of them are close.
pub(crate) struct Known<'a> {
    by_start: Vec<&'a str>,
    by_end: Vec<&'a str>,
}

impl<'a> Known<'a> {
    /// Sorts the words; those that are too long to be meant are left out.
    pub(crate) fn new(words: impl IntoIterator<Item = &'a str>) -> Self {
        // What is twice as long as the longest word is never near enough.
        let fits = |word: &&str| word.chars().nth(2 * LONGEST).is_none();
        let mut by_start: Vec<_> = words.into_iter().filter(fits).collect();
        by_start.sort_unstable();
        by_start.dedup();
        let mut by_end = by_start.clone();
        by_end.sort_unstable_by(|one, other| from_the_end(one, other));
        Self { by_start, by_end }
    }

    /// The known word that is nearest to a word, if one is near enough to be meant.
    pub(crate) fn nearest(&self, word: &str) -> Option<&'a str> {
        if word.chars().nth(LONGEST).is_some() {
            return None;
        }
        let word = word.to_lowercase();
        let start = self.by_start.partition_point(|known| *known < word.as_str());
        let end = self
            .by_end
            .partition_point(|known| from_the_end(known, &word) == Ordering::Less);
        let close = around(&self.by_start, start).iter().chain(around(&self.by_end, end));
        close
            .map(|known| (distance(&word, known), *known))
            .filter(|(steps, known)| *steps <= 1 + known.chars().count() / 4)
            .min()
            .map(|(_, known)| known)
    }
}

fn around<'w, 'a>(words: &'w [&'a str], at: usize) -> &'w [&'a str] {
    &words[at.saturating_sub(NEIGHBOURS)..words.len().min(at + NEIGHBOURS)]
}

fn from_the_end(one: &str, other: &str) -> Ordering {
    one.chars().rev().cmp(other.chars().rev())
}

/// Letters to insert, delete, replace or swap with their neighbour.
fn distance(from: &str, to: &str) -> usize {
    #[cfg(test)]
    COMPARED.with(|compared| compared.set(compared.get() + 1));
    let (from, to): (Vec<_>, Vec<_>) = (from.chars().collect(), to.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, letter) in from.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, other) in to.iter().enumerate() {
            let mut least = (row[j] + usize::from(letter != other))
                .min(row[j + 1] + 1)
                .min(next[j] + 1);
            if i > 0 && j > 0 && letter == &to[j - 1] && &from[i - 1] == other {
                least = least.min(before[j - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fmt::Write as _;

    use super::*;
    use crate::course::{Sources, parse};

    /// Words compared while a course of one case and one lesson is checked, both with so many
    /// headings, choices or links that lead nowhere, and outcomes that nobody knows.
    fn compared(count: usize) -> usize {
        let (mut case, mut lesson) = ("## Caso\n".to_owned(), String::new());
        let (mut listed, mut named) = (String::new(), Vec::new());
        for at in 0..count {
            let _ = write!(case, "\n### Escena {at}\n\n- [Seguir](#escenas-{at})\n");
            let _ = write!(lesson, "\n## Parte {at}\n\n[Ver](#partes-{at})\n");
            let _ = writeln!(listed, "  C{at}: S");
            named.push(format!("D{at}"));
        }
        let named = named.join(", ");
        let file = |path: &str, text: String| (path.to_owned(), text.into_bytes());
        let head = "---\ntitle: T\n";
        let sources = Sources {
            files: BTreeMap::from([
                file("course.es.md", format!("{head}outcomes:\n{listed}---\n")),
                file("day-01/module.es.md", format!("{head}---\n")),
                file("day-01/case-bus.es.md", format!("{head}---\n\n{case}")),
                file(
                    "day-01/01-one.es.md",
                    format!("{head}minutes: 5\noutcomes: [{named}]\n---\n\n{lesson}"),
                ),
            ]),
        };
        let before = COMPARED.get();
        let findings = parse("t", &sources).1;
        let of = |rule| findings.iter().filter(|finding| finding.rule == rule).count();
        assert_eq!(
            (of("link-anchor"), of("unknown-outcome")),
            (count, count),
            "{:?}",
            &findings[..3]
        );
        assert!(of("scene") >= count);
        COMPARED.get() - before
    }

    #[test]
    fn four_times_the_mistakes_are_four_times_the_comparisons() {
        let (few, many) = (compared(300), compared(1_200));
        assert!(few > 300 && many <= 5 * few, "{few} became {many}");
    }

    #[test]
    fn a_slip_anywhere_is_found_among_thousands() {
        let words: Vec<_> = (1_000..9_000)
            .map(|at| format!("la-víctima-{at}-del-caso-{}", at % 7))
            .collect();
        let known = Known::new(words.iter().map(String::as_str));
        let meant = "la-víctima-4321-del-caso-2";
        for slip in [
            "al-víctima-4321-del-caso-2",
            "la-victima-4321-del-caso-2",
            "la-víctima-4321-delcaso-2",
            "La-víctima-4321-del-casos-2",
            "la-víctima-4321-del-caso-",
        ] {
            assert_eq!(known.nearest(slip), Some(meant), "{slip}");
        }
        assert_eq!(known.nearest("otra cosa"), None);
        assert_eq!(known.nearest(&"a".repeat(LONGEST + 1)), None);
    }

    #[test]
    fn among_few_words_all_are_compared() {
        let known = Known::new(["attempts", "title", "time"]);
        assert_eq!(known.nearest("atempts"), Some("attempts"));
        assert_eq!(known.nearest("tiem"), Some("time"));
        assert_eq!(known.nearest("kind"), None);
    }
}
