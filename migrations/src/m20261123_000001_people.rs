//! People, what they are allowed, and how they sign in.

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
                table("person")
                    .col(id())
                    .col(text("email"))
                    .col(text("name"))
                    .col(text("pseudonym"))
                    .col(truth("protected"))
                    .col(word("language", &["es", "en", "fr", "pt"]))
                    .col(text("zone"))
                    .col(optional(word("track", &["police", "prosecutor", "judge"])))
                    .col(optional(text("country")))
                    .col(optional(text("password_hash")))
                    .col(time("created_at"))
                    .col(optional(time("disabled_at")))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("person", "person_email", &["email"]).unique().take())
            .await?;
        manager
            .create_index(index("person", "person_pseudonym", &["pseudonym"]).unique().take())
            .await?;
        manager
            .create_table(
                table("role")
                    .col(uuid("person_id"))
                    .col(word("name", &["office", "custodian", "focal_point"]))
                    .col(uuid("granted_by"))
                    .col(time("at"))
                    .primary_key(&mut key(&["person_id", "name"]))
                    .foreign_key(&mut references("person_id", "person", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                table("privacy_acceptance")
                    .col(uuid("person_id"))
                    .col(number("version"))
                    .col(time("at"))
                    .primary_key(&mut key(&["person_id", "version"]))
                    .foreign_key(&mut references("person_id", "person", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                table("sign_in")
                    .col(id())
                    .col(bytes("token_hash"))
                    .col(uuid("person_id"))
                    .col(text("agent"))
                    .col(time("created_at"))
                    .col(time("seen_at"))
                    .col(time("expires_at"))
                    .col(optional(time("ended_at")))
                    .foreign_key(&mut references("person_id", "person", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("sign_in", "sign_in_token_hash", &["token_hash"]).unique().take())
            .await?;
        manager
            .create_index(index("sign_in", "sign_in_person_id", &["person_id"]))
            .await?;
        manager
            .create_table(
                table("link")
                    .col(id())
                    .col(bytes("token_hash"))
                    .col(uuid("person_id"))
                    .col(word("purpose", &["invitation", "sign_in", "password"]))
                    .col(time("created_at"))
                    .col(time("expires_at"))
                    .col(optional(time("used_at")))
                    .foreign_key(&mut references("person_id", "person", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("link", "link_token_hash", &["token_hash"]).unique().take())
            .await?;
        manager
            .create_index(index("link", "link_person_id", &["person_id"]))
            .await?;
        manager
            .create_table(
                table("failed_sign_in")
                    .col(id())
                    .col(text("account"))
                    .col(time("at"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("failed_sign_in", "failed_sign_in_account_at", &["account", "at"]))
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(
            manager,
            &[
                "failed_sign_in",
                "link",
                "sign_in",
                "privacy_acceptance",
                "role",
                "person",
            ],
        )
        .await
    }
}
