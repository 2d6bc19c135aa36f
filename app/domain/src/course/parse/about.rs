//! The course file: what the course promises, and its words.

use super::file::{self, Kind};
use super::front_matter::FrontMatter;
use super::reading::Reading;
use crate::certificate::{CertificateRule, QuizRule};
use crate::course::CourseText;
use crate::language::{Language, Translations};

/// What `course.<language>.md` says, or its defaults.
pub(super) struct About {
    pub languages: Vec<Language>,
    pub days: u8,
    pub zone: String,
    pub texts: Translations<CourseText>,
    pub certificate: CertificateRule,
}

/// Reads the course files.
pub(super) fn read(reading: &Reading<'_>) -> About {
    let group = reading.groups(Kind::Course).into_values().next().unwrap_or_default();
    let empty = FrontMatter::default();
    let own = group.first().map_or(&empty, |draft| &draft.front);
    let mut texts = Translations::new();
    for draft in group.iter().filter(|draft| draft.front.sound) {
        let Some(language) = draft.name.language else { continue };
        let text = CourseText {
            title: draft.front.text("title").unwrap_or(&reading.slug).to_owned(),
            summary: draft.front.text("summary").unwrap_or_default().to_owned(),
            html: draft.html.clone(),
            outcomes: draft
                .front
                .map("outcomes")
                .into_iter()
                .filter_map(|(code, sentence)| Some((code.to_owned(), sentence.text()?.to_owned())))
                .collect(),
        };
        texts.insert(language, text);
    }
    if texts.is_empty() {
        let text = CourseText {
            title: reading.slug.clone(),
            summary: String::new(),
            html: String::new(),
            outcomes: std::collections::BTreeMap::default(),
        };
        texts.insert(reading.source, text);
    }
    let last_day = reading
        .drafts
        .iter()
        .filter_map(|draft| file::day(draft.name.folder))
        .max()
        .unwrap_or_default();
    let languages = if reading.languages.is_empty() {
        vec![reading.source]
    } else {
        reading.languages.clone()
    };
    About {
        languages,
        days: own.number("days").unwrap_or(last_day),
        zone: own.text("zone").unwrap_or("UTC").to_owned(),
        texts,
        certificate: certificate(own),
    }
}

fn certificate(front: &FrontMatter) -> CertificateRule {
    let mut rule = CertificateRule::default();
    for (key, item) in front.map("certificate") {
        match (key, item.text()) {
            ("lessons", Some("all")) => rule.lessons = true,
            ("quizzes", Some("attempted")) => rule.quizzes = Some(QuizRule::Attempted),
            ("quizzes", Some("passed")) => rule.quizzes = Some(QuizRule::Passed),
            ("posttest", Some(share)) => rule.posttest = share_of(share),
            ("critical", Some("all")) => rule.critical = true,
            _ => {}
        }
    }
    rule
}

/// `70%` or `70`.
pub(crate) fn share_of(text: &str) -> Option<u8> {
    let share = text.trim().trim_end_matches('%').trim_end().parse().ok()?;
    (share <= 100).then_some(share)
}
