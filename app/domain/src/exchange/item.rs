//! One question on its way into the course: its words are Markdown already, its key is still without ids.

use crate::person::Track;
use crate::quiz::Place;

/// A question as read from another format.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// 1-based line of the input at which it starts.
    pub line: usize,
    /// The id to keep, if the input has one that the course can use.
    pub id: Option<String>,
    /// The heading: plain text, one line, never empty.
    pub title: String,
    /// Points, 1 to 1,000.
    pub points: u16,
    /// Outcome codes and other words, without spaces.
    pub tags: Vec<String>,
    /// The only track that gets it.
    pub track: Option<Track>,
    /// A critical item of a test.
    pub critical: bool,
    /// The pool that it is drawn from.
    pub pool: Option<Pool>,
    /// What is asked, Markdown blocks; gaps stand in it. May be empty: then the title asks.
    pub prompt: String,
    /// What is right.
    pub shape: Shape,
    /// Markdown blocks.
    pub hint: Option<String>,
    /// Markdown blocks.
    pub explanation: Option<String>,
    /// What is otherwise than in the input, a sentence each.
    pub changes: Vec<String>,
}

/// A pool of questions, as its heading names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pool {
    /// Plain text without the number: `elements of the crime`.
    pub name: String,
    /// How many are drawn.
    pub pick: u16,
}

/// The kind of a question with its right answer. Words of options, steps and cells are one line of Markdown.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// One or more right options.
    Choice {
        /// Whether several may be ticked.
        multiple: bool,
        /// At least two.
        options: Vec<Offer>,
    },
    /// A statement.
    Truth {
        /// Whether it is true.
        right: bool,
        /// What to say to whoever answers true, and false.
        feedback: [Option<Note>; 2],
    },
    /// A number within bounds, both included.
    Numeric {
        /// Least accepted value.
        low: f64,
        /// Greatest accepted value.
        high: f64,
        /// Plain text.
        unit: Option<String>,
    },
    /// A short text: plain alternatives, at least one.
    Short(Vec<String>),
    /// Steps in the right order, at least two.
    Ordering(Vec<String>),
    /// Left and right cells.
    Matching {
        /// At least two.
        pairs: Vec<(String, String)>,
        /// Right cells without a left one.
        distractors: Vec<String>,
    },
    /// The gaps are in the prompt.
    Cloze,
}

/// One option.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offer {
    /// One line of Markdown.
    pub words: String,
    /// Whether it is right.
    pub right: bool,
    /// What to say to whoever chose it.
    pub feedback: Option<Note>,
    /// Where it lies in the picture of the prompt.
    pub place: Option<Place>,
}

/// Feedback on one option.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Note {
    /// The misconception that it answers, without spaces.
    pub misconception: Option<String>,
    /// Markdown paragraphs.
    pub words: String,
}

/// A gap of a cloze.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Hole {
    /// Accepted texts.
    Typed(Vec<String>),
    /// Choices, and which of them is right.
    Menu(Vec<String>, usize),
}

impl Item {
    /// An item without anything but its place.
    pub(crate) fn new(line: usize) -> Self {
        Self {
            line,
            id: None,
            title: String::new(),
            points: 1,
            tags: Vec::new(),
            track: None,
            critical: false,
            pool: None,
            prompt: String::new(),
            shape: Shape::Cloze,
            hint: None,
            explanation: None,
            changes: Vec::new(),
        }
    }

    /// Says once what is otherwise.
    pub(crate) fn changed(&mut self, what: impl Into<String>) {
        let what = what.into();
        if !self.changes.contains(&what) {
            self.changes.push(what);
        }
    }

    /// Takes a tag of the input: `track:judge`, `critical` and `points:2` are what exports write.
    pub(crate) fn tag(&mut self, tag: &str) {
        let tag = tag.trim();
        if let Some(track) = tag.strip_prefix("track:").and_then(Track::from_word) {
            self.track = Some(track);
        } else if tag == "critical" {
            self.critical = true;
        } else if let Some(points) = tag
            .strip_prefix("points:")
            .and_then(|points| points.parse().ok())
            .filter(|points| (1..=1000).contains(points))
        {
            self.points = points;
        } else {
            let word = word_of(tag);
            if !word.is_empty() && !self.tags.contains(&word) {
                if word != tag {
                    self.changed(format!("the tag \"{tag}\" became `{word}`"));
                }
                self.tags.push(word);
            }
        }
    }

    /// Takes the input's own id where the comment can hold it.
    pub(crate) fn identify(&mut self, id: &str) {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if !id.is_empty() && id.len() <= 32 && id.bytes().all(plain) {
            self.id = Some(id.to_owned());
        }
    }

    /// Takes points; what is no whole number from 1 to 1,000 is rounded, with a remark.
    pub(crate) fn worth(&mut self, points: f64) {
        let rounded = points.round().clamp(1.0, 1000.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 1 and 1,000; not-a-number becomes 0 and then 1"
        )]
        let whole = (rounded as u16).max(1);
        if (f64::from(whole) - points).abs() > 1e-6 || points.is_nan() {
            self.changed(format!("{points} points became {whole}"));
        }
        self.points = whole;
    }

    /// Takes the title and the words of what is asked; a short question without a name is its own title.
    pub(crate) fn ask(&mut self, name: &str, plain: &str, prompt: String, fallback: &str) {
        let name = one_line(name);
        let plain = one_line(plain);
        let bare = super::words::unescaped(&prompt) == plain;
        if bare && (name == plain || (name.is_empty() && plain.chars().count() <= 120)) {
            self.title = plain;
        } else {
            self.title = if name.is_empty() { shortened(&plain) } else { name };
            self.prompt = prompt;
        }
        if self.title.is_empty() {
            self.title = format!("{fallback} {}", self.line);
        }
    }
}

/// A tag as one word: letters, digits and `-_.:`.
pub(crate) fn word_of(text: &str) -> String {
    let mut word = String::new();
    for letter in text.trim().chars().take(60) {
        if letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.') {
            word.push(letter);
        } else if !word.ends_with('-') {
            word.push('-');
        }
    }
    word.trim_matches('-').to_owned()
}

/// A text without line breaks, double spaces and invisible signs.
pub(crate) fn one_line(text: &str) -> String {
    let visible: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .filter(|letter| !super::words::is_nothing(*letter))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first words of a text, 60 characters at most.
fn shortened(text: &str) -> String {
    let mut title = String::new();
    for word in text.split_whitespace() {
        if !title.is_empty() && title.chars().count() + word.chars().count() > 59 {
            title.push('…');
            return title;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.extend(word.chars().take(60));
    }
    title
}
