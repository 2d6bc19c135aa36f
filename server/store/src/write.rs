//! The one way to write: a closure that can be run again, inside a transaction that is durable
//! before anybody hears of it.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use sea_orm::{DatabaseConnection, DatabaseTransaction, DbErr, TransactionTrait};
use tokio::sync::{Notify, mpsc, oneshot};

use crate::{Actor, Error, Store, dialect};

/// What a write sees: the transaction and on whose behalf it runs.
#[derive(Clone, Copy)]
pub(crate) struct Tx<'a> {
    pub(crate) db: &'a DatabaseTransaction,
    pub(crate) actor: Actor,
}

type Value = Box<dyn Any + Send>;
type Deed = Arc<dyn for<'a> Fn(&'a DatabaseTransaction) -> BoxFuture<'a, Result<Value, Error>> + Send + Sync>;

pub(crate) struct Waiting {
    deed: Deed,
    reply: oneshot::Sender<Result<Value, Error>>,
}

#[derive(Clone)]
pub(crate) enum Writer {
    /// SQLite: one task commits many writes at once.
    Batching {
        queue: mpsc::Sender<Waiting>,
        connection: DatabaseConnection,
        damage: Arc<Notify>,
    },
    /// PostgreSQL: each write its own transaction.
    Pooled(DatabaseConnection),
}

/// Writes committed together at most.
const BATCH: usize = 256;
/// Runs of one closure on PostgreSQL: about twelve seconds with the pauses between.
const RUNS: u32 = 9;

impl Store {
    /// Runs `deed` in a transaction and answers when it is durable: see [`Writer::write`].
    pub(crate) async fn write<T, F>(&self, actor: Actor, deed: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: for<'a> Fn(Tx<'a>) -> BoxFuture<'a, Result<T, Error>> + Send + Sync + 'static,
    {
        self.0.writer.write(actor, deed).await
    }
}

impl Writer {
    /// Runs `deed` in a transaction and answers when it is durable. The deed may run more than
    /// once; what it decides from what it loads is recorded in the same transaction.
    pub(crate) async fn write<T, F>(&self, actor: Actor, deed: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: for<'a> Fn(Tx<'a>) -> BoxFuture<'a, Result<T, Error>> + Send + Sync + 'static,
    {
        let deed: Deed = Arc::new(move |db| {
            let run = deed(Tx { db, actor });
            Box::pin(async move { Ok(Box::new(run.await?) as Value) })
        });
        let value = self.run(deed).await?;
        value
            .downcast::<T>()
            .map(|value| *value)
            .map_err(|_| Error::Stored("a write answered another type".into()))
    }

    pub(crate) fn batching(connection: DatabaseConnection) -> Self {
        let (queue, waiting) = mpsc::channel(4 * BATCH);
        let damage = Arc::new(Notify::new());
        tokio::spawn(write_batches(connection.clone(), waiting, damage.clone()));
        Self::Batching {
            queue,
            connection,
            damage,
        }
    }

    pub(crate) fn pooled(pool: DatabaseConnection) -> Self {
        Self::Pooled(pool)
    }

    pub(crate) async fn damaged(&self) {
        match self {
            Self::Batching { damage, .. } => damage.notified().await,
            Self::Pooled(_) => std::future::pending().await,
        }
    }

    async fn run(&self, deed: Deed) -> Result<Value, Error> {
        match self {
            Self::Batching { queue, .. } => {
                let (reply, answer) = oneshot::channel();
                let gone = || Error::Unavailable("the writer has stopped".into());
                queue.send(Waiting { deed, reply }).await.map_err(|_| gone())?;
                answer.await.map_err(|_| gone())?
            }
            // Spawned: a request whose client goes away is dropped in the middle of an await, and
            // would leave its connection inside a transaction.
            Self::Pooled(pool) => tokio::spawn(run_until_settled(pool.clone(), deed))
                .await
                .unwrap_or(Err(Error::Panicked)),
        }
    }
}

async fn run_until_settled(pool: DatabaseConnection, deed: Deed) -> Result<Value, Error> {
    let mut run = 0;
    loop {
        run += 1;
        let done = match pool.begin().await {
            Ok(transaction) => run_once(transaction, &deed).await,
            Err(error) => Err(error.into()),
        };
        let error = match done {
            Ok(value) => return Ok(value),
            Err(error) => error,
        };
        if run >= RUNS || !error.is_passing() {
            return Err(error);
        }
        let mut noise = [0_u8; 1];
        let _ = getrandom::fill(&mut noise);
        let pause = 10_u64 << run.min(9);
        tokio::time::sleep(Duration::from_millis(pause / 2 + pause * u64::from(noise[0]) / 256)).await;
    }
}

/// Runs a deed in a transaction of its own; an error takes all of it back.
async fn run_once(transaction: DatabaseTransaction, deed: &Deed) -> Result<Value, Error> {
    match AssertUnwindSafe(deed(&transaction)).catch_unwind().await {
        Ok(Ok(value)) => {
            transaction.commit().await?;
            Ok(value)
        }
        Ok(Err(error)) => {
            let _ = transaction.rollback().await;
            Err(error)
        }
        Err(_) => {
            let _ = transaction.rollback().await;
            Err(Error::Panicked)
        }
    }
}

async fn write_batches(connection: DatabaseConnection, mut waiting: mpsc::Receiver<Waiting>, damage: Arc<Notify>) {
    let mut batch = Vec::with_capacity(BATCH);
    while waiting.recv_many(&mut batch, BATCH).await > 0 {
        let mut replies = Vec::with_capacity(batch.len());
        let settled = write_batch(&connection, &mut batch, &mut replies).await;
        batch.clear();
        let mut broken = false;
        for (reply, result) in replies {
            let result = match (&settled, result) {
                (Ok(()), result) => result,
                (Err(error), _) => Err(error.clone()),
            };
            broken |= matches!(result, Err(Error::Damaged(_)));
            let _ = reply.send(result);
        }
        if broken {
            tracing::error!("the storage reported damage; stopping so that the data is read from disk again");
            damage.notify_waiters();
            damage.notify_one();
            return;
        }
    }
}

type Replies = Vec<(oneshot::Sender<Result<Value, Error>>, Result<Value, Error>)>;

/// Runs every deed of the batch in its own savepoint and commits all at once; one alone needs none.
/// An `Err` holds for the whole batch: nothing of it was stored.
async fn write_batch(
    connection: &DatabaseConnection,
    batch: &mut Vec<Waiting>,
    replies: &mut Replies,
) -> Result<(), Error> {
    let transaction = match dialect::sqlite::begin(connection).await {
        Ok(transaction) => transaction,
        Err(error) => {
            let error = Error::from(error);
            replies.extend(batch.drain(..).map(|waiting| (waiting.reply, Err(error.clone()))));
            return Err(error);
        }
    };
    if batch.len() == 1
        && let Some(Waiting { deed, reply }) = batch.pop()
    {
        let result = match run_once(transaction, &deed).await {
            Err(error @ (Error::Unavailable(_) | Error::Damaged(_))) => {
                replies.push((reply, Err(error.clone())));
                return Err(error);
            }
            result => result,
        };
        replies.push((reply, result));
        return Ok(());
    }
    let mut fault: Option<Error> = None;
    for Waiting { deed, reply } in batch.drain(..) {
        let result = match &fault {
            Some(error) => Err(error.clone()),
            None => write_one(&transaction, &deed).await.unwrap_or_else(|error| {
                fault = Some(error.clone());
                Err(error)
            }),
        };
        replies.push((reply, result));
    }
    match fault {
        Some(error) => {
            let _ = transaction.rollback().await;
            Err(error)
        }
        None => Ok(transaction.commit().await?),
    }
}

/// Runs one deed in a savepoint of its own. The outer `Err` holds for the whole batch: a full disk
/// or a damaged file may have ended the transaction by itself, and then nothing after this deed,
/// and nothing before it, can be trusted to be in there.
async fn write_one(transaction: &DatabaseTransaction, deed: &Deed) -> Result<Result<Value, Error>, Error> {
    let savepoint = transaction.begin().await.map_err(ended)?;
    match AssertUnwindSafe(deed(&savepoint)).catch_unwind().await {
        Ok(Ok(value)) => {
            savepoint.commit().await.map_err(ended)?;
            Ok(Ok(value))
        }
        Ok(Err(error @ (Error::Unavailable(_) | Error::Damaged(_)))) => Err(error),
        Ok(Err(error)) => {
            savepoint.rollback().await.map_err(ended)?;
            Ok(Err(error))
        }
        Err(_) => {
            savepoint.rollback().await.map_err(ended)?;
            Ok(Err(Error::Panicked))
        }
    }
}

/// A savepoint that cannot be made or settled: its transaction is gone, and nothing was stored.
fn ended(error: DbErr) -> Error {
    match Error::from(error) {
        error @ (Error::Unavailable(_) | Error::Damaged(_)) => error,
        other => Error::Unavailable(other.to_string()),
    }
}

#[cfg(test)]
mod tests;
