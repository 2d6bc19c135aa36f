//! A server function and a handler that panic, many at once: an answer with a number, and nothing stays behind.

use std::sync::Arc;
use std::time::{Duration, Instant};

use app::clock::{Chance, Clock};
use app::school::School;
use axum::routing::get;
use axum::{Extension, Router};
use futures_util::future::join_all;
use leptos::prelude::{ServerFnError, server};
use leptos::server_fn::codec::Json;
use reqwest::{Client, Response, header};
use server::http::assets::Bundle;
use server::settings::Settings;
use tokio::net::TcpListener;

use crate::browser::{client, everybody_saves, page};
use crate::house::{House, QUESTIONS, Trainee};
use crate::rows;

/// More than there are connections to any database.
const PANICS: usize = 100;
/// What the panics say, to the log alone.
const CAUSE: &str = "GUACAMAYA";

/// Registers itself, as every server function does.
#[server(name = Breaking, prefix = "/call", endpoint = "breaking", input = Json, output = Json)]
async fn breaking() -> Result<(), ServerFnError> {
    std::future::ready(()).await;
    panic!("{CAUSE}")
}

/// Panics while its write is on the way.
async fn broken(Extension(school): Extension<School>) -> &'static str {
    let now = school.clock.now();
    let write = school.store.record_failed_sign_in("somebody".into(), now);
    let panicking = async {
        tokio::task::yield_now().await;
        panic!("{CAUSE}")
    };
    tokio::join!(write, panicking).1
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_panic_is_answered_with_a_number_and_leaves_nothing_behind_on_sqlite() {
    case(House::on_sqlite()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_panic_is_answered_with_a_number_and_leaves_nothing_behind_on_postgres() {
    if let Some(house) = House::on_postgres().await {
        case(house).await;
    }
}

async fn case(house: House) {
    let trainees = house.fill(64).await;
    let (client, chance) = (client(), Chance::seeded(13));
    let (school, listener) = open(&house).await;
    let url = school.public_url.to_string();
    serve(listener, server::http::router(school.clone()));
    // The same school once more, with a room that breaks behind the same edge.
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let beside = format!("http://{}", listener.local_addr().expect("an address"));
    let school = School {
        public_url: beside.as_str().into(),
        ..school
    };
    let room = Router::new().route("/broken", get(broken));
    serve(listener, server::http::edge(school, Arc::new(Bundle::new()), room));

    let called = (0..PANICS).map(|number| call(&client, &url, &trainees[number % 64]));
    let asked = (0..PANICS).map(|number| ask(&client, &beside, &trainees[number % 64]));
    let (called, asked) = tokio::join!(join_all(called), join_all(asked));
    for response in called.into_iter().chain(asked) {
        assert_broken(response).await;
    }

    let began = Instant::now();
    let acks = everybody_saves(&client, &url, &trainees, (QUESTIONS[0], &chance)).await;
    let shown = page(&client, &url, &trainees[0]).await.expect("an answer");
    assert_eq!(shown.field(&format!("q.{}.text", QUESTIONS[0])), acks[0].change.text);
    // Who waits for a connection that nobody gives back waits 10 s.
    assert!(began.elapsed() < Duration::from_secs(8), "{:?}", began.elapsed());
    rows::assert_stored(&rows::events(&house.place).await, &acks);
    house.remove().await;
}

async fn open(house: &House) -> (School, TcpListener) {
    let flags = [
        ("data", Some(house.data.display().to_string())),
        ("addr", Some("127.0.0.1:0".into())),
    ];
    let mut settings = Settings::read(&flags).expect("settings");
    if let store::Place::Url(url) = &house.place {
        settings.set("database_url", url);
    }
    let opened = server::commands::start(&settings, Clock::default(), Chance::default()).await;
    opened.expect("opens")
}

fn serve(listener: TcpListener, router: Router) {
    tokio::spawn(async move { axum::serve(listener, router).await });
}

async fn call(client: &Client, url: &str, who: &Trainee) -> Response {
    let call = client.post(format!("{url}/call/breaking")).header(header::ORIGIN, url);
    let call = call.header(header::COOKIE, &who.cookie).json(&serde_json::json!({}));
    call.send().await.expect("an answer")
}

async fn ask(client: &Client, url: &str, who: &Trainee) -> Response {
    let asked = client.get(format!("{url}/broken")).header(header::COOKIE, &who.cookie);
    asked.send().await.expect("an answer")
}

async fn assert_broken(response: Response) {
    let place = response.url().path().to_owned();
    assert_eq!(response.status(), 500, "{place}");
    assert!(
        response.headers().contains_key(header::CONTENT_SECURITY_POLICY),
        "{place}"
    );
    let body = response.text().await.expect("a body");
    assert!(!body.contains(CAUSE), "{place}: {body}");
    let numbered = body
        .split(|letter: char| !letter.is_ascii_digit())
        .any(|digits| digits.len() == 6);
    assert!(numbered, "no number on {place}: {body}");
}
