//! When an enrolment is completed: the certificate rule of the course file.

use serde::{Deserialize, Serialize};

/// What the course asks for. A key that is absent asks for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateRule {
    /// `lessons: all`: every lesson of the person's track is complete.
    pub lessons: bool,
    /// What `quizzes:` asks for.
    pub quizzes: Option<QuizRule>,
}

/// The accepted values of `quizzes:`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuizRule {
    /// Every day quiz has a submitted attempt.
    Attempted,
    /// Every day quiz is passed.
    Passed,
}

/// Where an enrolment stands, counted in whole things of the person's track.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Lessons there are.
    pub lessons: usize,
    /// Lessons complete.
    pub lessons_complete: usize,
    /// Quizzes there are.
    pub quizzes: usize,
    /// Quizzes with a submitted attempt.
    pub quizzes_attempted: usize,
    /// Quizzes passed.
    pub quizzes_passed: usize,
}

/// Whether the rule holds. A course that asks for nothing completes nobody.
#[must_use]
pub fn holds(rule: CertificateRule, standing: Standing) -> bool {
    let lessons = !rule.lessons || standing.lessons_complete >= standing.lessons;
    let quizzes = match rule.quizzes {
        None => true,
        Some(QuizRule::Attempted) => standing.quizzes_attempted >= standing.quizzes,
        Some(QuizRule::Passed) => standing.quizzes_passed >= standing.quizzes,
    };
    (rule.lessons || rule.quizzes.is_some()) && lessons && quizzes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_is_asked_for_by_itself() {
        let standing = Standing {
            lessons: 3,
            lessons_complete: 3,
            quizzes: 2,
            quizzes_attempted: 2,
            quizzes_passed: 1,
        };
        let rule = |lessons, quizzes| CertificateRule { lessons, quizzes };
        assert!(holds(rule(true, Some(QuizRule::Attempted)), standing));
        assert!(!holds(rule(true, Some(QuizRule::Passed)), standing));
        assert!(!holds(
            rule(true, None),
            Standing {
                lessons_complete: 2,
                ..standing
            }
        ));
        assert!(!holds(CertificateRule::default(), standing));
    }
}
