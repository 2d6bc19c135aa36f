//! One course on the bench: its files, the drafts beside them, and what they mean together.

use std::collections::BTreeMap;

use domain::course::authoring::{TextProblem, read_text};
use domain::course::{Course, Finding, Sources, hash, parse};
use domain::person::Naming;
use store::{Draft, Trainer};

use super::author;
use crate::Refusal;
use crate::school::School;
use crate::shelf::OnDisk;
use crate::visit::Visit;

/// A course as its authors have it before them.
#[derive(Clone, Debug)]
pub(super) struct Workshop {
    pub(super) slug: String,
    /// The published files.
    pub(super) disk: OnDisk,
    /// What waits to be published, by path.
    pub(super) drafts: BTreeMap<String, Draft>,
    authors: Vec<Trainer>,
}

/// What files and drafts mean.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) course: Course,
    pub(super) findings: Vec<Finding>,
    pub(super) sources: Sources,
}

impl Workshop {
    /// The course that an address names: for authors.
    pub(super) async fn of(school: &School, visit: &Visit, slug: &str) -> Result<Self, Refusal> {
        author(visit)?;
        let disk = school.shelf.on_disk(slug).ok_or(Refusal::NotFound)?;
        let drafts = school.store.drafts(visit.actor(), slug).await?;
        let authors = school.store.draft_authors(visit.actor(), slug).await?;
        Ok(Self {
            slug: slug.to_owned(),
            disk,
            drafts: drafts.into_iter().map(|draft| (draft.path.clone(), draft)).collect(),
            authors,
        })
    }

    /// The published bytes of a file.
    pub(super) fn published(&self, path: &str) -> Option<&[u8]> {
        self.disk.sources().files.get(path).map(Vec::as_slice)
    }

    /// The published file as text.
    pub(super) fn published_text(&self, path: &str) -> Result<Option<&str>, TextProblem> {
        self.published(path).map(read_text).transpose()
    }

    /// The text that an author goes on from: the draft's, or the published one; `None` if it is to be deleted, or is new.
    pub(super) fn text(&self, path: &str) -> Result<Option<&str>, TextProblem> {
        match self.drafts.get(path) {
            Some(draft) => Ok(draft.text.as_deref()),
            None => self.published_text(path),
        }
    }

    /// Whether the published file has changed since the draft began.
    pub(super) fn is_overtaken(&self, draft: &Draft) -> bool {
        let published = self.published(&draft.path);
        let same = published == draft.text.as_ref().map(String::as_bytes);
        !same && published.map(hash) != draft.base
    }

    /// What the author of a line is called here.
    pub(super) fn author_of(&self, draft: &Draft, visit: &Visit) -> String {
        let known = self.authors.iter().find(|known| Some(known.person) == draft.by);
        known.map_or_else(
            || "–".to_owned(),
            |known| {
                let naming: Naming<'_> = known.naming();
                visit.name_of(known.person, naming, true, false).to_owned()
            },
        )
    }

    /// The texts of all drafts, by path; `None` deletes.
    pub(super) fn changes(&self) -> BTreeMap<String, Option<String>> {
        let texts = self
            .drafts
            .iter()
            .map(|(path, draft)| (path.clone(), draft.text.clone()));
        texts.collect()
    }

    /// Reads the course with these changes.
    pub(super) async fn read(&self, changes: BTreeMap<String, Option<String>>) -> Result<Reading, Refusal> {
        let (slug, disk) = (self.slug.clone(), self.disk.clone());
        let read = tokio::task::spawn_blocking(move || {
            let mut sources = disk.sources().clone();
            for (path, text) in changes {
                match text {
                    Some(text) => sources.files.insert(path, text.into_bytes()),
                    None => sources.files.remove(&path),
                };
            }
            let (course, findings) = parse(&slug, &sources);
            Reading {
                course,
                findings,
                sources,
            }
        });
        read.await.map_err(|error| Refusal::broken(&error))
    }
}
