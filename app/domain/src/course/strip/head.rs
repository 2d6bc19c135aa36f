//! Front matter written anew from what was read: the keys that the format knows, and no comment.

use std::fmt::Write as _;

use crate::course::lint::unknown_key;
use crate::course::parse::draft::Draft;
use crate::course::parse::file::Kind;
use crate::course::parse::front_matter::{Item, Value};

/// The block with its dashes and a blank line; empty for a file without one.
pub(super) fn published(draft: &Draft<'_>) -> String {
    if draft.name.kind == Kind::Glossary || draft.front.span.is_empty() {
        return String::new();
    }
    let known = unknown_key::keys(draft.name.kind);
    let mut head = "---\n".to_owned();
    for (key, item) in draft.front.entries() {
        if known.contains(&key) || draft.name.kind == Kind::Law {
            let _ = write!(head, "{}:", scalar(key));
            value(&mut head, item, 1);
        }
    }
    head.push_str("---\n\n");
    head
}

fn value(head: &mut String, item: &Item, depth: usize) {
    let indent = "  ".repeat(depth);
    match &item.value {
        Value::Empty => head.push('\n'),
        Value::Scalar(text) => {
            let _ = writeln!(head, " {}", scalar(text));
        }
        Value::List(items) if items.iter().all(|item| item.text().is_some_and(is_word)) => {
            let words: Vec<&str> = items.iter().filter_map(Item::text).collect();
            let _ = writeln!(head, " [{}]", words.join(", "));
        }
        Value::List(items) => {
            head.push('\n');
            for item in items {
                let _ = write!(head, "{indent}-");
                value(head, item, depth + 1);
            }
        }
        Value::Map(entries) => {
            head.push('\n');
            for (key, item) in entries {
                let _ = write!(head, "{indent}{}:", scalar(key));
                value(head, item, depth + 1);
            }
        }
    }
}

/// Text as YAML reads it again: plain where that is certain, else in quotes.
fn scalar(text: &str) -> String {
    let plain =
        text.split([' ', ',']).all(|word| word.is_empty() || is_word(word)) && text.starts_with(char::is_alphanumeric);
    let plain = plain && text.ends_with(|letter: char| letter.is_alphanumeric() || letter == '%');
    if plain {
        text.to_owned()
    } else {
        serde_json::Value::from(text).to_string()
    }
}

fn is_word(text: &str) -> bool {
    let letter = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '%' | '/');
    text.starts_with(char::is_alphanumeric) && text.chars().all(letter)
}
