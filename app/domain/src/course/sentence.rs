//! What a check says: a sentence with its values, spoken in the language of whoever reads it.
//!
//! The English words stand where the sentence is made and are its key; the other languages have
//! a table each in `sentence/`: a line of English and below it, indented, the translation.

use std::collections::HashMap;
use std::fmt::Display;
use std::sync::LazyLock;

use crate::language::Language;

/// A sentence in any of the four languages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sentence {
    template: &'static str,
    values: Vec<(&'static str, Value)>,
}

/// What is put into a sentence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Value {
    /// The same in every language: a name, a number, what somebody wrote.
    Text(String),
    /// A sentence or a word of its own.
    Said(Sentence),
}

impl<T: Display + ?Sized> From<&T> for Value {
    fn from(text: &T) -> Self {
        Self::Text(text.to_string())
    }
}

impl From<&Sentence> for Value {
    fn from(said: &Sentence) -> Self {
        Self::Said(said.clone())
    }
}

impl Sentence {
    /// For [`sentence!`] alone, which looks at the placeholders while it is compiled.
    pub(crate) fn new(template: &'static str, values: Vec<(&'static str, Value)>) -> Self {
        Self { template, values }
    }

    /// The sentence with its values, in plain text with code in backticks.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        let mut said = String::new();
        self.say(language, &mut said);
        said
    }

    fn say(&self, language: Language, said: &mut String) {
        let template = translated(self.template, language);
        let (mut at, mut copied) = (0, 0);
        while at < template.len() {
            let length = placeholder(template.as_bytes(), at);
            let name = &template[at + usize::from(length > 0)..at + length.saturating_sub(1)];
            let value = self.values.iter().find(|(known, _)| length > 0 && *known == name);
            let Some((_, value)) = value else {
                at += template[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            said.push_str(&template[copied..at]);
            match value {
                Value::Text(text) => said.push_str(text),
                Value::Said(sentence) => sentence.say(language, said),
            }
            at += length;
            copied = at;
        }
        said.push_str(&template[copied..]);
    }
}

/// `sentence!("`{word}` is no id", word = row.id)`: every placeholder has a value and every value a
/// placeholder, or it does not compile. Other braces are text.
macro_rules! sentence {
    ($template:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {{
        const {
            assert!(
                $crate::course::sentence::fits($template, &[$(stringify!($name)),*]),
                "placeholders and values differ"
            );
        }
        $crate::course::sentence::Sentence::new(
            $template,
            vec![$((stringify!($name), $crate::course::sentence::value!($name $(= $value)?))),*],
        )
    }};
}

macro_rules! value {
    ($name:ident) => {
        $crate::course::sentence::Value::from(&$name)
    };
    ($name:ident = $value:expr) => {
        $crate::course::sentence::Value::from(&$value)
    };
}

pub(crate) use {sentence, value};

/// The bytes of a placeholder such as `{near}` at this byte; 0 if there is none.
const fn placeholder(text: &[u8], at: usize) -> usize {
    if text[at] != b'{' {
        return 0;
    }
    let mut end = at + 1;
    while end < text.len() && (text[end].is_ascii_lowercase() || text[end] == b'_') {
        end += 1;
    }
    if end < text.len() && text[end] == b'}' && end > at + 1 {
        end + 1 - at
    } else {
        0
    }
}

/// Whether the placeholders of a template are exactly these.
pub(crate) const fn fits(template: &str, names: &[&str]) -> bool {
    let text = template.as_bytes();
    let mut name = 0;
    while name < names.len() {
        if !names_one(text, &[names[name]], false) {
            return false;
        }
        name += 1;
    }
    names_one(text, names, true)
}

/// Whether one placeholder, or every one, has one of these names.
const fn names_one(text: &[u8], names: &[&str], every: bool) -> bool {
    let mut at = 0;
    while at < text.len() {
        let length = placeholder(text, at);
        if length > 0 && is_one_of(text, at + 1, length - 2, names) != every {
            return !every;
        }
        at += 1;
    }
    every
}

const fn is_one_of(text: &[u8], start: usize, length: usize, names: &[&str]) -> bool {
    let mut at = 0;
    while at < names.len() {
        let name = names[at].as_bytes();
        let mut same = 0;
        while same < length && name.len() == length && name[same] == text[start + same] {
            same += 1;
        }
        if same == length {
            return true;
        }
        at += 1;
    }
    false
}

/// English templates with their translations.
type Table = HashMap<&'static str, &'static str>;

fn translated(template: &'static str, language: Language) -> &'static str {
    static TABLES: LazyLock<[Table; 3]> = LazyLock::new(|| [ES, FR, PT].map(table));
    let table = match language {
        Language::En => return template,
        Language::Es => &TABLES[0],
        Language::Fr => &TABLES[1],
        Language::Pt => &TABLES[2],
    };
    table.get(template).copied().unwrap_or(template)
}

/// The text of a language: sentences about files and texts, then about questions.
type Text = [&'static str; 2];

const ES: Text = [
    include_str!("sentence/es/files.txt"),
    include_str!("sentence/es/questions.txt"),
];
const FR: Text = [
    include_str!("sentence/fr/files.txt"),
    include_str!("sentence/fr/questions.txt"),
];
const PT: Text = [
    include_str!("sentence/pt/files.txt"),
    include_str!("sentence/pt/questions.txt"),
];

fn table(text: Text) -> Table {
    text.into_iter().flat_map(pairs).collect()
}

/// The English lines of a text with what stands below them; lines with `#` say which rule follows.
fn pairs(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.clone().zip(lines.skip(1)).filter_map(|(english, below)| {
        let translation = below.strip_prefix("    ")?;
        (!english.starts_with(' ')).then_some((english, translation))
    })
}

#[cfg(test)]
mod tests;
