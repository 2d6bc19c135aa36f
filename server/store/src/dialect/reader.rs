//! Where reads go, on either engine.

use sea_orm::prelude::async_trait;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, ExecResult, QueryResult, Statement};

use super::lanes::Lanes;

/// Answers queries, and refuses to change anything on SQLite, where one connection does all writing.
#[derive(Clone)]
pub(crate) enum Reader {
    Sqlite(Lanes),
    Postgres(DatabaseConnection),
}

#[async_trait::async_trait]
impl ConnectionTrait for Reader {
    fn get_database_backend(&self) -> DbBackend {
        match self {
            Self::Sqlite(_) => DbBackend::Sqlite,
            Self::Postgres(pool) => pool.get_database_backend(),
        }
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        match self {
            Self::Sqlite(_) => Err(only_reads()),
            Self::Postgres(pool) => pool.execute_raw(statement).await,
        }
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        match self {
            Self::Sqlite(_) => Err(only_reads()),
            Self::Postgres(pool) => pool.execute_unprepared(sql).await,
        }
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        match self {
            Self::Sqlite(lanes) => lanes.query_one(&statement).await,
            Self::Postgres(pool) => pool.query_one_raw(statement).await,
        }
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match self {
            Self::Sqlite(lanes) => lanes.query_all(&statement).await,
            Self::Postgres(pool) => pool.query_all_raw(statement).await,
        }
    }
}

fn only_reads() -> DbErr {
    DbErr::Custom("this connection only reads".into())
}
