//! The same change sent many times at once, or again with another value, or by a stale tab.

use app::clock::Chance;
use futures_util::future::join_all;
use reqwest::Client;
use uuid::Uuid;

use crate::browser::{Change, Reply, client, page, post, save};
use crate::house::{House, QUESTIONS, Trainee};
use crate::program::Program;
use crate::rows;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_counts_once_however_often_it_is_sent_on_sqlite() {
    case(House::on_sqlite()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_counts_once_however_often_it_is_sent_on_postgres() {
    if let Some(house) = House::on_postgres().await {
        case(house).await;
    }
}

struct Desk {
    client: Client,
    program: Program,
    who: Trainee,
    chance: Chance,
}

async fn case(house: House) {
    let who = house.fill(1).await.remove(0);
    let desk = Desk {
        client: client(),
        program: house.open(),
        who,
        chance: Chance::seeded(9),
    };
    let [first, second, third, fourth, fifth] = QUESTIONS;

    for (question, times) in [(first, 2), (second, 10), (third, 50)] {
        let change = desk.change(question, 0, "jaguar");
        let reply = desk.send_at_once(&change, times).await;
        assert_eq!((reply.status, reply.seq()), (200, 1), "{}", reply.body);
        assert_eq!(
            history(&house, question, change.mutation).await,
            [(Some(1), "jaguar".to_owned())]
        );
    }

    // A page from the back cache goes on with the id it had: its own newer value, stored once.
    let change = desk.change(fourth, 0, "jaguar");
    let told = desk.send(&change).await;
    let newer = Change {
        text: "puma".into(),
        ..change.clone()
    };
    let reply = desk.send_at_once(&newer, 10).await;
    assert_eq!((reply.status, reply.seq()), (200, 2), "{}", reply.body);
    let both = [(Some(1), "jaguar".to_owned()), (Some(2), "puma".to_owned())];
    assert_eq!(history(&house, fourth, change.mutation).await, both);
    // What the first of them was told is told again, although something newer stands.
    assert_eq!(desk.send_at_once(&change, 10).await, told);
    assert_eq!(history(&house, fourth, change.mutation).await, both);

    // A stale tab is shown what stands and what was refused; the refused one is kept, once.
    let stale = desk.change(fourth, 1, "tapir");
    let refused = desk.send_at_once(&stale, 10).await;
    assert_eq!(refused.status, 409, "{}", refused.body);
    let said: serde_json::Value = serde_json::from_str(&refused.body).expect("JSON");
    assert_eq!(
        said["conflict"],
        serde_json::json!({ "seq": 2, "stands": "puma", "refused": "tapir" }),
        "{said}"
    );
    assert_eq!(
        history(&house, fourth, stale.mutation).await,
        [(None, "tapir".to_owned())]
    );
    // The id of a change that somebody else has replaced since is no way around that.
    let other = desk.change(fourth, 2, "ocelote");
    assert_eq!(desk.send(&other).await.seq(), 3);
    let late = Change {
        text: "danta".into(),
        ..change
    };
    assert_eq!(desk.send(&late).await.status, 409);
    let page = page(&desk.client, &desk.program.url, &desk.who)
        .await
        .expect("an answer");
    assert_eq!(page.field(&format!("q.{fourth}.text")), "ocelote");

    // A double click on the plain form.
    let change = desk.change(fifth, 0, "tucán");
    let clicks = (0..10).map(|_| {
        post(
            &desk.client,
            &desk.program.url,
            &desk.who,
            std::slice::from_ref(&change),
        )
    });
    for reply in join_all(clicks).await {
        let reply = reply.expect("an answer");
        assert_eq!(
            (reply.status, reply.location),
            (303, format!("/attempt/{}", desk.who.attempt))
        );
    }
    assert_eq!(
        history(&house, fifth, change.mutation).await,
        [(Some(1), "tucán".to_owned())]
    );

    drop(desk);
    rows::assert_stored(&rows::events(&house.place).await, &[]);
    house.remove().await;
}

impl Desk {
    fn change(&self, question: &'static str, base_seq: u32, text: &str) -> Change {
        Change {
            attempt: self.who.attempt,
            question,
            base_seq,
            mutation: self.chance.uuid(),
            text: text.to_owned(),
        }
    }

    async fn send(&self, change: &Change) -> Reply {
        let sent = save(&self.client, &self.program.url, &self.who, change).await;
        sent.expect("an answer")
    }

    /// Sends the change so many times in parallel; the one answer that all of them got.
    async fn send_at_once(&self, change: &Change, times: usize) -> Reply {
        let mut replies = join_all((0..times).map(|_| self.send(change))).await;
        replies.dedup();
        assert_eq!(replies.len(), 1, "{replies:?}");
        replies.remove(0)
    }
}

/// Every event of this change, by number.
async fn history(house: &House, question: &str, mutation: Uuid) -> Vec<(Option<i32>, String)> {
    let events = rows::events(&house.place).await.into_iter();
    let own = events.filter(|event| event.question == question && event.mutation == mutation);
    let mut own: Vec<_> = own.map(|event| (event.seq, event.text)).collect();
    own.sort();
    own
}
