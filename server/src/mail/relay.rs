//! One SMTP server: connecting, handing a letter over, and whose fault it is when that fails.

use std::net::IpAddr;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use http::Uri;
use lettre::Message;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;

use super::Failure;

/// How long the server may take to answer our goodbye: the letter has left by then.
const GOODBYE: Duration = Duration::from_secs(1);

pub(super) struct Relay {
    host: String,
    port: u16,
    security: Security,
    credentials: Option<Credentials>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Security {
    Plain,
    StartTls,
    Tls,
}

impl Relay {
    /// `smtps://user:password@host`, `smtp://…?tls=required` (STARTTLS) or plain `smtp://host:port`; user and
    /// password percent-encoded. Errors do not repeat the URL: a password may stand in it.
    pub(super) fn from_url(url: &str) -> Result<Self> {
        let url: Uri = url.parse().context("smtp_url is not a URL")?;
        let starttls = url
            .query()
            .is_some_and(|query| query.split('&').any(|pair| pair == "tls=required"));
        let (security, usual) = match (url.scheme_str(), starttls) {
            (Some("smtps"), _) => (Security::Tls, 465),
            (Some("smtp"), true) => (Security::StartTls, 587),
            (Some("smtp"), false) => (Security::Plain, 25),
            _ => bail!("smtp_url must start with smtp:// or smtps://"),
        };
        let authority = url.authority().context("smtp_url names no host")?;
        let host = authority
            .host()
            .trim_start_matches('[')
            .trim_end_matches(']')
            .to_owned();
        let credentials = match authority.as_str().rsplit_once('@') {
            None => None,
            Some((user, _)) => {
                let (user, password) = user.split_once(':').context("smtp_url has a user without a password")?;
                Some(Credentials::new(decoded(user)?, decoded(password)?))
            }
        };
        if credentials.is_some() && security == Security::Plain && !is_loopback(&host) {
            bail!("smtp_url would send its password in clear: use smtps:// or add ?tls=required");
        }
        Ok(Self {
            host,
            port: authority.port_u16().unwrap_or(usual),
            security,
            credentials,
        })
    }

    /// Hands one letter over within the time limit.
    pub(super) async fn deliver(&self, message: &Message, patience: Duration) -> Result<(), Failure> {
        let handed_over = tokio::time::timeout(patience, self.hand_over(message, patience)).await;
        let mut connection = handed_over.unwrap_or_else(|_| Err(Failure::Passing("no answer in time".into())))?;
        // After the server's word that it has the letter nothing may turn into a failure: it would be sent twice.
        drop(tokio::time::timeout(GOODBYE, connection.abort()).await);
        Ok(())
    }

    async fn hand_over(&self, message: &Message, patience: Duration) -> Result<AsyncSmtpConnection, Failure> {
        // A wrong password, a closed port, a server that wants nobody: not the letter's fault, even with a 5xx.
        let mut connection = self
            .connect(patience)
            .await
            .map_err(|error| Failure::Passing(error.to_string()))?;
        match connection.send(message.envelope(), &message.formatted()).await {
            Ok(_) => Ok(connection),
            Err(error) if error.is_permanent() => Err(Failure::Final(error.to_string())),
            Err(error) => Err(Failure::Passing(error.to_string())),
        }
    }

    async fn connect(&self, patience: Duration) -> Result<AsyncSmtpConnection, Error> {
        let hello = ClientId::default();
        let tls = || TlsParameters::new(self.host.clone());
        let wrapped = if self.security == Security::Tls {
            Some(tls()?)
        } else {
            None
        };
        let server = (self.host.as_str(), self.port);
        let mut connection = AsyncSmtpConnection::connect_tokio1(server, Some(patience), &hello, wrapped, None).await?;
        if self.security == Security::StartTls {
            connection.starttls(tls()?, &hello).await?;
        }
        if let Some(credentials) = &self.credentials {
            connection
                .auth(&[Mechanism::Plain, Mechanism::Login], credentials)
                .await?;
        }
        Ok(connection)
    }
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Undoes percent-encoding.
fn decoded(text: &str) -> Result<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, behind)) = rest.split_first() {
        rest = behind;
        if first != b'%' {
            bytes.push(first);
            continue;
        }
        let (digits, behind) = rest.split_at_checked(2).context("smtp_url ends inside a %")?;
        bytes.push(u8::from_str_radix(std::str::from_utf8(digits)?, 16).context("smtp_url has a % that is none")?);
        rest = behind;
    }
    String::from_utf8(bytes).context("smtp_url is not UTF-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_say_how_to_connect() {
        let relay = Relay::from_url("smtps://who%40a.example:p%3Ass@mail.example").expect("a URL");
        assert!(relay.security == Security::Tls && relay.port == 465 && relay.host == "mail.example");
        assert!(relay.credentials == Some(Credentials::new("who@a.example".into(), "p:ss".into())));
        let relay = Relay::from_url("smtp://[::1]:2525?tls=required").expect("a URL");
        assert!(relay.security == Security::StartTls && relay.port == 2525 && relay.host == "::1");
    }

    #[test]
    fn a_password_never_leaves_in_clear_nor_shows_in_an_error() {
        for url in [
            "smtp://me:secret@mail.example",
            "http://me:secret@mail.example",
            "smtp://me:secret%4@mail.example",
        ] {
            let error = Relay::from_url(url).err().expect("refused");
            assert!(!format!("{error:#}").contains("secret"), "{error:#}");
        }
        assert!(Relay::from_url("smtp://me:secret@127.0.0.1").is_ok());
    }
}
