//! One rule broken at a time, and what the parts of a score add up to.

use std::collections::BTreeSet;

use super::*;
use crate::person::Track;

fn profile(person: u128) -> MatchingProfile<u128> {
    MatchingProfile {
        person,
        languages: vec![(LanguageCode::new("es"), Fluency::C1)],
        least_fluency: Fluency::B1,
        free_hours: (0..10).collect(),
        track: Track::Judge,
        speciality: Some("Financial flows".into()),
        country: "CO".into(),
        unit: None,
        gender: Some(Gender::Woman),
        gender_choice: GenderChoice::NoMatter,
        conflicts: BTreeSet::new(),
        opt_outs: BTreeSet::new(),
        experience: Experience::FiveToNine,
        wishes: Vec::new(),
    }
}

fn broken(change: impl Fn(&mut MatchingProfile<u128>, &mut MatchingProfile<u128>)) -> Vec<HardRule> {
    let (mut trainee, mut mentor) = (profile(1), profile(2));
    change(&mut trainee, &mut mentor);
    let forward = eligibility(&trainee, &mentor, &RuleSet::default(), &BTreeSet::new());
    let backward = eligibility(&mentor, &trainee, &RuleSet::default(), &BTreeSet::new());
    assert_eq!(
        forward.clone().err(),
        backward.err(),
        "hard rules look at both sides alike"
    );
    forward.err().unwrap_or_default()
}

#[test]
fn a_pair_that_breaks_nothing_is_eligible() {
    assert_eq!(broken(|_, _| ()), []);
}

#[test]
fn each_rule_is_broken_alone() {
    let language = |trainee: &mut MatchingProfile<u128>, _: &mut MatchingProfile<u128>| {
        trainee.languages = vec![(LanguageCode::new("es"), Fluency::A2)];
    };
    assert_eq!(broken(language), [HardRule::Language]);
    assert_eq!(
        broken(|_, mentor| mentor.least_fluency = Fluency::C2),
        [HardRule::Language]
    );
    assert_eq!(
        broken(|_, mentor| mentor.free_hours = (10..20).collect()),
        [HardRule::SharedHours]
    );
    assert_eq!(broken(|_, mentor| mentor.track = Track::Police), [HardRule::Track]);
    assert_eq!(
        broken(|trainee, _| {
            trainee.conflicts.insert(2);
        }),
        [HardRule::DeclaredConflict]
    );
    assert_eq!(
        broken(|trainee, _| {
            trainee.opt_outs.insert(2);
        }),
        [HardRule::OptOut]
    );
    assert_eq!(
        broken(|trainee, mentor| mentor.person = trainee.person),
        [HardRule::DeclaredConflict]
    );
}

#[test]
fn units_are_compared_without_case_and_spaces() {
    let units = |one: &str, other: &str| {
        broken(|trainee, mentor| {
            trainee.unit = Some(one.into());
            mentor.unit = Some(other.into());
        })
    };
    assert_eq!(units("Unidad  Norte 4", " unidad norte4"), [HardRule::SameUnit]);
    assert_eq!(units("FISCALÍA 2", "fiscalía 2"), [HardRule::SameUnit]);
    assert_eq!(units("Unidad 4", "Unidad 5"), []);
    assert_eq!(units(" ", ""), []);
}

#[test]
fn a_required_gender_must_have_been_said() {
    let require = |gender| {
        broken(|trainee, mentor| {
            trainee.gender_choice = GenderChoice::Require(Gender::Woman);
            mentor.gender = gender;
        })
    };
    assert_eq!(require(Some(Gender::Woman)), []);
    assert_eq!(require(Some(Gender::Man)), [HardRule::RequiredGender]);
    assert_eq!(require(None), [HardRule::RequiredGender]);
}

#[test]
fn a_veto_is_for_one_pair_and_all_broken_rules_are_listed() {
    let (trainee, mut mentor) = (profile(1), profile(2));
    let vetoes = BTreeSet::from([(1, 2)]);
    let asked = |mentor: &_| eligibility(&trainee, mentor, &RuleSet::default(), &vetoes);
    assert_eq!(asked(&mentor).err(), Some(vec![HardRule::Veto]));
    mentor.track = Track::Police;
    assert_eq!(asked(&mentor).err(), Some(vec![HardRule::Veto, HardRule::Track]));
    assert!(asked(&profile(3)).is_ok());
}

#[test]
fn tracks_mix_only_where_the_programme_says_so() {
    let (trainee, mut mentor) = (profile(1), profile(2));
    mentor.track = Track::Prosecutor;
    let mixing = RuleSet {
        cross_track_allowed: true,
        ..RuleSet::default()
    };
    assert!(eligibility(&trainee, &mentor, &mixing, &BTreeSet::new()).is_ok());
}

#[test]
fn the_ideal_pair_gets_everything_and_parts_add_up() {
    assert_eq!(Weights::default().0.iter().sum::<u16>(), 1000);
    let (mut trainee, mut mentor) = (profile(1), profile(2));
    for person in [&mut trainee, &mut mentor] {
        person.languages[0].1 = Fluency::C2;
    }
    trainee.wishes = vec![Wish::Experience(Experience::TwentyOrMore), Wish::Country("co".into())];
    mentor.experience = Experience::TwentyOrMore;
    let score = |trainee: &_| eligibility(trainee, &mentor, &RuleSet::default(), &BTreeSet::new()).expect("eligible");
    let ideal = score(&trainee);
    assert_eq!((ideal.total, ideal.band), (1000, Band::Excellent));

    trainee.wishes.push(Wish::OtherCountry);
    trainee.gender_choice = GenderChoice::Prefer(Gender::Man);
    let less = score(&trainee);
    assert_eq!(less.total, 1000 - 120 / 6 - 50 / 2);
    assert_eq!(less.parts.iter().map(|(_, points)| points).sum::<u16>(), less.total);
}

#[test]
fn bands_begin_at_their_thresholds() {
    assert_eq!(
        [0, 249, 250, 399, 400].map(Band::of),
        [Band::Weak, Band::Weak, Band::Fair, Band::Fair, Band::Good]
    );
    assert_eq!(
        [550, 699, 700, 1000].map(Band::of),
        [Band::Strong, Band::Strong, Band::Excellent, Band::Excellent]
    );
}

#[test]
fn rule_ids_are_distinct_and_conflicts_and_refusals_stand() {
    let ids: BTreeSet<_> = HardRule::ALL.map(HardRule::id).into();
    assert_eq!(ids.len(), HardRule::ALL.len());
    let standing: Vec<_> = HardRule::ALL
        .into_iter()
        .filter(|rule| !rule.can_be_overridden())
        .collect();
    assert_eq!(
        standing,
        [
            HardRule::SameUnit,
            HardRule::DeclaredConflict,
            HardRule::OptOut,
            HardRule::Veto
        ]
    );
}
