//! Who gets which letter, and links that let the right person in.

use chrono::{DateTime, TimeDelta, Utc};
use domain::language::Language;
use domain::mentoring::eligibility::{Experience, Fluency, LanguageCode};
use domain::mentoring::life_cycle::State;
use server::jobs::step;
use store::{Actor, Confided, NewSignIn, Profile, ProposedPair, Purpose, Run, RunOutcome, Volunteer};
use uuid::Uuid;

use crate::school::{House, PUBLIC_URL, after};
use crate::sink::{Manner, Sink};

/// The token in the text of a letter.
fn token(text: &str) -> String {
    let (_, rest) = text.split_once(&format!("{PUBLIC_URL}/sign-in/link/")).expect("a link");
    rest.split_whitespace().next().expect("a token").to_owned()
}

fn sign_in(number: u128, now: DateTime<Utc>) -> NewSignIn {
    let expires_at = now + TimeDelta::days(1);
    NewSignIn {
        id: Uuid::from_u128(number),
        token: format!("token {number}"),
        agent: "test".into(),
        now,
        expires_at,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_invitation_says_what_begins_when_and_lets_its_person_in() {
    let house = House::open().await;
    let (person, _) = house.invite("Ana Prueba", "ana@escuela.example", Language::En).await;
    let sink = Sink::open(Manner::Accept);
    step(&house.school, &house.post(&sink.url()), after(0))
        .await
        .expect("a step");
    let text = sink.next().text();
    // The first course date after Saturday the 28th; the link's last day in the person's own zone.
    for part in [
        "Hello Ana Prueba",
        "“The compass rose”",
        "“Primera cohorte”",
        "Monday 30 November",
        "7 December",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let late = after(14 * 86_400 - 1);
    assert_eq!(
        house
            .school
            .store
            .link_purpose(&token(&text), late)
            .await
            .expect("asked"),
        Some(Purpose::Invitation)
    );
    let (who, _) = house
        .school
        .store
        .use_link(&token(&text), sign_in(1, late))
        .await
        .expect("let in");
    assert_eq!(who, person);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_retry_carries_a_new_link_that_lives_from_its_own_sending() {
    let house = House::open().await;
    let (person, _) = house.invite("Ana Prueba", "ana@escuela.example", Language::Fr).await;
    let post = house.post("");
    step(&house.school, &post, after(0)).await.expect("the invitation");

    let sink = Sink::open(Manner::DropAfterData);
    let post = house.post(&sink.url());
    house
        .school
        .store
        .ask_for_link("Ana@Escuela.example".into(), after(100))
        .await
        .expect("asked");
    step(&house.school, &post, after(100)).await.expect("a step");
    sink.behave(Manner::Accept);
    step(&house.school, &post, after(1_000)).await.expect("a step");
    let letters = sink.received();
    let tokens: Vec<_> = letters.iter().map(|letter| token(&letter.text())).collect();
    assert_eq!(tokens.len(), 2);
    assert_ne!(tokens[0], tokens[1]);
    assert_eq!(
        house
            .school
            .store
            .link_purpose(&tokens[0], after(1_000))
            .await
            .expect("asked"),
        None
    );
    let (who, purpose) = house
        .school
        .store
        .use_link(&tokens[1], sign_in(1, after(1_599)))
        .await
        .expect("let in");
    assert_eq!((who, purpose), (person, Purpose::SignIn));

    house
        .school
        .store
        .ask_for_link("ana@escuela.example".into(), after(2_000))
        .await
        .expect("asked");
    step(&house.school, &post, after(2_000 + 3_601)).await.expect("a step");
    assert!(sink.received().is_empty(), "nobody waits for that link any more");
    house
        .school
        .store
        .ask_for_link("nobody@escuela.example".into(), after(6_000))
        .await
        .expect("asked");
    assert_eq!(step(&house.school, &post, after(6_000)).await.expect("a step"), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disabled_person_gets_no_letter_and_a_protected_one_is_not_named() {
    let house = House::open().await;
    let (ana, _) = house.invite("Ana Prueba", "ana@escuela.example", Language::Es).await;
    let (luz, _) = house.invite("Luz Ensayo", "luz@escuela.example", Language::Es).await;
    house
        .school
        .store
        .disable(Actor::Program, ana, true, after(1))
        .await
        .expect("disabled");
    house
        .school
        .store
        .protect(Actor::Program, luz, true, after(1))
        .await
        .expect("protected");
    let sink = Sink::open(Manner::Accept);
    assert_eq!(
        step(&house.school, &house.post(&sink.url()), after(2))
            .await
            .expect("a step"),
        2
    );
    let letters = sink.received();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].header("To"), "luz@escuela.example");
    assert!(!letters[0].text().contains("Ensayo"), "{}", letters[0].text());
    assert_eq!(
        house.school.store.waiting(Actor::Program).await.expect("counted"),
        store::Waiting::default()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_sides_hear_of_a_proposal_and_of_its_acceptance_and_nothing_of_each_other() {
    let house = House::open().await;
    let (luz, place) = house.invite("Luz Ensayo", "luz@escuela.example", Language::En).await;
    let (ana, _) = house.invite("Ana Prueba", "ana@elsewhere.example", Language::En).await;
    let store = &house.school.store;
    step(&house.school, &house.post(""), after(0))
        .await
        .expect("the invitations");
    let (profile, confided) = (profile(), Some(Confided::default()));
    store
        .record_profile(Actor::Person(luz), luz, profile.clone(), confided.clone(), after(1))
        .await
        .expect("recorded");
    let offer = Volunteer {
        person: ana,
        capacity: 1,
        profile,
        confided,
    };
    let mentor = store
        .volunteer(Actor::Program, offer, true, after(1))
        .await
        .expect("a mentor");
    let version = store
        .matching_snapshot(house.trainer, house.cohort)
        .await
        .expect("a snapshot")
        .version;
    let pair = ProposedPair {
        enrolment: place,
        mentor,
        score: 640,
        shared_hours: 4,
        reasons: serde_json::json!({}),
    };
    let outcome = RunOutcome {
        pairs: vec![pair],
        certificate: true,
        ..RunOutcome::default()
    };
    let run = Run {
        seed: 1,
        rules_version: 1,
        input_hash: "hash".into(),
        outcome,
    };
    let run = store
        .record_run(house.trainer, house.cohort, run, &version, after(2))
        .await
        .expect("recorded");
    store.release(house.trainer, run, after(3)).await.expect("released");

    let sink = Sink::open(Manner::Accept);
    let post = house.post(&sink.url());
    assert_eq!(step(&house.school, &post, after(3)).await.expect("a step"), 2);
    let proposals = sink.received();
    let pairing = store.pairings_of_person(Actor::Person(ana)).await.expect("pairings")[0].id;
    for person in [luz, ana] {
        store
            .accept(Actor::Person(person), pairing, after(4))
            .await
            .expect("accepted");
    }
    assert_eq!(
        store.pairing(Actor::Program, pairing).await.expect("a pairing").state,
        State::Active
    );
    assert_eq!(step(&house.school, &post, after(5)).await.expect("a step"), 2);
    let acceptances = sink.received();

    for letters in [proposals, acceptances] {
        let mut to: Vec<_> = letters.iter().map(|letter| letter.header("To")).collect();
        to.sort();
        assert_eq!(to, ["ana@elsewhere.example", "luz@escuela.example"]);
        for letter in letters {
            let other = if letter.header("To").starts_with("ana") {
                ["Luz", "Ensayo"]
            } else {
                ["Ana", "elsewhere"]
            };
            let text = letter.text();
            assert!(text.contains("The compass rose") && text.contains(PUBLIC_URL), "{text}");
            assert!(!other.iter().any(|part| text.contains(part)), "{text}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_has_an_account_hears_of_a_second_cohort_without_a_link_in() {
    let house = House::open().await;
    let (ana, _) = house.invite("Ana Prueba", "ana@escuela.example", Language::En).await;
    step(&house.school, &house.post(""), after(0))
        .await
        .expect("the invitation");
    let house = house.with_another_cohort("Segunda cohorte").await;
    let (again, _) = house.invite("Ana Prueba", "ana@escuela.example", Language::En).await;
    assert_eq!(again, ana);
    let sink = Sink::open(Manner::Accept);
    assert_eq!(
        step(&house.school, &house.post(&sink.url()), after(1))
            .await
            .expect("a step"),
        1
    );
    let text = sink.next().text();
    assert!(
        text.contains("“Segunda cohorte”") && !text.contains("/sign-in/link/"),
        "{text}"
    );
}

fn profile() -> Profile {
    Profile {
        languages: vec![(LanguageCode::new("es"), Fluency::C1)],
        least_fluency: Fluency::B2,
        hours: (20..30).collect(),
        speciality: None,
        country: None,
        experience: Experience::TenToNineteen,
        wishes: Vec::new(),
        about: String::new(),
    }
}
