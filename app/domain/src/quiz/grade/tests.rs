//! The rules of section 5 of the course format, kind by kind.

use proptest::prelude::*;

use super::*;
use crate::language::Translations;
use crate::quiz::{QuizKind, Release, Shuffle};

fn question(points: u16, key: Key) -> Question {
    Question {
        id: "a7f3".into(),
        points,
        tags: vec![],
        track: None,
        pool: None,
        critical: false,
        key,
        texts: Translations::new(),
    }
}

fn quiz(pass: u8) -> Quiz {
    Quiz {
        id: "day-01/quiz".into(),
        kind: QuizKind::Quiz,
        titles: Translations::new(),
        intro: Translations::new(),
        pass,
        attempts: Some(2),
        minutes: None,
        shuffle: Shuffle::default(),
        feedback: Release::AfterSubmit,
        unsure: false,
        outcomes: vec![],
        pools: vec![],
        questions: vec![],
    }
}

fn chosen(options: &[OptionId]) -> Answer {
    Answer::Chosen {
        options: options.to_vec(),
    }
}

fn typed(text: &str) -> Answer {
    Answer::Typed { text: text.into() }
}

fn seen(points: u16, key: &Key, answer: &Answer) -> (u64, Verdict) {
    let grade = grade(&question(points, key.clone()), answer);
    assert_eq!(grade.of, points);
    (grade.points.hundredths(), grade.verdict)
}

#[test]
fn one_choice_is_all_or_nothing() {
    let single = Key::Single { right: 2 };
    assert_eq!(seen(3, &single, &chosen(&[2])), (300, Verdict::Right));
    assert_eq!(seen(3, &single, &chosen(&[1])), (0, Verdict::Wrong));
    assert_eq!(seen(3, &single, &chosen(&[1, 2])), (0, Verdict::Wrong));
    for key in [
        single,
        Key::Multiple { right: vec![1] },
        Key::Short {
            accepted: vec![String::new()],
        },
    ] {
        for blank in [
            Answer::Blank,
            Answer::Unsure,
            chosen(&[]),
            typed(" \u{a0}"),
            Answer::Paired { pairs: [].into() },
        ] {
            assert_eq!(seen(3, &key, &blank), (0, Verdict::Blank));
        }
    }
    let truth = Key::Truth { right: false };
    assert_eq!(seen(1, &truth, &chosen(&[2])), (100, Verdict::Right));
    assert_eq!(seen(1, &truth, &chosen(&[1])), (0, Verdict::Wrong));
}

#[test]
fn a_wrong_tick_takes_a_right_one_back() {
    let key = Key::Multiple { right: vec![1, 3, 4] };
    assert_eq!(seen(1, &key, &chosen(&[1, 3, 4])), (100, Verdict::Right));
    assert_eq!(seen(1, &key, &chosen(&[1, 3])), (67, Verdict::Partly));
    assert_eq!(seen(1, &key, &chosen(&[1, 2, 3, 4])), (67, Verdict::Partly));
    assert_eq!(seen(1, &key, &chosen(&[1, 2])), (0, Verdict::Wrong));
    assert_eq!(seen(1, &key, &chosen(&[2, 5])), (0, Verdict::Wrong));
    assert_eq!(seen(1, &key, &chosen(&[1, 1, 1])), (33, Verdict::Partly));
}

#[test]
fn numbers_within_the_bounds_are_right() {
    let key = Key::Numeric {
        low: 26.5,
        high: 27.5,
        unit: Some("%".into()),
    };
    for right in ["27", "26,5", "27.5", "27 %", "27,0\u{202f}%"] {
        assert_eq!(seen(1, &key, &typed(right)), (100, Verdict::Right), "{right}");
    }
    for wrong in ["26,49", "27.51", "270", "−27", "about 27", "27 USD"] {
        assert_eq!(seen(1, &key, &typed(wrong)), (0, Verdict::Wrong), "{wrong}");
    }
    let rounded = Key::Numeric {
        low: 0.7 - 0.1,
        high: 0.7 + 0.1,
        unit: None,
    };
    assert_eq!(seen(1, &rounded, &typed("0,8")), (100, Verdict::Right));
    assert_eq!(seen(1, &rounded, &typed("0,6")), (100, Verdict::Right));
    assert_eq!(seen(1, &rounded, &typed("0,8000001")), (0, Verdict::Wrong));
}

#[test]
fn an_ambiguous_number_is_never_wrong() {
    let key = Key::Numeric {
        low: 1000.0,
        high: 1000.0,
        unit: None,
    };
    for text in ["1,000", "1.000", "2,500"] {
        assert_eq!(seen(1, &key, &typed(text)), (0, Verdict::Ambiguous), "{text}");
    }
    for text in ["1000", "1 000", "1,000.0", "1.000,0"] {
        assert_eq!(seen(1, &key, &typed(text)), (100, Verdict::Right), "{text}");
    }
}

#[test]
fn a_short_text_is_one_of_the_accepted() {
    let key = Key::Short {
        accepted: vec!["coercion".into(), "coacción".into()],
    };
    assert_eq!(seen(2, &key, &typed(" «COACCION» ")), (200, Verdict::Right));
    assert_eq!(seen(2, &key, &typed("not coercion")), (0, Verdict::Wrong));
}

#[test]
fn steps_count_by_neighbours() {
    let key = Key::Ordering {
        right: vec![1, 2, 3, 4],
    };
    let ordered = |options: &[OptionId]| Answer::Ordered {
        options: options.to_vec(),
    };
    assert_eq!(seen(3, &key, &ordered(&[1, 2, 3, 4])), (300, Verdict::Right));
    assert_eq!(seen(3, &key, &ordered(&[4, 1, 2, 3])), (200, Verdict::Partly));
    assert_eq!(seen(3, &key, &ordered(&[2, 1, 3, 4])), (100, Verdict::Partly));
    assert_eq!(seen(3, &key, &ordered(&[4, 3, 2, 1])), (0, Verdict::Wrong));
    assert_eq!(seen(3, &key, &ordered(&[1, 2, 3])), (0, Verdict::Wrong));
    assert_eq!(seen(3, &key, &ordered(&[1, 2, 3, 4, 4])), (0, Verdict::Wrong));
}

#[test]
fn pairs_count_one_by_one() {
    let key = Key::Matching {
        right: [(1, 1), (2, 2), (3, 1)].into(),
    };
    let paired = |pairs: &[(OptionId, OptionId)]| Answer::Paired {
        pairs: pairs.iter().copied().collect(),
    };
    assert_eq!(seen(1, &key, &paired(&[(1, 1), (2, 2), (3, 1)])), (100, Verdict::Right));
    assert_eq!(seen(1, &key, &paired(&[(1, 1), (2, 4)])), (33, Verdict::Partly));
    assert_eq!(seen(1, &key, &paired(&[(1, 2), (9, 9)])), (0, Verdict::Wrong));
}

#[test]
fn gaps_count_one_by_one() {
    let key = Key::Cloze {
        gaps: vec![
            Gap::Typed {
                accepted: vec!["explotación".into(), "exploitation".into()],
            },
            Gap::Menu {
                options: vec![1, 2],
                right: 2,
            },
        ],
    };
    let filled = |gaps: &[(OptionId, Fill)]| Answer::Filled {
        gaps: gaps.iter().cloned().collect(),
    };
    let typed = |text: &str| Fill::Typed(text.into());
    assert_eq!(
        seen(1, &key, &filled(&[(1, typed(" Explotacion.")), (2, Fill::Chosen(2))])),
        (100, Verdict::Right)
    );
    assert_eq!(seen(1, &key, &filled(&[(2, Fill::Chosen(2))])), (50, Verdict::Partly));
    assert_eq!(
        seen(
            1,
            &key,
            &filled(&[(1, Fill::Chosen(2)), (2, typed("2")), (3, typed("exploitation"))])
        ),
        (0, Verdict::Wrong)
    );
    assert_eq!(seen(1, &key, &filled(&[])), (0, Verdict::Blank));
}

#[test]
fn an_answer_of_another_kind_is_wrong() {
    assert_eq!(seen(1, &Key::Single { right: 1 }, &typed("1")), (0, Verdict::Wrong));
    assert_eq!(
        seen(
            1,
            &Key::Short {
                accepted: vec!["1".into()]
            },
            &chosen(&[1])
        ),
        (0, Verdict::Wrong)
    );
}

#[test]
fn a_score_passes_exactly_at_its_mark() {
    let thirds: Vec<_> = (0..6)
        .map(|number| Question {
            id: format!("q{number}"),
            ..question(1, Key::Multiple { right: vec![1, 2, 3] })
        })
        .collect();
    let answers: BTreeMap<_, _> = (0..6).map(|number| (format!("q{number}"), chosen(&[1, 2]))).collect();
    let four_of_six = score(&quiz(66), &thirds, &answers);
    assert_eq!(
        (four_of_six.points.hundredths(), four_of_six.of, four_of_six.percent),
        (400, 6, 66)
    );
    assert!(four_of_six.passed && !score(&quiz(67), &thirds, &answers).passed);
    let two_of_three = score(&quiz(70), &thirds[..3], &BTreeMap::new());
    assert_eq!((two_of_three.percent, two_of_three.passed), (0, false));
    assert!(score(&quiz(70), [], &answers).passed);
    assert_eq!(best([two_of_three, four_of_six, two_of_three]), Some(four_of_six));
    assert_eq!(best([]), None);
}

proptest! {
    #[test]
    fn the_right_answer_earns_all_and_none_earns_more(
        points in 1_u16..100,
        right in prop::collection::btree_set(1_u16..20, 1..20),
        given in prop::collection::vec(1_u16..25, 0..25),
    ) {
        let ordered: Vec<_> = right.iter().copied().collect();
        let pairs: BTreeMap<_, _> = ordered.iter().map(|id| (*id, id % 5)).collect();
        let any_pairs: BTreeMap<_, _> = given.iter().map(|id| (*id, id % 3)).collect();
        for (key, full, any) in [
            (Key::Multiple { right: ordered.clone() }, chosen(&ordered), chosen(&given)),
            (Key::Ordering { right: ordered.clone() }, Answer::Ordered { options: ordered.clone() }, Answer::Ordered { options: given.clone() }),
            (Key::Matching { right: pairs.clone() }, Answer::Paired { pairs }, Answer::Paired { pairs: any_pairs }),
        ] {
            let question = question(points, key);
            let full = grade(&question, &full);
            prop_assert_eq!((full.points, full.verdict), (Points::share(points, 1, 1), Verdict::Right));
            let any = grade(&question, &any);
            prop_assert!(any.points <= full.points);
            prop_assert_eq!(any.points == full.points, any.verdict == Verdict::Right);
            prop_assert_eq!(any.points > Points::NONE, matches!(any.verdict, Verdict::Right | Verdict::Partly));
        }
    }
}
