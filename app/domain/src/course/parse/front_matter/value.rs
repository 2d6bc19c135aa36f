//! YAML as scalars, lists and maps with their places; numbers and truth values stay as typed.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;

/// A value with its bytes in the file.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// What it is.
    pub value: Value,
    /// Where it is.
    pub span: Range<usize>,
}

/// What a key may hold.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// Nothing after the colon.
    Empty,
    /// A text, number or truth value, as typed.
    Scalar(String),
    /// A list.
    List(Vec<Item>),
    /// Keys and values, in order.
    Map(Vec<(String, Item)>),
}

impl Item {
    /// The scalar, if it is one.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) => Some(text),
            _ => None,
        }
    }
}

/// Why a block could not be read, and where.
pub(crate) struct Problem {
    pub span: Range<usize>,
    pub fault: Fault,
}

/// Why a block could not be read.
pub(crate) enum Fault {
    /// Longer than this many bytes.
    Long(usize),
    /// Something else than keys with values.
    NoKeys,
    /// Too many values, or too deep inside of each other.
    Large,
    /// A key that was there before.
    Twice(String),
    /// What the library says, in its own English.
    Said(String),
}

/// The top-level keys of a YAML text that starts at the byte `offset` of its file.
pub(crate) fn read(yaml: &str, offset: usize) -> Result<Vec<(String, Item)>, Problem> {
    let whole = offset..offset + yaml.len();
    if yaml.trim().is_empty() {
        return Ok(Vec::new());
    }
    if yaml.len() > LONGEST {
        return Err(Problem {
            span: whole,
            fault: Fault::Long(LONGEST),
        });
    }
    let options = serde_saphyr::options! {
        with_snippet: false,
        budget: serde_saphyr::budget! {
            max_events: 20_000,
            max_aliases: 0,
            max_anchors: 0,
            max_depth: 8,
            flow_nesting_limit: 8,
            max_documents: 1,
            max_nodes: 10_000,
        },
    };
    match serde_saphyr::from_str_with_options::<Spanned<Raw>>(yaml, options) {
        Ok(Spanned {
            value: Raw::Map(entries),
            ..
        }) => Ok(entries
            .into_iter()
            .map(|(key, value)| (key, placed(value, yaml, offset)))
            .collect()),
        Ok(_) => Err(Problem {
            span: whole,
            fault: Fault::NoKeys,
        }),
        Err(error) => {
            let at = error
                .location()
                .and_then(|location| byte_of(yaml, location.line(), location.column()));
            let start = at.unwrap_or(0);
            let end = yaml[start..].find('\n').map_or(yaml.len(), |length| start + length);
            Err(Problem {
                span: offset + start..offset + end,
                fault: fault(&error),
            })
        }
    }
}

fn fault(error: &serde_saphyr::Error) -> Fault {
    match error.without_snippet() {
        serde_saphyr::Error::DuplicateMappingKey { key: Some(key), .. } => Fault::Twice(key.clone()),
        serde_saphyr::Error::Budget { .. } => Fault::Large,
        _ => {
            let message = error.render_with_formatter(&serde_saphyr::UserMessageFormatter);
            let message = message.lines().next().unwrap_or_default();
            // The place is in the finding already, counted from the top of the file.
            Fault::Said(message.split(" at line ").next().unwrap_or_default().to_owned())
        }
    }
}

/// Front matter is a few lines; this is room for every outcome and source of a large course.
const LONGEST: usize = 64 * 1024;

enum Raw {
    Empty,
    Text(String),
    /// A number or truth value: its spelling is read from the file.
    Typed(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(String, Spanned<Raw>)>),
}

fn placed(raw: Spanned<Raw>, yaml: &str, offset: usize) -> Item {
    let location = raw.referenced;
    let start = location
        .span()
        .byte_offset()
        .and_then(|byte| usize::try_from(byte).ok());
    let start = start
        .or_else(|| byte_of(yaml, location.line(), location.column()))
        .unwrap_or(0)
        .min(yaml.len());
    let length = location
        .span()
        .byte_len()
        .and_then(|length| usize::try_from(length).ok())
        .unwrap_or(0);
    let end = start.saturating_add(length).min(yaml.len());
    let value = match raw.value {
        Raw::Empty => Value::Empty,
        Raw::Text(text) => Value::Scalar(text),
        Raw::Typed(text) => {
            let spelled = yaml
                .get(start..end)
                .map(str::trim)
                .filter(|spelled| !spelled.is_empty());
            Value::Scalar(spelled.map_or(text, str::to_owned))
        }
        Raw::List(items) => Value::List(items.into_iter().map(|item| placed(item, yaml, offset)).collect()),
        Raw::Map(entries) => Value::Map(
            entries
                .into_iter()
                .map(|(key, item)| (key, placed(item, yaml, offset)))
                .collect(),
        ),
    };
    Item {
        value,
        span: offset + start..offset + end,
    }
}

/// The byte of a 1-based line and column, the column in characters.
fn byte_of(text: &str, line: u64, column: u64) -> Option<usize> {
    let (line, column) = (usize::try_from(line).ok()?, usize::try_from(column).ok()?);
    let start: usize = text
        .split_inclusive('\n')
        .take(line.checked_sub(1)?)
        .map(str::len)
        .sum();
    let rest = text.get(start..)?;
    Some(
        start
            + rest
                .chars()
                .take(column.saturating_sub(1))
                .map(char::len_utf8)
                .sum::<usize>(),
    )
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text, a number, a list or keys with values")
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Raw, E> {
        Ok(Raw::Typed(truth.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Raw, E> {
        Ok(Raw::Typed(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Raw, E> {
        Ok(Raw::Typed(number.to_string()))
    }

    fn visit_i128<E>(self, number: i128) -> Result<Raw, E> {
        Ok(Raw::Typed(number.to_string()))
    }

    fn visit_u128<E>(self, number: u128) -> Result<Raw, E> {
        Ok(Raw::Typed(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Raw, E> {
        Ok(Raw::Typed(number.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Raw::Map(map))
    }
}
