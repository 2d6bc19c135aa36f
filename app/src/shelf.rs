//! The courses: live as their files are, and bound as cohorts took them.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use domain::course::{Course, Finding, Sources};
use store::{Actor, Store};
use uuid::Uuid;

use crate::Refusal;
use crate::asked::Asked;
use crate::folders::Folders;

/// A course as its files are now; with a broken file, as it last was without.
#[derive(Debug)]
pub struct LiveCourse {
    /// The last good reading.
    pub course: Arc<Course>,
    /// The files of that reading.
    pub sources: Sources,
    /// Their content hash.
    pub version: String,
    /// What is wrong (or doubtful) with the files as they are on disk now.
    pub findings: Vec<Finding>,
}

/// All courses of the school.
#[derive(Debug, Default)]
pub struct Shelf {
    folders: Option<Arc<dyn Folders>>,
    live: RwLock<BTreeMap<String, Arc<LiveCourse>>>,
    broken: RwLock<BTreeMap<String, Arc<Sources>>>,
    bound: RwLock<HashMap<(String, String), Arc<Taken>>>,
    asked: RwLock<HashMap<Uuid, Arc<Asked>>>,
}

/// Attempts whose questions are kept at hand.
const AT_HAND: usize = 4_096;

/// A course as a cohort took it, and what it shows beside text.
type Taken = (Arc<Course>, BTreeMap<String, Vec<u8>>);

/// The files of a course as they are on disk, broken or not.
#[derive(Clone, Debug)]
pub struct OnDisk {
    /// The course as it last was without errors.
    pub live: Arc<LiveCourse>,
    broken: Option<Arc<Sources>>,
}

impl OnDisk {
    /// The files.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        self.broken.as_deref().unwrap_or(&self.live.sources)
    }
}

impl Shelf {
    /// An empty shelf of courses that can be changed where they lie.
    #[must_use]
    pub fn over(folders: Arc<dyn Folders>) -> Self {
        Self {
            folders: Some(folders),
            ..Self::default()
        }
    }

    /// Where the courses lie, if they can be changed there.
    #[must_use]
    pub fn folders(&self) -> Option<Arc<dyn Folders>> {
        self.folders.clone()
    }

    /// Notes the files of a course beside its last good reading, or that they are the same.
    pub fn note_broken(&self, slug: &str, sources: Option<Sources>) {
        let mut broken = self.broken.write().unwrap_or_else(PoisonError::into_inner);
        match sources {
            Some(sources) => broken.insert(slug.to_owned(), Arc::new(sources)),
            None => broken.remove(slug),
        };
    }

    /// The files of this course as they are on disk.
    #[must_use]
    pub fn on_disk(&self, slug: &str) -> Option<OnDisk> {
        let live = self.live(slug)?;
        let broken = self.broken.read().unwrap_or_else(PoisonError::into_inner);
        Some(OnDisk {
            live,
            broken: broken.get(slug).cloned(),
        })
    }

    /// Puts a course (again) on the shelf.
    pub fn put(&self, slug: &str, live: LiveCourse) {
        self.live
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(slug.to_owned(), Arc::new(live));
    }

    /// The course of this slug as its files are now.
    #[must_use]
    pub fn live(&self, slug: &str) -> Option<Arc<LiveCourse>> {
        self.live
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(slug)
            .cloned()
    }

    /// Every course, by slug.
    #[must_use]
    pub fn all(&self) -> Vec<Arc<LiveCourse>> {
        self.live
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .values()
            .cloned()
            .collect()
    }

    /// The course as it was when a cohort was bound to this version.
    pub async fn bound(&self, store: &Store, slug: &str, version: &str) -> Result<Arc<Course>, Refusal> {
        Ok(self.taken(store, slug, version).await?.0.clone())
    }

    /// What an attempt asks, for those who may see it, and for whoever wants to save in it, of whom
    /// the store asks once more. Kept at hand, as every answer needs it again and it never changes.
    pub async fn asked(&self, store: &Store, actor: Actor, attempt: Uuid) -> Result<Arc<Asked>, Refusal> {
        if let Some(asked) = self.asked.read().unwrap_or_else(PoisonError::into_inner).get(&attempt) {
            return Ok(asked.clone());
        }
        let (attempt, enrolment, cohort) = store.attempt_in_cohort(actor, attempt).await?;
        let course = self.bound(store, &cohort.course, &attempt.version).await?;
        let asked = Arc::new(Asked::new(&attempt, &enrolment, course));
        let mut known = self.asked.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= AT_HAND {
            known.clear();
        }
        known.insert(attempt.id, asked.clone());
        Ok(asked)
    }

    /// A file of the course as it was in this version, or is now if this is the version of now.
    pub async fn file(&self, store: &Store, slug: &str, version: &str, path: &str) -> Result<Vec<u8>, Refusal> {
        let bytes = match self.live(slug).filter(|live| live.version == version) {
            Some(live) => live.sources.files.get(path).cloned(),
            None => self.taken(store, slug, version).await?.1.get(path).cloned(),
        };
        bytes.ok_or(Refusal::NotFound)
    }

    async fn taken(&self, store: &Store, slug: &str, version: &str) -> Result<Arc<Taken>, Refusal> {
        let key = (slug.to_owned(), version.to_owned());
        if let Some(taken) = self.bound.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(taken.clone());
        }
        let stored = store.course_sources(Actor::Program, version).await?;
        let mut sources: Sources = serde_json::from_slice(&stored).map_err(|error| Refusal::broken(&error))?;
        let (course, _) = domain::course::parse(slug, &sources);
        // The texts are in the course now.
        sources
            .files
            .retain(|path, _| Path::new(path).extension().is_none_or(|ending| ending != "md"));
        let taken = Arc::new((Arc::new(course), sources.files));
        self.bound
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(key, taken.clone());
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    #[test]
    fn a_panic_that_holds_the_shelf_leaves_every_course_on_it() {
        let shelf = Shelf::default();
        let put = |slug: &str| {
            let sources = Sources { files: BTreeMap::new() };
            let (course, findings) = domain::course::parse(slug, &sources);
            let version = domain::course::version(&sources);
            let course = Arc::new(course);
            shelf.put(
                slug,
                LiveCourse {
                    course,
                    sources,
                    version,
                    findings,
                },
            );
        };
        put("rosa");
        let panicked = catch_unwind(AssertUnwindSafe(|| {
            let _held = (shelf.live.write(), shelf.bound.write());
            panic!("while it holds both");
        }));
        assert!(panicked.is_err() && shelf.live.is_poisoned() && shelf.bound.is_poisoned());
        put("turquesa");
        assert_eq!(shelf.all().len(), 2);
        assert!(shelf.live("rosa").is_some());
    }
}
