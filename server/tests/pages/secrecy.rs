//! What an open attempt tells: never a key, whatever is asked, saved or refused.

use crate::support::{Answer, House, Person, after};
use serde_json::json;

const COURSE: &str = "---\ntitle: Rosa\nsummary: Un curso.\nlanguages: [es]\nsource_language: es\ndays: 1\nzone: UTC\noutcomes:\n  C1: Uno.\ncertificate: {lessons: all}\n---\n\nHola.\n";
const MODULE: &str = "---\ntitle: Uno\noutcomes: [C1]\n---\n\nHoy.\n";

/// The words that no open attempt may show.
const SECRETS: [&str; 4] = ["GARZA", "TUCAN", "IGUANA", "COLIBRI"];

fn quiz(ticks: [&str; 2], truth: [&str; 2]) -> String {
    format!(
        "---\ntitle: Prueba\nkind: quiz\npass: 70%\nattempts: 2\nshuffle: questions, options\nfeedback: after-submit\n---\n\n\
         ### Primera\n<!-- q: aaaa -->\n\nElija.\n\n- [{}] Norte\n  > GARZA uno\n- [{}] Sur\n  > GARZA dos\n- [ ] Este\n\n\
         > [!NOTE]\n> TUCAN explica.\n\n\
         ### Segunda\n<!-- q: bbbb -->\n- [{}] Verdadero\n- [{}] Falso\n\n\
         ### Tercera\n<!-- q: cccc -->\n\nEscriba.\n\nRespuesta: IGUANA | COLIBRI\n\n\
         ### Cuarta\n<!-- q: dddd -->\n\nCuente.\n\nRespuesta: 27 ± 1 %\n\n\
         ### Quinta\n<!-- q: eeee -->\n\nOrdene.\n\n1. Alfa\n2. Beta\n3. Gamma\n\n\
         ### Sexta\n<!-- q: ffff -->\n\nTiene un [[GARZA|TUCAN]] y un [[(rojo)|verde|azul]].\n",
        ticks[0], ticks[1], truth[0], truth[1],
    )
}

async fn house(quiz: &str) -> (House, Person, String) {
    let files = [
        ("course.es.md", COURSE),
        ("day-01/module.es.md", MODULE),
        (
            "day-01/01-a.es.md",
            "---\ntitle: A\nminutes: 5\noutcomes: [C1]\n---\nA\n",
        ),
        ("day-01/quiz.es.md", quiz),
    ];
    let house = House::open(&files).await;
    let trainee = house.trainee("trainee@example.org").await;
    let started = house
        .post(Some(&trainee), &format!("/course/{}/day-01/quiz", house.cohort), &[])
        .await;
    assert_eq!(started.status, 303, "{}", started.body);
    let attempt = started.location().to_owned();
    assert!(attempt.starts_with("/attempt/"), "{attempt}");
    (house, trainee, attempt)
}

/// Saves a text for a question as the plain form does.
async fn type_answer(
    house: &House,
    who: &Person,
    attempt: &str,
    page: &Answer,
    (question, text): (&str, &str),
) -> Answer {
    let name = |part: &str| format!("q.{question}.{part}");
    let (seq, mutation) = (page.value(&name("seq")), page.value(&name("mutation")));
    let fields = [
        (name("seq"), seq),
        (name("mutation"), mutation),
        (name("text"), text.to_owned()),
        ("save".into(), question.to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    house.post(Some(who), attempt, &fields).await
}

fn assert_secret(answer: &Answer) {
    for secret in SECRETS {
        assert!(!answer.body.contains(secret), "{secret} in {}", answer.body);
    }
}

#[tokio::test]
async fn no_response_of_an_open_attempt_holds_a_key() {
    let (house, trainee, attempt) = house(&quiz(["x", " "], ["x", " "])).await;
    let who = Some(&trainee);
    let page = house.get(who, &attempt).await;
    assert_eq!(page.status, 200);
    assert!(
        page.body.contains("Norte") && page.body.contains("Gamma"),
        "the questions are asked: {}",
        page.body
    );
    assert_secret(&page);

    let saved = type_answer(&house, &trainee, &attempt, &page, ("cccc", "caimán")).await;
    assert_eq!(
        (saved.status.as_u16(), saved.location()),
        (303, format!("{attempt}#q-cccc").as_str())
    );
    assert_secret(&saved);
    let stale = type_answer(&house, &trainee, &attempt, &page, ("dddd", "1,000")).await;
    let back = house
        .get(who, stale.location().split('#').next().unwrap_or_default())
        .await;
    assert!(back.body.contains("1,000"), "what was typed is kept: {}", back.body);
    assert_secret(&back);

    let id = attempt.trim_start_matches("/attempt/");
    let call = |base: u32, mutation: u128, text: &str| {
        let mutation = uuid::Uuid::from_u128(mutation).to_string();
        json!({ "attempt": id, "question": "cccc", "base_seq": base, "mutation": mutation, "fields": { "text": text } })
    };
    for (body, status) in [
        (call(1, 5, "tapir"), 200),
        (call(1, 6, "jaguar"), 409),
        (call(2, 7, &"x".repeat(501)), 422),
    ] {
        let answer = house.call(who, "/call/save-answer", &body).await;
        assert_eq!(answer.status.as_u16(), status, "{}", answer.body);
        assert_secret(&answer);
    }
    for path in [
        attempt.clone(),
        format!("{attempt}/submit"),
        format!("{attempt}/result"),
    ] {
        assert_secret(&house.get(who, &path).await);
    }
    let trainer = house.get(Some(&house.trainer), &format!("{attempt}/result")).await;
    assert_eq!(trainer.status, 200);
    assert!(
        trainer.body.contains("tapir") && trainer.body.contains("jaguar"),
        "the history keeps the refused one too"
    );
    assert_secret(&trainer);
}

#[tokio::test]
async fn gaps_are_filled_and_kept_without_a_script() {
    let (house, trainee, attempt) = house(&quiz(["x", " "], ["x", " "])).await;
    let page = house.get(Some(&trainee), &attempt).await;
    assert_secret(&page);
    let (before, _) = page.body.split_once(">rojo</option>").expect("the drop-down");
    let red = before.rsplit('"').nth(1).unwrap_or_default().to_owned();
    let name = |part: &str| format!("q.ffff.{part}");
    let fields = [
        (name("seq"), page.value(&name("seq"))),
        (name("mutation"), page.value(&name("mutation"))),
        (name("gap.1"), "<caimán>".to_owned()),
        (name("gap.2"), red.clone()),
        ("save".into(), "ffff".into()),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let saved = house.post(Some(&trainee), &attempt, &fields).await;
    assert_eq!(
        (saved.status.as_u16(), saved.location()),
        (303, format!("{attempt}#q-ffff").as_str())
    );
    let again = house.get(Some(&trainee), &attempt).await;
    assert!(again.body.contains("value=\"&lt;caimán&gt;\""), "{}", again.body);
    assert!(
        again.body.contains(&format!("<option value=\"{red}\" selected>rojo")),
        "{}",
        again.body
    );
    let trainer = house.get(Some(&house.trainer), &format!("{attempt}/result")).await;
    assert!(
        trainer.body.contains("(1) &lt;caimán&gt;; (2) rojo"),
        "{}",
        trainer.body
    );
    assert_secret(&trainer);
}

#[tokio::test]
async fn other_ticks_give_the_same_page() {
    let mut pages = Vec::new();
    for (ticks, truth) in [(["x", " "], ["x", " "]), ([" ", "x"], [" ", "x"])] {
        let (house, trainee, attempt) = house(&quiz(ticks, truth)).await;
        let page = house.get(Some(&trainee), &attempt).await;
        let policy = page
            .headers
            .get("content-security-policy")
            .and_then(|policy| policy.to_str().ok())
            .unwrap_or_default();
        let nonce = policy
            .split("'nonce-")
            .nth(1)
            .and_then(|rest| rest.split('\'').next())
            .unwrap_or_default();
        let body = page
            .body
            .replace(attempt.trim_start_matches("/attempt/"), "ATTEMPT")
            .replace(nonce, "NONCE");
        pages.push(body);
    }
    assert!(pages[0].contains("Norte"), "{}", pages[0]);
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test]
async fn key_and_explanation_wait_for_the_last_attempt() {
    let (house, trainee, first) = house(&quiz(["x", " "], ["x", " "])).await;
    let who = Some(&trainee);
    let submitted = house.post(who, &format!("{first}/submit"), &[]).await;
    assert_eq!(submitted.location(), format!("{first}/result"));
    let again = house.post(who, &format!("{first}/submit"), &[]).await;
    assert_eq!(
        again.location(),
        format!("{first}/result"),
        "a double click leads to the same place"
    );
    let result = house.get(who, &format!("{first}/result")).await;
    assert_eq!(result.status, 200);
    assert_secret(&result);

    let second = house
        .post(who, &format!("/course/{}/day-01/quiz", house.cohort), &[])
        .await
        .location()
        .to_owned();
    assert_ne!(first, second);
    assert_secret(&house.get(who, &format!("{first}/result")).await);
    house.post(who, &format!("{second}/submit"), &[]).await;
    let result = house.get(who, &format!("{second}/result")).await;
    assert!(
        result.body.contains("TUCAN") && result.body.contains("IGUANA"),
        "{}",
        result.body
    );
}

#[tokio::test]
async fn a_stale_tab_is_told_and_may_use_its_answer() {
    let (house, trainee, attempt) = house(&quiz(["x", " "], ["x", " "])).await;
    let who = Some(&trainee);
    let (one, other) = (house.get(who, &attempt).await, house.get(who, &attempt).await);
    type_answer(&house, &trainee, &attempt, &one, ("cccc", "tapir")).await;
    // The page's own newer value, from the browser's back cache, is stored.
    let newer = type_answer(&house, &trainee, &attempt, &one, ("cccc", "puma")).await;
    assert!(!newer.location().contains("form="), "{}", newer.location());
    let stale = type_answer(&house, &trainee, &attempt, &other, ("cccc", "jaguar")).await;
    let back = house
        .get(who, stale.location().split('#').next().unwrap_or_default())
        .await;
    assert!(
        back.body.contains("puma") && back.body.contains("jaguar"),
        "both are shown"
    );

    let (seq, mutation) = (back.value("q.cccc.seq"), back.value("q.cccc.mutation"));
    let refused = back.value("refused.cccc.text");
    let fields = [
        ("q.cccc.seq", seq.as_str()),
        ("q.cccc.mutation", &mutation),
        ("q.cccc.text", "puma"),
        ("refused.cccc.text", &refused),
        ("use", "cccc"),
    ];
    house.post(who, &attempt, &fields).await;
    assert_eq!(house.get(who, &attempt).await.value("q.cccc.text"), "jaguar");
}

#[tokio::test]
async fn a_stranger_finds_nothing_and_a_closed_attempt_takes_nothing() {
    let (house, trainee, attempt) = house(&quiz(["x", " "], ["x", " "])).await;
    let stranger = house.trainee("stranger@example.org").await;
    for path in [
        attempt.clone(),
        format!("{attempt}/submit"),
        format!("{attempt}/result"),
    ] {
        assert_eq!(house.get(Some(&stranger), &path).await.status, 404, "{path}");
    }
    assert_eq!(
        house
            .post(Some(&stranger), &format!("{attempt}/submit"), &[])
            .await
            .status,
        404
    );
    let page = house.get(Some(&trainee), &attempt).await;
    house.post(Some(&trainee), &format!("{attempt}/submit"), &[]).await;
    let late = type_answer(&house, &trainee, &attempt, &page, ("cccc", "IGUANA")).await;
    assert_eq!(late.location(), format!("{attempt}/result"));
    let result = house.get(Some(&house.trainer), &format!("{attempt}/result")).await;
    assert!(
        !result.body.contains("IGUANA"),
        "nothing was stored after the submission: {}",
        after(0)
    );
}
