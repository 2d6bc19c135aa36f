//! The courses: live as their files are, and bound as cohorts took them.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, RwLock};

use domain::course::{Course, Finding, Sources};
use store::{Actor, Store};

use crate::Refusal;

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
    live: RwLock<BTreeMap<String, Arc<LiveCourse>>>,
    bound: RwLock<HashMap<String, Arc<Course>>>,
}

impl Shelf {
    /// Puts a course (again) on the shelf.
    pub fn put(&self, slug: &str, live: LiveCourse) {
        self.live
            .write()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .insert(slug.to_owned(), Arc::new(live));
    }

    /// The course of this slug as its files are now.
    #[must_use]
    pub fn live(&self, slug: &str) -> Option<Arc<LiveCourse>> {
        self.live
            .read()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .get(slug)
            .cloned()
    }

    /// Every course, by slug.
    #[must_use]
    pub fn all(&self) -> Vec<Arc<LiveCourse>> {
        self.live
            .read()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .values()
            .cloned()
            .collect()
    }

    /// The course as it was when a cohort was bound to this version.
    pub async fn bound(&self, store: &Store, slug: &str, version: &str) -> Result<Arc<Course>, Refusal> {
        if let Some(course) = self
            .bound
            .read()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .get(version)
        {
            return Ok(course.clone());
        }
        let stored = store.course_sources(Actor::Program, version).await?;
        let sources: Sources = serde_json::from_slice(&stored).map_err(|error| Refusal::broken(&error))?;
        let (course, _) = domain::course::parse(slug, &sources);
        let course = Arc::new(course);
        self.bound
            .write()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .insert(version.to_owned(), course.clone());
        Ok(course)
    }
}
