//! The course folders on disk: read at start, read again when a file is saved.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use app::shelf::{LiveCourse, Shelf};
use domain::course::{Finding, Level, Sources};
use notify::{RecursiveMode, Watcher};

mod git;
pub mod writing;

/// Files larger than this are no course text.
const LARGEST: u64 = 8 * 1024 * 1024;
/// Files of a course at most.
const MOST: usize = 50_000;

/// Reads one course folder: every file under it by its path with `/`. Links are not followed.
pub fn read(folder: &Path) -> Result<Sources> {
    let mut files = BTreeMap::new();
    gather(folder, folder, &mut files)?;
    Ok(Sources { files })
}

/// Reads every course in `root` and puts it on the shelf.
pub fn load(root: &Path, shelf: &Shelf) -> Result<()> {
    let Ok(folders) = std::fs::read_dir(root) else {
        return Ok(());
    };
    for folder in folders.flatten().map(|entry| entry.path()) {
        let is_course = folder.is_dir() && has_course_file(&folder);
        if let Some(slug) = folder.file_name().and_then(|name| name.to_str()).filter(|_| is_course) {
            refresh(&folder, slug, shelf)?;
        }
    }
    Ok(())
}

/// Reads the courses again whenever something under `root` changes, until the guard is dropped.
pub fn watch(root: PathBuf, shelf: Arc<Shelf>) -> Result<impl Watcher> {
    let (changed, mut changes) = tokio::sync::mpsc::channel(1);
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !event.kind.is_access()) {
            // One waiting notice is enough: the whole course is read again.
            let _ = changed.try_send(());
        }
    })?;
    // A new school has no course yet: the folder must be there to be watched.
    std::fs::create_dir_all(&root).with_context(|| format!("cannot make {}", root.display()))?;
    // The demo's folder holds a link to the repository's courses: watch what it leads to.
    let root = root.canonicalize().unwrap_or(root);
    watcher
        .watch(&root, RecursiveMode::Recursive)
        .with_context(|| format!("cannot watch {}", root.display()))?;
    tokio::spawn(async move {
        while changes.recv().await.is_some() {
            // An editor writes several files, or one in several steps.
            tokio::time::sleep(Duration::from_millis(120)).await;
            let (root, shelf) = (root.clone(), shelf.clone());
            let read = tokio::task::spawn_blocking(move || load(&root, &shelf)).await;
            if let Ok(Err(error)) = read {
                tracing::warn!(%error, "courses could not be read again");
            }
        }
    });
    Ok(watcher)
}

/// Puts the course as it is on disk on the shelf; with errors in it, the last good reading stays
/// and only the findings change.
fn refresh(folder: &Path, slug: &str, shelf: &Shelf) -> Result<()> {
    let sources = read(folder)?;
    let version = domain::course::version(&sources);
    let before = shelf.live(slug);
    if before
        .as_ref()
        .is_some_and(|live| live.version == version && live.findings.is_empty())
    {
        shelf.note_broken(slug, None);
        return Ok(());
    }
    let (course, findings) = domain::course::parse(slug, &sources);
    let broken = findings.iter().filter(|finding| finding.level == Level::Error).count();
    match before {
        Some(live) if broken > 0 => {
            tracing::warn!(
                course.slug = slug,
                errors = broken,
                "a saved course has errors; the last good version stays"
            );
            shelf.put(slug, kept(&live, findings));
            shelf.note_broken(slug, Some(sources));
        }
        _ => {
            tracing::info!(
                course.slug = slug,
                errors = broken,
                files = sources.files.len(),
                "course read"
            );
            shelf.put(
                slug,
                LiveCourse {
                    course: Arc::new(course),
                    sources,
                    version,
                    findings,
                },
            );
            shelf.note_broken(slug, None);
        }
    }
    Ok(())
}

fn kept(live: &LiveCourse, findings: Vec<Finding>) -> LiveCourse {
    LiveCourse {
        course: live.course.clone(),
        sources: live.sources.clone(),
        version: live.version.clone(),
        findings,
    }
}

fn has_course_file(folder: &Path) -> bool {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .any(|name| name.starts_with("course.") && Path::new(&name).extension().is_some_and(|ending| ending == "md"))
}

fn gather(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let (kind, path) = (entry.file_type()?, entry.path());
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if hidden || kind.is_symlink() || files.len() >= MOST {
            continue;
        }
        if kind.is_dir() {
            gather(root, &path, files)?;
        } else if entry.metadata()?.len() <= LARGEST {
            let inside = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            files.insert(inside, bytes);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_a_course_even_if_its_file_lacks_the_language() {
        for (name, is_course) in [
            ("course.md", true),
            ("course.es.md", true),
            ("course.txt", false),
            ("x.md", false),
        ] {
            let folder = tempfile::tempdir().expect("a temporary folder");
            std::fs::write(folder.path().join(name), "").expect("written");
            assert_eq!(has_course_file(folder.path()), is_course, "{name}");
        }
    }
}
