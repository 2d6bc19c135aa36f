//! Inviting: unknown and known people, and the same list twice.

use futures_util::future::join_all;
use store::{Actor, Error, InviteOutcome};

use crate::support::{School, after, invitee, new_cohort, noon, on_each_store, person};

on_each_store! {
    async fn the_same_list_twice_changes_nothing(store) {
        let school = School::open(store).await;
        let list = vec![invitee(10), invitee(11)];
        let fresh = vec![[10; 16], [11; 16]];
        let first = school.store.invite(school.trainer, school.cohort, list.clone(), fresh.clone(), noon()).await.expect("invited");
        assert!(first.iter().all(|outcome| matches!(outcome, InviteOutcome::Created { .. })), "{first:?}");
        let before = everything(&school).await;

        let second = school.store.invite(school.trainer, school.cohort, list, fresh, after(60)).await.expect("invited");
        for (first, second) in first.iter().zip(&second) {
            let InviteOutcome::Created { person, enrolment } = *first else { unreachable!() };
            assert_eq!(*second, InviteOutcome::Already { person, enrolment });
        }
        assert_eq!(everything(&school).await, before);
    }

    async fn a_known_address_is_enrolled_and_not_doubled(store) {
        let school = School::open(store).await;
        let known = person(&school.store, 20).await;
        let mut line = invitee(20);
        line.email = " PERSON20@School.Example".into();
        line.name = "Somebody else".into();
        let outcomes = school.store.invite(school.trainer, school.cohort, vec![line], vec![[1; 16]], noon()).await.expect("invited");
        let InviteOutcome::Enrolled { person, enrolment } = outcomes[0] else { panic!("{outcomes:?}") };
        assert_eq!(person, known);
        assert_eq!(school.store.person(school.trainer, known).await.expect("the person").name, "Person 20");
        let places = school.store.enrolments_of_person(Actor::Person(known), known).await.expect("places");
        assert_eq!(places.iter().map(|place| place.id).collect::<Vec<_>>(), [enrolment]);
    }

    async fn one_address_twice_in_a_list_is_one_person(store) {
        let school = School::open(store).await;
        let list = vec![invitee(30), invitee(30)];
        let outcomes = school.store.invite(school.trainer, school.cohort, list, vec![[3; 16]; 2], noon()).await.expect("invited");
        let InviteOutcome::Created { person, enrolment } = outcomes[0] else { panic!("{outcomes:?}") };
        assert_eq!(outcomes[1], InviteOutcome::Already { person, enrolment });
    }

    async fn pseudonyms_differ_even_from_the_same_bytes(store) {
        let school = School::open(store).await;
        let list: Vec<_> = (40..46).map(invitee).collect();
        school.store.invite(school.trainer, school.cohort, list, vec![[4; 16]; 6], noon()).await.expect("invited");
        let roster = school.store.roster(school.trainer, school.cohort).await.expect("the roster");
        let names: std::collections::BTreeSet<_> = roster.iter().map(|entry| entry.pseudonym.clone()).collect();
        assert_eq!(names.len(), 7, "{names:?}");
    }

    async fn the_mail_is_queued_with_the_fact_and_holds_ids_only(store) {
        let school = School::open(store).await;
        let jobs = school.store.lease_jobs(noon(), 10, 60).await.expect("jobs");
        assert_eq!(jobs.len(), 1);
        assert_eq!(jobs[0].kind, "invitation");
        assert_eq!(jobs[0].payload["enrolment"], school.enrolment.to_string());
        let log = school.store.audit_log(Actor::Program, 0, 100).await.expect("the log");
        let told = format!("{} {log:?}", jobs[0].payload);
        for secret in ["Person 2", "person2", "Unit 2"] {
            assert!(!told.contains(secret), "{secret} in {told}");
        }
    }

    async fn two_trainers_inviting_the_same_people_at_once_make_them_once(store) {
        let school = School::open(store).await;
        let list: Vec<_> = (50..60).map(invitee).collect();
        let fresh: Vec<_> = (50..60).map(|byte| [byte; 16]).collect();
        let runs = join_all((0..4).map(|_| school.store.invite(school.trainer, school.cohort, list.clone(), fresh.clone(), noon()))).await;
        let created: usize = runs
            .into_iter()
            .map(|run| run.expect("invited").iter().filter(|outcome| matches!(outcome, InviteOutcome::Created { .. })).count())
            .sum();
        assert_eq!(created, 10);
        assert_eq!(school.store.roster(school.trainer, school.cohort).await.expect("the roster").len(), 11);
    }

    async fn strangers_invite_nobody(store) {
        let school = School::open(store).await;
        let other = person(&school.store, 70).await;
        school.store.grant(Actor::Program, other, store::Role::Office, true, noon()).await.expect("granted");
        let elsewhere = school.store.create_cohort(Actor::Person(other), new_cohort(), noon()).await.expect("a cohort");
        school.store.grant(Actor::Program, other, store::Role::Office, false, noon()).await.expect("taken back");
        for actor in [school.trainee, Actor::Guest, Actor::Person(other)] {
            let refused = school.store.invite(actor, school.cohort, vec![invitee(71)], vec![[7; 16]], noon()).await;
            assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
        }
        school.store.invite(Actor::Person(other), elsewhere, vec![invitee(71)], vec![[7; 16]], noon()).await.expect("own cohort");
        let unlucky = school.store.invite(school.trainer, school.cohort, vec![invitee(72)], vec![], noon()).await;
        assert!(matches!(unlucky, Err(Error::Conflict("fresh bytes"))), "{unlucky:?}");
    }
}

/// What a second import must leave as it is.
async fn everything(school: &School) -> String {
    let people = school.store.people(Actor::Program).await.expect("people");
    let roster = school
        .store
        .roster(school.trainer, school.cohort)
        .await
        .expect("the roster");
    let waiting = school.store.waiting(Actor::Program).await.expect("counts");
    let log = school.store.audit_log(Actor::Program, 0, 1000).await.expect("the log");
    format!("{people:?} {roster:?} {waiting:?} {log:?}")
}
