//! Where the courses lie: what pages ask of the server, which alone touches course files.

use crate::shelf::Shelf;

/// One file to be written or removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Path inside the course.
    pub path: String,
    /// Hash of the file as it must be now; `None` if there must be none.
    pub base: Option<String>,
    /// What it becomes; `None` removes it.
    pub bytes: Option<Vec<u8>>,
}

/// In whose name files change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// As the person may be called in public.
    pub name: String,
    /// An address; it need not exist.
    pub email: String,
}

/// What became of the change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// The files are written; no git repository holds them.
    Files,
    /// The files are written and committed.
    Commit,
    /// The files are written, and git refused to commit them; the log says why.
    CommitFailed,
}

/// Why nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unwritten {
    /// This school's courses cannot be written here.
    ReadOnly,
    /// A file is not as its author saw it.
    Changed,
    /// The disk refused; the log says why.
    Failed,
}

impl Unwritten {
    /// The word for translation keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::ReadOnly => "read-only",
            Self::Changed => "changed",
            Self::Failed => "failed",
        }
    }
}

/// The folders of the courses.
pub trait Folders: std::fmt::Debug + Send + Sync {
    /// Whether publishing a change of this course is a commit.
    fn commits(&self, course: &str) -> bool;

    /// Changes all the files or none, reads the course again, and commits exactly these files. Blocks.
    fn change(
        &self,
        shelf: &Shelf,
        course: &str,
        changes: &[Change],
        author: &Author,
        message: &str,
    ) -> Result<Kept, Unwritten>;
}
