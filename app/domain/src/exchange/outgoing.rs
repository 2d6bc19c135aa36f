//! What all writers share: the questions of a quiz in one language, their pictures, and the report.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::html::{self, markdown::GAP};
use super::markup::{Element, Node, plain, text, xhtml};
use super::{Export, Outcome, Verdict};
use crate::course::Quiz;
use crate::course::render::target::decoded;
use crate::language::Language;
use crate::quiz::{Choice, Feedback, OptionId, Question, QuestionText};

/// How a format refers to a picture.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pictured {
    /// Inside of its own address.
    Data,
    /// As a file of the text that shows it.
    Plugin,
    /// As a file of the package.
    Beside,
}

/// The state of writing one quiz.
pub(crate) struct Outgoing<'a> {
    language: Language,
    picture: &'a dyn Fn(&str) -> Option<Vec<u8>>,
    /// Files written so far.
    pub files: BTreeMap<String, Vec<u8>>,
    report: Vec<Verdict>,
    changes: Vec<String>,
}

/// Nodes to be written, and the pictures that they show.
#[derive(Default)]
pub(crate) struct Shown {
    /// XHTML.
    pub html: String,
    /// Name to bytes.
    pub pictures: BTreeMap<String, Vec<u8>>,
}

impl<'a> Outgoing<'a> {
    /// Nothing written yet.
    pub(crate) fn new(language: Language, picture: &'a dyn Fn(&str) -> Option<Vec<u8>>) -> Self {
        Self {
            language,
            picture,
            files: BTreeMap::new(),
            report: Vec::new(),
            changes: Vec::new(),
        }
    }

    /// The language of the texts.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// Writes every question with `write`, which answers why it could not.
    pub(crate) fn each(
        &mut self,
        quiz: &Quiz,
        mut write: impl FnMut(&Question, &QuestionText, &mut Self) -> Result<(), String>,
    ) {
        for (at, question) in quiz.questions.iter().enumerate() {
            self.changes.clear();
            let text = question.texts.get(&self.language);
            let done = match text {
                Some(text) => write(question, text, self),
                None => Err(format!("it has no text in `{}`", self.language.code())),
            };
            let changes = std::mem::take(&mut self.changes);
            self.report.push(Verdict {
                place: at + 1,
                name: text.map_or_else(|| question.id.clone(), |text| text.title.clone()),
                outcome: match done {
                    Err(why) => Outcome::Refused(why),
                    Ok(()) if changes.is_empty() => Outcome::Carried,
                    Ok(()) => Outcome::Changed(changes),
                },
            });
        }
    }

    /// Says once what the question being written loses.
    pub(crate) fn changed(&mut self, what: &str) {
        if !self.changes.iter().any(|said| said == what) {
            self.changes.push(what.to_owned());
        }
    }

    /// XHTML of a text of the course. Gaps become [`GAP`] elements.
    pub(crate) fn show(&mut self, html: &str, pictured: Pictured) -> Shown {
        let mut pictures = BTreeMap::new();
        let nodes = self.taught(html::parse(html), pictured, &mut pictures);
        Shown {
            html: xhtml(&nodes),
            pictures,
        }
    }

    /// What is asked: the prompt, or the title where there is none.
    pub(crate) fn prompt(&mut self, text: &QuestionText, pictured: Pictured) -> Shown {
        if text.prompt.trim().is_empty() {
            let title = self::text(&text.title);
            return Shown {
                html: format!("<p>{title}</p>"),
                ..Shown::default()
            };
        }
        self.show(&text.prompt, pictured)
    }

    /// An option's words, with its place in the picture as a class.
    pub(crate) fn option(&mut self, choice: &Choice, pictured: Pictured) -> Shown {
        let mut shown = self.show(&choice.html, pictured);
        if let Some(place) = choice.place {
            self.changed("its options are no longer shown in the picture");
            let (left, top, width, height) = (place.left, place.top, place.width, place.height);
            shown.html = format!(
                "<span class=\"place-{left}-{top}-{width}-{height}\">{}</span>",
                shown.html
            );
        }
        shown
    }

    /// Feedback, with its misconception as a class.
    pub(crate) fn feedback(&mut self, feedback: &Feedback, pictured: Pictured) -> Shown {
        let mut shown = self.show(&feedback.html, pictured);
        if let Some(misconception) = &feedback.misconception {
            shown.html = format!(
                "<div class=\"misconception-{}\">{}</div>",
                text(misconception),
                shown.html
            );
        }
        shown
    }

    fn taught(&mut self, nodes: Vec<Node>, pictured: Pictured, pictures: &mut BTreeMap<String, Vec<u8>>) -> Vec<Node> {
        let mut out = Vec::new();
        for node in nodes {
            let Node::Element(mut element) = node else {
                out.push(node);
                continue;
            };
            if element.has_class("gap") {
                let number = plain(&element.children);
                let number: usize = number.trim_matches(['(', ')']).parse().unwrap_or(1);
                out.push(Node::Element(Element {
                    name: GAP.to_owned(),
                    attributes: vec![("n".to_owned(), number.saturating_sub(1).to_string())],
                    ..Element::default()
                }));
                continue;
            }
            if element.name == "img" {
                out.push(self.image(&element, pictured, pictures));
                continue;
            }
            element.children = self.taught(std::mem::take(&mut element.children), pictured, pictures);
            if element.name == "a" && !element.attribute("href").is_some_and(|url| url.starts_with("https:")) {
                self.changed("a link inside of the course became words");
                out.append(&mut element.children);
                continue;
            }
            if element.name == "aside" {
                "div".clone_into(&mut element.name);
            }
            if element.name == "del" && pictured == Pictured::Beside {
                "span".clone_into(&mut element.name);
                element.attributes = vec![("class".to_owned(), "del".to_owned())];
            }
            element
                .attributes
                .retain(|(key, _)| matches!(key.as_str(), "href" | "class" | "start"));
            out.push(Node::Element(element));
        }
        out
    }

    fn image(&mut self, element: &Element, pictured: Pictured, pictures: &mut BTreeMap<String, Vec<u8>>) -> Node {
        let alt = element.attribute("alt").unwrap_or_default().to_owned();
        // `/media/<course>/<version>/<path>`
        let source = element.attribute("src").unwrap_or_default();
        let path = decoded(source.splitn(5, '/').nth(4).unwrap_or_default());
        let Some(bytes) = (self.picture)(&path) else {
            self.changed("a picture is not there and became its words");
            return Node::Text(alt);
        };
        // Two folders may hold files of one name.
        let file = path.rsplit('/').next().unwrap_or_default();
        let mut name = file.to_owned();
        let mut turn = 1;
        let target = |name: &str| format!("media/{name}");
        while self.files.get(&target(&name)).is_some_and(|other| *other != bytes)
            || pictures.get(&name).is_some_and(|other| *other != bytes)
        {
            turn += 1;
            name = format!("{turn}-{file}");
        }
        let address = crate::course::render::escape::path(&name);
        let source = match pictured {
            Pictured::Data => format!("data:{};base64,{}", kind(&name), STANDARD.encode(&bytes)),
            Pictured::Plugin => format!("@@PLUGINFILE@@/{address}"),
            Pictured::Beside => format!("../media/{address}"),
        };
        match pictured {
            Pictured::Data => {}
            Pictured::Plugin => drop(pictures.insert(name, bytes)),
            Pictured::Beside => drop(self.files.insert(target(&name), bytes)),
        }
        Node::Element(Element {
            name: "img".to_owned(),
            attributes: vec![("src".to_owned(), source), ("alt".to_owned(), alt)],
            ..Element::default()
        })
    }

    /// Everything written.
    pub(crate) fn finish(self) -> Export {
        Export {
            files: self.files,
            report: self.report,
        }
    }
}

/// The media type of a picture's name.
pub(crate) fn kind(name: &str) -> &'static str {
    match name
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase()
        .as_str()
    {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        _ => "image/svg+xml",
    }
}

/// The tags that carry what a format has no place for.
pub(crate) fn tags(question: &Question, with_points: bool) -> Vec<String> {
    let mut tags = question.tags.clone();
    tags.extend(question.track.map(|track| format!("track:{}", track.word())));
    tags.extend(question.critical.then(|| "critical".to_owned()));
    tags.extend((with_points && question.points != 1).then(|| format!("points:{}", question.points)));
    tags
}

/// The plain words of an option.
pub(crate) fn words_of(choices: &[Choice], id: OptionId) -> String {
    let choice = choices.iter().find(|choice| choice.id == id);
    choice
        .map(|choice| plain(&html::parse(&choice.html)))
        .unwrap_or_default()
        .trim()
        .to_owned()
}

/// The name of a category for a pool: what its heading would say.
pub(crate) fn pool_name(quiz: &Quiz, pool: usize) -> String {
    let pick = quiz.pools.get(pool).copied().unwrap_or(1);
    format!("Pool: {} (pick {pick})", pool + 1)
}

/// The pool that a category's name means, if it is one that an export has written.
pub(crate) fn pool_of(category: &str) -> Option<super::Pool> {
    use crate::course::parse::words as key;
    let (head, inside) = category.trim().strip_suffix(')')?.rsplit_once('(')?;
    let pick = inside.split_whitespace().last()?.parse().ok()?;
    let (_, name) = head.split_once(':').filter(|_| key::is(head, key::POOL))?;
    Some(super::Pool {
        name: super::item::one_line(name),
        pick,
    })
}
