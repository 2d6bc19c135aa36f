//! The command line: one file a command.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod check;
mod doctor;
mod export;
mod fmt;
mod import;
mod migrate;
mod new;
mod pair;
mod person;
mod render;
mod serve;
mod strip_keys;

pub use serve::start;

/// Everything is fine.
const FINE: u8 = 0;
/// Findings, or a refusal.
const REFUSED: u8 = 1;
/// The configuration is wrong.
const MISCONFIGURED: u8 = 78;

#[derive(Parser)]
#[command(
    name = "relevo",
    version,
    about = "A blended e-learning and mentorship school in one program"
)]
struct Relevo {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the school (or, with --demo, a school that looks alive)
    Serve(serve::Serve),
    /// Bring the database's schema up to date
    Migrate(migrate::Migrate),
    /// Report every mistake in a course folder with file, line, column and help
    Check(check::Check),
    /// Begin a course, or a part of one, with example text
    New(new::New),
    /// Write course files in their normal form, with missing question ids and source hashes
    Fmt(fmt::Fmt),
    /// Make a quiz of questions in GIFT, Aiken, Moodle XML or QTI
    Import(import::Import),
    /// Write the quizzes of a course as GIFT, Moodle XML or QTI
    Export(export::Export),
    /// Write a copy of a course that can be published, without its answers
    StripKeys(strip_keys::StripKeys),
    /// Show the HTML of a Markdown file
    Render(render::Render),
    /// Run the pairing alone on an instance file
    #[command(name = "match")]
    Match(pair::Match),
    /// Add people and grant roles from the command line
    Person(person::Person),
    /// Show every setting with where it came from, and what is wrong with them
    Doctor(doctor::Doctor),
}

/// Runs the command that the arguments name. Usage errors end the process with 2.
pub async fn run() -> ExitCode {
    let code = match Relevo::parse().command {
        Command::Serve(serve) => serve.run().await,
        Command::Migrate(migrate) => migrate.run().await,
        Command::Check(check) => check.run(),
        Command::New(new) => new.run(),
        Command::Fmt(fmt) => fmt.run(),
        Command::Import(import) => import.run(),
        Command::Export(export) => export.run(),
        Command::StripKeys(strip) => strip.run(),
        Command::Render(render) => render.run(),
        Command::Match(pair) => pair.run(),
        Command::Person(person) => person.run().await,
        Command::Doctor(_) => doctor::Doctor::run(),
    };
    ExitCode::from(code)
}

/// Says why a command stops, on standard error, causes included.
fn refuse(code: u8, error: &anyhow::Error) -> u8 {
    eprintln!("relevo: {error:#}");
    code
}
