//! What is wrong with a course's files is told to whoever runs the cohort, in their language.

use crate::support::House;

const COURSE: &str = "---\ntitle: Rosa\nsummary: Un curso.\nlanguages: [es, en]\nsource_language: es\ndays: 1\nzone: UTC\ncertificate: {lessons: all}\n---\n\nHola.\n";

#[tokio::test]
async fn findings_speak_the_language_of_the_page() {
    let files = [
        ("course.es.md", COURSE),
        ("day-01/module.es.md", "---\ntitle: Uno\natempts: 2\n---\n\nHoy.\n"),
    ];
    let house = House::open(&files).await;
    let path = format!("/cohorts/{}/course", house.cohort);
    let page = house.get(Some(&house.trainer), &path).await;
    let found = page
        .body
        .split("class=\"plain findings\"")
        .nth(1)
        .expect("the findings");
    for said in [
        "day-01/module.es.md:3:10",
        "la clave `atempts` no significa nada en este archivo",
        "las claves son title, outcomes, source",
        "todavía sin traducir: en",
    ] {
        assert!(found.contains(said), "{said}: {found}");
    }
    assert!(!found.contains("lang=\"en\""), "{found}");
}
