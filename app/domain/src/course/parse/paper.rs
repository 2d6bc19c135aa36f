//! Quizzes and practice: the key from the source language, the words matched by id, options by position.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::Draft;
use super::front_matter::FrontMatter;
use super::question::gaps::{ChoiceDraft, GapDraft};
use super::question::{Answer, OptionDraft, PairDraft, QuestionDraft, Typed, choice};
use crate::course::Quiz;
use crate::course::render::escape;
use crate::language::{Language, Translations};
use crate::quiz::{Choice, Gap, Key, OptionId, Question, QuestionText, QuizKind, Release, Shuffle};

/// The quiz that some translations of one file mean.
pub(super) fn quiz(group: &[&Draft<'_>]) -> Option<Quiz> {
    let titled = |draft: &&&Draft<'_>| draft.front.sound && draft.front.text("title").is_some();
    let own = group.iter().find(titled)?;
    let of = |words: fn(&Draft<'_>) -> String| -> Translations<String> {
        group
            .iter()
            .filter(titled)
            .filter_map(|draft| Some((draft.name.language?, words(draft))))
            .collect()
    };
    let id = own.name.id();
    Some(Quiz {
        kind: kind(&own.front).unwrap_or(QuizKind::Quiz),
        titles: of(|draft| draft.front.text("title").unwrap_or_default().to_owned()),
        intro: of(|draft| draft.html.clone()),
        pass: own.front.number("pass").filter(|pass| *pass <= 100).unwrap_or(0),
        attempts: own.front.number("attempts").filter(|attempts| *attempts > 0),
        minutes: own.front.number("time").filter(|minutes| *minutes > 0),
        shuffle: shuffle(&own.front),
        feedback: release(&own.front).unwrap_or(Release::AfterSubmit),
        unsure: own.front.yes("unsure"),
        outcomes: own.front.list("outcomes"),
        pools: own.pools.iter().map(|pool| pool.pick.unwrap_or_default()).collect(),
        questions: questions(&id, group),
        id,
    })
}

/// The questions of some translations of one file, in the order of the source language.
pub(crate) fn questions(id: &str, group: &[&Draft<'_>]) -> Vec<Question> {
    let Some((own, others)) = group.split_first() else {
        return Vec::new();
    };
    let Some(language) = own.name.language else {
        return Vec::new();
    };
    let by_id: Vec<_> = others.iter().map(|draft| (draft, ids(draft))).collect();
    let mut questions = Vec::new();
    for (at, draft) in own.questions.iter().enumerate() {
        let mut words = vec![(language, draft)];
        for (other, ids) in &by_id {
            let found = match draft.id() {
                Some(id) => ids.get(id).copied(),
                None => other.questions.get(at).filter(|candidate| candidate.id().is_none()),
            };
            words.extend(other.name.language.zip(found));
        }
        questions.extend(question(&format!("{id}/{}", at + 1), &words));
    }
    questions
}

/// What `kind:` says.
pub(crate) fn kind(front: &FrontMatter) -> Option<QuizKind> {
    match front.text("kind")? {
        "quiz" => Some(QuizKind::Quiz),
        "pretest" => Some(QuizKind::Pretest),
        "posttest" => Some(QuizKind::Posttest),
        "survey" => Some(QuizKind::Survey),
        "practice" => Some(QuizKind::Practice),
        _ => None,
    }
}

/// What `feedback:` says.
pub(crate) fn release(front: &FrontMatter) -> Option<Release> {
    match front.text("feedback")? {
        "after-answer" => Some(Release::AfterAnswer),
        "after-submit" => Some(Release::AfterSubmit),
        "after-close" => Some(Release::AfterClose),
        "never" => Some(Release::Never),
        _ => None,
    }
}

fn shuffle(front: &FrontMatter) -> Shuffle {
    let words = front.list("shuffle");
    let has = |word: &str| words.iter().any(|other| other == word);
    Shuffle {
        questions: has("questions"),
        options: has("options"),
    }
}

fn ids<'d>(draft: &'d Draft<'_>) -> BTreeMap<&'d str, &'d QuestionDraft> {
    draft
        .questions
        .iter()
        .rev()
        .filter_map(|question| Some((question.id()?, question)))
        .collect()
}

/// One question; `None` if the source language's is broken.
fn question(fallback_id: &str, words: &[(Language, &QuestionDraft)]) -> Option<Question> {
    let (_, own) = words.first()?;
    if own.graded && own.id().is_none_or(str::is_empty) {
        return None;
    }
    let mut key = key(own)?;
    let ids = option_ids(own)?;
    let fits = |other: &QuestionDraft| {
        self::key(other).is_some_and(|other_key| other_key.word() == key.word())
            && count(other) == count(own)
            && menus(other) == menus(own)
    };
    let words: Vec<_> = words
        .iter()
        .filter(|(_, draft)| std::ptr::eq(*draft, *own) || fits(draft))
        .collect();
    for (_, draft) in &words[1..] {
        accept_words_of(&mut key, draft);
    }
    let comment = own.comment.as_ref();
    Some(Question {
        id: own.id().filter(|id| !id.is_empty()).unwrap_or(fallback_id).to_owned(),
        points: comment.map_or(1, |comment| comment.points),
        tags: comment.map(|comment| comment.tags.clone()).unwrap_or_default(),
        track: comment.and_then(|comment| comment.track),
        pool: own.pool,
        critical: comment.is_some_and(|comment| comment.critical),
        texts: words
            .into_iter()
            .map(|(language, draft)| (*language, text(draft, own, &ids)))
            .collect(),
        key,
    })
}

/// How many options, steps or rows a question has.
pub(crate) fn count(draft: &QuestionDraft) -> usize {
    match &draft.answer {
        Answer::Choices(options) | Answer::Truth(options) | Answer::Steps(options) => options.len(),
        Answer::Pairs(pairs) => pairs.len(),
        Answer::Gaps(gaps) => gaps.len(),
        _ => 0,
    }
}

/// How many choices each gap's drop-down has; 0 where it is typed.
pub(crate) fn menus(draft: &QuestionDraft) -> Vec<usize> {
    match &draft.answer {
        Answer::Gaps(gaps) => gaps
            .iter()
            .map(|gap| if gap.is_menu() { gap.choices.len() } else { 0 })
            .collect(),
        _ => Vec::new(),
    }
}

/// What may be typed in one language may be typed in all.
fn accept_words_of(key: &mut Key, draft: &QuestionDraft) {
    let add = |accepted: &mut Vec<String>, more: &[String]| {
        let fresh: Vec<_> = more.iter().filter(|text| !accepted.contains(text)).cloned().collect();
        accepted.extend(fresh);
    };
    match (key, &draft.answer) {
        (
            Key::Short { accepted },
            Answer::Typed {
                meaning: Typed::Words(more),
                ..
            },
        ) => add(accepted, more),
        (Key::Cloze { gaps }, Answer::Gaps(drafts)) => {
            for (gap, draft) in gaps.iter_mut().zip(drafts) {
                if let Gap::Typed { accepted } = gap {
                    add(accepted, &typed_choices(draft));
                }
            }
        }
        _ => {}
    }
}

fn typed_choices(gap: &GapDraft) -> Vec<String> {
    gap.choices.iter().map(|choice| choice.words.clone()).collect()
}

/// The lasting id of each option or row, in file order.
fn option_ids(draft: &QuestionDraft) -> Option<Vec<OptionId>> {
    let published = draft
        .comment
        .as_ref()
        .map(|comment| comment.options.as_slice())
        .unwrap_or_default();
    match &draft.answer {
        Answer::Truth(options) => Some(
            options
                .iter()
                .map(|option| if is_true(option) { 1 } else { 2 })
                .collect(),
        ),
        _ if !published.is_empty() && count(draft) > 0 => (published.len() == count(draft)).then(|| published.to_vec()),
        Answer::Pairs(pairs) => {
            let pairs_count = pairs.iter().filter(|pair| !pair.left_words.is_empty()).count();
            let (mut left, mut distractor) = (0, pairs_count);
            let next = |pair: &PairDraft| {
                let number = if pair.left_words.is_empty() {
                    &mut distractor
                } else {
                    &mut left
                };
                *number += 1;
                OptionId::try_from(*number).ok()
            };
            pairs.iter().map(next).collect()
        }
        _ => (1..=count(draft))
            .map(|ordinal| OptionId::try_from(ordinal).ok())
            .collect(),
    }
}

/// What is right; `None` for whatever a rule has refused.
pub(crate) fn key(draft: &QuestionDraft) -> Option<Key> {
    let ids = option_ids(draft)?;
    let shape = draft.comment.as_ref().and_then(|comment| comment.shape.as_deref());
    match &draft.answer {
        Answer::Choices(options) => {
            let whole = options.len() >= 2 && options.iter().all(|option| option.ticked.is_some());
            let ticked = ids
                .iter()
                .zip(options)
                .filter(|(_, option)| option.ticked == Some(true));
            let mut right: Vec<OptionId> = ticked.map(|(id, _)| *id).collect();
            right.sort_unstable();
            match right.as_slice() {
                _ if !whole => None,
                [] => None,
                [only] if shape != Some("multiple") => Some(Key::Single { right: *only }),
                _ => Some(Key::Multiple { right }),
            }
        }
        Answer::Truth(options) => match options.as_slice() {
            [first, second] if first.ticked == Some(!second.ticked?) => Some(Key::Truth {
                right: is_true(first) == (first.ticked == Some(true)),
            }),
            _ => None,
        },
        Answer::Steps(steps) => (steps.len() >= 2).then_some(Key::Ordering { right: ids }),
        Answer::Pairs(pairs) => {
            let mut first: BTreeMap<&str, OptionId> = BTreeMap::new();
            let mut right = BTreeMap::new();
            for (pair, id) in pairs.iter().zip(&ids).filter(|(pair, _)| !pair.left_words.is_empty()) {
                if pair.right_words.is_empty() {
                    return None;
                }
                right.insert(*id, *first.entry(pair.right_words.as_str()).or_insert(*id));
            }
            (right.len() >= 2).then_some(Key::Matching { right })
        }
        Answer::Typed {
            meaning: Typed::Number { low, high, unit },
            ..
        } => Some(Key::Numeric {
            low: *low,
            high: *high,
            unit: unit.clone(),
        }),
        Answer::Typed {
            meaning: Typed::Words(accepted),
            ..
        } => Some(Key::Short {
            accepted: accepted.clone(),
        }),
        Answer::Gaps(gaps) => gaps_key(gaps),
        Answer::Typed { .. } | Answer::None | Answer::Unsupported => None,
    }
}

/// Choices of drop-downs are numbered through the question.
fn gaps_key(drafts: &[GapDraft]) -> Option<Key> {
    let mut last = 0;
    let gap = |draft: &GapDraft| {
        if !draft.is_menu() {
            let accepted = typed_choices(draft);
            return (!accepted.is_empty()).then_some(Gap::Typed { accepted });
        }
        let first = last + 1;
        last += OptionId::try_from(draft.choices.len()).ok()?;
        let options: Vec<OptionId> = (first..=last).collect();
        let mut right = draft.choices.iter().zip(&options).filter(|(choice, _)| choice.right);
        match (right.next(), right.next()) {
            (Some((_, right)), None) => Some(Gap::Menu {
                right: *right,
                options: options.clone(),
            }),
            _ => None,
        }
    };
    let gaps: Vec<Gap> = drafts.iter().map(gap).collect::<Option<_>>()?;
    (!gaps.is_empty()).then_some(Key::Cloze { gaps })
}

fn is_true(option: &OptionDraft) -> bool {
    choice::truth_of(&option.words) == Some(true)
}

fn text(draft: &QuestionDraft, own: &QuestionDraft, ids: &[OptionId]) -> QuestionText {
    let (options, matches) = match &draft.answer {
        Answer::Truth(options) => (choices(options, &option_ids(draft).unwrap_or_default()), Vec::new()),
        Answer::Choices(options) | Answer::Steps(options) => (choices(options, ids), Vec::new()),
        Answer::Pairs(pairs) => match &own.answer {
            Answer::Pairs(own_pairs) => cells(pairs, own_pairs, ids),
            _ => (Vec::new(), Vec::new()),
        },
        Answer::Gaps(gaps) => (menu_choices(gaps), Vec::new()),
        _ => (Vec::new(), Vec::new()),
    };
    QuestionText {
        title: draft.title.clone(),
        prompt: draft.prompt.clone(),
        options,
        matches,
        hint: draft.hint.clone(),
        explanation: draft.explanation.clone(),
    }
}

fn menu_choices(gaps: &[GapDraft]) -> Vec<Choice> {
    let words = gaps.iter().filter(|gap| gap.is_menu()).flat_map(|gap| &gap.choices);
    let choice = |(id, choice): (OptionId, &ChoiceDraft)| Choice {
        id,
        html: escape::text(&choice.words),
        feedback: None,
        place: None,
    };
    (1..).zip(words).map(choice).collect()
}

fn choices(options: &[OptionDraft], ids: &[OptionId]) -> Vec<Choice> {
    let choice = |(option, id): (&OptionDraft, &OptionId)| Choice {
        id: *id,
        html: option.html.clone(),
        feedback: option.feedback.clone(),
        place: option.place,
    };
    options.iter().zip(ids).map(choice).collect()
}

/// Left cells, and right cells each once: which of them are equal is the source language's to say.
fn cells(pairs: &[PairDraft], own: &[PairDraft], ids: &[OptionId]) -> (Vec<Choice>, Vec<Choice>) {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for ((pair, own_pair), id) in pairs.iter().zip(own).zip(ids) {
        if !own_pair.left_words.is_empty() {
            left.push(Choice {
                id: *id,
                html: pair.left.clone(),
                feedback: None,
                place: None,
            });
        }
        if seen.insert(own_pair.right_words.as_str()) {
            right.push(Choice {
                id: *id,
                html: pair.right.clone(),
                feedback: None,
                place: None,
            });
        }
    }
    (left, right)
}
