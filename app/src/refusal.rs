//! Why a page or a call was refused: a closed list, so that nobody can put words on our page.

use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// Each has a status and a translation key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// Nobody is signed in.
    #[error("sign in first")]
    SignInFirst,
    /// Signed in, but this is not theirs. Told apart from `NotFound` only where it gives nothing away.
    #[error("not allowed")]
    NotAllowed,
    /// There is no such page or thing.
    #[error("not found")]
    NotFound,
    /// The form does not have the fields it must have.
    #[error("malformed")]
    Malformed,
    /// The fact contradicts one already recorded.
    #[error("conflict")]
    Conflict,
    /// Too many tries.
    #[error("too many tries")]
    TooMany,
    /// The database cannot store now.
    #[error("cannot store now")]
    Unavailable,
    /// The request came from somewhere else.
    #[error("from elsewhere")]
    Elsewhere,
    /// Something broke; the log knows under the incident number.
    #[error("incident {0}")]
    Broken(u32),
}

impl Refusal {
    /// HTTP status.
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::SignInFirst => 401,
            Self::NotAllowed | Self::Elsewhere => 403,
            Self::NotFound => 404,
            Self::Malformed => 400,
            Self::Conflict => 409,
            Self::TooMany => 429,
            Self::Unavailable => 503,
            Self::Broken(_) => 500,
        }
    }

    /// The translation key of its heading; the explanation is `<key>-help`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::SignInFirst => "refusal-sign-in-first",
            Self::NotAllowed => "refusal-not-allowed",
            Self::NotFound => "refusal-not-found",
            Self::Malformed => "refusal-malformed",
            Self::Conflict => "refusal-conflict",
            Self::TooMany => "refusal-too-many",
            Self::Unavailable => "refusal-unavailable",
            Self::Elsewhere => "refusal-elsewhere",
            Self::Broken(_) => "refusal-broken",
        }
    }
}

impl FromServerFnError for Refusal {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::Malformed
            }
            ServerFnErrorErr::Request(_) => Self::Unavailable,
            _ => Self::Broken(0),
        }
    }
}

#[cfg(feature = "ssr")]
mod on_the_server {
    use axum::response::{IntoResponse, Response};
    use http::StatusCode;

    use super::Refusal;

    impl From<store::Error> for Refusal {
        fn from(error: store::Error) -> Self {
            match error {
                store::Error::NotFound => Self::NotFound,
                store::Error::Conflict(_) => Self::Conflict,
                store::Error::Unavailable(text) => {
                    tracing::warn!(error = text, "the database cannot store now");
                    Self::Unavailable
                }
                other => Self::broken(&other),
            }
        }
    }

    impl Refusal {
        /// Logs the unexpected once and gives it a number that the reader can tell.
        pub fn broken(error: &dyn std::fmt::Display) -> Self {
            let incident = incident();
            tracing::error!(incident, %error, "something broke");
            Self::Broken(incident)
        }
    }

    fn incident() -> u32 {
        let mut bytes = [0_u8; 4];
        let _ = getrandom::fill(&mut bytes);
        u32::from_le_bytes(bytes) % 900_000 + 100_000
    }

    /// The page around it is made at the edge, where the reader's language is known.
    impl IntoResponse for Refusal {
        fn into_response(self) -> Response {
            let status = StatusCode::from_u16(self.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            let mut response = status.into_response();
            response.extensions_mut().insert(self);
            response
        }
    }
}
