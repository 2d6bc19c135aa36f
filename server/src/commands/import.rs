//! `relevo import`: questions from other programs become a quiz of a course.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};
use app::clock::Chance;
use clap::{Args, ValueEnum};
use domain::course::Sources;
use domain::exchange::{self, Bank, Outcome, Surroundings, Verdict, dialect};
use domain::language::Language;

use super::{FINE, REFUSED, refuse};
use crate::library;

/// Larger inputs are not read.
const LARGEST: u64 = 256 * 1024 * 1024;

#[derive(Args)]
#[command(after_help = "Examples:
  relevo import bank.gift --course courses/turquesa --into day-03/quiz.es.md
  relevo import questions.xml --course courses/turquesa --language en
  relevo import package/imsmanifest.xml --course courses/turquesa --into day-03/quiz.es.md

Each question is reported: imported, changed (and what is otherwise) or refused (and why), with the line of the
input. Pictures go into `media/` beside the quiz. No file is replaced unless --replace is given. The exit code is
0 when every question was imported, 1 when one was refused.")]
pub(super) struct Import {
    /// A GIFT, Aiken or Moodle XML file, a QTI item, or the imsmanifest.xml of an unpacked QTI package
    file: PathBuf,
    /// The course's folder
    #[arg(long)]
    course: PathBuf,
    /// The quiz to write, inside the course: a new file [default: the quiz of the first day without one]
    #[arg(long)]
    into: Option<String>,
    /// Language of the questions: es, en, fr or pt [default: that of --into, else the course's own]
    #[arg(long)]
    language: Option<String>,
    /// The format [default: found by the content]
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Replace the quiz if it is there
    #[arg(long)]
    replace: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Moodle's text format
    Gift,
    /// Lines with options A., B. and ANSWER:
    Aiken,
    /// Moodle's XML
    Moodle,
    /// QTI 2.1, 2.2 or 3.0
    Qti,
}

impl Import {
    /// 0 when every question was imported, 1 otherwise.
    pub(super) fn run(&self) -> u8 {
        match self.import() {
            Ok(report) => {
                let refused = told(&report, "line");
                if refused == 0 { FINE } else { REFUSED }
            }
            Err(error) => refuse(REFUSED, &error),
        }
    }

    fn import(&self) -> Result<Vec<Verdict>> {
        let sources = library::read(&self.course)?;
        let (course, _) = domain::course::parse("course", &sources);
        let language = self.language(course.source)?;
        let into = match &self.into {
            Some(into) => into.clone(),
            None => free_quiz(&course, language)?,
        };
        let folder = quiz_folder(&into)?;
        let target = self.course.join(&into);
        if target.exists() && !self.replace {
            bail!(
                "{} is there already; name another file with --into, or add --replace",
                target.display()
            );
        }
        let bytes = read(&self.file)?;
        if bytes.starts_with(b"PK\x03\x04") {
            bail!(
                "{} is a zip: unpack it and name its imsmanifest.xml or its file",
                self.file.display()
            );
        }
        let format = match self.format {
            Some(Format::Gift) => exchange::Format::Gift,
            Some(Format::Aiken) => exchange::Format::Aiken,
            Some(Format::Moodle) => exchange::Format::Moodle,
            Some(Format::Qti) => exchange::Format::Qti,
            None => exchange::detect(&bytes).with_context(|| {
                format!(
                    "{} looks like none of the formats; name it with --format",
                    self.file.display()
                )
            })?,
        };
        let media = media_of(&sources, folder);
        let root = self.file.parent().unwrap_or(Path::new("")).to_owned();
        let around = Surroundings {
            language,
            beside: &|path| beside(&root, path),
            media: &media,
        };
        let bank = exchange::read(format, &bytes, around).with_context(|| self.file.display().to_string())?;
        if !bank.items.is_empty() {
            self.write(&bank, &into, &target, &sources, language)?;
        }
        Ok(bank.report)
    }

    fn language(&self, own: Language) -> Result<Language> {
        let of_name = || {
            let stem = self.into.as_ref()?.strip_suffix(".md")?;
            Language::from_code(stem.rsplit_once('.')?.1)
        };
        match &self.language {
            Some(code) => Language::from_code(code).with_context(|| format!("`{code}` is none of es, en, fr, pt")),
            None => Ok(of_name().unwrap_or(own)),
        }
    }

    fn write(&self, bank: &Bank, into: &str, target: &Path, sources: &Sources, language: Language) -> Result<()> {
        // A file that is replaced gives its ids back.
        let others = sources.files.iter().filter(|(path, _)| path.as_str() != into);
        let texts = others.filter_map(|(_, bytes)| std::str::from_utf8(bytes).ok());
        let mut used = exchange::used_ids(texts);
        let name = self.file.file_stem().unwrap_or_default().to_string_lossy();
        let title = bank
            .title
            .clone()
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| name.into_owned());
        let chance = Chance::default();
        let text = dialect::quiz(bank, &title, language, &mut used, &mut || chance.question_id());
        let folder = target.parent().context("the quiz has a folder")?;
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        if !bank.pictures.is_empty() {
            std::fs::create_dir_all(folder.join("media"))?;
        }
        for (name, bytes) in &bank.pictures {
            save(&folder.join("media").join(name), bytes, false)?;
        }
        save(target, text.as_bytes(), self.replace)?;
        println!(
            "{into}: {} questions, {} pictures",
            bank.items.len(),
            bank.pictures.len()
        );
        Ok(())
    }
}

/// Prints what became of each question; answers how many were refused.
pub(super) fn told(report: &[Verdict], place: &str) -> usize {
    let (mut carried, mut changed, mut refused) = (0, 0, 0);
    for verdict in report {
        let name = if verdict.name.is_empty() {
            "(no question)"
        } else {
            &verdict.name
        };
        match &verdict.outcome {
            Outcome::Carried => carried += 1,
            Outcome::Changed(changes) => {
                changed += usize::from(!verdict.name.is_empty());
                println!("{place} {}: changed: {name}", verdict.place);
                for change in changes {
                    println!("    {change}");
                }
            }
            Outcome::Refused(why) => {
                refused += 1;
                println!("{place} {}: refused: {name}\n    {why}", verdict.place);
            }
        }
    }
    println!("{carried} as they were, {changed} changed, {refused} refused");
    refused
}

/// The quiz of the first day that has none.
fn free_quiz(course: &domain::course::Course, language: Language) -> Result<String> {
    let free = course.modules.iter().find(|module| module.quiz.is_none());
    let free = free.context("every day has a quiz; name the file with --into, as day-03/quiz.es.md")?;
    Ok(format!("{}/quiz.{}.md", free.id, language.code()))
}

/// The folder of a quiz inside a course; a path that leads elsewhere is refused.
fn quiz_folder(into: &str) -> Result<&str> {
    let inside = Path::new(into)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let (folder, file) = into
        .rsplit_once('/')
        .context("a quiz lies in the folder of its day, as day-03/quiz.es.md")?;
    if !inside || !file.starts_with("quiz.") || Path::new(file).extension().is_none_or(|ending| ending != "md") {
        bail!("`{into}` is no quiz of a course; write it as day-03/quiz.es.md");
    }
    Ok(folder)
}

fn media_of(sources: &Sources, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let prefix = format!("{folder}/media/");
    let named = |(path, bytes): (&String, &Vec<u8>)| Some((path.strip_prefix(&prefix)?.to_owned(), bytes.clone()));
    sources.files.iter().filter_map(named).collect()
}

fn read(path: &Path) -> Result<Vec<u8>> {
    let about = std::fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?;
    if about.len() > LARGEST {
        bail!("{} is larger than 256 MB", path.display());
    }
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// A file beside the input; what leads out of its folder, a link too, is not there.
fn beside(root: &Path, path: &str) -> Option<Vec<u8>> {
    let path = Path::new(path);
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let root = if root.as_os_str().is_empty() {
        Path::new(".")
    } else {
        root
    };
    let (root, path) = (root.canonicalize().ok()?, root.join(path).canonicalize().ok()?);
    let small = std::fs::metadata(&path).is_ok_and(|about| about.is_file() && about.len() <= LARGEST);
    (path.starts_with(root) && small)
        .then(|| std::fs::read(path).ok())
        .flatten()
}

/// A file is there whole or not at all; what is there stays unless it may be replaced.
pub(super) fn save(path: &Path, bytes: &[u8], replace: bool) -> Result<()> {
    if !replace && path.exists() {
        if std::fs::read(path).is_ok_and(|present| present == bytes) {
            return Ok(());
        }
        bail!("{} is there already", path.display());
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".relevo-new");
    let beside = PathBuf::from(beside);
    let mut file = std::fs::File::create(&beside).with_context(|| format!("cannot write {}", path.display()))?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&beside, path).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(())
}
