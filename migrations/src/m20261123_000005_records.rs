//! What leaves by mail, what was half typed, and who did what when.

use sea_orm_migration::prelude::*;

use crate::columns::{drop_all, id, index, number, optional, table, text, time, uuid};

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
                table("outbox")
                    .col(id())
                    .col(text("kind"))
                    .col(text("unique_key"))
                    .col(text("payload"))
                    .col(time("created_at"))
                    .col(time("due_at"))
                    .col(number("attempts"))
                    .col(optional(time("leased_until")))
                    .col(optional(time("done_at")))
                    .col(optional(time("given_up_at")))
                    .col(optional(text("last_error")))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("outbox", "outbox_unique_key", &["unique_key"]).unique().take())
            .await?;
        manager
            .create_index(index("outbox", "outbox_done_at_due_at", &["done_at", "due_at"]))
            .await?;
        manager
            .create_table(
                table("form_draft")
                    .col(id())
                    .col(text("holder"))
                    .col(text("form"))
                    .col(text("typed"))
                    .col(text("problems"))
                    .col(time("expires_at"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                table("audit")
                    .col(id())
                    .col(time("at"))
                    .col(optional(uuid("actor")))
                    .col(text("deed"))
                    .col(text("subject"))
                    .col(optional(text("subject_id")))
                    .col(text("details"))
                    .take(),
            )
            .await?;
        manager.create_index(index("audit", "audit_at", &["at"])).await?;
        manager
            .create_table(
                table("schema_note")
                    .col(number("version").primary_key().take())
                    .col(number("oldest_reader"))
                    .col(time("at"))
                    .take(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &["schema_note", "audit", "form_draft", "outbox"]).await
    }
}
