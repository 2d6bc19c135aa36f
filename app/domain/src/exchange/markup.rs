//! Elements and texts, as HTML and XML both have them.

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    /// Decoded text.
    Text(String),
    /// An element with what is in it.
    Element(Element),
}

/// An element.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Element {
    /// Local name.
    pub name: String,
    /// Local names and decoded values.
    pub attributes: Vec<(String, String)>,
    /// What is in it.
    pub children: Vec<Node>,
    /// 1-based line at which it starts; 0 where nobody counts.
    pub line: usize,
}

impl Element {
    /// An attribute's value.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The elements right below.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements of one name right below.
    pub(crate) fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element> {
        self.elements().filter(move |element| element.name == name)
    }

    /// The first element of a name right below.
    pub(crate) fn first(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| element.name == name)
    }

    /// Every element of some names, however deep, in their order; nothing inside of one that was found.
    pub(crate) fn deep<'e>(&'e self, names: &[&str]) -> Vec<&'e Element> {
        self.deep_where(|element| names.contains(&element.name.as_str()))
    }

    /// The same for elements that are like that.
    pub(crate) fn deep_where(&self, fits: impl Fn(&Element) -> bool) -> Vec<&Element> {
        let mut found = Vec::new();
        let mut rest: Vec<&Element> = self.elements().collect();
        rest.reverse();
        while let Some(element) = rest.pop() {
            if fits(element) {
                found.push(element);
            } else {
                let from = rest.len();
                rest.extend(element.elements());
                rest[from..].reverse();
            }
        }
        found
    }

    /// The words in it, trimmed.
    pub(crate) fn words(&self) -> String {
        plain(&self.children).trim().to_owned()
    }

    /// The words of the first element of a name right below.
    pub(crate) fn words_of(&self, name: &str) -> Option<String> {
        self.first(name).map(Element::words)
    }

    /// Whether one of its classes is this one.
    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.classes().any(|own| own == class)
    }

    /// Its classes.
    pub(crate) fn classes(&self) -> impl Iterator<Item = &str> {
        self.attribute("class").unwrap_or_default().split_whitespace()
    }
}

/// The words of some nodes; blocks and breaks part them. Iterative: depth costs no stack.
pub(crate) fn plain(nodes: &[Node]) -> String {
    let mut words = String::new();
    let mut rest: Vec<Result<&Node, ()>> = nodes.iter().rev().map(Ok).collect();
    while let Some(step) = rest.pop() {
        match step {
            Ok(Node::Text(text)) => words.push_str(text),
            Ok(Node::Element(element)) if matches!(element.name.as_str(), "script" | "style") => {}
            Ok(Node::Element(element)) => {
                if is_block(&element.name) || element.name == "br" {
                    words.push(' ');
                    rest.push(Err(()));
                }
                if element.name == super::html::markdown::GAP {
                    words.push('…');
                }
                if element.name == "img" {
                    words.push_str(element.attribute("alt").unwrap_or_default());
                }
                rest.extend(element.children.iter().rev().map(Ok));
            }
            Err(()) => words.push(' '),
        }
    }
    words
}

/// Whether an element of this name stands on lines of its own.
pub(crate) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "aside"
            | "main"
            | "header"
            | "footer"
            | "figure"
            | "figcaption"
            | "ul"
            | "ol"
            | "li"
            | "dl"
            | "dt"
            | "dd"
            | "table"
            | "caption"
            | "thead"
            | "tbody"
            | "tfoot"
            | "tr"
            | "td"
            | "th"
            | "pre"
            | "blockquote"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "hr"
            | "address"
            | "center"
            | "fieldset"
            | "form"
            | "details"
            | "summary"
            | "body"
            | "html"
    )
}

/// Nodes as XHTML: every element closed, every sign escaped.
pub(crate) fn xhtml(nodes: &[Node]) -> String {
    let mut out = String::new();
    let mut rest: Vec<Result<&Node, &str>> = nodes.iter().rev().map(Ok).collect();
    while let Some(step) = rest.pop() {
        match step {
            Ok(Node::Text(text)) => push_escaped(&mut out, text),
            Ok(Node::Element(element)) => {
                out.push('<');
                out.push_str(&element.name);
                for (key, value) in &element.attributes {
                    out.push(' ');
                    out.push_str(key);
                    out.push_str("=\"");
                    push_escaped(&mut out, value);
                    out.push('"');
                }
                if element.children.is_empty() && matches!(element.name.as_str(), "br" | "hr" | "img") {
                    out.push_str("/>");
                } else {
                    out.push('>');
                    rest.push(Err(&element.name));
                    rest.extend(element.children.iter().rev().map(Ok));
                }
            }
            Err(name) => {
                out.push_str("</");
                out.push_str(name);
                out.push('>');
            }
        }
    }
    out
}

/// Appends text for XML content and quoted attributes; what XML cannot hold vanishes.
pub(crate) fn push_escaped(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(letter),
            control if control.is_control() => {}
            '\u{fffe}' | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
}

/// Text for XML content and quoted attributes.
pub(crate) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_escaped(&mut out, text);
    out
}
