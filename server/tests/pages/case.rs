//! A branching case is played by plain links: the way so far is in the address.

use crate::support::House;

const COURSE: &str = "---\ntitle: Rosa\nsummary: Un curso.\nlanguages: [es]\nsource_language: es\ndays: 1\nzone: UTC\noutcomes:\n  C1: Uno.\ncertificate: {lessons: all}\n---\n\nHola.\n";
const CASE: &str = "---\ntitle: El autobús\n---\n\nUna noche.\n\n## Caso\n\n### La parada\n\nNueve mujeres.\n\n\
                    - [Hablar **aparte**](#aparte) `+2 víctima`\n  > Bien pensado.\n- [Dejar ir](#el-fin) `-3`\n\n\
                    ### Aparte\n\nUn contrato.\n\n- [Llamar](#el-fin) `+1 víctima`\n\n### El fin\n\nFin.\n\n## Después\n\nComente.\n";

#[tokio::test]
async fn choices_lead_from_scene_to_scene_and_add_up() {
    let files = [
        ("course.es.md", COURSE),
        ("day-01/module.es.md", "---\ntitle: Uno\noutcomes: [C1]\n---\n\nHoy.\n"),
        (
            "day-01/01-a.es.md",
            "---\ntitle: A\nminutes: 5\noutcomes: [C1]\n---\nA\n",
        ),
        ("day-01/case-bus.es.md", CASE),
    ];
    let house = House::open(&files).await;
    let trainee = house.trainee("trainee@example.org").await;
    let path = format!("/course/{}/day-01/case-bus", house.cohort);
    let first = house.get(Some(&trainee), &path).await;
    assert_eq!(first.status, 200, "{}", first.body);
    assert!(
        first.body.contains("Una noche.") && first.body.contains("Nueve mujeres."),
        "{}",
        first.body
    );
    assert!(first.body.contains("href=\"?way=1#scene\""), "{}", first.body);
    assert!(
        !first.body.contains("Un contrato.") && !first.body.contains("+2"),
        "{}",
        first.body
    );
    let second = house.get(Some(&trainee), &format!("{path}?way=0")).await;
    for part in [
        "Un contrato.",
        "Bien pensado.",
        "+2 víctima",
        "href=\"?way=0.0#scene\"",
        "href=\"?way=#scene\"",
    ] {
        assert!(second.body.contains(part), "{part}: {}", second.body);
    }
    let end = house.get(Some(&trainee), &format!("{path}?way=0.0.9")).await;
    for part in ["Fin.", "Comente.", "<dd>+3", "href=\"?way=0#scene\""] {
        assert!(end.body.contains(part), "{part}: {}", end.body);
    }
    let nonsense = house.get(Some(&trainee), &format!("{path}?way=%3Cscript%3E")).await;
    assert!(nonsense.body.contains("Nueve mujeres.") && !nonsense.body.contains("<script>alert"));
}
