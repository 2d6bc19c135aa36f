//! Particular papers: drop-downs, pools, steps.

use super::*;

#[test]
fn a_choice_of_another_drop_down_is_not_taken() {
    let mut two = cloze("act", 1);
    if let Key::Cloze { gaps } = &mut two.key {
        gaps[0] = Gap::Menu {
            options: vec![1],
            right: 1,
        };
        gaps[1] = Gap::Menu {
            options: vec![2, 3],
            right: 2,
        };
    }
    let paper = laid(vec![two.clone()], true, &SEED);
    let tokens: Vec<usize> = paper.questions[0].gaps.iter().map(Vec::len).collect();
    assert_eq!(tokens, [1, 2]);
    let first = paper.questions[0].gaps[0][0].token.clone();
    let fields = |gap: &str| AnswerFields {
        gaps: BTreeMap::from([(gap.to_owned(), first.clone())]),
        ..AnswerFields::default()
    };
    let filled = BTreeMap::from([(1, Fill::Chosen(1))]);
    assert_eq!(read(&two, &fields("1"), &SEED), Ok(Answer::Filled { gaps: filled }));
    assert!(matches!(read(&two, &fields("2"), &SEED), Err(Misread::Unknown { .. })));
    assert_eq!(read(&two, &fields("3"), &SEED), Ok(Answer::Blank));
}

#[test]
fn a_pool_gives_each_attempt_as_many_as_it_picks() {
    let pooled = |id: &str, pool: Option<usize>, track: Option<Track>| Question {
        track,
        pool,
        ..question(id, Key::Single { right: 1 }, choices(1..=2, "choice"), vec![])
    };
    let mut drawn = quiz(vec![pooled("always", None, None)], false);
    drawn
        .questions
        .extend(["a", "b", "c", "d"].map(|id| pooled(id, Some(0), None)));
    drawn.questions.push(pooled("e", Some(0), Some(Track::Judge)));
    drawn.pools = vec![2];
    let mut seen = BTreeSet::new();
    for byte in 0..60 {
        let ids: Vec<&str> = asked(&drawn, Track::Police, &[byte; 32])
            .iter()
            .map(|one| one.id.as_str())
            .collect();
        assert_eq!((ids.len(), ids[0]), (3, "always"));
        assert!(ids[1] < ids[2] && !ids.contains(&"e"), "file order, own track: {ids:?}");
        seen.insert([ids[1].to_owned(), ids[2].to_owned()]);
        let paper = lay_out(&drawn, Language::En, Language::Es, Track::Police, &[byte; 32]);
        assert_eq!(
            paper.questions.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(),
            ids
        );
    }
    assert_eq!((seen.len(), count(&drawn, Track::Judge)), (6, 3));
}

#[test]
fn positions_without_javascript_name_what_is_wrong() {
    let steps = ordering(&[1, 2, 3, 4]);
    let placed = |places: [u16; 4]| {
        let name = |id| token(&SEED, "ord", List::Options, id);
        let positions = (1..).zip(places).map(|(id, place)| (name(id), place)).collect();
        read(
            &steps,
            &AnswerFields {
                positions,
                ..AnswerFields::default()
            },
            &SEED,
        )
    };
    let wrong = |doubled: &[u16], missing: &[u16]| {
        Err(Misread::Positions {
            doubled: doubled.into(),
            missing: missing.into(),
        })
    };
    assert_eq!(
        placed([2, 1, 4, 3]),
        Ok(Answer::Ordered {
            options: vec![2, 1, 4, 3]
        })
    );
    assert_eq!(placed([0, 0, 0, 0]), Ok(Answer::Blank));
    assert_eq!(placed([1, 1, 3, 4]), wrong(&[1], &[2]));
    assert_eq!(placed([1, 2, 3, 0]), wrong(&[], &[4]));
    assert_eq!(placed([1, 2, 3, 9]), wrong(&[], &[4]));
    let name = |id| token(&SEED, "ord", List::Options, id);
    let order = |ids: &[OptionId]| AnswerFields {
        order: ids.iter().copied().map(name).collect(),
        ..AnswerFields::default()
    };
    assert_eq!(
        read(&steps, &order(&[3, 1, 4, 2]), &SEED),
        Ok(Answer::Ordered {
            options: vec![3, 1, 4, 2]
        })
    );
    assert_eq!(read(&steps, &order(&[3, 3, 4, 2]), &SEED), wrong(&[], &[2]));
    assert_eq!(read(&steps, &order(&[3, 1]), &SEED), wrong(&[], &[3, 4]));
    assert_eq!(
        read(&steps, &order(&[3, 1, 4, 2, 2]), &SEED),
        Ok(Answer::Ordered {
            options: vec![3, 1, 4, 2]
        })
    );
}
