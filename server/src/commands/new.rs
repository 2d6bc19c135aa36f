//! `relevo new`: begins a course, or a part of one, with example text that is already sound.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use app::clock::Chance;
use clap::{Args, Subcommand};
use domain::course::sample::{Part, Plan};
use domain::language::Language;

use super::{FINE, REFUSED, refuse};
use crate::library;

#[derive(Args)]
#[command(after_help = "Example: relevo new course courses/first-aid --language es --languages es,en")]
pub(super) struct New {
    #[command(subcommand)]
    part: Begun,
}

#[derive(Subcommand)]
enum Begun {
    /// A course: its folder and the file that presents it
    Course {
        /// The course's folder; its name is the course's name in addresses
        folder: PathBuf,
        /// The language that the others are translated from: es, en, fr or pt; without it, the first of all
        #[arg(long, value_parser = language)]
        language: Option<Language>,
        /// All languages of the course, with commas between them
        #[arg(long, value_delimiter = ',', value_parser = language)]
        languages: Vec<Language>,
    },
    /// The next day
    Module {
        /// The course's folder
        folder: PathBuf,
        /// Which day; without it, the one after the last
        #[arg(long)]
        day: Option<u8>,
    },
    /// A lesson, behind those of its day
    Lesson(Named),
    /// The day's quiz, with one example of each question
    Quiz(Dated),
    /// A case with tasks and a rubric
    Case {
        #[command(flatten)]
        named: Named,
        /// A case that is played scene by scene instead
        #[arg(long)]
        scenes: bool,
    },
    /// The day's live session
    Live(Dated),
}

#[derive(Args)]
struct Dated {
    /// The course's folder
    folder: PathBuf,
    /// Which day; without it, the last one
    #[arg(long)]
    day: Option<u8>,
}

#[derive(Args)]
struct Named {
    #[command(flatten)]
    dated: Dated,
    /// Small letters, digits and hyphens: `first-contact`
    #[arg(value_parser = name)]
    name: String,
}

impl New {
    /// 0 when written, 1 if something stands in the way.
    pub(super) fn run(self) -> u8 {
        match self.part.write() {
            Ok(()) => FINE,
            Err(error) => refuse(REFUSED, &error),
        }
    }
}

impl Begun {
    fn write(self) -> Result<()> {
        let (dated, part) = match self {
            Self::Course {
                folder,
                language,
                languages,
            } => {
                let here = folder.is_dir().then(|| library::read(&folder)).transpose()?;
                let taken = here.iter().flat_map(|sources| sources.files.keys());
                let taken = taken.filter(|path| path.starts_with("course.")).count();
                ensure!(taken == 0, "{} holds a course already", folder.display());
                let language = language.or(languages.first().copied()).unwrap_or(Language::Es);
                write(&folder, &Plan::new(language, &languages), &Part::Course, 0)?;
                println!(
                    "Next: write its title and summary, then: relevo new module {}",
                    folder.display()
                );
                return Ok(());
            }
            Self::Module { folder, day } => {
                let plan = plan(&folder)?;
                let day = day.unwrap_or_else(|| plan.last_day().unwrap_or_default().saturating_add(1));
                ensure!((1..=200).contains(&day), "a day is a number from 1 to 200");
                ensure!(!plan.has_day(day), "the course has a day {day} already");
                write(&folder, &plan, &Part::Module, day)?;
                println!(
                    "Next: relevo new lesson {0} NAME, then: relevo new quiz {0}",
                    folder.display()
                );
                return Ok(());
            }
            Self::Lesson(Named { dated, name }) => (dated, Part::Lesson(name)),
            Self::Quiz(dated) => (dated, Part::Quiz),
            Self::Case {
                named: Named { dated, name },
                scenes: false,
            } => (dated, Part::Case(name)),
            Self::Case {
                named: Named { dated, name },
                scenes: true,
            } => (dated, Part::Scenario(name)),
            Self::Live(dated) => (dated, Part::Live),
        };
        let (folder, plan) = (dated.folder.as_path(), plan(&dated.folder)?);
        let day = dated.day.or(plan.last_day()).unwrap_or(1);
        ensure!(
            plan.has_day(day),
            "the course has no day {day} yet: relevo new module {} --day {day}",
            folder.display()
        );
        if let Part::Lesson(name) = &part {
            ensure!(!plan.has_lesson(day, name), "day {day} has a lesson `{name}` already");
        }
        write(folder, &plan, &part, day)?;
        println!(
            "Next: write your text in place of the example, then: relevo check {}",
            folder.display()
        );
        Ok(())
    }
}

/// What the new files have to fit, of a course that is there.
fn plan(folder: &Path) -> Result<Plan> {
    let sources = library::read(folder)?;
    let is_course = sources
        .files
        .keys()
        .any(|path| path.starts_with("course.") && !path.contains('/'));
    ensure!(
        is_course,
        "{0} holds no course: relevo new course {0}",
        folder.display()
    );
    Ok(Plan::of(&sources))
}

/// Writes the files of a part, all of them new, or none.
fn write(folder: &Path, plan: &Plan, part: &Part, day: u8) -> Result<()> {
    let chance = Chance::default();
    let files = plan.files(part, day, &mut || chance.question_id());
    for path in files.keys().map(|path| folder.join(path)) {
        // A link that leads nowhere is in the way, too.
        ensure!(path.symlink_metadata().is_err(), "{} is there already", path.display());
    }
    for (path, text) in files {
        let path = folder.join(path);
        let said = || format!("cannot write {}", path.display());
        fs::create_dir_all(path.parent().unwrap_or(folder)).with_context(said)?;
        let mut file = fs::File::create_new(&path).with_context(said)?;
        file.write_all(text.as_bytes()).with_context(said)?;
        println!("{}", path.display());
    }
    Ok(())
}

fn language(code: &str) -> Result<Language, String> {
    let known = Language::from_code(code).filter(|_| code.len() == 2);
    known.ok_or_else(|| "es, en, fr or pt".to_owned())
}

fn name(name: &str) -> Result<String, String> {
    let part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    let fits = name.len() <= 80 && name.split('-').all(part);
    fits.then(|| name.to_owned())
        .ok_or_else(|| "use small letters, digits and hyphens: first-contact".to_owned())
}
