//! Opening the database, whichever of the two it is.

use std::path::PathBuf;
use std::sync::Arc;

use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, Query};

use crate::answer::Collector;
use crate::dialect::Reader;
use crate::write::Writer;
use crate::{Error, Keys, dialect};

/// Where the rows lie.
#[derive(Clone, Debug)]
pub enum Place {
    /// One SQLite file.
    File(PathBuf),
    /// A `postgres://` URL.
    Url(String),
}

/// The database, ready for every noun's functions. Cheap to clone.
#[derive(Clone)]
pub struct Store(pub(crate) Arc<Open>);

/// What an open database consists of.
pub(crate) struct Open {
    pub(crate) read: Reader,
    pub(crate) writer: Writer,
    pub(crate) collector: Collector,
    pub(crate) keys: Keys,
    place: Place,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.0.place {
            Place::File(path) => write!(out, "Store({})", path.display()),
            Place::Url(_) => out.write_str("Store(PostgreSQL)"),
        }
    }
}

impl Store {
    /// Opens the database and its writer. The schema is not touched: see [`Store::migrate`].
    pub async fn open(place: Place, keys: Keys) -> Result<Self, Error> {
        let (read, writer) = match &place {
            Place::File(path) => {
                let (read, write) = dialect::sqlite::connect(path).await?;
                (Reader::Sqlite(read), Writer::batching(write))
            }
            Place::Url(url) => {
                let pool = dialect::postgres::connect(url).await?;
                (Reader::Postgres(pool.clone()), Writer::pooled(pool))
            }
        };
        Ok(Self(Arc::new(Open {
            read,
            collector: Collector::new(writer.clone()),
            writer,
            keys,
            place,
        })))
    }

    /// Resolves when the storage reported damage: the process has to end and read its data again.
    pub async fn damaged(&self) {
        self.0.writer.damaged().await;
    }

    /// Whether the database answers a real read.
    pub async fn is_reachable(&self) -> bool {
        self.0
            .read
            .query_one(Query::select().expr(Expr::value(1)))
            .await
            .is_ok()
    }
}
