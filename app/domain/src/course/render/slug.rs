//! Heading ids as GitHub makes them: lower case, accents kept, spaces to dashes, doubles numbered.

use std::collections::{BTreeMap, BTreeSet};

/// The ids given so far in one file.
#[derive(Default)]
pub(crate) struct Slugs {
    given: BTreeSet<String>,
    next: BTreeMap<String, usize>,
}

impl Slugs {
    /// A fresh id for a heading's text.
    pub(crate) fn give(&mut self, heading: &str) -> String {
        let base = slug(heading);
        let next = self.next.entry(base.clone()).or_insert(0);
        loop {
            let id = if *next == 0 {
                base.clone()
            } else {
                format!("{base}-{next}")
            };
            *next += 1;
            if self.given.insert(id.clone()) {
                return id;
            }
        }
    }

    /// All ids given.
    pub(crate) fn into_given(self) -> BTreeSet<String> {
        self.given
    }
}

fn slug(heading: &str) -> String {
    let kept = heading
        .trim()
        .chars()
        .flat_map(char::to_lowercase)
        .filter_map(|character| match character {
            ' ' | '-' => Some('-'),
            '_' => Some('_'),
            letter if letter.is_alphanumeric() => Some(letter),
            _ => None,
        });
    let id: String = kept.collect();
    if id.is_empty() { "section".to_owned() } else { id }
}

#[cfg(test)]
mod tests {
    use super::Slugs;

    #[test]
    fn doubles_are_numbered_and_never_clash_with_a_written_number() {
        let mut slugs = Slugs::default();
        let given: Vec<_> = ["The end", "The end", "The end 1", "¿Qué dice su ley?", "…"]
            .map(|text| slugs.give(text))
            .into();
        assert_eq!(
            given,
            ["the-end", "the-end-1", "the-end-1-1", "qué-dice-su-ley", "section"]
        );
    }
}
