//! SQLite: one connection that writes, a read-only pool beside it.

use std::path::Path;
use std::time::Duration;

use sea_orm::sqlx::Connection;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbErr};
use sea_orm::{SqliteTransactionMode, TransactionOptions, TransactionTrait};

use crate::Error;

/// Below this a WAL bug can corrupt the file when two connections checkpoint at once.
const OLDEST: [u32; 3] = [3, 51, 3];

pub(crate) async fn connect(path: &Path) -> Result<(DatabaseConnection, DatabaseConnection), Error> {
    let write = Database::connect(options(path, 1, false)).await?;
    refuse_old(&write).await?;
    let read = Database::connect(options(path, 4, true)).await?;
    Ok((read, write))
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

fn options(path: &Path, connections: u32, read_only: bool) -> ConnectOptions {
    let mut options = ConnectOptions::new(format!("sqlite:{}?mode=rwc", path.display()));
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false)
        .record_stmt_in_spans(false)
        // The check below asks by itself: once is enough.
        .test_before_acquire(false)
        .map_sqlx_sqlite_opts(move |options| {
            let options = options
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(8));
            if read_only {
                options.pragma("query_only", "ON")
            } else {
                options
            }
        })
        // After a full disk SQLite has rolled back by itself while sqlx still counts a
        // transaction: such a connection would turn every later COMMIT into a RELEASE.
        .map_sqlx_sqlite_before_acquire(|connection, _| {
            Box::pin(async move { Ok(connection.ping().await.is_ok() && !connection.is_in_transaction()) })
        });
    options
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
