//! Running the matcher for a cohort: from what the store knows to a run that can be recorded.

mod reason;
mod term;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::mentoring::eligibility::{BAND_THRESHOLDS, HardRule, MatchingProfile, RuleSet, Score, eligibility};
use domain::mentoring::instance::{Aim, BadInstance, Instance, Link, Outcome, Pair, TOP_SCORE};
use domain::mentoring::matching::Matching;
use serde_json::json;
use sha2::{Digest, Sha256};
use store::{Party, ProposedPair, Run, RunOutcome, Snapshot, Unmatched};
use uuid::Uuid;

pub use reason::{Why, told};
use term::Weeks;
pub use term::weeks_of_term;

/// A person to be matched. `free_hours` of the profile are on the person's own clock.
#[derive(Clone, Debug)]
pub struct Side {
    /// What the matcher may know.
    pub profile: MatchingProfile<Uuid>,
    /// The person's clock.
    pub zone: Tz,
}

/// A mentor with seats.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The mentor's id.
    pub mentor: Uuid,
    /// Seats that can be given.
    pub free_seats: u32,
    /// Seats held already: they count for an even load.
    pub taken_seats: u32,
    /// Who it is.
    pub side: Side,
}

/// Who is to be matched, under which conditions.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// Trainees by enrolment.
    pub trainees: Vec<(Uuid, Side)>,
    /// Mentors with room.
    pub mentors: Vec<Offer>,
    /// (trainee's person, mentor's person) that must not be.
    pub vetoes: BTreeSet<(Uuid, Uuid)>,
    /// (enrolment, mentor) that must be.
    pub pins: Vec<(Uuid, Uuid)>,
    /// (enrolment, mentor) to be kept where coverage allows.
    pub previous: Vec<(Uuid, Uuid)>,
    /// The Mondays of the weeks in which the pairs meet.
    pub weeks: Vec<NaiveDate>,
}

impl Question {
    /// The question that a snapshot asks.
    #[must_use]
    pub fn of(snapshot: &Snapshot, weeks: Vec<NaiveDate>) -> Self {
        let trainees = snapshot
            .trainees
            .iter()
            .map(|trainee| (trainee.enrolment, side(&trainee.party)))
            .collect();
        let mentors = snapshot.mentors.iter().map(|mentor| Offer {
            mentor: mentor.mentor,
            free_seats: mentor.free_seats,
            taken_seats: mentor.taken_seats,
            side: side(&mentor.party),
        });
        Self {
            trainees,
            mentors: mentors.collect(),
            vetoes: snapshot.vetoes.clone(),
            pins: snapshot.pins.clone(),
            previous: snapshot.previous.clone(),
            weeks,
        }
    }
}

/// A solved question: what to propose, and why.
#[derive(Debug)]
pub struct Answer<'a> {
    question: &'a Question,
    rules: RuleSet,
    instance: Instance,
    matching: Matching,
    outcome: Outcome,
    arena: Arena<'a>,
    /// Per trainee: how many mentors each rule keeps away, by what is told of the rule.
    barred: Vec<BTreeMap<&'static str, u32>>,
    refused_pins: Vec<(Uuid, Uuid, Vec<&'static str>)>,
}

/// The seed of a cohort's order: anybody can work it out, nobody can choose it.
#[must_use]
pub fn seed_of(cohort: Uuid) -> u64 {
    let digest: [u8; 32] = Sha256::digest(cohort.as_bytes()).into();
    let mut first = [0; 8];
    first.copy_from_slice(&digest[..8]);
    u64::from_be_bytes(first)
}

impl<'a> Answer<'a> {
    /// Solves the question. The same question, rules and seed give the same bytes.
    pub fn of(question: &'a Question, rules: RuleSet, seed: u64) -> Result<Self, BadInstance> {
        let arena = Arena::of(question);
        let mut pairs = Vec::new();
        let mut barred = vec![BTreeMap::new(); question.trainees.len()];
        for (row, barred) in barred.iter_mut().enumerate() {
            for place in 0..question.mentors.len() {
                match arena.pair(row, place, &rules) {
                    Ok((score, _)) => {
                        pairs.push(Pair {
                            trainee: index(row),
                            mentor: index(place),
                            score: u32::from(score.total),
                        });
                    }
                    Err(broken) => {
                        for reason in told(&broken) {
                            *barred.entry(reason).or_default() += 1;
                        }
                    }
                }
            }
        }
        let (pins, refused_pins) = pins(question, &arena, &rules);
        let mut instance = Instance {
            trainees: None,
            capacities: question
                .mentors
                .iter()
                .map(|mentor| mentor.free_seats + mentor.taken_seats)
                .collect(),
            pairs,
            bands: BAND_THRESHOLDS.iter().map(|threshold| u32::from(*threshold)).collect(),
            previous: question
                .previous
                .iter()
                .filter_map(|&pair| link(question, pair))
                .collect(),
            pins,
            objective: Aim::Full,
            seed,
        };
        seat_those_paired(question, &mut instance);
        let matching = Matching::of(&instance)?;
        let outcome = matching.outcome();
        Ok(Self {
            question,
            rules,
            instance,
            matching,
            outcome,
            arena,
            barred,
            refused_pins,
        })
    }

    /// The run to record.
    pub fn run(&self) -> Result<Run, serde_json::Error> {
        let people = self.question.trainees.len();
        let own = self
            .outcome
            .pairs
            .iter()
            .filter(|pair| (pair.trainee as usize) < people);
        let pairs: Vec<ProposedPair> = own.filter_map(|pair| self.proposed(pair)).collect();
        let unmatched = self
            .outcome
            .unmatched
            .iter()
            .filter_map(|&row| self.unmatched(row))
            .collect();
        let reached = &self.outcome.objective;
        let held: u32 = self.question.mentors.iter().map(|mentor| mentor.taken_seats).sum();
        let refused = self
            .refused_pins
            .iter()
            .map(|(enrolment, mentor, rules)| json!({ "enrolment": enrolment, "mentor": mentor, "rules": rules }));
        let objective = json!({
            "trainees": people,
            "unmatched": reached.unmatched,
            "moved": reached.moved,
            "bands": reached.bands,
            "load": reached.load,
            "score": reached.score.saturating_sub(u64::from(held) * u64::from(TOP_SCORE)),
            "refused_pins": refused.collect::<Vec<_>>(),
        });
        let outcome = RunOutcome {
            pairs,
            unmatched,
            objective,
            certificate: self.outcome.certificate,
        };
        Ok(Run {
            seed: self.instance.seed,
            rules_version: self.rules.version,
            input_hash: self.input_hash()?,
            outcome,
        })
    }

    /// Why a trainee does not have a certain mentor; `None` if one of the two does not take part.
    #[must_use]
    pub fn why_not(&self, enrolment: Uuid, mentor: Uuid) -> Option<Why> {
        let link = link(self.question, (enrolment, mentor))?;
        Some(
            match self
                .arena
                .pair(link.trainee as usize, link.mentor as usize, &self.rules)
            {
                Err(broken) => Why::Barred(told(&broken)),
                Ok(_) => Why::Rank(self.matching.why_not(link.trainee, link.mentor)),
            },
        )
    }

    fn proposed(&self, pair: &Pair) -> Option<ProposedPair> {
        let (row, place) = (pair.trainee as usize, pair.mentor as usize);
        let (score, shared_hours) = self.arena.pair(row, place, &self.rules).ok()?;
        Some(ProposedPair {
            enrolment: self.question.trainees.get(row)?.0,
            mentor: self.question.mentors.get(place)?.mentor,
            score: score.total,
            shared_hours,
            reasons: reason::of_pair(&score, self.rules.weights),
        })
    }

    fn unmatched(&self, row: u32) -> Option<Unmatched> {
        let (enrolment, _) = self.question.trainees.get(row as usize)?;
        let eligible = self.instance.pairs.iter().filter(|pair| pair.trainee == row).count();
        let bottleneck = self.matching.why_unmatched(row);
        let reasons = reason::of_unmatched(
            self.question.mentors.len(),
            eligible,
            &self.barred[row as usize],
            bottleneck,
        );
        Some(Unmatched {
            enrolment: *enrolment,
            reasons,
        })
    }

    fn input_hash(&self) -> Result<String, serde_json::Error> {
        let trainees: Vec<Uuid> = self.question.trainees.iter().map(|(enrolment, _)| *enrolment).collect();
        let mentors: Vec<Uuid> = self.question.mentors.iter().map(|mentor| mentor.mentor).collect();
        let input = serde_json::to_vec(&(self.rules.version, trainees, mentors, &self.instance))?;
        Ok(domain::course::hash(&input))
    }
}

/// The rules that a pin to be would break, as they are told; empty when it may stand.
#[must_use]
pub fn bars(question: &Question, rules: &RuleSet, pair: (Uuid, Uuid)) -> Vec<&'static str> {
    let Some(link) = link(question, pair) else {
        return vec!["seats"];
    };
    Arena::of(question)
        .pair(link.trainee as usize, link.mentor as usize, rules)
        .err()
        .map(|broken| told(&broken))
        .unwrap_or_default()
}

/// Everybody's profile in every distinct week of the term.
#[derive(Debug)]
struct Arena<'a> {
    question: &'a Question,
    trainees: Vec<Vec<MatchingProfile<Uuid>>>,
    mentors: Vec<Vec<MatchingProfile<Uuid>>>,
}

impl<'a> Arena<'a> {
    fn of(question: &'a Question) -> Self {
        let sides = question
            .trainees
            .iter()
            .map(|(_, side)| side)
            .chain(question.mentors.iter().map(|mentor| &mentor.side));
        let weeks = Weeks::of(sides, &question.weeks);
        let in_weeks = |side: &Side| {
            let hours = weeks.hours(side);
            hours
                .into_iter()
                .map(|free_hours| MatchingProfile {
                    free_hours,
                    ..side.profile.clone()
                })
                .collect()
        };
        Self {
            trainees: question.trainees.iter().map(|(_, side)| in_weeks(side)).collect(),
            mentors: question.mentors.iter().map(|mentor| in_weeks(&mentor.side)).collect(),
            question,
        }
    }

    /// The pair in its worst week: hours that are shared only until the clocks change are not promised.
    fn pair(&self, row: usize, place: usize, rules: &RuleSet) -> Result<(Score, u32), Vec<HardRule>> {
        let weeks = self.trainees[row].iter().zip(&self.mentors[place]);
        let shared =
            |pair: &(&MatchingProfile<Uuid>, &MatchingProfile<Uuid>)| pair.0.free_hours.shared(&pair.1.free_hours);
        let Some(worst) = weeks.min_by_key(shared) else {
            return Err(vec![HardRule::SharedHours]);
        };
        eligibility(worst.0, worst.1, rules, &self.question.vetoes).map(|score| (score, shared(&worst)))
    }
}

fn side(party: &Party) -> Side {
    Side {
        profile: party.matching_profile(party.hours),
        zone: party.zone.parse().unwrap_or(Tz::UTC),
    }
}

type Refused = Vec<(Uuid, Uuid, Vec<&'static str>)>;

/// Pins that may stand, and those that may not with the reason: one bad pin must not stop a run.
fn pins(question: &Question, arena: &Arena<'_>, rules: &RuleSet) -> (Vec<Link>, Refused) {
    let mut standing = Vec::new();
    let mut refused = Vec::new();
    let mut taken: BTreeMap<u32, u32> = BTreeMap::new();
    for &(enrolment, mentor) in &question.pins {
        let Some(link) = link(question, (enrolment, mentor)) else {
            continue;
        };
        let room = taken.entry(link.mentor).or_default();
        match arena.pair(link.trainee as usize, link.mentor as usize, rules) {
            Err(broken) => refused.push((enrolment, mentor, told(&broken))),
            Ok(_) if *room >= question.mentors[link.mentor as usize].free_seats => {
                refused.push((enrolment, mentor, vec!["seats"]));
            }
            Ok(_) => {
                *room += 1;
                standing.push(link);
            }
        }
    }
    (standing, refused)
}

/// Seats that are held already enter as pins of nobody, so that load is even over all cohorts.
fn seat_those_paired(question: &Question, instance: &mut Instance) {
    let mut nobody = index(question.trainees.len());
    for (place, mentor) in question.mentors.iter().enumerate() {
        for _ in 0..mentor.taken_seats {
            let link = Link {
                trainee: nobody,
                mentor: index(place),
            };
            instance.pairs.push(Pair {
                trainee: link.trainee,
                mentor: link.mentor,
                score: TOP_SCORE,
            });
            instance.pins.push(link);
            nobody += 1;
        }
    }
    instance.trainees = Some(nobody);
}

fn link(question: &Question, (enrolment, mentor): (Uuid, Uuid)) -> Option<Link> {
    let row = question.trainees.iter().position(|(known, _)| *known == enrolment)?;
    let place = question.mentors.iter().position(|known| known.mentor == mentor)?;
    Some(Link {
        trainee: index(row),
        mentor: index(place),
    })
}

fn index(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
