//! A school that looks alive: three cohorts of invented people around the courses at hand.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use app::school::School;
use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use domain::course::Course;
use domain::language::Language;
use domain::person::Track;
use store::{Actor, Invitee, NewCohort, NewPerson, Purpose, Role};
use uuid::Uuid;

mod learning;
mod mentoring;
mod names;

use learning::{Diligence, TODAY};

/// The course that the demo is about.
const COURSE: &str = "turquesa";
const ZONE: &str = "America/Panama";

/// The demo's own data folder: beside the build, so that no school is touched.
#[must_use]
pub fn folder() -> PathBuf {
    let built = std::env::current_exe().ok();
    let target = built.as_deref().and_then(Path::parent).and_then(Path::parent);
    target
        .map_or_else(|| PathBuf::from("target"), Path::to_path_buf)
        .join("demo")
}

/// Lets the demo's course folder be the repository's, so that a saved file shows at once.
pub fn link_courses(data: &Path) -> Result<()> {
    let link = data.join("courses");
    let own = std::env::current_dir()?.join("courses");
    if link.exists() || !own.is_dir() {
        return Ok(());
    }
    std::fs::create_dir_all(data)?;
    #[cfg(unix)]
    std::os::unix::fs::symlink(&own, &link).with_context(|| format!("cannot link {}", link.display()))?;
    Ok(())
}

/// Fills an empty school, and answers fresh one-click links: who, and the token.
pub async fn fill(school: &School) -> Result<Vec<(&'static str, String)>> {
    let now = school.clock.now();
    if !school.store.has_office(Actor::Program).await? {
        Filling::new(school, now)?.fill().await?;
    }
    let mut links = Vec::new();
    for (who, email) in [
        ("trainee", "trainee@demo.example"),
        ("trainer", "trainer@demo.example"),
        ("mentor", "mentor@demo.example"),
        ("office", "office@demo.example"),
    ] {
        let person = school
            .store
            .person_by_email(Actor::Program, email)
            .await?
            .context("the demo's people are there")?;
        let token = school.chance.token();
        school
            .store
            .make_link(Actor::Program, person.id, Purpose::Invitation, token.clone(), now)
            .await?;
        links.push((who, token));
    }
    Ok(links)
}

struct Filling<'a> {
    school: &'a School,
    now: DateTime<Utc>,
    course: Arc<Course>,
    version: String,
    sources: Vec<u8>,
}

impl<'a> Filling<'a> {
    fn new(school: &'a School, now: DateTime<Utc>) -> Result<Self> {
        let live = school
            .shelf
            .live(COURSE)
            .context("the demo needs courses/turquesa: start it in the repository")?;
        let sources = serde_json::to_vec(&live.sources)?;
        Ok(Self {
            school,
            now,
            course: live.course.clone(),
            version: live.version.clone(),
            sources,
        })
    }

    async fn fill(&self) -> Result<()> {
        let store = &self.school.store;
        let office = self
            .person("Olga Ferrán", "office@demo.example", Language::Es, None)
            .await?;
        store
            .grant(Actor::Program, office, Role::Office, true, self.now)
            .await?;
        let trainer = self
            .person("Tomás Arce", "trainer@demo.example", Language::Es, None)
            .await?;
        for person in [office, trainer] {
            store
                .accept_privacy(Actor::Person(person), app::pages::privacy::VERSION, self.now)
                .await?;
        }
        let finished = self.cohort(office, trainer, "2026-A", -28).await?;
        let running = self.cohort(office, trainer, "2026-B", 1 - i64::from(TODAY)).await?;
        let coming = self.cohort(office, trainer, "2027-A", 6).await?;

        let graduates = self
            .enrol(
                finished,
                ("mentor@demo.example", "Mariela Sosa", Track::Prosecutor),
                0..9,
            )
            .await?;
        for (place, (person, enrolment)) in graduates.iter().enumerate() {
            let begin = self.now - TimeDelta::days(27) + TimeDelta::hours(i64::try_from(place)?);
            learning::study(
                self.school,
                &self.course,
                *person,
                *enrolment,
                Diligence::Everything,
                begin,
            )
            .await?;
        }
        let trainees = self
            .enrol(
                running,
                ("trainee@demo.example", "Ezequiel Prado", Track::Police),
                9..20,
            )
            .await?;
        for (place, (person, enrolment)) in trainees.iter().enumerate() {
            let diligence = learning::diligence(place);
            // Who is behind has come back to it today.
            let behind = if diligence == Diligence::Behind { 2 } else { TODAY };
            let begin = self.now - TimeDelta::days(i64::from(behind) - 1) - TimeDelta::hours(3)
                + TimeDelta::minutes(7 * i64::try_from(place)?);
            learning::study(self.school, &self.course, *person, *enrolment, diligence, begin).await?;
        }
        self.enrol(coming, ("new.trainee@demo.example", "Luz Amaya", Track::Judge), 20..26)
            .await?;
        let graduates: Vec<Uuid> = graduates.iter().map(|(person, _)| *person).collect();
        let trainees: Vec<Uuid> = trainees.iter().map(|(person, _)| *person).collect();
        mentoring::offer(self.school, &graduates, &trainees, self.now).await
    }

    async fn person(&self, name: &str, email: &str, language: Language, track: Option<Track>) -> Result<Uuid> {
        let id = self.school.chance.uuid();
        let pseudonym = self.school.chance.pseudonym();
        let (name, email, zone) = (name.to_owned(), email.to_owned(), ZONE.to_owned());
        let new = NewPerson {
            id,
            email,
            name,
            pseudonym,
            language,
            zone,
            track,
            country: Some("PA".to_owned()),
        };
        Ok(self.school.store.add_person(Actor::Program, new, self.now).await?)
    }

    async fn cohort(&self, office: Uuid, trainer: Uuid, title: &str, days_ahead: i64) -> Result<Uuid> {
        let today = self.now.with_timezone(&chrono_tz::America::Panama).date_naive();
        let first_day = if days_ahead < 0 {
            today - Days::new(days_ahead.unsigned_abs())
        } else {
            today + Days::new(days_ahead.unsigned_abs())
        };
        let new = NewCohort {
            title: title.to_owned(),
            course: COURSE.to_owned(),
            version: self.version.clone(),
            sources: self.sources.clone(),
            first_day,
            zone: ZONE.to_owned(),
            // Every day of the week, so that the demo has a course day whenever it is looked at.
            weekdays: [true; 7],
            holidays: Vec::new(),
            live_time: NaiveTime::from_hms_opt(9, 0, 0).context("nine o'clock")?,
        };
        let cohort = self
            .school
            .store
            .create_cohort(Actor::Person(office), new, self.now)
            .await?;
        self.school
            .store
            .add_trainer(Actor::Program, cohort, trainer, self.now)
            .await?;
        Ok(cohort)
    }

    /// Enrols the named person and a range of invented ones: person and enrolment of each.
    async fn enrol(
        &self,
        cohort: Uuid,
        (email, name, track): (&str, &str, Track),
        range: std::ops::Range<usize>,
    ) -> Result<Vec<(Uuid, Uuid)>> {
        let mut invitees = vec![invitee(name, email, Language::Es, track, "PA", 0)];
        invitees.extend(range.map(names::invitee));
        let fresh = invitees
            .iter()
            .map(|_| first_half(self.school.chance.bytes()))
            .collect();
        let invited = self
            .school
            .store
            .invite(Actor::Program, cohort, invitees, fresh, self.now)
            .await?;
        let mut enrolled = Vec::new();
        for outcome in invited {
            let (person, enrolment) = (outcome.person(), outcome.enrolment());
            self.school
                .store
                .accept_privacy(Actor::Person(person), app::pages::privacy::VERSION, self.now)
                .await?;
            enrolled.push((person, enrolment));
        }
        Ok(enrolled)
    }
}

pub(crate) fn invitee(
    name: &str,
    email: &str,
    language: Language,
    track: Track,
    country: &str,
    unit: usize,
) -> Invitee {
    Invitee {
        name: name.to_owned(),
        email: email.to_owned(),
        language,
        track,
        country: Some(country.to_owned()),
        unit: Some(format!("Unit {unit}")),
    }
}

fn first_half(bytes: [u8; 32]) -> [u8; 16] {
    let mut half = [0; 16];
    half.copy_from_slice(&bytes[..16]);
    half
}
