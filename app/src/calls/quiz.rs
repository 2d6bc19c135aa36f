//! Saving one answer of an open attempt while the page stays where it is.

use leptos::prelude::*;
use leptos::server_fn::codec::{Json, JsonEncoding};
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

use crate::Refusal;

/// What the page holds for one question, by the tokens of the attempt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// Tokens of the chosen options.
    #[serde(default)]
    pub chosen: Vec<String>,
    /// The typed text.
    #[serde(default)]
    pub text: String,
    /// Step token and position from 1.
    #[serde(default)]
    pub positions: Vec<(String, u16)>,
    /// Left token and right token.
    #[serde(default)]
    pub pairs: Vec<(String, String)>,
    /// Number of a gap, from 1, and the typed text or the token of the choice.
    #[serde(default)]
    pub gaps: Vec<(String, String)>,
    /// "I do not know yet".
    #[serde(default)]
    pub unsure: bool,
}

/// What the page may call saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// The number of the answer that now stands, the next save's base.
    pub seq: u32,
    /// `Saved 14:03`, in the reader's zone and language.
    pub words: String,
}

/// Why an answer was not saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotSaved {
    /// Another page has saved meanwhile.
    Conflict {
        /// The number of the answer that stands.
        seq: u32,
        /// That answer, in words.
        stands: String,
        /// The refused one, in words.
        refused: String,
    },
    /// It cannot be read as an answer: what to do about it, in words.
    Unclear(String),
    /// Another reason.
    Refused(Refusal),
}

impl FromServerFnError for NotSaved {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        Self::Refused(Refusal::from_server_fn_error(error))
    }
}

/// Saves one answer under the save protocol. `mutation` is a UUID made by the page, the same on
/// every retry; `base_seq` is the number that the page holds, 0 for none.
#[server(name = SaveAnswer, prefix = "/call", endpoint = "save-answer", input = Json, output = Json)]
pub async fn save_answer(
    attempt: String,
    question: String,
    base_seq: u32,
    mutation: String,
    fields: Given,
) -> Result<Acknowledgement, NotSaved> {
    let outcome = crate::pages::attempt::saving::save_one(&attempt, &question, base_seq, &mutation, fields).await;
    if let (Err(reason), Some(response)) = (&outcome, use_context::<leptos_axum::ResponseOptions>()) {
        let status = match reason {
            NotSaved::Conflict { .. } => 409,
            NotSaved::Unclear(_) => 422,
            NotSaved::Refused(refusal) => refusal.status(),
        };
        if let Ok(status) = http::StatusCode::from_u16(status) {
            response.set_status(status);
        }
    }
    outcome
}
