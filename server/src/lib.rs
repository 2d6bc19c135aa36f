//! The program: command line, HTTP, jobs, mail. A library so that tests can run it whole.
#![expect(clippy::disallowed_methods, reason = "the one home of files and of the environment")]

pub mod commands;
pub mod demo;
pub mod http;
pub mod jobs;
pub mod key_file;
pub mod library;
pub mod mail;
pub mod settings;
