use std::process::Command;

use super::*;

const COURSE: &str = "---\ntitle: Rosa\nsource_language: es\nlanguages: [es]\ndays: 1\n---\n";

struct School {
    root: tempfile::TempDir,
    folders: CourseFolders,
    shelf: Shelf,
}

impl School {
    /// A folder of courses with one in it.
    fn open() -> Self {
        let root = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(root.path().join("rosa")).expect("a folder");
        fs::write(root.path().join("rosa/course.es.md"), COURSE).expect("a file");
        fs::write(root.path().join("rosa/glossary.md"), "old").expect("a file");
        Self {
            folders: CourseFolders::new(root.path().to_path_buf()),
            root,
            shelf: Shelf::default(),
        }
    }

    fn place(&self, path: &str) -> PathBuf {
        self.root.path().join("rosa").join(path)
    }

    fn publish(&self, changes: &[Change]) -> Result<Kept, Unwritten> {
        let author = Author {
            name: "Rosa <Luz>".into(),
            email: "rosa@school.example".into(),
        };
        self.folders.change(&self.shelf, "rosa", changes, &author, "Message")
    }

    /// The files there are, hidden ones too.
    fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.place("")).expect("a folder").flatten();
        let mut names: Vec<String> = entries
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

fn change(path: &str, base: Option<&str>, text: Option<&str>) -> Change {
    Change {
        path: path.into(),
        base: base.map(|text| hash(text.as_bytes())),
        bytes: text.map(|text| text.as_bytes().to_vec()),
    }
}

#[test]
fn all_files_change_or_none() {
    let school = School::open();
    let new = change("day-01/01-a.es.md", None, Some("new"));
    let stale = change("glossary.md", Some("other"), Some("mine"));
    assert_eq!(school.publish(&[new.clone(), stale]), Err(Unwritten::Changed));
    assert_eq!(school.files(), ["course.es.md", "glossary.md"]);
    let right = change("glossary.md", Some("old"), Some("mine"));
    // A file stands where the last of them needs a folder.
    let blocked = change("course.es.md/mx.md", None, Some("law"));
    assert!(school.publish(&[right.clone(), new.clone(), blocked]).is_err());
    assert_eq!(fs::read_to_string(school.place("glossary.md")).expect("a file"), "old");
    assert!(!school.place("day-01/01-a.es.md").exists());
    assert_eq!(school.publish(&[right.clone(), new]), Ok(Kept::Files));
    // Once more, as after a stop between the files and the record of them.
    assert_eq!(school.publish(&[right]), Ok(Kept::Files));
    let gone = change("glossary.md", Some("mine"), None);
    assert_eq!(school.publish(&[gone]), Ok(Kept::Files));
    assert_eq!(school.files(), ["course.es.md", "day-01"]);
    let live = school.shelf.live("rosa").expect("read again");
    assert!(live.sources.files.contains_key("day-01/01-a.es.md"));
}

#[test]
fn what_was_put_in_place_is_taken_back_when_a_later_file_cannot_be() {
    let school = School::open();
    fs::create_dir_all(school.place("laws/mx.md")).expect("a folder");
    let mut steps = Vec::new();
    let changes = [
        change("glossary.md", Some("old"), Some("mine")),
        change("new.md", None, Some("new")),
        change("laws/mx.md", None, Some("law")),
    ];
    for change in &changes {
        steps.push(Step {
            path: school.place(&change.path),
            beside: None,
            old: change.base.as_ref().map(|_| b"old".to_vec()),
            change,
        });
    }
    assert_eq!(write(&mut steps), Err(Unwritten::Failed));
    assert_eq!(fs::read_to_string(school.place("glossary.md")).expect("a file"), "old");
    assert!(!school.place("new.md").exists());
}

#[cfg(unix)]
#[test]
fn nothing_outside_the_folder_is_reached() {
    let school = School::open();
    let outside = tempfile::tempdir().expect("a temporary folder");
    std::os::unix::fs::symlink(outside.path(), school.place("day-01")).expect("a link");
    for path in ["day-01/01-a.es.md", "../x.md", "/tmp/x.md"] {
        let refused = school.publish(&[change(path, None, Some("x"))]);
        assert_eq!(refused, Err(Unwritten::ReadOnly), "{path}");
    }
    assert_eq!(fs::read_dir(outside.path()).expect("a folder").count(), 0);
}

#[test]
fn publishing_is_a_commit_of_exactly_these_files_in_the_name_of_the_author() {
    let school = School::open();
    let git = |arguments: &[&str]| {
        let told = Command::new("git")
            .arg("-C")
            .arg(school.place(""))
            .args(["-c", "user.name=Other", "-c", "user.email=other@school.example"])
            .args(arguments)
            .env_remove("GIT_DIR")
            .output()
            .expect("git runs");
        String::from_utf8_lossy(&told.stdout).into_owned()
    };
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-q", "-m", "Begin"]);
    fs::write(school.place("staged.md"), "theirs").expect("a file");
    git(&["add", "staged.md"]);
    assert!(school.folders.commits("rosa"));
    let changes = [
        change("glossary.md", Some("old"), None),
        change("day-01/01-a.es.md", None, Some("new")),
    ];
    assert_eq!(school.publish(&changes), Ok(Kept::Commit));
    let told = git(&["show", "--format=%an|%ae|%cn|%s", "--name-status", "HEAD"]);
    let lines: Vec<&str> = told.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(
        lines,
        [
            "Rosa Luz|rosa@school.example|Relevo|Message",
            "A\tday-01/01-a.es.md",
            "D\tglossary.md"
        ]
    );
    assert_eq!(git(&["status", "--porcelain"]), "A  staged.md\n");
    // A repository that refuses keeps nobody from the files.
    fs::write(school.place(".git/index.lock"), "").expect("a lock");
    let more = change("day-01/01-a.es.md", Some("new"), Some("newer"));
    assert_eq!(school.publish(&[more]), Ok(Kept::CommitFailed));
    let there = fs::read_to_string(school.place("day-01/01-a.es.md")).expect("a file");
    assert_eq!(there, "newer");
}
