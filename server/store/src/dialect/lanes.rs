//! Connections that read a SQLite file. A pool asks a connection again and again whether it still
//! lives, and each question costs as much as an answer; a file does not hang up.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use sea_orm::sqlx::sqlite::SqliteConnectOptions;
use sea_orm::sqlx::{self, AssertSqlSafe, ConnectOptions, SqliteConnection};
use sea_orm::{ConnAcquireErr, DbErr, QueryResult, RuntimeErr, Statement, Values};
use sea_query_sqlx::SqlxValues;
use tokio::sync::{Semaphore, SemaphorePermit};

/// How long a read waits for a lane.
const PATIENCE: Duration = Duration::from_secs(10);

/// As many connections as can read at once.
#[derive(Clone)]
pub(crate) struct Lanes(Arc<Free>);

struct Free {
    options: SqliteConnectOptions,
    turns: Semaphore,
    connections: Mutex<Vec<SqliteConnection>>,
}

/// A connection that comes back when this is dropped. A reader who goes away in the middle leaves
/// nothing behind: the connection's own thread takes one command after the other, each with its own answer.
struct Lane<'a> {
    free: &'a Free,
    connection: Option<SqliteConnection>,
    _turn: SemaphorePermit<'a>,
}

impl Lanes {
    pub(crate) fn new(options: SqliteConnectOptions, count: usize) -> Self {
        Self(Arc::new(Free {
            options,
            turns: Semaphore::new(count),
            connections: Mutex::default(),
        }))
    }

    pub(super) async fn query_one(&self, statement: &Statement) -> Result<Option<QueryResult>, DbErr> {
        let mut lane = self.lane().await?;
        let found = query(statement).fetch_optional(lane.connection()?).await;
        found
            .map(|row| row.map(QueryResult::from))
            .map_err(|error| lane.failed(error))
    }

    pub(super) async fn query_all(&self, statement: &Statement) -> Result<Vec<QueryResult>, DbErr> {
        let mut lane = self.lane().await?;
        let found = query(statement).fetch_all(lane.connection()?).await;
        found
            .map(|rows| rows.into_iter().map(QueryResult::from).collect())
            .map_err(|error| lane.failed(error))
    }

    async fn lane(&self) -> Result<Lane<'_>, DbErr> {
        let free = self.0.as_ref();
        let turn = tokio::time::timeout(PATIENCE, free.turns.acquire()).await;
        let turn = turn.map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout))?;
        let turn = turn.map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed))?;
        let kept = free.connections.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match kept {
            Some(connection) => connection,
            None => free
                .options
                .connect()
                .await
                .map_err(|error| DbErr::Conn(failed(error)))?,
        };
        Ok(Lane {
            free,
            connection: Some(connection),
            _turn: turn,
        })
    }
}

impl Lane<'_> {
    fn connection(&mut self) -> Result<&mut SqliteConnection, DbErr> {
        let gone = DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed);
        self.connection.as_mut().ok_or(gone)
    }

    /// What went wrong. Whose thread has ended is not used again.
    fn failed(&mut self, error: sqlx::Error) -> DbErr {
        if matches!(error, sqlx::Error::WorkerCrashed) {
            self.connection = None;
        }
        DbErr::Query(failed(error))
    }
}

impl Drop for Lane<'_> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            let mut connections = self.free.connections.lock().unwrap_or_else(PoisonError::into_inner);
            connections.push(connection);
        }
    }
}

fn query(statement: &Statement) -> sqlx::query::Query<'_, sqlx::Sqlite, SqlxValues> {
    let values = statement.values.clone().unwrap_or(Values(Vec::new()));
    sqlx::query_with(AssertSqlSafe(statement.sql.as_str()), SqlxValues(values))
}

fn failed(error: sqlx::Error) -> RuntimeErr {
    RuntimeErr::SqlxError(Arc::new(error))
}
