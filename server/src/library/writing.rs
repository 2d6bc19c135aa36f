//! Changing course files where they lie: all of them or none, and committed where git keeps them.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use app::folders::{Author, Change, Folders, Kept, Unwritten};
use app::shelf::Shelf;
use domain::course::hash;

use super::{git, refresh};

/// The folder in which every course has one of its own.
#[derive(Debug)]
pub struct CourseFolders {
    root: PathBuf,
    /// Held while files change: two who publish do so one after the other.
    alone: Mutex<()>,
}

/// A change with all that is needed to make it and to take it back.
struct Step<'a> {
    path: PathBuf,
    /// The new file, written beside the old one; `None` removes it.
    beside: Option<PathBuf>,
    old: Option<Vec<u8>>,
    change: &'a Change,
}

impl CourseFolders {
    /// The courses in this folder.
    #[must_use]
    pub fn new(root: PathBuf) -> Self {
        Self {
            root,
            alone: Mutex::new(()),
        }
    }

    fn folder(&self, course: &str) -> Option<PathBuf> {
        let plain = !course.is_empty() && !course.starts_with('.') && !course.contains(['/', '\\', ':']);
        Some(self.root.join(course)).filter(|folder| plain && folder.is_dir())
    }
}

impl Folders for CourseFolders {
    fn commits(&self, course: &str) -> bool {
        self.folder(course).is_some_and(|folder| git::holds(&folder))
    }

    fn change(
        &self,
        shelf: &Shelf,
        course: &str,
        changes: &[Change],
        author: &Author,
        message: &str,
    ) -> Result<Kept, Unwritten> {
        let _alone = self.alone.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = self.folder(course).ok_or(Unwritten::ReadOnly)?;
        let mut steps = Vec::with_capacity(changes.len());
        for change in changes {
            steps.push(Step {
                path: safe(&folder, &change.path)?,
                beside: None,
                old: None,
                change,
            });
        }
        let written = look(&mut steps).and_then(|()| write(&mut steps));
        for beside in steps.iter().filter_map(|step| step.beside.as_ref()) {
            // Gone already where it became the file.
            let _ = fs::remove_file(beside);
        }
        written?;
        if let Err(error) = refresh(&folder, course, shelf) {
            tracing::warn!(%error, course.slug = course, "the course could not be read again");
        }
        if !git::holds(&folder) {
            return Ok(Kept::Files);
        }
        let paths: Vec<&str> = changes.iter().map(|change| change.path.as_str()).collect();
        Ok(match git::commit(&folder, &paths, author, message) {
            Ok(()) => Kept::Commit,
            Err(error) => {
                tracing::error!(%error, course.slug = course, "published files could not be committed");
                Kept::CommitFailed
            }
        })
    }
}

/// The place of a path inside the folder; refused where a link would lead out of it.
fn safe(folder: &Path, path: &str) -> Result<PathBuf, Unwritten> {
    let mut place = folder.to_path_buf();
    for part in path.split('/') {
        if matches!(part, "" | "." | "..") || part.contains(['\\', ':', '\0']) {
            return Err(Unwritten::ReadOnly);
        }
        place.push(part);
        match fs::symlink_metadata(&place) {
            Ok(there) if there.is_symlink() => return Err(Unwritten::ReadOnly),
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(refused(&place, &error)),
        }
    }
    Ok(place)
}

/// Compares what is there with what each author saw.
fn look(steps: &mut [Step<'_>]) -> Result<(), Unwritten> {
    for step in steps {
        step.old = match fs::read(&step.path) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(refused(&step.path, &error)),
        };
        // What is there already was written by an attempt that ended before it was recorded.
        let there = step.old == step.change.bytes;
        if !there && step.old.as_ref().map(|bytes| hash(bytes)) != step.change.base {
            return Err(Unwritten::Changed);
        }
    }
    Ok(())
}

/// Writes every new file beside its old one, then puts them in place; what fails is taken back.
fn write(steps: &mut [Step<'_>]) -> Result<(), Unwritten> {
    for step in steps.iter_mut() {
        let Some(bytes) = &step.change.bytes else { continue };
        let folder = step.path.parent().unwrap_or(&step.path);
        fs::create_dir_all(folder).map_err(|error| refused(folder, &error))?;
        let name = step.path.file_name().unwrap_or_default().to_string_lossy();
        // Hidden, so that a reader of the folder does not take it for a file of the course.
        let beside = folder.join(format!(".{name}.relevo-new"));
        let new = fs::File::create(&beside).and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()
        });
        step.beside = Some(beside);
        new.map_err(|error| refused(&step.path, &error))?;
    }
    for (at, step) in steps.iter().enumerate() {
        let done = match &step.beside {
            Some(beside) => fs::rename(beside, &step.path),
            None => match fs::remove_file(&step.path) {
                Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            },
        };
        if let Err(error) = done {
            take_back(&steps[..at]);
            return Err(refused(&step.path, &error));
        }
    }
    Ok(())
}

fn take_back(steps: &[Step<'_>]) {
    for step in steps {
        let back = match &step.old {
            Some(old) => fs::write(&step.path, old),
            None => fs::remove_file(&step.path),
        };
        if let Err(error) = back {
            tracing::error!(%error, path = %step.path.display(), "a course file could not be put back");
        }
    }
}

fn refused(path: &Path, error: &std::io::Error) -> Unwritten {
    tracing::warn!(%error, path = %path.display(), "a course file cannot be written");
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Unwritten::ReadOnly,
        _ => Unwritten::Failed,
    }
}

#[cfg(test)]
mod tests;
