//! One signed-in device; the token itself is never stored.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) token_hash: Vec<u8>,
    pub(crate) person_id: Uuid,
    pub(crate) agent: String,
    pub(crate) created_at: DateTimeUtc,
    pub(crate) seen_at: DateTimeUtc,
    pub(crate) expires_at: DateTimeUtc,
    pub(crate) ended_at: Option<DateTimeUtc>,
    pub(crate) by_link: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
