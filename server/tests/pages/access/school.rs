//! A school in which everybody has a part, so that who is refused is refused for who they are.

use std::collections::BTreeMap;

use domain::course::hash;
use serde_json::json;
use store::{Actor, DraftOutcome, NewDraft, NewJob, Outcome, Purpose};

use super::{LESSON, QUIZ, School};
use crate::support::{COURSE, House, after};

const FILES: [(&str, &str); 7] = [
    (
        "course.es.md",
        "---\ntitle: Rosa\nsummary: Un curso.\nlanguages: [es]\nsource_language: es\ndays: 1\nzone: UTC\noutcomes:\n  C1: Uno.\ncertificate: {lessons: all}\n---\n\nHola.\n",
    ),
    ("day-01/module.es.md", "---\ntitle: Uno\noutcomes: [C1]\n---\n\nHoy.\n"),
    (
        "day-01/01-a.es.md",
        "---\ntitle: A\nminutes: 5\noutcomes: [C1]\n---\nA ![Un punto](media/dot.svg)\n",
    ),
    (
        "day-01/live.es.md",
        "---\ntitle: Juntas\nkind: lecture\nminutes: 60\nplace: online\n---\n\n## Plan\n\n| Minutos | Qué | Material |\n|---|---|---|\n| 60 | Todo | Nada |\n\n## Acceso\n\nVenga.\n\n## Alternativa\n\nLlame.\n",
    ),
    ("day-01/media/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    (
        "tests/form.es.md",
        "---\ntitle: Antes\npass: 70%\nfeedback: after-close\n---\n\n### Otra\n<!-- q: cccc -->\nEscriba.\n\nRespuesta: uno\n",
    ),
    (
        "day-01/quiz.es.md",
        "---\ntitle: Prueba\nkind: quiz\npass: 70%\nattempts: 2\nfeedback: after-submit\n---\n\n### Una\n<!-- q: aaaa -->\nEscriba.\n\nRespuesta: uno\n",
    ),
];

impl School {
    pub(super) async fn open() -> Self {
        let house = House::open(&FILES).await;
        let store = &house.school.store;
        let mut people = BTreeMap::new();
        for column in ["trainer", "other-trainer", "office", "disabled", "signed-out"] {
            let email = format!("{column}@school.example");
            people.insert(column, house.person(&email).await);
        }
        let actor = |column: &str| Actor::Person(people[column].id);
        let root = Actor::Person(house.trainer.id);
        let other = house.second_cohort().await;
        for (column, cohort) in [
            ("trainer", house.cohort),
            ("other-trainer", other),
            ("disabled", house.cohort),
            ("signed-out", house.cohort),
        ] {
            store
                .add_trainer(Actor::Program, cohort, people[column].id, after(0))
                .await
                .expect("a trainer");
        }
        for column in ["office", "disabled", "signed-out"] {
            store
                .grant(Actor::Program, people[column].id, store::Role::Office, true, after(0))
                .await
                .expect("granted");
        }
        store
            .disable(root, people["disabled"].id, true, after(0))
            .await
            .expect("disabled");
        store
            .end_sign_in(actor("signed-out"), None, after(0))
            .await
            .expect("signed out");
        people.insert("trainee", house.trainee("trainee@example.org").await);
        people.insert("peer", house.trainee("peer@example.org").await);
        for column in ["elsewhere", "mentor", "other-mentor"] {
            let email = format!("{column}@example.org");
            people.insert(column, house.enrol(other, &email).await);
        }
        let mut school = Self {
            house,
            people,
            things: BTreeMap::new(),
            run: String::new(),
            mentor: String::new(),
            version: String::new(),
            lesson: String::new(),
            draft: String::new(),
        };
        school.learn_and_pair().await;
        school.write().await;
        school
    }

    /// A draft of the course's quiz.
    async fn write(&mut self) {
        let live = self.house.school.shelf.live(COURSE).expect("the course");
        let text = |path: &str| String::from_utf8(live.sources.files[path].clone()).expect("a text");
        let (published, draft) = (text(QUIZ), format!("{}\nMás.\n", text(QUIZ)));
        let new = NewDraft {
            course: COURSE.into(),
            path: QUIZ.into(),
            started: Some(hash(published.as_bytes())),
            published: Some(published),
            text: Some(draft.clone()),
            seen: false,
        };
        let store = &self.house.school.store;
        let stored = store
            .write_draft(Actor::Program, new, after(0))
            .await
            .expect("an outcome");
        assert_eq!(stored, DraftOutcome::Stored);
        self.lesson = hash(text(LESSON).as_bytes());
        self.draft = hash(draft.as_bytes());
    }

    /// An attempt of the trainee's, and a proposal between the trainee and the mentor.
    async fn learn_and_pair(&mut self) {
        let (house, trainee) = (&self.house, &self.people["trainee"]);
        let cohort = house.cohort.to_string();
        let started = house
            .post(Some(trainee), &format!("/course/{cohort}/day-01/quiz"), &[])
            .await;
        let attempt = started.location().trim_start_matches("/attempt/").to_owned();
        let course = house.school.shelf.live(COURSE).expect("the course").course.clone();
        let store = &house.school.store;
        let mut offer = vec![
            ("language-1", "es"),
            ("level-1", "C2"),
            ("country", "PA"),
            ("experience", "from-10"),
            ("hours", "0-6"),
            ("hours", "2-6"),
        ];
        house.post(Some(trainee), "/mentor", &offer).await;
        offer.push(("capacity", "1"));
        for column in ["mentor", "other-mentor"] {
            let graduate = &self.people[column];
            let enrolment = graduate.enrolment.expect("enrolled");
            store
                .complete_lesson(
                    Actor::Person(graduate.id),
                    enrolment,
                    "day-01/a",
                    false,
                    course.clone(),
                    after(1),
                )
                .await
                .expect("complete");
            // The other one offers only after the run.
            if column == "mentor" {
                house.post(Some(graduate), "/mentor", &offer).await;
            }
        }
        let trainer = Some(&self.people["trainer"]);
        let board = format!("/cohorts/{cohort}/pairing");
        house.post(trainer, &format!("{board}/run"), &[]).await;
        let run = house.get(trainer, &board).await.value("run");
        let released = house.post(trainer, &format!("{board}/release"), &[("run", &run)]).await;
        assert!(released.location().ends_with("released"), "{}", released.location());
        house.post(Some(&self.people["other-mentor"]), "/mentor", &offer).await;
        offer.pop();
        house.post(Some(&self.people["peer"]), "/mentor", &offer).await;
        let pairings = store
            .pairings_of_person(Actor::Person(trainee.id))
            .await
            .expect("pairings");
        let other_mentor = self.people["other-mentor"].id;
        self.mentor = store
            .mentor_of(Actor::Person(other_mentor), other_mentor)
            .await
            .expect("an answer")
            .expect("a mentor")
            .id
            .to_string();
        for (deed, column) in [("pin", "peer"), ("veto", "trainee")] {
            let place = self.people[column].enrolment.expect("enrolled").to_string();
            let rule = [("trainee", place.as_str()), ("mentor", &self.mentor), ("reason", "x")];
            let set = house.post(trainer, &format!("{board}/{deed}"), &rule).await;
            assert!(set.location().contains(deed), "{}", set.location());
        }
        let token = house.school.chance.token();
        store
            .make_link(Actor::Program, trainee.id, Purpose::SignIn, token.clone(), after(0))
            .await
            .expect("a link");
        let letter = lost_letter(house).await;
        let enrolment = trainee.enrolment.expect("enrolled").to_string();
        let peer = self.people["peer"].enrolment.expect("enrolled").to_string();
        let person = trainee.id.to_string();
        self.things = BTreeMap::from([
            (("attempt", "id"), attempt),
            (("course", "cohort"), cohort.clone()),
            (("course", "module"), "day-01".to_owned()),
            (("course", "lesson"), "a".to_owned()),
            (("course", "form"), "form".to_owned()),
            (("course", "when"), "before".to_owned()),
            (("cohorts", "id"), cohort),
            (("cohorts", "enrolment"), enrolment),
            (("pinned", "enrolment"), peer),
            (("cohorts", "person"), person.clone()),
            (("pairing", "id"), pairings[0].id.to_string()),
            (("office", "id"), person),
            (("mail", "id"), letter),
            (("sign-in", "token"), token),
            (("media", "course"), COURSE.to_owned()),
            (("authoring", "course"), COURSE.to_owned()),
            (
                ("media", "version"),
                self.house
                    .school
                    .shelf
                    .live(COURSE)
                    .expect("the course")
                    .version
                    .clone(),
            ),
            (("media", "*path"), "day-01/media/dot.svg".to_owned()),
        ]);
        self.run = run;
        let live = house.school.shelf.live(COURSE).expect("the course");
        self.version.clone_from(&live.version);
    }
}

/// A letter that could not be sent, for the office to send again.
async fn lost_letter(house: &House) -> String {
    let store = &house.school.store;
    let person = house.trainer.id;
    let job = NewJob {
        kind: "sign_in_link",
        payload: json!({ "person": person }),
        unique_key: "lost".into(),
        due_at: after(0),
        now: after(0),
    };
    store.enqueue_job(job).await.expect("queued");
    for job in store.lease_jobs(after(1), 100, 60).await.expect("leased") {
        let error = "nobody there".to_owned();
        store
            .settle_job(&job, Outcome::GiveUp { error }, after(1))
            .await
            .expect("settled");
    }
    let lost = store.given_up(Actor::Person(person)).await.expect("the list");
    lost[0].id.to_string()
}
