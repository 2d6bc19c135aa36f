//! What a browser may see of an open attempt: the questions without keys, in an order and with values that tell nothing.

use serde::{Deserialize, Serialize};

use super::{Choice, Key, Question, QuestionText};
use crate::course::Quiz;
use crate::language::{Language, pick};
use crate::person::Track;

mod fields;
mod seal;

pub use fields::{AnswerFields, Misread, fields, read};

use seal::{List, Order, token};

/// A laid-out quiz, safe to send: no key, feedback or explanation is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// In the order of this attempt.
    pub questions: Vec<PaperQuestion>,
}

/// One question as it is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperQuestion {
    /// The question's id.
    pub id: String,
    /// Points to earn.
    pub points: u16,
    /// `single`, `multiple`, `truth`, `numeric`, `short`, `ordering` or `matching`.
    pub kind: String,
    /// The language of the texts: not the reader's where the translation is missing.
    pub language: Language,
    /// Plain text.
    pub title: String,
    /// Safe HTML; may be empty.
    pub prompt: String,
    /// Choices, steps of an ordering, or the left cells of a matching.
    pub options: Vec<PaperOption>,
    /// The right cells of a matching.
    pub matches: Vec<PaperOption>,
    /// Safe HTML.
    pub hint: Option<String>,
    /// Shown behind the field of a number.
    pub unit: Option<String>,
    /// Whether "I do not know yet" is offered.
    pub unsure: bool,
}

/// One option under the name it has in this attempt only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperOption {
    /// 16 letters, `a` to `p`.
    pub token: String,
    /// Safe inline HTML.
    pub html: String,
}

/// The questions a person of this track is asked, in file order.
pub fn asked(quiz: &Quiz, track: Track) -> impl Iterator<Item = &Question> {
    quiz.questions
        .iter()
        .filter(move |question| question.track.is_none_or(|only| only == track))
}

/// Lays a quiz out for one attempt. `seed` is the attempt's own 32 secret random bytes; the same seed gives the same
/// paper, in any language the same order.
///
/// Questions and choices are shuffled as the quiz says, steps and pairs always, true and false never.
#[must_use]
pub fn lay_out(quiz: &Quiz, language: Language, source: Language, track: Track, seed: &[u8; 32]) -> Paper {
    let mut questions: Vec<&Question> = asked(quiz, track).collect();
    if quiz.shuffle.questions {
        questions.sort_by(|one, other| one.id.cmp(&other.id));
        Order::new(seed, &[&quiz.id, "questions"]).shuffle(&mut questions);
    }
    let lay = |question: &&Question| lay_question(quiz, question, language, source, seed);
    Paper {
        questions: questions.iter().map(lay).collect(),
    }
}

fn lay_question(
    quiz: &Quiz,
    question: &Question,
    language: Language,
    source: Language,
    seed: &[u8; 32],
) -> PaperQuestion {
    let none = QuestionText::default();
    let (language, text) = pick(&question.texts, language, source).unwrap_or((source, &none));
    let shuffled = match question.key {
        Key::Ordering { .. } | Key::Matching { .. } => true,
        Key::Single { .. } | Key::Multiple { .. } => quiz.shuffle.options,
        Key::Truth { .. } | Key::Numeric { .. } | Key::Short { .. } => false,
    };
    let list = |choices: &[Choice], list: List| {
        let mut options: Vec<PaperOption> = choices
            .iter()
            .map(|choice| PaperOption {
                token: token(seed, &question.id, list, choice.id),
                html: choice.html.clone(),
            })
            .collect();
        if shuffled {
            // The file order of steps and pairs is the key: start from one that knows nothing of it.
            options.sort_by(|one, other| one.token.cmp(&other.token));
            Order::new(seed, &[&quiz.id, &question.id, list.word()]).shuffle(&mut options);
        }
        options
    };
    PaperQuestion {
        id: question.id.clone(),
        points: question.points,
        kind: question.key.word().to_owned(),
        language,
        title: text.title.clone(),
        prompt: text.prompt.clone(),
        options: list(&text.options, List::Options),
        matches: list(&text.matches, List::Matches),
        hint: text.hint.clone(),
        unit: match &question.key {
            Key::Numeric { unit, .. } => unit.clone(),
            _ => None,
        },
        unsure: quiz.unsure,
    }
}

#[cfg(test)]
mod tests;
