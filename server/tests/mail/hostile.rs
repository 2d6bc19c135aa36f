//! Names, titles and addresses that try to become headers, recipients or markup.

use std::collections::BTreeSet;

use domain::language::Language;
use server::jobs::step;
use server::mail::letter::{Value, message_id};
use server::mail::{Failure, Kind, Letter};

use crate::school::{House, PUBLIC_URL, after};
use crate::sink::{Manner, Sink};

const BREAKS: [&str; 9] = [
    "\r\n", "\n", "\r", "\r\n\r\n", "\n.\n", "\0", "\u{85}", "\u{2028}", "\r\n ",
];
const LOADS: [&str; 6] = [
    "Bcc: thief@evil.example",
    "To: thief@evil.example",
    "Content-Type: text/html",
    "MAIL FROM:<thief@evil.example>",
    "=?utf-8?q?=0D=0ABcc:_thief@evil.example?=",
    "<script>alert(1)</script><img src=x>{link}",
];

/// Every header that a letter of ours has, and no other.
const HEADERS: [&str; 8] = [
    "Auto-Submitted",
    "Content-Type",
    "Date",
    "From",
    "MIME-Version",
    "Message-ID",
    "Subject",
    "To",
];

fn hostile_words() -> impl Iterator<Item = String> {
    let short = BREAKS
        .into_iter()
        .flat_map(|end| LOADS.map(|load| format!("Ana{end}{load}{end}{load}")));
    short.chain([
        format!("Ana {}", "ñ".repeat(5_000)),
        "A".repeat(5_000),
        "\u{202e}anA\r\n".repeat(300),
    ])
}

fn letter(words: &str, to: &str) -> Letter {
    let names = ["name", "course", "cohort", "first_day", "until", "school"];
    let mut values: Vec<_> = names.map(|name| (name, Value::from(words))).into();
    values.push(("link", Value::Link("https://escuela.example/x".into())));
    Letter {
        to: to.into(),
        message_id: message_id(words, PUBLIC_URL),
        date: after(0),
        ..Letter::new(Kind::Invitation, Language::Es, &values)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hostile_words_add_no_header_no_recipient_and_no_markup() {
    let house = House::open().await;
    let sink = Sink::open(Manner::Accept);
    let post = house.post(&sink.url());
    for words in hostile_words() {
        let letter = letter(&words, "ana@escuela.example");
        assert!(
            !letter.html.contains("<script") && !letter.html.contains("<img"),
            "{}",
            letter.html
        );
        assert!(
            !letter.text.contains('\r') && !letter.subject.contains(char::is_control),
            "{letter:?}"
        );
        assert_eq!(letter.html.matches("<a href=").count(), 1, "{}", letter.html);
        post.send(letter).await.expect("sent");
        let received = sink.next();
        assert_eq!(received.recipients, ["RCPT TO:<ana@escuela.example>"], "{words:?}");
        let names: Vec<_> = received.headers().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names.len(), HEADERS.len(), "{words:?}: {names:?}");
        assert_eq!(
            names.iter().map(String::as_str).collect::<BTreeSet<_>>(),
            BTreeSet::from(HEADERS),
            "{words:?}"
        );
        assert!(sink.received().is_empty(), "one letter became two: {words:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hostile_addresses_are_no_addresses() {
    let house = House::open().await;
    let sink = Sink::open(Manner::Accept);
    let post = house.post(&sink.url());
    let breaks = BREAKS.into_iter().flat_map(|end| {
        [
            format!("ana@escuela.example{end}Bcc: b@evil.example"),
            format!("ana{end}RCPT TO:<b@evil.example>@escuela.example"),
        ]
    });
    let lists = [
        "a@a.example, b@evil.example",
        "<a@a.example>,<b@evil.example>",
        "a@a.example>\nRCPT TO:<b@evil.example",
        "",
        "@",
        "a b@c",
    ];
    for address in breaks.chain(lists.map(str::to_owned)) {
        let refused = post.send(letter("Ana", &address)).await.expect_err("no address");
        assert!(matches!(refused, Failure::Final(_)), "{address:?}: {refused:?}");
    }
    assert!(sink.received().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hostile_roster_reaches_only_those_on_it() {
    let house = House::titled("Cohorte\r\nBcc: thief@evil.example").await;
    let mut addresses = Vec::new();
    for (number, words) in hostile_words().enumerate() {
        let address = format!("ana{number}@escuela.example");
        house.invite(&words, &address, Language::ALL[number % 4]).await;
        addresses.push(format!("RCPT TO:<{address}>"));
    }
    let sink = Sink::open(Manner::Accept);
    let post = house.post(&sink.url());
    while step(&house.school, &post, after(0)).await.expect("a step") > 0 {}
    let received = sink.received();
    let mut recipients: Vec<_> = received.iter().flat_map(|letter| letter.recipients.clone()).collect();
    recipients.sort();
    addresses.sort();
    assert_eq!(recipients, addresses);
    for letter in received {
        assert_eq!(letter.headers().len(), HEADERS.len(), "{}", letter.message);
    }
}
