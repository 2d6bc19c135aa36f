//! Bringing the schema up to date, one instance at a time, and telling whether this program fits it.

use chrono::{DateTime, TimeDelta, Utc};
use migrations::{Migrator, MigratorTrait, OLDEST_READER, VERSION};
use sea_orm::{ActiveModelTrait, ConnectionTrait, DatabaseConnection, EntityTrait, QueryOrder, Set};

use crate::entity::schema_note;
use crate::write::Writer;
use crate::{Error, Store};

/// How the schema stands to this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaState {
    /// The database is empty.
    Empty,
    /// Older than this program: migrate.
    Older {
        /// The schema's version.
        schema: i32,
    },
    /// This program can work on it.
    Fits,
    /// The schema has moved on too far: this program must not touch it.
    TooNew {
        /// The schema's version.
        schema: i32,
        /// The oldest program version that can work on it.
        oldest_reader: i32,
    },
}

/// A migration that takes longer than this is taken for dead by the next instance.
const LOCK_MINUTES: i64 = 15;

impl Store {
    /// Compares the schema's note with this program's version.
    pub async fn schema_state(&self) -> Result<SchemaState, Error> {
        let newest = schema_note::Entity::find()
            .order_by_desc(schema_note::Column::Version)
            .one(&self.0.read)
            .await;
        Ok(match newest {
            // The table itself is made by the migrations: without it nothing was ever finished.
            Err(_) | Ok(None) => SchemaState::Empty,
            Ok(Some(note)) if note.version < VERSION => SchemaState::Older { schema: note.version },
            Ok(Some(note)) if note.oldest_reader > VERSION => SchemaState::TooNew {
                schema: note.version,
                oldest_reader: note.oldest_reader,
            },
            Ok(Some(_)) => SchemaState::Fits,
        })
    }

    /// Applies what is missing. Waits while another instance does the same.
    pub async fn migrate(&self, now: DateTime<Utc>) -> Result<(), Error> {
        let db = self.writer_connection();
        lock(db, now).await?;
        let outcome = apply(db, now).await;
        unlock(db).await?;
        outcome
    }

    fn writer_connection(&self) -> &DatabaseConnection {
        match &self.0.writer {
            Writer::Batching { connection, .. } | Writer::Pooled(connection) => connection,
        }
    }
}

async fn apply(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<(), Error> {
    Migrator::up(db, None).await?;
    if schema_note::Entity::find_by_id(VERSION).one(db).await?.is_none() {
        let note = schema_note::ActiveModel {
            version: Set(VERSION),
            oldest_reader: Set(OLDEST_READER),
            at: Set(now),
        };
        note.insert(db).await?;
    }
    Ok(())
}

/// SeaORM's migrator takes no lock. One row does: whoever inserts it migrates.
async fn lock(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<(), Error> {
    db.execute_unprepared("CREATE TABLE IF NOT EXISTS migration_lock (id INTEGER PRIMARY KEY, until TEXT NOT NULL)")
        .await?;
    let until = (now + TimeDelta::minutes(LOCK_MINUTES)).to_rfc3339();
    for _ in 0..600 {
        let taken = format!("DELETE FROM migration_lock WHERE until < '{}'", now.to_rfc3339());
        db.execute_unprepared(&taken).await?;
        let insert = format!("INSERT INTO migration_lock (id, until) VALUES (1, '{until}') ON CONFLICT DO NOTHING");
        if db.execute_unprepared(&insert).await?.rows_affected() == 1 {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    Err(Error::Unavailable("another instance is migrating the database".into()))
}

async fn unlock(db: &DatabaseConnection) -> Result<(), Error> {
    db.execute_unprepared("DELETE FROM migration_lock WHERE id = 1").await?;
    Ok(())
}
