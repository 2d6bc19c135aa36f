//! How a sign-in began: whoever came by a link may set a password without the one they forgot.

use sea_orm_migration::prelude::*;

use crate::columns::truth;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = truth("by_link").default(false).take();
        manager
            .alter_table(Table::alter().table("sign_in").add_column(column).take())
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .alter_table(Table::alter().table("sign_in").drop_column("by_link").take())
            .await
    }
}
