//! Commits of course files in their author's name, by the git program of the machine.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use app::folders::Author;

/// Variables that would lead git to another repository than the folder's own.
const ELSEWHERE: [&str; 6] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_COMMON_DIR",
    "GIT_PREFIX",
];

/// Whether the folder lies in a git work tree; false where there is no git.
pub(super) fn holds(folder: &Path) -> bool {
    let told = git(folder).args(["rev-parse", "--is-inside-work-tree"]).output();
    told.is_ok_and(|told| told.status.success() && told.stdout.starts_with(b"true"))
}

/// Commits exactly these files, given by their paths inside the folder, whatever else is staged.
pub(super) fn commit(folder: &Path, paths: &[&str], author: &Author, message: &str) -> Result<()> {
    let mut add = git(folder);
    add.args(["add", "--all", "--"]).args(paths);
    run(&mut add)?;
    let mut unchanged = git(folder);
    unchanged.args(["diff", "--cached", "--quiet", "--"]).args(paths);
    if unchanged.status().context("git")?.success() {
        return Ok(());
    }
    let mut commit = git(folder);
    commit
        .env("GIT_AUTHOR_NAME", plain(&author.name))
        .env("GIT_AUTHOR_EMAIL", plain(&author.email))
        .env("GIT_COMMITTER_NAME", "Relevo")
        .env("GIT_COMMITTER_EMAIL", "relevo@localhost")
        .args([
            "-c",
            "commit.gpgsign=false",
            "commit",
            "--quiet",
            "--only",
            "-m",
            message,
            "--",
        ])
        .args(paths);
    run(&mut commit)
}

fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    for variable in ELSEWHERE {
        git.env_remove(variable);
    }
    // Paths are paths, whatever signs are in them; and nobody is there to be asked anything.
    git.env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_LITERAL_PATHSPECS", "1")
        .arg("-C")
        .arg(folder);
    git
}

/// Without the signs that git refuses in a name.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|sign| !sign.is_control() && !matches!(sign, '<' | '>'))
        .collect()
}

fn run(git: &mut Command) -> Result<()> {
    let told = git.output().context("git")?;
    if !told.status.success() {
        bail!("git: {}", String::from_utf8_lossy(&told.stderr).trim());
    }
    Ok(())
}
