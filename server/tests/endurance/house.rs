//! A school in a data folder of its own: its rows are prepared here, then the program serves them.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use app::clock::{Chance, Clock};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::course::{Level, Sources};
use domain::language::Language;
use domain::person::Track;
use futures_util::future::join_all;
use sea_orm::{ConnectionTrait, Database};
use store::{Actor, InviteOutcome, Invitee, NewAttempt, NewCohort, NewPerson, NewSignIn, Outcome, Place, Role, Store};
use tempfile::TempDir;
use uuid::Uuid;

use crate::program::Program;
use crate::rows;

/// The questions of the quiz; each takes any text.
pub(crate) const QUESTIONS: [&str; 5] = ["aaaa", "bbbb", "cccc", "dddd", "eeee"];

pub(crate) struct House {
    pub(crate) data: PathBuf,
    pub(crate) place: Place,
    _folder: Option<TempDir>,
    database: Option<OwnDatabase>,
}

/// A trainee who is signed in and sits an attempt without a deadline.
#[derive(Clone, Debug)]
pub(crate) struct Trainee {
    pub(crate) cookie: String,
    pub(crate) attempt: Uuid,
}

/// A database on the server that `RELEVO_TEST_POSTGRES` names, to be removed at the end.
struct OwnDatabase {
    server: String,
    name: String,
}

impl House {
    /// In this folder, which is there already.
    pub(crate) fn at(data: PathBuf) -> Self {
        Self {
            place: Place::File(data.join("relevo.sqlite")),
            data,
            _folder: None,
            database: None,
        }
    }

    pub(crate) fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self {
            data: folder.path().to_owned(),
            place: Place::File(folder.path().join("relevo.sqlite")),
            _folder: Some(folder),
            database: None,
        }
    }

    /// `None` where no server is named; on CI that is a failure.
    pub(crate) async fn on_postgres() -> Option<Self> {
        #[expect(clippy::disallowed_methods, reason = "the test is told where its server is")]
        let server = std::env::var("RELEVO_TEST_POSTGRES");
        let Ok(server) = server else {
            not_run("RELEVO_TEST_POSTGRES is missing");
            return None;
        };
        let name = format!("relevo_endurance_{}", Chance::default().uuid().simple());
        let connection = Database::connect(&server).await.expect("the server answers");
        let create = format!("CREATE DATABASE {name}");
        connection.execute_unprepared(&create).await.expect("created");
        let (base, _) = server.rsplit_once('/').expect("a URL with a database");
        let place = Place::Url(format!("{base}/{name}"));
        Some(Self {
            place,
            database: Some(OwnDatabase { server, name }),
            ..Self::on_sqlite()
        })
    }

    /// Removes what lies outside of the folder.
    pub(crate) async fn remove(self) {
        if let Some(OwnDatabase { server, name }) = self.database {
            let server = Database::connect(&server).await.expect("the server answers");
            let drop = format!("DROP DATABASE {name} WITH (FORCE)");
            server.execute_unprepared(&drop).await.expect("dropped");
        }
    }

    /// Starts the program on what was prepared.
    pub(crate) fn open(&self) -> Program {
        Program::start(&self.data, &self.place)
    }

    /// A cohort with so many trainees, whose sign-ins were last seen just now.
    pub(crate) async fn fill(&self, count: usize) -> Vec<Trainee> {
        self.fill_seen(count, Clock::default().now()).await
    }

    /// The same, with sign-ins that were last seen then.
    pub(crate) async fn fill_seen(&self, count: usize, seen: DateTime<Utc>) -> Vec<Trainee> {
        let (chance, now) = (Chance::seeded(7), Clock::default().now());
        let keys = server::key_file::open(&self.data, &chance).expect("the keys");
        let store = Store::open(self.place.clone(), keys).await.expect("opens");
        store.migrate(now).await.expect("migrates");
        let sources = sources();
        let (course, findings) = domain::course::parse("rosa", &sources);
        let broken = findings.iter().any(|finding| finding.level == Level::Error);
        assert!(!broken, "{findings:?}");
        let (course, version) = (Arc::new(course), domain::course::version(&sources));
        let (trainer, cohort) = open_cohort(&store, &chance, &sources, now).await;

        let fresh = (0..count).map(|_| chance.uuid().into_bytes()).collect();
        let invited = store
            .invite(trainer, cohort, (0..count).map(invitee).collect(), fresh, now)
            .await
            .expect("invited");
        let sitting = invited.into_iter().map(|invited| {
            let InviteOutcome::Created { person, enrolment } = invited else {
                panic!("{invited:?}")
            };
            let (store, actor, token) = (store.clone(), Actor::Person(person), chance.token());
            let sign_in = NewSignIn {
                id: chance.uuid(),
                token: token.clone(),
                agent: "test".into(),
                now: seen,
                expires_at: now + TimeDelta::days(1),
            };
            let new = NewAttempt {
                enrolment,
                course: course.clone(),
                quiz: "day-01/quiz".into(),
                version: version.clone(),
                seed: chance.bytes(),
            };
            async move {
                store.sign_in(actor, person, sign_in).await.expect("signed in");
                let privacy = app::pages::privacy::VERSION;
                store.accept_privacy(actor, privacy, now).await.expect("accepted");
                let attempt = store.start_attempt(actor, new, now).await.expect("started").id;
                let cookie = format!("{}={token}", app::pages::sign_in::COOKIE);
                Trainee { cookie, attempt }
            }
        });
        let trainees = join_all(sitting).await;
        // The letters are no part of this: the program would write one file for each.
        for job in store.lease_jobs(now, 1_000, 60).await.expect("leased") {
            store.settle_job(&job, Outcome::Done, now).await.expect("settled");
        }
        drop(store);
        self.closed().await;
        trainees
    }

    /// Waits until the last connection to the file is gone, and the WAL with it: one that is left
    /// would spare the program its recovery after a kill.
    async fn closed(&self) {
        let Place::File(file) = &self.place else { return };
        let wal = file.with_extension("sqlite-wal");
        let gone = async {
            // Two that leave in one moment each take the other for the last: then one more has to come and go.
            while wal.exists() {
                let own = rows::connect(&self.place).await;
                let _ = own.execute_unprepared("SELECT count(*) FROM sqlite_schema").await;
                own.close().await.expect("closed");
            }
        };
        let bound = Duration::from_secs(20);
        tokio::time::timeout(bound, gone).await.expect("the file is let go");
    }
}

/// Says why a test is not run; on CI that is a failure.
pub(crate) fn not_run(why: &str) {
    #[expect(clippy::disallowed_methods, reason = "CI must not skip what a laptop may")]
    let ci = std::env::var("CI");
    assert!(ci.as_deref() != Ok("true"), "not run: {why}");
    eprintln!("not run: {why}");
}

/// A seeded number below `bound`.
pub(crate) fn draw(chance: &Chance, bound: u32) -> u32 {
    let [one, two, three, four, ..] = chance.bytes();
    u32::from_le_bytes([one, two, three, four]) % bound
}

async fn open_cohort(store: &Store, chance: &Chance, sources: &Sources, now: DateTime<Utc>) -> (Actor, Uuid) {
    let id = chance.uuid();
    let trainer = NewPerson {
        id,
        email: "trainer@escuela.example".into(),
        name: "Alguien".into(),
        pseudonym: "Faro 1".into(),
        language: Language::Es,
        zone: "UTC".into(),
        track: None,
        country: None,
    };
    store.add_person(Actor::Program, trainer, now).await.expect("a person");
    store
        .grant(Actor::Program, id, Role::Office, true, now)
        .await
        .expect("granted");
    let cohort = NewCohort {
        title: "Cohorte".into(),
        course: "rosa".into(),
        version: domain::course::version(sources),
        sources: serde_json::to_vec(sources).expect("JSON"),
        first_day: now.date_naive(),
        zone: "UTC".into(),
        weekdays: [true; 7],
        holidays: Vec::new(),
        live_time: NaiveTime::from_hms_opt(17, 0, 0).expect("a time"),
    };
    let actor = Actor::Person(id);
    // Until somebody of the office has entered, every start of the program writes a new link.
    let sign_in = NewSignIn {
        id: chance.uuid(),
        token: chance.token(),
        agent: "test".into(),
        now,
        expires_at: now + TimeDelta::days(1),
    };
    store.sign_in(actor, id, sign_in).await.expect("signed in");
    let cohort = store.create_cohort(actor, cohort, now).await.expect("a cohort");
    (actor, cohort)
}

fn invitee(number: usize) -> Invitee {
    Invitee {
        name: format!("Nadie {number}"),
        email: format!("trainee{number}@escuela.example"),
        language: Language::Es,
        track: Track::Judge,
        country: None,
        unit: None,
    }
}

fn sources() -> Sources {
    let head = "---\ntitle: Prueba\nkind: quiz\npass: 70%\nattempts: 2\nfeedback: after-submit\n---\n\n";
    let question = |id| format!("### Pregunta {id}\n<!-- q: {id} -->\n\nEscriba.\n\nRespuesta: tapir\n\n");
    let quiz = head.to_owned() + &QUESTIONS.map(question).concat();
    let files = [
        (
            "course.es.md",
            "---\ntitle: Rosa\nsummary: Un curso.\nlanguages: [es]\nsource_language: es\ndays: 1\nzone: UTC\n\
             outcomes:\n  C1: Uno.\ncertificate: {lessons: all}\n---\n\nHola.\n",
        ),
        ("day-01/module.es.md", "---\ntitle: Uno\noutcomes: [C1]\n---\n\nHoy.\n"),
        (
            "day-01/01-a.es.md",
            "---\ntitle: A\nminutes: 5\noutcomes: [C1]\n---\nA\n",
        ),
        ("day-01/quiz.es.md", &quiz),
    ];
    let files: BTreeMap<_, _> = files
        .iter()
        .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
        .collect();
    Sources { files }
}
