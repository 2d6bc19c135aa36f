//! One run of the matcher for a cohort, with its certificate.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pairing_run")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) cohort_id: Uuid,
    pub(crate) by: Uuid,
    pub(crate) seed: String,
    pub(crate) rules_version: i32,
    pub(crate) input_hash: String,
    pub(crate) outcome: String,
    pub(crate) at: DateTimeUtc,
    pub(crate) released_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
