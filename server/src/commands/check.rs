//! `relevo check`: every mistake in a course folder, with the line shown and the way out.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use domain::course::summary::{Summary, summary};
use domain::course::{Finding, Level, Sources};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report, Severity};
use std::io::IsTerminal;

use super::{FINE, REFUSED, refuse};
use crate::library;

#[derive(Args)]
#[command(after_help = "Example: relevo check courses/turquesa --format json")]
pub(super) struct Check {
    /// The course's folder
    path: PathBuf,
    /// How to say it
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people: the line shown and underlined
    Human,
    /// One JSON object: findings and summary
    Json,
    /// Annotations of a pull request
    Github,
}

#[derive(serde::Serialize)]
struct Said<'a> {
    rule: &'a str,
    level: Level,
    file: &'a str,
    line: usize,
    column: usize,
    message: &'a str,
    help: &'a str,
}

impl Check {
    /// 0 without errors (warnings are allowed), 1 otherwise.
    pub(super) fn run(&self) -> u8 {
        let sources = match library::read(&self.path) {
            Ok(sources) => sources,
            Err(error) => return refuse(REFUSED, &error),
        };
        let slug = self
            .path
            .canonicalize()
            .ok()
            .and_then(|path| Some(path.file_name()?.to_str()?.to_owned()))
            .unwrap_or_default();
        let (course, findings) = domain::course::parse(&slug, &sources);
        let summary = summary(&course, &sources);
        match self.format {
            Format::Human => self.for_people(&findings, &sources, &summary),
            Format::Json => as_json(&findings, &summary),
            Format::Github => self.as_annotations(&findings),
        }
        if findings.iter().any(|finding| finding.level == Level::Error) {
            REFUSED
        } else {
            FINE
        }
    }

    fn for_people(&self, findings: &[Finding], sources: &Sources, summary: &Summary) {
        let theme = if std::io::stdout().is_terminal() {
            GraphicalTheme::unicode()
        } else {
            GraphicalTheme::unicode_nocolor()
        };
        let handler = GraphicalReportHandler::new_themed(theme)
            .with_links(false)
            .with_width(100);
        for finding in findings {
            let severity = if finding.level == Level::Error {
                Severity::Error
            } else {
                Severity::Warning
            };
            let span = LabeledSpan::underline(finding.place.start..finding.place.end.max(finding.place.start + 1));
            let said = MietteDiagnostic::new(&finding.message)
                .with_code(finding.rule)
                .with_severity(severity)
                .with_help(&finding.help)
                .with_label(span);
            let bytes = sources.files.get(&finding.file).map(Vec::as_slice).unwrap_or_default();
            let text = String::from_utf8_lossy(bytes).into_owned();
            let name = self.path.join(&finding.file).display().to_string();
            let report = Report::new(said).with_source_code(NamedSource::new(name, text));
            let mut shown = String::new();
            match handler.render_report(&mut shown, report.as_ref()) {
                Ok(()) => println!("{shown}"),
                Err(_) => println!(
                    "{}:{}:{}: {}",
                    finding.file, finding.place.line, finding.place.column, finding.message
                ),
            }
        }
        let errors = findings.iter().filter(|finding| finding.level == Level::Error).count();
        println!("{} errors, {} warnings", errors, findings.len() - errors);
        let counts = |counts: &std::collections::BTreeMap<domain::language::Language, usize>| {
            counts
                .iter()
                .map(|(language, count)| format!("{} {count}", language.code()))
                .collect::<Vec<_>>()
                .join(", ")
        };
        println!(
            "lessons: {}; questions: {}; files: {}",
            counts(&summary.lessons),
            counts(&summary.questions),
            summary.files
        );
        if summary.law_gaps > 0 {
            println!(
                "{} places show the treaty text because no law file answers them",
                summary.law_gaps
            );
        }
    }

    fn as_annotations(&self, findings: &[Finding]) {
        for finding in findings {
            let level = if finding.level == Level::Error {
                "error"
            } else {
                "warning"
            };
            let file = self.path.join(&finding.file);
            let text = escaped(&format!("{} {}", finding.message, finding.help));
            let (line, column) = (finding.place.line, finding.place.column);
            println!(
                "::{level} file={},line={line},col={column},title={}::{text}",
                file.display(),
                finding.rule
            );
        }
    }
}

fn as_json(findings: &[Finding], summary: &Summary) {
    let findings: Vec<_> = findings
        .iter()
        .map(|finding| Said {
            rule: finding.rule,
            level: finding.level,
            file: &finding.file,
            line: finding.place.line,
            column: finding.place.column,
            message: &finding.message,
            help: &finding.help,
        })
        .collect();
    println!("{}", serde_json::json!({ "findings": findings, "summary": summary }));
}

fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}
