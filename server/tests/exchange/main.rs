//! `relevo import` and `relevo export` as processes of their own, on real files.
#![expect(clippy::disallowed_methods, reason = "the commands work on files, as authors do")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// Runs the program.
fn relevo(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_relevo"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the program runs")
}

fn said(output: &Output) -> String {
    let mut text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.push_str(&String::from_utf8_lossy(&output.stderr));
    text
}

/// A folder with a little course and some inputs.
fn desk() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("its folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    write(
        "course/course.es.md",
        "---\ntitle: T\nsummary: S\nsource_language: es\nlanguages: [es]\ndays: 1\nzone: America/Bogota\n---\n",
    );
    write("course/day-01/module.es.md", "---\ntitle: D\n---\nTexto.\n");
    write("course/day-01/01-uno.es.md", "---\ntitle: L\nminutes: 5\n---\nTexto.\n");
    write(
        "bank.gift",
        "// [id:keep-1]\n::Mapa::[html]<p><img src\\=\"pics/mapa.svg\" alt\\=\"Mapa\"> ¿Dónde?</p>{=aquí#Sí. ~allí}\n\n\
         ::Orden::Ordene{>2 ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW NONE\nuno\ndos\n}\n\nTiene un {=medio ~motivo} claro.\n",
    );
    write("pics/mapa.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    write(
        "essay.xml",
        "<quiz><question type=\"essay\"><name><text>Carta</text></name></question></quiz>",
    );
    write(
        "bomb.xml",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE quiz [<!ENTITY a \"b\">]>\n<quiz>&a;</quiz>",
    );
    folder
}

const INTO: [&str; 4] = ["--course", "course", "--into", "day-01/quiz.es.md"];

fn import(file: &str, more: &[&str], folder: &Path) -> Output {
    let mut arguments = vec!["import", file];
    arguments.extend(INTO);
    arguments.extend(more);
    relevo(&arguments, folder)
}

#[test]
fn an_imported_quiz_passes_the_check_and_goes_out_and_comes_back_in_every_format() {
    let desk = desk();
    let folder = desk.path();
    let done = import("bank.gift", &[], folder);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    assert!(said(&done).contains("3 questions, 1 pictures"), "{}", said(&done));
    let quiz = folder.join("course/day-01/quiz.es.md");
    let text = fs::read_to_string(&quiz).expect("the quiz");
    assert!(
        text.contains("<!-- q: keep-1 ·") && text.contains("![Mapa](media/mapa.svg)"),
        "{text}"
    );
    assert!(folder.join("course/day-01/media/mapa.svg").is_file());
    let check = relevo(&["check", "course"], folder);
    assert_eq!(check.status.code(), Some(0), "{}", said(&check));

    for (format, output, main) in [
        ("gift", "out.gift", "out.gift"),
        ("moodle", "out.xml", "out.xml"),
        ("qti21", "two", "two/imsmanifest.xml"),
        ("qti3", "three", "three/imsmanifest.xml"),
    ] {
        let out = relevo(
            &[
                "export",
                "course",
                "--quiz",
                "day-01/quiz",
                "--language",
                "es",
                "--format",
                format,
                "-o",
                output,
            ],
            folder,
        );
        assert_eq!(out.status.code(), Some(0), "{format}: {}", said(&out));
        fs::remove_file(&quiz).expect("removed");
        let back = import(main, &[], folder);
        assert_eq!(back.status.code(), Some(0), "{format}: {}", said(&back));
        let again = fs::read_to_string(&quiz).expect("the quiz");
        for part in ["¿Dónde?", "- [x] aquí", "1. uno", "[[(medio)|motivo]]", "q: keep-1 ·"] {
            assert!(again.contains(part), "{format}: {part}\n{again}");
        }
        let check = relevo(&["check", "course"], folder);
        assert_eq!(check.status.code(), Some(0), "{format}: {}", said(&check));
    }
}

#[test]
fn nothing_is_replaced_without_being_told() {
    let desk = desk();
    let folder = desk.path();
    assert_eq!(import("bank.gift", &[], folder).status.code(), Some(0));
    let quiz = folder.join("course/day-01/quiz.es.md");
    fs::write(&quiz, "mine").expect("written");
    let again = import("bank.gift", &[], folder);
    assert_eq!(again.status.code(), Some(1));
    assert!(said(&again).contains("is there already"), "{}", said(&again));
    assert_eq!(fs::read_to_string(&quiz).expect("the quiz"), "mine");
    assert_eq!(import("bank.gift", &["--replace"], folder).status.code(), Some(0));
    fs::write(folder.join("out.gift"), "mine").expect("written");
    let out = relevo(
        &[
            "export",
            "course",
            "--language",
            "es",
            "--format",
            "gift",
            "-o",
            "out.gift",
        ],
        folder,
    );
    assert_eq!(out.status.code(), Some(1));
    assert_eq!(fs::read_to_string(folder.join("out.gift")).expect("the file"), "mine");
}

#[test]
fn what_cannot_be_imported_is_said_with_its_line_and_ends_with_1() {
    let desk = desk();
    let folder = desk.path();
    let essay = import("essay.xml", &[], folder);
    assert_eq!(essay.status.code(), Some(1));
    assert!(said(&essay).contains("line 1: refused: Carta"), "{}", said(&essay));
    assert!(!folder.join("course/day-01/quiz.es.md").exists());
    let bomb = import("bomb.xml", &["--format", "moodle"], folder);
    assert_eq!(bomb.status.code(), Some(1));
    assert!(
        said(&bomb).contains("line 2") && said(&bomb).contains("DOCTYPE"),
        "{}",
        said(&bomb)
    );
    fs::write(folder.join("package.zip"), b"PK\x03\x04rest").expect("written");
    let zip = import("package.zip", &[], folder);
    assert!(said(&zip).contains("unpack it"), "{}", said(&zip));
    for outside in [
        "../quiz.es.md",
        "day-01/../../quiz.es.md",
        "/tmp/quiz.es.md",
        "day-01/notes.es.md",
    ] {
        let refused = relevo(
            &["import", "bank.gift", "--course", "course", "--into", outside],
            folder,
        );
        assert_eq!(refused.status.code(), Some(1), "{outside}");
        assert!(said(&refused).contains("no quiz of a course"), "{}", said(&refused));
    }
}

#[test]
fn a_picture_outside_of_the_inputs_folder_is_not_taken() {
    let desk = desk();
    let folder = desk.path();
    fs::create_dir(folder.join("inner")).expect("made");
    for source in ["../pics/mapa.svg", "link.svg"] {
        let text = format!("::M::[html]<p><img src\\=\"{source}\" alt\\=\"Mapa\"> ¿Dónde?</p>{{=a ~b}}\n");
        fs::write(folder.join("inner/bank.gift"), text).expect("written");
        let link = folder.join("inner/link.svg");
        let _ = std::os::unix::fs::symlink(folder.join("pics/mapa.svg"), link);
        let done = import("inner/bank.gift", &["--replace"], folder);
        assert!(
            said(&done).contains("a picture was left out"),
            "{source}: {}",
            said(&done)
        );
        assert!(!folder.join("course/day-01/media").exists(), "{source}");
    }
}

#[test]
fn the_help_shows_how() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (command, words) in [
        ("import", "relevo import bank.gift"),
        ("export", "--format qti3 -o package"),
    ] {
        let help = relevo(&[command, "--help"], folder.path());
        assert!(said(&help).contains(words), "{}", said(&help));
    }
}
