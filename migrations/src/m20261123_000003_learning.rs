//! What trainees have read, answered and completed.

use sea_orm_migration::prelude::*;

use crate::columns::{bytes, drop_all, id, index, key, number, optional, references, table, text, time, truth, uuid};

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
                table("lesson_completion")
                    .col(uuid("enrolment_id"))
                    .col(text("lesson"))
                    .col(truth("skipped"))
                    .col(time("at"))
                    .primary_key(&mut key(&["enrolment_id", "lesson"]))
                    .foreign_key(&mut references("enrolment_id", "enrolment", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                table("completion")
                    .col(uuid("enrolment_id").primary_key().take())
                    .col(time("at"))
                    .foreign_key(&mut references("enrolment_id", "enrolment", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                table("attempt")
                    .col(id())
                    .col(uuid("enrolment_id"))
                    .col(text("quiz"))
                    .col(number("number"))
                    .col(text("version"))
                    .col(bytes("seed"))
                    .col(time("started_at"))
                    .col(optional(time("deadline")))
                    .col(optional(time("submitted_at")))
                    .col(optional(number("points")))
                    .col(optional(number("points_of")))
                    .col(optional(truth("passed")))
                    .foreign_key(&mut references("enrolment_id", "enrolment", "id"))
                    .foreign_key(&mut references("version", "course_version", "hash"))
                    .take(),
            )
            .await?;
        manager
            .create_index(
                index(
                    "attempt",
                    "attempt_enrolment_id_quiz_number",
                    &["enrolment_id", "quiz", "number"],
                )
                .unique()
                .take(),
            )
            .await?;
        manager
            .create_table(
                table("answer")
                    .col(uuid("attempt_id"))
                    .col(text("question"))
                    .col(number("seq"))
                    .col(uuid("mutation_id"))
                    .col(text("value"))
                    .col(truth("late"))
                    .col(time("at"))
                    .primary_key(&mut key(&["attempt_id", "question"]))
                    .foreign_key(&mut references("attempt_id", "attempt", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                table("answer_event")
                    .col(id())
                    .col(uuid("attempt_id"))
                    .col(text("question"))
                    .col(uuid("mutation_id"))
                    .col(number("base_seq"))
                    .col(optional(number("seq")))
                    .col(text("value"))
                    .col(truth("late"))
                    .col(time("at"))
                    .foreign_key(&mut references("attempt_id", "attempt", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_index(
                index(
                    "answer_event",
                    "answer_event_attempt_id_question_seq",
                    &["attempt_id", "question", "seq"],
                )
                .unique()
                .take(),
            )
            .await?;
        manager
            .create_index(index(
                "answer_event",
                "answer_event_attempt_id_mutation_id",
                &["attempt_id", "mutation_id"],
            ))
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(
            manager,
            &["answer_event", "answer", "attempt", "completion", "lesson_completion"],
        )
        .await
    }
}
