//! `relevo strip-keys`: a copy of a course that can be published, without its answers.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf, absolute};

use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use domain::course::{Level, Sources, parse, strip};

use super::{FINE, REFUSED, refuse};
use crate::library;

#[derive(Args)]
#[command(after_help = "Example: relevo strip-keys courses/turquesa /tmp/turquesa-public")]
pub(super) struct StripKeys {
    /// The course's folder; nothing in it is changed
    course: PathBuf,
    /// The folder to write, which must not be there yet or be empty
    out: PathBuf,
}

impl StripKeys {
    /// 0 when written, 1 if the course has errors or something stands in the way.
    pub(super) fn run(&self) -> u8 {
        match self.write() {
            Ok(()) => FINE,
            Err(error) => refuse(REFUSED, &error),
        }
    }

    fn write(&self) -> Result<()> {
        let sources = library::read(&self.course)?;
        self.is_sound(&sources)?;
        let (course, out) = (real(&self.course)?, real(&self.out)?);
        ensure!(
            !out.starts_with(&course) && !course.starts_with(&out),
            "{} and {} lie within each other: choose a folder beside the course",
            self.course.display(),
            self.out.display()
        );
        let empty = match fs::read_dir(&out) {
            Ok(mut entries) => entries.next().is_none(),
            Err(error) => error.kind() == std::io::ErrorKind::NotFound,
        };
        ensure!(empty, "{} is not an empty folder", self.out.display());
        let stripped = strip::strip(&sources);
        for (path, bytes) in &stripped.sources.files {
            let path = out.join(path);
            let said = || format!("cannot write {}", path.display());
            fs::create_dir_all(path.parent().unwrap_or(&out)).with_context(said)?;
            fs::File::create_new(&path)
                .and_then(|mut file| file.write_all(bytes))
                .with_context(said)?;
        }
        for path in &stripped.left_out {
            println!("left out: {path}");
        }
        let (written, left) = (stripped.sources.files.len(), stripped.left_out.len());
        println!("{written} files written without answers, {left} left out");
        println!(
            "Next: look through {} before you publish it; text and pictures may give answers away, too",
            self.out.display()
        );
        Ok(())
    }

    /// Where a question is broken, its key may stand anywhere.
    fn is_sound(&self, sources: &Sources) -> Result<()> {
        let (_, findings) = parse("course", sources);
        let errors = findings.iter().filter(|finding| finding.level == Level::Error).count();
        let course = self.course.display();
        ensure!(
            errors == 0,
            "{errors} errors: keys are only found in a sound course; run relevo check {course}"
        );
        ensure!(!sources.files.is_empty(), "{course} holds no course");
        Ok(())
    }
}

/// A path as it really is, of which the end may not be there yet.
fn real(path: &Path) -> Result<PathBuf> {
    let mut rest = Vec::new();
    let path = absolute(path).with_context(|| format!("cannot find {}", path.display()))?;
    let mut known = path.as_path();
    loop {
        if let Ok(known) = known.canonicalize() {
            return Ok(rest.iter().rev().fold(known, |path, part| path.join(part)));
        }
        // `..` behind a folder that is not there could lead anywhere once it is.
        let (Some(parent), Some(name)) = (known.parent(), known.file_name()) else {
            bail!("cannot find {}", path.display());
        };
        rest.push(name.to_owned());
        known = parent;
    }
}
