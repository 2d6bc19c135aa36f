//! The peers of the saving figures: the same rows into the same tables, by loops that do nothing else.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use sea_orm::sqlx::postgres::PgConnectOptions;
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::sqlx::{
    AssertSqlSafe, ConnectOptions, Database, Encode, Executor, Postgres, QueryBuilder, Sqlite as Lite,
    SqliteConnection, Type, query,
};
use store::Save;
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::load::Rate;
use crate::paper::Paper;

/// Saves of one commit: as many as the writer can find waiting, with as many connections.
const BATCH: usize = 64;
/// As many as the store opens to PostgreSQL on two cores.
const CONNECTIONS: usize = 8;

/// A copy of the school's file, and the connection that fills it.
pub(crate) struct Sqlite(SqliteConnection);

impl Sqlite {
    pub(crate) async fn beside(data: &Path) -> Self {
        let copy = data.join("bare.sqlite");
        let mut from = SqliteConnectOptions::new()
            .filename(data.join("relevo.sqlite"))
            .connect()
            .await
            .expect("the school's file");
        let sql = format!("VACUUM INTO '{}'", copy.display());
        query(AssertSqlSafe(sql)).execute(&mut from).await.expect("copied");
        // As server/store/src/dialect/sqlite.rs sets them.
        let options = SqliteConnectOptions::new()
            .filename(copy)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true);
        Self(options.connect().await.expect("the copy"))
    }

    /// Writes all that these papers hold, in the order in which 64 writers would.
    pub(crate) async fn save(&mut self, hands: &[Vec<Paper>], now: DateTime<Utc>) -> Rate {
        let rows = rows(hands);
        let mut waits = Vec::new();
        let start = Instant::now();
        for batch in rows.chunks(BATCH) {
            let began = Instant::now();
            self.0.execute("BEGIN IMMEDIATE").await.expect("begun");
            for mut insert in inserts::<Lite>(batch, now) {
                insert.build().execute(&mut self.0).await.expect("inserted");
            }
            self.0.execute("COMMIT").await.expect("durable");
            waits.extend(std::iter::repeat_n(began.elapsed(), batch.len()));
        }
        Rate::of(waits, start.elapsed())
    }
}

/// Each save its own commit, over as many connections as the store has.
pub(crate) async fn postgres(url: &str, hands: &[Vec<Paper>], now: DateTime<Utc>) -> Rate {
    let options: PgConnectOptions = url.parse().expect("a URL");
    let mut tasks = JoinSet::new();
    let start = Instant::now();
    for hands in hands.chunks(hands.len() / CONNECTIONS) {
        let (rows, options) = (rows(hands), options.clone());
        tasks.spawn(async move {
            let mut connection = options.connect().await.expect("PostgreSQL");
            let mut waits: Vec<Duration> = Vec::new();
            for row in &rows {
                let began = Instant::now();
                connection.execute("BEGIN").await.expect("begun");
                for mut insert in inserts::<Postgres>(std::slice::from_ref(row), now) {
                    insert.build().execute(&mut connection).await.expect("inserted");
                }
                connection.execute("COMMIT").await.expect("durable");
                waits.push(began.elapsed());
            }
            waits
        });
    }
    let waits = tasks.join_all().await.concat();
    Rate::of(waits, start.elapsed())
}

struct Row {
    event: Uuid,
    attempt: Uuid,
    save: Save,
    value: String,
}

/// One save of every writer, then the next of every writer.
fn rows(hands: &[Vec<Paper>]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (writer, hand) in hands.iter().enumerate() {
        let saves = hand
            .iter()
            .flat_map(|paper| paper.saves.iter().map(|save| (paper.attempt, save)));
        for (turn, (attempt, save)) in saves.enumerate() {
            let row = Row {
                event: Uuid::new_v4(),
                attempt,
                save: save.clone(),
                value: serde_json::to_string(&save.value).expect("JSON"),
            };
            rows.push((turn, writer, row));
        }
    }
    rows.sort_by_key(|(turn, writer, _)| (*turn, *writer));
    rows.into_iter().map(|(.., row)| row).collect()
}

/// The event and the current answer of each save, as the store has them.
fn inserts<DB: Database>(batch: &[Row], now: DateTime<Utc>) -> [QueryBuilder<DB>; 2]
where
    for<'q> Uuid: Encode<'q, DB> + Type<DB>,
    for<'q> &'q str: Encode<'q, DB> + Type<DB>,
    for<'q> i32: Encode<'q, DB> + Type<DB>,
    for<'q> bool: Encode<'q, DB> + Type<DB>,
    for<'q> DateTime<Utc>: Encode<'q, DB> + Type<DB>,
{
    let number = |seq: u32| i32::try_from(seq).expect("small");
    let mut events = QueryBuilder::new(
        "INSERT INTO answer_event (id, attempt_id, question, mutation_id, base_seq, seq, value, late, at) ",
    );
    events.push_values(batch, |mut columns, row| {
        columns.push_bind(row.event).push_bind(row.attempt);
        columns
            .push_bind(row.save.question.as_str())
            .push_bind(row.save.mutation_id);
        columns
            .push_bind(number(row.save.base_seq))
            .push_bind(number(row.save.base_seq + 1));
        columns.push_bind(row.value.as_str()).push_bind(false).push_bind(now);
    });
    let mut answers =
        QueryBuilder::new("INSERT INTO answer (attempt_id, question, seq, mutation_id, value, late, at) ");
    answers.push_values(batch, |mut columns, row| {
        columns.push_bind(row.attempt).push_bind(row.save.question.as_str());
        columns
            .push_bind(number(row.save.base_seq + 1))
            .push_bind(row.save.mutation_id);
        columns.push_bind(row.value.as_str()).push_bind(false).push_bind(now);
    });
    answers.push(
        " ON CONFLICT (attempt_id, question) DO UPDATE SET seq = excluded.seq, mutation_id = excluded.mutation_id, \
         value = excluded.value, late = excluded.late, at = excluded.at",
    );
    [events, answers]
}
