//! What authors do with a course beside reading it: its tree, a look at one file, new files, and what may be stored.

mod check;
mod outline;
mod shown;
mod template;

pub use check::{LARGEST_TEXT, PathProblem, TextProblem, check_path, read_text, typed};
pub use outline::{Entry, Folder, Part, Standing, outline};
pub use shown::{Piece, Role, Shown, shown};
pub use template::{NewFile, template, translation};
