//! Figure b: durable answers a second from 64 writers, through the call of the islands, and where their time goes.

use std::path::Path;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::bare;
use crate::figure::{Amount, Goal, absent, median, print};
use crate::load::{Rate, clients, send};
use crate::paper::{Paper, deal, lay};
use crate::school::Open;

/// Connections, or tasks.
const WRITERS: usize = 64;
/// Attempts of each writer in one repetition: 27 saves each, about what a trainee sends.
const ATTEMPTS: usize = 4;
const REPEATS: usize = 3;

/// On SQLite, in this folder.
pub(crate) fn sqlite(data: &Path) {
    let open = Open::new(data, None);
    let papers = rounds(lay(&open, 2 * REPEATS * ATTEMPTS * WRITERS));
    let (through, alone) = papers.split_at(REPEATS);
    // Taken before the first save: the same tables, indexes and attempts, in the same folder.
    let mut peer = open.runtime.block_on(bare::Sqlite::beside(data));
    let (mut ours, mut store, mut loops) = (Vec::new(), Vec::new(), Vec::new());
    let clients = clients();
    for (through, alone) in through.iter().zip(alone) {
        ours.push(clients.block_on(call(&open, through)));
        store.push(open.runtime.block_on(direct(&open, alone)));
        loops.push(open.runtime.block_on(peer.save(through, open.now)));
    }
    let bare = ("batched INSERTs", speed(&loops));
    print(
        "answers saved, SQLite, 64 connections",
        speed(&ours),
        bare,
        Goal::AtLeast(0.5),
    );
    print("  the store alone, 64 tasks", speed(&store), bare, Goal::AtLeast(0.5));
    let limit = ("limit", Amount(250.0, "ms"));
    let wait = Amount::of(median(ours.iter().map(|rate| rate.p99).collect()));
    print("  p99 of one save", wait, limit, Goal::AtMost(1.0));
}

/// On the PostgreSQL that `make bench` starts with fsync on.
pub(crate) fn postgres(data: &Path, url: Option<String>) {
    let name = "answers saved, PostgreSQL, 64 connections";
    let Some(url) = url else {
        return absent(name, "RELEVO_BENCH_POSTGRES is not set: .setup/postgres start durable");
    };
    let open = Open::new(data, Some(&url));
    let papers = rounds(lay(&open, 2 * REPEATS * ATTEMPTS * WRITERS));
    let (through, alone) = papers.split_at(REPEATS);
    let (mut ours, mut singles) = (Vec::new(), Vec::new());
    let clients = clients();
    for (through, alone) in through.iter().zip(alone) {
        ours.push(clients.block_on(call(&open, through)));
        singles.push(open.runtime.block_on(bare::postgres(&url, alone, open.now)));
    }
    let bare = ("one INSERT a commit", speed(&singles));
    print(name, speed(&ours), bare, Goal::Shown);
}

/// The papers of each repetition, dealt to the writers.
fn rounds(papers: Vec<Paper>) -> Vec<Vec<Vec<Paper>>> {
    let rounds = papers.chunks(ATTEMPTS * WRITERS);
    rounds.map(|papers| deal(papers.to_vec(), WRITERS)).collect()
}

async fn call(open: &Open, hands: &[Vec<Paper>]) -> Rate {
    let lists = hands.iter().map(|hand| {
        let requests = hand.iter().flat_map(|paper| paper.requests.iter().cloned());
        requests.collect::<Vec<_>>()
    });
    send(open.addr, lists.collect()).await
}

async fn direct(open: &Open, hands: &[Vec<Paper>]) -> Rate {
    let mut tasks = JoinSet::new();
    let start = Instant::now();
    for hand in hands.iter().cloned() {
        let (store, now) = (open.school.store.clone(), open.now);
        tasks.spawn(async move {
            let mut waits: Vec<Duration> = Vec::new();
            for paper in hand {
                for save in paper.saves {
                    let sent = Instant::now();
                    let saved = store.save_answers(paper.actor, paper.attempt, vec![save], now).await;
                    saved.expect("saved");
                    waits.push(sent.elapsed());
                }
            }
            waits
        });
    }
    let waits = tasks.join_all().await.concat();
    Rate::of(waits, start.elapsed())
}

fn speed(rates: &[Rate]) -> Amount {
    Amount(median(rates.iter().map(|rate| rate.per_second).collect()), "/s")
}
