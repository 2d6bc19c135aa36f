//! A mentor and a mentee; an open one holds a seat.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pairing")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) run_id: Uuid,
    pub(crate) cohort_id: Uuid,
    pub(crate) mentor_id: Uuid,
    pub(crate) enrolment_id: Uuid,
    pub(crate) open_seat: Option<Uuid>,
    pub(crate) open_enrolment: Option<Uuid>,
    pub(crate) state: String,
    pub(crate) reason: Option<String>,
    pub(crate) score: i32,
    pub(crate) reasons: String,
    pub(crate) proposed_at: DateTimeUtc,
    pub(crate) mentor_accepted_at: Option<DateTimeUtc>,
    pub(crate) mentee_accepted_at: Option<DateTimeUtc>,
    pub(crate) closed_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
