//! What can go wrong between a page and its rows.

use sea_orm::{DbErr, RuntimeErr, sqlx};

/// Why the store did not answer.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// There is no such row, or not for this actor.
    #[error("not found")]
    NotFound,
    /// The fact contradicts another that is already recorded.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// The disk is full or the database is out of reach; nothing was stored, trying again may help.
    #[error("the database cannot store now: {0}")]
    Unavailable(String),
    /// The storage below reported damage: the process must stop and read its data again.
    #[error("the storage failed: {0}")]
    Damaged(String),
    /// Anything else the database said.
    #[error("database: {0}")]
    Database(String),
    /// A stored value does not have the shape this program writes.
    #[error("stored value: {0}")]
    Stored(String),
    /// A write panicked; it was rolled back.
    #[error("a write panicked")]
    Panicked,
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Stored(error.to_string())
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        let text = error.to_string();
        match &error {
            DbErr::RecordNotFound(_) => Self::NotFound,
            DbErr::ConnectionAcquire(_) => Self::Unavailable(text),
            DbErr::Conn(RuntimeErr::SqlxError(cause))
            | DbErr::Exec(RuntimeErr::SqlxError(cause))
            | DbErr::Query(RuntimeErr::SqlxError(cause)) => Self::from_sqlx(cause, text),
            _ => Self::Database(text),
        }
    }
}

impl Error {
    fn from_sqlx(cause: &sqlx::Error, text: String) -> Self {
        match cause {
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => {
                Self::Unavailable(text)
            }
            sqlx::Error::Database(said) => match Failure::of(&said.code().unwrap_or_default()) {
                Failure::Busy | Failure::Full | Failure::Retry | Failure::Open => Self::Unavailable(text),
                Failure::Damage => Self::Damaged(text),
                Failure::Unique => Self::Conflict("unique"),
                Failure::Other => Self::Database(text),
            },
            _ => Self::Database(text),
        }
    }

    /// Whether the same write may succeed when it is run again as a whole.
    pub(crate) fn is_passing(&self) -> bool {
        matches!(self, Self::Unavailable(_) | Self::Conflict("unique"))
    }
}

/// What a database's error code means to a write.
enum Failure {
    Busy,
    Full,
    Open,
    Retry,
    Damage,
    Unique,
    Other,
}

impl Failure {
    /// SQLite's (extended) result codes and PostgreSQL's SQLSTATE do not collide: five characters
    /// with leading digits that SQLite never prints.
    fn of(code: &str) -> Self {
        if code.len() == 5 {
            return match code {
                "40001" | "40P01" | "55P03" => Self::Retry,
                "23505" => Self::Unique,
                _ if code.starts_with("57P0") || code.starts_with("08") => Self::Retry,
                _ if code.starts_with("53") => Self::Full,
                _ => Self::Other,
            };
        }
        match code.parse::<u32>().unwrap_or_default() {
            // SQLITE_IOERR_FSYNC, _DIR_FSYNC, _TRUNCATE
            1034 | 1290 | 1546 => Self::Damage,
            1555 | 2067 => Self::Unique,
            full => match full & 0xff {
                5 | 6 => Self::Busy,
                // READONLY, IOERR (read, write), CANTOPEN
                8 | 10 | 14 => Self::Open,
                13 => Self::Full,
                11 | 26 => Self::Damage,
                _ => Self::Other,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_both_engines_are_told_apart() {
        assert!(matches!(Failure::of("13"), Failure::Full));
        assert!(matches!(Failure::of("1034"), Failure::Damage));
        assert!(matches!(Failure::of("5"), Failure::Busy));
        assert!(matches!(Failure::of("2067"), Failure::Unique));
        assert!(matches!(Failure::of("40001"), Failure::Retry));
        assert!(matches!(Failure::of("57P01"), Failure::Retry));
        assert!(matches!(Failure::of("23505"), Failure::Unique));
        assert!(matches!(Failure::of("42601"), Failure::Other));
    }
}
