//! What the database holds in the end, read past the program.

use std::collections::BTreeMap;

use domain::quiz::Answer;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, QueryResult, Statement};
use store::Place;
use uuid::Uuid;

use crate::browser::Ack;

/// A row of `answer_event`, and what stands for its question.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    pub(crate) attempt: Uuid,
    pub(crate) question: String,
    pub(crate) mutation: Uuid,
    pub(crate) seq: Option<i32>,
    pub(crate) text: String,
    standing: Option<(i32, Uuid, String)>,
}

pub(crate) async fn connect(place: &Place) -> DatabaseConnection {
    let url = match place {
        Place::File(path) => format!("sqlite:{}", path.display()),
        Place::Url(url) => url.clone(),
    };
    Database::connect(url).await.expect("the database opens")
}

/// One number.
pub(crate) async fn number(db: &DatabaseConnection, sql: &str) -> i64 {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    let row = db.query_one_raw(statement).await.expect("a row").expect("a row");
    row.try_get_by_index(0).expect("a number")
}

/// Every event, each beside the answer that stands: one statement, so that both are of one moment.
pub(crate) async fn events(place: &Place) -> Vec<Event> {
    let db = connect(place).await;
    let all = "SELECT e.attempt_id, e.question, e.mutation_id, e.seq, e.value, a.seq AS standing_seq, \
               a.mutation_id AS standing_mutation, a.value AS standing_value \
               FROM answer_event e LEFT JOIN answer a ON a.attempt_id = e.attempt_id AND a.question = e.question";
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), all));
    let events = rows.await.expect("the events").iter().map(event).collect();
    let alone = "SELECT count(*) FROM answer a WHERE NOT EXISTS (SELECT 1 FROM answer_event e \
                 WHERE e.attempt_id = a.attempt_id AND e.question = a.question AND e.seq = a.seq)";
    assert_eq!(number(&db, alone).await, 0, "an answer stands that no event tells of");
    db.close().await.expect("closes");
    events
}

/// What SQLite itself says of its file.
pub(crate) async fn assert_sound(place: &Place) {
    let db = connect(place).await;
    let backend = db.get_database_backend();
    let check = Statement::from_string(backend, "PRAGMA integrity_check");
    let said = db.query_all_raw(check).await.expect("a check");
    let said: Vec<String> = said.iter().map(|row| row.try_get_by_index(0).expect("text")).collect();
    assert_eq!(said, ["ok"]);
    let check = Statement::from_string(backend, "PRAGMA foreign_key_check");
    assert!(db.query_all_raw(check).await.expect("a check").is_empty());
    db.close().await.expect("closes");
}

/// Each acknowledged change is there once, under its number and with its value; the numbers of a
/// question have no gap, and the newest is what stands.
pub(crate) fn assert_stored(events: &[Event], acks: &[Ack]) {
    let mut changes: BTreeMap<(Uuid, &str, Uuid), Vec<&Event>> = BTreeMap::new();
    let mut questions: BTreeMap<(Uuid, &str), Vec<&Event>> = BTreeMap::new();
    for event in events {
        let change = (event.attempt, event.question.as_str(), event.mutation);
        changes.entry(change).or_default().push(event);
        if event.seq.is_some() {
            questions.entry((change.0, change.1)).or_default().push(event);
        }
    }
    let (mut missing, mut doubled, mut altered) = (Vec::new(), Vec::new(), Vec::new());
    for ack in acks {
        let change = &ack.change;
        match changes
            .get(&(change.attempt, change.question, change.mutation))
            .map(Vec::as_slice)
        {
            None | Some([]) => missing.push(ack),
            Some([event]) if event.seq.map(i64::from) == Some(ack.seq.into()) && event.text == change.text => {}
            Some([event]) => altered.push((ack, *event)),
            Some(_) => doubled.push(ack),
        }
    }
    let wrong = (missing.len(), doubled.len(), altered.len());
    let first = (missing.first(), doubled.first(), altered.first());
    assert_eq!(
        wrong,
        (0, 0, 0),
        "of {} acks missing, doubled, altered: {first:?}",
        acks.len()
    );
    for ((attempt, question), mut events) in questions {
        events.sort_by_key(|event| event.seq);
        let gap = events.iter().zip(1..).find(|(event, seq)| event.seq != Some(*seq));
        assert!(gap.is_none(), "{attempt} {question}: {gap:?}");
        let newest = events.last().expect("at least one");
        let told = newest.seq.map(|seq| (seq, newest.mutation, newest.text.clone()));
        assert_eq!(newest.standing, told, "{attempt} {question}");
    }
}

fn event(row: &QueryResult) -> Event {
    let uuid = |name: &str| -> Option<Uuid> { row.try_get("", name).expect("an id") };
    let text = |name: &str| -> Option<String> { row.try_get("", name).expect("a text") };
    let number = |name: &str| -> Option<i32> { row.try_get("", name).expect("a number") };
    let standing = number("standing_seq")
        .zip(uuid("standing_mutation"))
        .zip(text("standing_value"));
    Event {
        attempt: uuid("attempt_id").expect("an attempt"),
        question: text("question").expect("a question"),
        mutation: uuid("mutation_id").expect("a mutation"),
        seq: number("seq"),
        text: typed(&text("value").expect("a value")),
        standing: standing.map(|((seq, mutation), value)| (seq, mutation, typed(&value))),
    }
}

fn typed(value: &str) -> String {
    match serde_json::from_str(value).expect("an answer") {
        Answer::Typed { text } => text,
        other => panic!("nobody sent {other:?}"),
    }
}
