//! From a posted form to an answer by lasting ids, and back to fill the form again.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::seal::{List, token};
use crate::quiz::{Answer, Fill, Gap, Key, OptionId, Question, QuestionText};

/// What a form or an island posts for one question; every part may be absent.
///
/// Empty strings and the position 0 stand for "not chosen", so that a plain form can post its empty choices; a check
/// box for `unsure` has the value `true`. In a form the names are `fields[chosen][]`, `fields[positions][<token>]` …
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswerFields {
    /// Tokens of the chosen options.
    pub chosen: Vec<String>,
    /// The typed text.
    pub text: String,
    /// Tokens of all steps in the order given; goes before `positions` when there is any.
    pub order: Vec<String>,
    /// Left token to right token.
    pub pairs: BTreeMap<String, String>,
    /// Step token to position from 1: ordering without JavaScript.
    pub positions: BTreeMap<String, u16>,
    /// Number of a gap, from 1, to the typed text or the token of the choice.
    pub gaps: BTreeMap<String, String>,
    /// "I do not know yet"; goes before everything else.
    pub unsure: bool,
}

/// Why fields are no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "misread", rename_all = "lowercase")]
pub enum Misread {
    /// A token that is not of this question in this attempt: a page of another attempt.
    #[error("an option that this question does not have")]
    Unknown {
        /// As posted, cut at 32 characters.
        token: String,
    },
    /// More than one option where one is asked for.
    #[error("more than one option")]
    TooMany,
    /// The text is longer than may be stored.
    #[error("longer than {limit} characters")]
    TooLong {
        /// Characters allowed.
        limit: u16,
    },
    /// Steps without a place or with the same one; both lists ascending.
    #[error("positions {doubled:?} twice, {missing:?} not at all")]
    Positions {
        /// Positions given to two or more steps.
        doubled: Vec<u16>,
        /// Positions from 1 that no step has.
        missing: Vec<u16>,
    },
}

/// Characters of a typed answer, at most.
const LONGEST_TEXT: u16 = 500;

/// Reads posted fields as an answer to this question.
pub fn read(question: &Question, fields: &AnswerFields, seed: &[u8; 32]) -> Result<Answer, Misread> {
    if fields.unsure {
        return Ok(Answer::Unsure);
    }
    match &question.key {
        Key::Single { .. } | Key::Multiple { .. } | Key::Truth { .. } => chosen(question, fields, seed),
        Key::Numeric { .. } | Key::Short { .. } => typed(&fields.text),
        Key::Ordering { .. } => ordered(question, fields, seed),
        Key::Matching { .. } => paired(question, fields, seed),
        Key::Cloze { gaps } => filled(question, gaps, fields, seed),
    }
}

/// The fields that `read` turns into this answer; empty for a blank answer or one of another kind of question.
#[must_use]
pub fn fields(question: &Question, answer: &Answer, seed: &[u8; 32]) -> AnswerFields {
    let name = |list: List, option: OptionId| token(seed, &question.id, list, option);
    match (&question.key, answer) {
        (_, Answer::Unsure) => AnswerFields {
            unsure: true,
            ..AnswerFields::default()
        },
        (Key::Single { .. } | Key::Multiple { .. } | Key::Truth { .. }, Answer::Chosen { options }) => {
            let chosen = options.iter().map(|option| name(List::Options, *option)).collect();
            AnswerFields {
                chosen,
                ..AnswerFields::default()
            }
        }
        (Key::Numeric { .. } | Key::Short { .. }, Answer::Typed { text }) => AnswerFields {
            text: text.clone(),
            ..AnswerFields::default()
        },
        (Key::Ordering { .. }, Answer::Ordered { options }) => {
            let order: Vec<String> = options.iter().map(|option| name(List::Options, *option)).collect();
            AnswerFields {
                positions: order.iter().cloned().zip(1..).collect(),
                order,
                ..AnswerFields::default()
            }
        }
        (Key::Matching { .. }, Answer::Paired { pairs }) => {
            let pairs = pairs
                .iter()
                .map(|(left, right)| (name(List::Options, *left), name(List::Matches, *right)))
                .collect();
            AnswerFields {
                pairs,
                ..AnswerFields::default()
            }
        }
        (Key::Cloze { .. }, Answer::Filled { gaps }) => {
            let held = |fill: &Fill| match fill {
                Fill::Typed(text) => text.clone(),
                Fill::Chosen(option) => name(List::Options, *option),
            };
            AnswerFields {
                gaps: gaps.iter().map(|(gap, fill)| (gap.to_string(), held(fill))).collect(),
                ..AnswerFields::default()
            }
        }
        _ => AnswerFields::default(),
    }
}

fn chosen(question: &Question, fields: &AnswerFields, seed: &[u8; 32]) -> Result<Answer, Misread> {
    let names = names(question, List::Options, seed);
    let options: BTreeSet<OptionId> = given(&fields.chosen)
        .map(|token| find(&names, token))
        .collect::<Result<_, _>>()?;
    match (options.len(), &question.key) {
        (0, _) => Ok(Answer::Blank),
        (2.., Key::Single { .. } | Key::Truth { .. }) => Err(Misread::TooMany),
        _ => Ok(Answer::Chosen {
            options: options.into_iter().collect(),
        }),
    }
}

fn typed(text: &str) -> Result<Answer, Misread> {
    Ok(written(text)?.map_or(Answer::Blank, |text| Answer::Typed { text }))
}

/// What was typed; none if that is nothing.
fn written(text: &str) -> Result<Option<String>, Misread> {
    // A control character is a slip of the keyboard, and PostgreSQL stores no NUL.
    let text: String = text.trim().chars().filter(|letter| !letter.is_control()).collect();
    let text = text.trim();
    if text.chars().count() > usize::from(LONGEST_TEXT) {
        return Err(Misread::TooLong { limit: LONGEST_TEXT });
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

fn filled(question: &Question, gaps: &[Gap], fields: &AnswerFields, seed: &[u8; 32]) -> Result<Answer, Misread> {
    let mut filled = BTreeMap::new();
    for (number, gap) in (1..).zip(gaps) {
        let given = fields
            .gaps
            .get(&OptionId::to_string(&number))
            .map_or("", String::as_str);
        let fill = match gap {
            Gap::Typed { .. } => written(given)?.map(Fill::Typed),
            Gap::Menu { .. } if given.is_empty() => None,
            Gap::Menu { options, .. } => {
                let named = |id: &&OptionId| token(seed, &question.id, List::Options, **id) == given;
                let chosen = options.iter().find(named).ok_or_else(|| unknown(given))?;
                Some(Fill::Chosen(*chosen))
            }
        };
        filled.extend(fill.map(|fill| (number, fill)));
    }
    Ok(if filled.is_empty() {
        Answer::Blank
    } else {
        Answer::Filled { gaps: filled }
    })
}

fn ordered(question: &Question, fields: &AnswerFields, seed: &[u8; 32]) -> Result<Answer, Misread> {
    let names = names(question, List::Options, seed);
    let mut placed: BTreeMap<u16, Vec<OptionId>> = BTreeMap::new();
    if given(&fields.order).next().is_some() {
        let mut so_far = BTreeSet::new();
        for (position, token) in (1..).zip(given(&fields.order)) {
            let option = find(&names, token)?;
            // A step named twice leaves its second place empty.
            if so_far.insert(option) {
                placed.entry(position).or_default().push(option);
            }
        }
    } else {
        for (token, position) in fields.positions.iter().filter(|(_, position)| **position > 0) {
            placed.entry(*position).or_default().push(find(&names, token)?);
        }
    }
    if placed.is_empty() {
        return Ok(Answer::Blank);
    }
    let doubled: Vec<u16> = placed
        .iter()
        .filter(|(_, steps)| steps.len() > 1)
        .map(|(position, _)| *position)
        .collect();
    let missing: Vec<u16> = (1..)
        .take(names.len())
        .filter(|position| !placed.contains_key(position))
        .collect();
    if doubled.is_empty() && missing.is_empty() {
        Ok(Answer::Ordered {
            options: placed.into_values().flatten().collect(),
        })
    } else {
        Err(Misread::Positions { doubled, missing })
    }
}

fn paired(question: &Question, fields: &AnswerFields, seed: &[u8; 32]) -> Result<Answer, Misread> {
    let (left, right) = (
        names(question, List::Options, seed),
        names(question, List::Matches, seed),
    );
    let pairs: BTreeMap<OptionId, OptionId> = fields
        .pairs
        .iter()
        .filter(|(_, partner)| !partner.is_empty())
        .map(|(cell, partner)| Ok((find(&left, cell)?, find(&right, partner)?)))
        .collect::<Result<_, _>>()?;
    Ok(if pairs.is_empty() {
        Answer::Blank
    } else {
        Answer::Paired { pairs }
    })
}

fn given(tokens: &[String]) -> impl Iterator<Item = &String> {
    tokens.iter().filter(|token| !token.is_empty())
}

fn find(names: &BTreeMap<String, OptionId>, token: &str) -> Result<OptionId, Misread> {
    names.get(token).copied().ok_or_else(|| unknown(token))
}

fn unknown(token: &str) -> Misread {
    Misread::Unknown {
        token: token.chars().take(32).collect(),
    }
}

/// The options of all languages: a form may have been laid out in any.
fn names(question: &Question, list: List, seed: &[u8; 32]) -> BTreeMap<String, OptionId> {
    let ids = |text: &QuestionText| -> Vec<OptionId> {
        let choices = match list {
            List::Options => &text.options,
            List::Matches => &text.matches,
        };
        choices.iter().map(|choice| choice.id).collect()
    };
    let ids: BTreeSet<OptionId> = question.texts.values().flat_map(ids).collect();
    ids.into_iter()
        .map(|id| (token(seed, &question.id, list, id), id))
        .collect()
}
