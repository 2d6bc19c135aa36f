//! A paper tells nothing of the key, and its fields and answers are each other's inverse.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::language::Translations;
use crate::quiz::{Answer, Feedback, Fill, OptionId, QuizKind, Release, Shuffle};

mod particular;

const SEED: [u8; 32] = [7; 32];

fn choices(ids: impl IntoIterator<Item = OptionId>, word: &str) -> Vec<Choice> {
    let feedback = |id| Feedback {
        misconception: Some("consent".into()),
        html: format!("secret feedback {id}"),
    };
    ids.into_iter()
        .map(|id| Choice {
            id,
            html: format!("{word} {id}"),
            feedback: Some(feedback(id)),
            place: None,
        })
        .collect()
}

fn question(id: &str, key: Key, options: Vec<Choice>, matches: Vec<Choice>) -> Question {
    let text = |title: &str| QuestionText {
        title: format!("{title} {id}"),
        prompt: "<p>Which?</p>".into(),
        options: options.clone(),
        matches: matches.clone(),
        hint: Some("article 3".into()),
        explanation: Some("secret explanation".into()),
    };
    let texts = Translations::from([(Language::Es, text("Pregunta")), (Language::En, text("Question"))]);
    Question {
        id: id.into(),
        points: 2,
        tags: vec![],
        track: None,
        pool: None,
        critical: false,
        key,
        texts,
    }
}

fn ordering(steps: &[OptionId]) -> Question {
    question(
        "ord",
        Key::Ordering { right: steps.to_vec() },
        choices(steps.iter().copied(), "step"),
        vec![],
    )
}

fn matching(right: &[OptionId]) -> Question {
    let pairs = (1..).zip(right.iter().copied()).collect();
    let matches = choices(right.iter().copied().chain([40]), "right");
    question(
        "mat",
        Key::Matching { right: pairs },
        choices((1..).take(right.len()), "left"),
        matches,
    )
}

fn quiz(questions: Vec<Question>, shuffle: bool) -> Quiz {
    Quiz {
        id: "day-01/quiz".into(),
        kind: QuizKind::Quiz,
        titles: Translations::new(),
        intro: Translations::new(),
        pass: 70,
        attempts: Some(2),
        minutes: None,
        shuffle: Shuffle {
            questions: shuffle,
            options: shuffle,
        },
        feedback: Release::AfterSubmit,
        unsure: true,
        outcomes: vec![],
        pools: vec![],
        questions,
    }
}

fn one_of_each() -> Vec<Question> {
    vec![
        question("sin", Key::Single { right: 2 }, choices(1..=4, "choice"), vec![]),
        question(
            "mul",
            Key::Multiple { right: vec![1, 3] },
            choices(1..=5, "choice"),
            vec![],
        ),
        question("tru", Key::Truth { right: false }, choices(1..=2, "word"), vec![]),
        question(
            "num",
            Key::Numeric {
                low: 26.5,
                high: 27.5,
                unit: Some("%".into()),
            },
            vec![],
            vec![],
        ),
        question(
            "sho",
            Key::Short {
                accepted: vec!["secret word".into()],
            },
            vec![],
            vec![],
        ),
        ordering(&[1, 2, 3, 4]),
        matching(&[1, 2, 3]),
        cloze("secret gap", 1),
    ]
}

/// One gap to be typed, one drop-down with three choices.
fn cloze(accepted: &str, right: OptionId) -> Question {
    let accepted = vec![accepted.to_owned()];
    let options = vec![1, 2, 3];
    let gaps = vec![Gap::Typed { accepted }, Gap::Menu { options, right }];
    question("clo", Key::Cloze { gaps }, choices(1..=3, "choice"), vec![])
}

fn laid(questions: Vec<Question>, shuffle: bool, seed: &[u8; 32]) -> Paper {
    lay_out(
        &quiz(questions, shuffle),
        Language::En,
        Language::Es,
        Track::Police,
        seed,
    )
}

fn json(paper: &Paper) -> String {
    serde_json::to_string(paper).unwrap()
}

#[test]
fn no_key_feedback_or_explanation_is_on_the_paper() {
    let paper = json(&laid(one_of_each(), true, &SEED));
    for secret in [
        "secret",
        "right\":",
        "26.5",
        "27.5",
        "consent",
        "feedback",
        "explanation",
        "accepted",
    ] {
        assert!(!paper.contains(secret), "{secret}");
    }
    assert!(paper.contains("\"unit\":\"%\"") && paper.contains("article 3"));
}

#[test]
fn only_what_the_quiz_says_is_shuffled_but_steps_and_pairs_always() {
    let words = |paper: &Paper, id: &str| -> Vec<String> {
        let question = paper.questions.iter().find(|question| question.id == id).unwrap();
        question
            .options
            .iter()
            .chain(&question.matches)
            .map(|option| option.html.clone())
            .collect()
    };
    let orders = |shuffle: bool, id: &str| -> usize {
        let seen = (0..40).map(|run| words(&laid(one_of_each(), shuffle, &[run; 32]), id));
        seen.collect::<BTreeSet<_>>().len()
    };
    assert_eq!(
        (orders(false, "sin"), orders(false, "mul"), orders(true, "tru")),
        (1, 1, 1)
    );
    assert!(orders(true, "sin") > 5 && orders(true, "mul") > 5);
    assert!(orders(false, "ord") > 5 && orders(false, "mat") > 5);
    let plain: Vec<_> = laid(one_of_each(), false, &SEED)
        .questions
        .into_iter()
        .map(|question| question.id)
        .collect();
    assert_eq!(plain, ["sin", "mul", "tru", "num", "sho", "ord", "mat", "clo"]);
    let shuffled: Vec<_> = laid(one_of_each(), true, &SEED)
        .questions
        .into_iter()
        .map(|question| question.id)
        .collect();
    assert_ne!(plain, shuffled);
}

#[test]
fn languages_share_order_and_tokens_and_fall_back() {
    let quiz = quiz(one_of_each(), true);
    let bones = |language| -> Vec<(String, Vec<String>)> {
        let paper = lay_out(&quiz, language, Language::Es, Track::Judge, &SEED);
        let tokens = |question: &PaperQuestion| question.options.iter().map(|option| option.token.clone()).collect();
        paper
            .questions
            .iter()
            .map(|question| (question.id.clone(), tokens(question)))
            .collect()
    };
    assert_eq!(bones(Language::Es), bones(Language::En));
    let french = lay_out(&quiz, Language::Fr, Language::Es, Track::Judge, &SEED);
    assert!(
        french
            .questions
            .iter()
            .all(|question| question.language == Language::Es)
    );
}

#[test]
fn a_track_gets_its_questions() {
    let judges_only = Question {
        track: Some(Track::Judge),
        ..ordering(&[1, 2])
    };
    let quiz = quiz(vec![judges_only, matching(&[1])], false);
    let asked = |track| lay_out(&quiz, Language::Es, Language::Es, track, &SEED).questions.len();
    assert_eq!((asked(Track::Judge), asked(Track::Police)), (2, 1));
}

#[test]
fn what_cannot_be_read_is_told() {
    let questions = one_of_each();
    let option = |question: &Question, id| token(&SEED, &question.id, List::Options, id);
    let chosen = |question: &Question, tokens: Vec<String>| {
        read(
            question,
            &AnswerFields {
                chosen: tokens,
                ..AnswerFields::default()
            },
            &SEED,
        )
    };
    let single = &questions[0];
    assert_eq!(
        chosen(single, vec![option(single, 1), option(single, 2)]),
        Err(Misread::TooMany)
    );
    assert_eq!(
        chosen(single, vec!["2".into()]),
        Err(Misread::Unknown { token: "2".into() })
    );
    assert_eq!(
        chosen(single, vec![option(&questions[1], 2)]),
        Err(Misread::Unknown {
            token: option(&questions[1], 2)
        })
    );
    assert_eq!(chosen(single, vec![String::new()]), Ok(Answer::Blank));
    let text = |text: String| {
        read(
            &questions[4],
            &AnswerFields {
                text,
                ..AnswerFields::default()
            },
            &SEED,
        )
    };
    assert_eq!(text("é".repeat(501)), Err(Misread::TooLong { limit: 500 }));
    assert_eq!(text("é".repeat(500)), Ok(Answer::Typed { text: "é".repeat(500) }));
    assert_eq!(
        text(" co\0erción\u{7} ".into()),
        Ok(Answer::Typed {
            text: "coerción".into()
        })
    );
    assert_eq!(text(" \u{a0}".into()), Ok(Answer::Blank));
}

proptest! {
    #[test]
    fn the_paper_is_the_same_whatever_is_right(
        seed in any::<[u8; 32]>(),
        shuffle in any::<bool>(),
        single in 1_u16..=4,
        multiple in prop::collection::btree_set(1_u16..=5, 2..=5),
        truth in any::<bool>(),
        steps in Just(vec![1_u16, 2, 3, 4]).prop_shuffle(),
        partners in Just(vec![1_u16, 2, 3]).prop_shuffle(),
    ) {
        let mut other = one_of_each();
        other[0].key = Key::Single { right: single };
        other[1].key = Key::Multiple { right: multiple.into_iter().collect() };
        other[2].key = Key::Truth { right: truth };
        other[3].key = Key::Numeric { low: -1.0, high: 9.0, unit: Some("%".into()) };
        other[4].key = Key::Short { accepted: vec!["another".into()] };
        other[5] = ordering(&steps);
        other[6] = matching(&partners);
        other[7] = cloze("another", single.min(3));
        prop_assert_eq!(json(&laid(one_of_each(), shuffle, &seed)), json(&laid(other, shuffle, &seed)));
    }

    #[test]
    fn fields_and_answers_are_inverse(
        seed in any::<[u8; 32]>(),
        one in 1_u16..=2,
        some in prop::collection::btree_set(1_u16..=5, 1..=5),
        text in "[a-zñ0-9,.]{1,40}",
        steps in Just(vec![1_u16, 2, 3, 4]).prop_shuffle(),
        pairs in prop::collection::btree_map(1_u16..=3, prop::sample::select(vec![1_u16, 2, 3, 40]), 1..=3),
        choice in 1_u16..=3,
    ) {
        let gaps = BTreeMap::from([(1, Fill::Typed(text.clone())), (2, Fill::Chosen(choice))]);
        let one = Answer::Chosen { options: vec![one] };
        let typed = Answer::Typed { text };
        let answers = [
            one.clone(), Answer::Chosen { options: some.into_iter().collect() }, one, typed.clone(), typed,
            Answer::Ordered { options: steps }, Answer::Paired { pairs }, Answer::Filled { gaps },
        ];
        for (question, answer) in one_of_each().iter().zip(answers) {
            for answer in [answer, Answer::Blank, Answer::Unsure] {
                let posted = fields(question, &answer, &seed);
                let sent: AnswerFields = serde_json::from_str(&serde_json::to_string(&posted).unwrap()).unwrap();
                prop_assert_eq!(read(question, &sent, &seed), Ok(answer.clone()));
                let without_javascript = AnswerFields { order: vec![], ..posted };
                prop_assert_eq!(read(question, &without_javascript, &seed), Ok(answer));
            }
        }
    }

    #[test]
    fn any_posted_fields_are_read_without_panic(
        token in ".{0,40}",
        place in any::<u16>(),
        chosen in prop::collection::vec("[a-p]{16}|", 0..4),
    ) {
        let fields = AnswerFields {
            order: chosen.clone(),
            chosen,
            text: token.clone(),
            pairs: BTreeMap::from([(token.clone(), token.clone())]),
            positions: BTreeMap::from([(token.clone(), place)]),
            gaps: BTreeMap::from([("1".into(), token.clone()), ("2".into(), token)]),
            unsure: false,
        };
        for question in one_of_each() {
            let _ = read(&question, &fields, &SEED);
        }
    }
}
