//! Where the two engines differ, and nowhere else.

pub(crate) mod postgres;
pub(crate) mod sqlite;
