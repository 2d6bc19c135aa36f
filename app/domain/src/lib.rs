//! The rules and words of Relevo, pure: everything here is a function of its arguments.
#![warn(missing_docs)]

pub mod certificate;
pub mod cohort;
pub mod course;
pub mod exchange;
pub mod language;
pub mod mentoring;
pub mod permission;
pub mod person;
pub mod progress;
pub mod quiz;
pub mod scenario;
