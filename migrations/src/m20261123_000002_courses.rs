//! Course versions, and the cohorts that are bound to them.

use sea_orm_migration::prelude::*;

use crate::columns::{bytes, drop_all, id, index, key, number, references, table, text, time, uuid, word};

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
                table("course_version")
                    .col(text("hash").primary_key().take())
                    .col(text("course"))
                    .col(bytes("sources"))
                    .col(time("created_at"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("course_version", "course_version_course", &["course"]))
            .await?;
        manager
            .create_table(
                table("cohort")
                    .col(id())
                    .col(text("title"))
                    .col(text("course"))
                    .col(text("version"))
                    .col(ColumnDef::new("first_day").date().not_null().take())
                    .col(text("zone"))
                    .col(number("weekdays"))
                    .col(text("holidays"))
                    .col(text("live_time"))
                    .col(time("created_at"))
                    .col(uuid("created_by"))
                    .foreign_key(&mut references("version", "course_version", "hash"))
                    .foreign_key(&mut references("created_by", "person", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                table("publication")
                    .col(id())
                    .col(uuid("cohort_id"))
                    .col(text("version"))
                    .col(uuid("by"))
                    .col(time("at"))
                    .foreign_key(&mut references("cohort_id", "cohort", "id"))
                    .foreign_key(&mut references("version", "course_version", "hash"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("publication", "publication_cohort_id", &["cohort_id"]))
            .await?;
        manager
            .create_table(
                table("cohort_trainer")
                    .col(uuid("cohort_id"))
                    .col(uuid("person_id"))
                    .primary_key(&mut key(&["cohort_id", "person_id"]))
                    .foreign_key(&mut references("cohort_id", "cohort", "id"))
                    .foreign_key(&mut references("person_id", "person", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("cohort_trainer", "cohort_trainer_person_id", &["person_id"]))
            .await?;
        manager
            .create_table(
                table("enrolment")
                    .col(id())
                    .col(uuid("cohort_id"))
                    .col(uuid("person_id"))
                    .col(word("track", &["police", "prosecutor", "judge"]))
                    .col(time("created_at"))
                    .foreign_key(&mut references("cohort_id", "cohort", "id"))
                    .foreign_key(&mut references("person_id", "person", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_index(
                index(
                    "enrolment",
                    "enrolment_cohort_id_person_id",
                    &["cohort_id", "person_id"],
                )
                .unique()
                .take(),
            )
            .await?;
        manager
            .create_index(index("enrolment", "enrolment_person_id", &["person_id"]))
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(
            manager,
            &["enrolment", "cohort_trainer", "publication", "cohort", "course_version"],
        )
        .await
    }
}
