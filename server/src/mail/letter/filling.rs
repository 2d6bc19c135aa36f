//! Putting values into a letter without letting them be anything but words.

/// Longest value that is put in, in characters.
const LONGEST: usize = 200;

/// What stands in a placeholder's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words: a name, a title, a date.
    Words(String),
    /// A URL of our own; in HTML it can be followed.
    Link(String),
}

impl Value {
    pub(super) fn words(&self) -> String {
        match self {
            Self::Words(words) => one_line(words),
            Self::Link(url) => url.clone(),
        }
    }

    pub(super) fn html(&self) -> String {
        let words = escaped(&self.words());
        match self {
            Self::Words(_) => words,
            Self::Link(_) => format!("<a href=\"{words}\">{words}</a>"),
        }
    }
}

impl From<&str> for Value {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Value {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

/// Replaces each `{name}` that has a value, once: a value that looks like a placeholder stays as it is.
pub(super) fn fill(template: &str, values: &[(&str, Value)], put: impl Fn(&Value) -> String) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let found = after.split_once('}').and_then(|(name, behind)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, behind))
        });
        rest = if let Some((value, behind)) = found {
            filled.push_str(&put(value));
            behind
        } else {
            filled.push('{');
            after
        };
    }
    filled.push_str(rest);
    filled
}

pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
    html
}

/// Line ends, other control characters and marks that turn the reading direction become spaces.
fn one_line(words: &str) -> String {
    let breaks = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let spaced: String = words
        .chars()
        .map(|letter| if breaks(letter) { ' ' } else { letter })
        .take(LONGEST)
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_once_and_as_words() {
        let values = [
            ("name", Value::from("A\r\nBcc: b <b>{link}</b>")),
            ("link", Value::Link("https://a.example/?b&c".into())),
        ];
        assert_eq!(
            fill("{name}: {link} {other}", &values, Value::words),
            "A Bcc: b <b>{link}</b>: https://a.example/?b&c {other}"
        );
        assert_eq!(
            fill("{name}, {link}", &values, Value::html),
            "A Bcc: b &lt;b&gt;{link}&lt;/b&gt;, <a href=\"https://a.example/?b&amp;c\">https://a.example/?b&amp;c</a>"
        );
    }
}
