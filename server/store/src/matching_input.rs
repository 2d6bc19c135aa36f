//! What only the matcher may know of a person, sealed with the server's keys.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::mentoring::eligibility::{Gender, GenderChoice};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, Set};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::entity::matching_input;
use crate::write::Tx;
use crate::{Error, Keys};

/// Unit, gender and conflicts. No page, export or audit row ever holds them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct MatchingInput {
    /// Unit or office: its people are one chain of command.
    pub(crate) unit: Option<String>,
    /// As the person says it, if at all.
    pub(crate) gender: Option<Gender>,
    /// What the person asks of the other.
    pub(crate) gender_choice: GenderChoice,
    /// `Keys::blind("conflict", address)` of each person with whom a conflict is declared.
    pub(crate) conflicts: BTreeSet<String>,
}

/// The input of one person; nothing was ever told: the empty one.
pub(crate) async fn input_of(db: &impl ConnectionTrait, keys: &Keys, person: Uuid) -> Result<MatchingInput, Error> {
    let Some(row) = matching_input::Entity::find_by_id(person).one(db).await? else {
        return Ok(MatchingInput::default());
    };
    opened(keys, &row)
}

/// Opens a row that was loaded with others.
pub(crate) fn opened(keys: &Keys, row: &matching_input::Model) -> Result<MatchingInput, Error> {
    let nonce = row
        .nonce
        .as_slice()
        .try_into()
        .map_err(|_| Error::Stored("a nonce of another length".into()))?;
    Ok(serde_json::from_slice(&keys.open(nonce, &row.sealed)?)?)
}

/// Replaces the input of a person. A fresh nonce each time: the same input twice must not look the same.
pub(crate) async fn record_input(
    tx: &Tx<'_>,
    keys: &Keys,
    person: Uuid,
    input: &MatchingInput,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    use matching_input::Column::{Nonce, PersonId, Sealed, UpdatedAt};

    let mut nonce = [0_u8; 24];
    getrandom::fill(&mut nonce).map_err(|_| Error::Unavailable("no randomness".into()))?;
    let row = matching_input::ActiveModel {
        person_id: Set(person),
        nonce: Set(nonce.to_vec()),
        sealed: Set(keys.seal(nonce, &serde_json::to_vec(input)?)?),
        updated_at: Set(now),
    };
    let newer = OnConflict::column(PersonId)
        .update_columns([Nonce, Sealed, UpdatedAt])
        .to_owned();
    matching_input::Entity::insert(row)
        .on_conflict(newer)
        .exec_without_returning(tx.db)
        .await?;
    Ok(())
}
