//! `relevo check`: every mistake in a course folder, with the line shown and the way out.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use domain::course::summary::{Summary, summary};
use domain::course::{Finding, Level, Sources};
use domain::language::Language;
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report, Severity};
use std::io::IsTerminal;

use super::{FINE, REFUSED, refuse};
use crate::library;

#[derive(Args)]
#[command(after_help = "Example: relevo check courses/turquesa --language es")]
pub(super) struct Check {
    /// The course's folder
    path: PathBuf,
    /// How to say it
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// The language to say it in; otherwise that of `LC_ALL`, `LC_MESSAGES` or `LANG`, else English
    #[arg(long, value_name = "LANGUAGE", value_parser = languages())]
    language: Option<Language>,
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
    message: String,
    help: String,
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
        let language = self.language.or_else(spoken_here).unwrap_or(Language::En);
        match self.format {
            Format::Human => self.for_people(&findings, &sources, &summary, language),
            Format::Json => as_json(&findings, &summary, language),
            Format::Github => self.as_annotations(&findings, language),
        }
        if findings.iter().any(|finding| finding.level == Level::Error) {
            REFUSED
        } else {
            FINE
        }
    }

    fn for_people(&self, findings: &[Finding], sources: &Sources, summary: &Summary, language: Language) {
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
            let said = MietteDiagnostic::new(finding.message.in_language(language))
                .with_code(finding.rule)
                .with_severity(severity)
                .with_label(span);
            let bytes = sources.files.get(&finding.file).map(Vec::as_slice).unwrap_or_default();
            let text = String::from_utf8_lossy(bytes).into_owned();
            let name = self.path.join(&finding.file).display().to_string();
            let report = Report::new(said).with_source_code(NamedSource::new(name, text));
            let mut shown = String::new();
            // The library's own label of a help is English: it goes into the footer with ours.
            let handler = handler.clone().with_footer(finding.way_out().in_language(language));
            match handler.render_report(&mut shown, report.as_ref()) {
                Ok(()) => println!("{shown}"),
                Err(_) => println!(
                    "{}:{}:{}: {}",
                    finding.file,
                    finding.place.line,
                    finding.place.column,
                    finding.message.in_language(language)
                ),
            }
        }
        for line in summary.closing(findings) {
            println!("{}", line.in_language(language));
        }
    }

    fn as_annotations(&self, findings: &[Finding], language: Language) {
        for finding in findings {
            let level = if finding.level == Level::Error {
                "error"
            } else {
                "warning"
            };
            let file = self.path.join(&finding.file);
            let (message, help) = (
                finding.message.in_language(language),
                finding.way_out().in_language(language),
            );
            let text = escaped(&format!("{message}\n{help}"));
            let (line, column) = (finding.place.line, finding.place.column);
            println!(
                "::{level} file={},line={line},col={column},title={}::{text}",
                file.display(),
                finding.rule
            );
        }
    }
}

fn as_json(findings: &[Finding], summary: &Summary, language: Language) {
    let findings: Vec<_> = findings
        .iter()
        .map(|finding| Said {
            rule: finding.rule,
            level: finding.level,
            file: &finding.file,
            line: finding.place.line,
            column: finding.place.column,
            message: finding.message.in_language(language),
            help: finding.help.in_language(language),
        })
        .collect();
    println!("{}", serde_json::json!({ "findings": findings, "summary": summary }));
}

fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Reads one of the four codes.
fn languages() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code))
        .try_map(|code| Language::from_code(&code).ok_or("not one of the languages"))
}

/// The language of the terminal's messages, if it is one of the four.
fn spoken_here() -> Option<Language> {
    spoken(|name| std::env::var(name).ok())
}

/// The first of the three that is set decides, as everywhere on such systems.
fn spoken(variable: impl Fn(&str) -> Option<String>) -> Option<Language> {
    let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set)?;
    Language::from_code(&value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_is_set_names_the_language() {
        let of = |set: &[(&str, &str)]| {
            spoken(|name| {
                let found = set.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(of(&[("LANG", "es_PA.UTF-8")]), Some(Language::Es));
        assert_eq!(
            of(&[("LC_ALL", ""), ("LC_MESSAGES", "pt_BR"), ("LANG", "fr")]),
            Some(Language::Pt)
        );
        assert_eq!(of(&[("LC_ALL", "C.UTF-8"), ("LANG", "fr_FR")]), None);
        assert_eq!(of(&[]), None);
    }
}
