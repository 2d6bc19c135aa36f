//! Who reaches what: every address that the school answers, for every kind of person, against a committed table.

use std::collections::{BTreeMap, BTreeSet};

use axum::body::Body;
use http::{Method, Request, header};
use leptos::server_fn::axum::server_fn_paths;
use serde_json::json;
use uuid::Uuid;

use crate::support::{Answer, House, Person};

mod school;

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
    /// Hashes of a published text and of a draft.
    lesson: String,
    draft: String,
}

/// A file without a draft, and one with.
const LESSON: &str = "day-01/01-a.es.md";
const QUIZ: &str = "day-01/quiz.es.md";

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
            let of_file = ["file", "compare", "history"].map(|page| format!("/authoring/{{course}}/{page}"));
            if of_file.iter().any(|page| page == address) {
                return house.get(who, &format!("{path}?path={QUIZ}")).await;
            }
            return house.get(who, &path).await;
        }
        if address == "/authoring/{course}/media" {
            let body = "--x\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nUn punto\r\n--x--\r\n";
            let request = Request::post(&path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
            return house.send(who, request, Body::from(body)).await;
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
            "/authoring/{course}/file" | "/authoring/{course}/preview" => {
                vec![("path", LESSON), ("text", "x"), ("do", "preview")]
            }
            "/authoring/{course}/delete" => vec![("path", LESSON), ("started", &self.lesson)],
            "/authoring/{course}/discard" | "/authoring/{course}/restore" => {
                vec![("path", QUIZ), ("seq", "2"), ("started", &self.draft)]
            }
            "/authoring/{course}/new" => vec![("kind", "case"), ("title", "Uno"), ("day", "1"), ("name", "uno")],
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
