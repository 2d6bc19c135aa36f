//! One thing that an author did with a draft of a course file: append-only.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) course: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) path: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) seq: i32,
    pub(crate) deed: String,
    pub(crate) text: Option<String>,
    pub(crate) base: Option<String>,
    pub(crate) by: Option<Uuid>,
    pub(crate) at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
