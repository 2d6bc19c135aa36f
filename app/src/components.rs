//! What pages are made of.

pub mod field;
pub mod figure;
pub mod page;
pub mod practice;
pub mod script;
pub mod time;
