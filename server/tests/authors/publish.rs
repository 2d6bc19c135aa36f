//! `relevo strip-keys`: a copy beside the course, and the course as it was.
#![expect(clippy::disallowed_methods, reason = "a school's own folder is prepared")]

use super::support::{done, files, relevo};

#[test]
fn the_copy_holds_no_key_and_the_course_is_not_touched() {
    let school = tempfile::tempdir().expect("a folder");
    let course = school.path().join("c");
    for part in [
        "new course DIR --languages es,en",
        "new module DIR",
        "new quiz DIR",
        "new lesson DIR one",
        "new case DIR --scenes bus",
    ] {
        done(part, &course);
    }
    std::fs::write(course.join("day-01/mentor.es.md"), "---\ntitle: T\n---\n\nSecreto\n").expect("written");
    let before = files(&course);
    let out = school.path().join("public/c");
    let said = done(&format!("strip-keys DIR {}", out.display()), &course);
    assert!(said.contains("left out: day-01/mentor.es.md\n"), "{said}");
    assert!(said.contains(" files written without answers, 1 left out\n"), "{said}");
    assert_eq!(files(&course), before);
    let published = files(&out);
    assert_eq!(published.len(), before.len() - 1);
    for (path, bytes) in &published {
        let text = String::from_utf8_lossy(bytes);
        for secret in [
            "[x]",
            "3,14",
            "3.14",
            "Luna",
            "the Moon",
            "(martes)",
            "(Tuesday)",
            "Por qué",
            "+1",
            "[[24",
        ] {
            assert!(!text.contains(secret), "{secret} in {}", path.display());
        }
    }
    let picture = std::path::Path::new("day-01/media/example-picture.svg");
    assert_eq!(published.get(picture), before.get(picture));
    assert_eq!(done("fmt --check DIR", &out), "0 files would change\n");
}

#[test]
fn a_copy_goes_into_an_empty_folder_outside_of_a_sound_course() {
    let school = tempfile::tempdir().expect("a folder");
    let course = school.path().join("c");
    for part in ["new course DIR", "new module DIR", "new quiz DIR"] {
        done(part, &course);
    }
    let refused = |out: &str, why: &str| {
        let before = files(school.path());
        let said = relevo(
            &format!("strip-keys DIR {}", school.path().join(out).display()),
            &course,
        );
        assert_eq!(said.code, 1, "{out}");
        assert!(said.err.contains(why), "{out}: {}", said.err);
        assert_eq!(files(school.path()), before, "{out}");
    };
    refused("c", "within each other");
    refused("c/public", "within each other");
    refused("x/../c/public", "cannot find");
    refused("c/../c/public", "within each other");
    refused("", "within each other");
    std::fs::create_dir(school.path().join("full")).expect("made");
    std::fs::write(school.path().join("full/mine"), "").expect("written");
    refused("full", "not an empty folder");
    refused("full/mine", "not an empty folder");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&course, school.path().join("link")).expect("linked");
        refused("link/public", "within each other");
        std::fs::remove_file(school.path().join("link")).expect("removed");
    }
    let quiz = course.join("day-01/quiz.es.md");
    let text = std::fs::read_to_string(&quiz).expect("a quiz");
    std::fs::write(&quiz, text.replace("- [x] Mercurio", "-[x] Mercurio")).expect("written");
    refused("public", "errors: keys are only found in a sound course");
}
