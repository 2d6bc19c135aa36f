//! What the office grants to named persons, and whether there is an office yet.

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::entity::{role, sign_in};
use crate::{Actor, Error, Store};

/// A grant by the office, over all cohorts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The programme office.
    Office,
    /// Sees protected names.
    Custodian,
    /// Receives safety reports.
    FocalPoint,
}

impl Role {
    /// All grants.
    pub const ALL: [Self; 3] = [Self::Office, Self::Custodian, Self::FocalPoint];

    /// The stored word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Custodian => "custodian",
            Self::FocalPoint => "focal_point",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}

impl Store {
    /// Whether anybody holds the office yet: a school without is empty.
    pub async fn has_office(&self, _actor: Actor) -> Result<bool, Error> {
        let office = role::Entity::find().filter(role::Column::Name.eq(Role::Office.word()));
        Ok(office.count(&self.0.read).await? > 0)
    }

    /// Whether somebody of the office has ever signed in: until then a new school hands out its first link.
    pub async fn office_has_entered(&self, _actor: Actor) -> Result<bool, Error> {
        let office = role::Entity::find()
            .filter(role::Column::Name.eq(Role::Office.word()))
            .all(&self.0.read)
            .await?;
        let entered = sign_in::Entity::find()
            .filter(sign_in::Column::PersonId.is_in(office.into_iter().map(|grant| grant.person_id)));
        Ok(entered.count(&self.0.read).await? > 0)
    }
}
