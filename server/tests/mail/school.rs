//! A school for each test: a store of its own, a cohort bound to a little course, no pages.

use std::path::Path;
use std::sync::Arc;

use app::clock::{Chance, Clock};
use app::password::Passwords;
use app::school::School;
use app::shelf::Shelf;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::course::Sources;
use domain::language::Language;
use domain::person::Track;
use server::mail::Post;
use server::settings::Settings;
use store::{Actor, InviteOutcome, Invitee, Keys, NewCohort, NewPerson, Place, Role, Store};
use uuid::Uuid;

/// A fixed moment; tests count from it.
pub(crate) fn after(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_435_200, 0).expect("a moment") + TimeDelta::seconds(seconds)
}

/// Where the school says that it is.
pub(crate) const PUBLIC_URL: &str = "https://escuela.example";

pub(crate) struct House {
    pub(crate) school: School,
    pub(crate) trainer: Actor,
    pub(crate) cohort: Uuid,
    pub(crate) folder: tempfile::TempDir,
}

impl House {
    pub(crate) async fn open() -> Self {
        Self::titled("Primera cohorte").await
    }

    /// With a cohort of this title.
    pub(crate) async fn titled(title: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let store = Store::open(Place::File(folder.path().join("relevo.sqlite")), Keys::new([7; 32]))
            .await
            .expect("opens");
        store.migrate(after(0)).await.expect("migrates");
        let school = School {
            store,
            shelf: Arc::new(Shelf::default()),
            clock: Clock::set_to(after(0)),
            chance: Chance::seeded(11),
            passwords: Passwords::default(),
            public_url: PUBLIC_URL.into(),
        };
        let trainer = Actor::Person(add_trainer(&school).await);
        let cohort = school
            .store
            .create_cohort(trainer, cohort(title), after(0))
            .await
            .expect("a cohort");
        Self {
            school,
            trainer,
            cohort,
            folder,
        }
    }

    /// The same school, inviting into another cohort from now on.
    pub(crate) async fn with_another_cohort(self, title: &str) -> Self {
        let cohort = self
            .school
            .store
            .create_cohort(self.trainer, cohort(title), after(0))
            .await
            .expect("a cohort");
        Self { cohort, ..self }
    }

    /// Posts through this SMTP server; with none, into the folder `mail`.
    pub(crate) fn post(&self, url: &str) -> Post {
        let mut settings =
            Settings::read(&[("data", Some(self.folder.path().display().to_string()))]).expect("settings");
        settings.set("smtp_url", url);
        settings.set("mail_from", "Escuela <escuela@escuela.example>");
        Post::new(&settings).expect("a way out")
    }

    /// Invites one person; answers who, and their place.
    pub(crate) async fn invite(&self, name: &str, email: &str, language: Language) -> (Uuid, Uuid) {
        let invitee = Invitee {
            name: name.into(),
            email: email.into(),
            language,
            track: Track::Judge,
            country: None,
            unit: None,
        };
        let fresh = vec![self.school.chance.uuid().into_bytes()];
        let outcomes = self
            .school
            .store
            .invite(self.trainer, self.cohort, vec![invitee], fresh, after(0))
            .await;
        match outcomes.expect("invited")[0] {
            InviteOutcome::Created { person, enrolment } | InviteOutcome::Enrolled { person, enrolment } => {
                (person, enrolment)
            }
            InviteOutcome::Already { .. } => panic!("{email} was there already"),
        }
    }
}

async fn add_trainer(school: &School) -> Uuid {
    let new = NewPerson {
        id: school.chance.uuid(),
        email: "trainer@escuela.example".into(),
        name: "Trainer".into(),
        pseudonym: "Faro 1".into(),
        language: Language::Es,
        zone: "America/Panama".into(),
        track: None,
        country: None,
    };
    let id = school
        .store
        .add_person(Actor::Program, new, after(0))
        .await
        .expect("a person");
    school
        .store
        .grant(Actor::Program, id, Role::Office, true, after(0))
        .await
        .expect("granted");
    id
}

fn cohort(title: &str) -> NewCohort {
    let sources = sources();
    NewCohort {
        title: title.into(),
        course: "rosa".into(),
        version: domain::course::version(&sources),
        sources: serde_json::to_vec(&sources).expect("JSON"),
        first_day: NaiveDate::from_ymd_opt(2026, 11, 28).expect("a Saturday"),
        zone: "America/Panama".into(),
        weekdays: [true, true, true, true, true, false, false],
        holidays: Vec::new(),
        live_time: NaiveTime::from_hms_opt(17, 0, 0).expect("a time"),
    }
}

/// The little course beside this file.
pub(crate) fn sources() -> Sources {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mail/rosa");
    server::library::read(&folder).expect("the little course")
}
