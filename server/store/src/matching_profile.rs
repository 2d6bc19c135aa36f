//! What a person tells for being paired, the same on both sides.

use chrono::{DateTime, Utc};
use domain::mentoring::eligibility::{Experience, Fluency, Gender, GenderChoice, LanguageCode, WeekHours, Wish};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::entity::{matching_profile, person};
use crate::matching_input::{MatchingInput, input_of, record_input};
use crate::write::Tx;
use crate::{Actor, Error, Keys, Store, access};

/// What may be shown on a card and used by the matcher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Working languages with their levels.
    pub languages: Vec<(LanguageCode, Fluency)>,
    /// Asked of a common language, of both sides.
    pub least_fluency: Fluency,
    /// Free hours of a usual week on the person's own clock, Monday 00:00 first. They become UTC
    /// when the dates of a cohort are known, so that daylight saving is right.
    pub hours: WeekHours,
    /// Field of work within the track.
    pub speciality: Option<String>,
    /// ISO 3166 alpha-2 code; kept with the person.
    pub country: Option<String>,
    /// Years of work.
    pub experience: Experience,
    /// The dearest first; the first three count.
    pub wishes: Vec<Wish>,
    /// The person's own words.
    pub about: String,
}

/// What only the matcher may know: it is sealed at once and never read back to a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confided {
    /// Unit or office: its people are one chain of command. `None` keeps the one known before.
    pub unit: Option<String>,
    /// As the person says it, if at all.
    pub gender: Option<Gender>,
    /// What the person asks of the other.
    pub gender_choice: GenderChoice,
    /// Addresses of people with whom a conflict is declared; only their blinded form is kept.
    pub conflicts: Vec<String>,
}

/// Name under which addresses are blinded.
pub(crate) const CONFLICT: &str = "conflict";

/// Everything told that one column holds.
#[derive(Serialize, Deserialize)]
struct Told {
    spoken: Vec<(LanguageCode, Fluency)>,
    least: Fluency,
    experience: Experience,
    #[serde(default)]
    wishes: Vec<Wish>,
}

impl Default for Profile {
    /// Nothing told: eligible for nobody.
    fn default() -> Self {
        Self {
            languages: Vec::new(),
            least_fluency: Fluency::B1,
            hours: WeekHours::default(),
            speciality: None,
            country: None,
            experience: Experience::UnderFive,
            wishes: Vec::new(),
            about: String::new(),
        }
    }
}

impl Store {
    /// Records what the person tells; `confided: None` keeps what was confided before.
    pub async fn record_profile(
        &self,
        actor: Actor,
        person: Uuid,
        profile: Profile,
        confided: Option<Confided>,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let keys = self.0.keys.clone();
        self.write(actor, move |tx| {
            let (keys, profile, confided) = (keys.clone(), profile.clone(), confided.clone());
            Box::pin(async move {
                if tx.actor != Actor::Program && tx.actor.person() != Some(person) {
                    return Err(Error::NotFound);
                }
                record(&tx, &keys, person, &profile, confided.as_ref(), now).await
            })
        })
        .await
    }

    /// What the person told, without what was confided: for the person, the office and the program.
    pub async fn profile_of(&self, actor: Actor, person: Uuid) -> Result<Option<Profile>, Error> {
        own_or_office(&self.0.read, actor, person).await?;
        let who = person::Entity::find_by_id(person)
            .one(&self.0.read)
            .await?
            .ok_or(Error::NotFound)?;
        let row = matching_profile::Entity::find_by_id(person).one(&self.0.read).await?;
        row.map(|row| Profile::read(&row, who.country)).transpose()
    }
}

pub(crate) async fn own_or_office(db: &impl sea_orm::ConnectionTrait, actor: Actor, person: Uuid) -> Result<(), Error> {
    let own = actor == Actor::Program || actor.person() == Some(person);
    if own || access::is_office(db, actor).await? {
        Ok(())
    } else {
        Err(Error::NotFound)
    }
}

pub(crate) async fn record(
    tx: &Tx<'_>,
    keys: &Keys,
    person: Uuid,
    profile: &Profile,
    confided: Option<&Confided>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    use matching_profile::Column::{About, Hours, Languages, PersonId, Speciality, UpdatedAt};
    let who = person::Entity::find_by_id(person)
        .one(tx.db)
        .await?
        .ok_or(Error::NotFound)?;
    let mut who = who.into_active_model();
    who.country = Set(profile.country.clone());
    who.update(tx.db).await?;
    let told = Told {
        spoken: profile.languages.clone(),
        least: profile.least_fluency,
        experience: profile.experience,
        wishes: profile.wishes.clone(),
    };
    let row = matching_profile::ActiveModel {
        person_id: Set(person),
        languages: Set(serde_json::to_string(&told)?),
        hours: Set(serde_json::to_string(&profile.hours)?),
        speciality: Set(profile.speciality.clone()),
        about: Set(profile.about.clone()),
        updated_at: Set(now),
    };
    let newer = OnConflict::column(PersonId)
        .update_columns([Languages, Hours, Speciality, About, UpdatedAt])
        .to_owned();
    matching_profile::Entity::insert(row)
        .on_conflict(newer)
        .exec_without_returning(tx.db)
        .await?;
    if let Some(confided) = confided {
        let mut input = confided.blinded(keys);
        // The unit may have come with the invitation; an empty field must not undo a hard rule.
        if input.unit.is_none() {
            input.unit = input_of(tx.db, keys, person).await?.unit;
        }
        record_input(tx, keys, person, &input, now).await?;
    }
    Ok(())
}

impl Profile {
    pub(crate) fn read(row: &matching_profile::Model, country: Option<String>) -> Result<Self, Error> {
        let told: Told = serde_json::from_str(&row.languages)?;
        Ok(Self {
            languages: told.spoken,
            least_fluency: told.least,
            hours: serde_json::from_str(&row.hours)?,
            speciality: row.speciality.clone(),
            country,
            experience: told.experience,
            wishes: told.wishes,
            about: row.about.clone(),
        })
    }
}

impl Confided {
    fn blinded(&self, keys: &Keys) -> MatchingInput {
        let told = self.conflicts.iter().filter(|address| !address.trim().is_empty());
        MatchingInput {
            unit: self.unit.clone(),
            gender: self.gender,
            gender_choice: self.gender_choice,
            conflicts: told.map(|address| keys.blind(CONFLICT, address)).collect(),
        }
    }
}
