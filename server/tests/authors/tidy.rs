//! `relevo fmt` on a folder: names what it would change, changes it, and rests.
#![expect(clippy::disallowed_methods, reason = "a school's own folder is prepared")]

use super::support::{done, files, relevo};

#[test]
fn a_check_changes_nothing_and_a_run_leaves_nothing_to_change() {
    let school = tempfile::tempdir().expect("a folder");
    let course = school.path().join("c");
    for part in ["new course DIR", "new module DIR", "new quiz DIR"] {
        done(part, &course);
    }
    let quiz = course.join("day-01/quiz.es.md");
    let text = std::fs::read_to_string(&quiz).expect("a quiz");
    let rough = text
        .replace("- [x]", "* [X]")
        .replace("- [ ]", "* [ ]")
        .replace('\n', "\r\n");
    std::fs::write(&quiz, rough).expect("written");
    let before = files(&course);
    assert_eq!(done("fmt --ids --check DIR", &course), "0 files would change\n");
    let said = relevo("fmt --check DIR", &course);
    assert_eq!(
        (said.code, said.out.as_str()),
        (1, "day-01/quiz.es.md\n1 files would change\n")
    );
    assert_eq!(files(&course), before);
    assert_eq!(done("fmt DIR", &course), "day-01/quiz.es.md\n1 files changed\n");
    assert_eq!(std::fs::read_to_string(&quiz).expect("a quiz"), text);
    assert_eq!(done("fmt --check DIR", &course), "0 files would change\n");
}
