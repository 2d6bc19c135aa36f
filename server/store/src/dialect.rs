//! Where the two engines differ, and nowhere else.

mod lanes;
pub(crate) mod postgres;
mod reader;
pub(crate) mod sqlite;

pub(crate) use reader::Reader;
