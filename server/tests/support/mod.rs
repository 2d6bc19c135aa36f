//! A whole school behind its router, on a SQLite file of its own, for tests that speak HTTP.
#![expect(dead_code, reason = "each test file uses its part")]

use std::collections::BTreeMap;
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
use store::{Actor, InviteOutcome, Invitee, Keys, NewCohort, NewPerson, NewSignIn, Place, Role, Store};
use tower::ServiceExt;
use uuid::Uuid;

pub(crate) const HOST: &str = "127.0.0.1:3000";
pub(crate) const COURSE: &str = "rosa";

/// A fixed moment, a Tuesday, and so many seconds after it.
pub(crate) fn after(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_532_400, 0).expect("a moment") + TimeDelta::seconds(seconds)
}

pub(crate) struct House {
    pub(crate) school: School,
    pub(crate) cohort: Uuid,
    pub(crate) trainer: Person,
    router: Router,
    _folder: tempfile::TempDir,
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
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = Place::File(folder.path().join("relevo.sqlite"));
        let store = Store::open(place, Keys::new([7; 32])).await.expect("opens");
        store.migrate(after(0)).await.expect("migrates");
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
        let stored = serde_json::to_vec(&sources).expect("JSON");
        shelf.put(
            COURSE,
            LiveCourse {
                course: Arc::new(course),
                sources,
                version: version.clone(),
                findings,
            },
        );
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
        let new = NewCohort {
            title: "Cohorte".into(),
            course: COURSE.into(),
            version,
            sources: stored,
            first_day: after(0).date_naive(),
            zone: "UTC".into(),
            weekdays: [true; 7],
            holidays: Vec::new(),
            live_time: NaiveTime::from_hms_opt(17, 0, 0).expect("a time"),
        };
        let cohort = school
            .store
            .create_cohort(Actor::Person(id), new, after(0))
            .await
            .expect("a cohort");
        let trainer = sign_in(&school, id, None).await;
        let router = server::http::router(school.clone());
        Self {
            school,
            cohort,
            trainer,
            router,
            _folder: folder,
        }
    }

    /// A trainee of the cohort, signed in.
    pub(crate) async fn trainee(&self, email: &str) -> Person {
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
            .invite(trainer, self.cohort, vec![invitee], fresh, after(0))
            .await
            .expect("invited");
        let InviteOutcome::Created { person, enrolment } = invited[0] else {
            panic!("{email} was there already")
        };
        sign_in(&self.school, person, Some(enrolment)).await
    }

    /// The same school at another moment.
    pub(crate) fn at(&mut self, now: DateTime<Utc>) {
        self.school.clock = Clock::set_to(now);
        self.router = server::http::router(self.school.clone());
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
        let mut request = request
            .header(header::HOST, HOST)
            .header(header::ORIGIN, format!("http://{HOST}"));
        if let Some(person) = who {
            request = request.header(header::COOKIE, &person.cookie);
        }
        let request = request.body(body).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("a body");
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }
}

async fn add_person(school: &School, email: &str) -> Uuid {
    let new = NewPerson {
        id: school.chance.uuid(),
        email: email.into(),
        name: "Alguien".into(),
        pseudonym: "Faro 1".into(),
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
