//! HTML as people and editors write it: read into a tree without ever failing, in linear time.

use quick_xml::escape::resolve_html5_entity;

use super::markup::{Element, Node};

pub(crate) mod inline;
pub(crate) mod markdown;
mod spans;

/// Deeper elements lose their tags, not their words.
const DEEPEST: usize = 60;

/// The nodes of a piece of HTML.
pub(crate) fn parse(html: &str) -> Vec<Node> {
    let mut tree = Tree {
        open: vec![Element::default()],
    };
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        tree.text(&rest[..at]);
        rest = &rest[at..];
        let Some(after) = tag(rest, &mut tree) else {
            tree.text("<");
            rest = &rest[1..];
            continue;
        };
        rest = after;
    }
    tree.text(rest);
    tree.finish()
}

/// Reads what starts with `<`; `None` if it is no tag, else what follows it.
fn tag<'h>(html: &'h str, tree: &mut Tree) -> Option<&'h str> {
    if let Some(comment) = html.strip_prefix("<!--") {
        // An open comment hides the rest, as browsers do.
        return Some(comment.find("-->").map_or("", |end| &comment[end + 3..]));
    }
    if let Some(rest) = html.strip_prefix("</") {
        if !rest.starts_with(|first: char| first.is_ascii_alphabetic()) {
            return None;
        }
        let end = rest.find('>').unwrap_or(rest.len());
        let name = rest[..end].split_whitespace().next().unwrap_or_default();
        tree.end(&name.to_ascii_lowercase());
        return Some(rest.get(end + 1..).unwrap_or_default());
    }
    if html.starts_with("<!") || html.starts_with("<?") {
        return Some(html.find('>').map_or("", |end| &html[end + 1..]));
    }
    if !html[1..].starts_with(|first: char| first.is_ascii_alphabetic()) {
        return None;
    }
    let name_end = html[1..]
        .find(|letter: char| letter.is_whitespace() || matches!(letter, '/' | '>' | '<'))
        .map_or(html.len(), |end| end + 1);
    let name = html[1..name_end].to_ascii_lowercase();
    let (attributes, closed, rest) = attributes(&html[name_end..]);
    let name = name.rsplit(':').next().unwrap_or_default().to_owned();
    if matches!(name.as_str(), "script" | "style") && !closed {
        let closing = format!("</{name}");
        let end = find_ignoring_case(rest, &closing).unwrap_or(rest.len());
        tree.start(name.clone(), attributes, false);
        tree.end(&name);
        let rest = &rest[end..];
        return Some(rest.find('>').map_or("", |end| &rest[end + 1..]));
    }
    tree.start(name, attributes, closed);
    Some(rest)
}

type Attributes = Vec<(String, String)>;

/// The attributes of a tag, whether it closes itself, and what follows it. A tag without end goes to the end.
fn attributes(text: &str) -> (Attributes, bool, &str) {
    let mut found: Attributes = Vec::new();
    let mut rest = text;
    let mut closed = false;
    loop {
        rest = rest.trim_start();
        let Some(first) = rest.chars().next() else {
            return (found, closed, rest);
        };
        match first {
            '>' => return (found, closed, &rest[1..]),
            '<' => return (found, closed, rest),
            '/' => {
                closed = rest[1..].trim_start().starts_with('>');
                rest = &rest[1..];
                continue;
            }
            _ => {}
        }
        let ends = |letter: char| letter.is_whitespace() || matches!(letter, '=' | '>' | '/' | '<');
        let length = rest.find(ends).unwrap_or(rest.len());
        if length == 0 {
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let key = rest[..length].to_ascii_lowercase();
        rest = rest[length..].trim_start();
        let Some(value) = rest.strip_prefix('=') else {
            found.push((key, String::new()));
            continue;
        };
        let value = value.trim_start();
        let (value, after) = if let Some(quote @ ('"' | '\'')) = value.chars().next() {
            let inside = &value[1..];
            let end = inside.find(quote).unwrap_or(inside.len());
            (&inside[..end], inside.get(end + 1..).unwrap_or_default())
        } else {
            let ends = |letter: char| letter.is_whitespace() || letter == '>';
            value.split_at(value.find(ends).unwrap_or(value.len()))
        };
        found.push((key, decoded(value)));
        rest = after;
    }
}

fn find_ignoring_case(text: &str, ascii: &str) -> Option<usize> {
    let same = |window: &[u8]| window.eq_ignore_ascii_case(ascii.as_bytes());
    text.as_bytes().windows(ascii.len()).position(same)
}

/// Text with its entities decoded; what is no entity stays.
pub(crate) fn decoded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(34).position(|byte| byte == b';');
        let known = end.and_then(|end| entity(&rest[1..end]).map(|text| (text, end)));
        if let Some((text, end)) = known {
            plain.push_str(&text);
            rest = &rest[end + 1..];
        } else {
            plain.push('&');
            rest = &rest[1..];
        }
    }
    plain.push_str(rest);
    plain
}

fn entity(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|letter| *letter != '\0').map(String::from);
    }
    resolve_html5_entity(name).map(str::to_owned)
}

struct Tree {
    /// The first holds what is on top and is never closed.
    open: Vec<Element>,
}

impl Tree {
    fn text(&mut self, text: &str) {
        if let Some(parent) = self.open.last_mut().filter(|_| !text.is_empty()) {
            let text = decoded(text);
            match parent.children.last_mut() {
                Some(Node::Text(before)) => before.push_str(&text),
                _ => parent.children.push(Node::Text(text)),
            }
        }
    }

    fn start(&mut self, name: String, attributes: Attributes, closed: bool) {
        self.close_what_ends_at(&name);
        let element = Element {
            name,
            attributes,
            ..Element::default()
        };
        if closed || is_void(&element.name) {
            self.put(element);
        } else if self.open.len() < DEEPEST {
            self.open.push(element);
        }
    }

    /// What an opening tag closes by itself: a paragraph, an item, a row, a cell.
    fn close_what_ends_at(&mut self, name: &str) {
        let (ends, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table", "tbody", "thead", "tfoot"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "option" => (&["option"], &["select"]),
            "p" | "div" | "ul" | "ol" | "table" | "pre" | "blockquote" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                (&["p"], &["li", "td", "th", "blockquote", "div", "table"])
            }
            _ => return,
        };
        for at in (1..self.open.len()).rev() {
            let open = self.open[at].name.as_str();
            if ends.contains(&open) {
                self.close_to(at);
                return;
            }
            if within.contains(&open) {
                return;
            }
        }
    }

    fn end(&mut self, name: &str) {
        if let Some(at) = (1..self.open.len()).rev().find(|at| self.open[*at].name == name) {
            self.close_to(at);
        }
    }

    fn close_to(&mut self, at: usize) {
        while self.open.len() > at {
            if let Some(done) = self.open.pop() {
                self.put(done);
            }
        }
    }

    fn put(&mut self, done: Element) {
        if let Some(parent) = self.open.last_mut() {
            parent.children.push(Node::Element(done));
        }
    }

    fn finish(mut self) -> Vec<Node> {
        self.close_to(1);
        self.open.pop().map(|root| root.children).unwrap_or_default()
    }
}

fn is_void(name: &str) -> bool {
    matches!(
        name,
        "br" | "img"
            | "hr"
            | "input"
            | "wbr"
            | "col"
            | "source"
            | "track"
            | "embed"
            | "area"
            | "base"
            | "link"
            | "meta"
            | "param"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::markup::{plain, xhtml};

    #[test]
    fn broken_html_keeps_its_words() {
        let shown = |html: &str| xhtml(&parse(html));
        assert_eq!(shown("<p>a<p>b<br>c"), "<p>a</p><p>b<br/>c</p>");
        assert_eq!(shown("<ul><li>a<li>b</ul>"), "<ul><li>a</li><li>b</li></ul>");
        assert_eq!(
            shown("a < b & c &lt; &ntilde; &nope;"),
            "a &lt; b &amp; c &lt; ñ &amp;nope;"
        );
        assert_eq!(shown("<b>a</i></b></p>c"), "<b>a</b>c");
        assert_eq!(
            shown("<img src=a.png alt='x &amp; y'>"),
            "<img src=\"a.png\" alt=\"x &amp; y\"/>"
        );
        assert_eq!(shown("<script>if (a<b) {}</script>c"), "<script></script>c");
        assert_eq!(
            plain(&parse("<p>a</p><p>b</p>")).split_whitespace().collect::<Vec<_>>(),
            ["a", "b"]
        );
        for hostile in ["<a ", "<a b='", "<!--", "</", "<", "&#x110000;", "&#0;"] {
            parse(&hostile.repeat(50_000));
        }
    }
}
