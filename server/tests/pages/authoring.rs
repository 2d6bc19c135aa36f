//! Writing a course in the browser: drafts, what they would show, and publishing them.

use domain::course::hash;
use http::StatusCode;
use store::{Actor, Role};

use crate::support::{Answer, COURSE, House, ONE_LESSON, Person, after};

const LESSON: &str = "day-01/01-lesson.es.md";
const QUIZ: (&str, &str) = (
    "day-01/quiz.es.md",
    "---\ntitle: Prueba\nkind: quiz\npass: 70%\nattempts: 2\nfeedback: after-submit\n---\n\n### Una\n<!-- q: aaaa · points: 1 -->\n\nRespuesta: uno\n",
);

/// Everything that a course of one lesson and a quiz has.
fn files() -> Vec<(&'static str, &'static str)> {
    ONE_LESSON.into_iter().chain([QUIZ]).collect()
}

fn page(page: &str, path: &str) -> String {
    format!("/authoring/{COURSE}/{page}?path={path}")
}

impl House {
    async fn write(&self, who: &Person, path: &str, started: &str, text: &str) -> Answer {
        let form = [("path", path), ("started", started), ("text", text), ("do", "save")];
        self.post(Some(who), &format!("/authoring/{COURSE}/file"), &form).await
    }

    /// Saves a text over what is there.
    async fn draft(&self, path: &str, text: &str) {
        let started = self
            .get(Some(&self.trainer), &page("file", path))
            .await
            .value("started");
        let saved = self.write(&self.trainer, path, &started, text).await;
        assert!(saved.location().ends_with("&saved=1"), "{}", saved.location());
    }

    async fn publish(&self) -> Answer {
        let address = format!("/authoring/{COURSE}/publish");
        let seen = self.get(Some(&self.trainer), &address).await.value("seen");
        self.post(Some(&self.trainer), &address, &[("seen", &seen), ("note", "Más claro")])
            .await
    }

    async fn second_author(&self) -> Person {
        let person = self.person("second@example.org").await;
        let store = &self.school.store;
        store
            .grant(Actor::Program, person.id, Role::Office, true, after(0))
            .await
            .expect("granted");
        person
    }
}

fn lesson(text: &str) -> String {
    format!("---\ntitle: Lección\nminutes: 5\noutcomes: [C1]\n---\n\n{text}\n")
}

#[tokio::test]
async fn a_draft_is_the_authors_alone_until_it_is_published_and_what_was_there_can_come_back() {
    let house = House::on_disk(&files()).await;
    let trainer = Some(&house.trainer);
    let trainee = house.trainee("trainee@example.org").await;
    let tree = house.get(trainer, &format!("/authoring/{COURSE}")).await;
    assert!(
        tree.body.contains("01-lesson") && tree.body.contains("quiz.es.md"),
        "{}",
        tree.body
    );
    let old = house.text(LESSON).expect("a file");
    // Browsers send every line end as two signs.
    house
        .draft(LESSON, &lesson("Un texto *nuevo*.").replace('\n', "\r\n"))
        .await;
    assert_eq!(house.text(LESSON).as_deref(), Some(old.as_str()));
    let own = house
        .get(Some(&trainee), &format!("/course/{}/day-01/lesson", house.cohort))
        .await;
    assert!(
        own.body.contains("Texto.") && !own.body.contains("nuevo") && !own.body.contains("#preview"),
        "{}",
        own.body
    );
    let tree = house.get(trainer, &format!("/authoring/{COURSE}")).await;
    assert!(tree.body.contains("borrador"), "{}", tree.body);
    let compared = house.get(trainer, &page("compare", LESSON)).await;
    assert!(compared.body.contains("<del>Texto.<"), "{}", compared.body);
    assert!(compared.body.contains("<ins>Un texto *nuevo*.<"), "{}", compared.body);
    let published = house.publish().await;
    assert_eq!(published.location(), format!("/authoring/{COURSE}?said=files"));
    assert_eq!(house.text(LESSON), Some(lesson("Un texto *nuevo*.")));
    let live = house.school.shelf.live(COURSE).expect("the course");
    assert!(
        live.course.modules[0].lessons[0]
            .texts
            .values()
            .all(|text| text.html.contains("<em>nuevo</em>"))
    );
    let log = house.school.store.audit_log(Actor::Program, 0, 1).await.expect("a log");
    assert_eq!(
        (log[0].deed.as_str(), log[0].actor),
        ("course.publish", Some(house.trainer.id))
    );
    // The cohort goes on with the version that it began with.
    let own = house
        .get(Some(&trainee), &format!("/course/{}/day-01/lesson", house.cohort))
        .await;
    assert!(!own.body.contains("nuevo"), "{}", own.body);
    let history = house.get(trainer, &page("history", LESSON)).await;
    let first = history
        .body
        .rfind("name=\"seq\" value=\"1\"")
        .expect("the published text of before");
    assert!(history.body[..first].contains("Texto."));
    let started = history.value("started");
    let again = [("path", LESSON), ("seq", "1"), ("started", &started)];
    let back = house
        .post(trainer, &format!("/authoring/{COURSE}/restore"), &again)
        .await;
    assert!(back.location().ends_with("&saved=1"), "{}", back.location());
    assert!(house.publish().await.location().ends_with("said=files"));
    assert_eq!(house.text(LESSON), Some(old));
}

#[tokio::test]
async fn of_two_who_write_at_once_nobody_is_overwritten_and_both_texts_are_shown() {
    let house = House::on_disk(&files()).await;
    let second = house.second_author().await;
    let started = house
        .get(Some(&house.trainer), &page("file", LESSON))
        .await
        .value("started");
    let first = house.write(&house.trainer, LESSON, &started, &lesson("Primero.")).await;
    assert!(first.location().ends_with("&saved=1"), "{}", first.location());
    let late = house.write(&second, LESSON, &started, &lesson("Segundo.")).await;
    assert!(late.location().contains("&form="), "{}", late.location());
    let both = house.get(Some(&second), late.location()).await;
    assert!(
        both.body.contains("<del>Primero.<") && both.body.contains("<ins>Segundo.<"),
        "{}",
        both.body
    );
    assert!(both.body.contains("\nSegundo.\n</textarea>"), "{}", both.body);
    let kept = house.school.store.drafts(Actor::Program, COURSE).await.expect("drafts");
    assert_eq!(kept[0].text, Some(lesson("Primero.")));
    // The way out: having seen it, theirs goes over it, and the other stays in the history.
    let saved = house
        .write(&second, LESSON, &both.value("started"), &lesson("Los dos."))
        .await;
    assert!(saved.location().ends_with("&saved=1"), "{}", saved.location());
    let history = house.get(Some(&second), &page("history", LESSON)).await;
    assert!(history.body.contains("Primero.") && history.body.contains("Los dos."));
    let stale = [("path", LESSON), ("seq", "2")];
    let given_up = house
        .post(Some(&second), &format!("/authoring/{COURSE}/discard"), &stale)
        .await;
    assert_eq!(given_up.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_file_that_changed_on_disk_is_not_written_over_by_an_older_draft() {
    let house = House::on_disk(&files()).await;
    house.draft(LESSON, &lesson("Borrador.")).await;
    house.put(LESSON, lesson("De otro lado."));
    let refused = house.publish().await;
    let told = house.get(Some(&house.trainer), refused.location()).await;
    assert!(told.body.contains("role=\"alert\""), "{}", told.body);
    assert_eq!(house.text(LESSON), Some(lesson("De otro lado.")));
    house.read_again();
    let file = house.get(Some(&house.trainer), &page("file", LESSON)).await;
    assert!(file.body.contains("name=\"seen\""), "{}", file.body);
    let text = lesson("Borrador.");
    let started = file.value("started");
    let form = [
        ("path", LESSON),
        ("started", &started),
        ("text", &text),
        ("do", "save"),
        ("seen", "yes"),
    ];
    house
        .post(Some(&house.trainer), &format!("/authoring/{COURSE}/file"), &form)
        .await;
    assert!(house.publish().await.location().ends_with("said=files"));
    assert_eq!(house.text(LESSON), Some(text));
}

#[tokio::test]
async fn a_preview_shows_the_page_and_the_findings_and_keeps_nothing() {
    let house = House::on_disk(&files()).await;
    let text = lesson("Algo **fuerte**.\n\n</textarea><script>alert(1)</script>\n\n![](media/no.png)");
    let form = [("path", LESSON), ("started", "x"), ("text", &text), ("do", "preview")];
    let sent = house
        .post(Some(&house.trainer), &format!("/authoring/{COURSE}/file"), &form)
        .await;
    let shown = house
        .get(Some(&house.trainer), sent.location().trim_end_matches("#preview"))
        .await;
    assert!(shown.body.contains("<strong>fuerte</strong>"), "{}", shown.body);
    assert!(!shown.body.contains("<script>alert"), "{}", shown.body);
    assert!(
        shown.body.contains("href=\"#l11\"") && shown.body.contains("id=\"l11\""),
        "{}",
        shown.body
    );
    assert_eq!(shown.value("started"), "x");
    let before = house.writes().await;
    let piece = house
        .post(Some(&house.trainer), &format!("/authoring/{COURSE}/preview"), &form)
        .await;
    assert!(
        piece.body.contains("<strong>fuerte</strong>") && piece.body.contains("href=\"#l11\""),
        "{}",
        piece.body
    );
    assert!(
        !piece.body.contains("<script") && !piece.body.contains("<html"),
        "{}",
        piece.body
    );
    assert_eq!(house.writes().await, before);
    assert!(
        house
            .school
            .store
            .drafts(Actor::Program, COURSE)
            .await
            .expect("drafts")
            .is_empty()
    );
}

#[tokio::test]
async fn errors_anywhere_forbid_publishing() {
    let house = House::on_disk(&files()).await;
    house.draft(LESSON, &lesson("![](media/no.png)")).await;
    let address = format!("/authoring/{COURSE}/publish");
    let shown = house.get(Some(&house.trainer), &address).await;
    assert!(!shown.body.contains("name=\"seen\""), "{}", shown.body);
    house.draft(LESSON, &lesson("Bien.")).await;
    let seen = house.get(Some(&house.trainer), &address).await.value("seen");
    house.draft(LESSON, &lesson("![](media/no.png)")).await;
    let refused = house.post(Some(&house.trainer), &address, &[("seen", &seen)]).await;
    assert!(refused.location().contains("form="), "{}", refused.location());
    assert_eq!(house.text(LESSON), Some(ONE_LESSON[2].1.to_owned()));
}

#[tokio::test]
async fn what_is_no_text_of_the_course_is_refused_with_its_reason() {
    let house = House::on_disk(&files()).await;
    let trainer = Some(&house.trainer);
    for (path, said) in [
        ("../../relevo.md", "sale de la carpeta"),
        (".git/config.md", "ocultos"),
        ("day-01/media/a.png", ".md"),
        ("/etc/passwd", "sale de la carpeta"),
    ] {
        let shown = house.get(trainer, &page("file", path)).await;
        assert!(
            shown.body.contains(said) && !shown.body.contains("<textarea"),
            "{path}: {}",
            shown.body
        );
        let sent = house.write(&house.trainer, path, "", "x").await;
        assert_eq!(sent.status, StatusCode::BAD_REQUEST, "{path}");
    }
    let started = hash(ONE_LESSON[2].1.as_bytes());
    for (text, said) in [
        (lesson(&"á".repeat(131_072)), "256 KB"),
        (lesson("uno\u{0}dos"), "signos de control"),
        (lesson("uno\u{fffd}dos"), "UTF-8"),
    ] {
        let sent = house.write(&house.trainer, LESSON, &started, &text).await;
        let shown = house.get(trainer, sent.location()).await;
        assert!(shown.body.contains(said), "{said}: {}", &shown.body[..2_000]);
    }
    house.put("day-01/02-otra.es.md", b"---\ntitle: D\xeda\n---\n");
    house.read_again();
    let shown = house.get(trainer, &page("file", "day-01/02-otra.es.md")).await;
    assert!(
        shown.body.contains("UTF-8") && !shown.body.contains("<textarea"),
        "{}",
        shown.body
    );
    let whole = lesson(&"a".repeat(262_000));
    house.draft(LESSON, &whole).await;
    let missing = house.get(trainer, &page("file", "day-01/09-no.es.md")).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn where_files_cannot_be_written_the_drafts_stay() {
    let house = House::open(&files()).await;
    house.draft(LESSON, &lesson("Nuevo.")).await;
    let refused = house.publish().await;
    let told = house.get(Some(&house.trainer), refused.location()).await;
    assert!(told.body.contains("no se puede escribir"), "{}", told.body);
    assert_eq!(
        house
            .school
            .store
            .drafts(Actor::Program, COURSE)
            .await
            .expect("drafts")
            .len(),
        1
    );
}

#[tokio::test]
async fn new_files_translations_and_deletions_are_published_together() {
    let mut files = files();
    let course = files[0].1.replace("languages: [es]", "languages: [es, en]");
    files[0].1 = &course;
    let house = House::on_disk(&files).await;
    let trainer = Some(&house.trainer);
    let new = format!("/authoring/{COURSE}/new");
    let title = "Señales: \"trata\" & más";
    let form = [
        ("kind", "lesson"),
        ("title", title),
        ("day", "1"),
        ("number", "2"),
        ("name", ""),
    ];
    let begun = house.post(trainer, &new, &form).await;
    assert_eq!(begun.location(), page("file", "day-01/02-senales-trata-mas.es.md"));
    let twice = house.post(trainer, &new, &form).await;
    assert!(twice.location().contains("form="), "{}", twice.location());
    let wrong = [
        ("kind", "lesson"),
        ("title", ""),
        ("day", "9"),
        ("number", "0"),
        ("name", "../x"),
    ];
    let wrong = house.post(trainer, &new, &wrong).await;
    let told = house.get(trainer, wrong.location()).await;
    assert_eq!(told.body.matches("aria-invalid=\"true\"").count(), 4, "{}", told.body);
    let of = [("of", QUIZ.0), ("language", "en")];
    let begun = house.post(trainer, &new, &of).await;
    assert_eq!(begun.location(), page("file", "day-01/quiz.en.md"));
    let started = house.get(trainer, &page("file", LESSON)).await.value("started");
    let gone = [("path", LESSON), ("started", started.as_str())];
    house.post(trainer, &format!("/authoring/{COURSE}/delete"), &gone).await;
    let tree = house.get(trainer, &format!("/authoring/{COURSE}")).await;
    assert!(tree.body.contains(LESSON), "{}", tree.body);
    let shown = house.get(trainer, &format!("/authoring/{COURSE}/publish")).await;
    assert!(
        shown.body.contains(&format!("/cohorts/{}/course", house.cohort)),
        "{}",
        shown.body
    );
    let published = house.publish().await;
    assert!(published.location().ends_with("said=files"), "{}", published.location());
    assert_eq!(house.text(LESSON), None);
    assert!(house.text("day-01/02-senales-trata-mas.es.md").is_some());
    let translated = house.text("day-01/quiz.en.md").expect("a file");
    assert!(
        translated.contains(&format!("source: {}", hash(QUIZ.1.as_bytes()))),
        "{translated}"
    );
    let history = house.get(trainer, &page("history", LESSON)).await;
    assert!(history.body.contains("Texto."), "{}", history.body);
}

#[tokio::test]
async fn questions_get_their_ids_from_the_editor() {
    let house = House::on_disk(&files()).await;
    let text = format!("{}\n### Otra\n\nRespuesta: dos\n", QUIZ.1);
    house.draft(QUIZ.0, &text).await;
    let kept = house.school.store.drafts(Actor::Program, COURSE).await.expect("drafts");
    let kept = kept[0].text.clone().expect("a text");
    assert_eq!(kept.matches("<!-- q: ").count(), 2, "{kept}");
    assert!(kept.contains("aaaa"));
    let shown = house
        .get(Some(&house.trainer), &format!("/authoring/{COURSE}/publish"))
        .await;
    assert!(shown.body.contains("Otra"), "{}", shown.body);
    assert!(house.publish().await.location().ends_with("said=files"));
}
