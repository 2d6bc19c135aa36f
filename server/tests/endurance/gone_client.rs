//! Clients that go away in the middle of a save, at every moment of it: whole or absent, and nobody else is hurt.

use std::collections::HashSet;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use app::clock::Chance;
use futures_util::future::join_all;
use store::Place;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::browser::{Ack, Change, body, client, everybody_saves};
use crate::house::{House, QUESTIONS, Trainee, draw};
use crate::line::{delayed, further_away};
use crate::program::Program;
use crate::rows;

const CANCELS: usize = 1_000;
/// Clients at a time.
const LINES: usize = 8;
/// Trainees whom all that must not touch.
const OTHERS: usize = 64;
/// What the line between client and program takes, each way.
const DELAY: Duration = Duration::from_millis(4);
/// What PostgreSQL says of a BEGIN on a connection that is in a transaction still, or a COMMIT on one that is in none.
const POISONED: &str = "transaction in progress";
/// PostgreSQL's clock, in microseconds.
const CLOCK: &str = "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS bigint)";
/// Connections that sit in a transaction begun before the moment that follows.
const STALE: &str = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() \
                     AND state LIKE 'idle in transaction%' AND extract(epoch FROM xact_start) * 1000000 <";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cancelled_save_is_whole_or_absent_on_sqlite() {
    case(House::on_sqlite()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cancelled_save_is_whole_or_absent_on_postgres() {
    if let Some(house) = House::on_postgres().await {
        case(house).await;
    }
}

async fn case(house: House) {
    let (client, chance, count) = (client(), Chance::seeded(5), CANCELS / QUESTIONS.len());
    let trainees = house.fill(count + OTHERS).await;
    let (cancelling, others) = trainees.split_at(count);
    let program = Program::start(&house.data, &further_away(&house.place).await);
    let url = program.url.as_str();
    let line = delayed(url.trim_start_matches("http://").to_owned(), [DELAY; 2]).await;

    // Once every connection knows its statements, how long a save takes among so many.
    let mut acks = everybody_saves(&client, url, others, (QUESTIONS[0], &chance)).await;
    let began = Instant::now();
    let trial = others[..LINES].iter().map(async |who| {
        let change = Change::first(who, QUESTIONS[1], &chance);
        let answered = give_up_after(Duration::from_secs(10), line, url, (who, &change)).await;
        assert!(answered.starts_with("HTTP/1.1 200 "), "{answered}");
        Ack { change, seq: 1 }
    });
    acks.extend(join_all(trial).await);
    let usual = began.elapsed();

    // Each change has a question of its own, so that what became of one hides nothing of another.
    let places = cancelling
        .iter()
        .flat_map(|who| QUESTIONS.map(|question| (who, question)));
    let changes: Vec<(&Trainee, Change, Duration)> = places
        .map(|(who, question)| {
            let patience = usual * 5 / 4 * draw(&chance, 1_000) / 1_000;
            (who, Change::first(who, question, &chance), patience)
        })
        .collect();
    let sending = changes.chunks(CANCELS / LINES).map(async |own| {
        let mut acks = Vec::new();
        for (who, change, patience) in own {
            let answered = give_up_after(*patience, line, url, (who, change)).await;
            if answered.starts_with("HTTP/1.1 200 ") {
                acks.push(Ack {
                    change: change.clone(),
                    seq: 1,
                });
            } else {
                assert!(answered.is_empty(), "{answered}");
            }
        }
        acks
    });
    let answered = join_all(sending).await.concat();
    let in_time = answered.len();
    acks.extend(answered);

    let db = rows::connect(&house.place).await;
    let postgres = matches!(house.place, Place::Url(_));
    let before = if postgres { rows::number(&db, CLOCK).await } else { 0 };
    let began = Instant::now();
    acks.extend(everybody_saves(&client, url, others, (QUESTIONS[2], &chance)).await);
    let all = began.elapsed();
    // Who waits for a connection that nobody gives back waits 10 s.
    assert!(all < Duration::from_secs(10), "{all:?}");
    if postgres {
        let stale = rows::number(&db, &format!("{STALE} {before}")).await;
        assert_eq!(stale, 0, "connections inside of a stale transaction");
    }
    db.close().await.expect("closes");
    let log = program.kill();
    let poisoned: Vec<_> = log.iter().filter(|line| line.contains(POISONED)).collect();
    assert!(
        poisoned.is_empty(),
        "connections were handed on in the wrong state: {poisoned:#?}"
    );

    let events = rows::events(&house.place).await;
    rows::assert_stored(&events, &acks);
    let stored: HashSet<_> = events.iter().map(|event| event.mutation).collect();
    let kept = changes
        .iter()
        .filter(|(_, change, _)| stored.contains(&change.mutation))
        .count();
    eprintln!(
        "{CANCELS} cancelled, a save takes {usual:?}: {in_time} answered before, {kept} stored; then 64 saves in {all:?}"
    );
    assert!(
        in_time < kept && kept < CANCELS,
        "the cancels met saves before, within and after their write"
    );
    assert_eq!(events.len(), kept + 2 * OTHERS + LINES);
    house.remove().await;
}

/// Sends the save over a line of its own and closes it after so long; what had arrived until then.
async fn give_up_after(patience: Duration, line: SocketAddr, url: &str, (who, change): (&Trainee, &Change)) -> String {
    let (body, host) = (body(change).to_string(), url.trim_start_matches("http://"));
    let request = format!(
        "POST /call/save-answer HTTP/1.1\r\nhost: {host}\r\norigin: {url}\r\ncookie: {}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        who.cookie,
        body.len()
    );
    let mut stream = TcpStream::connect(line).await.expect("the line answers");
    stream.write_all(request.as_bytes()).await.expect("sent");
    let mut answer = vec![0; 16 * 1024];
    let length = match tokio::time::timeout(patience, stream.read(&mut answer)).await {
        Ok(read) => read.expect("an answer"),
        Err(_) => 0,
    };
    String::from_utf8_lossy(&answer[..length]).into_owned()
}
