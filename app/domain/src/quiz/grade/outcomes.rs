//! What an attempt shows of each outcome, and what has changed from one attempt to another.

use std::collections::BTreeMap;

use super::{Points, grade};
use crate::quiz::{Answer, Question};

/// Whole per cent of the points by outcome code. A question counts in full for each of its tags.
#[must_use]
pub fn by_outcome<'a>(
    questions: impl IntoIterator<Item = &'a Question>,
    answers: &BTreeMap<String, Answer>,
) -> BTreeMap<String, u8> {
    let mut sums: BTreeMap<String, (Points, u32)> = BTreeMap::new();
    for question in questions {
        let grade = grade(question, answers.get(&question.id).unwrap_or(&Answer::Blank));
        for tag in &question.tags {
            let (points, of) = sums.entry(tag.clone()).or_default();
            *points = *points + grade.points;
            *of += u32::from(grade.of);
        }
    }
    sums.into_iter()
        .map(|(tag, (points, of))| (tag, points.percent_of(of)))
        .collect()
}

/// The normalised gain in whole per cent: the part of what was missing before that is there after,
/// (after − before) ÷ (100 − before); below 0 where something was lost. `None` where nothing was missing.
#[must_use]
pub fn gain(before: u8, after: u8) -> Option<i16> {
    let missing = 100_i16.checked_sub(before.into()).filter(|missing| *missing > 0)?;
    Some((i16::from(after) - i16::from(before)) * 100 / missing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Translations;
    use crate::quiz::Key;

    fn question(id: &str, tags: &[&str], points: u16) -> Question {
        Question {
            id: id.into(),
            points,
            tags: tags.iter().map(ToString::to_string).collect(),
            track: None,
            pool: None,
            critical: false,
            key: Key::Truth { right: true },
            texts: Translations::new(),
        }
    }

    #[test]
    fn a_question_counts_for_each_of_its_outcomes() {
        let questions = [
            question("a", &["C1"], 1),
            question("b", &["C1", "C2"], 3),
            question("c", &["C2"], 1),
        ];
        let right = Answer::Chosen { options: vec![1] };
        let answers = BTreeMap::from([("b".to_owned(), right)]);
        let expected = BTreeMap::from([("C1".to_owned(), 75), ("C2".to_owned(), 75)]);
        assert_eq!(by_outcome(&questions, &answers), expected);
    }

    #[test]
    fn the_gain_is_the_part_of_what_was_missing() {
        assert_eq!(gain(45, 78), Some(60));
        assert_eq!(gain(50, 50), Some(0));
        assert_eq!(gain(80, 70), Some(-50));
        assert_eq!(gain(100, 90), None);
    }
}
