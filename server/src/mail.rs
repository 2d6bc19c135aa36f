//! Post: letters leave by SMTP, or into a folder where a school has no mail.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};

use crate::settings::Settings;

mod folder;
pub mod letter;
mod relay;

pub use letter::{Kind, Letter};

use relay::Relay;

/// How long one letter may take, from connecting to the server's word that it has it.
const PATIENCE: Duration = Duration::from_secs(10);

/// The way out for letters. Cheap to clone.
#[derive(Clone)]
pub struct Post {
    from: Mailbox,
    way: Arc<Way>,
    patience: Duration,
}

enum Way {
    Relay(Relay),
    Folder(PathBuf),
}

/// Why a letter did not leave. The text never holds the address that it was for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It may leave later: no connection, no answer in time, a 4xx.
    Passing(String),
    /// It never will: the address is none, or the server refused it with a 5xx.
    Final(String),
}

impl Post {
    /// The way that the settings `smtp_url` and `mail_from` name; an empty `smtp_url` is the folder
    /// `DATA/mail`. Nothing is connected yet.
    pub fn new(settings: &Settings) -> Result<Self> {
        let from = settings
            .get("mail_from")
            .0
            .parse()
            .context("mail_from must look like School <school@example.org>")?;
        let way = match settings.get("smtp_url").0 {
            "" => Way::Folder(settings.data().join("mail")),
            url => Way::Relay(Relay::from_url(url)?),
        };
        Ok(Self {
            from,
            way: Arc::new(way),
            patience: PATIENCE,
        })
    }

    /// The same post with another time limit for one letter.
    #[must_use]
    pub fn within(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Sends one letter. `Ok` means that the server (or the disk) has it.
    pub async fn send(&self, letter: Letter) -> Result<(), Failure> {
        let message = self.message(&letter)?;
        let sent = match self.way.as_ref() {
            Way::Relay(relay) => relay.deliver(&message, self.patience).await,
            Way::Folder(path) => folder::deliver(path.clone(), letter.message_id, message.formatted()).await,
        };
        sent.map_err(|failure| failure.without(&letter.to))
    }

    fn message(&self, letter: &Letter) -> Result<Message, Failure> {
        let to: Address = letter
            .to
            .parse()
            .map_err(|_| Failure::Final("this is no mail address".into()))?;
        let seconds = u64::try_from(letter.date.timestamp()).unwrap_or_default();
        Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(&letter.subject)
            .date(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
            .message_id(Some(letter.message_id.clone()))
            .header(AutoSubmitted)
            .multipart(MultiPart::alternative_plain_html(
                letter.text.clone(),
                letter.html.clone(),
            ))
            .map_err(|error| Failure::Final(error.to_string()))
    }
}

impl Failure {
    /// Servers like to repeat the address in what they say, and what they said is kept and logged.
    fn without(self, address: &str) -> Self {
        let scrub = |text: String| text.replace(address, "…");
        match self {
            Self::Passing(text) => Self::Passing(scrub(text)),
            Self::Final(text) => Self::Final(scrub(text)),
        }
    }
}

/// RFC 3834: keeps absence notes from answering a program.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".into())
    }
}
