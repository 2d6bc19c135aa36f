//! A school whose course lies in a folder, where it can be changed from both sides.
#![expect(clippy::disallowed_methods, reason = "the test is the other one who writes there")]

use std::path::PathBuf;
use std::sync::Arc;

use app::shelf::Shelf;
use server::library::writing::CourseFolders;

use crate::support::{COURSE, House};

impl House {
    /// A school with one course made of these files, and a cohort on its first day.
    pub(crate) async fn on_disk(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let courses = folder.path().join("courses");
        for (path, text) in files {
            let file = courses.join(COURSE).join(path);
            std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
            std::fs::write(file, text).expect("written");
        }
        let shelf = Shelf::over(Arc::new(CourseFolders::new(courses.clone())));
        server::library::load(&courses, &shelf).expect("read");
        Self::around(folder, shelf).await
    }

    /// A file of the course as it is on disk.
    pub(crate) fn text(&self, path: &str) -> Option<String> {
        std::fs::read_to_string(self.courses().join(COURSE).join(path)).ok()
    }

    /// Changes a file of the course as somebody with an editor would; the school has not read it yet.
    pub(crate) fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.courses().join(COURSE).join(path), bytes).expect("written");
    }

    /// Has the school read its courses again.
    pub(crate) fn read_again(&self) {
        server::library::load(&self.courses(), &self.school.shelf).expect("read");
    }

    fn courses(&self) -> PathBuf {
        self.folder.path().join("courses")
    }
}
