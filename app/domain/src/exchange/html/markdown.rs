//! From HTML to the Markdown of a question, with a remark for whatever Markdown cannot say.

use super::inline::{self, Mark, Part};
use crate::course::parse::question::choice::meant_as_box;
use crate::exchange::markup::{Element, Node, is_block, plain};
use crate::exchange::pictures::Pictures;

/// The element that readers put where a gap is; `n` counts the gaps from 0.
pub(crate) const GAP: &str = "relevo-gap";

/// Turns the texts of one question into Markdown.
pub(crate) struct Converter<'p, 'a> {
    pub(super) pictures: &'p mut Pictures<'a>,
    /// Markdown of each gap; each is used once.
    pub(super) gaps: Vec<Option<String>>,
    /// What was lost or became otherwise.
    pub(crate) changes: Vec<String>,
}

impl<'p, 'a> Converter<'p, 'a> {
    /// A converter for one question.
    pub(crate) fn new(pictures: &'p mut Pictures<'a>) -> Self {
        Self {
            pictures,
            gaps: Vec::new(),
            changes: Vec::new(),
        }
    }

    /// Sets what stands in the place of each [`GAP`].
    pub(crate) fn set_gaps(&mut self, gaps: Vec<String>) {
        self.gaps = gaps.into_iter().map(Some).collect();
    }

    /// Whether every gap that was set has found its place.
    pub(crate) fn gaps_used(&self) -> bool {
        self.gaps.iter().all(Option::is_none)
    }

    pub(super) fn changed(&mut self, what: &str) {
        if !self.changes.iter().any(|said| said == what) {
            self.changes.push(what.to_owned());
        }
    }

    /// Markdown blocks, with an empty line between them.
    pub(crate) fn blocks(&mut self, nodes: &[Node]) -> String {
        let mut blocks = Vec::new();
        self.gather(nodes, &mut blocks, true);
        blocks.join("\n\n")
    }

    /// Paragraphs only: what may stand below an option.
    pub(crate) fn paragraphs(&mut self, nodes: &[Node]) -> String {
        let mut blocks = Vec::new();
        self.gather(nodes, &mut blocks, false);
        blocks.join("\n\n")
    }

    /// One line.
    pub(crate) fn line(&mut self, nodes: &[Node]) -> String {
        let mut parts = Vec::new();
        self.flatten(nodes, &mut parts, false);
        self.written(&parts, false)
    }

    pub(super) fn written(&mut self, parts: &[Part], breaks: bool) -> String {
        let line = inline::write(parts, breaks);
        if line.plainer {
            self.changed("an emphasis inside of a word became plain");
        }
        line.markdown
    }

    fn gather(&mut self, nodes: &[Node], blocks: &mut Vec<String>, rich: bool) {
        let mut run: Vec<Part> = Vec::new();
        for node in nodes {
            match node {
                Node::Element(element) if is_block(&element.name) || has_block(element) => {
                    self.paragraph(&mut run, blocks);
                    self.block(element, blocks, rich);
                }
                other => self.flatten(std::slice::from_ref(other), &mut run, false),
            }
        }
        self.paragraph(&mut run, blocks);
    }

    /// Ends a paragraph; two breaks in a row end one too.
    fn paragraph(&mut self, run: &mut Vec<Part>, blocks: &mut Vec<String>) {
        let mut depth = 0_usize;
        let (mut start, mut breaks) = (0, 0);
        let parts = std::mem::take(run);
        let mut cuts = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            match part {
                Part::Open(_) => depth += 1,
                Part::Close(_) => depth = depth.saturating_sub(1),
                Part::Break => breaks += 1,
                Part::Text(text) if text.trim().is_empty() => continue,
                _ => {}
            }
            if *part != Part::Break {
                breaks = 0;
            } else if breaks == 2 && depth == 0 {
                cuts.push(at);
            }
        }
        for cut in cuts.into_iter().chain([parts.len()]) {
            let markdown = self.written(&parts[start..cut], true);
            start = cut;
            if !markdown.trim().is_empty() {
                blocks.push(markdown);
            }
        }
    }

    fn block(&mut self, element: &Element, blocks: &mut Vec<String>, rich: bool) {
        let name = element.name.as_str();
        let gap = has_gap(element);
        match name {
            "ul" | "ol" if rich => self.list(element, blocks),
            "li" | "dd" if !rich => {
                let mut parts = vec![Part::Text("• ".to_owned())];
                self.flatten(&element.children, &mut parts, false);
                self.paragraph(&mut parts, blocks);
            }
            "table" if rich && !gap && self.table(element, blocks) => {}
            "table" => {
                self.changed("a table became lines");
                for row in element.deep(&["tr"]) {
                    let mut parts = Vec::new();
                    for cell in row.elements() {
                        if !parts.is_empty() {
                            parts.push(Part::Text(" · ".to_owned()));
                        }
                        self.flatten(&cell.children, &mut parts, false);
                    }
                    self.paragraph(&mut parts, blocks);
                }
            }
            "pre" if rich && !gap => blocks.push(fenced(&element.children)),
            "blockquote" if rich => {
                let inside = self.blocks(&element.children);
                blocks.extend((!inside.is_empty()).then(|| indented(&inside, "> ", "> ")));
            }
            "aside" | "div" if rich && alert(element).is_some() => {
                let kind = alert(element).unwrap_or_default();
                let words: Vec<Node> = element
                    .children
                    .iter()
                    .filter(|node| !is_title(node))
                    .cloned()
                    .collect();
                let inside = self.blocks(&words);
                blocks.push(indented(&format!("[!{kind}]\n{inside}"), "> ", "> "));
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(element, blocks, rich && !gap),
            "hr" if rich => blocks.push("***".to_owned()),
            _ => self.gather(&element.children, blocks, rich),
        }
    }

    fn heading(&mut self, element: &Element, blocks: &mut Vec<String>, rich: bool) {
        use crate::course::parse::words as key;
        let title = plain(&element.children);
        let mut parts = Vec::new();
        self.flatten(&element.children, &mut parts, false);
        if rich && !key::is(title.trim(), key::RUBRIC) && !title.trim().is_empty() {
            let level = element.name[1..].parse().unwrap_or(4_usize).max(4);
            let mut line = self.written(&parts, false);
            if line.ends_with('#') {
                line.insert(line.len() - 1, '\\');
            }
            blocks.push(format!("{} {line}", "#".repeat(level)));
        } else {
            parts.insert(0, Part::Open(Mark::Strong));
            parts.push(Part::Close(Mark::Strong));
            self.paragraph(&mut parts, blocks);
        }
    }

    fn list(&mut self, element: &Element, blocks: &mut Vec<String>) {
        let mut number: usize = element
            .attribute("start")
            .and_then(|start| start.parse().ok())
            .unwrap_or(1);
        // Right below a list of the same sign it would go on with it.
        let bullet = if blocks.last().is_some_and(|before| before.starts_with("* ")) {
            "+ "
        } else {
            "* "
        };
        let loose = element
            .elements()
            .any(|item| item.elements().any(|inner| inner.name == "p"));
        let mut lines = Vec::new();
        for item in element.elements() {
            let inside = if item.name == "li" {
                self.blocks(&item.children)
            } else {
                self.blocks(&[Node::Element(item.clone())])
            };
            if inside.is_empty() {
                continue;
            }
            let inside = unboxed(inside);
            // Neither sign is one that an answer begins with: the lists would become one.
            let mark = if element.name == "ol" {
                format!("{}) ", number.min(99_999_999))
            } else {
                bullet.to_owned()
            };
            number = number.saturating_add(1);
            lines.push(indented(&inside, &mark, &" ".repeat(mark.len())));
        }
        let between = if loose && lines.len() > 1 { "\n\n" } else { "\n" };
        blocks.extend((!lines.is_empty()).then(|| lines.join(between)));
    }

    /// Writes a table of rows with equally many cells; answers whether it could.
    fn table(&mut self, element: &Element, blocks: &mut Vec<String>) -> bool {
        let rows = element.deep(&["tr"]);
        let width = rows.first().map_or(0, |row| row.elements().count());
        let plain_cell = |cell: &Element| {
            matches!(cell.name.as_str(), "td" | "th")
                && ["colspan", "rowspan"]
                    .iter()
                    .all(|key| cell.attribute(key).is_none_or(|span| span == "1"))
                && cell.deep(&["table", "ul", "ol", "pre"]).is_empty()
        };
        let fits = |row: &&Element| row.elements().count() == width && row.elements().all(plain_cell);
        if width == 0 || !rows.iter().all(fits) {
            return false;
        }
        let caption = element.first("caption").map(|caption| caption.children.clone());
        if let Some(caption) = caption {
            let mut run = Vec::new();
            self.flatten(&caption, &mut run, false);
            self.paragraph(&mut run, blocks);
        }
        let mut lines = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            let cells: Vec<String> = row.elements().map(|cell| cell_of(&self.line(&cell.children))).collect();
            lines.push(format!("| {} |", cells.join(" | ")));
            if at == 0 {
                lines.push(format!("|{}", "---|".repeat(width)));
            }
        }
        blocks.push(lines.join("\n"));
        true
    }
}

/// A line as a table's cell.
pub(crate) fn cell_of(line: &str) -> String {
    let mut cell = String::new();
    let mut escaped = false;
    for letter in line.chars() {
        if letter == '|' && !escaped {
            cell.push('\\');
        }
        cell.push(letter);
        escaped = letter == '\\' && !escaped;
    }
    cell
}

fn fenced(nodes: &[Node]) -> String {
    let mut text = String::new();
    // Breaks are line ends here.
    let mut rest: Vec<&Node> = nodes.iter().rev().collect();
    while let Some(node) = rest.pop() {
        match node {
            Node::Text(more) => text.push_str(more),
            Node::Element(element) if element.name == "br" => text.push('\n'),
            Node::Element(element) => rest.extend(element.children.iter().rev()),
        }
    }
    let fence = "`".repeat(longest_run(&text, '`').max(2) + 1);
    format!("{fence}\n{}\n{fence}", text.trim_matches('\n'))
}

pub(super) fn longest_run(text: &str, sign: char) -> usize {
    let runs = text.split(|letter| letter != sign);
    runs.map(str::len).max().unwrap_or_default()
}

/// An item that begins with a box in brackets, with a drawn one: the reader takes brackets for an option's.
fn unboxed(item: String) -> String {
    let boxed = meant_as_box(&crate::exchange::words::unescaped(&item));
    match item
        .strip_prefix("\\[")
        .and_then(|rest| rest.split_once("\\]"))
        .filter(|_| boxed)
    {
        Some((mark, words)) => format!("{}{words}", if mark.trim().is_empty() { '☐' } else { '☑' }),
        None => item,
    }
}

/// Lines with a mark before the first and another before the others; empty lines stay empty in lists.
pub(crate) fn indented(text: &str, first: &str, others: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for (at, line) in text.lines().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        let mark = if at == 0 { first } else { others };
        out.push_str(if line.is_empty() { mark.trim_end() } else { mark });
        out.push_str(line);
    }
    out
}

fn has_block(element: &Element) -> bool {
    element
        .elements()
        .any(|inner| is_block(&inner.name) || has_block(inner))
}

pub(super) fn has_gap(element: &Element) -> bool {
    element.name == GAP || element.elements().any(has_gap)
}

/// The kind of an alert that the school itself has written.
fn alert(element: &Element) -> Option<String> {
    let kind = element.classes().find_map(|class| class.strip_prefix("alert-"))?;
    let known = ["important", "warning", "caution"].contains(&kind);
    known.then(|| kind.to_ascii_uppercase())
}

fn is_title(node: &Node) -> bool {
    matches!(node, Node::Element(element) if element.has_class("alert-title"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::exchange::html::parse;

    fn converted(html: &str) -> (String, Vec<String>) {
        let nothing = BTreeMap::new();
        let mut pictures = Pictures::new(&nothing, &|_| None);
        let mut converter = Converter::new(&mut pictures);
        let markdown = converter.blocks(&parse(html));
        (markdown, converter.changes)
    }

    #[test]
    fn what_editors_write_becomes_markdown() {
        let html = "<p dir=\"ltr\">¿Qué <strong>dice&nbsp;el</strong> <em>artículo 3</em>?<br></p>\
                    <ul><li>uno</li><li><p>dos</p></li></ul><h3>Otra</h3>\
                    <table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td><td>2</td></tr></table>\
                    <pre>x\n  y</pre><blockquote><p>cita</p></blockquote>";
        let (markdown, changes) = converted(html);
        assert_eq!(changes, Vec::<String>::new());
        assert_eq!(
            markdown,
            "¿Qué **dice\u{a0}el** _artículo 3_?\n\n* uno\n\n* dos\n\n#### Otra\n\n| a | b\\|c |\n|---|---|\n| 1 | 2 |\n\n\
             ```\nx\n  y\n```\n\n> cita"
        );
    }

    #[test]
    fn what_markdown_cannot_say_is_said() {
        let (markdown, changes) = converted(
            "<p><u>a</u> m<sup>2</sup> <a href=\"http://a.org\">b</a> <img src=\"x.png\" alt=\"c\"></p><video>v</video>",
        );
        assert_eq!(markdown, "a m² b c\n\nv");
        assert_eq!(changes.len(), 4, "{changes:?}");
    }
}
