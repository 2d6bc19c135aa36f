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

/// A page is made of thousands of small pieces that another thread frees: the system's own
/// allocator has the threads wait for each other over that, and takes half as long again. Without
/// huge pages, as they quadruple what the program holds at rest and make nothing quicker.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
