//! What an answer is worth: one pure function, equal on every machine.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Answer, Fill, Gap, Key, OptionId, Question, QuizKind};
use crate::course::Quiz;

mod number;
mod outcomes;
mod points;
mod words;

pub use number::{Reading, number, reading};
pub use outcomes::{by_outcome, gain};
pub use points::Points;
pub use words::fold;

/// What one answer earned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grade {
    /// Points earned, exact.
    pub points: Points,
    /// Points there were, whole.
    pub of: u16,
    /// The same in a word.
    pub verdict: Verdict,
}

/// A grade in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// All points.
    Right,
    /// Some points.
    Partly,
    /// An answer without points.
    Wrong,
    /// No answer, or "I do not know yet".
    Blank,
    /// A number with two readings (`1,000`): to be asked back, no points until it is clear.
    Ambiguous,
}

impl Verdict {
    /// The word for classes and translation keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Partly => "partly",
            Self::Wrong => "wrong",
            Self::Blank => "blank",
            Self::Ambiguous => "ambiguous",
        }
    }
}

/// What a whole attempt earned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Points earned, exact.
    pub points: Points,
    /// Points there were, whole.
    pub of: u32,
    /// Whole per cent, rounded down.
    pub percent: u8,
    /// Whether the quiz's pass mark is reached and every critical question right; always so where there are no points
    /// to earn.
    pub passed: bool,
    /// Answers still ambiguous: they earned nothing, and the person can be asked.
    pub ambiguous: u16,
}

/// Grades one answer. An answer of another kind than the question's (its type has changed) is wrong.
#[must_use]
pub fn grade(question: &Question, answer: &Answer) -> Grade {
    let (earned, parts) = match earned(&question.key, answer) {
        Earned::Parts(earned, parts) => (earned, parts),
        Earned::Nothing(verdict) => {
            return Grade {
                points: Points::NONE,
                of: question.points,
                verdict,
            };
        }
    };
    let verdict = match earned {
        0 => Verdict::Wrong,
        all if all >= parts => Verdict::Right,
        _ => Verdict::Partly,
    };
    Grade {
        points: Points::share(question.points, earned, parts),
        of: question.points,
        verdict,
    }
}

/// Adds up an attempt: `questions` are those the attempt asks, `answers` go by question id and may lack some.
#[must_use]
pub fn score<'a>(
    quiz: &Quiz,
    questions: impl IntoIterator<Item = &'a Question>,
    answers: &BTreeMap<String, Answer>,
) -> Score {
    let mut score = Score {
        points: Points::NONE,
        of: 0,
        percent: 100,
        passed: true,
        ambiguous: 0,
    };
    let mut critical = true;
    for question in questions {
        let grade = grade(question, answers.get(&question.id).unwrap_or(&Answer::Blank));
        score.points = score.points + grade.points;
        score.of += u32::from(grade.of);
        score.ambiguous += u16::from(grade.verdict == Verdict::Ambiguous);
        critical &= !question.critical || grade.verdict == Verdict::Right;
    }
    if score.of > 0 {
        score.percent = score.points.percent_of(score.of);
        // Before the course nothing is to be passed.
        score.passed = score.percent >= quiz.pass && (critical || quiz.kind == QuizKind::Pretest);
    }
    score
}

/// The attempt that counts: the best one, the earlier of two equal ones.
#[must_use]
pub fn best(scores: impl IntoIterator<Item = Score>) -> Option<Score> {
    // Attempts of one quiz may differ in their points when the course was published between them.
    let better = |new: &Score, old: &Score| {
        new.points.parts() * u64::from(old.of.max(1)) > old.points.parts() * u64::from(new.of.max(1))
    };
    scores
        .into_iter()
        .reduce(|old, new| if better(&new, &old) { new } else { old })
}

/// Right parts of all parts, or why there is nothing to count.
enum Earned {
    Parts(u64, u64),
    Nothing(Verdict),
}

fn earned(key: &Key, answer: &Answer) -> Earned {
    let whole = |right: bool| Earned::Parts(u64::from(right), 1);
    match (key, answer) {
        (_, Answer::Blank | Answer::Unsure) => Earned::Nothing(Verdict::Blank),
        (_, Answer::Chosen { options } | Answer::Ordered { options }) if options.is_empty() => {
            Earned::Nothing(Verdict::Blank)
        }
        (_, Answer::Paired { pairs }) if pairs.is_empty() => Earned::Nothing(Verdict::Blank),
        (_, Answer::Filled { gaps }) if gaps.is_empty() => Earned::Nothing(Verdict::Blank),
        (_, Answer::Typed { text }) if text.trim().is_empty() => Earned::Nothing(Verdict::Blank),

        (Key::Single { right }, Answer::Chosen { options }) => whole(options == &[*right]),
        (Key::Truth { right }, Answer::Chosen { options }) => whole(options == &[if *right { 1 } else { 2 }]),
        (Key::Multiple { right }, Answer::Chosen { options }) => ticks(right, options),
        (Key::Numeric { low, high, unit }, Answer::Typed { text }) => match number(text, unit.as_deref()) {
            Reading::Clear(value) => whole(within(value, *low, *high)),
            Reading::Ambiguous(..) => Earned::Nothing(Verdict::Ambiguous),
            Reading::NotANumber => whole(false),
        },
        (Key::Short { accepted }, Answer::Typed { text }) => whole(is_accepted(accepted, text)),
        (Key::Ordering { right }, Answer::Ordered { options }) => neighbours(right, options),
        (Key::Matching { right }, Answer::Paired { pairs }) => {
            let found = right
                .iter()
                .filter(|(left, partner)| pairs.get(left) == Some(partner))
                .count();
            Earned::Parts(found as u64, right.len() as u64)
        }
        (Key::Cloze { gaps }, Answer::Filled { gaps: filled }) => {
            let found = (1..).zip(gaps).filter(|(number, gap)| match (gap, filled.get(number)) {
                (Gap::Typed { accepted }, Some(Fill::Typed(text))) => is_accepted(accepted, text),
                (Gap::Menu { right, .. }, Some(Fill::Chosen(chosen))) => right == chosen,
                _ => false,
            });
            Earned::Parts(found.count() as u64, gaps.len() as u64)
        }
        _ => Earned::Nothing(Verdict::Wrong),
    }
}

/// Whether a typed text is one of those accepted, but for what [`fold`] ignores.
#[must_use]
pub fn is_accepted(accepted: &[String], text: &str) -> bool {
    let text = fold(text);
    accepted.iter().any(|one| fold(one) == text)
}

fn ticks(right: &[OptionId], chosen: &[OptionId]) -> Earned {
    let right: BTreeSet<_> = right.iter().collect();
    let chosen: BTreeSet<_> = chosen.iter().collect();
    let hits = chosen.intersection(&right).count();
    let misses = chosen.len() - hits;
    Earned::Parts(hits.saturating_sub(misses) as u64, right.len() as u64)
}

/// Each pair of steps that follow one another in the key and in the answer is a part.
fn neighbours(right: &[OptionId], given: &[OptionId]) -> Earned {
    let same_steps = given.len() == right.len() && given.iter().collect::<BTreeSet<_>>() == right.iter().collect();
    if !same_steps {
        return Earned::Nothing(Verdict::Wrong);
    }
    if right.len() < 2 {
        return Earned::Parts(1, 1);
    }
    let wanted: BTreeSet<_> = right.windows(2).collect();
    Earned::Parts(
        given.windows(2).filter(|pair| wanted.contains(pair)).count() as u64,
        wanted.len() as u64,
    )
}

/// Both bounds count, with room for the last bits: `0.7 ± 0.1` ends at 0.7999999999999999, and 0.8 is right.
fn within(value: f64, low: f64, high: f64) -> bool {
    let slack = 8.0 * f64::EPSILON * low.abs().max(high.abs());
    value >= low - slack && value <= high + slack
}

#[cfg(test)]
mod tests;
