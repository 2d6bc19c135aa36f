//! Who reaches what: every address that the school answers, for every kind of person, against a committed table.

use std::collections::{BTreeMap, BTreeSet};

use axum::body::Body;
use http::{Method, Request, header};
use leptos::server_fn::axum::server_fn_paths;
use serde_json::json;
use store::{Actor, NewJob, Outcome, Purpose};
use uuid::Uuid;

use crate::support::{Answer, COURSE, House, Person, after};

const FILES: [(&str, &str); 6] = [
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
        "day-01/quiz.es.md",
        "---\ntitle: Prueba\nkind: quiz\npass: 70%\nattempts: 2\nfeedback: after-submit\n---\n\n### Una\n<!-- q: aaaa -->\nEscriba.\n\nRespuesta: uno\n",
    ),
];

/// Everybody who may come, by the word that heads their column. All things asked for belong to `trainee`.
const COLUMNS: [&str; 11] = [
    "guest",
    "trainee",
    "peer",
    "elsewhere",
    "trainer",
    "other-trainer",
    "mentor",
    "other-mentor",
    "office",
    "disabled",
    "signed-out",
];

struct School {
    house: House,
    people: BTreeMap<&'static str, Person>,
    /// What stands for a `{parameter}` of an address, by the address's first part and the parameter.
    things: BTreeMap<(&'static str, &'static str), String>,
    run: String,
    mentor: String,
    version: String,
}

#[tokio::test]
async fn every_address_answers_those_of_the_table_and_nobody_else() {
    let school = School::open().await;
    let mut table = Table::read(include_str!("access.txt"));
    let mut wrong = Vec::new();
    for (method, address) in addresses() {
        let expected = table.rows.remove(&format!("{method} {address}"));
        let mut row = String::new();
        for column in COLUMNS {
            let allowed = expected.as_ref().is_some_and(|row| row.contains(column));
            match school.reaches(&method, &address, column, allowed).await {
                Ok(reached) => row.push_str(if reached { " +" } else { " -" }),
                Err(fault) => {
                    row.push_str(" ?");
                    wrong.push(fault);
                }
            }
        }
        let told = expected.map(|row| {
            COLUMNS
                .iter()
                .map(|column| if row.contains(*column) { " +" } else { " -" })
                .collect::<String>()
        });
        if told.as_deref() != Some(row.as_str()) {
            wrong.push(format!("{method} {address} |{row}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "these rows are not what access.txt says:\n{}",
        wrong.join("\n")
    );
    assert!(
        table.rows.is_empty(),
        "nothing answers these: {:?}",
        table.rows.keys().collect::<Vec<_>>()
    );
}

/// `+` for those who reach an address, `-` for the others.
struct Table {
    rows: BTreeMap<String, BTreeSet<String>>,
}

impl Table {
    fn read(text: &str) -> Self {
        let mut lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let heads: Vec<&str> = lines
            .next()
            .and_then(|line| line.split_once('|'))
            .map(|(_, heads)| heads.split_whitespace().collect())
            .unwrap_or_default();
        assert_eq!(heads, COLUMNS);
        let rows = lines.map(|line| {
            let (address, cells) = line.split_once('|').expect("an address, a bar and its cells");
            let cells: Vec<&str> = cells.split_whitespace().collect();
            assert_eq!(cells.len(), COLUMNS.len(), "{line}");
            let reached = COLUMNS.iter().zip(cells).filter(|(_, cell)| *cell == "+");
            (
                address.split_whitespace().collect::<Vec<_>>().join(" "),
                reached.map(|(column, _)| (*column).to_owned()).collect(),
            )
        });
        Self { rows: rows.collect() }
    }
}

/// All that the router answers beside what is the same for everybody: pages, forms, calls, pictures.
fn addresses() -> Vec<(Method, String)> {
    let pages = leptos_axum::generate_route_list(app::shell::routes);
    let pages = pages.iter().map(|page| (Method::GET, page.path().to_owned()));
    let forms = app::pages::forms()
        .into_iter()
        .map(|(path, _)| (Method::POST, path.to_owned()));
    let calls = server_fn_paths().map(|(path, method)| {
        assert_eq!(method, Method::POST, "{path}: a call that changes something on GET");
        (Method::POST, path.to_owned())
    });
    let pictures = (Method::GET, "/media/{course}/{version}/{*path}".to_owned());
    pages.chain(forms).chain(calls).chain([pictures]).collect()
}

impl School {
    async fn open() -> Self {
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
        };
        school.learn_and_pair().await;
        school
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
            (("cohorts", "id"), cohort),
            (("cohorts", "enrolment"), enrolment),
            (("pinned", "enrolment"), peer),
            (("cohorts", "person"), person.clone()),
            (("pairing", "id"), pairings[0].id.to_string()),
            (("office", "id"), person),
            (("mail", "id"), letter),
            (("sign-in", "token"), token),
            (("media", "course"), COURSE.to_owned()),
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

    /// Whether this person gets what is behind the address. Whoever does not must also have changed nothing.
    async fn reaches(&self, method: &Method, address: &str, column: &str, allowed: bool) -> Result<bool, String> {
        let copy = if *method == Method::POST && allowed {
            Some(self.house.copy().await)
        } else {
            None
        };
        let house = copy.as_ref().unwrap_or(&self.house);
        let who = self.people.get(column);
        let before = house.writes().await;
        let answer = self.ask(house, who, method, address).await;
        let changed = house.writes().await != before;
        let place = format!("{method} {address} as {column}: {}", answer.status);
        if *method == Method::GET && changed {
            return Err(format!("{place}: looking has changed something"));
        }
        let door = answer.location() == "/sign-in" || answer.location().starts_with("/sign-in?next");
        let refused = matches!(answer.status.as_u16(), 401 | 403 | 404) || (door && !changed);
        if refused && changed {
            return Err(format!("{place}: refused, and yet something was written"));
        }
        if refused || answer.status.is_success() || answer.status.is_redirection() {
            Ok(!refused)
        } else {
            Err(format!("{place}: neither reached nor refused"))
        }
    }

    async fn ask(&self, house: &House, who: Option<&Person>, method: &Method, address: &str) -> Answer {
        let path = self.filled(address);
        if address == "/call/save-answer" {
            let call = json!({
                "attempt": self.things[&("attempt", "id")], "question": "aaaa", "base_seq": 0,
                "mutation": Uuid::from_u128(1).to_string(), "fields": { "text": "uno" },
            });
            return house.call(who, &path, &call).await;
        }
        if *method == Method::GET {
            return house.get(who, &path).await;
        }
        if address == "/cohorts/{id}/people/import" {
            let body = "--x\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\nname,email\r\nAna,ana@example.org\r\n--x--\r\n";
            let request = Request::post(&path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
            return house.send(who, request, Body::from(body)).await;
        }
        house.post(who, &path, &self.form(address)).await
    }

    /// What a person would fill in, so that an answer is about who asks and not about what is missing.
    fn form(&self, address: &str) -> Vec<(&str, &str)> {
        let trainee = self.things[&("cohorts", "enrolment")].as_str();
        match address {
            "/sign-in/link" => vec![("email", "trainee@example.org")],
            "/office/people" => vec![
                ("name", "Ana"),
                ("email", "ana@example.org"),
                ("language", "es"),
                ("zone", "UTC"),
            ],
            "/cohorts/{id}/trainers" => vec![("trainer", "office@school.example")],
            "/office/people/{id}" => vec![("name", "Ana"), ("email", "ana@example.org")],
            "/office/people/{id}/role" => vec![("role", "custodian"), ("granted", "yes")],
            "/office/people/{id}/protect" | "/office/people/{id}/disable" => vec![("on", "yes")],
            "/me" => vec![("language", "fr"), ("zone", "UTC")],
            "/pairing/{id}/decline" => vec![("reason", "time")],
            "/cohorts/{id}/pairing/release" => vec![("run", &self.run)],
            "/cohorts/{id}/course" => vec![("version", &self.version)],
            "/cohorts/{id}/pairing/pin" | "/cohorts/{id}/pairing/unpin" => {
                let pinned = &self.things[&("pinned", "enrolment")];
                vec![("trainee", pinned), ("mentor", &self.mentor), ("reason", "x")]
            }
            "/cohorts/{id}/pairing/veto" | "/cohorts/{id}/pairing/unveto" => {
                vec![("trainee", trainee), ("mentor", &self.mentor), ("reason", "x")]
            }
            "/mentor" => vec![
                ("language-1", "es"),
                ("level-1", "C2"),
                ("experience", "from-10"),
                ("hours", "0-6"),
                ("capacity", "1"),
            ],
            _ => Vec::new(),
        }
    }

    fn filled(&self, address: &str) -> String {
        let parts: Vec<&str> = address.split('/').skip(1).collect();
        let first = if address.starts_with("/office/mail") {
            "mail"
        } else {
            parts[0]
        };
        let part = |part: &str| match part.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => {
                let found = self
                    .things
                    .iter()
                    .find(|((room, known), _)| *room == first && *known == name);
                found
                    .unwrap_or_else(|| panic!("{address}: nothing stands for {name}"))
                    .1
                    .clone()
            }
            None => part.to_owned(),
        };
        parts.iter().flat_map(|text| ["/".to_owned(), part(text)]).collect()
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
