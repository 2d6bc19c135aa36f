//! Proposals: released once, seats never given twice, answers that stay private.

use chrono::TimeDelta;
use domain::mentoring::life_cycle::{Closing, Side, State};
use futures_util::future::join_all;
use serde_json::json;
use store::{Actor, Confided, Error, InviteOutcome, Pairing, ProposedPair, Run, RunOutcome};
use uuid::Uuid;

use crate::mentoring::{mentor, offer, profile, snapshot};
use crate::support::{School, after, invitee, new_cohort, noon, on_each_store};

fn run(pairs: &[(Uuid, Uuid)]) -> Run {
    let pair = |&(enrolment, mentor): &(Uuid, Uuid)| ProposedPair {
        enrolment,
        mentor,
        score: 640,
        shared_hours: 4,
        reasons: json!({ "band": "strong" }),
    };
    let pairs = pairs.iter().map(pair).collect();
    let outcome = RunOutcome {
        pairs,
        certificate: true,
        ..RunOutcome::default()
    };
    Run {
        seed: u64::MAX,
        rules_version: 1,
        input_hash: "hash".into(),
        outcome,
    }
}

async fn recorded(school: &School, pairs: &[(Uuid, Uuid)], seconds: i64) -> Uuid {
    let version = snapshot(school).await.version;
    school
        .store
        .record_run(school.trainer, school.cohort, run(pairs), &version, after(seconds))
        .await
        .expect("recorded")
}

/// Another trainee of the school's cohort.
async fn trainee(school: &School, cohort: Uuid, number: u128) -> (Actor, Uuid) {
    let byte = u8::try_from(number).expect("a small number");
    let invited = school
        .store
        .invite(school.trainer, cohort, vec![invitee(number)], vec![[byte; 16]], noon())
        .await;
    match invited.expect("invited")[0] {
        InviteOutcome::Created { person, enrolment } | InviteOutcome::Enrolled { person, enrolment } => {
            (Actor::Person(person), enrolment)
        }
        InviteOutcome::Already { person, .. } => panic!("{person} is enrolled already"),
    }
}

/// The school's trainee proposed to a new mentor with one seat.
async fn proposed(school: &School) -> (Actor, Uuid, Uuid) {
    let (actor, mentor) = mentor(&school.store, 30, 1).await;
    let own = school.trainee.person().expect("a person");
    school
        .store
        .record_profile(school.trainee, own, profile(), Some(Confided::default()), noon())
        .await
        .expect("recorded");
    let run = recorded(school, &[(school.enrolment, mentor)], 1).await;
    assert_eq!(
        school
            .store
            .release(school.trainer, run, after(2))
            .await
            .expect("released"),
        1
    );
    let pairing = school.store.pairings_of_person(actor).await.expect("pairings")[0].id;
    (actor, mentor, pairing)
}

async fn seen(school: &School, actor: Actor, id: Uuid) -> Pairing {
    school.store.pairing(actor, id).await.expect("a pairing")
}

async fn mails(school: &School, kind: &str) -> Vec<String> {
    let jobs = school.store.lease_jobs(after(100_000), 100, 0).await.expect("jobs");
    jobs.into_iter()
        .filter(|job| job.kind == kind)
        .map(|job| job.payload["person"].to_string())
        .collect()
}

on_each_store! {
    async fn a_run_is_recorded_only_while_its_snapshot_holds(store) {
        let school = School::open(store).await;
        let (_, id) = mentor(&school.store, 30, 1).await;
        let old = snapshot(&school).await.version;
        mentor(&school.store, 31, 1).await;
        let pairs = [(school.enrolment, id)];
        let late = school.store.record_run(school.trainer, school.cohort, run(&pairs), &old, after(1)).await;
        assert!(matches!(late, Err(Error::Conflict("changed"))), "{late:?}");
        let id = recorded(&school, &pairs, 2).await;
        let newest = school.store.newest_run(school.trainer, school.cohort).await.expect("an answer").expect("a run");
        assert_eq!((newest.id, newest.run, newest.released_at), (id, run(&pairs), None));
        for stranger in [school.trainee, Actor::Guest] {
            assert!(matches!(school.store.newest_run(stranger, school.cohort).await, Err(Error::NotFound)));
            assert!(matches!(school.store.release(stranger, id, noon()).await, Err(Error::NotFound)));
        }
    }

    async fn releasing_many_times_proposes_once(store) {
        let school = School::open(store).await;
        let (actor, mentor) = mentor(&school.store, 30, 2).await;
        let id = recorded(&school, &[(school.enrolment, mentor)], 1).await;
        for released in join_all((0..16).map(|_| school.store.release(school.trainer, id, after(2)))).await {
            assert_eq!(released.expect("released"), 1);
        }
        let pairings = school.store.pairings_of_cohort(school.trainer, school.cohort).await.expect("pairings");
        assert_eq!(pairings.len(), 1);
        let mut told = mails(&school, "proposal").await;
        told.sort();
        let mut both = [actor, school.trainee].map(|actor| json!(actor.person()).to_string());
        both.sort();
        assert_eq!(told, both);
        let after_release = snapshot(&school).await;
        assert!(after_release.trainees.is_empty());
        assert_eq!((after_release.mentors[0].free_seats, after_release.mentors[0].taken_seats), (1, 1));
    }

    async fn seats_are_never_given_twice_by_sixteen_cohorts_at_once(store) {
        let school = School::open(store).await;
        let (_, mentor) = mentor(&school.store, 30, 3).await;
        let mut runs = Vec::new();
        for number in 0..16 {
            let cohort = school.store.create_cohort(school.trainer, new_cohort(), noon()).await.expect("a cohort");
            let (trainee, enrolment) = trainee(&school, cohort, 40 + number).await;
            let version = school.store.matching_snapshot(school.trainer, cohort).await.expect("a snapshot").version;
            let pairs = run(&[(enrolment, mentor)]);
            let id = school.store.record_run(school.trainer, cohort, pairs, &version, after(1)).await.expect("recorded");
            runs.push((id, trainee));
        }
        let released = join_all(runs.iter().map(|(id, _)| school.store.release(school.trainer, *id, after(2)))).await;
        let mut lucky = Vec::new();
        for (released, (_, trainee)) in released.into_iter().zip(&runs) {
            match released {
                Ok(1) => lucky.push(*trainee),
                Err(Error::Conflict("seat taken")) => {}
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(lucky.len(), 3);
        for actor in lucky {
            let pairing = school.store.pairings_of_person(actor).await.expect("pairings")[0].id;
            for accepted in join_all((0..16).map(|_| school.store.accept(actor, pairing, after(3)))).await {
                assert_eq!(accepted.expect("accepted"), State::AcceptedByOne(Side::Mentee));
            }
        }
    }

    async fn offered_seats_cannot_fall_below_those_taken(store) {
        let school = School::open(store).await;
        let (actor, _, _) = proposed(&school).await;
        let person = actor.person().expect("a person");
        let less = school.store.volunteer(actor, offer(person, 0), false, after(3)).await;
        assert!(matches!(less, Err(Error::Conflict("seats taken"))), "{less:?}");
        assert_eq!(school.store.mentor_of(actor, person).await.expect("an answer").expect("a mentor").capacity, 1);
        school.store.volunteer(actor, offer(person, 4), false, after(4)).await.expect("more");
        school.store.volunteer(actor, offer(person, 1), false, after(5)).await.expect("the taken one stays");
        assert!(snapshot(&school).await.mentors.is_empty());
    }

    async fn both_accept_and_only_then_names_are_seen(store) {
        let school = School::open(store).await;
        let (mentor, _, id) = proposed(&school).await;
        let card = seen(&school, school.trainee, id).await;
        assert_eq!((card.side, card.state), (Some(Side::Mentee), State::Proposed));
        assert_eq!((card.shared_hours, card.score, card.reasons), (4, None, None));
        assert_eq!((card.mentor_card.named.as_ref(), card.mentor_card.alike), (None, 1));
        assert_eq!(card.mentor_card.speciality.as_deref(), Some("Flows"));
        let told = format!("{:?} {:?}", card.mentor_card, card.mentee_card);
        assert!(!told.contains("Person") && !told.contains("Test 30") && !told.contains("Faro"), "{told}");

        assert_eq!(school.store.accept(mentor, id, after(3)).await.expect("accepted"), State::AcceptedByOne(Side::Mentor));
        assert_eq!(seen(&school, school.trainee, id).await.state, State::Proposed, "the other's answer is private");
        assert_eq!(seen(&school, mentor, id).await.state, State::AcceptedByOne(Side::Mentor));
        assert_eq!(seen(&school, school.trainer, id).await.state, State::AcceptedByOne(Side::Mentor));
        assert!(mails(&school, "acceptance").await.is_empty());
        for stranger in [Actor::Person(Uuid::from_u128(999)), Actor::Guest] {
            assert!(matches!(school.store.pairing(stranger, id).await, Err(Error::NotFound)));
            assert!(matches!(school.store.accept(stranger, id, after(3)).await, Err(Error::NotFound)));
            assert!(matches!(school.store.decline(stranger, id, "time", after(3)).await, Err(Error::NotFound)));
        }
        assert!(matches!(school.store.accept(school.trainer, id, after(3)).await, Err(Error::NotFound)));

        assert_eq!(school.store.accept(school.trainee, id, after(4)).await.expect("accepted"), State::Active);
        assert_eq!(mails(&school, "acceptance").await.len(), 2);
        let active = seen(&school, school.trainee, id).await;
        assert_eq!(active.mentor_card.named.expect("named").name, "Person 30");
        let declined = school.store.decline(mentor, id, "time", after(5)).await;
        assert!(matches!(declined, Err(Error::Conflict("active already"))), "{declined:?}");
        school.store.leave(mentor, id, after(6)).await.expect("left");
        assert_eq!(seen(&school, school.trainee, id).await.state, State::Closed(Closing::NoFault));
    }

    async fn a_decline_frees_the_seat_vetoes_the_pair_and_stays_private(store) {
        let school = School::open(store).await;
        let (mentor, mentor_id, id) = proposed(&school).await;
        school.store.decline(school.trainee, id, "prefer-not-to-say", after(3)).await.expect("declined");
        let snapshot = snapshot(&school).await;
        assert_eq!((snapshot.trainees.len(), snapshot.mentors[0].free_seats), (1, 1));
        let people = (school.trainee.person().expect("a person"), mentor.person().expect("a person"));
        assert_eq!(snapshot.vetoes, [people].into());
        assert_eq!(seen(&school, school.trainee, id).await.state, State::Closed(Closing::Declined));
        assert_eq!(seen(&school, mentor, id).await.state, State::Closed(Closing::NoFault));
        let vetoes = school.store.vetoes(school.trainer, school.cohort).await.expect("vetoes");
        assert_eq!((vetoes.len(), vetoes[0].reason.as_ref()), (1, None));
        let undone = school.store.unveto(school.trainer, school.enrolment, mentor_id, after(4)).await;
        assert!(matches!(undone, Err(Error::Conflict("declined"))), "{undone:?}");
        let pinned = school.store.pin(school.trainer, school.enrolment, mentor_id, "still", after(4)).await;
        assert!(matches!(pinned, Err(Error::Conflict("vetoed"))), "{pinned:?}");
        let again = recorded(&school, &[(school.enrolment, mentor_id)], 5).await;
        let released = school.store.release(school.trainer, again, after(6)).await;
        assert!(matches!(released, Err(Error::Conflict("vetoed"))), "{released:?}");
        let log = format!("{:?}", school.store.audit_log(Actor::Program, 0, 100).await.expect("the log"));
        assert!(!log.contains("prefer-not-to-say"));
    }

    async fn accepting_and_declining_at_once_end_in_one_state(store) {
        let school = School::open(store).await;
        let (mentor, _, id) = proposed(&school).await;
        let accepts = join_all((0..8).map(|_| school.store.accept(mentor, id, after(3))));
        let declines = join_all((0..8).map(|_| school.store.decline(school.trainee, id, "time", after(3))));
        let (_, declines) = tokio::join!(accepts, declines);
        assert_eq!(declines.iter().filter(|declined| declined.is_ok()).count(), 1);
        assert_eq!(seen(&school, school.trainer, id).await.state, State::Closed(Closing::Declined));
        assert_eq!(snapshot(&school).await.mentors[0].free_seats, 1);
    }

    async fn a_conflict_declared_meanwhile_ends_the_pair_without_fault(store) {
        let school = School::open(store).await;
        let (mentor, _, id) = proposed(&school).await;
        school.store.accept(mentor, id, after(3)).await.expect("accepted");
        let (own, conflicts) = (mentor.person().expect("a person"), vec!["person2@school.example".into()]);
        let confided = Confided { conflicts, ..Confided::default() };
        school.store.record_profile(mentor, own, profile(), Some(confided), after(4)).await.expect("recorded");
        let state = school.store.accept(school.trainee, id, after(5)).await.expect("answered");
        assert_eq!(state, State::Closed(Closing::NoFault));
        assert!(mails(&school, "acceptance").await.is_empty());
        assert_eq!(snapshot(&school).await.mentors[0].free_seats, 1);
    }

    async fn proposals_lapse_after_seven_days_and_may_be_proposed_again(store) {
        let school = School::open(store).await;
        let (mentor, mentor_id, id) = proposed(&school).await;
        let week = after(2) + TimeDelta::days(7);
        assert_eq!(school.store.lapse_proposals(week - TimeDelta::seconds(1)).await.expect("checked"), 0);
        let late = school.store.accept(mentor, id, week).await;
        assert!(matches!(late, Err(Error::Conflict("over"))), "{late:?}");
        assert_eq!(school.store.lapse_proposals(week).await.expect("checked"), 1);
        assert_eq!(school.store.lapse_proposals(week).await.expect("checked"), 0);
        assert_eq!(seen(&school, mentor, id).await.state, State::Closed(Closing::Lapsed));
        let snapshot = snapshot(&school).await;
        assert_eq!(snapshot.previous, [(school.enrolment, mentor_id)]);
        assert!(snapshot.vetoes.is_empty());
    }

    async fn a_mentor_who_withdraws_ends_proposals_and_keeps_active_pairings(store) {
        let school = School::open(store).await;
        let (actor, mentor) = mentor(&school.store, 30, 2).await;
        let (other, place) = trainee(&school, school.cohort, 40).await;
        let id = recorded(&school, &[(school.enrolment, mentor), (place, mentor)], 1).await;
        school.store.release(school.trainer, id, after(2)).await.expect("released");
        let active = school.store.pairings_of_person(other).await.expect("pairings")[0].id;
        for side in [actor, other] {
            school.store.accept(side, active, after(3)).await.expect("accepted");
        }
        school.store.withdraw(actor, actor.person().expect("a person"), after(4)).await.expect("withdrawn");
        assert_eq!(seen(&school, other, active).await.state, State::Active);
        let ended = school.store.pairings_of_person(school.trainee).await.expect("pairings");
        assert_eq!(ended[0].state, State::Closed(Closing::NoFault));
        assert!(snapshot(&school).await.mentors.is_empty());
    }
}
