//! `relevo export`: the quizzes of a course for other programs.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use domain::course::{Level, Quiz};
use domain::exchange::{self, Target, Verdict};
use domain::language::Language;

use super::import::{save, told};
use super::{FINE, REFUSED, refuse};
use crate::library;

#[derive(Args)]
#[command(after_help = "Examples:
  relevo export courses/turquesa --quiz day-01/quiz --language es --format moodle -o day-01.xml
  relevo export courses/turquesa --quiz day-01/quiz --language en --format gift
  relevo export courses/turquesa --language es --format qti3 -o package

QTI is a package: -o names its folder, which is to be new or empty; with several quizzes each has a folder in it.
Without -o GIFT and Moodle XML go to standard output. The report names each question that is otherwise there, or not
there, and why; the exit code is 1 when one is not there.")]
pub(super) struct Export {
    /// The course's folder
    course: PathBuf,
    /// The quiz, as day-01/quiz [default: all of them]
    #[arg(long)]
    quiz: Option<String>,
    /// Language of the texts: es, en, fr or pt
    #[arg(long)]
    language: String,
    /// What to write
    #[arg(long, value_enum)]
    format: Format,
    /// The file, or the folder of a QTI package; nothing is replaced
    #[arg(short, long)]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Moodle's text format
    Gift,
    /// Moodle's XML, pictures inside
    Moodle,
    /// A QTI 2.1 package
    Qti21,
    /// A QTI 3.0 package
    Qti3,
}

impl Export {
    /// 0 when every question is there, 1 otherwise.
    pub(super) fn run(&self) -> u8 {
        match self.export() {
            Ok(0) => FINE,
            Ok(_) => REFUSED,
            Err(error) => refuse(REFUSED, &error),
        }
    }

    /// Answers how many questions are not there.
    fn export(&self) -> Result<usize> {
        let language = Language::from_code(&self.language)
            .with_context(|| format!("`{}` is none of es, en, fr, pt", self.language))?;
        let sources = library::read(&self.course)?;
        let (course, findings) = domain::course::parse("course", &sources);
        let broken = findings.iter().filter(|finding| finding.level == Level::Error).count();
        if broken > 0 {
            eprintln!("relevo: the course has {broken} errors; what they are about may be missing (relevo check)");
        }
        let quizzes: Vec<&Quiz> = match &self.quiz {
            Some(id) => vec![
                course
                    .quiz(id)
                    .with_context(|| format!("the course has no quiz `{id}`"))?,
            ],
            None => course.day_quizzes().collect(),
        };
        if quizzes.is_empty() {
            bail!("the course has no quiz");
        }
        let picture = |path: &str| sources.files.get(path).cloned();
        let target = match self.format {
            Format::Gift => Target::Gift,
            Format::Moodle => Target::Moodle,
            Format::Qti21 => Target::Qti21,
            Format::Qti3 => Target::Qti3,
        };
        let done: Vec<_> = quizzes
            .iter()
            .map(|quiz| (*quiz, exchange::write(target, quiz, language, &picture)))
            .collect();
        match target {
            Target::Gift | Target::Moodle => {
                let several = done
                    .iter()
                    .flat_map(|(_, export)| export.files.values())
                    .map(Vec::as_slice);
                let whole = joined(target, &several.collect::<Vec<_>>());
                match &self.output {
                    Some(path) => save(path, &whole, false)?,
                    None => std::io::stdout().write_all(&whole)?,
                }
            }
            Target::Qti21 | Target::Qti3 => {
                let root = self
                    .output
                    .as_ref()
                    .context("a QTI package is a folder: name it with -o")?;
                for (quiz, export) in &done {
                    let folder = if done.len() > 1 {
                        root.join(quiz.id.replace('/', "-"))
                    } else {
                        root.clone()
                    };
                    package(&folder, &export.files)?;
                }
            }
        }
        let report: Vec<Verdict> = done.into_iter().flat_map(|(_, export)| export.report).collect();
        // The questions themselves may stand on standard output.
        Ok(if self.output.is_some() {
            told(&report, "question")
        } else {
            said(&report)
        })
    }
}

/// Several files as one: GIFT one below the other, Moodle's questions in one `<quiz>`.
fn joined(target: Target, files: &[&[u8]]) -> Vec<u8> {
    let texts: Vec<String> = files
        .iter()
        .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        .collect();
    match texts.as_slice() {
        [only] => only.clone().into_bytes(),
        _ if target == Target::Gift => texts.concat().into_bytes(),
        _ => {
            let inside = |text: &String| {
                let start = text.find("<quiz>").map_or(0, |at| at + "<quiz>\n".len());
                text[start..text.rfind("</quiz>").unwrap_or(text.len())].to_owned()
            };
            let all: String = texts.iter().map(inside).collect();
            format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n{all}</quiz>\n").into_bytes()
        }
    }
}

fn package(folder: &Path, files: &std::collections::BTreeMap<String, Vec<u8>>) -> Result<()> {
    let filled = std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if filled {
        bail!("{} is not empty; name a new folder with -o", folder.display());
    }
    for (path, bytes) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        }
        save(&path, bytes, false)?;
    }
    Ok(())
}

/// The report on standard error.
fn said(report: &[Verdict]) -> usize {
    let mut refused = 0;
    for verdict in report {
        match &verdict.outcome {
            exchange::Outcome::Carried => {}
            exchange::Outcome::Changed(changes) => {
                eprintln!(
                    "question {}: changed: {}\n    {}",
                    verdict.place,
                    verdict.name,
                    changes.join("\n    ")
                );
            }
            exchange::Outcome::Refused(why) => {
                refused += 1;
                eprintln!("question {}: refused: {}\n    {why}", verdict.place, verdict.name);
            }
        }
    }
    refused
}
