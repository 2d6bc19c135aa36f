//! What stands inside of a line: emphasis, links, pictures, code, small letters, gaps.

use std::fmt::Write as _;

use super::inline::{Mark, Part};
use super::markdown::{Converter, GAP, has_gap, longest_run};
use crate::exchange::markup::{Element, Node, is_block, plain};
use crate::exchange::words;

impl Converter<'_, '_> {
    /// The parts of a line; with `linked` inside of a link.
    pub(super) fn flatten(&mut self, nodes: &[Node], parts: &mut Vec<Part>, linked: bool) {
        for node in nodes {
            match node {
                Node::Text(text) => {
                    if ["\\(", "\\[", "$$"].iter().any(|sign| text.contains(sign)) {
                        self.changed("a formula in TeX is shown as it is written");
                    }
                    parts.push(Part::Text(text.clone()));
                }
                Node::Element(element) => self.inline(element, parts, linked),
            }
        }
    }

    fn inline(&mut self, element: &Element, parts: &mut Vec<Part>, linked: bool) {
        let name = element.name.as_str();
        let mark = match name {
            "b" | "strong" => Some(Mark::Strong),
            "i" | "em" | "cite" | "dfn" | "var" => Some(Mark::Emphasis),
            "s" | "del" | "strike" => Some(Mark::Deleted),
            "span" if element.has_class("del") => Some(Mark::Deleted),
            _ => None,
        };
        if let Some(mark) = mark {
            parts.push(Part::Open(mark));
            self.flatten(&element.children, parts, linked);
            parts.push(Part::Close(mark));
            return;
        }
        match name {
            "br" => parts.push(Part::Break),
            GAP => {
                let at = element.attribute("n").and_then(|n| n.parse::<usize>().ok());
                let gap = at.and_then(|at| self.gaps.get_mut(at)).and_then(Option::take);
                parts.extend(gap.map(Part::Raw));
            }
            "code" | "kbd" | "samp" | "tt" if !has_gap(element) => {
                parts.extend(code(&plain(&element.children)).map(Part::Raw));
            }
            "a" if !linked => self.link(element, parts),
            "img" => self.image(element, parts),
            "sub" | "sup" => parts.push(Part::Text(raised(&plain(&element.children), name == "sup"))),
            "script" | "style" => {
                if name == "script" {
                    self.changed("a script was left out");
                }
            }
            "video" | "audio" | "iframe" | "object" | "embed" | "canvas" | "svg" | "math" | "input" | "select"
            | "textarea" | "button" => {
                self.changed(&format!("`<{name}>` was left out, its words stay"));
                self.flatten(&element.children, parts, linked);
            }
            _ => {
                let style = element.attribute("style").unwrap_or_default();
                if name == "u" || style.contains("color") || style.contains("underline") {
                    self.changed("underlining or a colour was left out");
                }
                let block = is_block(name);
                parts.extend(block.then_some(Part::Break));
                self.flatten(&element.children, parts, linked);
                parts.extend(block.then_some(Part::Break));
            }
        }
    }

    fn link(&mut self, element: &Element, parts: &mut Vec<Part>) {
        let url = element.attribute("href").unwrap_or_default().trim();
        let good = url.len() > 8
            && url.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("https://"))
            && url[8..].starts_with(|first: char| first.is_alphanumeric())
            && !url.contains('\\');
        if !good || has_gap(element) {
            if !url.is_empty() && !url.starts_with('#') {
                self.changed(&format!("a link to `{}` became words: links go to https", brief(url)));
            }
            self.flatten(&element.children, parts, false);
            return;
        }
        let mut inner = Vec::new();
        self.flatten(&element.children, &mut inner, true);
        let label = self.written(&inner, false);
        if !label.is_empty() {
            parts.push(Part::Raw(format!("[{label}]({})", address(url))));
        }
    }

    fn image(&mut self, element: &Element, parts: &mut Vec<Part>) {
        let source = element.attribute("src").unwrap_or_default();
        let alt = crate::exchange::item::one_line(element.attribute("alt").unwrap_or_default());
        match self.pictures.find(source) {
            Ok(path) => {
                let stem = path
                    .rsplit('/')
                    .next()
                    .and_then(|name| name.split('.').next())
                    .unwrap_or("image");
                if alt.is_empty() {
                    self.changed(&format!(
                        "a picture without an alternative text got its name, `{stem}`: describe it"
                    ));
                }
                let alt = if alt.is_empty() { stem } else { &alt };
                parts.push(Part::Raw(format!("![{}]({path})", words::escaped(alt))));
            }
            Err(why) => {
                self.changed(&format!("a picture was left out: {why}"));
                parts.push(Part::Text(format!(" {alt} ")));
            }
        }
    }
}

/// An address that may stand between parentheses.
fn address(url: &str) -> String {
    let mut written = String::new();
    for letter in url.chars() {
        match letter {
            '<' | '>' | ' ' | '\\' | '`' => {
                let _ = write!(written, "%{:02X}", u32::from(letter));
            }
            control if control.is_control() || control.is_whitespace() => {}
            // A name in an entity's shape would be decoded.
            '&' => written.push_str("&amp;"),
            '(' | ')' | '*' | '_' | '[' | ']' | '~' | '|' => {
                written.push('\\');
                written.push(letter);
            }
            other => written.push(other),
        }
    }
    written
}

fn brief(text: &str) -> String {
    text.chars().filter(|letter| *letter != '`').take(60).collect()
}

/// A code span; `None` for nothing.
fn code(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let ticks = "`".repeat(longest_run(&text, '`') + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    (!text.is_empty()).then(|| format!("{ticks}{pad}{text}{pad}{ticks}"))
}

/// Small letters above or below the line, where there are such.
fn raised(text: &str, up: bool) -> String {
    let known: &[(char, char, char)] = &[
        ('0', '⁰', '₀'),
        ('1', '¹', '₁'),
        ('2', '²', '₂'),
        ('3', '³', '₃'),
        ('4', '⁴', '₄'),
        ('5', '⁵', '₅'),
        ('6', '⁶', '₆'),
        ('7', '⁷', '₇'),
        ('8', '⁸', '₈'),
        ('9', '⁹', '₉'),
        ('+', '⁺', '₊'),
        ('-', '⁻', '₋'),
        ('−', '⁻', '₋'),
        ('(', '⁽', '₍'),
        (')', '⁾', '₎'),
        ('n', 'ⁿ', 'ₙ'),
    ];
    let one = |letter: char| {
        let (_, above, below) = known.iter().find(|(plain, _, _)| *plain == letter)?;
        Some(if up { *above } else { *below })
    };
    let text = text.trim();
    let letters: Option<String> = text.chars().map(one).collect();
    letters.unwrap_or_else(|| format!("{}({text})", if up { '^' } else { '_' }))
}
