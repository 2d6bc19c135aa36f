//! Finds the words of the glossary in running text, longest first, in one walk over the words.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use crate::language::Language;

/// A tree of words per language: a path from its root spells a term.
pub(crate) struct Terms {
    nodes: Vec<Node>,
    words: BTreeMap<(Language, String), String>,
}

/// What may follow some words, and the term that they are.
#[derive(Default)]
struct Node {
    next: HashMap<String, usize>,
    id: Option<String>,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            nodes: Language::ALL.iter().map(|_| Node::default()).collect(),
            words: BTreeMap::new(),
        }
    }
}

/// A found term: bytes in the text searched, and the id.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Hit<'a> {
    pub start: usize,
    pub end: usize,
    pub id: &'a str,
}

impl Terms {
    /// Adds a term as the glossary's cell has it: `niña (niño)` counts as two spellings.
    pub(crate) fn add(&mut self, language: Language, cell: &str, id: &str) {
        self.words.insert((language, id.to_owned()), cell.to_owned());
        for spelling in cell.split(['(', ')']) {
            let words: Vec<_> = words(spelling)
                .map(|(start, end)| spelling[start..end].to_lowercase())
                .collect();
            if words.is_empty() || words.len() > 16 {
                continue;
            }
            let mut node = Self::root(language);
            for word in words {
                let fresh = self.nodes.len();
                node = *self.nodes[node].next.entry(word).or_insert(fresh);
                if node == fresh {
                    self.nodes.push(Node::default());
                }
            }
            self.nodes[node].id.get_or_insert_with(|| id.to_owned());
        }
    }

    /// The glossary's cell for an id.
    pub(crate) fn word(&self, language: Language, id: &str) -> Option<&str> {
        self.words.get(&(language, id.to_owned())).map(String::as_str)
    }

    /// Whether any language knows the id.
    pub(crate) fn knows(&self, id: &str) -> bool {
        Language::ALL
            .into_iter()
            .any(|language| self.word(language, id).is_some())
    }

    /// All terms in a text, left to right, the longest at each place, none inside another.
    pub(crate) fn find<'a>(&'a self, language: Language, text: &str) -> Vec<Hit<'a>> {
        let mut hits = Vec::new();
        if self.nodes[Self::root(language)].next.is_empty() {
            return hits;
        }
        let words: Vec<_> = words(text)
            .map(|(start, end)| (start, end, lower(&text[start..end])))
            .collect();
        let mut at = 0;
        while at < words.len() {
            let mut node = Self::root(language);
            let mut longest = None;
            for (step, (start, end, word)) in words[at..].iter().enumerate() {
                if step > 0 && text[words[at + step - 1].1..*start].bytes().any(|byte| byte != b' ') {
                    break;
                }
                let Some(next) = self.nodes[node].next.get(word.as_ref()) else {
                    break;
                };
                node = *next;
                if let Some(id) = &self.nodes[node].id {
                    longest = Some((step, *end, id.as_str()));
                }
            }
            if let Some((step, end, id)) = longest {
                hits.push(Hit {
                    start: words[at].0,
                    end,
                    id,
                });
                at += step;
            }
            at += 1;
        }
        hits
    }

    fn root(language: Language) -> usize {
        Language::ALL
            .iter()
            .position(|other| *other == language)
            .unwrap_or_default()
    }
}

fn lower(word: &str) -> Cow<'_, str> {
    let plain = word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    if plain {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

/// Byte ranges of the words: letters and digits, with apostrophes and dashes inside.
fn words(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut characters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = characters.find(|(_, character)| character.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        while let Some((at, character)) = characters.peek().copied() {
            if character.is_alphanumeric() {
                end = at + character.len_utf8();
            } else if !matches!(character, '-' | '\'' | '’') || at > end {
                break;
            }
            characters.next();
        }
        Some((start, end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_term_wins_and_words_are_whole() {
        let mut terms = Terms::default();
        terms.add(Language::Es, "trata de personas", "trafficking");
        terms.add(Language::Es, "víctima de la trata de personas", "victim");
        terms.add(Language::Es, "niño (niña)", "child");
        let found = |text: &str| -> Vec<_> {
            terms
                .find(Language::Es, text)
                .into_iter()
                .map(|hit| (text[hit.start..hit.end].to_owned(), hit.id.to_owned()))
                .collect()
        };
        let owned = |pairs: &[(&str, &str)]| -> Vec<_> {
            pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
        };
        assert_eq!(
            found("Una Víctima de la trata de personas."),
            owned(&[("Víctima de la trata de personas", "victim")])
        );
        assert_eq!(
            found("La trata de personas, retrata de personas"),
            owned(&[("trata de personas", "trafficking")])
        );
        assert_eq!(found("trata, de personas; una niña"), owned(&[("niña", "child")]));
        assert!(terms.find(Language::En, "trata de personas").is_empty());
    }
}
