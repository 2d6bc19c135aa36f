//! One commit for many writes: what fails in it fails alone.

use std::sync::Arc;

use futures_util::future::join_all;
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait};
use tokio::sync::Semaphore;
use uuid::Uuid;

use super::*;
use crate::entity::failed_sign_in;
use crate::{Keys, Place};

/// A store whose writer is busy with one write until the gate opens: what is sent meanwhile is one batch.
async fn gated() -> (
    Store,
    tempfile::TempDir,
    Arc<Semaphore>,
    tokio::task::JoinHandle<Result<(), Error>>,
) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = Store::open(Place::File(folder.path().join("relevo.db")), Keys::new([7; 32]))
        .await
        .expect("opens");
    store.migrate(chrono::DateTime::UNIX_EPOCH).await.expect("migrates");
    let (gate, arrived) = (Arc::new(Semaphore::new(0)), Arc::new(Notify::new()));
    let (busy, open, here) = (store.clone(), gate.clone(), arrived.clone());
    let first = tokio::spawn(async move {
        let wait = move || {
            let (open, here) = (open.clone(), here.clone());
            async move {
                here.notify_one();
                let _ = open.acquire().await;
                Ok(())
            }
        };
        busy.write(Actor::Program, move |_| wait().boxed()).await
    });
    arrived.notified().await;
    (store, folder, gate, first)
}

async fn record(store: &Store, number: u128) -> Result<(), Error> {
    store
        .write(Actor::Program, move |tx| {
            Box::pin(async move {
                let row = failed_sign_in::Model {
                    id: Uuid::from_u128(number),
                    account: "account".into(),
                    at: chrono::DateTime::UNIX_EPOCH,
                };
                let row: failed_sign_in::ActiveModel = row.into();
                failed_sign_in::Entity::insert(row)
                    .exec_without_returning(tx.db)
                    .await?;
                Ok(())
            })
        })
        .await
}

async fn panic_after(store: &Store, number: u128) -> Result<(), Error> {
    store
        .write(Actor::Program, move |tx| {
            Box::pin(async move {
                let row = failed_sign_in::Model {
                    id: Uuid::from_u128(number),
                    account: "account".into(),
                    at: chrono::DateTime::UNIX_EPOCH,
                };
                let row: failed_sign_in::ActiveModel = row.into();
                failed_sign_in::Entity::insert(row)
                    .exec_without_returning(tx.db)
                    .await?;
                panic!("a deed that panics after it has written");
            })
        })
        .await
}

/// Writes until there is no room: SQLite then ends the whole transaction by itself.
async fn fill_the_disk(store: &Store) -> Result<(), Error> {
    store
        .write(Actor::Program, |tx| {
            Box::pin(async move {
                tx.db.execute_unprepared("PRAGMA max_page_count = 1").await?;
                loop {
                    let row = failed_sign_in::Model {
                        id: Uuid::new_v4(),
                        account: "account".repeat(100),
                        at: chrono::DateTime::UNIX_EPOCH,
                    };
                    let row: failed_sign_in::ActiveModel = row.into();
                    failed_sign_in::Entity::insert(row)
                        .exec_without_returning(tx.db)
                        .await?;
                }
            })
        })
        .await
}

async fn stored(store: &Store) -> u64 {
    failed_sign_in::Entity::find()
        .count(&store.0.read)
        .await
        .expect("a count")
}

/// Sends everything into the queue, then opens the gate.
async fn as_one_batch<F: Future<Output = Result<(), Error>>>(
    writes: impl IntoIterator<Item = F>,
    gate: &Semaphore,
) -> Vec<Result<(), Error>> {
    let mut all = Box::pin(join_all(writes));
    assert!(
        (&mut all).now_or_never().is_none(),
        "nothing is durable before the gate opens"
    );
    gate.add_permits(1);
    all.await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_poisoned_write_among_256_fails_alone() {
    let (store, _folder, gate, first) = gated().await;
    // Number 100 comes twice: the second one breaks the primary key.
    let numbers = (0..255_u128).chain([100]);
    let results = as_one_batch(numbers.map(|number| record(&store, number)), &gate).await;
    first.await.expect("joined").expect("written");
    assert!(results[..255].iter().all(Result::is_ok), "{results:?}");
    assert!(
        matches!(results[255], Err(Error::Conflict("unique"))),
        "{:?}",
        results[255]
    );
    assert_eq!(stored(&store).await, 255);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_write_that_panics_leaves_nothing_and_stops_nobody() {
    let (store, _folder, gate, first) = gated().await;
    let writes = (0..20_u128).map(|number| {
        if number == 10 {
            panic_after(&store, number).boxed()
        } else {
            record(&store, number).boxed()
        }
    });
    let results = as_one_batch(writes, &gate).await;
    first.await.expect("joined").expect("written");
    for (number, result) in results.iter().enumerate() {
        assert_eq!(
            matches!(result, Err(Error::Panicked)),
            number == 10,
            "{number}: {result:?}"
        );
        assert_eq!(result.is_ok(), number != 10, "{number}: {result:?}");
    }
    assert_eq!(stored(&store).await, 19);
    record(&store, 1000).await.expect("the writer goes on");
    assert_eq!(stored(&store).await, 20);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disk_that_is_full_in_the_middle_of_a_batch_refuses_all_of_it() {
    let (store, _folder, gate, first) = gated().await;
    let writes = (0..20_u128).map(|number| {
        if number == 10 {
            fill_the_disk(&store).boxed()
        } else {
            record(&store, number).boxed()
        }
    });
    let results = as_one_batch(writes, &gate).await;
    first.await.expect("joined").expect("written");
    assert_eq!(stored(&store).await, 0, "nothing is stored of what was refused");
    for result in &results {
        assert!(matches!(result, Err(Error::Unavailable(_))), "{results:?}");
    }
    record(&store, 1000)
        .await
        .expect("the writer goes on, with a connection that has room");
    assert_eq!(stored(&store).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_write_whose_request_went_away_is_whole_or_absent() {
    let (store, _folder, gate, first) = gated().await;
    let mut dropped = Box::pin(record(&store, 1));
    assert!((&mut dropped).now_or_never().is_none());
    drop(dropped);
    let results = as_one_batch([record(&store, 2)], &gate).await;
    first.await.expect("joined").expect("written");
    assert!(results[0].is_ok(), "{results:?}");
    let rows = failed_sign_in::Entity::find().all(&store.0.read).await.expect("rows");
    assert!(rows.iter().any(|row| row.id == Uuid::from_u128(2)), "{rows:?}");
    record(&store, 3).await.expect("the writer goes on");
}
