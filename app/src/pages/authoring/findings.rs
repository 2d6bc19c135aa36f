//! Findings beside the text they are about.

use domain::course::{Finding, Level};
use leptos::prelude::*;

use crate::words::Words;

/// Signs of a line that are shown at most.
const WIDEST: usize = 160;

/// How many errors and warnings a file has.
pub(super) fn counts(findings: &[Finding], path: &str) -> (usize, usize) {
    let of_file = findings.iter().filter(|finding| finding.file == path);
    let errors = of_file.clone().filter(|finding| finding.level == Level::Error).count();
    (errors, of_file.count() - errors)
}

/// The counts in words; nothing where there is nothing.
pub(super) fn count_words((errors, warnings): (usize, usize), words: Words) -> Option<impl IntoView + use<>> {
    let errors = (errors > 0).then(|| {
        let said = words.with("authoring-errors", &[("errors", errors.into())]);
        view! { <span class="problem">{said}</span> }
    });
    let warnings = (warnings > 0).then(|| {
        let said = words.with("authoring-warnings", &[("warnings", warnings.into())]);
        view! { <span class="quiet">{said}</span> }
    });
    (errors.is_some() || warnings.is_some()).then(|| view! { " " {errors} " " {warnings} })
}

/// Each finding with its way to the place; `text`: the file that all of them are about.
pub(super) fn list(
    findings: &[&Finding],
    text: Option<&str>,
    way: &dyn Fn(&Finding) -> String,
    words: Words,
) -> impl IntoView + use<> {
    let lines: Vec<&str> = text.map(|text| text.lines().collect()).unwrap_or_default();
    let items: Vec<_> = findings
        .iter()
        .map(|finding| {
            let (class, level) = match finding.level {
                Level::Error => ("problem", "cohort-finding-error"),
                Level::Warning => ("quiet", "cohort-finding-warning"),
            };
            let line = finding.place.line;
            let place = if text.is_some() {
                words.with("authoring-line", &[("line", line.into())])
            } else {
                format!("{}:{line}:{}", finding.file, finding.place.column)
            };
            let shown = lines.get(line.wrapping_sub(1)).map(|shown| {
                let cut: String = shown.chars().take(WIDEST).collect();
                view! { <pre class="excerpt"><code>{format!("{line} | {cut}")}</code></pre> }
            });
            view! {
                <li>
                    <a href=way(finding)>{place}</a> " " <b class=class>{words.t(level)}</b>
                    {shown}
                    <p>{finding.message.in_language(words.language())}</p>
                    <p class="quiet">{finding.help.in_language(words.language())}</p>
                </li>
            }
        })
        .collect();
    let none = items
        .is_empty()
        .then(|| view! { <p class="quiet">{words.t("authoring-findings-none")}</p> });
    view! { {none} <ul class="plain findings">{items}</ul> }
}
