//! The pages of cohorts through the whole router: creating, importing, and who may see what.

use std::path::Path;
use std::sync::Arc;

use app::clock::{Chance, Clock};
use app::pages::{privacy, sign_in};
use app::password::Passwords;
use app::school::School;
use app::shelf::{LiveCourse, Shelf};
use axum::Router;
use axum::body::{Body, to_bytes};
use chrono::{DateTime, TimeDelta, Utc};
use domain::language::Language;
use http::{Request, StatusCode, header};
use store::{Actor, Keys, NewAttempt, NewPerson, NewSignIn, Place, Role, Store};
use tower::ServiceExt;
use uuid::Uuid;

const URL: &str = "https://escuela.example";

struct House {
    school: School,
    router: Router,
    _folder: tempfile::TempDir,
}

struct Answer {
    status: StatusCode,
    location: String,
    body: String,
}

fn now() -> DateTime<Utc> {
    "2026-11-23T12:00:00Z".parse().expect("a moment")
}

impl House {
    async fn open() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let store = Store::open(Place::File(folder.path().join("relevo.sqlite")), Keys::new([7; 32]))
            .await
            .expect("opens");
        store.migrate(now()).await.expect("migrates");
        let sources =
            server::library::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mail/rosa")).expect("a course");
        let (course, _) = domain::course::parse("rosa", &sources);
        let version = domain::course::version(&sources);
        let shelf = Shelf::default();
        shelf.put(
            "rosa",
            LiveCourse {
                course: Arc::new(course),
                sources,
                version,
                findings: Vec::new(),
            },
        );
        let school = School {
            store,
            shelf: Arc::new(shelf),
            clock: Clock::set_to(now()),
            chance: Chance::seeded(3),
            passwords: Passwords::default(),
            public_url: URL.into(),
        };
        Self {
            router: server::http::router(school.clone()),
            school,
            _folder: folder,
        }
    }

    /// Somebody of this name, signed in: their id and the cookie's token.
    async fn person(&self, name: &str, role: Option<Role>) -> (Uuid, String) {
        let new = NewPerson {
            id: self.school.chance.uuid(),
            email: format!("{}@escuela.example", name.to_lowercase()),
            name: name.into(),
            pseudonym: format!("Faro {name}"),
            language: Language::Es,
            zone: "America/Panama".into(),
            track: None,
            country: None,
        };
        let id = self
            .school
            .store
            .add_person(Actor::Program, new, now())
            .await
            .expect("added");
        if let Some(role) = role {
            self.school
                .store
                .grant(Actor::Program, id, role, true, now())
                .await
                .expect("granted");
        }
        (id, self.enter(id).await)
    }

    async fn enter(&self, person: Uuid) -> String {
        let token = self.school.chance.token();
        let (now, id) = (self.school.clock.now(), self.school.chance.uuid());
        let new = NewSignIn {
            id,
            token: token.clone(),
            agent: "test".into(),
            now,
            expires_at: now + TimeDelta::hours(1),
        };
        self.school
            .store
            .sign_in(Actor::Program, person, new)
            .await
            .expect("signed in");
        self.school
            .store
            .accept_privacy(Actor::Person(person), privacy::VERSION, now)
            .await
            .expect("accepted");
        token
    }

    async fn get(&self, token: &str, path: &str) -> Answer {
        self.send(Request::get(path), token, Body::empty()).await
    }

    async fn post(&self, token: &str, path: &str, form: &str) -> Answer {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, token, Body::from(form.to_owned())).await
    }

    async fn upload(&self, token: &str, path: &str, file: &[u8]) -> Answer {
        let request = Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=mark");
        let mut body =
            b"--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"gente.csv\"\r\n\r\n".to_vec();
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n--mark--\r\n");
        self.send(request, token, Body::from(body)).await
    }

    async fn send(&self, request: http::request::Builder, token: &str, body: Body) -> Answer {
        let request = request
            .header(header::HOST, "escuela.example")
            .header(header::ORIGIN, URL)
            .header(header::COOKIE, format!("{}={token}", sign_in::COOKIE));
        let response = self
            .router
            .clone()
            .oneshot(request.body(body).expect("a request"))
            .await
            .expect("an answer");
        let status = response.status();
        let location = response
            .headers()
            .get(header::LOCATION)
            .and_then(|to| to.to_str().ok())
            .unwrap_or_default()
            .to_owned();
        let bytes = to_bytes(response.into_body(), 10_000_000).await.expect("a body");
        Answer {
            status,
            location,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// A cohort made through the form: its id.
    async fn cohort(&self, token: &str) -> Uuid {
        let form = "title=Primera&course=rosa&first_day=2026-11-23&zone=America%2FPanama&weekday=1&weekday=2&weekday=3&holidays=&live_time=15%3A00";
        let made = self.post(token, "/cohorts/new", form).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
        made.location
            .split('/')
            .nth(2)
            .and_then(|id| id.parse().ok())
            .expect("the cohort's page")
    }

    /// Brings a file and confirms it: the preview and the page that tells what came of it.
    async fn import(&self, token: &str, cohort: Uuid, file: &[u8]) -> (Answer, Answer) {
        let brought = self
            .upload(token, &format!("/cohorts/{cohort}/people/import"), file)
            .await;
        let preview = self.get(token, &brought.location).await;
        let confirm = brought.location.replace("/import?", "/import/confirm?");
        let done = self.post(token, &confirm, "").await;
        (preview, self.get(token, &done.location).await)
    }
}

/// Semicolons, Spanish headings, Windows-1252; line 3 has a track that does not exist.
const LIST: &[u8] =
    b"Correo electr\xf3nico;Nombre;Perfil;Idioma\r\nines@corte.example;In\xe9s Mu\xf1oz;jueza;espa\xf1ol\r\n\
    leo@corte.example;Leo;bombero;es\r\nrui@corte.example;Rui;fiscal;pt\r\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_cohort_keeps_what_was_typed() {
    let house = House::open().await;
    let (_, office) = house.person("Olga", Some(Role::Office)).await;
    let refused = house
        .post(
            &office,
            "/cohorts/new",
            "title=Segunda&course=rosa&first_day=soon&zone=UTC&weekday=2&holidays=never&live_time=09%3A30",
        )
        .await;
    assert_eq!(refused.status, StatusCode::SEE_OTHER);
    let form = house.get(&office, &refused.location).await;
    assert!(
        form.body.contains("value=\"Segunda\"") && form.body.contains("value=\"09:30\""),
        "{}",
        form.body
    );
    assert!(
        form.body.contains("first_day-problem") && form.body.contains("holidays-problem"),
        "{}",
        form.body
    );
    assert!(
        house
            .school
            .store
            .all_cohorts(Actor::Program)
            .await
            .expect("a list")
            .is_empty()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn importing_twice_changes_nothing_and_names_the_wrong_row() {
    let house = House::open().await;
    let (_, trainer) = house.person("Olga", Some(Role::Office)).await;
    let cohort = house.cohort(&trainer).await;
    let (preview, told) = house.import(&trainer, cohort, LIST).await;
    assert!(
        preview.body.contains("Inés Muñoz"),
        "Windows-1252 is read: {}",
        preview.body
    );
    assert!(told.body.contains("Invitaciones nuevas: 2"), "{}", told.body);
    assert!(told.body.contains("línea 3"), "{}", told.body);
    let before = house
        .school
        .store
        .roster(Actor::Program, cohort)
        .await
        .expect("a roster");
    assert_eq!(before.len(), 2);
    let (_, again) = house.import(&trainer, cohort, LIST).await;
    assert!(
        again.body.contains("Invitaciones nuevas: 0") && again.body.contains("Ya estaban: 2"),
        "{}",
        again.body
    );
    assert_eq!(
        house
            .school
            .store
            .roster(Actor::Program, cohort)
            .await
            .expect("a roster"),
        before
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn another_cohorts_trainer_finds_nothing() {
    let house = House::open().await;
    let (_, office) = house.person("Olga", Some(Role::Office)).await;
    let (mine, trainer) = house.person("Tomas", None).await;
    let (own, other) = (house.cohort(&office).await, house.cohort(&office).await);
    house
        .school
        .store
        .add_trainer(Actor::Program, own, mine, now())
        .await
        .expect("a trainer");
    assert_eq!(
        house.get(&trainer, &format!("/cohorts/{own}")).await.status,
        StatusCode::OK
    );
    for page in ["", "/people", "/people/import", "/course"] {
        let answer = house.get(&trainer, &format!("/cohorts/{other}{page}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}");
        assert!(!answer.body.contains("Primera"), "{page}");
    }
    let posted = house
        .post(
            &trainer,
            &format!("/cohorts/{other}/people"),
            "name=A&email=a%40b.example&track=judge",
        )
        .await;
    assert_eq!(posted.status, StatusCode::NOT_FOUND);
    assert_eq!(
        house.get(&trainer, "/office/people").await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_sees_progress_but_no_attempt() {
    let house = House::open().await;
    let (_, trainer) = house.person("Teresa", Some(Role::Office)).await;
    let (_, office) = house.person("Olga", Some(Role::Office)).await;
    let cohort = house.cohort(&trainer).await;
    house.import(&trainer, cohort, LIST).await;
    let place = house
        .school
        .store
        .roster(Actor::Program, cohort)
        .await
        .expect("a roster")
        .remove(0)
        .enrolment;
    let live = house.school.shelf.live("rosa").expect("the course");
    let quiz = live
        .course
        .modules
        .iter()
        .find_map(|module| module.quiz.as_ref())
        .expect("a quiz")
        .id
        .clone();
    let new = NewAttempt {
        enrolment: place.id,
        course: live.course.clone(),
        quiz,
        version: live.version.clone(),
        seed: [1; 32],
    };
    house
        .school
        .store
        .start_attempt(Actor::Person(place.person), new, now())
        .await
        .expect("started");
    let page = format!("/cohorts/{cohort}/person/{}", place.id);
    assert!(house.get(&trainer, &page).await.body.contains("Intento 1"));
    let seen = house.get(&office, &page).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(!seen.body.contains("Intento 1"), "{}", seen.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_shown_for_somebody_new_and_never_for_somebody_who_was_here() {
    let house = House::open().await;
    let (_, trainer) = house.person("Teresa", Some(Role::Office)).await;
    let cohort = house.cohort(&trainer).await;
    house.import(&trainer, cohort, LIST).await;
    let person = house
        .school
        .store
        .roster(Actor::Program, cohort)
        .await
        .expect("a roster")
        .remove(0)
        .enrolment
        .person;
    let action = format!("/cohorts/{cohort}/people/{person}/link");
    assert!(
        house
            .post(&trainer, &action, "")
            .await
            .body
            .contains(&format!("{URL}/sign-in/link/"))
    );
    house.enter(person).await;
    assert!(!house.post(&trainer, &action, "").await.body.contains("/sign-in/link/"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_office_person_stays() {
    let house = House::open().await;
    let (id, office) = house.person("Olga", Some(Role::Office)).await;
    let refused = house
        .post(&office, &format!("/office/people/{id}/role"), "role=office&granted=no")
        .await;
    let told = house.get(&office, &refused.location).await;
    assert!(told.body.contains("última persona de la oficina"), "{}", told.body);
    for page in ["/office", "/office/audit", "/office/mail", "/calendar"] {
        assert_eq!(house.get(&office, page).await.status, StatusCode::OK, "{page}");
    }
}
