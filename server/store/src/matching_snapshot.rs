//! What the matcher sees of a cohort, and the one place where sealed inputs are opened.

mod rows;

use std::collections::{BTreeMap, BTreeSet};

use domain::mentoring::eligibility::{MatchingProfile, WeekHours};
use domain::person::Track;
use sea_orm::{ConnectionTrait, EntityTrait};
use uuid::Uuid;

use crate::entity::{person, seat};
use crate::matching_input::{MatchingInput, input_of, opened};
use crate::matching_profile::{CONFLICT, Profile};
use crate::{Actor, Error, Keys, Store, access};
use rows::Rows;

/// Everything the matcher needs, as it was at one moment.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The cohort whose trainees are to be paired.
    pub cohort: Uuid,
    /// Changes whenever anything in here changes: 64 hexadecimal digits.
    pub version: String,
    /// Trainees without an open pairing, by enrolment.
    pub trainees: Vec<Trainee>,
    /// Mentors with a free seat who have not withdrawn, by id.
    pub mentors: Vec<AvailableMentor>,
    /// (trainee's person, mentor's person): vetoed by a trainer, declined, or ended for safety.
    pub vetoes: BTreeSet<(Uuid, Uuid)>,
    /// (enrolment, mentor) that must be, where both are in here.
    pub pins: Vec<(Uuid, Uuid)>,
    /// (enrolment, mentor) once proposed and lapsed: kept where coverage allows.
    pub previous: Vec<(Uuid, Uuid)>,
}

/// A trainee who has no mentor yet.
#[derive(Clone, Debug)]
pub struct Trainee {
    /// The place in the cohort.
    pub enrolment: Uuid,
    /// Who it is to the matcher.
    pub party: Party,
}

/// A mentor with room.
#[derive(Clone, Debug)]
pub struct AvailableMentor {
    /// The mentor's id.
    pub mentor: Uuid,
    /// Seats that can still be given.
    pub free_seats: u32,
    /// Seats held by open pairings of any cohort.
    pub taken_seats: u32,
    /// Who it is to the matcher.
    pub party: Party,
}

/// A side of a pair, sealed inputs included: for the matcher and nobody else.
#[derive(Clone)]
pub struct Party {
    /// The person's id.
    pub person: Uuid,
    /// IANA zone of the person's clock.
    pub zone: String,
    /// Free hours of a usual week on that clock.
    pub hours: WeekHours,
    profile: Profile,
    track: Track,
    input: MatchingInput,
    conflicts: BTreeSet<Uuid>,
}

impl std::fmt::Debug for Party {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Party({})", self.person)
    }
}

impl Party {
    /// The matcher's form; `free_hours` are [`Party::hours`] in UTC for a week of the term.
    #[must_use]
    pub fn matching_profile(&self, free_hours: WeekHours) -> MatchingProfile<Uuid> {
        MatchingProfile {
            person: self.person,
            languages: self.profile.languages.clone(),
            least_fluency: self.profile.least_fluency,
            free_hours,
            track: self.track,
            speciality: self.profile.speciality.clone(),
            country: self.profile.country.clone().unwrap_or_default(),
            unit: self.input.unit.clone(),
            gender: self.input.gender,
            gender_choice: self.input.gender_choice,
            conflicts: self.conflicts.clone(),
            opt_outs: BTreeSet::new(),
            experience: self.profile.experience,
            wishes: self.profile.wishes.clone(),
        }
    }
}

impl Store {
    /// What the matcher needs for a cohort: for its trainers and the program.
    pub async fn matching_snapshot(&self, actor: Actor, cohort: Uuid) -> Result<Snapshot, Error> {
        access::of_trainers(&self.0.read, actor, cohort).await?;
        let rows = Rows::load(&self.0.read, cohort).await?;
        Snapshot::of(cohort, &rows, &self.0.keys)
    }
}

/// The version of what a snapshot would hold now.
pub(crate) async fn version(db: &impl ConnectionTrait, cohort: Uuid) -> Result<String, Error> {
    Ok(Rows::load(db, cohort).await?.version())
}

/// Whether one of the two has declared a conflict with the other.
pub(crate) async fn in_conflict(db: &impl ConnectionTrait, keys: &Keys, pair: [Uuid; 2]) -> Result<bool, Error> {
    for (one, other) in [(pair[0], pair[1]), (pair[1], pair[0])] {
        let other = person::Entity::find_by_id(other)
            .one(db)
            .await?
            .ok_or(Error::NotFound)?;
        if input_of(db, keys, one)
            .await?
            .conflicts
            .contains(&keys.blind(CONFLICT, &other.email))
        {
            return Ok(true);
        }
    }
    Ok(false)
}

impl Snapshot {
    fn of(cohort: Uuid, rows: &Rows, keys: &Keys) -> Result<Self, Error> {
        let blinded: BTreeMap<String, Uuid> = rows
            .people
            .values()
            .map(|who| (keys.blind(CONFLICT, &who.email), who.id))
            .collect();
        let party = |who: &person::Model, track: Option<&str>| {
            let input = rows
                .inputs
                .get(&who.id)
                .map(|row| opened(keys, row))
                .transpose()?
                .unwrap_or_default();
            let profile = rows
                .profiles
                .get(&who.id)
                .map(|row| Profile::read(row, who.country.clone()))
                .transpose()?;
            let profile = profile.unwrap_or_default();
            let track = track.or(who.track.as_deref()).and_then(Track::from_word);
            Ok::<_, Error>(Party {
                person: who.id,
                zone: who.zone.clone(),
                hours: profile.hours,
                profile,
                track: track.ok_or_else(|| Error::Stored("a person without a track is to be paired".into()))?,
                conflicts: input
                    .conflicts
                    .iter()
                    .filter_map(|blind| blinded.get(blind).copied())
                    .collect(),
                input,
            })
        };
        let trainees = rows.trainees.values().filter_map(|row| {
            let who = rows.people.get(&row.person_id)?;
            Some(party(who, Some(&row.track)).map(|party| Trainee {
                enrolment: row.id,
                party,
            }))
        });
        let mentors = rows.mentors.values().filter_map(|row| {
            let who = rows.people.get(&row.person_id)?;
            let seats = rows.seats.get(&row.id).copied().unwrap_or_default();
            Some(party(who, None).map(|party| AvailableMentor {
                mentor: row.id,
                free_seats: seats.free,
                taken_seats: seats.taken,
                party,
            }))
        });
        Ok(Self {
            cohort,
            version: rows.version(),
            trainees: trainees.collect::<Result<_, _>>()?,
            mentors: mentors.collect::<Result<_, _>>()?,
            vetoes: rows.vetoes.clone(),
            pins: rows.pins.iter().copied().collect(),
            previous: rows.previous.iter().copied().collect(),
        })
    }
}

/// Seats of one mentor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Seats {
    free: u32,
    taken: u32,
}

impl Seats {
    fn count(seats: &[seat::Model], taken: &BTreeMap<Uuid, u32>) -> BTreeMap<Uuid, Self> {
        let mut count: BTreeMap<Uuid, Self> = BTreeMap::new();
        for seat in seats {
            count.entry(seat.mentor_id).or_default().free += 1;
        }
        for (mentor, seats) in &mut count {
            seats.taken = taken.get(mentor).copied().unwrap_or_default();
            seats.free -= seats.taken.clamp(0, seats.free);
        }
        count
    }
}
