//! Drafts of course files: what authors wrote and did with it, never overwritten.

use sea_orm_migration::prelude::*;

use crate::columns::{drop_all, key, number, optional, references, table, text, time, uuid, word};

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
                table("draft")
                    .col(text("course"))
                    .col(text("path"))
                    .col(number("seq"))
                    .col(word("deed", &["find", "write", "delete", "discard", "publish"]))
                    .col(optional(text("text")))
                    .col(optional(text("base")))
                    .col(optional(uuid("by")))
                    .col(time("at"))
                    .primary_key(&mut key(&["course", "path", "seq"]))
                    .foreign_key(&mut references("by", "person", "id"))
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &["draft"]).await
    }
}
