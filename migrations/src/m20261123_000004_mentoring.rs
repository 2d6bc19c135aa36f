//! Mentors, their seats, and how pairings came about.

use sea_orm_migration::prelude::*;

use crate::columns::{
    bytes, drop_all, id, index, key, number, optional, references, table, text, time, truth, uuid, word,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                table("matching_profile")
                    .col(uuid("person_id").primary_key().take())
                    .col(text("languages"))
                    .col(text("hours"))
                    .col(optional(text("speciality")))
                    .col(text("about"))
                    .col(time("updated_at"))
                    .foreign_key(&mut references("person_id", "person", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                table("matching_input")
                    .col(uuid("person_id").primary_key().take())
                    .col(bytes("nonce"))
                    .col(bytes("sealed"))
                    .col(time("updated_at"))
                    .foreign_key(&mut references("person_id", "person", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                table("mentor")
                    .col(id())
                    .col(uuid("person_id"))
                    .col(number("capacity"))
                    .col(truth("appointed"))
                    .col(time("volunteered_at"))
                    .col(optional(time("withdrawn_at")))
                    .foreign_key(&mut references("person_id", "person", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("mentor", "mentor_person_id", &["person_id"]).unique().take())
            .await?;
        manager
            .create_table(
                table("seat")
                    .col(id())
                    .col(uuid("mentor_id"))
                    .col(number("number"))
                    .foreign_key(&mut references("mentor_id", "mentor", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_index(
                index("seat", "seat_mentor_id_number", &["mentor_id", "number"])
                    .unique()
                    .take(),
            )
            .await?;
        manager
            .create_table(
                table("pairing_run")
                    .col(id())
                    .col(uuid("cohort_id"))
                    .col(uuid("by"))
                    .col(text("seed"))
                    .col(number("rules_version"))
                    .col(text("input_hash"))
                    .col(text("outcome"))
                    .col(time("at"))
                    .col(optional(time("released_at")))
                    .foreign_key(&mut references("cohort_id", "cohort", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("pairing_run", "pairing_run_cohort_id", &["cohort_id"]))
            .await?;
        manager
            .create_table(
                table("pairing")
                    .col(id())
                    .col(uuid("run_id"))
                    .col(uuid("cohort_id"))
                    .col(uuid("mentor_id"))
                    .col(uuid("enrolment_id"))
                    .col(optional(uuid("open_seat")))
                    .col(optional(uuid("open_enrolment")))
                    .col(word("state", &["proposed", "accepted_by_one", "active", "closed"]))
                    .col(optional(word(
                        "reason",
                        &["declined", "lapsed", "no_fault", "safety", "completed"],
                    )))
                    .col(number("score"))
                    .col(text("reasons"))
                    .col(time("proposed_at"))
                    .col(optional(time("mentor_accepted_at")))
                    .col(optional(time("mentee_accepted_at")))
                    .col(optional(time("closed_at")))
                    .foreign_key(&mut references("run_id", "pairing_run", "id"))
                    .foreign_key(&mut references("cohort_id", "cohort", "id"))
                    .foreign_key(&mut references("mentor_id", "mentor", "id"))
                    .foreign_key(&mut references("enrolment_id", "enrolment", "id"))
                    .foreign_key(&mut references("open_seat", "seat", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("pairing", "pairing_open_seat", &["open_seat"]).unique().take())
            .await?;
        manager
            .create_index(
                index("pairing", "pairing_open_enrolment", &["open_enrolment"])
                    .unique()
                    .take(),
            )
            .await?;
        manager
            .create_index(index("pairing", "pairing_cohort_id", &["cohort_id"]))
            .await?;
        manager
            .create_index(index("pairing", "pairing_mentor_id", &["mentor_id"]))
            .await?;
        manager
            .create_index(index("pairing", "pairing_enrolment_id", &["enrolment_id"]))
            .await?;
        manager
            .create_table(
                table("pairing_event")
                    .col(id())
                    .col(uuid("pairing_id"))
                    .col(text("state"))
                    .col(optional(uuid("actor")))
                    .col(optional(text("reason")))
                    .col(time("at"))
                    .foreign_key(&mut references("pairing_id", "pairing", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("pairing_event", "pairing_event_pairing_id", &["pairing_id"]))
            .await?;
        manager
            .create_table(
                table("veto")
                    .col(uuid("mentor_id"))
                    .col(uuid("enrolment_id"))
                    .col(uuid("by"))
                    .col(text("reason"))
                    .col(time("at"))
                    .primary_key(&mut key(&["mentor_id", "enrolment_id"]))
                    .foreign_key(&mut references("mentor_id", "mentor", "id"))
                    .foreign_key(&mut references("enrolment_id", "enrolment", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                table("pin")
                    .col(uuid("enrolment_id"))
                    .col(uuid("mentor_id"))
                    .col(uuid("by"))
                    .col(text("reason"))
                    .col(time("at"))
                    .primary_key(&mut key(&["enrolment_id"]))
                    .foreign_key(&mut references("mentor_id", "mentor", "id"))
                    .foreign_key(&mut references("enrolment_id", "enrolment", "id"))
                    .take(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(
            manager,
            &[
                "pin",
                "veto",
                "pairing_event",
                "pairing",
                "pairing_run",
                "seat",
                "mentor",
                "matching_input",
                "matching_profile",
            ],
        )
        .await
    }
}
