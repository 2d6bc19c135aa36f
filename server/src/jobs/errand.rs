//! One job on its way: what it may ask for, and how it may end early.

use app::Refusal;
use app::components::time;
use app::school::School;
use app::words::Words;
use chrono::{DateTime, NaiveDate, Utc};
use domain::language::pick;
use domain::person::{Viewer, name_for};
use serde::de::DeserializeOwned;
use store::{Actor, Cohort, Job, Person, Purpose};
use uuid::Uuid;

use crate::mail::letter::{Value, message_id};
use crate::mail::{Failure, Kind, Letter, Post};

pub(super) struct Errand {
    pub(super) school: School,
    pub(super) post: Post,
    pub(super) job: Job,
    pub(super) now: DateTime<Utc>,
}

/// Why a job did not do what it is for.
#[derive(Debug)]
pub(super) enum Halt {
    /// Nobody wants it any more: the person is disabled or gone, the proposal answered.
    Moot,
    /// It may succeed later.
    Later(String),
    /// It cannot succeed.
    Never(String),
}

impl Errand {
    pub(super) fn payload<T: DeserializeOwned>(&self) -> Result<T, Halt> {
        serde_json::from_value(self.job.payload.clone()).map_err(|error| Halt::Never(format!("the payload: {error}")))
    }

    /// Whom the letter is for; a disabled person gets none.
    pub(super) async fn recipient(&self, id: Uuid) -> Result<Person, Halt> {
        let person = self.school.store.person(Actor::Program, id).await?;
        if person.disabled_at.is_some() {
            Err(Halt::Moot)
        } else {
            Ok(person)
        }
    }

    pub(super) async fn cohort(&self, id: Uuid) -> Result<Cohort, Halt> {
        Ok(self.school.store.cohort(Actor::Program, id).await?)
    }

    /// The title of the cohort's course in the reader's language.
    pub(super) async fn course_title(&self, cohort: &Cohort, reader: &Person) -> Result<Value, Halt> {
        let course = self
            .school
            .shelf
            .bound(&self.school.store, &cohort.course, &cohort.version)
            .await?;
        let text = pick(&course.texts, reader.language, course.source);
        Ok(text
            .map_or_else(|| course.slug.clone(), |(_, text)| text.title.clone())
            .into())
    }

    /// Makes a new link; the token exists in the letter alone.
    pub(super) async fn new_link(&self, person: &Person, purpose: Purpose) -> Result<Value, Halt> {
        let token = self.school.chance.token();
        self.school
            .store
            .make_link(Actor::Program, person.id, purpose, token.clone(), self.now)
            .await?;
        Ok(Value::Link(format!("{}/sign-in/link/{token}", self.school.public_url)))
    }

    /// The school's front door.
    pub(super) fn school_link(&self) -> Value {
        Value::Link(self.school.public_url.to_string())
    }

    /// Fills the letter in the person's language and sends it.
    pub(super) async fn send(&self, kind: Kind, to: &Person, values: &[(&str, Value)]) -> Result<(), Halt> {
        let values = [values, &[("school", self.school_link())]].concat();
        let letter = Letter {
            to: to.email.clone(),
            message_id: message_id(&self.job.unique_key, &self.school.public_url),
            date: self.now,
            ..Letter::new(kind, to.language, &values)
        };
        Ok(self.post.send(letter).await?)
    }
}

/// How a letter greets. It passes through others' machines: a protected name does not stand in it.
pub(super) fn greeted(person: &Person) -> Value {
    let viewer = if person.protected { Viewer::Other } else { Viewer::Same };
    name_for(person.naming(), viewer).into()
}

/// A date in the reader's language.
pub(super) fn day(date: NaiveDate, reader: &Person) -> Value {
    time::day(date, Words::of(reader.language)).into()
}

/// The date of a moment where the reader is; the cohort's zone stands in for one that is unknown.
pub(super) fn day_of(at: DateTime<Utc>, reader: &Person, cohort: &Cohort) -> Value {
    let zone = reader.zone.parse().unwrap_or(cohort.calendar.zone);
    day(at.with_timezone(&zone).date_naive(), reader)
}

impl From<store::Error> for Halt {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::NotFound => Self::Moot,
            other => Self::Later(other.to_string()),
        }
    }
}

impl From<Refusal> for Halt {
    fn from(refusal: Refusal) -> Self {
        Self::Later(refusal.to_string())
    }
}

impl From<Failure> for Halt {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Passing(text) => Self::Later(text),
            Failure::Final(text) => Self::Never(text),
        }
    }
}
