//! Accounts: a forgotten password, a wrong address, a protected name, one more trainer.

use http::StatusCode;
use store::{Actor, Purpose, Role};

use crate::support::{Answer, House, ONE_LESSON, Person, after};

const FIRST: &str = "cuatro palabras sin relación";
const SECOND: &str = "otras cuatro palabras nuevas";

/// Enters by a link, pressing one of its buttons; answers who came in and where they were led.
async fn enter(house: &House, person: &Person, button: &[(&str, &str)]) -> (Person, Answer) {
    let token = house.school.chance.token();
    let store = &house.school.store;
    store
        .make_link(Actor::Program, person.id, Purpose::SignIn, token.clone(), after(0))
        .await
        .expect("a link");
    let page = format!("/sign-in/link/{token}");
    assert!(
        house.get(None, &page).await.body.contains("name=\"then\""),
        "both buttons"
    );
    let answer = house.post(None, &page, button).await;
    let cookies = answer.headers.get_all(http::header::SET_COOKIE);
    let cookie = cookies
        .iter()
        .filter_map(|cookie| cookie.to_str().ok())
        .find(|cookie| cookie.starts_with(app::pages::sign_in::COOKIE))
        .and_then(|cookie| cookie.split(';').next())
        .expect("a sign-in");
    let entered = Person {
        cookie: cookie.to_owned(),
        ..person.clone()
    };
    (entered, answer)
}

async fn set_password(house: &House, who: &Person, fields: &[(&str, &str)]) -> bool {
    let answer = house.post(Some(who), "/me/password", fields).await;
    answer.location() == "/me?saved=1"
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_by_whoever_comes_in_by_a_link() {
    let mut house = House::open(&ONE_LESSON).await;
    let person = house.trainee("t@example.org").await;
    assert!(set_password(&house, &person, &[("new", FIRST)]).await);
    assert!(
        !set_password(&house, &person, &[("new", SECOND)]).await,
        "a device that lies around sets no password"
    );
    let (entered, led) = enter(&house, &person, &[("then", "password")]).await;
    assert_eq!(led.location(), "/me#password");
    let page = house.get(Some(&entered), "/me").await.body;
    assert!(
        !page.contains("name=\"old\"") && page.contains("name=\"new\""),
        "{page}"
    );
    assert!(set_password(&house, &entered, &[("new", SECOND)]).await);
    let other = house.get(Some(&person), "/me").await;
    assert!(
        other.location().starts_with("/sign-in"),
        "the other device is signed out: {other:?}"
    );
    let sign_in = async |password| {
        let fields = [("email", "t@example.org"), ("password", password)];
        house.post(None, "/sign-in", &fields).await.location().to_owned()
    };
    assert!(sign_in(FIRST).await.starts_with("/sign-in?"));
    assert_eq!(sign_in(SECOND).await, "/");

    let (entered, led) = enter(&house, &person, &[]).await;
    assert_eq!(led.location(), "/");
    house.at(after(31 * 60));
    assert!(house.get(Some(&entered), "/me").await.body.contains("name=\"old\""));
    assert!(!set_password(&house, &entered, &[("new", FIRST)]).await);
    assert!(set_password(&house, &entered, &[("old", SECOND), ("new", FIRST)]).await);
}

#[tokio::test]
async fn a_corrected_address_ends_the_links_sent_to_the_wrong_one() {
    let house = House::open(&ONE_LESSON).await;
    let person = house.trainee("wrong@example.org").await;
    house.trainee("known@example.org").await;
    let token = house.school.chance.token();
    let store = &house.school.store;
    store
        .make_link(Actor::Program, person.id, Purpose::Invitation, token.clone(), after(0))
        .await
        .expect("a link");
    let page = format!("/office/people/{}", person.id);
    let office = Some(&house.trainer);
    let known = house
        .post(office, &page, &[("name", "Ana"), ("email", "KNOWN@example.org")])
        .await;
    let shown = house.get(office, known.location()).await.body;
    assert!(
        shown.contains("Ana") && shown.contains("KNOWN@example.org"),
        "what was typed comes back: {shown}"
    );
    let corrected = house
        .post(
            office,
            &page,
            &[("name", "Ana Prueba"), ("email", " Right@Example.org ")],
        )
        .await;
    assert_eq!(corrected.location(), format!("/office/people?saved=1#{}", person.id));
    let me = house.get(Some(&person), "/me").await.body;
    assert!(me.contains("Ana Prueba") && me.contains("right@example.org"), "{me}");
    assert_eq!(store.link_purpose(&token, after(1)).await.expect("asked"), None);
}

#[tokio::test]
async fn a_protected_name_is_the_custodians_alone() {
    let house = House::open(&ONE_LESSON).await;
    let person = house.trainee("secreta@example.org").await;
    let (office, custodian) = (&house.trainer, house.person("custodian@example.org").await);
    let store = &house.school.store;
    for role in [Role::Office, Role::Custodian] {
        store
            .grant(Actor::Program, custodian.id, role, true, after(0))
            .await
            .expect("granted");
    }
    let correct = |name: &'static str| vec![("name", name), ("email", "secreta@example.org")];
    let page = format!("/office/people/{}", person.id);
    house.post(Some(office), &page, &correct("Zulema Quimera")).await;
    let protect = format!("{page}/protect");
    assert_eq!(
        house.post(Some(office), &protect, &[("on", "yes")]).await.status,
        StatusCode::SEE_OTHER
    );
    let paths = [
        "/office/people".to_owned(),
        "/office/audit".to_owned(),
        "/office".to_owned(),
        format!("/cohorts/{}", house.cohort),
        format!("/cohorts/{}/people", house.cohort),
        format!(
            "/cohorts/{}/person/{}",
            house.cohort,
            person.enrolment.expect("enrolled")
        ),
        format!("/cohorts/{}/pairing", house.cohort),
    ];
    for path in &paths {
        let answer = house.get(Some(office), path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        for told in ["Zulema", "Quimera", "secreta@"] {
            assert!(!answer.body.contains(told), "{told} on {path}");
        }
    }
    assert!(
        house
            .get(Some(&custodian), "/office/people")
            .await
            .body
            .contains("Zulema Quimera")
    );
    assert!(house.get(Some(&person), "/me").await.body.contains("Zulema Quimera"));
    assert_eq!(house.get(Some(office), &page).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        house.post(Some(office), &page, &correct("Otra")).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(house.get(Some(&custodian), &page).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_trainer_is_named_by_address_and_trains_from_then_on() {
    let house = House::open(&ONE_LESSON).await;
    let colleague = house.person("colleague@example.org").await;
    let people = format!("/cohorts/{}/people", house.cohort);
    assert_eq!(house.get(Some(&colleague), &people).await.status, StatusCode::NOT_FOUND);
    let name = async |email: &str| {
        let path = format!("/cohorts/{}/trainers", house.cohort);
        house
            .post(Some(&house.trainer), &path, &[("trainer", email)])
            .await
            .location()
            .to_owned()
    };
    let unknown = name("nobody@example.org").await;
    assert!(
        house
            .get(Some(&house.trainer), &unknown)
            .await
            .body
            .contains("nobody@example.org")
    );
    assert_eq!(name("Colleague@example.org").await, format!("{people}#trainers"));
    assert_eq!(house.get(Some(&colleague), &people).await.status, StatusCode::OK);
}
