//! A second process that holds the file: saves wait for it and none fails.

use std::time::{Duration, Instant};

use app::clock::Chance;
use sea_orm::ConnectionTrait;

use crate::browser::{client, everybody_saves, page};
use crate::house::{House, QUESTIONS};
use crate::rows;

const HELD: Duration = Duration::from_secs(4);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn saves_wait_for_another_process_that_holds_the_file() {
    let house = House::on_sqlite();
    let trainees = house.fill(64).await;
    let program = house.open();
    let (client, chance) = (client(), Chance::seeded(3));
    // It is open: what waits from here on is the saves, not the program's start.
    let opened = page(&client, &program.url, &trainees[0]).await.expect("an answer");
    assert_eq!(opened.status, 200, "{}", opened.body);

    let other = rows::connect(&house.place).await;
    other.execute_unprepared("BEGIN IMMEDIATE").await.expect("the lock");
    let (held, began) = (tokio::time::Instant::now(), Instant::now());
    let mut saves = Box::pin(everybody_saves(
        &client,
        &program.url,
        &trainees,
        (QUESTIONS[0], &chance),
    ));
    let early = tokio::time::timeout_at(held + HELD, &mut saves).await;
    assert!(early.is_err(), "answered before the file was let go: {early:?}");
    other.execute_unprepared("COMMIT").await.expect("let go");

    let acks = saves.await;
    assert!(
        began.elapsed() < HELD + Duration::from_secs(10),
        "{:?}",
        began.elapsed()
    );
    eprintln!("64 saves, held {HELD:?}, all answered after {:?}", began.elapsed());
    let events = rows::events(&house.place).await;
    rows::assert_stored(&events, &acks);
    assert_eq!(events.len(), acks.len());
}
