//! Figure a: the heaviest open lesson for somebody signed in, beside a handler that returns the same bytes.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::response::IntoResponse;
use axum::routing::get;
use http::{HeaderMap, HeaderName, HeaderValue};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use crate::figure::{Amount, Goal, median, print};
use crate::load::{Answer, Line, Rate, clients, flood};
use crate::school::{self, Open};

/// Readers at the same time.
pub(crate) const READERS: usize = 16;
const TIME: Duration = Duration::from_secs(3);
const REPEATS: usize = 5;

pub(crate) fn measure(open: &Open, request: &Bytes) {
    let clients = clients();
    let answer = clients.block_on(async {
        let mut line = Line::open(open.addr).await.expect("a connection");
        line.ask(request).await.expect("a lesson")
    });
    let peers = Runtime::new().expect("threads");
    let addr = peers.block_on(bare(answer));
    let mut ours = Vec::new();
    let mut theirs = Vec::new();
    clients.block_on(async {
        flood(open.addr, request, READERS, TIME / 3).await;
        flood(addr, request, READERS, TIME / 3).await;
        for _ in 0..REPEATS {
            ours.push(flood(open.addr, request, READERS, TIME).await);
            theirs.push(flood(addr, request, READERS, TIME / 3).await);
        }
    });
    let speed = |rates: &[Rate]| Amount(median(rates.iter().map(|rate| rate.per_second).collect()), "/s");
    let wait = |rates: &[Rate]| Amount::of(median(rates.iter().map(|rate| rate.p99).collect()));
    print(
        "lesson page, signed in (aim 1/6)",
        speed(&ours),
        ("bare axum", speed(&theirs)),
        Goal::AtLeast(1.0 / 15.0),
    );
    let limit = ("limit", Amount(300.0, "ms"));
    print("lesson page, p99 of 16 readers", wait(&ours), limit, Goal::AtMost(1.0));
}

/// The heaviest lesson that the demo's trainee can open today, as a request.
pub(crate) fn heaviest(open: &Open) -> (Bytes, String, String) {
    let (enrolment, cookie) = open.trainee();
    let live = open.school.shelf.live("turquesa").expect("the demo's course");
    let opened = live.course.modules.iter().filter(|module| module.day <= 2);
    let lessons = opened.flat_map(|module| &module.lessons);
    let own = lessons.filter(|lesson| lesson.is_for(enrolment.track));
    let weighed = own.map(|lesson| {
        let path = format!("/course/{}/{}", enrolment.cohort, lesson.id);
        let request = school::get(open.addr, &path, &cookie);
        let answer = open.runtime.block_on(async {
            let mut line = Line::open(open.addr).await.expect("a connection");
            line.ask(&request).await.expect("a lesson")
        });
        (answer.bytes, request, path)
    });
    let (_, request, path) = weighed.max_by_key(|(bytes, ..)| *bytes).expect("lessons");
    (request, path, cookie)
}

/// Serves this answer to everybody, as `relevo serve` serves its router.
async fn bare(answer: Answer) -> SocketAddr {
    let own = ["content-length", "date", "transfer-encoding"];
    let kept = answer.headers.iter().filter(|(name, _)| !own.contains(&name.as_str()));
    let headers: HeaderMap = kept
        .map(|(name, value)| {
            let name: HeaderName = name.parse().expect("a name");
            (name, HeaderValue::from_str(value).expect("a value"))
        })
        .collect();
    let body = Bytes::from(answer.body);
    let handler = move || {
        let answer = (headers.clone(), body.clone());
        async move { answer.into_response() }
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let addr = listener.local_addr().expect("an address");
    let router = Router::new().fallback(get(handler));
    tokio::spawn(async move { axum::serve(listener, router).await });
    addr
}
