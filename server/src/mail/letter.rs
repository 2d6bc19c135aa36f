//! Letters: one Markdown file a kind and language gives subject, text and HTML.

use chrono::{DateTime, Utc};
use domain::language::Language;
use sha2::{Digest, Sha256};

mod filling;

pub use filling::Value;

use filling::{escaped, fill};

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The first way in, for somebody new.
    Invitation,
    /// A place in another cohort, for somebody with an account.
    Enrolment,
    /// The one-time link that somebody asked for.
    SignInLink,
    /// To both sides: look at the proposal in the school.
    Proposal,
    /// To both sides: both have accepted.
    Acceptance,
}

/// A letter, ready to leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The address alone.
    pub to: String,
    /// One line.
    pub subject: String,
    /// The plain part.
    pub text: String,
    /// The HTML part, a whole document.
    pub html: String,
    /// With its angle brackets; see [`message_id`].
    pub message_id: String,
    /// When it is sent.
    pub date: DateTime<Utc>,
}

macro_rules! in_languages {
    ($kind:literal, $language:expr) => {
        match $language {
            Language::Es => include_str!(concat!("letters/", $kind, ".es.md")),
            Language::En => include_str!(concat!("letters/", $kind, ".en.md")),
            Language::Fr => include_str!(concat!("letters/", $kind, ".fr.md")),
            Language::Pt => include_str!(concat!("letters/", $kind, ".pt.md")),
        }
    };
}
impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Invitation,
        Self::Enrolment,
        Self::SignInLink,
        Self::Proposal,
        Self::Acceptance,
    ];

    /// The Markdown of its file in this language: `# Subject`, then the body with `{placeholders}`.
    #[must_use]
    pub fn markdown(self, language: Language) -> &'static str {
        match self {
            Self::Invitation => in_languages!("invitation", language),
            Self::Enrolment => in_languages!("enrolment", language),
            Self::SignInLink => in_languages!("sign-in-link", language),
            Self::Proposal => in_languages!("proposal", language),
            Self::Acceptance => in_languages!("acceptance", language),
        }
    }
}

impl Letter {
    /// Fills the letter of this kind. Values stand as text in the HTML part and on one line everywhere: none of
    /// them can become markup, a second line or a header.
    #[must_use]
    pub fn new(kind: Kind, language: Language, values: &[(&str, Value)]) -> Self {
        let (subject, body) = kind.markdown(language).split_once('\n').unwrap_or_default();
        let subject = fill(subject.trim_start_matches("# "), values, Value::words);
        let text = fill(body.trim(), values, Value::words);
        let body = fill(&domain::course::render::page(body), values, Value::html);
        let (code, title) = (language.code(), escaped(&subject));
        let html = format!(
            "<!doctype html>\n<html lang=\"{code}\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n\
             <body>\n{body}</body>\n</html>\n"
        );
        Self {
            to: String::new(),
            subject,
            text,
            html,
            message_id: String::new(),
            date: DateTime::UNIX_EPOCH,
        }
    }
}

/// The Message-ID of what a job sends: the same however often it is sent, and nothing can be read from it.
#[must_use]
pub fn message_id(unique_key: &str, public_url: &str) -> String {
    let hash = Sha256::digest(unique_key.as_bytes());
    let left = hash[..16]
        .iter()
        .fold(0_u128, |number, byte| (number << 8) | u128::from(*byte));
    let host = public_url
        .parse::<http::Uri>()
        .ok()
        .and_then(|url| url.host().map(str::to_owned));
    let host = host.unwrap_or_else(|| "localhost".to_owned());
    let right: String = host
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || ".-".contains(*letter))
        .collect();
    format!("<{left:032x}@{right}>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_id_depends_on_the_job_and_the_house_alone() {
        let id = message_id("invitation:1", "https://escuela.example:8443/");
        assert_eq!(id, message_id("invitation:1", "https://escuela.example"));
        assert_ne!(id, message_id("invitation:2", "https://escuela.example"));
        assert!(id.starts_with('<') && id.ends_with("@escuela.example>"), "{id}");
    }
}
