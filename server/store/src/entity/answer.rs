//! The current answer to a question of an attempt.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "answer")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) attempt_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) question: String,
    pub(crate) seq: i32,
    pub(crate) mutation_id: Uuid,
    pub(crate) value: String,
    pub(crate) late: bool,
    pub(crate) at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
