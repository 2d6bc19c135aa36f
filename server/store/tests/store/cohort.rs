//! Cohorts and the versions that they are bound to.

use store::{Actor, Error, Role};
use uuid::Uuid;

use crate::support::{School, VERSION, after, new_cohort, noon, on_each_store, person};

on_each_store! {
    async fn a_cohort_comes_back_as_it_was_created(store) {
        let school = School::open(store).await;
        let cohort = school.store.cohort(school.trainer, school.cohort).await.expect("the cohort");
        let new = new_cohort();
        assert_eq!((cohort.title, cohort.course, cohort.version), (new.title, new.course, new.version));
        assert_eq!(cohort.calendar.first_day, new.first_day);
        assert_eq!(cohort.calendar.weekdays, new.weekdays);
        assert_eq!(cohort.calendar.zone.to_string(), new.zone);
        assert_eq!(cohort.calendar.holidays.into_iter().collect::<Vec<_>>(), new.holidays);
        assert_eq!(cohort.live_time, new.live_time);
        assert_eq!(Some(cohort.created_by), school.trainer.person());
        let trainers = school.store.trainers(school.trainer, school.cohort).await.expect("trainers");
        assert_eq!(trainers.iter().map(|trainer| trainer.person).collect::<Vec<_>>(), [cohort.created_by]);
        assert_eq!(school.store.course_sources(school.trainee, VERSION).await.expect("sources"), new.sources);
    }

    async fn only_those_concerned_see_a_cohort(store) {
        let school = School::open(store).await;
        let stranger = Actor::Person(person(&school.store, 90).await);
        for actor in [stranger, Actor::Guest] {
            let seen = school.store.cohort(actor, school.cohort).await;
            assert!(matches!(seen, Err(Error::NotFound)), "{seen:?}");
            assert!(matches!(school.store.roster(actor, school.cohort).await, Err(Error::NotFound)));
            assert!(matches!(school.store.all_cohorts(actor).await, Err(Error::NotFound)));
            let made = school.store.create_cohort(actor, new_cohort(), noon()).await;
            assert!(matches!(made, Err(Error::NotFound)), "{made:?}");
            let published = school.store.publish(actor, school.cohort, "other", vec![], noon()).await;
            assert!(matches!(published, Err(Error::NotFound)), "{published:?}");
            let added = school.store.add_trainer(actor, school.cohort, Uuid::from_u128(90), noon()).await;
            assert!(matches!(added, Err(Error::NotFound)), "{added:?}");
        }
        school.store.cohort(school.trainee, school.cohort).await.expect("a trainee sees the own cohort");
        assert!(matches!(school.store.roster(school.trainee, school.cohort).await, Err(Error::NotFound)));
    }

    async fn a_second_trainer_is_added_once_and_may_train(store) {
        let school = School::open(store).await;
        let second = person(&school.store, 3).await;
        for _ in 0..2 {
            school.store.add_trainer(school.trainer, school.cohort, second, noon()).await.expect("added");
        }
        let cohorts = school.store.cohorts_of_trainer(Actor::Person(second)).await.expect("cohorts");
        assert_eq!(cohorts.iter().map(|cohort| cohort.id).collect::<Vec<_>>(), [school.cohort]);
        assert_eq!(school.store.trainers(Actor::Person(second), school.cohort).await.expect("trainers").len(), 2);
        let log = school.store.audit_log(Actor::Program, 0, 100).await.expect("the log");
        assert_eq!(log.iter().filter(|entry| entry.deed == "trainer.add").count(), 1);
    }

    async fn publishing_twice_is_one_publication(store) {
        let school = School::open(store).await;
        for _ in 0..2 {
            school.store.publish(school.trainer, school.cohort, "version-two", b"two".to_vec(), after(60)).await.expect("published");
        }
        assert_eq!(school.store.cohort(school.trainer, school.cohort).await.expect("the cohort").version, "version-two");
        assert_eq!(school.store.course_sources(school.trainer, "version-two").await.expect("sources"), b"two");
        assert_eq!(school.store.course_sources(school.trainer, VERSION).await.expect("sources"), b"sources");
        let log = school.store.audit_log(Actor::Program, 0, 100).await.expect("the log");
        assert_eq!(log.iter().filter(|entry| entry.deed == "cohort.publish").count(), 1);
    }

    async fn the_office_lists_cohorts_and_not_what_trainees_did(store) {
        let school = School::open(store).await;
        let office = person(&school.store, 5).await;
        school.store.grant(Actor::Program, office, Role::Office, true, noon()).await.expect("granted");
        let office = Actor::Person(office);
        assert_eq!(school.store.all_cohorts(office).await.expect("cohorts").len(), 1);
        assert_eq!(school.store.roster(office, school.cohort).await.expect("the roster").len(), 1);
        assert_eq!(school.store.progress_of_cohort(office, school.cohort).await.expect("counts").len(), 1);
        assert!(matches!(school.store.progress(office, school.enrolment).await, Err(Error::NotFound)));
        assert!(matches!(school.store.attempts_of(office, school.enrolment).await, Err(Error::NotFound)));
        let published = school.store.publish(office, school.cohort, "other", vec![], noon()).await;
        assert!(matches!(published, Err(Error::NotFound)), "{published:?}");
    }

    async fn a_version_is_bound_once(store) {
        let school = School::open(store).await;
        for sources in [b"three".to_vec(), b"other".to_vec()] {
            school.store.bind_course(school.trainer, "turquesa", "version-three", sources, noon()).await.expect("bound");
        }
        assert_eq!(school.store.course_sources(school.trainer, "version-three").await.expect("sources"), b"three");
        assert!(matches!(school.store.course_sources(Actor::Guest, "version-three").await, Err(Error::NotFound)));
        assert!(matches!(school.store.course_sources(school.trainer, "unknown").await, Err(Error::NotFound)));
    }
}
