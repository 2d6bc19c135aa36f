//! From an offer to an active pairing, through the pages alone: volunteer, run, release, accept.

use crate::support::{Answer, COURSE, House, Person, after};
use store::Actor;

const FILES: [(&str, &str); 4] = [
    (
        "course.es.md",
        "---\ntitle: Rosa\nsummary: Un curso.\nlanguages: [es]\nsource_language: es\ndays: 1\nzone: UTC\noutcomes:\n  C1: Uno.\ncertificate: {lessons: all}\n---\n\nHola.\n",
    ),
    ("day-01/module.es.md", "---\ntitle: Uno\noutcomes: [C1]\n---\n\nHoy.\n"),
    (
        "day-01/01-a.es.md",
        "---\ntitle: A\nminutes: 5\noutcomes: [C1]\n---\nA\n",
    ),
    (
        "day-01/quiz.es.md",
        "---\ntitle: Prueba\nkind: quiz\npass: 70%\nattempts: 2\nfeedback: after-submit\n---\n\n### Una\n<!-- q: aaaa -->\n- [x] Verdadero\n- [ ] Falso\n",
    ),
];

const PROFILE: [(&str, &str); 8] = [
    ("language-1", "es"),
    ("level-1", "C2"),
    ("speciality", "Trata"),
    ("country", "PA"),
    ("experience", "from-10"),
    ("hours", "0-6"),
    ("hours", "2-6"),
    ("about", "Con ejemplos <b>sencillos</b>."),
];

/// A house with a trainee who asks for a mentor and a graduate who offers a seat.
async fn house() -> (House, Person, Person) {
    let house = House::open(&FILES).await;
    let trainee = house.trainee("trainee@example.org").await;
    let graduate = house.trainee("graduate@example.org").await;
    let course = house.school.shelf.live(COURSE).expect("the course").course.clone();
    let (actor, enrolment) = (Actor::Person(graduate.id), graduate.enrolment.expect("enrolled"));
    house
        .school
        .store
        .complete_lesson(actor, enrolment, "day-01/a", false, course, after(1))
        .await
        .expect("complete");
    (house, trainee, graduate)
}

async fn told(house: &House, who: &Person, more: &[(&str, &str)]) -> Answer {
    let fields: Vec<(&str, &str)> = PROFILE.into_iter().chain(more.iter().copied()).collect();
    house.post(Some(who), "/mentor", &fields).await
}

async fn deed(house: &House, deed: &str, fields: &[(&str, &str)]) -> String {
    let answer = house
        .post(
            Some(&house.trainer),
            &format!("/cohorts/{}/pairing/{deed}", house.cohort),
            fields,
        )
        .await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location().rsplit('=').next().unwrap_or_default().to_owned()
}

async fn board(house: &House) -> Answer {
    let board = house
        .get(Some(&house.trainer), &format!("/cohorts/{}/pairing", house.cohort))
        .await;
    assert_eq!(board.status, 200, "{}", board.body);
    board
}

async fn own_pairing(house: &House, who: &Person) -> store::Pairing {
    house
        .school
        .store
        .pairings_of_person(Actor::Person(who.id))
        .await
        .expect("pairings")
        .remove(0)
}

#[tokio::test]
async fn an_offer_becomes_an_active_pairing() {
    let (house, trainee, graduate) = house().await;
    let early = house.get(Some(&trainee), "/mentor").await;
    assert!(
        early.body.contains("0 de 1 lecciones"),
        "what is missing is said: {}",
        early.body
    );
    assert!(!early.body.contains("name=\"capacity\""), "a trainee offers no seats");
    let offered = told(
        &house,
        &graduate,
        &[("capacity", "1"), ("unit", "Unidad 9"), ("conflicts", "x@example.org")],
    )
    .await;
    assert!(
        offered.location().starts_with("/mentor?saved="),
        "{}",
        offered.location()
    );
    let shown = house.get(Some(&graduate), offered.location()).await.body;
    assert!(shown.contains("Trata") && shown.contains("Guardado"), "{shown}");
    assert!(
        !shown.contains("Unidad 9") && !shown.contains("x@example.org"),
        "what was confided is not shown again"
    );
    told(&house, &trainee, &[]).await;

    assert_eq!(deed(&house, "run", &[]).await, "ran");
    let shown = board(&house).await;
    assert!(shown.body.contains("Demostrado"), "{}", shown.body);
    let run = shown.value("run");
    assert!(
        house
            .school
            .store
            .pairings_of_person(Actor::Person(trainee.id))
            .await
            .expect("pairings")
            .is_empty(),
        "nothing before the release"
    );
    assert_eq!(deed(&house, "release", &[("run", &run)]).await, "released");

    let pairing = own_pairing(&house, &trainee).await;
    let page = format!("/pairing/{}", pairing.id);
    let card = house.get(Some(&trainee), &page).await;
    assert_eq!(card.status, 200);
    assert!(
        card.body.contains("Trata") && card.body.contains("&lt;b&gt;"),
        "{}",
        card.body
    );
    assert!(
        !card.body.contains("Nadie") && !card.body.contains("Panamá"),
        "neither a name nor a country that tells: {}",
        card.body
    );
    assert_eq!(
        house.get(Some(&house.trainer), &page).await.status,
        404,
        "a proposal is for its two sides"
    );

    assert_eq!(
        house.post(Some(&trainee), &format!("{page}/accept"), &[]).await.status,
        303
    );
    assert!(
        !house.get(Some(&graduate), &page).await.body.contains("aceptó"),
        "the other's answer stays unknown"
    );
    assert_eq!(
        house.post(Some(&graduate), &format!("{page}/accept"), &[]).await.status,
        303
    );
    let active = house.get(Some(&trainee), &page).await.body;
    assert!(active.contains("Nadie") && active.contains("en marcha"), "{active}");
    assert!(board(&house).await.body.contains("ambas partes aceptaron"));
}

#[tokio::test]
async fn a_declined_pair_stays_apart_and_nobody_learns_why() {
    let (house, trainee, graduate) = house().await;
    told(&house, &graduate, &[("capacity", "1")]).await;
    told(&house, &trainee, &[]).await;
    deed(&house, "run", &[]).await;
    let run = board(&house).await.value("run");
    deed(&house, "release", &[("run", &run)]).await;
    let page = format!("/pairing/{}", own_pairing(&house, &trainee).await.id);
    let nonsense = house
        .post(Some(&graduate), &format!("{page}/decline"), &[("reason", "because")])
        .await;
    assert_eq!(nonsense.status, 400);
    assert_eq!(
        house
            .post(Some(&graduate), &format!("{page}/decline"), &[("reason", "acquainted")])
            .await
            .status,
        303
    );
    let theirs = house.get(Some(&trainee), &page).await.body;
    assert!(theirs.contains("terminó") && !theirs.contains("rechaz"), "{theirs}");
    deed(&house, "run", &[]).await;
    let again = house
        .school
        .store
        .newest_run(Actor::Program, house.cohort)
        .await
        .expect("an answer")
        .expect("a run");
    assert!(again.run.outcome.pairs.is_empty());
    assert!(!board(&house).await.body.contains("conozcamos"));
}

#[tokio::test]
async fn an_old_run_is_not_released_and_a_pin_against_a_rule_is_refused() {
    let (house, trainee, graduate) = house().await;
    told(&house, &graduate, &[("capacity", "1")]).await;
    told(&house, &trainee, &[]).await;
    deed(&house, "run", &[]).await;
    let old = board(&house).await.value("run");
    deed(&house, "run", &[]).await;
    assert_eq!(deed(&house, "release", &[("run", &old)]).await, "stale");

    let store = &house.school.store;
    let mentor = store
        .mentor_of(Actor::Person(graduate.id), graduate.id)
        .await
        .expect("an answer")
        .expect("a mentor")
        .id
        .to_string();
    let pair = |who: &Person| who.enrolment.expect("enrolled").to_string();
    let (own, other) = (pair(&graduate), pair(&trainee));
    let barred = deed(
        &house,
        "pin",
        &[("trainee", &own), ("mentor", &mentor), ("reason", "x")],
    )
    .await;
    assert!(barred.ends_with("#why"), "nobody mentors themself: {barred}");
    assert_eq!(
        deed(
            &house,
            "pin",
            &[("trainee", &other), ("mentor", &mentor), ("reason", "x")]
        )
        .await,
        "pinned"
    );
    assert_eq!(
        deed(
            &house,
            "veto",
            &[("trainee", &other), ("mentor", &mentor), ("reason", "x")]
        )
        .await,
        "is-pinned"
    );
    assert_eq!(
        deed(&house, "unpin", &[("trainee", &other), ("mentor", &mentor)]).await,
        "unpinned"
    );
    assert_eq!(
        deed(
            &house,
            "veto",
            &[("trainee", &other), ("mentor", &mentor), ("reason", "x")]
        )
        .await,
        "vetoed"
    );
    assert_eq!(
        deed(&house, "unveto", &[("trainee", &other), ("mentor", &mentor)]).await,
        "unvetoed"
    );
}

#[tokio::test]
async fn the_board_is_for_the_trainers_of_the_cohort() {
    let (house, trainee, _) = house().await;
    let path = format!("/cohorts/{}/pairing", house.cohort);
    assert_eq!(house.get(Some(&trainee), &path).await.status, 404);
    assert_eq!(
        house.post(Some(&trainee), &format!("{path}/run"), &[]).await.status,
        404
    );
    assert!(house.get(None, &path).await.location().starts_with("/sign-in"));
}

#[tokio::test]
async fn a_form_with_case_data_comes_back_with_what_was_typed_but_not_with_secrets() {
    let (house, trainee, _) = house().await;
    let fields = [
        ("language-1", "es"),
        ("level-1", "B2"),
        ("about", "Expediente 2024-00123"),
        ("unit", "Unidad 9"),
    ];
    let refused = house.post(Some(&trainee), "/mentor", &fields).await;
    let back = house.get(Some(&trainee), refused.location()).await.body;
    assert!(
        back.contains("Expediente 2024-00123") && back.contains("Marque al menos un tramo"),
        "{back}"
    );
    assert!(!back.contains("Unidad 9"), "a confided field is not kept");
}
