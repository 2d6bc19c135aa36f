//! `kill -9` again and again while 64 connections save: what was acknowledged is there, once.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use app::clock::Chance;
use reqwest::Client;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::browser::{Ack, Change, client, post, save};
use crate::house::{House, QUESTIONS, Trainee, draw};
use crate::rows;

const KILLS: u32 = 25;
const LINES: usize = 64;
/// Trainees of one connection, which sends for them in turn.
const TRAINEES: usize = 4;
/// Requests of one connection that have to be acknowledged: together more than the kills wait for.
const REQUESTS: u32 = 240;
/// Acknowledged requests before a kill: at least so many, and less than twice as many.
const BETWEEN: u32 = 300;

/// A connection that sends its next save when the last one is acknowledged.
struct Line {
    client: Client,
    address: watch::Receiver<String>,
    acknowledged: Arc<Semaphore>,
    trainees: Vec<Trainee>,
    chance: Chance,
    /// A browser without JavaScript: one request saves a whole page.
    plain: bool,
    lost: u32,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kill_nine_loses_nothing_that_was_acknowledged() {
    let house = House::on_sqlite();
    let trainees = house.fill(LINES * TRAINEES).await;
    let mut program = house.open();
    let began = Instant::now();
    let (announce, address) = watch::channel(program.url.clone());
    let (acknowledged, client) = (Arc::new(Semaphore::new(0)), client());
    let mut lines = JoinSet::new();
    for (trainees, seed) in trainees.chunks(TRAINEES).zip(1..) {
        let line = Line {
            client: client.clone(),
            address: address.clone(),
            acknowledged: acknowledged.clone(),
            trainees: trainees.to_vec(),
            chance: Chance::seeded(seed),
            plain: seed % 8 == 0,
            lost: 0,
        };
        lines.spawn(line.run());
    }
    let chance = Chance::seeded(0);
    for _ in 0..KILLS {
        let enough = acknowledged.acquire_many(BETWEEN + draw(&chance, BETWEEN)).await;
        enough.expect("no line has failed").forget();
        tokio::time::sleep(Duration::from_millis(draw(&chance, 20).into())).await;
        program.kill();
        program = house.open();
        announce.send_replace(program.url.clone());
    }
    // From here on nobody kills: a line that loses its connection has found a fault.
    drop(announce);
    let (acks, lost): (Vec<_>, Vec<_>) = lines.join_all().await.into_iter().unzip();
    let (acks, lost) = (acks.concat(), lost.iter().sum::<u32>());
    program.kill();

    let (requests, elapsed) = (LINES * REQUESTS as usize, began.elapsed());
    eprintln!(
        "{requests} requests acknowledged, {} answers; {KILLS} kills, {lost} lost on the way; {elapsed:?}",
        acks.len()
    );
    assert!(lost >= KILLS, "the kills met only {lost} saves");
    rows::assert_sound(&house.place).await;
    let events = rows::events(&house.place).await;
    rows::assert_stored(&events, &acks);
    // Every change was sent until it was acknowledged: whatever else is there is there twice or was never sent.
    assert_eq!(events.len(), acks.len());
}

impl Drop for Line {
    fn drop(&mut self) {
        // Nobody shall wait for the acknowledgements of a line that has failed.
        if std::thread::panicking() {
            self.acknowledged.close();
        }
    }
}

impl Line {
    async fn run(mut self) -> (Vec<Ack>, u32) {
        let (mut acks, mut held) = (Vec::new(), HashMap::new());
        for _ in 0..REQUESTS {
            let place = draw(&self.chance, 4) as usize % self.trainees.len();
            let who = self.trainees[place].clone();
            let one = QUESTIONS[draw(&self.chance, 5) as usize];
            let asked = QUESTIONS.into_iter().filter(|id| self.plain || *id == one);
            let changes: Vec<Change> = asked.map(|question| self.change(&who, question, &held)).collect();
            self.insist(&who, &changes).await;
            self.acknowledged.add_permits(1);
            for change in changes {
                let seq = change.base_seq + 1;
                held.insert((change.attempt, change.question), seq);
                acks.push(Ack { change, seq });
            }
        }
        (acks, self.lost)
    }

    fn change(&self, who: &Trainee, question: &'static str, held: &HashMap<(Uuid, &'static str), u32>) -> Change {
        let mutation = self.chance.uuid();
        Change {
            attempt: who.attempt,
            question,
            base_seq: held.get(&(who.attempt, question)).copied().unwrap_or(0),
            mutation,
            text: format!("respuesta {mutation}"),
        }
    }

    /// Sends the changes until they are acknowledged, the same ones to whatever address is open.
    async fn insist(&mut self, who: &Trainee, changes: &[Change]) {
        loop {
            let url = self.address.borrow_and_update().clone();
            let sent = if self.plain {
                post(&self.client, &url, who, changes).await
            } else {
                save(&self.client, &url, who, &changes[0]).await
            };
            match sent {
                Ok(reply) if self.plain => {
                    assert_eq!(
                        (reply.status, reply.location),
                        (303, format!("/attempt/{}", who.attempt))
                    );
                    return;
                }
                Ok(reply) => {
                    assert_eq!(reply.status, 200, "{}", reply.body);
                    assert_eq!(reply.seq(), changes[0].base_seq + 1, "{}", reply.body);
                    return;
                }
                Err(error) => {
                    self.lost += 1;
                    let again = self.address.changed().await;
                    assert!(again.is_ok(), "nobody killed the program, and yet: {error:?}");
                }
            }
        }
    }
}
