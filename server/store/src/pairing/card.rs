//! The card of a side: little until both have accepted, and never a country that gives a person away.

use std::collections::{BTreeMap, BTreeSet};

use domain::mentoring::eligibility::{Experience, Fluency, LanguageCode};
use domain::person::{Naming, Track};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::Error;
use crate::entity::{enrolment, matching_profile, mentor, pairing, person};
use crate::matching_profile::Profile;

/// What is shown of a side.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Professional track.
    pub track: Track,
    /// Field of work.
    pub speciality: Option<String>,
    /// Country; never of a protected identity.
    pub country: Option<String>,
    /// How many people on this side share track, speciality and country, the person included:
    /// mentors for a mentor's card, the cohort's trainees for a mentee's. Under 5, drop the country first.
    pub alike: u32,
    /// The same without the country.
    pub alike_anywhere: u32,
    /// Working languages with their levels.
    pub languages: Vec<(LanguageCode, Fluency)>,
    /// Years of work.
    pub experience: Experience,
    /// The person's own words.
    pub about: String,
    /// Who it is: once both have accepted, and for trainers.
    pub named: Option<Named>,
}

/// What `name_for` needs, and the id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The person's id.
    pub person: Uuid,
    /// For `name_for` only.
    pub name: String,
    /// For `name_for` only.
    pub pseudonym: String,
    /// Protected identity.
    pub protected: bool,
}

impl Named {
    /// What `name_for` needs.
    #[must_use]
    pub fn naming(&self) -> Naming<'_> {
        Naming {
            name: &self.name,
            pseudonym: &self.pseudonym,
            protected: self.protected,
        }
    }
}

/// Everybody who can be on a card beside the pairings' own people: the counts need them.
pub(super) struct Cards {
    mentors: BTreeMap<Uuid, mentor::Model>,
    places: BTreeMap<Uuid, enrolment::Model>,
    people: BTreeMap<Uuid, person::Model>,
    profiles: BTreeMap<Uuid, matching_profile::Model>,
}

impl Cards {
    pub(super) async fn load(db: &impl ConnectionTrait, rows: &[pairing::Model]) -> Result<Self, Error> {
        let cohorts: BTreeSet<Uuid> = rows.iter().map(|row| row.cohort_id).collect();
        let places = enrolment::Entity::find()
            .filter(enrolment::Column::CohortId.is_in(cohorts))
            .all(db)
            .await?;
        let mentors = mentor::Entity::find().all(db).await?;
        let ids: BTreeSet<Uuid> = places
            .iter()
            .map(|row| row.person_id)
            .chain(mentors.iter().map(|row| row.person_id))
            .collect();
        let people = person::Entity::find()
            .filter(person::Column::Id.is_in(ids.clone()))
            .all(db)
            .await?;
        let profiles = matching_profile::Entity::find();
        let profiles = profiles
            .filter(matching_profile::Column::PersonId.is_in(ids))
            .all(db)
            .await?;
        Ok(Self {
            mentors: mentors.into_iter().map(|row| (row.id, row)).collect(),
            places: places.into_iter().map(|row| (row.id, row)).collect(),
            people: people.into_iter().map(|row| (row.id, row)).collect(),
            profiles: profiles.into_iter().map(|row| (row.person_id, row)).collect(),
        })
    }

    /// The mentor's and the mentee's person.
    pub(super) fn people(&self, row: &pairing::Model) -> Result<(Uuid, Uuid), Error> {
        let mentor = self.mentors.get(&row.mentor_id).ok_or(Error::NotFound)?;
        let place = self.places.get(&row.enrolment_id).ok_or(Error::NotFound)?;
        Ok((mentor.person_id, place.person_id))
    }

    pub(super) fn of_mentor(&self, row: &pairing::Model, disclosed: bool) -> Result<Card, Error> {
        let (person, _) = self.people(row)?;
        let others = self
            .mentors
            .values()
            .filter(|mentor| mentor.withdrawn_at.is_none() || mentor.id == row.mentor_id);
        let others =
            others.filter_map(|mentor| Some((mentor.person_id, self.people.get(&mentor.person_id)?.track.as_deref())));
        self.card(person, others, disclosed)
    }

    pub(super) fn of_mentee(&self, row: &pairing::Model, disclosed: bool) -> Result<Card, Error> {
        let (_, person) = self.people(row)?;
        let others = self.places.values().filter(|place| place.cohort_id == row.cohort_id);
        self.card(
            person,
            others.map(|place| (place.person_id, Some(place.track.as_str()))),
            disclosed,
        )
    }

    /// `others`: everybody on the same side with their track, the person included.
    fn card<'a>(
        &'a self,
        person: Uuid,
        others: impl Iterator<Item = (Uuid, Option<&'a str>)>,
        disclosed: bool,
    ) -> Result<Card, Error> {
        let who = self.people.get(&person).ok_or(Error::NotFound)?;
        let others: Vec<_> = others.collect();
        let track = others
            .iter()
            .find(|(id, _)| *id == person)
            .and_then(|(_, track)| *track);
        let speciality = |id: &Uuid| self.profiles.get(id).and_then(|row| row.speciality.as_deref());
        let country = |id: &Uuid| self.people.get(id).and_then(|who| who.country.as_deref());
        let like = |id: &Uuid, theirs: Option<&str>| theirs == track && speciality(id) == speciality(&person);
        let anywhere = others.iter().filter(|(id, theirs)| like(id, *theirs));
        let here = anywhere.clone().filter(|(id, _)| country(id) == country(&person));
        let profile = self
            .profiles
            .get(&person)
            .map(|row| Profile::read(row, None))
            .transpose()?
            .unwrap_or_default();
        Ok(Card {
            track: track
                .and_then(Track::from_word)
                .ok_or_else(|| Error::Stored("a side without a track".into()))?,
            speciality: profile.speciality,
            country: who.country.clone().filter(|_| !who.protected),
            alike: u32::try_from(here.count()).unwrap_or(u32::MAX),
            alike_anywhere: u32::try_from(anywhere.count()).unwrap_or(u32::MAX),
            languages: profile.languages,
            experience: profile.experience,
            about: profile.about,
            named: disclosed.then(|| Named {
                person,
                name: who.name.clone(),
                pseudonym: who.pseudonym.clone(),
                protected: who.protected,
            }),
        })
    }
}
