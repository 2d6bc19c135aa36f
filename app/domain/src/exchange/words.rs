//! Plain text as Markdown that says the same: every sign that Markdown would take for its own is escaped.

use crate::course::parse::words::answer_start;

/// Signs that are always Markdown's.
const SIGNS: &[char] = &['\\', '`', '*', '[', ']', '~', '{', '}'];

/// Whether a character shows nothing and only does harm in a file.
pub(crate) fn is_nothing(letter: char) -> bool {
    matches!(letter, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// Text for the middle of a line; white space stays as it is.
pub(crate) fn escaped(text: &str) -> String {
    let mut markdown = String::with_capacity(text.len() + text.len() / 8);
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied().unwrap_or(' ');
        let escape = match letter {
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '<' => after.is_ascii_alphabetic() || matches!(after, '/' | '!' | '?'),
            '&' => after == '#' || after.is_ascii_alphabetic(),
            // Before a bracket it would make a picture of a link.
            '!' => after == '[',
            other => SIGNS.contains(&other),
        };
        if escape {
            markdown.push('\\');
        }
        if !(letter.is_control() || is_nothing(letter)) || letter.is_whitespace() {
            markdown.push(letter);
        }
        before = letter;
    }
    markdown
}

/// Markdown whose first sign would open a block at the start of a line, made harmless.
pub(crate) fn start(line: &str) -> String {
    let line = line.trim_start_matches([' ', '\t', '\u{a0}', '\u{202f}', '\u{2007}']);
    if let Some(after) = answer_start(line) {
        return format!("{}\\{}", &line[..after - 1], &line[after - 1..]);
    }
    if line.starts_with(['#', '-', '+', '=', '>', ':', '|']) {
        return format!("\\{line}");
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=9).contains(&digits) && line[digits..].starts_with(['.', ')']) {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    line.to_owned()
}

/// Markdown without the backslashes before punctuation.
pub(crate) fn unescaped(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    let mut letters = markdown.chars().peekable();
    while let Some(letter) = letters.next() {
        match letters.peek() {
            Some(next) if letter == '\\' && next.is_ascii_punctuation() => {
                plain.push(*next);
                letters.next();
            }
            _ => plain.push(letter),
        }
    }
    plain
}

/// A whole line of plain text.
pub(crate) fn line(text: &str) -> String {
    start(&escaped(text))
}

/// Text of a heading: a `#` at its end would close it.
pub(crate) fn heading(text: &str) -> String {
    let line = escaped(text);
    match line.strip_suffix('#') {
        Some(rest) => format!("{rest}\\#"),
        None => line,
    }
}

/// An accepted text between the bars of an answer or a gap: every sign of punctuation is escaped that means
/// something there.
pub(crate) fn alternative(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in super::item::one_line(text).chars() {
        if matches!(
            letter,
            '\\' | '|' | '[' | ']' | '(' | ')' | '*' | '_' | '`' | '~' | '<' | '&' | '{' | '}' | '!' | '#'
        ) {
            written.push('\\');
        }
        written.push(letter);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_markdown_are_escaped_where_they_mean_something() {
        assert_eq!(
            escaped("a*b_c [d] R&D &amp; x < y <b>"),
            r"a\*b_c \[d\] R\&D \&amp; x < y \<b>"
        );
        assert_eq!(line("1. a"), r"1\. a");
        assert_eq!(line("- a"), r"\- a");
        assert_eq!(line("Respuesta: 3"), r"Respuesta\: 3");
        assert_eq!(heading("C#"), r"C\#");
        assert_eq!(alternative("a|b (c)"), r"a\|b \(c\)");
    }
}
