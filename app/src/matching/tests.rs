//! Made people, one circumstance at a time: who is proposed to whom, and what is said about the others.

use std::collections::BTreeSet;

use domain::mentoring::eligibility::{Experience, Fluency, Gender, GenderChoice, LanguageCode, WeekHours};
use domain::mentoring::explanation::{Level, WhyNot};
use domain::person::Track;

use super::*;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// Free on Mondays from 18:00 to 21:00 on the clock of Panama.
fn person(number: u128) -> Side {
    let profile = MatchingProfile {
        person: id(number),
        languages: vec![(LanguageCode::new("es"), Fluency::C1)],
        least_fluency: Fluency::B1,
        free_hours: (18..21).collect(),
        track: Track::Police,
        speciality: Some("Cyber".into()),
        country: "PA".into(),
        unit: None,
        gender: None,
        gender_choice: GenderChoice::NoMatter,
        conflicts: BTreeSet::new(),
        opt_outs: BTreeSet::new(),
        experience: Experience::FiveToNine,
        wishes: Vec::new(),
    };
    Side {
        profile,
        zone: Tz::America__Panama,
    }
}

/// Trainees 1.. (enrolments 101..) and mentors 51.. (ids 151..), each with these seats.
fn question(trainees: u128, seats: &[u32]) -> Question {
    let mentors = (1_u128..).zip(seats).map(|(number, seats)| Offer {
        mentor: id(150 + number),
        free_seats: *seats,
        taken_seats: 0,
        side: person(50 + number),
    });
    Question {
        trainees: (1..=trainees)
            .map(|number| (id(100 + number), person(number)))
            .collect(),
        mentors: mentors.collect(),
        weeks: mondays("2026-12-07", 12),
        ..Question::default()
    }
}

fn mondays(first: &str, count: u64) -> Vec<NaiveDate> {
    let first: NaiveDate = first.parse().expect("a date");
    (0..count).map(|week| first + chrono::Days::new(7 * week)).collect()
}

fn ran(question: &Question) -> Run {
    Answer::of(question, RuleSet::default(), 7)
        .expect("an instance")
        .run()
        .expect("a run")
}

fn pairs(question: &Question) -> Vec<(Uuid, Uuid)> {
    ran(question)
        .outcome
        .pairs
        .iter()
        .map(|pair| (pair.enrolment, pair.mentor))
        .collect()
}

/// What keeps the only trainee from the only mentor after a change.
fn barred(change: impl FnOnce(&mut Question)) -> Vec<&'static str> {
    let mut question = question(1, &[1]);
    assert_eq!(pairs(&question), [(id(101), id(151))]);
    change(&mut question);
    assert_eq!(pairs(&question), []);
    match Answer::of(&question, RuleSet::default(), 7)
        .expect("an instance")
        .why_not(id(101), id(151))
    {
        Some(Why::Barred(rules)) => rules,
        other => panic!("{other:?}"),
    }
}

fn trainee(question: &mut Question) -> &mut Side {
    &mut question.trainees[0].1
}

#[test]
fn hard_rules_keep_people_apart_and_only_open_ones_are_named() {
    assert_eq!(
        barred(|it| trainee(it).profile.languages[0].1 = Fluency::A2),
        ["language"]
    );
    assert_eq!(
        barred(|it| trainee(it).profile.free_hours = (8..12).collect()),
        ["shared-hours"]
    );
    assert_eq!(barred(|it| trainee(it).profile.track = Track::Judge), ["track"]);
    assert_eq!(barred(|it| it.vetoes = BTreeSet::from([(id(1), id(51))])), ["veto"]);
    assert_eq!(
        barred(|it| it.mentors[0].side.profile.conflicts = BTreeSet::from([id(1)])),
        ["confidential"]
    );
    assert_eq!(
        barred(|it| trainee(it).profile.gender_choice = GenderChoice::Require(Gender::Woman)),
        ["confidential"]
    );
    assert_eq!(
        barred(|it| {
            trainee(it).profile.unit = Some("Unit 4".into());
            it.mentors[0].side.profile.unit = Some("unit4".into());
        }),
        ["confidential"]
    );
}

#[test]
fn hours_are_compared_across_zones() {
    let mut question = question(1, &[1]);
    // 18 to 21 in Panama is 20 to 23 in Buenos Aires.
    trainee(&mut question).zone = Tz::America__Argentina__Buenos_Aires;
    trainee(&mut question).profile.free_hours = (20..22).collect();
    assert_eq!(ran(&question).outcome.pairs[0].shared_hours, 2);
    // Monday evening in Panama is Tuesday morning in Tokyo.
    trainee(&mut question).zone = Tz::Asia__Tokyo;
    trainee(&mut question).profile.free_hours = (32..35).collect();
    assert_eq!(ran(&question).outcome.pairs[0].shared_hours, 3);
}

#[test]
fn hours_that_end_when_the_clocks_change_are_not_promised() {
    let mut question = question(1, &[1]);
    trainee(&mut question).zone = Tz::America__Santiago;
    // Chile is two hours ahead of Panama in its summer and one from 5 April 2026 on.
    trainee(&mut question).profile.free_hours = (20..23).collect();
    question.weeks = mondays("2026-03-02", 4);
    assert_eq!(ran(&question).outcome.pairs[0].shared_hours, 3);
    question.weeks = mondays("2026-03-02", 12);
    assert_eq!(ran(&question).outcome.pairs[0].shared_hours, 2);
    trainee(&mut question).profile.free_hours = (20..21).collect();
    assert_eq!(pairs(&question).len(), 1);
    trainee(&mut question).profile.free_hours = (22..23).collect();
    assert_eq!(pairs(&question), []);
}

#[test]
fn half_hours_count_only_as_whole_ones() {
    let mut question = question(1, &[1]);
    trainee(&mut question).zone = Tz::America__St_Johns;
    // 18:00 in Panama is 19:30 in St. John's: of 20 to 22 there, 18:30 to 20:30 here.
    trainee(&mut question).profile.free_hours = (20..22).collect();
    assert_eq!(ran(&question).outcome.pairs[0].shared_hours, 1);
}

#[test]
fn seats_are_never_exceeded_and_the_rest_is_explained() {
    let question = question(4, &[1, 2]);
    let outcome = ran(&question).outcome;
    assert!(outcome.certificate);
    assert_eq!(outcome.pairs.iter().filter(|pair| pair.mentor == id(151)).count(), 1);
    assert_eq!(outcome.pairs.iter().filter(|pair| pair.mentor == id(152)).count(), 2);
    let around = &outcome.unmatched[0].reasons["bottleneck"];
    assert_eq!(
        (
            around["trainees"].as_u64(),
            around["mentors"].as_u64(),
            around["seats"].as_u64()
        ),
        (Some(4), Some(2), Some(3))
    );
    assert_eq!(outcome.objective["unmatched"], 1);
}

#[test]
fn a_seat_held_elsewhere_counts_for_an_even_load() {
    let mut question = question(1, &[1, 1]);
    question.mentors[0].taken_seats = 2;
    assert_eq!(pairs(&question), [(id(101), id(152))]);
    let run = ran(&question);
    assert_eq!(
        run.outcome.objective["score"].as_u64(),
        Some(u64::from(run.outcome.pairs[0].score))
    );
}

#[test]
fn a_pin_stands_and_one_that_breaks_a_rule_is_left_out() {
    let mut question = question(2, &[1, 1]);
    for pin in [(id(101), id(151)), (id(101), id(152))] {
        question.pins = vec![pin];
        assert!(pairs(&question).contains(&pin));
    }
    question.vetoes = BTreeSet::from([(id(1), id(52))]);
    let run = ran(&question);
    assert_eq!(run.outcome.objective["refused_pins"][0]["rules"][0], "veto");
    assert!(
        run.outcome
            .pairs
            .iter()
            .any(|pair| (pair.enrolment, pair.mentor) == (id(101), id(151)))
    );
    assert_eq!(bars(&question, &RuleSet::default(), (id(101), id(152))), ["veto"]);
    assert_eq!(
        bars(&question, &RuleSet::default(), (id(101), id(151))),
        Vec::<&str>::new()
    );
}

#[test]
fn a_declined_pair_is_not_proposed_again_but_each_of_them_is() {
    let mut question = question(2, &[1, 1]);
    question.vetoes = BTreeSet::from([(id(1), id(51))]);
    assert_eq!(pairs(&question), [(id(101), id(152)), (id(102), id(151))]);
}

#[test]
fn why_not_is_told_in_levels() {
    let mut question = question(2, &[1, 1]);
    question.trainees[1].1.profile.conflicts = BTreeSet::from([id(52)]);
    let answer = Answer::of(&question, RuleSet::default(), 7).expect("an instance");
    assert_eq!(
        answer.why_not(id(101), id(151)),
        Some(Why::Rank(WhyNot::Worsens(Level::Unmatched, 1)))
    );
    assert_eq!(answer.why_not(id(102), id(151)), Some(Why::Rank(WhyNot::Paired)));
    assert_eq!(answer.why_not(id(102), id(999)), None);
}

#[test]
fn the_same_question_gives_the_same_bytes() {
    let mut question = question(30, &[2, 3, 1, 5, 4]);
    for (place, (_, side)) in question.trainees.iter_mut().enumerate() {
        side.profile.free_hours = (16 + u8::try_from(place % 6).expect("small")..22).collect::<WeekHours>();
        side.profile.speciality = (place % 2 == 0).then(|| "Cyber".to_owned());
    }
    let bytes = |question: &Question, seed| {
        let run = Answer::of(question, RuleSet::default(), seed)
            .expect("an instance")
            .run()
            .expect("a run");
        (serde_json::to_string(&run.outcome).expect("JSON"), run.input_hash)
    };
    let (first, other) = (bytes(&question, 7), bytes(&question, 8));
    assert_eq!(first, bytes(&question, 7));
    assert_ne!(first.1, other.1, "the seed is part of the input");
    let objective = |outcome: &str| {
        serde_json::from_str::<RunOutcome>(outcome)
            .expect("an outcome")
            .objective
    };
    assert_eq!(objective(&first.0), objective(&other.0), "the seed decides ties only");
    question.mentors[0].free_seats = 3;
    assert_ne!(bytes(&question, 7).1, first.1, "a seat more is another input");
    assert_eq!(seed_of(id(1)), seed_of(id(1)));
    assert_ne!(seed_of(id(1)), seed_of(id(2)));
}

#[test]
fn nothing_confided_is_in_what_is_recorded() {
    let mut question = question(2, &[1]);
    trainee(&mut question).profile.gender_choice = GenderChoice::Prefer(Gender::Woman);
    let text = serde_json::to_string(&ran(&question).outcome).expect("JSON");
    for word in ["gender", "unit", "conflict"] {
        assert!(!text.contains(word), "{text}");
    }
}
