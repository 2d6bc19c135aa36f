//! Moodle XML: the questions of a category or a course, with their pictures inside.

pub(super) mod cloze;
pub(super) mod kinds;
pub(super) mod read;
pub(super) mod write;
