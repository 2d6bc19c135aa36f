//! Questions and what may be said about them: types here, rules in the modules below.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::language::Translations;
use crate::person::Track;

pub mod attempt;
pub mod grade;
pub mod paper;

/// What a quiz is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuizKind {
    /// Graded, part of a day.
    Quiz,
    /// Before the course; keys never shown.
    Pretest,
    /// After the course.
    Posttest,
    /// No right answers.
    Survey,
    /// Ungraded; keys may be public.
    Practice,
}

/// When feedback on one's own choices may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Release {
    /// As soon as the answer is given.
    AfterAnswer,
    /// When the attempt is submitted.
    AfterSubmit,
    /// When no further attempt is possible.
    AfterClose,
    /// Never.
    Never,
}

/// What is put in another order for each attempt. Ordering and matching always are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shuffle {
    /// The questions of the quiz.
    pub questions: bool,
    /// The options of single and multiple choice.
    pub options: bool,
}

/// An option's lasting name within its question: its ordinal (from 1) when first published.
///
/// In ordering questions it names the step by its right position when first published; in matching
/// questions left and right cells are numbered apart, a distractor is a right cell with a number
/// above all left cells.
pub type OptionId = u16;

/// One question, its key included: never leaves the server as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The id of the comment, `a7f3`; unique in the course.
    pub id: String,
    /// Points, at least 1.
    pub points: u16,
    /// Outcome codes.
    pub tags: Vec<String>,
    /// The only track that gets the question; `None` is everybody.
    pub track: Option<Track>,
    /// Which of the quiz's pools it is drawn from; `None` is always asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool: Option<usize>,
    /// A critical item of a test.
    pub critical: bool,
    /// What is asked and what is right.
    pub key: Key,
    /// The words per language.
    pub texts: Translations<QuestionText>,
}

/// The shape of a question together with its right answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Key {
    /// One right option.
    Single {
        /// The right one.
        right: OptionId,
    },
    /// One or more right options.
    Multiple {
        /// The right ones, ascending.
        right: Vec<OptionId>,
    },
    /// True (option 1) or false (option 2); never shuffled.
    Truth {
        /// Whether the statement is true.
        right: bool,
    },
    /// A number within bounds, both included.
    Numeric {
        /// Least accepted value.
        low: f64,
        /// Greatest accepted value.
        high: f64,
        /// Shown behind the field, `%` or `USD`; a unit typed with the number is ignored when it is this one.
        unit: Option<String>,
    },
    /// A short text; alternatives of all languages are accepted.
    Short {
        /// As the files have them.
        accepted: Vec<String>,
    },
    /// Steps in the right order.
    Ordering {
        /// Option ids in the right order.
        right: Vec<OptionId>,
    },
    /// Pairs of left and right cells.
    Matching {
        /// Left id to right id; equal right texts share one id.
        #[serde(with = "as_list")]
        right: BTreeMap<OptionId, OptionId>,
    },
    /// Gaps in the prompt, numbered from 1 in their order.
    Cloze {
        /// At least one.
        gaps: Vec<Gap>,
    },
}

/// What is right in one gap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "gap", rename_all = "lowercase")]
pub enum Gap {
    /// To be typed; alternatives of all languages are accepted.
    Typed {
        /// As the files have them.
        accepted: Vec<String>,
    },
    /// To be chosen from a drop-down.
    Menu {
        /// Its choices among the question's options.
        options: Vec<OptionId>,
        /// The right one.
        right: OptionId,
    },
}

impl Key {
    /// The kind's word, for classes and translation keys.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Single { .. } => "single",
            Self::Multiple { .. } => "multiple",
            Self::Truth { .. } => "truth",
            Self::Numeric { .. } => "numeric",
            Self::Short { .. } => "short",
            Self::Ordering { .. } => "ordering",
            Self::Matching { .. } => "matching",
            Self::Cloze { .. } => "cloze",
        }
    }
}

/// A question in one language. All `html` is safe to show as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct QuestionText {
    /// The heading, plain text.
    pub title: String,
    /// Safe HTML of the prompt; may be empty. A gap is [`gap_mark`].
    pub prompt: String,
    /// Options in file order: choices, steps of an ordering, the left cells of a matching, or the choices of all
    /// drop-downs of a cloze.
    pub options: Vec<Choice>,
    /// The right cells of a matching, each once, distractors included, in file order.
    pub matches: Vec<Choice>,
    /// Safe HTML of the hint.
    pub hint: Option<String>,
    /// Safe HTML shown after answering, under the rules of release.
    pub explanation: Option<String>,
}

/// One option in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Its lasting id.
    pub id: OptionId,
    /// Safe inline HTML.
    pub html: String,
    /// Feedback for whoever chose it.
    pub feedback: Option<Feedback>,
    /// Where it lies in the picture of the prompt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A part of a picture, in thousandths of its width and height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// From the left edge.
    pub left: u16,
    /// From the top edge.
    pub top: u16,
    /// To the right.
    pub width: u16,
    /// Downwards.
    pub height: u16,
}

impl Place {
    /// Whether it has a surface and all of it lies in the picture.
    #[must_use]
    pub fn is_inside(&self) -> bool {
        let fits = |start: u16, length: u16| length > 0 && start.saturating_add(length) <= 1000;
        fits(self.left, self.width) && fits(self.top, self.height)
    }
}

/// What to say to whoever chose an option.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Feedback {
    /// `#consent` → `consent`.
    pub misconception: Option<String>,
    /// Safe HTML.
    pub html: String,
}

/// A given answer, by lasting ids, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Answer {
    /// Nothing chosen: an answer can be taken back.
    Blank,
    /// "I do not know yet".
    Unsure,
    /// Chosen options, ascending: single, multiple, true/false (1 is true, 2 is false).
    Chosen {
        /// Option ids.
        options: Vec<OptionId>,
    },
    /// As typed: numeric and short text, at most 500 characters.
    Typed {
        /// The text.
        text: String,
    },
    /// All steps in the order given.
    Ordered {
        /// Option ids.
        options: Vec<OptionId>,
    },
    /// Left id to right id; a left cell without partner is absent.
    Paired {
        /// The pairs.
        #[serde(with = "as_list")]
        pairs: BTreeMap<OptionId, OptionId>,
    },
    /// Number of the gap, from 1, to what was put there; a gap left empty is absent.
    Filled {
        /// The gaps.
        #[serde(with = "as_list")]
        gaps: BTreeMap<OptionId, Fill>,
    },
}

/// What was put into a gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fill {
    /// As typed, at most 500 characters.
    Typed(String),
    /// A choice of a drop-down.
    Chosen(OptionId),
}

/// How a prompt's HTML shows a gap; a form puts its field in this place.
#[must_use]
pub fn gap_mark(number: usize) -> String {
    format!("<span class=\"gap\">({number})</span>")
}

/// Pairs as a list: in a tagged enum JSON's keys, which are texts, cannot be read back as numbers.
mod as_list {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::OptionId;

    pub(super) fn serialize<T: Serialize, S: Serializer>(
        pairs: &BTreeMap<OptionId, T>,
        out: S,
    ) -> Result<S::Ok, S::Error> {
        pairs.iter().collect::<Vec<_>>().serialize(out)
    }

    pub(super) fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
        input: D,
    ) -> Result<BTreeMap<OptionId, T>, D::Error> {
        Ok(Vec::<(OptionId, T)>::deserialize(input)?.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_answer_reads_back_as_it_was_stored() {
        for answer in [
            Answer::Blank,
            Answer::Unsure,
            Answer::Chosen { options: vec![1, 3] },
            Answer::Typed {
                text: "27 ± 0,5".into(),
            },
            Answer::Ordered { options: vec![2, 1] },
            Answer::Paired {
                pairs: BTreeMap::from([(1, 2), (2, 1)]),
            },
            Answer::Filled {
                gaps: BTreeMap::from([(1, Fill::Typed("act".into())), (3, Fill::Chosen(2))]),
            },
        ] {
            let stored = serde_json::to_string(&answer).expect("an answer is JSON");
            assert_eq!(
                serde_json::from_str::<Answer>(&stored).expect("reads back"),
                answer,
                "{stored}"
            );
        }
    }
}
