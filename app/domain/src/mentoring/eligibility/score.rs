//! The soft score: how well an eligible pair would suit each other, from 0 to 1,000.

use super::profile::{Fluency, Gender, GenderChoice, MatchingProfile, PersonKey, Wish, same_words};
use super::rules::RuleSet;

/// Scores at which a higher band begins.
pub const BAND_THRESHOLDS: [u16; 4] = [250, 400, 550, 700];

/// A score with what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// 0 to 1,000.
    pub total: u16,
    /// What each part gives, in the order of [`Part::ALL`].
    pub parts: Vec<(Part, u16)>,
    /// The total in a word.
    pub band: Band,
}

/// How good a pair is, in words a person understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Below 250
    Weak,
    /// Below 400
    Fair,
    /// Below 550
    Good,
    /// Below 700
    Strong,
    /// 700 or more
    Excellent,
}

/// What a score is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Same track
    Track,
    /// Same speciality
    Speciality,
    /// Level of the best common language
    Language,
    /// Shared hours
    Hours,
    /// The mentor's lead in experience
    Experience,
    /// The trainee's wishes
    TraineeWishes,
    /// The mentor's wishes
    MentorWishes,
    /// Preferred gender, on both sides
    Gender,
    /// Same country
    Country,
}

/// The most that each part gives, in the order of [`Part::ALL`]; 1,000 in sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights(pub [u16; Part::ALL.len()]);

impl Default for Weights {
    /// Similarity of work first, then what makes meetings happen, then wishes: a trainee's
    /// wishes weigh less than one band, so that asking cleverly does not pay.
    fn default() -> Self {
        Self([200, 200, 150, 150, 80, 120, 30, 50, 20])
    }
}

impl Band {
    /// The band of a score.
    pub fn of(score: u16) -> Self {
        match BAND_THRESHOLDS.iter().filter(|&&threshold| threshold <= score).count() {
            0 => Self::Weak,
            1 => Self::Fair,
            2 => Self::Good,
            3 => Self::Strong,
            _ => Self::Excellent,
        }
    }

    /// The band's name in records and translation keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Fair => "fair",
            Self::Good => "good",
            Self::Strong => "strong",
            Self::Excellent => "excellent",
        }
    }
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 9] = [
        Self::Track,
        Self::Speciality,
        Self::Language,
        Self::Hours,
        Self::Experience,
        Self::TraineeWishes,
        Self::MentorWishes,
        Self::Gender,
        Self::Country,
    ];
}

/// The score of a pair that breaks no hard rule.
pub(super) fn score<P: PersonKey>(trainee: &MatchingProfile<P>, mentor: &MatchingProfile<P>, rules: &RuleSet) -> Score {
    let share = |part| match part {
        Part::Track => Share::whole(trainee.track == mentor.track),
        Part::Speciality => match (&trainee.speciality, &mentor.speciality) {
            (Some(one), Some(other)) => Share::whole(same_words(one, other)),
            _ => Share(0, 1),
        },
        Part::Language => Share(common_fluency(trainee, mentor), 5),
        // Six hours leave a choice of meeting times; more add nothing.
        Part::Hours => Share(trainee.free_hours.shared(&mentor.free_hours).min(6), 6),
        Part::Experience => {
            let lead = (mentor.experience as u32).saturating_sub(trainee.experience as u32);
            Share(lead.min(2), 2)
        }
        Part::TraineeWishes => wishes_met(trainee, mentor),
        Part::MentorWishes => wishes_met(mentor, trainee),
        Part::Gender => Share(
            u32::from(suits(trainee.gender_choice, mentor.gender))
                + u32::from(suits(mentor.gender_choice, trainee.gender)),
            2,
        ),
        Part::Country => Share::whole(same_words(&trainee.country, &mentor.country)),
    };
    let parts: Vec<(Part, u16)> = Part::ALL
        .into_iter()
        .zip(rules.weights.0)
        .map(|(part, most)| (part, share(part).of(most)))
        .collect();
    let sum: u32 = parts.iter().map(|&(_, points)| u32::from(points)).sum();
    let total = u16::try_from(sum.min(1000)).unwrap_or(1000);
    Score {
        total,
        parts,
        band: Band::of(total),
    }
}

/// A part of a whole: how much, out of how much.
#[derive(Clone, Copy)]
struct Share(u32, u32);

impl Share {
    fn whole(given: bool) -> Self {
        Self(u32::from(given), 1)
    }

    fn of(self, most: u16) -> u16 {
        u16::try_from(u32::from(most) * self.0 / self.1).unwrap_or(most)
    }
}

/// The weaker side's level in the best common language, 0 (A1) to 5 (C2).
fn common_fluency<P>(one: &MatchingProfile<P>, other: &MatchingProfile<P>) -> u32 {
    let levels = one.languages.iter().flat_map(|(language, level)| {
        other
            .languages
            .iter()
            .filter(move |(theirs, _)| theirs == language)
            .map(|(_, theirs)| (*level).min(*theirs))
    });
    levels.max().unwrap_or(Fluency::A1) as u32
}

/// The first three wishes weigh 3, 2 and 1 of 6; whoever asks for less gets the rest.
fn wishes_met<P>(wishing: &MatchingProfile<P>, other: &MatchingProfile<P>) -> Share {
    let weights = [3, 2, 1];
    let unmet: u32 = wishing
        .wishes
        .iter()
        .zip(weights)
        .filter(|(wish, _)| !meets(wish, wishing, other))
        .map(|(_, weight)| weight)
        .sum();
    Share(6 - unmet, 6)
}

fn meets<P>(wish: &Wish, wishing: &MatchingProfile<P>, other: &MatchingProfile<P>) -> bool {
    match wish {
        Wish::Speciality(field) => other
            .speciality
            .as_ref()
            .is_some_and(|theirs| same_words(field, theirs)),
        Wish::Country(country) => same_words(country, &other.country),
        Wish::OtherCountry => !same_words(&wishing.country, &other.country),
        Wish::Language(language) => other.languages.iter().any(|(theirs, _)| theirs == language),
        Wish::Experience(least) => other.experience >= *least,
    }
}

fn suits(choice: GenderChoice, gender: Option<Gender>) -> bool {
    match choice {
        GenderChoice::NoMatter => true,
        GenderChoice::Prefer(wanted) | GenderChoice::Require(wanted) => gender == Some(wanted),
    }
}
