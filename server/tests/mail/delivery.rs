//! A mail server that is down, refuses, hangs or drops: nothing is lost, nothing is sent without end.

use std::net::TcpListener;
use std::time::Duration;

use domain::language::Language;
use server::jobs::step;
use store::{Actor, Waiting};

use crate::school::{House, after};
use crate::sink::{Manner, Sink};

/// Less than this no server on this machine needs.
const SHORT: Duration = Duration::from_secs(2);

async fn waiting(house: &House) -> Waiting {
    house.school.store.waiting(Actor::Program).await.expect("counted")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_down_loses_nothing() {
    let house = House::open().await;
    house.invite("Ana Prueba", "ana@escuela.example", Language::Es).await;
    let free = TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a free port");
    let post = house.post(&format!("smtp://{free}"));

    assert_eq!(step(&house.school, &post, after(0)).await.expect("a step"), 1);
    assert_eq!(
        waiting(&house).await,
        Waiting {
            fresh: 0,
            failing: 1,
            given_up: 0
        }
    );
    assert_eq!(
        step(&house.school, &post, after(29)).await.expect("a step"),
        0,
        "not before the back-off is over"
    );
    assert_eq!(step(&house.school, &post, after(30)).await.expect("a step"), 1);

    let sink = Sink::open_at(free, Manner::Accept);
    assert_eq!(step(&house.school, &post, after(89)).await.expect("a step"), 0);
    assert_eq!(step(&house.school, &post, after(90)).await.expect("a step"), 1);
    assert_eq!(sink.received().len(), 1);
    assert_eq!(waiting(&house).await, Waiting::default());
    assert_eq!(step(&house.school, &post, after(9_000)).await.expect("a step"), 0);
    assert_eq!(sink.received().len(), 0, "sent once");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_fails_for_now_is_sent_later_under_the_same_message_id() {
    let faults = [
        (Manner::Later, 0),
        (Manner::NoService, 0),
        (Manner::Mute, 0),
        (Manner::MuteAfterData, 1),
        (Manner::DropAfterData, 1),
    ];
    for (fault, copies) in faults {
        let house = House::open().await;
        house.invite("Ana Prueba", "ana@escuela.example", Language::Es).await;
        let sink = Sink::open(fault);
        let post = house.post(&sink.url()).within(SHORT);
        step(&house.school, &post, after(0)).await.expect("a step");
        assert_eq!(
            waiting(&house).await,
            Waiting {
                fresh: 0,
                failing: 1,
                given_up: 0
            },
            "{fault:?}"
        );
        let first = sink.received();
        assert_eq!(first.len(), copies, "{fault:?}");

        sink.behave(Manner::Accept);
        assert_eq!(
            step(&house.school, &post, after(30)).await.expect("a step"),
            1,
            "{fault:?}"
        );
        let second = sink.received();
        assert_eq!(second.len(), 1, "{fault:?}");
        assert_eq!(waiting(&house).await, Waiting::default(), "{fault:?}");
        for copy in first {
            assert_eq!(copy.header("Message-ID"), second[0].header("Message-ID"), "{fault:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_goodbye_without_an_answer_sends_nothing_twice() {
    let house = House::open().await;
    house.invite("Ana Prueba", "ana@escuela.example", Language::Es).await;
    let sink = Sink::open(Manner::NoGoodbye);
    step(&house.school, &house.post(&sink.url()), after(0))
        .await
        .expect("a step");
    assert_eq!(sink.received().len(), 1);
    assert_eq!(waiting(&house).await, Waiting::default());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refusal_for_good_is_given_up_and_can_be_sent_again_by_the_office() {
    let house = House::open().await;
    house.invite("Ana Prueba", "ana@escuela.example", Language::Es).await;
    let sink = Sink::open(Manner::Never);
    let post = house.post(&sink.url());
    step(&house.school, &post, after(0)).await.expect("a step");
    assert_eq!(
        waiting(&house).await,
        Waiting {
            fresh: 0,
            failing: 0,
            given_up: 1
        }
    );
    assert_eq!(step(&house.school, &post, after(90_000)).await.expect("a step"), 0);

    let given_up = house.school.store.given_up(house.trainer).await.expect("listed");
    assert!(given_up[0].error.contains("550"), "{given_up:?}");
    assert!(
        !given_up[0].error.contains("ana@"),
        "the address is not kept: {given_up:?}"
    );

    sink.behave(Manner::Accept);
    house
        .school
        .store
        .revive_job(house.trainer, given_up[0].id, after(90_001))
        .await
        .expect("revived");
    step(&house.school, &post, after(90_001)).await.expect("a step");
    assert_eq!(sink.received().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_fails_for_five_days_is_given_up() {
    let house = House::open().await;
    house.invite("Ana Prueba", "ana@escuela.example", Language::Es).await;
    let sink = Sink::open(Manner::Later);
    let post = house.post(&sink.url());
    let (mut seconds, mut tries, mut longest, mut last) = (0, 0, 0, 0);
    while waiting(&house).await.given_up == 0 {
        if step(&house.school, &post, after(seconds)).await.expect("a step") == 1 {
            (tries, longest, last) = (tries + 1, longest.max(seconds - last), seconds);
        }
        seconds += 30;
        // Every 30 s for the first hours, then in steps that fit the longest pause.
        seconds = if seconds > 21_600 { seconds + 1_770 } else { seconds };
        assert!(seconds < 10 * 86_400, "still not given up after {tries} tries");
    }
    assert!((5 * 86_400..6 * 86_400).contains(&last), "given up after {last} s");
    assert!(
        (20_000..=6 * 3_600 + 1_800).contains(&longest),
        "the longest pause was {longest} s"
    );
    assert!((25..40).contains(&tries), "{tries} tries");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kill_between_sending_and_marking_costs_one_duplicate_at_most() {
    let house = House::open().await;
    house.invite("Ana Prueba", "ana@escuela.example", Language::Es).await;
    let sink = Sink::open(Manner::MuteAfterData);
    let post = house.post(&sink.url());
    let (school, killed) = (house.school.clone(), post.clone());
    let running = tokio::spawn(async move { step(&school, &killed, after(0)).await });
    let first = sink.next();
    running.abort();
    assert!(running.await.expect_err("it was killed").is_cancelled());

    sink.behave(Manner::Accept);
    assert_eq!(
        step(&house.school, &post, after(59)).await.expect("a step"),
        0,
        "leased still"
    );
    assert_eq!(step(&house.school, &post, after(60)).await.expect("a step"), 1);
    let second = sink.received();
    assert_eq!(second.len(), 1);
    assert_eq!(first.header("Message-ID"), second[0].header("Message-ID"));
    assert_eq!(step(&house.school, &post, after(9_000)).await.expect("a step"), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_letter_of_many_leaves_once() {
    let house = House::open().await;
    for number in 0..20 {
        house
            .invite("Ana Prueba", &format!("ana{number}@escuela.example"), Language::Fr)
            .await;
    }
    let sink = Sink::open(Manner::Accept);
    let post = house.post(&sink.url());
    let mut taken = 0;
    while taken < 20 {
        let step = step(&house.school, &post, after(0)).await.expect("a step");
        assert!(step > 0, "after {taken}");
        taken += step;
    }
    let mut ids: Vec<_> = sink
        .received()
        .iter()
        .map(|letter| letter.header("Message-ID"))
        .collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 20, "each letter has an id of its own");
}

#[expect(clippy::disallowed_methods, reason = "the test reads what the operator would")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_school_without_mail_finds_its_letters_in_a_folder() {
    let house = House::open().await;
    house.invite("Ana Prueba", "ana@escuela.example", Language::Pt).await;
    step(&house.school, &house.post(""), after(0)).await.expect("a step");
    let files: Vec<_> = std::fs::read_dir(house.folder.path().join("mail"))
        .expect("the folder")
        .flatten()
        .collect();
    assert_eq!(files.len(), 1);
    let name = files[0].file_name().into_string().expect("a name");
    assert!(name.ends_with("@escuela.example.eml"), "{name}");
    let message = std::fs::read_to_string(files[0].path()).expect("a letter");
    assert!(message.contains("To: ana@escuela.example\r\n"), "{message}");
    assert_eq!(waiting(&house).await, Waiting::default());
}
