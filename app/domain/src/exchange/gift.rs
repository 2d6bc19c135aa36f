//! GIFT, Moodle's text format for questions.

pub(super) mod answers;
pub(super) mod read;
pub(super) mod write;

/// Escaped signs of GIFT and what stands for them while a question is cut into its parts.
const ESCAPED: &[(char, char)] = &[
    ('~', '\u{e010}'),
    ('=', '\u{e011}'),
    ('#', '\u{e012}'),
    ('{', '\u{e013}'),
    ('}', '\u{e014}'),
    (':', '\u{e015}'),
    ('\\', '\u{e016}'),
    ('n', '\u{e017}'),
];

/// A text whose escaped signs are out of the way.
fn put_away(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let found = letters
            .peek()
            .and_then(|next| ESCAPED.iter().find(|(sign, _)| sign == next));
        match found {
            Some((_, away)) if letter == '\\' => {
                letters.next();
                out.push(*away);
            }
            // Nobody writes these; taken for ours they would become signs.
            _ if ('\u{e010}'..='\u{e017}').contains(&letter) => out.push('\u{fffd}'),
            _ => out.push(letter),
        }
    }
    out
}

/// The signs that were put away, as themselves; `\n` is a line end.
fn brought_back(text: &str) -> String {
    let back = |letter: char| match ESCAPED.iter().find(|(_, away)| *away == letter) {
        Some(('n', _)) => '\n',
        Some((sign, _)) => *sign,
        None => letter,
    };
    text.chars().map(back).collect()
}

/// A text with GIFT's own signs escaped, on one line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '\n' => out.push_str("\\n"),
            '~' | '=' | '#' | '{' | '}' | ':' | '\\' => {
                out.push('\\');
                out.push(letter);
            }
            other => out.push(other),
        }
    }
    out
}
