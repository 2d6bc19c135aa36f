//! Drafts: nobody's text is overwritten, and every text can be taken up again.

use std::collections::BTreeMap;

use domain::course::hash;
use futures_util::future::join_all;
use store::{Actor, Draft, DraftDeed, DraftOutcome, Error, NewDraft, Role};
use uuid::Uuid;

use crate::support::{School, after, noon, on_each_store, person};

const COURSE: &str = "turquesa";
const PATH: &str = "day-01/01-a.es.md";

fn draft(started: Option<&str>, published: Option<&str>, text: Option<&str>) -> NewDraft {
    NewDraft {
        course: COURSE.into(),
        path: PATH.into(),
        started: started.map(|text| hash(text.as_bytes())),
        published: published.map(str::to_owned),
        text: text.map(str::to_owned),
        seen: false,
    }
}

async fn told(school: &School) -> Vec<(i32, DraftDeed, Option<String>)> {
    let history = school
        .store
        .draft_history(school.trainer, COURSE, PATH)
        .await
        .expect("a history");
    history
        .into_iter()
        .map(|line| (line.seq, line.deed, line.text))
        .collect()
}

fn line(seq: i32, deed: DraftDeed, text: Option<&str>) -> (i32, DraftDeed, Option<String>) {
    (seq, deed, text.map(str::to_owned))
}

async fn waiting(school: &School) -> Vec<Draft> {
    school.store.drafts(school.trainer, COURSE).await.expect("drafts")
}

on_each_store! {
    async fn a_draft_keeps_its_history_from_the_published_text_to_the_next(store) {
        let school = School::open(store).await;
        let write = |new, at| school.store.write_draft(school.trainer, new, after(at));
        let old = Some("old");
        assert_eq!(write(draft(old, old, old), 1).await.expect("an outcome"), DraftOutcome::Same);
        assert_eq!(write(draft(old, old, Some("one")), 2).await.expect("an outcome"), DraftOutcome::Stored);
        assert_eq!(write(draft(Some("one"), old, Some("two")), 3).await.expect("an outcome"), DraftOutcome::Stored);
        assert_eq!(write(draft(Some("two"), old, Some("two")), 4).await.expect("an outcome"), DraftOutcome::Same);
        let drafts = waiting(&school).await;
        assert_eq!(drafts.len(), 1);
        let first = &drafts[0];
        assert_eq!((first.seq, first.text.as_deref(), first.at), (3, Some("two"), after(3)));
        assert_eq!((first.base.clone(), first.by), (Some(hash(b"old")), school.trainer.person()));
        let authors = school.store.draft_authors(school.trainer, COURSE).await.expect("authors");
        assert_eq!(authors.into_iter().map(|author| Some(author.person)).collect::<Vec<_>>(), [school.trainer.person()]);
        let all = BTreeMap::from([(PATH.to_owned(), (3, Some("two".to_owned())))]);
        school.store.publish_drafts(school.trainer, COURSE, all, "version", after(5)).await.expect("published");
        assert_eq!(waiting(&school).await, []);
        let two = Some("two");
        assert_eq!(write(draft(two, two, None), 6).await.expect("an outcome"), DraftOutcome::Stored);
        assert_eq!(
            told(&school).await,
            [
                line(5, DraftDeed::Delete, None),
                line(4, DraftDeed::Publish, two),
                line(3, DraftDeed::Write, two),
                line(2, DraftDeed::Write, Some("one")),
                line(1, DraftDeed::Find, old),
            ]
        );
        let log = school.store.audit_log(school.trainer, 0, 1).await.expect("a log");
        assert_eq!((log[0].deed.as_str(), log[0].subject_id.as_deref()), ("course.publish", Some(COURSE)));
    }

    async fn of_many_who_write_at_once_one_is_kept_and_the_others_are_shown_it(store) {
        let school = School::open(store).await;
        let texts: Vec<String> = (0..8).map(|number| format!("text {number}")).collect();
        let written = texts.iter().map(|text| {
            school.store.write_draft(school.trainer, draft(Some("old"), Some("old"), Some(text)), noon())
        });
        let outcomes = join_all(written).await;
        let kept = waiting(&school).await.remove(0);
        let mut stored = 0;
        for (text, outcome) in texts.iter().zip(outcomes) {
            match outcome.expect("an outcome") {
                DraftOutcome::Stored => {
                    stored += 1;
                    assert_eq!(kept.text.as_ref(), Some(text));
                }
                DraftOutcome::Overtaken(there) => assert_eq!(there.as_ref(), Some(&kept)),
                DraftOutcome::Same => panic!("{text} was not there before"),
            }
        }
        assert_eq!((stored, told(&school).await.len()), (1, 2));
    }

    async fn a_draft_tells_that_the_published_text_has_changed_until_its_writer_has_seen_it(store) {
        let school = School::open(store).await;
        let write = |new| school.store.write_draft(school.trainer, new, noon());
        write(draft(Some("old"), Some("old"), Some("mine"))).await.expect("stored");
        let pushed = Some("pushed");
        write(draft(Some("mine"), pushed, Some("more"))).await.expect("stored");
        assert_eq!(waiting(&school).await[0].base, Some(hash(b"old")));
        let seen = NewDraft { seen: true, ..draft(Some("more"), pushed, Some("more")) };
        assert_eq!(write(seen).await.expect("an outcome"), DraftOutcome::Stored);
        assert_eq!(waiting(&school).await[0].base, Some(hash(b"pushed")));
        let texts: Vec<_> = told(&school).await.into_iter().filter_map(|(_, _, text)| text).collect();
        assert!(texts.contains(&"pushed".to_owned()) && texts.contains(&"old".to_owned()), "{texts:?}");
    }

    async fn only_the_draft_that_was_seen_is_given_up_or_published(store) {
        let school = School::open(store).await;
        let write = |new| school.store.write_draft(school.trainer, new, noon());
        write(draft(None, None, Some("one"))).await.expect("stored");
        let seen = waiting(&school).await[0].seq;
        write(draft(Some("one"), None, Some("two"))).await.expect("stored");
        let given_up = school.store.discard_draft(school.trainer, COURSE, PATH, seen, noon()).await;
        assert!(matches!(given_up, Err(Error::Conflict(_))), "{given_up:?}");
        let old = BTreeMap::from([(PATH.to_owned(), (seen, Some("one".to_owned())))]);
        school.store.publish_drafts(school.trainer, COURSE, old, "version", noon()).await.expect("recorded");
        assert_eq!(waiting(&school).await[0].text.as_deref(), Some("two"));
        let now = waiting(&school).await[0].seq;
        school.store.discard_draft(school.trainer, COURSE, PATH, now, noon()).await.expect("given up");
        assert_eq!(waiting(&school).await, []);
        assert_eq!(told(&school).await[0], line(3, DraftDeed::Discard, None));
    }

    async fn only_trainers_and_the_office_write_courses(store) {
        let school = School::open(store).await;
        let office = Actor::Person(person(&school.store, 91).await);
        school.store.grant(Actor::Program, Uuid::from_u128(91), Role::Office, true, noon()).await.expect("granted");
        school.store.drafts(office, COURSE).await.expect("the office sees drafts");
        let stranger = Actor::Person(person(&school.store, 90).await);
        for actor in [stranger, school.trainee, Actor::Guest] {
            let new = draft(None, None, Some("x"));
            let refused = [
                school.store.write_draft(actor, new, noon()).await.err(),
                school.store.drafts(actor, COURSE).await.err(),
                school.store.draft_history(actor, COURSE, PATH).await.err(),
                school.store.draft_authors(actor, COURSE).await.err(),
                school.store.discard_draft(actor, COURSE, PATH, 1, noon()).await.err(),
                school.store.publish_drafts(actor, COURSE, BTreeMap::new(), "v", noon()).await.err(),
                school.store.note_picture(actor, COURSE, "media/a.png", noon()).await.err(),
                school.store.cohorts_of_course(actor, COURSE).await.err(),
            ];
            for refusal in refused {
                assert!(matches!(refusal, Some(Error::NotFound)), "{refusal:?}");
            }
        }
    }

    async fn an_author_learns_of_every_cohort_but_the_names_of_the_own_ones_alone(store) {
        let school = School::open(store).await;
        let other = person(&school.store, 92).await;
        school.store.grant(Actor::Program, other, Role::Office, true, noon()).await.expect("granted");
        let elsewhere = school.store.create_cohort(Actor::Person(other), crate::support::new_cohort(), noon()).await;
        school.store.grant(Actor::Program, other, Role::Office, false, noon()).await.expect("revoked");
        let pinned = school.store.cohorts_of_course(Actor::Person(other), COURSE).await.expect("cohorts");
        let named: Vec<_> = pinned.iter().filter_map(|one| one.cohort.as_ref()).map(|(id, _)| *id).collect();
        assert_eq!((pinned.len(), named), (2, vec![elsewhere.expect("a cohort")]));
    }
}
