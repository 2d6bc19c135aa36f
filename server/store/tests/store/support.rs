//! A store of its own for each test, on SQLite and on PostgreSQL.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::course::Course;
use domain::language::Language;
use domain::person::Track;
use sea_orm::{ConnectionTrait, Database};
use store::{Actor, Invitee, Keys, NewCohort, NewPerson, Place, Store};
use uuid::Uuid;

/// Makes two tests of each case, one for each engine.
macro_rules! on_each_store {
    ($($(#[$note:meta])* async fn $name:ident($store:ident) $body:block)*) => { $(
        mod $name {
            use super::*;

            $(#[$note])*
            async fn case($store: store::Store) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                let (store, _folder) = crate::support::on_sqlite().await;
                case(store).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                let Some((store, database)) = crate::support::on_postgres().await else { return };
                case(store).await;
                database.remove().await;
            }
        }
    )* };
}
pub(crate) use on_each_store;

/// A fixed moment; tests count from it.
pub(crate) fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_435_200, 0).expect("a moment")
}

pub(crate) fn after(seconds: i64) -> DateTime<Utc> {
    noon() + TimeDelta::seconds(seconds)
}

pub(crate) async fn on_sqlite() -> (Store, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = open(Place::File(folder.path().join("relevo.db"))).await;
    (store, folder)
}

/// A database of its own on the server that `RELEVO_TEST_POSTGRES` names, to be removed at the end.
pub(crate) struct OwnDatabase {
    server: String,
    name: String,
}

impl OwnDatabase {
    pub(crate) async fn remove(self) {
        let server = Database::connect(&self.server).await.expect("the server answers");
        let drop = format!("DROP DATABASE {} WITH (FORCE)", self.name);
        server.execute_unprepared(&drop).await.expect("dropped");
    }
}

pub(crate) async fn on_postgres() -> Option<(Store, OwnDatabase)> {
    #[expect(clippy::disallowed_methods, reason = "the test is told where its server is")]
    let (server, ci) = (std::env::var("RELEVO_TEST_POSTGRES"), std::env::var("CI"));
    let Ok(server) = server else {
        assert!(ci.as_deref() != Ok("true"), "RELEVO_TEST_POSTGRES is missing");
        eprintln!("not run: RELEVO_TEST_POSTGRES is missing");
        return None;
    };
    let name = format!("relevo_test_{}", Uuid::new_v4().simple());
    let connection = Database::connect(&server).await.expect("the server answers");
    connection
        .execute_unprepared(&format!("CREATE DATABASE {name}"))
        .await
        .expect("created");
    let (base, _) = server.rsplit_once('/').expect("a URL with a database");
    let store = open(Place::Url(format!("{base}/{name}"))).await;
    Some((store, OwnDatabase { server, name }))
}

pub(crate) async fn open(place: Place) -> Store {
    let store = Store::open(place, Keys::new([7; 32])).await.expect("opens");
    store.migrate(noon()).await.expect("migrates");
    store
}

/// A trainer with a cohort, and a trainee in it.
pub(crate) struct School {
    pub(crate) store: Store,
    pub(crate) course: Arc<Course>,
    pub(crate) trainer: Actor,
    pub(crate) cohort: Uuid,
    pub(crate) trainee: Actor,
    pub(crate) enrolment: Uuid,
}

/// The version that the school's cohort is bound to.
pub(crate) const VERSION: &str = "version-one";

impl School {
    pub(crate) async fn open(store: Store) -> Self {
        let trainer = Actor::Person(person(&store, 1).await);
        store
            .grant(Actor::Program, Uuid::from_u128(1), store::Role::Office, true, noon())
            .await
            .expect("granted");
        let cohort = store
            .create_cohort(trainer, new_cohort(), noon())
            .await
            .expect("a cohort");
        let invited = store
            .invite(trainer, cohort, vec![invitee(2)], vec![[2; 16]], noon())
            .await
            .expect("invited");
        let store::InviteOutcome::Created { person, enrolment } = invited[0] else {
            panic!("{invited:?}")
        };
        Self {
            store,
            course: Arc::new(course()),
            trainer,
            cohort,
            trainee: Actor::Person(person),
            enrolment,
        }
    }
}

pub(crate) fn new_cohort() -> NewCohort {
    NewCohort {
        title: "Cohort".into(),
        course: "turquesa".into(),
        version: VERSION.into(),
        sources: b"sources".to_vec(),
        first_day: NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day"),
        zone: "America/Bogota".into(),
        weekdays: [true, true, true, true, true, false, false],
        holidays: vec![NaiveDate::from_ymd_opt(2026, 12, 8).expect("a day")],
        live_time: NaiveTime::from_hms_opt(17, 30, 0).expect("a time"),
    }
}

pub(crate) fn invitee(number: u128) -> Invitee {
    Invitee {
        name: format!("Person {number}"),
        email: format!("person{number}@school.example"),
        language: Language::Es,
        track: Track::Police,
        country: Some("CO".into()),
        unit: Some(format!("Unit {number}")),
    }
}

pub(crate) async fn person(store: &Store, number: u128) -> Uuid {
    let new = NewPerson {
        id: Uuid::from_u128(number),
        email: format!("person{number}@school.example"),
        name: format!("Person {number}"),
        pseudonym: format!("Test {number}"),
        language: Language::Es,
        zone: "America/Bogota".into(),
        track: Some(Track::Police),
        country: None,
    };
    store.add_person(Actor::Program, new, noon()).await.expect("a person")
}

/// Two lessons and a quiz; the certificate asks for both lessons and an attempt.
pub(crate) fn course() -> Course {
    serde_json::from_value(serde_json::json!({
        "slug": "turquesa", "source": "es", "languages": ["es"], "days": 1, "zone": "America/Bogota", "texts": {},
        "certificate": { "lessons": true, "quizzes": "attempted" }, "glossary": {},
        "modules": [{
            "id": "day-01", "day": 1, "texts": {}, "cases": [], "live": null, "mentor_notes": {},
            "lessons": [lesson("day-01/first"), lesson("day-01/second")],
            "quiz": {
                "id": "day-01/quiz", "kind": "quiz", "titles": {}, "intro": {}, "pass": 70, "attempts": 2, "minutes": 20,
                "shuffle": { "questions": false, "options": false }, "feedback": "after-submit", "unsure": false,
                "outcomes": [], "questions": []
            }
        }]
    }))
    .expect("a course")
}

fn lesson(id: &str) -> serde_json::Value {
    serde_json::json!({ "id": id, "minutes": 5, "outcomes": [], "tracks": [], "texts": {}, "practice": [] })
}
