//! XML as a tree: no document types, no entities of its own, no endless depth.

use quick_xml::Reader;
use quick_xml::escape::{resolve_html5_entity, unescape_with};
use quick_xml::events::{BytesStart, Event};

use super::Fault;
use super::markup::{Element, Node};

/// Deeper nesting than this is refused.
const DEEPEST: usize = 200;

/// The root element of a document.
///
/// # Errors
/// [`Fault`]: what is not well formed, a document type, an entity that nobody knows, too deep a nesting.
pub(crate) fn parse(text: &str) -> Result<Element, Fault> {
    let mut reader = Reader::from_str(text);
    let mut lines = Lines { text, at: 0, line: 1 };
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    loop {
        let line = lines.at(reader.buffer_position());
        let fault = |message: String| Fault { line, message };
        let event = reader.read_event().map_err(|error| Fault {
            line: lines.at(reader.error_position()),
            message: format!("this is not well-formed XML: {error}"),
        })?;
        match event {
            Event::Start(start) => {
                if open.len() >= DEEPEST {
                    return Err(fault(format!("elements are nested more than {DEEPEST} deep")));
                }
                open.push(element(&start, line)?);
            }
            Event::Empty(start) => close(element(&start, line)?, &mut open, &mut root).map_err(fault)?,
            Event::End(_) => {
                if let Some(done) = open.pop() {
                    close(done, &mut open, &mut root).map_err(fault)?;
                }
            }
            Event::Text(text) => push(&mut open, &text.into_inner()),
            Event::CData(data) => push(&mut open, &data.into_inner()),
            Event::GeneralRef(name) => {
                let known = name
                    .resolve_char_ref()
                    .map_err(|error| fault(error.to_string()))?
                    .map(String::from)
                    .or_else(|| resolve_html5_entity(&name).map(str::to_owned));
                match known {
                    Some(text) => push(&mut open, &text),
                    None => return Err(fault(format!("nobody knows the entity `&{};`", &*name))),
                }
            }
            Event::DocType(_) => {
                return Err(fault(
                    "a document type (`<!DOCTYPE`) is not read: remove it, with the entities that it makes".to_owned(),
                ));
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    if let Some(unclosed) = open.last() {
        let message = format!("the element `{}` is never closed", unclosed.name);
        return Err(Fault {
            line: unclosed.line,
            message,
        });
    }
    root.ok_or_else(|| Fault {
        line: 1,
        message: "the file holds no element".to_owned(),
    })
}

fn close(done: Element, open: &mut [Element], root: &mut Option<Element>) -> Result<(), String> {
    match open.last_mut() {
        Some(parent) => parent.children.push(Node::Element(done)),
        None if root.is_some() => return Err(format!("a second root element, `{}`", done.name)),
        None => *root = Some(done),
    }
    Ok(())
}

fn push(open: &mut [Element], more: &str) {
    let Some(parent) = open.last_mut() else { return };
    match parent.children.last_mut() {
        Some(Node::Text(text)) => text.push_str(more),
        _ => parent.children.push(Node::Text(more.to_owned())),
    }
}

fn element(start: &BytesStart<'_>, line: usize) -> Result<Element, Fault> {
    let local = |name: &str| name.rsplit(':').next().unwrap_or(name).to_owned();
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let fault = |message: String| Fault { line, message };
        let attribute = attribute.map_err(|error| fault(format!("an attribute cannot be read: {error}")))?;
        let value = unescape_with(&attribute.value, resolve_html5_entity)
            .map_err(|error| fault(format!("an attribute cannot be read: {error}")))?;
        attributes.push((local(attribute.key.as_ref()), value.into_owned()));
    }
    Ok(Element {
        name: local(start.name().as_ref()),
        attributes,
        children: Vec::new(),
        line,
    })
}

/// Lines of ascending places, each byte looked at once.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn at(&mut self, place: u64) -> usize {
        let place = usize::try_from(place).unwrap_or(usize::MAX).min(self.text.len());
        if place > self.at {
            let passed = &self.text.as_bytes()[self.at..place];
            self.line += passed.split(|byte| *byte == b'\n').count() - 1;
            self.at = place;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_with_lines_and_decoded_words() {
        let root = parse("<a>\n <x:b y='&lt;1&gt;'>&amp;&nbsp;&#241;<![CDATA[<i>]]></x:b></a>").expect("well formed");
        let inner = root.first("b").expect("b");
        assert_eq!((inner.line, inner.attribute("y")), (2, Some("<1>")));
        assert_eq!(inner.words(), "&\u{a0}ñ<i>");
    }

    #[test]
    fn bombs_and_broken_files_have_a_line() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"cccc\">]>\n<a>&b;</a>";
        for (text, line) in [
            (bomb, 1),
            ("<a>\n&b;</a>", 2),
            ("<a>\n<b>\n</a>", 3),
            ("", 1),
            ("<a>\n<b>", 2),
            ("<a/>\n<b/>", 2),
        ] {
            let fault = parse(text).expect_err(text);
            assert_eq!(fault.line, line, "{text}: {}", fault.message);
        }
        assert!(parse(&"<a>".repeat(100_000)).is_err());
    }
}
