//! Every answer that ever arrived, accepted or not; append-only.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "answer_event")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) attempt_id: Uuid,
    pub(crate) question: String,
    pub(crate) mutation_id: Uuid,
    pub(crate) base_seq: i32,
    pub(crate) seq: Option<i32>,
    pub(crate) value: String,
    pub(crate) late: bool,
    pub(crate) at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
