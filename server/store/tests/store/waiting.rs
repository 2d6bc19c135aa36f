//! A second process that holds the file: saves wait for it and none fails.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use sea_orm::{ConnectionTrait, Database};
use store::{Actor, Keys, Place, Store};

use crate::support::{noon, on_sqlite};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writers_wait_for_another_process_that_holds_the_file() {
    let (store, folder) = on_sqlite().await;
    let file = folder.path().join("relevo.db");
    let other = Database::connect(format!("sqlite:{}", file.display()))
        .await
        .expect("a second connection");
    let held = tokio::time::Instant::now();
    other.execute_unprepared("BEGIN IMMEDIATE").await.expect("the lock");

    let began = Instant::now();
    let accounts: Vec<String> = (0..64).map(|number| format!("account {number}")).collect();
    let mut saves = Box::pin(join_all(
        accounts
            .iter()
            .map(|account| store.record_failed_sign_in(account.clone(), noon())),
    ));
    let early = tokio::time::timeout_at(held + Duration::from_secs(4), &mut saves).await;
    assert!(early.is_err(), "the lock held nobody back");
    other.execute_unprepared("COMMIT").await.expect("let go");

    for saved in saves.await {
        saved.expect("saved");
    }
    assert!(began.elapsed() < Duration::from_secs(4 + 10), "{:?}", began.elapsed());
    for account in &accounts {
        assert_eq!(
            store
                .failed_sign_ins(account, chrono::DateTime::UNIX_EPOCH)
                .await
                .expect("a count"),
            1
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_instances_on_one_file_write_everything_once() {
    let (one, folder) = on_sqlite().await;
    let two = Store::open(Place::File(folder.path().join("relevo.db")), Keys::new([7; 32]))
        .await
        .expect("opens");
    let saves = (0..400).map(|number| {
        let store = if number % 2 == 0 { &one } else { &two };
        store.record_failed_sign_in(format!("account {}", number % 4), noon())
    });
    for saved in join_all(saves).await {
        saved.expect("saved");
    }
    for number in 0..4 {
        let counted = two
            .failed_sign_ins(&format!("account {number}"), chrono::DateTime::UNIX_EPOCH)
            .await
            .expect("a count");
        assert_eq!(counted, 100);
    }
    assert!(one.audit_log(Actor::Program, 0, 1).await.expect("the log").is_empty());
}
