//! Mentors and what is confided for the matcher.

use std::collections::BTreeMap;
use std::path::Path;

use domain::mentoring::eligibility::{
    Experience, Fluency, Gender, GenderChoice, HardRule, LanguageCode, RuleSet, WeekHours, eligibility,
};
use futures_util::future::join_all;
use store::{Actor, Confided, Error, NewAttempt, Profile, Score, Snapshot, Store, Volunteer};
use uuid::Uuid;

use crate::support::{School, VERSION, after, noon, on_each_store, on_sqlite, person};

pub(crate) fn profile() -> Profile {
    Profile {
        languages: vec![(LanguageCode::new("es"), Fluency::C1)],
        least_fluency: Fluency::B2,
        hours: (20..30).collect(),
        speciality: Some("Flows".into()),
        country: Some("CO".into()),
        experience: Experience::TenToNineteen,
        wishes: vec![],
        about: "Own words".into(),
    }
}

pub(crate) fn offer(person: Uuid, capacity: u32) -> Volunteer {
    Volunteer {
        person,
        capacity,
        profile: profile(),
        confided: Some(Confided::default()),
    }
}

/// A mentor appointed by the office.
pub(crate) async fn mentor(store: &Store, number: u128, capacity: u32) -> (Actor, Uuid) {
    let person = person(store, number).await;
    let id = store
        .volunteer(Actor::Program, offer(person, capacity), true, noon())
        .await
        .expect("a mentor");
    (Actor::Person(person), id)
}

pub(crate) async fn snapshot(school: &School) -> Snapshot {
    school
        .store
        .matching_snapshot(school.trainer, school.cohort)
        .await
        .expect("a snapshot")
}

on_each_store! {
    async fn only_a_graduate_volunteers_unless_the_office_appoints(store) {
        let school = School::open(store).await;
        let own = school.trainee.person().expect("a person");
        let early = school.store.volunteer(school.trainee, offer(own, 2), false, noon()).await;
        assert!(matches!(early, Err(Error::Conflict("no completed course"))), "{early:?}");
        let sly = school.store.volunteer(school.trainee, offer(own, 2), true, noon()).await;
        assert!(matches!(sly, Err(Error::NotFound)), "{sly:?}");
        assert!(school.store.profile_of(school.trainee, own).await.expect("an answer").is_none(), "nothing was recorded");

        for lesson in ["day-01/first", "day-01/second"] {
            school.store.complete_lesson(school.trainee, school.enrolment, lesson, false, school.course.clone(), noon()).await.expect("complete");
        }
        let (course, quiz, version) = (school.course.clone(), "day-01/quiz".into(), VERSION.into());
        let attempt = NewAttempt { enrolment: school.enrolment, course, quiz, version, seed: [1; 32] };
        let attempt = school.store.start_attempt(school.trainee, attempt, noon()).await.expect("started");
        let grade = |_: &BTreeMap<_, _>| Score { points: 100, of: 100, passed: true };
        school.store.submit(school.trainee, attempt.id, school.course.clone(), grade, after(5)).await.expect("submitted");

        school.store.volunteer(school.trainee, offer(own, 2), false, after(6)).await.expect("a graduate");
        let mentor = school.store.mentor_of(school.trainee, own).await.expect("an answer").expect("a mentor");
        assert_eq!((mentor.capacity, mentor.appointed, mentor.volunteered_at), (2, false, after(6)));
        assert_eq!(school.store.profile_of(school.trainee, own).await.expect("an answer"), Some(profile()));
        let many = school.store.volunteer(school.trainee, offer(own, 6), false, noon()).await;
        assert!(matches!(many, Err(Error::Conflict("too many seats"))), "{many:?}");
    }

    async fn nobody_sees_or_changes_anothers_offer(store) {
        let school = School::open(store).await;
        let (actor, _) = mentor(&school.store, 30, 2).await;
        let person = actor.person().expect("a person");
        for stranger in [school.trainee, Actor::Guest] {
            assert!(matches!(school.store.mentor_of(stranger, person).await, Err(Error::NotFound)));
            assert!(matches!(school.store.profile_of(stranger, person).await, Err(Error::NotFound)));
            assert!(matches!(school.store.withdraw(stranger, person, noon()).await, Err(Error::NotFound)));
            let changed = school.store.volunteer(stranger, offer(person, 0), false, noon()).await;
            assert!(matches!(changed, Err(Error::NotFound)), "{changed:?}");
            let told = school.store.record_profile(stranger, person, profile(), None, noon()).await;
            assert!(matches!(told, Err(Error::NotFound)), "{told:?}");
        }
        for stranger in [school.trainee, Actor::Guest] {
            assert!(matches!(school.store.mentors(stranger, school.cohort).await, Err(Error::NotFound)));
            assert!(matches!(school.store.matching_snapshot(stranger, school.cohort).await, Err(Error::NotFound)));
        }
    }

    async fn capacity_follows_the_offer_and_withdrawing_empties_it(store) {
        let school = School::open(store).await;
        let (actor, _) = mentor(&school.store, 30, 2).await;
        let person = actor.person().expect("a person");
        for capacity in [5, 1, 3] {
            let offers = (0..4).map(|_| school.store.volunteer(actor, offer(person, capacity), false, noon()));
            assert!(join_all(offers).await.iter().all(Result::is_ok));
            assert_eq!(snapshot(&school).await.mentors[0].free_seats, capacity);
        }
        school.store.withdraw(actor, person, after(5)).await.expect("withdrawn");
        assert!(snapshot(&school).await.mentors.is_empty());
        school.store.volunteer(actor, offer(person, 3), false, after(6)).await.expect("back");
        assert_eq!(snapshot(&school).await.mentors[0].free_seats, 3);
    }

    async fn what_is_confided_reaches_the_matcher(store) {
        let school = School::open(store).await;
        let (actor, _) = mentor(&school.store, 30, 2).await;
        let (own, other) = (school.trainee.person().expect("a person"), actor.person().expect("a person"));
        let broken = async |confided: Confided| {
            school.store.record_profile(school.trainee, own, profile(), Some(confided), noon()).await.expect("recorded");
            let snapshot = snapshot(&school).await;
            let (trainee, mentor) = (&snapshot.trainees[0].party, &snapshot.mentors[0].party);
            let [trainee, mentor] = [trainee, mentor].map(|party| party.matching_profile(party.hours));
            eligibility(&trainee, &mentor, &RuleSet::default(), &snapshot.vetoes).err()
        };
        assert_eq!(broken(Confided::default()).await, None);
        let conflicts = vec![" PERSON30@school.example".into(), "unknown@school.example".into()];
        assert_eq!(broken(Confided { conflicts, ..Confided::default() }).await, Some(vec![HardRule::DeclaredConflict]));
        let gender_choice = GenderChoice::Require(Gender::Woman);
        assert_eq!(broken(Confided { gender_choice, ..Confided::default() }).await, Some(vec![HardRule::RequiredGender]));
        // The unit came with the invitation; a form without it does not undo the rule.
        let theirs = Confided { unit: Some("unit 2".into()), ..Confided::default() };
        school.store.record_profile(actor, other, profile(), Some(theirs), noon()).await.expect("recorded");
        assert_eq!(broken(Confided::default()).await, Some(vec![HardRule::SameUnit]));
    }

    async fn a_version_changes_with_everything_the_matcher_sees(store) {
        let school = School::open(store).await;
        let own = school.trainee.person().expect("a person");
        let (actor, id) = mentor(&school.store, 30, 2).await;
        let mentor = actor.person().expect("a person");
        let mut versions = vec![snapshot(&school).await.version];
        assert_eq!(snapshot(&school).await.version, versions[0]);
        let hours: WeekHours = [3].into_iter().collect();
        let told = Profile { hours, ..profile() };
        school.store.record_profile(school.trainee, own, told.clone(), None, after(1)).await.expect("recorded");
        versions.push(snapshot(&school).await.version);
        school.store.record_profile(school.trainee, own, told, Some(Confided::default()), after(1)).await.expect("recorded");
        versions.push(snapshot(&school).await.version);
        school.store.volunteer(actor, offer(mentor, 3), false, noon()).await.expect("changed");
        versions.push(snapshot(&school).await.version);
        school.store.pin(school.trainer, school.enrolment, id, "asked for", noon()).await.expect("pinned");
        versions.push(snapshot(&school).await.version);
        school.store.unpin(school.trainer, school.enrolment, noon()).await.expect("unpinned");
        assert_eq!(snapshot(&school).await.version, versions[3]);
        school.store.veto(school.trainer, school.enrolment, id, "one office", noon()).await.expect("vetoed");
        assert_eq!(snapshot(&school).await.vetoes, [(own, mentor)].into());
        versions.push(snapshot(&school).await.version);
        let different: std::collections::BTreeSet<_> = versions.iter().collect();
        assert_eq!(different.len(), versions.len());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_confided_cannot_be_read_in_the_files() {
    let (store, folder) = on_sqlite().await;
    let school = School::open(store).await;
    let own = school.trainee.person().expect("a person");
    let confided = Confided {
        unit: Some("Planted Unit Nightjar".into()),
        gender: Some(Gender::Woman),
        gender_choice: GenderChoice::Prefer(Gender::Woman),
        conflicts: vec!["planted.rival@office.example".into()],
    };
    let told = Profile {
        about: "Planted open words".into(),
        ..profile()
    };
    school
        .store
        .record_profile(school.trainee, own, told, Some(confided), noon())
        .await
        .expect("recorded");
    let stored = bytes_of(folder.path());
    assert!(
        holds(&stored, "Planted open words"),
        "the search finds what is not sealed"
    );
    for secret in ["Nightjar", "nightjar", "planted.rival", "Unit 2", "gender", "prefer"] {
        assert!(!holds(&stored, secret), "{secret} can be read");
    }
}

#[expect(clippy::disallowed_methods, reason = "the test looks at the files as a thief would")]
fn bytes_of(folder: &Path) -> Vec<u8> {
    let files = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path());
    files.flat_map(|file| std::fs::read(file).expect("a file")).collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}
