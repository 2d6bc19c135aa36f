//! People: the office keeps them, nobody else does, and the last office person stays.

use domain::language::Language;
use store::{Actor, Error, NewPerson, Purpose, Role, Store};
use uuid::Uuid;

use crate::support::{noon, on_each_store};

fn new(number: u128) -> NewPerson {
    NewPerson {
        id: Uuid::from_u128(number),
        email: format!("Person{number}@Example.org"),
        name: format!("Person {number}"),
        pseudonym: format!("Faro {number}"),
        language: Language::Pt,
        zone: "UTC".into(),
        track: None,
        country: None,
    }
}

async fn office_and_other(store: &Store) -> (Actor, Actor, Uuid) {
    let office = store
        .add_person(Actor::Program, new(900_001), noon())
        .await
        .expect("added");
    let other = store
        .add_person(Actor::Program, new(900_002), noon())
        .await
        .expect("added");
    store
        .grant(Actor::Program, office, Role::Office, true, noon())
        .await
        .expect("granted");
    (Actor::Person(office), Actor::Person(other), other)
}

fn is_refused<T>(answer: Result<T, Error>) -> bool {
    matches!(answer, Err(Error::NotFound))
}

on_each_store! {
    async fn only_the_office_keeps_people(store) {
        let (office, other, id) = office_and_other(&store).await;
        for stranger in [other, Actor::Guest] {
            assert!(is_refused(store.people(stranger).await));
            assert!(is_refused(store.audit_log(stranger, 0, 10).await));
            assert!(is_refused(store.add_person(stranger, new(900_003), noon()).await));
            assert!(is_refused(store.grant(stranger, id, Role::Office, true, noon()).await));
            assert!(is_refused(store.protect(stranger, id, true, noon()).await));
            assert!(is_refused(store.disable(stranger, office.person().expect("a person"), true, noon()).await));
            assert!(is_refused(store.person_by_email(stranger, "person900001@example.org").await));
            assert!(is_refused(store.person(stranger, office.person().expect("a person")).await));
            assert!(is_refused(store.make_link(stranger, id, Purpose::SignIn, "token".into(), noon()).await));
        }
        assert!(is_refused(store.set_password(office, id, "hash".into(), None, noon()).await));
        assert_eq!(store.people(office).await.expect("people").len(), 2);
        store.grant(office, id, Role::Custodian, true, noon()).await.expect("granted");
        assert!(store.audit_log(office, 0, 10).await.expect("the log").iter().any(|entry| entry.deed == "role.grant"));
    }

    async fn an_address_belongs_to_one_person_whatever_its_case(store) {
        office_and_other(&store).await;
        let mut twin = new(900_004);
        twin.email = "PERSON900001@example.ORG".into();
        let refused = store.add_person(Actor::Program, twin, noon()).await;
        assert!(matches!(refused, Err(Error::Conflict("email"))), "{refused:?}");
    }

    async fn the_last_office_person_stays(store) {
        let (office, other, id) = office_and_other(&store).await;
        let own = office.person().expect("a person");
        let refused = store.grant(office, own, Role::Office, false, noon()).await;
        assert!(matches!(refused, Err(Error::Conflict("last office"))), "{refused:?}");
        store.grant(office, id, Role::Office, true, noon()).await.expect("granted");
        store.grant(other, own, Role::Office, false, noon()).await.expect("another is left");
        assert!(is_refused(store.people(office).await), "and at once has no say");
    }
}
