//! Front matter: keys in the order in which the format names them, each with the comments above it.

use super::Sheet;
use crate::course::lint::unknown_key;
use crate::course::parse::file::Kind;
use crate::course::parse::front_matter::fence;

/// Orders the keys and takes trailing white space away.
pub(super) fn keys(sheet: &Sheet<'_>) -> String {
    let text = sheet.text;
    let Some(fence) = fence(text).filter(|_| sheet.start > 0) else {
        return text.to_owned();
    };
    let yaml = &text[fence.yaml_start..fence.yaml_end];
    let lines: Vec<&str> = yaml.lines().map(|line| line.trim_end_matches([' ', '\t'])).collect();
    let mut entries: Vec<Vec<&str>> = Vec::new();
    // Comments belong to the key below them, and only to a key: those at the end stay there.
    let mut above: Vec<&str> = Vec::new();
    for line in lines {
        if key(line).is_some() {
            above.push(line);
            entries.push(std::mem::take(&mut above));
        } else if line.starts_with('#') || entries.is_empty() {
            above.push(line);
        } else if let Some(entry) = entries.last_mut() {
            entry.append(&mut above);
            entry.push(line);
        }
    }
    let order = match sheet.name.kind {
        Kind::Law | Kind::Later | Kind::Unknown | Kind::Glossary => &[],
        kind => unknown_key::keys(kind),
    };
    let rank = |entry: &Vec<&str>| {
        let key = entry.iter().find_map(|line| key(line)).unwrap_or_default();
        order.iter().position(|known| *known == key).unwrap_or(order.len())
    };
    entries.sort_by_key(rank);
    let mut written = String::with_capacity(text.len());
    written.push_str("---\n");
    for line in entries.iter().flatten().chain(&above) {
        written.push_str(line);
        written.push('\n');
    }
    written.push_str(text[fence.yaml_end..fence.after].trim_end());
    written.push('\n');
    written.push_str(&text[fence.after..]);
    written
}

/// The key at the very start of a line.
fn key(line: &str) -> Option<&str> {
    let (key, rest) = line.split_once(':')?;
    let plain = key
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    (plain && !key.is_empty() && !key.starts_with('-') && (rest.is_empty() || rest.starts_with(' '))).then_some(key)
}
