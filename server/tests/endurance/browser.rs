//! What a browser sends: one answer by the island's call, or all of a page by its plain form.

use app::clock::Chance;
use futures_util::future::join_all;
use reqwest::{Client, Response, header};
use serde_json::json;
use uuid::Uuid;

use crate::house::Trainee;

/// One change of one answer, the same on every retry.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(crate) attempt: Uuid,
    pub(crate) question: &'static str,
    pub(crate) base_seq: u32,
    pub(crate) mutation: Uuid,
    pub(crate) text: String,
}

impl Change {
    /// The first answer to a question.
    pub(crate) fn first(who: &Trainee, question: &'static str, chance: &Chance) -> Self {
        Self {
            attempt: who.attempt,
            question,
            base_seq: 0,
            mutation: chance.uuid(),
            text: chance.token(),
        }
    }
}

/// A change that was called saved, and under which number.
#[derive(Clone, Debug)]
pub(crate) struct Ack {
    pub(crate) change: Change,
    pub(crate) seq: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) location: String,
    pub(crate) body: String,
}

impl Reply {
    /// The number in an acknowledgement of the call.
    pub(crate) fn seq(&self) -> u32 {
        let body: serde_json::Value = serde_json::from_str(&self.body).expect("JSON");
        let seq = body["seq"].as_u64().unwrap_or_else(|| panic!("no number in {self:?}"));
        u32::try_from(seq).expect("a small number")
    }

    /// What a field of the page holds.
    pub(crate) fn field(&self, name: &str) -> &str {
        let rest = self.body.split_once(&format!("name=\"{name}\"")).map(|(_, rest)| rest);
        let tag = rest.and_then(|rest| rest.split('>').next()).unwrap_or_default();
        let value = tag.split_once("value=\"").and_then(|(_, rest)| rest.split('"').next());
        value.unwrap_or_else(|| panic!("no field {name} in {}", self.body))
    }
}

pub(crate) fn client() -> Client {
    let client = Client::builder().redirect(reqwest::redirect::Policy::none());
    client.build().expect("a client")
}

/// Saves one answer as the island does.
pub(crate) async fn save(client: &Client, url: &str, who: &Trainee, change: &Change) -> reqwest::Result<Reply> {
    let call = client
        .post(format!("{url}/call/save-answer"))
        .header(header::ORIGIN, url)
        .header(header::COOKIE, &who.cookie)
        .json(&body(change));
    read(call.send().await?).await
}

/// Everybody's first answer to a question, all at once; none may be refused.
pub(crate) async fn everybody_saves(
    client: &Client,
    url: &str,
    everybody: &[Trainee],
    (question, chance): (&'static str, &Chance),
) -> Vec<Ack> {
    let saves = everybody.iter().map(async |who| {
        let change = Change::first(who, question, chance);
        let reply = save(client, url, who, &change).await.expect("an answer");
        assert_eq!(reply.status, 200, "{}", reply.body);
        let seq = reply.seq();
        Ack { change, seq }
    });
    join_all(saves).await
}

/// The JSON of a call.
pub(crate) fn body(change: &Change) -> serde_json::Value {
    json!({
        "attempt": change.attempt, "question": change.question, "base_seq": change.base_seq,
        "mutation": change.mutation, "fields": { "text": change.text },
    })
}

/// Saves answers of one attempt as its plain form does.
pub(crate) async fn post(client: &Client, url: &str, who: &Trainee, changes: &[Change]) -> reqwest::Result<Reply> {
    let mut fields = Vec::new();
    for change in changes {
        let name = |part: &str| format!("q.{}.{part}", change.question);
        fields.push((name("seq"), change.base_seq.to_string()));
        fields.push((name("mutation"), change.mutation.to_string()));
        fields.push((name("text"), change.text.clone()));
    }
    let form = client
        .post(format!("{url}/attempt/{}", who.attempt))
        .header(header::ORIGIN, url)
        .header(header::COOKIE, &who.cookie)
        .form(&fields);
    read(form.send().await?).await
}

/// The page of the attempt.
pub(crate) async fn page(client: &Client, url: &str, who: &Trainee) -> reqwest::Result<Reply> {
    let page = client.get(format!("{url}/attempt/{}", who.attempt));
    read(page.header(header::COOKIE, &who.cookie).send().await?).await
}

async fn read(response: Response) -> reqwest::Result<Reply> {
    let location = response.headers().get(header::LOCATION);
    let location = location.and_then(|path| path.to_str().ok()).unwrap_or_default();
    Ok(Reply {
        status: response.status().as_u16(),
        location: location.to_owned(),
        body: response.text().await?,
    })
}
