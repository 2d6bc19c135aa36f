//! When an enrolment is completed: the certificate rule of the course file.

use serde::{Deserialize, Serialize};

/// What the course asks for. A key that is absent asks for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateRule {
    /// `lessons: all`: every lesson of the person's track is complete.
    pub lessons: bool,
    /// What `quizzes:` asks for.
    pub quizzes: Option<QuizRule>,
    /// `posttest: 70%`: the share of points that the test after the course must reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posttest: Option<u8>,
    /// `critical: all`: every critical question of that test is right.
    #[serde(default)]
    pub critical: bool,
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
    /// The best test after the course: whole per cent of its points.
    pub posttest: Option<u8>,
    /// Whether it was passed, which no test is that misses a critical question.
    pub posttest_passed: bool,
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
    let posttest = rule
        .posttest
        .is_none_or(|share| standing.posttest.is_some_and(|reached| reached >= share));
    let critical = !rule.critical || standing.posttest_passed;
    let asks = rule.lessons || rule.quizzes.is_some() || rule.posttest.is_some() || rule.critical;
    asks && lessons && quizzes && posttest && critical
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
            posttest: Some(72),
            posttest_passed: false,
        };
        let rule = |lessons, quizzes| CertificateRule {
            lessons,
            quizzes,
            ..CertificateRule::default()
        };
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
        let test = |posttest, critical| CertificateRule {
            posttest,
            critical,
            ..CertificateRule::default()
        };
        assert!(holds(test(Some(72), false), standing));
        assert!(!holds(test(Some(73), false), standing));
        assert!(!holds(test(Some(70), true), standing));
        assert!(!holds(
            test(Some(0), false),
            Standing {
                posttest: None,
                ..standing
            }
        ));
    }
}
