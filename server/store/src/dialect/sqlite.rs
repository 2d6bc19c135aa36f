//! SQLite: one connection that writes, some that only read beside it.

use std::path::Path;
use std::time::Duration;

use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::sqlx::{ConnectOptions as _, Connection};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbErr};
use sea_orm::{SqliteTransactionMode, TransactionOptions, TransactionTrait};

use super::lanes::Lanes;
use crate::Error;
use crate::answer::MOST;

/// Below this a WAL bug can corrupt the file when two connections checkpoint at once.
const OLDEST: [u32; 3] = [3, 51, 3];
/// Connections that read at once.
const READERS: usize = 4;

pub(crate) async fn connect(path: &Path) -> Result<(Lanes, DatabaseConnection), Error> {
    let mut options = ConnectOptions::new(format!("sqlite:{}?mode=rwc", path.display()));
    options
        .max_connections(1)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false)
        .record_stmt_in_spans(false)
        // The check below asks by itself: once is enough.
        .test_before_acquire(false)
        // A save of many sheets has four statements for each number of them.
        .map_sqlx_sqlite_opts(|options| durable(options).statement_cache_capacity(100 + 4 * MOST))
        // After a full disk SQLite has rolled back by itself while sqlx still counts a
        // transaction: such a connection would turn every later COMMIT into a RELEASE.
        .map_sqlx_sqlite_before_acquire(|connection, _| {
            Box::pin(async move { Ok(connection.ping().await.is_ok() && !connection.is_in_transaction()) })
        });
    let write = Database::connect(options).await?;
    refuse_old(&write).await?;
    let read = durable(SqliteConnectOptions::new().filename(path)).pragma("query_only", "ON");
    Ok((Lanes::new(read, READERS), write))
}

fn durable(options: SqliteConnectOptions) -> SqliteConnectOptions {
    options
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(8))
        .disable_statement_logging()
}

/// DEFERRED would read first and then fail to become a writer, whatever `busy_timeout` says.
pub(crate) async fn begin(write: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    let mode = Some(SqliteTransactionMode::Immediate);
    write
        .begin_with_options(TransactionOptions {
            sqlite_transaction_mode: mode,
            ..Default::default()
        })
        .await
}

async fn refuse_old(write: &DatabaseConnection) -> Result<(), Error> {
    let statement = sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, "SELECT sqlite_version() AS version");
    let row = write.query_one_raw(statement).await?.ok_or(Error::NotFound)?;
    let version: String = row.try_get("", "version")?;
    let parts: Vec<u32> = version.split('.').filter_map(|part| part.parse().ok()).collect();
    if parts.as_slice() < OLDEST.as_slice() {
        return Err(Error::Database(format!(
            "SQLite {version} is older than 3.51.3, the oldest that is safe here"
        )));
    }
    Ok(())
}
