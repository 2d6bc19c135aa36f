//! What a browser may see of an open attempt: the questions without keys, in an order and with values that tell nothing.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Choice, Gap, Key, OptionId, Place, Question, QuestionText};
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
    /// `single`, `multiple`, `truth`, `numeric`, `short`, `ordering`, `matching` or `cloze`.
    pub kind: String,
    /// The language of the texts: not the reader's where the translation is missing.
    pub language: Language,
    /// Plain text.
    pub title: String,
    /// Safe HTML; may be empty. Gaps stand in it as [`super::gap_mark`].
    pub prompt: String,
    /// Choices, steps of an ordering, or the left cells of a matching.
    pub options: Vec<PaperOption>,
    /// The right cells of a matching.
    pub matches: Vec<PaperOption>,
    /// The gaps of the prompt, in their order: each with the choices of its drop-down, none where it is typed.
    pub gaps: Vec<Vec<PaperOption>>,
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
    /// Where it lies in the picture of the prompt.
    pub place: Option<Place>,
}

/// The questions that an attempt with this seed asks a person of this track, in file order.
///
/// From each pool as many are drawn as it picks, of those for the track.
#[must_use]
pub fn asked<'a>(quiz: &'a Quiz, track: Track, seed: &[u8; 32]) -> Vec<&'a Question> {
    let mut questions: Vec<&Question> = of_track(quiz, track).collect();
    let mut pools: Vec<Vec<&str>> = vec![Vec::new(); quiz.pools.len()];
    for question in &questions {
        if let Some(pool) = question.pool.and_then(|at| pools.get_mut(at)) {
            pool.push(&question.id);
        }
    }
    let mut left: BTreeSet<&str> = BTreeSet::new();
    for (at, (mut pool, pick)) in pools.into_iter().zip(&quiz.pools).enumerate() {
        pool.sort_unstable();
        Order::new(seed, &[&quiz.id, "pool", &at.to_string()]).shuffle(&mut pool);
        left.extend(pool.into_iter().skip(usize::from(*pick)));
    }
    questions.retain(|question| !left.contains(question.id.as_str()));
    questions
}

/// How many questions a person of this track is asked, whatever is drawn.
#[must_use]
pub fn count(quiz: &Quiz, track: Track) -> usize {
    asked(quiz, track, &[0; 32]).len()
}

fn of_track(quiz: &Quiz, track: Track) -> impl Iterator<Item = &Question> {
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
    let mut questions = asked(quiz, track, seed);
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
        Key::Ordering { .. } | Key::Matching { .. } | Key::Cloze { .. } => true,
        Key::Single { .. } | Key::Multiple { .. } => quiz.shuffle.options,
        Key::Truth { .. } | Key::Numeric { .. } | Key::Short { .. } => false,
    };
    let list = |choices: &[Choice], list: List| {
        let mut options: Vec<PaperOption> = choices
            .iter()
            .map(|choice| PaperOption {
                token: token(seed, &question.id, list, choice.id),
                html: choice.html.clone(),
                place: choice.place,
            })
            .collect();
        if shuffled {
            // The file order of steps and pairs is the key: start from one that knows nothing of it.
            options.sort_by(|one, other| one.token.cmp(&other.token));
            Order::new(seed, &[&quiz.id, &question.id, list.word()]).shuffle(&mut options);
        }
        options
    };
    let (mut options, mut gaps) = (list(&text.options, List::Options), Vec::new());
    if let Key::Cloze { gaps: keys } = &question.key {
        let name = |id: OptionId| token(seed, &question.id, List::Options, id);
        let mut homes: BTreeMap<String, usize> = BTreeMap::new();
        for (at, gap) in keys.iter().enumerate() {
            if let Gap::Menu { options, .. } = gap {
                homes.extend(options.iter().map(|id| (name(*id), at)));
            }
        }
        gaps = vec![Vec::new(); keys.len()];
        for option in options.drain(..) {
            if let Some(at) = homes.get(&option.token) {
                gaps[*at].push(option);
            }
        }
    }
    PaperQuestion {
        id: question.id.clone(),
        points: question.points,
        kind: question.key.word().to_owned(),
        language,
        title: text.title.clone(),
        prompt: text.prompt.clone(),
        options,
        matches: list(&text.matches, List::Matches),
        gaps,
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
