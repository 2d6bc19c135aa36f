//! The block between two lines of dashes at the top of a file: YAML, read with small budgets.

use std::ops::Range;

use crate::course::lint::{self, Remark};
use crate::language::Language;
use crate::person::Track;

mod value;

pub(crate) use value::{Fault, Item, Value};

/// Where the block stands, in bytes of the text given.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fence {
    /// First byte of the YAML.
    pub yaml_start: usize,
    /// Byte after the YAML.
    pub yaml_end: usize,
    /// First byte after the closing line.
    pub after: usize,
}

/// Finds the block at the start of a text without BOM.
pub(crate) fn fence(text: &str) -> Option<Fence> {
    let first = text
        .split_inclusive('\n')
        .next()
        .filter(|line| line.trim_end() == "---")?;
    let mut at = first.len();
    for line in text[at..].split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Some(Fence {
                yaml_start: first.len(),
                yaml_end: at,
                after: at + line.len(),
            });
        }
        at += line.len();
    }
    None
}

/// The keys and values of one file.
#[derive(Clone, Debug, Default)]
pub(crate) struct FrontMatter {
    entries: Vec<(String, Item)>,
    /// Bytes of the whole block; the first line if there is none.
    pub span: Range<usize>,
    /// Whether the block was there and could be read.
    pub sound: bool,
}

impl FrontMatter {
    /// For a file that has no block and needs none.
    pub(crate) fn none() -> Self {
        Self {
            sound: true,
            ..Self::default()
        }
    }

    /// Reads the block of a file whose text starts at `start` (3 after a BOM, else 0).
    pub(crate) fn read(file: &str, start: usize, remarks: &mut Vec<Remark>) -> (Self, usize) {
        let text = &file[start..];
        let first_line = start..start + text.find('\n').unwrap_or(text.len());
        let Some(fence) = fence(text) else {
            remarks.push(lint::front_matter::missing(first_line.clone(), text.starts_with("---")));
            return (
                Self {
                    span: first_line,
                    ..Self::default()
                },
                start,
            );
        };
        let (yaml_start, after) = (start + fence.yaml_start, start + fence.after);
        let span = start..start + fence.yaml_end;
        match value::read(&file[yaml_start..start + fence.yaml_end], yaml_start) {
            Ok(entries) => (
                Self {
                    entries,
                    span,
                    sound: true,
                },
                after,
            ),
            Err(problem) => {
                remarks.push(lint::front_matter::unreadable(problem.span, problem.fault));
                (
                    Self {
                        span,
                        ..Self::default()
                    },
                    after,
                )
            }
        }
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Item> {
        self.entries.iter().find(|(name, _)| name == key).map(|(_, item)| item)
    }

    /// Every key with its value.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&str, &Item)> {
        self.entries.iter().map(|(key, item)| (key.as_str(), item))
    }

    /// Bytes of a key's value, else of the block.
    pub(crate) fn span_of(&self, key: &str) -> Range<usize> {
        self.get(key)
            .map_or_else(|| self.span.clone(), |item| item.span.clone())
    }

    /// A scalar as text; empty counts as absent.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        self.get(key)
            .and_then(Item::text)
            .map(str::trim)
            .filter(|text| !text.is_empty())
    }

    /// A list of scalars, or one scalar with commas.
    pub(crate) fn list(&self, key: &str) -> Vec<String> {
        match self.get(key).map(|item| &item.value) {
            Some(Value::List(items)) => items
                .iter()
                .filter_map(Item::text)
                .map(|text| text.trim().to_owned())
                .collect(),
            Some(Value::Scalar(text)) => text
                .split(',')
                .map(|part| part.trim().to_owned())
                .filter(|part| !part.is_empty())
                .collect(),
            _ => Vec::new(),
        }
    }

    /// A map of scalars.
    pub(crate) fn map(&self, key: &str) -> Vec<(&str, &Item)> {
        match self.get(key).map(|item| &item.value) {
            Some(Value::Map(entries)) => entries.iter().map(|(name, item)| (name.as_str(), item)).collect(),
            _ => Vec::new(),
        }
    }

    /// A number, what follows it ignored: `20 min` is 20, `70%` is 70.
    pub(crate) fn number<N: std::str::FromStr>(&self, key: &str) -> Option<N> {
        let text = self.text(key)?;
        let digits = text.len()
            - text
                .trim_start_matches(|character: char| character.is_ascii_digit())
                .len();
        let unit = text[digits..].trim();
        let known = matches!(unit, "" | "%" | "min" | "min." | "minutes" | "minutos");
        known.then(|| text[..digits].parse().ok()).flatten()
    }

    /// Whether the key says yes.
    pub(crate) fn yes(&self, key: &str) -> bool {
        self.text(key)
            .is_some_and(|text| matches!(text.to_ascii_lowercase().as_str(), "yes" | "true" | "on"))
    }

    /// Tracks named; words that name none are left out.
    pub(crate) fn tracks(&self, key: &str) -> Vec<Track> {
        self.list(key)
            .iter()
            .filter_map(|word| Track::from_word(word))
            .collect()
    }

    /// Languages named; words that name none are left out.
    pub(crate) fn languages(&self, key: &str) -> Vec<Language> {
        self.list(key)
            .iter()
            .filter_map(|code| Language::from_code(code))
            .collect()
    }
}
