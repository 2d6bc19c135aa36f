//! A judge that knows nothing of the renderer: reads HTML and refuses every tag, attribute and address it was not told.

/// Tag, its attributes, and whether it has an end.
const TAGS: &[(&str, &[&str], bool)] = &[
    ("p", &["class"], true),
    ("em", &["class"], true),
    ("strong", &[], true),
    ("del", &[], true),
    ("code", &["class"], true),
    ("pre", &[], true),
    ("ul", &[], true),
    ("ol", &["start"], true),
    ("li", &["id"], true),
    ("blockquote", &[], true),
    ("aside", &["class", "role"], true),
    ("h2", &["id"], true),
    ("h3", &["id"], true),
    ("h4", &["id"], true),
    ("h5", &["id"], true),
    ("h6", &["id"], true),
    ("sup", &[], true),
    ("span", &["class"], true),
    ("a", &["href", "class", "id", "aria-label"], true),
    ("section", &["class"], true),
    ("div", &["class", "role", "tabindex", "aria-label"], true),
    ("table", &[], true),
    ("thead", &[], true),
    ("tbody", &[], true),
    ("tr", &[], true),
    ("th", &["scope", "class"], true),
    ("td", &["class"], true),
    ("br", &[], false),
    ("hr", &[], false),
    ("img", &["src", "alt", "loading"], false),
];

/// Refuses a text with anything but these tags, in balance, with quoted attributes and safe addresses.
pub(crate) fn check(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '>']) {
        let tag = rest[at..].strip_prefix('<').ok_or("a bare >")?;
        let (inside, after) = tag.split_once('>').ok_or("an open <")?;
        rest = after;
        if let Some(name) = inside.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> out of order"));
            }
            continue;
        }
        let (name, mut attributes) = inside.split_once(' ').unwrap_or((inside, ""));
        let (_, allowed, ends) = TAGS.iter().find(|(tag, ..)| *tag == name).ok_or(format!("<{name}>"))?;
        while !attributes.is_empty() {
            let (key, value) = attributes.split_once("=\"").ok_or(format!("attributes {attributes}"))?;
            let (value, more) = value.split_once('"').ok_or(format!("no end of {key}"))?;
            if !allowed.contains(&key) {
                return Err(format!("{key} on <{name}>"));
            }
            if !safe(key, value) {
                return Err(format!("{key}={value}"));
            }
            attributes = more.strip_prefix(' ').unwrap_or(more);
        }
        if *ends {
            open.push(name);
        }
    }
    if open.is_empty() {
        Ok(())
    } else {
        Err(format!("{open:?} not closed"))
    }
}

fn safe(key: &str, value: &str) -> bool {
    let plain = |value: &str| {
        value
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || "-_ ".contains(character))
    };
    match key {
        "href" => {
            let https = value
                .get(..8)
                .is_some_and(|start| start.eq_ignore_ascii_case("https://"))
                && value[8..].starts_with(|first: char| first.is_ascii_alphanumeric() || "[%".contains(first));
            https
                || value.starts_with('#')
                || value.starts_with("../day-")
                || value.starts_with("day-")
                || value.starts_with("../glossary")
        }
        "src" => value.starts_with("/media/little/"),
        "class" | "role" | "scope" | "loading" | "start" | "tabindex" => plain(value),
        _ => !value.contains('<'),
    }
}
