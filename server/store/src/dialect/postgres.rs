//! PostgreSQL: one pool, bounded waits, whole closures run again when the server says so.

use std::time::Duration;

use sea_orm::sqlx::Connection;
use sea_orm::{ConnectOptions, Database, DatabaseConnection};

use crate::Error;

pub(crate) async fn connect(url: &str) -> Result<DatabaseConnection, Error> {
    let cores = u32::try_from(std::thread::available_parallelism().map_or(2, usize::from)).unwrap_or(2);
    let mut options = ConnectOptions::new(url);
    options
        .max_connections((cores * 4).max(8))
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false)
        .record_stmt_in_spans(false)
        // The check below asks by itself: once is enough.
        .test_before_acquire(false)
        .map_sqlx_postgres_opts(|options| {
            options.application_name("relevo").options([
                ("statement_timeout", "10s"),
                ("lock_timeout", "5s"),
                ("idle_in_transaction_session_timeout", "15s"),
            ])
        })
        .map_sqlx_postgres_before_acquire(|connection, _| {
            Box::pin(async move { Ok(connection.ping().await.is_ok() && !connection.is_in_transaction()) })
        });
    Ok(Database::connect(options).await?)
}
