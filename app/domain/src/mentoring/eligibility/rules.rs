//! The hard rules: what no score can outweigh.

use super::profile::{Gender, GenderChoice, MatchingProfile, PersonKey, same_words};
use super::score::Weights;

/// The rules of a programme for one matching.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSet {
    /// Recorded with each run, so that a result can be explained later.
    pub version: u32,
    /// Least shared hours a week.
    pub shared_hours_minimum: u32,
    /// Whether people of different tracks may be paired: a judge and a prosecutor of one
    /// jurisdiction can meet in one case.
    pub cross_track_allowed: bool,
    /// What counts how much.
    pub weights: Weights,
}

impl Default for RuleSet {
    fn default() -> Self {
        Self {
            version: 1,
            shared_hours_minimum: 1,
            cross_track_allowed: false,
            weights: Weights::default(),
        }
    }
}

/// Why a pair is not eligible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HardRule {
    /// No common language at the level both ask for.
    Language,
    /// Too few shared hours.
    SharedHours,
    /// Same unit, so same chain of command.
    SameUnit,
    /// A conflict declared by either side, or one and the same person.
    DeclaredConflict,
    /// A gender required by either side.
    RequiredGender,
    /// Either side does not want the other.
    OptOut,
    /// A trainer's veto or an earlier decline.
    Veto,
    /// Different tracks where the programme keeps them apart.
    Track,
}

impl HardRule {
    /// Every rule, in the order in which reasons are listed.
    pub const ALL: [Self; 8] = [
        Self::Language,
        Self::SharedHours,
        Self::SameUnit,
        Self::DeclaredConflict,
        Self::RequiredGender,
        Self::OptOut,
        Self::Veto,
        Self::Track,
    ];

    /// The rule's name in records, URLs and translation keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::SharedHours => "shared-hours",
            Self::SameUnit => "same-unit",
            Self::DeclaredConflict => "declared-conflict",
            Self::RequiredGender => "required-gender",
            Self::OptOut => "opt-out",
            Self::Veto => "veto",
            Self::Track => "track",
        }
    }

    /// Whether a named person may set the rule aside for one pin, with a recorded reason.
    /// Never a conflict of interest, nor what one of the two or a trainer has refused.
    pub fn can_be_overridden(self) -> bool {
        !matches!(
            self,
            Self::SameUnit | Self::DeclaredConflict | Self::OptOut | Self::Veto
        )
    }
}

/// Every rule of the two profiles that the pair breaks; vetoes are the caller's.
pub(super) fn broken<P: PersonKey>(
    trainee: &MatchingProfile<P>,
    mentor: &MatchingProfile<P>,
    rules: &RuleSet,
) -> Vec<HardRule> {
    let least = trainee.least_fluency.max(mentor.least_fluency);
    let common = trainee.languages.iter().any(|(language, level)| {
        *level >= least
            && mentor
                .languages
                .iter()
                .any(|(other, level)| other == language && *level >= least)
    });
    let same_unit = match (&trainee.unit, &mentor.unit) {
        (Some(one), Some(other)) => same_words(one, other),
        _ => false,
    };
    let conflict = trainee.person == mentor.person
        || trainee.conflicts.contains(&mentor.person)
        || mentor.conflicts.contains(&trainee.person);
    let opted_out = trainee.opt_outs.contains(&mentor.person) || mentor.opt_outs.contains(&trainee.person);
    let gender = lacks(trainee.gender_choice, mentor.gender) || lacks(mentor.gender_choice, trainee.gender);
    [
        (HardRule::Language, !common),
        (
            HardRule::SharedHours,
            trainee.free_hours.shared(&mentor.free_hours) < rules.shared_hours_minimum,
        ),
        (HardRule::SameUnit, same_unit),
        (HardRule::DeclaredConflict, conflict),
        (HardRule::RequiredGender, gender),
        (HardRule::OptOut, opted_out),
        (
            HardRule::Track,
            trainee.track != mentor.track && !rules.cross_track_allowed,
        ),
    ]
    .into_iter()
    .filter_map(|(rule, is_broken)| is_broken.then_some(rule))
    .collect()
}

fn lacks(choice: GenderChoice, gender: Option<Gender>) -> bool {
    matches!(choice, GenderChoice::Require(required) if gender != Some(required))
}
