//! A filled demo school behind the real router, on a port and threads of its own, and people who are signed in to it.

use std::net::SocketAddr;
use std::path::Path;

use app::school::School;
use axum::body::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use server::settings::Settings;
use server::{commands, demo, http};
use store::{Actor, Enrolment, NewSignIn};
use tokio::runtime::Runtime;
use uuid::Uuid;

/// What a browser of today accepts.
pub(crate) const CODINGS: &str = "gzip, deflate, br, zstd";

/// Open until it is dropped.
pub(crate) struct Open {
    pub(crate) school: School,
    pub(crate) addr: SocketAddr,
    pub(crate) now: DateTime<Utc>,
    pub(crate) runtime: Runtime,
}

impl Open {
    /// Opens the school of a data folder, on SQLite or on the PostgreSQL of the URL, and fills it if it is empty.
    pub(crate) fn new(data: &Path, database: Option<&str>) -> Self {
        let runtime = Runtime::new().expect("threads");
        let (school, addr) = runtime.block_on(async {
            let mut settings = Settings::read(&[]).expect("settings");
            settings.set("data", data.display().to_string());
            settings.set("addr", "127.0.0.1:0");
            settings.set("database_url", database.unwrap_or_default());
            demo::link_courses(data).expect("the courses of the repository");
            let (clock, chance) = Default::default();
            let (school, listener) = commands::start(&settings, clock, chance).await.expect("a school");
            demo::fill(&school).await.expect("filled");
            let addr = listener.local_addr().expect("an address");
            let router = http::router(school.clone());
            tokio::spawn(async move { axum::serve(listener, router).await });
            (school, addr)
        });
        let now = school.clock.now();
        Self {
            school,
            addr,
            now,
            runtime,
        }
    }

    /// The demo's own trainee: where they learn, and the cookie of a new sign-in.
    pub(crate) fn trainee(&self) -> (Enrolment, String) {
        self.runtime.block_on(async {
            let store = &self.school.store;
            let person = store.person_by_email(Actor::Program, "trainee@demo.example").await;
            let id = person.expect("read").expect("the demo's people are there").id;
            let mut enrolments = store.enrolments_of_person(Actor::Program, id).await.expect("read");
            let enrolment = enrolments.pop().expect("a trainee");
            (enrolment, sign_in(&self.school, id, self.now).await)
        })
    }
}

/// Signs somebody in, and answers the cookie.
pub(crate) async fn sign_in(school: &School, id: Uuid, now: DateTime<Utc>) -> String {
    let token = school.chance.token();
    let new = NewSignIn {
        id: school.chance.uuid(),
        token: token.clone(),
        agent: "bench".into(),
        now,
        expires_at: now + TimeDelta::days(1),
    };
    school
        .store
        .sign_in(Actor::Person(id), id, new)
        .await
        .expect("signed in");
    format!("{}={token}", app::pages::sign_in::COOKIE)
}

/// The request of a browser that reads.
pub(crate) fn get(addr: SocketAddr, path: &str, cookie: &str) -> Bytes {
    let lines = [
        format!("GET {path} HTTP/1.1"),
        format!("host: {addr}"),
        format!("cookie: {cookie}"),
        format!("accept-encoding: {CODINGS}"),
        "accept: text/html,*/*;q=0.8".into(),
        "user-agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0".into(),
    ];
    Bytes::from(lines.join("\r\n") + "\r\n\r\n")
}
