//! What the JSON means, and what is said when it means nothing.

use super::*;

const CAPACITIES: &str = r#""capacities": [2, 1]"#;

fn refusal(text: &str) -> (String, String) {
    let refused = Instance::from_json(text)
        .and_then(|instance| solve(&instance))
        .expect_err(text);
    assert_eq!(refused.to_string(), format!("{}: {}", refused.path, refused.message));
    (refused.path, refused.message)
}

#[test]
fn an_outcome_has_its_fields_in_the_order_of_the_contract() {
    let text = r#"{"capacities": [1, 1], "pairs": [[1, 0, 720], [0, 0, 810], [0, 1, 300]],
        "bands": [250, 400, 550, 700], "previous": [[1, 0]], "pins": [], "objective": "full", "trainees": 3}"#;
    let outcome = solve(&Instance::from_json(text).expect("well formed")).expect("good");
    assert_eq!(
        serde_json::to_string(&outcome).expect("plain numbers"),
        concat!(
            r#"{"pairs":[[0,1,300],[1,0,720]],"unmatched":[2],"#,
            r#""objective":{"unmatched":1,"moved":0,"bands":[0,1,0,0],"load":2,"score":1020},"certificate":true}"#
        )
    );
}

#[test]
fn what_is_left_out_has_its_usual_value() {
    let instance = Instance::from_json(r#"{"capacities": [1], "pairs": [[4, 0, 1]]}"#).expect("good");
    assert_eq!((instance.seed, instance.objective), (0, Aim::Full));
    assert_eq!(instance.bands, [250, 400, 550, 700]);
    assert_eq!(solve(&instance).expect("good").unmatched, [0, 1, 2, 3]);
}

#[test]
fn nobody_at_all_is_an_instance_too() {
    let outcome = solve(&Instance::from_json(r#"{"capacities": [], "pairs": []}"#).expect("good"));
    let outcome = outcome.expect("nothing to refuse");
    assert!(outcome.pairs.is_empty() && outcome.unmatched.is_empty() && outcome.certificate);
}

#[test]
fn a_wrong_number_is_found_by_its_path() {
    let path = |rest: &str| refusal(&format!("{{{CAPACITIES}, {rest}}}")).0;
    assert_eq!(path(r#""pairs": [[0, 0, 1], [0, 2, 1]]"#), "pairs[1][1]");
    assert_eq!(path(r#""pairs": [[0, 0, 1], [3, 1, 1]], "trainees": 3"#), "pairs[1][0]");
    assert_eq!(path(r#""pairs": [[0, 0, 1001]]"#), "pairs[0][2]");
    assert_eq!(path(r#""pairs": [[0, 0, -1]]"#), "pairs[0][2]");
    assert_eq!(path(r#""pairs": [[0, 0, "1"]]"#), "pairs[0][2]");
    assert_eq!(path(r#""pairs": [[4294967295, 0, 1]]"#), "pairs[0][0]");
    assert_eq!(path(r#""pairs": [[0, 0, 1], [1, 0, 1], [0, 0, 2]]"#), "pairs[2]");
    assert_eq!(path(r#""pairs": [], "bands": [250, 250]"#), "bands[1]");
    assert_eq!(path(r#""pairs": [], "bands": [1001]"#), "bands[0]");
    assert_eq!(
        path(r#""pairs": [], "bands": [1,2,3,4,5,6,7,8,9,10,11,12,13]"#),
        "bands"
    );
    assert_eq!(
        path(r#""pairs": [[0, 0, 1]], "previous": [[0, 0], [0, 9]]"#),
        "previous[1][1]"
    );
    assert_eq!(
        path(r#""pairs": [[0, 0, 1]], "previous": [[0, 0], [0, 0]]"#),
        "previous[1]"
    );
    assert_eq!(path(r#""pairs": [], "trainees": 99999999"#), "trainees");
    assert_eq!(path(r#""pairs": [], "objective": "best""#), "objective");
}

#[test]
fn pins_must_be_possible() {
    let pairs = r#""pairs": [[0, 0, 1], [1, 1, 1], [2, 1, 1], [0, 1, 1]]"#;
    let path = |pins: &str| refusal(&format!(r#"{{{CAPACITIES}, {pairs}, "pins": {pins}}}"#)).0;
    assert_eq!(path("[[0, 0], [0, 1]]"), "pins[1][0]");
    assert_eq!(path("[[1, 1], [2, 1]]"), "pins[1][1]");
    assert_eq!(path("[[0, 0], [2, 0]]"), "pins[1]");
    assert_eq!(path("[[5, 0]]"), "pins[0][0]");
}

#[test]
fn an_unknown_or_missing_field_and_trailing_text_are_refused() {
    let (path, message) = refusal(&format!(r#"{{{CAPACITIES}, "pairs": [], "weights": []}}"#));
    assert_eq!(path, "weights");
    assert!(message.contains("unknown field"), "{message}");
    assert!(refusal(r#"{"pairs": []}"#).1.contains("capacities"));
    assert!(
        refusal(&format!(r#"{{{CAPACITIES}, "pairs": []}} x"#))
            .1
            .contains("trailing")
    );
    assert!(refusal("").1.contains("EOF"));
}

#[test]
fn a_pinned_pair_counts_in_every_number() {
    let text = r#"{"capacities": [2], "pairs": [[0, 0, 100], [1, 0, 900]], "pins": [[0, 0]], "previous": [[0, 0]]}"#;
    let outcome = solve(&Instance::from_json(text).expect("well formed")).expect("good");
    let expected = Objective {
        unmatched: 0,
        moved: 0,
        bands: vec![1, 0, 0, 0],
        load: 4,
        score: 1000,
    };
    assert_eq!(outcome.objective, expected);
}
