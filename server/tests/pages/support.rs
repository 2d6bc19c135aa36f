//! A whole school behind its router, on a SQLite file of its own, for tests that speak HTTP.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use app::clock::{Chance, Clock};
use app::password::Passwords;
use app::school::School;
use app::shelf::{LiveCourse, Shelf};
use axum::Router;
use axum::body::{Body, to_bytes};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::course::Sources;
use domain::language::Language;
use domain::person::Track;
use http::{HeaderMap, Request, StatusCode, header};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};
use store::{Actor, InviteOutcome, Invitee, Keys, NewCohort, NewPerson, NewSignIn, Place, Role, Store};
use tower::ServiceExt;
use uuid::Uuid;

pub(crate) const HOST: &str = "127.0.0.1:3000";
pub(crate) const COURSE: &str = "rosa";
/// A course of one day with one lesson.
pub(crate) const ONE_LESSON: [(&str, &str); 3] = [
    (
        "course.es.md",
        "---\ntitle: Rosa\nsummary: Un curso.\nlanguages: [es]\nsource_language: es\ndays: 1\nzone: UTC\noutcomes:\n  C1: Saber\n\
         certificate: {lessons: all}\n---\n\nHola.\n",
    ),
    (
        "day-01/module.es.md",
        "---\ntitle: Uno\noutcomes: [C1]\n---\n\nEl primer día.\n",
    ),
    (
        "day-01/01-lesson.es.md",
        "---\ntitle: Lección\nminutes: 5\noutcomes: [C1]\n---\n\nTexto.\n",
    ),
];
/// What no answer may lack.
const GUARDS: [&str; 7] = [
    "content-security-policy",
    "strict-transport-security",
    "x-content-type-options",
    "referrer-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "cache-control",
];
const FILE: &str = "relevo.sqlite";

/// A fixed moment, a Tuesday, and so many seconds after it.
pub(crate) fn after(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_532_400, 0).expect("a moment") + TimeDelta::seconds(seconds)
}

pub(crate) struct House {
    pub(crate) school: School,
    pub(crate) cohort: Uuid,
    pub(crate) trainer: Person,
    router: Router,
    /// A connection of the test's own.
    beside: DatabaseConnection,
    pub(crate) folder: tempfile::TempDir,
}

/// Somebody signed in.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) id: Uuid,
    pub(crate) enrolment: Option<Uuid>,
    pub(crate) cookie: String,
}

/// What came back.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn location(&self) -> &str {
        self.headers
            .get(header::LOCATION)
            .and_then(|path| path.to_str().ok())
            .unwrap_or_default()
    }

    /// The value of the first field of this name.
    pub(crate) fn value(&self, name: &str) -> String {
        let start = self
            .body
            .find(&format!("name=\"{name}\""))
            .unwrap_or_else(|| panic!("no field {name}"));
        let tag = self.body[start..].split('>').next().expect("a tag");
        let value = tag.split("value=\"").nth(1).and_then(|rest| rest.split('"').next());
        value.unwrap_or_default().to_owned()
    }
}

impl House {
    /// A school with one course made of these files, and a cohort on its first day.
    pub(crate) async fn open(files: &[(&str, &str)]) -> Self {
        let files: BTreeMap<String, Vec<u8>> = files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
            .collect();
        let sources = Sources { files };
        let (course, findings) = domain::course::parse(COURSE, &sources);
        assert!(
            findings
                .iter()
                .all(|finding| finding.level != domain::course::Level::Error),
            "{findings:?}"
        );
        let version = domain::course::version(&sources);
        let shelf = Shelf::default();
        shelf.put(
            COURSE,
            LiveCourse {
                course: Arc::new(course),
                sources,
                version,
                findings,
            },
        );
        Self::around(tempfile::tempdir().expect("a temporary folder"), shelf).await
    }

    pub(crate) async fn around(folder: tempfile::TempDir, shelf: Shelf) -> Self {
        let place = Place::File(folder.path().join(FILE));
        let store = Store::open(place, Keys::new([7; 32])).await.expect("opens");
        store.migrate(after(0)).await.expect("migrates");
        let school = School {
            store,
            shelf: Arc::new(shelf),
            clock: Clock::set_to(after(0)),
            chance: Chance::seeded(11),
            passwords: Passwords::default(),
            public_url: format!("http://{HOST}").into(),
        };
        let id = add_person(&school, "trainer@example.org").await;
        school
            .store
            .grant(Actor::Program, id, Role::Office, true, after(0))
            .await
            .expect("granted");
        let cohort = start_cohort(&school, id).await;
        let trainer = sign_in(&school, id, None).await;
        let router = server::http::router(school.clone());
        Self {
            school,
            cohort,
            trainer,
            router,
            beside: beside(&folder.path().join(FILE)).await,
            folder,
        }
    }

    /// Another cohort of the same course.
    pub(crate) async fn second_cohort(&self) -> Uuid {
        start_cohort(&self.school, self.trainer.id).await
    }

    /// Somebody without any part in the school, signed in.
    pub(crate) async fn person(&self, email: &str) -> Person {
        let id = add_person(&self.school, email).await;
        sign_in(&self.school, id, None).await
    }

    /// A trainee of the cohort, signed in.
    pub(crate) async fn trainee(&self, email: &str) -> Person {
        self.enrol(self.cohort, email).await
    }

    /// A trainee of a cohort, signed in.
    pub(crate) async fn enrol(&self, cohort: Uuid, email: &str) -> Person {
        let invitee = Invitee {
            name: "Nadie".into(),
            email: email.into(),
            language: Language::Es,
            track: Track::Judge,
            country: None,
            unit: None,
        };
        let fresh = vec![self.school.chance.uuid().into_bytes()];
        let trainer = Actor::Person(self.trainer.id);
        let invited = self
            .school
            .store
            .invite(trainer, cohort, vec![invitee], fresh, after(0))
            .await
            .expect("invited");
        let InviteOutcome::Created { person, enrolment } = invited[0] else {
            panic!("{email} was there already")
        };
        sign_in(&self.school, person, Some(enrolment)).await
    }

    /// A school that starts where this one stands and goes its own way.
    pub(crate) async fn copy(&self) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join(FILE);
        let copy = format!("VACUUM INTO '{}'", file.display());
        self.beside.execute_unprepared(&copy).await.expect("copied");
        let mut school = self.school.clone();
        school.store = Store::open(Place::File(file.clone()), Keys::new([7; 32]))
            .await
            .expect("opens");
        Self {
            router: server::http::router(school.clone()),
            school,
            cohort: self.cohort,
            trainer: self.trainer.clone(),
            beside: beside(&file).await,
            folder,
        }
    }

    /// The same school at another moment.
    pub(crate) fn at(&mut self, now: DateTime<Utc>) {
        self.school.clock = Clock::set_to(now);
        self.router = server::http::router(self.school.clone());
    }

    /// Another number after every write, by whomever.
    pub(crate) async fn writes(&self) -> i64 {
        let ask = Statement::from_string(DbBackend::Sqlite, "PRAGMA data_version");
        let row = self.beside.query_one_raw(ask).await.expect("an answer").expect("a row");
        row.try_get_by_index(0).expect("a number")
    }

    pub(crate) async fn get(&self, who: Option<&Person>, path: &str) -> Answer {
        self.send(who, Request::get(path), Body::empty()).await
    }

    pub(crate) async fn post(&self, who: Option<&Person>, path: &str, fields: &[(&str, &str)]) -> Answer {
        let encoded = |text: &str| app::components::page::encoded(text);
        let pairs: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(who, request, Body::from(pairs.join("&"))).await
    }

    pub(crate) async fn call(&self, who: Option<&Person>, path: &str, json: &serde_json::Value) -> Answer {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/json");
        self.send(who, request, Body::from(json.to_string())).await
    }

    /// The school's service, for requests that say everything themselves.
    pub(crate) fn router(&self) -> Router {
        self.router.clone()
    }

    pub(crate) async fn send(&self, who: Option<&Person>, request: http::request::Builder, body: Body) -> Answer {
        Self::send_to(&self.router, who, request, body).await
    }

    pub(crate) async fn send_to(
        router: &Router,
        who: Option<&Person>,
        request: http::request::Builder,
        body: Body,
    ) -> Answer {
        let mut request = request
            .header(header::HOST, HOST)
            .header(header::ORIGIN, format!("http://{HOST}"));
        if let Some(person) = who {
            request = request.header(header::COOKIE, &person.cookie);
        }
        let request = request.body(body).expect("a request");
        let response = router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        for name in GUARDS {
            assert!(
                parts.headers.contains_key(name),
                "{name} is missing on {}",
                parts.status
            );
        }
        let body = to_bytes(body, usize::MAX).await.expect("a body");
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }
}

async fn beside(file: &Path) -> DatabaseConnection {
    let mut options = ConnectOptions::new(format!("sqlite:{}", file.display()));
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options)
        .await
        .expect("a connection beside the school's")
}

async fn start_cohort(school: &School, trainer: Uuid) -> Uuid {
    let live = school.shelf.live(COURSE).expect("the course");
    let new = NewCohort {
        title: "Cohorte".into(),
        course: COURSE.into(),
        version: live.version.clone(),
        sources: serde_json::to_vec(&live.sources).expect("JSON"),
        first_day: after(0).date_naive(),
        zone: "UTC".into(),
        weekdays: [true; 7],
        holidays: Vec::new(),
        live_time: NaiveTime::from_hms_opt(17, 0, 0).expect("a time"),
    };
    let actor = Actor::Person(trainer);
    school
        .store
        .create_cohort(actor, new, after(0))
        .await
        .expect("a cohort")
}

async fn add_person(school: &School, email: &str) -> Uuid {
    let new = NewPerson {
        id: school.chance.uuid(),
        email: email.into(),
        name: "Alguien".into(),
        pseudonym: school.chance.pseudonym(),
        language: Language::Es,
        zone: "UTC".into(),
        track: None,
        country: None,
    };
    school
        .store
        .add_person(Actor::Program, new, after(0))
        .await
        .expect("a person")
}

async fn sign_in(school: &School, id: Uuid, enrolment: Option<Uuid>) -> Person {
    let token = school.chance.token();
    let new = NewSignIn {
        id: school.chance.uuid(),
        token: token.clone(),
        agent: "test".into(),
        now: after(0),
        expires_at: after(30 * 86_400),
    };
    let actor = Actor::Person(id);
    school.store.sign_in(actor, id, new).await.expect("signed in");
    school
        .store
        .accept_privacy(actor, app::pages::privacy::VERSION, after(0))
        .await
        .expect("accepted");
    Person {
        id,
        enrolment,
        cookie: format!("{}={token}", app::pages::sign_in::COOKIE),
    }
}
