//! The rows behind a snapshot, and the version that tells whether they are still the same.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::Seats;
use crate::Error;
use crate::entity::{enrolment, matching_input, matching_profile, mentor, pairing, person, pin, seat, veto};
use crate::keys::hex;
use crate::mentor::seats;

/// What was read, ordered by id.
pub(super) struct Rows {
    pub(super) trainees: BTreeMap<Uuid, enrolment::Model>,
    pub(super) mentors: BTreeMap<Uuid, mentor::Model>,
    pub(super) people: BTreeMap<Uuid, person::Model>,
    pub(super) profiles: BTreeMap<Uuid, matching_profile::Model>,
    pub(super) inputs: BTreeMap<Uuid, matching_input::Model>,
    pub(super) seats: BTreeMap<Uuid, Seats>,
    pub(super) vetoes: BTreeSet<(Uuid, Uuid)>,
    pub(super) pins: BTreeSet<(Uuid, Uuid)>,
    pub(super) previous: BTreeSet<(Uuid, Uuid)>,
}

impl Rows {
    pub(super) async fn load(db: &impl ConnectionTrait, cohort: Uuid) -> Result<Self, Error> {
        let people = person::Entity::find()
            .filter(of_either_side(person::Column::Id, cohort))
            .filter(person::Column::DisabledAt.is_null())
            .all(db)
            .await?;
        let people: BTreeMap<_, _> = people.into_iter().map(|row| (row.id, row)).collect();
        let all = seat::Entity::find().all(db).await?;
        let seats = Seats::count(&all, &seats::taken(db).await?);
        let free = |mentor: &mentor::Model| seats.get(&mentor.id).is_some_and(|seats| seats.free > 0);
        let mentors = mentor::Entity::find()
            .filter(mentor::Column::WithdrawnAt.is_null())
            .all(db)
            .await?;
        let mentors = mentors
            .into_iter()
            .filter(|row| people.contains_key(&row.person_id) && free(row));
        let mentors: BTreeMap<_, _> = mentors.map(|row| (row.id, row)).collect();
        let trainees = enrolment::Entity::find()
            .filter(enrolment::Column::CohortId.eq(cohort))
            .filter(enrolment::Column::Id.not_in_subquery(paired()))
            .all(db)
            .await?;
        let trainees = trainees.into_iter().filter(|row| people.contains_key(&row.person_id));
        let trainees: BTreeMap<_, _> = trainees.map(|row| (row.id, row)).collect();
        let profiles = matching_profile::Entity::find()
            .filter(of_either_side(matching_profile::Column::PersonId, cohort))
            .all(db)
            .await?;
        let inputs = matching_input::Entity::find()
            .filter(of_either_side(matching_input::Column::PersonId, cohort))
            .all(db)
            .await?;
        let here = |enrolment: Uuid, mentor: Uuid| {
            (trainees.contains_key(&enrolment) && mentors.contains_key(&mentor)).then_some((enrolment, mentor))
        };
        let of_cohort = enrolments_of_cohort(cohort);
        let pins = pin::Entity::find()
            .filter(pin::Column::EnrolmentId.in_subquery(of_cohort))
            .all(db)
            .await?;
        let lapsed = pairing::Entity::find()
            .filter(pairing::Column::CohortId.eq(cohort))
            .filter(pairing::Column::Reason.eq("lapsed"))
            .all(db)
            .await?;
        Ok(Self {
            pins: pins
                .iter()
                .filter_map(|row| here(row.enrolment_id, row.mentor_id))
                .collect(),
            previous: lapsed
                .iter()
                .filter_map(|row| here(row.enrolment_id, row.mentor_id))
                .collect(),
            vetoes: vetoes(db, cohort).await?,
            profiles: profiles.into_iter().map(|row| (row.person_id, row)).collect(),
            inputs: inputs.into_iter().map(|row| (row.person_id, row)).collect(),
            trainees,
            mentors,
            people,
            seats,
        })
    }

    /// A hash over everything the matcher's answer can depend on. Sealed inputs count by their
    /// nonce, so that the version says nothing about what is inside.
    pub(super) fn version(&self) -> String {
        let mut hash = Sha256::new();
        let mut put = |line: String| {
            hash.update((line.len() as u64).to_be_bytes());
            hash.update(line);
        };
        for row in self.trainees.values() {
            put(format!("trainee {} {} {}", row.id, row.person_id, row.track));
        }
        for row in self.mentors.values() {
            put(format!(
                "mentor {} {} {:?}",
                row.id,
                row.person_id,
                self.seats.get(&row.id)
            ));
        }
        let sides = self
            .trainees
            .values()
            .map(|row| row.person_id)
            .chain(self.mentors.values().map(|row| row.person_id));
        for id in sides.collect::<BTreeSet<_>>() {
            if let Some(who) = self.people.get(&id) {
                put(format!(
                    "person {id} {} {:?} {:?} {}",
                    who.zone, who.track, who.country, who.email
                ));
            }
            if let Some(row) = self.profiles.get(&id) {
                put(format!(
                    "profile {id} {} {} {:?}",
                    row.languages, row.hours, row.speciality
                ));
            }
            if let Some(row) = self.inputs.get(&id) {
                put(format!("input {id} {}", hex(&row.nonce)));
            }
        }
        for (set, pairs) in [
            ("veto", &self.vetoes),
            ("pin", &self.pins),
            ("previous", &self.previous),
        ] {
            for (one, other) in pairs {
                put(format!("{set} {one} {other}"));
            }
        }
        hex(&hash.finalize())
    }
}

/// A veto holds between two people, in every cohort in which they might meet.
async fn vetoes(db: &impl ConnectionTrait, cohort: Uuid) -> Result<BTreeSet<(Uuid, Uuid)>, Error> {
    let here = Query::select()
        .column(enrolment::Column::PersonId)
        .from(enrolment::Entity)
        .and_where(enrolment::Column::CohortId.eq(cohort))
        .take();
    let places = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.in_subquery(here.clone()))
        .all(db)
        .await?;
    let places: BTreeMap<_, _> = places.into_iter().map(|row| (row.id, row.person_id)).collect();
    let mentors = mentor::Entity::find().all(db).await?;
    let mentors: BTreeMap<_, _> = mentors.into_iter().map(|row| (row.id, row.person_id)).collect();
    let ours = Query::select()
        .column(enrolment::Column::Id)
        .from(enrolment::Entity)
        .and_where(enrolment::Column::PersonId.in_subquery(here))
        .take();
    let vetoes = veto::Entity::find()
        .filter(veto::Column::EnrolmentId.in_subquery(ours.clone()))
        .all(db)
        .await?;
    let unsafe_pairs = pairing::Entity::find()
        .filter(pairing::Column::EnrolmentId.in_subquery(ours))
        .filter(pairing::Column::Reason.is_in(["declined", "safety"]))
        .all(db)
        .await?;
    let vetoes = vetoes.into_iter().map(|row| (row.enrolment_id, row.mentor_id));
    let ended = unsafe_pairs.into_iter().map(|row| (row.enrolment_id, row.mentor_id));
    Ok(vetoes
        .chain(ended)
        .filter_map(|(enrolment, mentor)| Some((*places.get(&enrolment)?, *mentors.get(&mentor)?)))
        .collect())
}

/// The column's person is enrolled in the cohort or mentors.
fn of_either_side(column: impl ColumnTrait, cohort: Uuid) -> Condition {
    let trainees = Query::select()
        .column(enrolment::Column::PersonId)
        .from(enrolment::Entity)
        .and_where(enrolment::Column::CohortId.eq(cohort))
        .take();
    let mentors = Query::select()
        .column(mentor::Column::PersonId)
        .from(mentor::Entity)
        .and_where(mentor::Column::WithdrawnAt.is_null())
        .take();
    Condition::any()
        .add(column.in_subquery(trainees))
        .add(column.in_subquery(mentors))
}

fn enrolments_of_cohort(cohort: Uuid) -> SelectStatement {
    Query::select()
        .column(enrolment::Column::Id)
        .from(enrolment::Entity)
        .and_where(enrolment::Column::CohortId.eq(cohort))
        .take()
}

fn paired() -> SelectStatement {
    Query::select()
        .column(pairing::Column::OpenEnrolment)
        .from(pairing::Entity)
        .and_where(pairing::Column::OpenEnrolment.is_not_null())
        .take()
}
