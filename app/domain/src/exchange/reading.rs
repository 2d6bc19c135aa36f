//! What all readers share: texts in their formats, items as they are done, and the report.

use super::html;
use super::html::markdown::Converter;
use super::item::{Hole, one_line};
use super::markup::{Element, Node};
use super::pictures::Pictures;
use super::{Bank, Item, Note, Offer, Outcome, Surroundings, Verdict, words};
use crate::course::render::{Body, Setting, Terms, Writer};
use crate::language::Language;
use crate::quiz::Place;
use crate::quiz::grade::fold;

mod settled;

use settled::settle;
pub(crate) use settled::ticked;

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Writing {
    /// HTML.
    Html,
    /// HTML whose line ends are breaks: Moodle's own.
    Auto,
    /// Markdown.
    Markdown,
    /// Plain text; its line ends are breaks.
    Plain,
}

/// The state of reading one input.
pub(crate) struct Reading<'a> {
    /// What the input has beside its own bytes.
    pub around: Surroundings<'a>,
    /// Its pictures.
    pub pictures: Pictures<'a>,
    /// The title of the whole.
    pub title: Option<String>,
    items: Vec<Item>,
    report: Vec<Verdict>,
}

impl<'a> Reading<'a> {
    /// Nothing read yet.
    pub(crate) fn new(around: Surroundings<'a>) -> Self {
        Self {
            around,
            pictures: Pictures::new(around.media, around.beside),
            title: None,
            items: Vec::new(),
            report: Vec::new(),
        }
    }

    /// The word before the number of a question that has neither name nor words.
    pub(crate) fn fallback(&self) -> &'static str {
        match self.around.language {
            Language::Es => "Pregunta",
            Language::En | Language::Fr => "Question",
            Language::Pt => "Questão",
        }
    }

    /// A text as nodes.
    pub(crate) fn nodes(&self, writing: Writing, text: &str) -> Vec<Node> {
        match writing {
            Writing::Auto if text.trim().contains('\n') && !text.contains("<p") && !text.contains("<br") => {
                html::parse(&text.trim().replace('\n', "<br>"))
            }
            Writing::Html | Writing::Auto => html::parse(text),
            Writing::Markdown => html::parse(&rendered(text, self.around.language)),
            Writing::Plain => {
                let mut nodes = Vec::new();
                for line in text.trim().lines() {
                    if !nodes.is_empty() {
                        nodes.push(Node::Element(Element {
                            name: "br".to_owned(),
                            ..Element::default()
                        }));
                    }
                    nodes.push(Node::Text(line.to_owned()));
                }
                nodes
            }
        }
    }

    /// Markdown blocks of some nodes, or nothing; what is lost is said in the item.
    pub(crate) fn blocks(&mut self, nodes: &[Node], item: &mut Item) -> Option<String> {
        self.convert(item, |converter| converter.blocks(nodes))
    }

    /// Markdown paragraphs of some nodes, or nothing.
    pub(crate) fn paragraphs(&mut self, nodes: &[Node], item: &mut Item) -> Option<String> {
        self.convert(item, |converter| converter.paragraphs(nodes))
    }

    /// One line of Markdown.
    pub(crate) fn line(&mut self, nodes: &[Node], item: &mut Item) -> String {
        self.convert(item, |converter| converter.line(nodes))
            .unwrap_or_default()
    }

    /// Markdown blocks with gaps in the place of their elements.
    ///
    /// # Errors
    /// A gap stands where none can be.
    pub(crate) fn with_gaps(&mut self, nodes: &[Node], holes: &[Hole], item: &mut Item) -> Result<String, String> {
        for hole in holes {
            sound(hole)?;
        }
        let gaps = holes.iter().map(gap).collect();
        let mut used = true;
        let prompt = self.convert(item, |converter| {
            converter.set_gaps(gaps);
            let prompt = converter.blocks(nodes);
            used = converter.gaps_used();
            prompt
        });
        if used {
            Ok(prompt.unwrap_or_default())
        } else {
            Err("a gap stands where the course cannot show one".to_owned())
        }
    }

    fn convert(&mut self, item: &mut Item, by: impl FnOnce(&mut Converter<'_, 'a>) -> String) -> Option<String> {
        let mut converter = Converter::new(&mut self.pictures);
        let markdown = by(&mut converter);
        let changes = std::mem::take(&mut converter.changes);
        for change in changes {
            item.changed(change);
        }
        Some(markdown).filter(|markdown| !markdown.trim().is_empty())
    }

    /// Feedback; a class of its block names the misconception.
    pub(crate) fn note(&mut self, nodes: &[Node], item: &mut Item) -> Option<Note> {
        let (misconception, nodes) = marked(nodes, "misconception-");
        let words = self.paragraphs(nodes, item)?;
        Some(Note { misconception, words })
    }

    /// The words of an option, and its place in the picture if a class gives it.
    pub(crate) fn offer(&mut self, nodes: &[Node], item: &mut Item) -> Offer {
        let (place, nodes) = marked(nodes, "place-");
        let shares: Vec<u16> = place
            .iter()
            .flat_map(|place| place.split('-'))
            .filter_map(|share| share.parse().ok())
            .collect();
        let place = match shares.as_slice() {
            [left, top, width, height] => Some(Place {
                left: *left,
                top: *top,
                width: *width,
                height: *height,
            }),
            _ => None,
        };
        Offer {
            words: self.line(nodes, item),
            place: place.filter(Place::is_inside),
            ..Offer::default()
        }
    }

    /// Takes an item, or says why it is none.
    pub(crate) fn take(&mut self, mut item: Item) {
        if let Err(why) = settle(&mut item) {
            return self.refuse(item.line, &item.title, why);
        }
        self.report.push(Verdict {
            place: item.line,
            name: item.title.clone(),
            outcome: if item.changes.is_empty() {
                Outcome::Carried
            } else {
                Outcome::Changed(item.changes.clone())
            },
        });
        self.items.push(item);
    }

    /// Says that a question is not taken.
    pub(crate) fn refuse(&mut self, line: usize, name: &str, why: impl Into<String>) {
        self.report.push(Verdict {
            place: line,
            name: one_line(name),
            outcome: Outcome::Refused(why.into()),
        });
    }

    /// Says something that concerns the whole input or a part that is no question.
    pub(crate) fn remark(&mut self, line: usize, what: impl Into<String>) {
        self.report.push(Verdict {
            place: line,
            name: String::new(),
            outcome: Outcome::Changed(vec![what.into()]),
        });
    }

    /// Everything read.
    pub(crate) fn finish(self) -> Bank {
        Bank {
            title: self.title,
            items: self.items,
            pictures: self.pictures.taken,
            report: self.report,
        }
    }
}

/// What a class of the only element says behind a prefix, and what is in that element; else the nodes themselves.
fn marked<'n>(nodes: &'n [Node], prefix: &str) -> (Option<String>, &'n [Node]) {
    let mut solid = nodes
        .iter()
        .filter(|node| !matches!(node, Node::Text(text) if text.trim().is_empty()));
    if let (Some(Node::Element(only)), None) = (solid.next(), solid.next()) {
        if let Some(mark) = only.classes().find_map(|class| class.strip_prefix(prefix)) {
            return (Some(mark.to_owned()).filter(|mark| !mark.is_empty()), &only.children);
        }
        if matches!(only.name.as_str(), "p" | "div" | "contentBody") {
            let (found, inside) = marked(&only.children, prefix);
            if found.is_some() {
                return (found, inside);
            }
        }
    }
    (None, nodes)
}

/// Refuses a gap that nobody could fill, or that two choices would fill.
fn sound(hole: &Hole) -> Result<(), String> {
    let mut seen = std::collections::BTreeSet::new();
    match hole {
        Hole::Typed(accepted) if accepted.iter().all(|text| text.trim().is_empty()) => {
            Err("a gap of it has no right answer".to_owned())
        }
        Hole::Menu(choices, _) if choices.len() < 2 => Err("a drop-down of it has one choice only".to_owned()),
        Hole::Menu(choices, _) if choices.iter().any(|text| text.trim().is_empty()) => {
            Err("a choice of a drop-down has no words".to_owned())
        }
        Hole::Menu(choices, _) if !choices.iter().all(|text| seen.insert(fold(text))) => {
            Err("a choice stands twice in a drop-down of it, case, accents and spaces aside".to_owned())
        }
        _ => Ok(()),
    }
}

/// The Markdown of a gap.
fn gap(hole: &Hole) -> String {
    let written: Vec<String> = match hole {
        Hole::Typed(accepted) => accepted.iter().map(|text| words::alternative(text)).collect(),
        Hole::Menu(choices, right) => choices
            .iter()
            .enumerate()
            .map(|(at, text)| {
                let text = words::alternative(text);
                if at == *right { format!("({text})") } else { text }
            })
            .collect(),
    };
    let inside = written.join("|");
    // A bracket right before the end would be taken for the end.
    let pad = if inside.ends_with(']') { " " } else { "" };
    format!("[[{inside}{pad}]]")
}

fn rendered(markdown: &str, language: Language) -> String {
    let terms = Terms::default();
    let same = |path: &str| Some(path.to_owned());
    let setting = Setting {
        language,
        folder: "",
        resolve: &same,
        terms: &terms,
        link_terms: false,
    };
    let body = Body::read(markdown, 0);
    Writer::new(setting).blocks(&body.pieces)
}
