//! The test before the course and after it: in two forms, and side by side at the end.

use crate::support::{Answer, House, Person};

const COURSE: &str = "---\ntitle: Rosa\nsummary: Un curso.\nlanguages: [es]\nsource_language: es\ndays: 1\nzone: UTC\noutcomes:\n  C1: Orientarse.\n  C2: Leer.\ncertificate: {lessons: all, posttest: 50%, critical: all}\n---\n\nHola.\n";

/// A form of three questions, of which the last is critical.
fn form(letter: char) -> String {
    let question = |place: usize, tag: &str, more: &str| {
        format!(
            "### Pregunta {place} de {letter}\n<!-- q: {letter}00{place} · tags: {tag}{more} -->\n\nEscriba.\n\n\
             Respuesta: palabra{place}\n\n> [!NOTE]\n> TUCAN explica.\n\n"
        )
    };
    let (first, second, third) = (
        question(1, "C1", ""),
        question(2, "C2", ""),
        question(3, "C2", " · critical"),
    );
    format!(
        "---\ntitle: Forma {letter}\npass: 50%\nfeedback: after-close\n---\n\nLea con calma.\n\n{first}{second}{third}"
    )
}

async fn house() -> (House, Person) {
    let (a, b) = (form('a'), form('b'));
    let files = [
        ("course.es.md", COURSE),
        ("day-01/module.es.md", "---\ntitle: Uno\noutcomes: [C1]\n---\n\nHoy.\n"),
        (
            "day-01/01-a.es.md",
            "---\ntitle: A\nminutes: 5\noutcomes: [C1]\n---\nA\n",
        ),
        ("tests/form-a.es.md", a.as_str()),
        ("tests/form-b.es.md", b.as_str()),
    ];
    let house = House::open(&files).await;
    let trainee = house.trainee("trainee@example.org").await;
    (house, trainee)
}

/// The letters of the forms that this person takes before and after.
fn forms(person: &Person) -> (char, char) {
    if person.enrolment.expect("enrolled").as_u128().is_multiple_of(2) {
        ('a', 'b')
    } else {
        ('b', 'a')
    }
}

/// Takes the test with right answers to these questions, and answers its result page.
async fn take(house: &House, who: &Person, (letter, when): (char, &str), right: &[usize]) -> Answer {
    let path = format!("/course/{}/tests/form-{letter}/{when}", house.cohort);
    let attempt = house.post(Some(who), &path, &[]).await.location().to_owned();
    assert!(attempt.starts_with("/attempt/"), "{path}: {attempt}");
    let page = house.get(Some(who), &attempt).await;
    let mut fields = vec![("submit".to_owned(), "1".to_owned())];
    for place in 1..=3 {
        let name = |part: &str| format!("q.{letter}00{place}.{part}");
        fields.push((name("seq"), page.value(&name("seq"))));
        fields.push((name("mutation"), page.value(&name("mutation"))));
        let text = if right.contains(&place) {
            format!("palabra{place}")
        } else {
            "nada".into()
        };
        fields.push((name("text"), text));
    }
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    house.post(Some(who), &attempt, &fields).await;
    house.post(Some(who), &format!("{attempt}/submit"), &[]).await;
    house.get(Some(who), &format!("{attempt}/result")).await
}

#[tokio::test]
async fn the_test_before_the_course_is_offered_first_and_gives_no_grade() {
    let (house, trainee) = house().await;
    let (first, second) = forms(&trainee);
    let today = house.get(Some(&trainee), "/today").await;
    let way = format!("/course/{}/tests/form-{first}/before", house.cohort);
    assert!(today.body.contains(&way), "{}", today.body);
    for closed in [
        format!("form-{second}/before"),
        format!("form-{first}/after"),
        "form-c/before".into(),
    ] {
        let path = format!("/course/{}/tests/{closed}", house.cohort);
        assert_eq!(house.get(Some(&trainee), &path).await.status, 404, "{closed}");
        assert_eq!(house.post(Some(&trainee), &path, &[]).await.status, 404, "{closed}");
    }
    let result = take(&house, &trainee, (first, "before"), &[1]).await;
    assert_eq!(result.status, 200);
    assert!(result.body.contains("no tiene nota"), "{}", result.body);
    assert!(
        !result.body.contains("TUCAN") && !result.body.contains("Aprobado"),
        "no key, no verdict"
    );
    assert!(!result.body.contains("class=\"verdict"), "no verdict on an answer");
    let today = house.get(Some(&trainee), "/today").await;
    assert!(!today.body.contains(&way), "done is done: {}", today.body);
    let again = house.post(Some(&trainee), &way, &[]).await;
    assert_eq!(again.location(), way, "there is one attempt");
}

#[tokio::test]
async fn the_test_after_the_course_is_shown_beside_the_one_before() {
    let (house, trainee) = house().await;
    let (first, second) = forms(&trainee);
    take(&house, &trainee, (first, "before"), &[1]).await;
    let lesson = format!("/course/{}/day-01/a", house.cohort);
    house.post(Some(&trainee), &lesson, &[("complete", "1")]).await;
    let result = take(&house, &trainee, (second, "after"), &[1, 2, 3]).await;
    assert!(
        result.body.contains("Aprobado") && result.body.contains("TUCAN"),
        "{}",
        result.body
    );
    assert!(
        result.body.contains("Antes del curso, 33 %; después, 100 %."),
        "{}",
        result.body
    );
    assert!(
        result.body.contains("Antes: 0 %") && result.body.contains("Después: 100 %"),
        "by outcome"
    );
    let today = house.get(Some(&trainee), "/today").await;
    assert!(
        today.body.contains("/mentor"),
        "the course is completed: {}",
        today.body
    );
    let seen = house.get(Some(&house.trainer), "/cohorts").await;
    assert_eq!(seen.status, 200);
}

#[tokio::test]
async fn a_critical_question_must_be_right() {
    let (house, trainee) = house().await;
    let (_, second) = forms(&trainee);
    let result = take(&house, &trainee, (second, "after"), &[1, 2]).await;
    assert!(
        result.body.contains("Una pregunta crítica no está bien"),
        "{}",
        result.body
    );
    assert!(
        !result.body.contains("Qué ha cambiado"),
        "there is nothing to compare with"
    );
}
