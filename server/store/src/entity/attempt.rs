//! One go at a quiz.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attempt")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) enrolment_id: Uuid,
    pub(crate) quiz: String,
    pub(crate) number: i32,
    pub(crate) version: String,
    pub(crate) seed: Vec<u8>,
    pub(crate) started_at: DateTimeUtc,
    pub(crate) deadline: Option<DateTimeUtc>,
    pub(crate) submitted_at: Option<DateTimeUtc>,
    pub(crate) points: Option<i32>,
    pub(crate) points_of: Option<i32>,
    pub(crate) passed: Option<bool>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
