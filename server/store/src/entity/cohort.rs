//! A group that takes one version of a course on its own dates.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cohort")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) title: String,
    pub(crate) course: String,
    pub(crate) version: String,
    pub(crate) first_day: Date,
    pub(crate) zone: String,
    pub(crate) weekdays: i32,
    pub(crate) holidays: String,
    pub(crate) live_time: String,
    pub(crate) created_at: DateTimeUtc,
    pub(crate) created_by: Uuid,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
