//! What the school does in a second, a byte and a megabyte, each figure beside a peer or a limit from the same run.
//!
//! `cargo bench -p server --bench figures -- lesson weight paint process sqlite postgres` takes some of them.

#[path = "figures/bare.rs"]
mod bare;
#[path = "../../app/domain/benches/figure.rs"]
mod figure;
#[path = "figures/lesson.rs"]
mod lesson;
#[path = "figures/load.rs"]
mod load;
#[path = "figures/paper.rs"]
mod paper;
#[path = "figures/process.rs"]
mod process;
#[path = "figures/saving.rs"]
mod saving;
#[path = "figures/school.rs"]
mod school;
#[path = "figures/weight.rs"]
mod weight;

use std::env;
use std::path::Path;

use school::Open;
use tempfile::TempDir;

#[expect(
    clippy::disallowed_methods,
    reason = "make bench names its PostgreSQL in the environment"
)]
fn main() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    env::set_current_dir(repository).expect("the demo links the repository's courses");
    let named: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let asked = |name: &str| named.is_empty() || named.iter().any(|word| word == name);

    if ["lesson", "weight", "paint", "process"].into_iter().any(asked) {
        figure::heading("Pages");
        let data = folder();
        let open = Open::new(data.path(), None);
        let (request, path, cookie) = lesson::heaviest(&open);
        if asked("lesson") {
            lesson::measure(&open, &request);
        }
        if asked("weight") {
            weight::measure(&open, &request);
        }
        if asked("paint") {
            weight::paint(&open, &path, &cookie);
        }
        drop(open);
        if asked("process") {
            process::measure(data.path(), &path, &cookie);
        }
    }
    if ["sqlite", "postgres"].into_iter().any(asked) {
        figure::heading("Answers");
    }
    if asked("sqlite") {
        saving::sqlite(folder().path());
    }
    if asked("postgres") {
        saving::postgres(folder().path(), env::var("RELEVO_BENCH_POSTGRES").ok());
    }
}

/// On the disk of the build: a temporary folder may be memory, where being durable costs nothing.
fn folder() -> TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder")
}
