//! How far a trainee is, what comes next, and who is stuck.

use std::collections::{BTreeMap, BTreeSet};

use crate::certificate::Standing;
use crate::course::{Course, Module, Quiz};
use crate::person::Track;

/// What to do now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Read the lesson of this id.
    Lesson(String),
    /// Take the quiz of this id.
    Quiz(String),
    /// Everything open is done; this day opens next.
    Wait {
        /// 1-based day.
        day: u8,
    },
    /// Everything is done.
    Done,
}

/// A module in counts of one track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ModuleProgress {
    /// Lessons of the track.
    pub lessons: usize,
    /// Of them complete.
    pub complete: usize,
    /// Whether there is a quiz.
    pub has_quiz: bool,
    /// Whether it was submitted.
    pub quiz_submitted: bool,
}

impl ModuleProgress {
    /// A module is complete when all lessons of one's track are, and its quiz is submitted.
    #[must_use]
    pub fn is_complete(self) -> bool {
        self.complete == self.lessons && (self.quiz_submitted || !self.has_quiz)
    }

    /// Whether anything was done in it.
    #[must_use]
    pub fn is_begun(self) -> bool {
        self.complete > 0 || self.quiz_submitted
    }
}

/// A module's state for one track.
#[must_use]
pub fn module_progress(
    module: &Module,
    track: Track,
    lessons: &BTreeSet<String>,
    submitted: &BTreeSet<String>,
) -> ModuleProgress {
    let own: Vec<_> = module.lessons.iter().filter(|lesson| lesson.is_for(track)).collect();
    ModuleProgress {
        lessons: own.len(),
        complete: own.iter().filter(|lesson| lessons.contains(&lesson.id)).count(),
        has_quiz: module.quiz.is_some(),
        quiz_submitted: module.quiz.as_ref().is_some_and(|quiz| submitted.contains(&quiz.id)),
    }
}

/// Whether the test before the course may be begun: until its second day.
#[must_use]
pub fn before_is_open(open_day: u8) -> bool {
    open_day <= 1
}

/// Whether the test after the course may be begun: from its last day.
#[must_use]
pub fn after_is_open(course: &Course, open_day: u8) -> bool {
    open_day >= course.days
}

/// The first thing not done among the days up to `open_day` (0: none is open yet).
///
/// `tests` are those of the enrolment, before and after. What was measured before the course comes first, what is
/// measured after it last.
#[must_use]
pub fn next_step(
    course: &Course,
    (track, tests): (Track, Option<(&Quiz, &Quiz)>),
    lessons: &BTreeSet<String>,
    submitted: &BTreeSet<String>,
    open_day: u8,
) -> Step {
    let open_test = |test: Option<&Quiz>, open: bool| {
        let test = test.filter(|test| open && !submitted.contains(&test.id));
        test.map(|test| Step::Quiz(test.id.clone()))
    };
    if let Some(step) = open_test(tests.map(|(before, _)| before), before_is_open(open_day)) {
        return step;
    }
    for module in course.modules.iter().filter(|module| module.day <= open_day) {
        let unread = module.lessons.iter().filter(|lesson| lesson.is_for(track));
        if let Some(lesson) = unread.into_iter().find(|lesson| !lessons.contains(&lesson.id)) {
            return Step::Lesson(lesson.id.clone());
        }
        if let Some(quiz) = module.quiz.as_ref().filter(|quiz| !submitted.contains(&quiz.id)) {
            return Step::Quiz(quiz.id.clone());
        }
    }
    let next = course
        .modules
        .iter()
        .map(|module| module.day)
        .filter(|day| *day > open_day)
        .min();
    if let Some(day) = next {
        return Step::Wait { day };
    }
    let after = open_test(tests.map(|(_, after)| after), after_is_open(course, open_day));
    after.unwrap_or(Step::Done)
}

/// What came of the attempts at one quiz that were submitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    /// Whether one was passed.
    pub passed: bool,
    /// The best of them: whole per cent of the points, rounded down.
    pub share: u8,
}

/// Everything the certificate rule may ask for, counted for one track. `quizzes`: those submitted.
#[must_use]
pub fn standing(
    course: &Course,
    track: Track,
    lessons: &BTreeSet<String>,
    quizzes: &BTreeMap<String, Tried>,
) -> Standing {
    let own = || {
        course
            .modules
            .iter()
            .flat_map(|module| &module.lessons)
            .filter(|lesson| lesson.is_for(track))
    };
    let due = || course.day_quizzes();
    let passed = |id: &String| quizzes.get(id).is_some_and(|tried| tried.passed);
    let after = || course.tests.iter().map(|test| &test.after.id);
    Standing {
        lessons: own().count(),
        lessons_complete: own().filter(|lesson| lessons.contains(&lesson.id)).count(),
        quizzes: due().count(),
        quizzes_attempted: due().filter(|quiz| quizzes.contains_key(&quiz.id)).count(),
        quizzes_passed: due().filter(|quiz| passed(&quiz.id)).count(),
        posttest: after().filter_map(|id| quizzes.get(id)).map(|tried| tried.share).max(),
        posttest_passed: after().any(passed),
    }
}

/// Why somebody needs the trainer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stuck {
    /// An open module is not complete and nothing happened for two course days or more.
    Idle {
        /// Course days without activity.
        days: u8,
    },
    /// Two failed attempts at one quiz.
    Failed,
}

/// Whether somebody is stuck. `idle_days`: course days since the last activity (or since the start);
/// `failed`: the most failed attempts at one quiz that is not passed; `open_incomplete`: an open
/// module is not complete.
#[must_use]
pub fn stuck(open_incomplete: bool, idle_days: u8, failed: u32) -> Option<Stuck> {
    if failed >= 2 {
        return Some(Stuck::Failed);
    }
    (open_incomplete && idle_days >= 2).then_some(Stuck::Idle { days: idle_days })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificate::CertificateRule;
    use crate::course::{Lesson, Test};
    use crate::language::{Language, Translations};
    use crate::quiz::{QuizKind, Release, Shuffle};

    fn lesson(id: &str, tracks: &[Track]) -> Lesson {
        let (outcomes, texts, practice) = (vec![], Translations::new(), vec![]);
        Lesson {
            id: id.into(),
            minutes: 5,
            outcomes,
            tracks: tracks.into(),
            texts,
            practice,
        }
    }

    fn quiz(id: &str) -> Quiz {
        Quiz {
            id: id.into(),
            kind: QuizKind::Quiz,
            titles: Translations::new(),
            intro: Translations::new(),
            pass: 70,
            attempts: None,
            minutes: None,
            shuffle: Shuffle::default(),
            feedback: Release::AfterSubmit,
            unsure: false,
            outcomes: vec![],
            pools: vec![],
            questions: vec![],
        }
    }

    fn module(day: u8, lessons: Vec<Lesson>, quiz: Option<Quiz>) -> Module {
        Module {
            id: format!("day-{day:02}"),
            day,
            texts: Translations::new(),
            lessons,
            quiz,
            cases: vec![],
            live: None,
            mentor_notes: Translations::new(),
        }
    }

    /// Day 1: a lesson for all, one for judges, a quiz. Day 3: a lesson.
    fn course() -> Course {
        let first = vec![lesson("day-01/law", &[]), lesson("day-01/bench", &[Track::Judge])];
        Course {
            slug: "turquesa".into(),
            source: Language::Es,
            languages: vec![Language::Es],
            days: 3,
            zone: "America/Panama".into(),
            texts: Translations::new(),
            certificate: CertificateRule::default(),
            mentoring: None,
            tests: vec![],
            modules: vec![
                module(1, first, Some(quiz("day-01/quiz"))),
                module(3, vec![lesson("day-03/scene", &[])], None),
            ],
            glossary: BTreeMap::new(),
        }
    }

    fn ids(ids: &[&str]) -> BTreeSet<String> {
        ids.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_next_step_is_the_first_open_thing_of_ones_track() {
        let step = |track, lessons: &[&str], quizzes: &[&str], open| {
            next_step(&course(), (track, None), &ids(lessons), &ids(quizzes), open)
        };
        let law = ["day-01/law"];
        assert_eq!(step(Track::Judge, &[], &[], 0), Step::Wait { day: 1 });
        assert_eq!(step(Track::Judge, &[], &[], 1), Step::Lesson("day-01/law".into()));
        assert_eq!(step(Track::Judge, &law, &[], 1), Step::Lesson("day-01/bench".into()));
        assert_eq!(step(Track::Police, &law, &[], 1), Step::Quiz("day-01/quiz".into()));
        assert_eq!(step(Track::Police, &law, &["day-01/quiz"], 2), Step::Wait { day: 3 });
        assert_eq!(step(Track::Police, &law, &[], 3), Step::Quiz("day-01/quiz".into()));
        assert_eq!(
            step(Track::Police, &law, &["day-01/quiz"], 3),
            Step::Lesson("day-03/scene".into())
        );
        assert_eq!(
            step(Track::Police, &["day-01/law", "day-03/scene"], &["day-01/quiz"], 3),
            Step::Done
        );
    }

    #[test]
    fn a_module_is_complete_with_all_lessons_of_the_track_and_its_quiz() {
        let course = course();
        let complete = |module: usize, track, lessons: &[&str], quizzes: &[&str]| {
            module_progress(&course.modules[module], track, &ids(lessons), &ids(quizzes)).is_complete()
        };
        assert!(complete(0, Track::Police, &["day-01/law"], &["day-01/quiz"]));
        assert!(!complete(0, Track::Judge, &["day-01/law"], &["day-01/quiz"]));
        assert!(!complete(0, Track::Police, &["day-01/law"], &[]));
        assert!(!complete(0, Track::Police, &[], &["day-01/quiz"]));
        assert!(complete(1, Track::Police, &["day-03/scene"], &[]));
    }

    #[test]
    fn standing_counts_what_the_course_has_now() {
        let tried = |passed, share| Tried { passed, share };
        let quizzes = BTreeMap::from([
            ("day-01/quiz".to_owned(), tried(false, 40)),
            ("gone/quiz".to_owned(), tried(true, 90)),
        ]);
        let standing = standing(&course(), Track::Judge, &ids(&["day-01/law", "gone/lesson"]), &quizzes);
        let expected = Standing {
            lessons: 3,
            lessons_complete: 1,
            quizzes: 1,
            quizzes_attempted: 1,
            quizzes_passed: 0,
            ..Standing::default()
        };
        assert_eq!(standing, expected);
    }

    /// Two forms: a test that an enrolment takes before is another than the one after.
    fn tested() -> Course {
        let form = |name: &str| Test {
            id: format!("tests/{name}"),
            before: quiz(&format!("tests/{name}/before")),
            after: quiz(&format!("tests/{name}/after")),
        };
        Course {
            tests: vec![form("a"), form("b")],
            ..course()
        }
    }

    #[test]
    fn forms_go_round_and_nobody_meets_one_twice() {
        assert_eq!(course().tests_of(7), None);
        let course = tested();
        let of = |enrolment| {
            let (before, after) = course.tests_of(enrolment).expect("there are tests");
            (before.id.as_str(), after.id.as_str())
        };
        assert_eq!(of(6), ("tests/a/before", "tests/b/after"));
        assert_eq!(of(7), ("tests/b/before", "tests/a/after"));
    }

    #[test]
    fn the_test_comes_first_until_the_second_day_and_last_on_the_last() {
        let course = tested();
        let step = |lessons: &[&str], quizzes: &[&str], open| {
            next_step(
                &course,
                (Track::Police, course.tests_of(0)),
                &ids(lessons),
                &ids(quizzes),
                open,
            )
        };
        let quiz = |id: &str| Step::Quiz(id.to_owned());
        assert_eq!(step(&[], &[], 0), quiz("tests/a/before"));
        assert_eq!(step(&[], &["tests/a/before"], 0), Step::Wait { day: 1 });
        assert_eq!(step(&[], &[], 1), quiz("tests/a/before"));
        assert_eq!(step(&[], &[], 2), Step::Lesson("day-01/law".into()));
        let all = (["day-01/law", "day-03/scene"], ["day-01/quiz"]);
        assert_eq!(step(&all.0, &all.1, 3), quiz("tests/b/after"));
        assert_eq!(step(&all.0, &["day-01/quiz", "tests/b/after"], 3), Step::Done);
    }

    #[test]
    fn a_test_counts_for_the_certificate_by_its_best_share() {
        let quizzes = BTreeMap::from([
            (
                "tests/a/before".to_owned(),
                Tried {
                    passed: true,
                    share: 95,
                },
            ),
            (
                "tests/b/after".to_owned(),
                Tried {
                    passed: false,
                    share: 71,
                },
            ),
        ]);
        let standing = standing(&tested(), Track::Judge, &ids(&[]), &quizzes);
        assert_eq!((standing.posttest, standing.posttest_passed), (Some(71), false));
    }

    #[test]
    fn two_idle_days_or_two_failures_are_stuck() {
        assert_eq!(stuck(true, 1, 1), None);
        assert_eq!(stuck(true, 2, 0), Some(Stuck::Idle { days: 2 }));
        assert_eq!(stuck(false, 9, 0), None);
        assert_eq!(stuck(false, 0, 2), Some(Stuck::Failed));
    }
}
