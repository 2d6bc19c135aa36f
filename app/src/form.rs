//! A plain form's way: read its fields, and when it is refused come back with everything typed.

use std::collections::BTreeMap;

use axum::response::{IntoResponse, Redirect, Response};
use store::FormDraft;
use uuid::Uuid;

use crate::Refusal;
use crate::school::School;
use crate::visit::Visit;

/// The fields of a posted form in their order; names may repeat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The first value of this name, trimmed; empty when absent.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value.trim())
    }

    /// The first value of this name as it was typed: for passwords.
    #[must_use]
    pub fn raw(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value)
    }

    /// Whether the field is there at all: a ticked box, the button that was pressed.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// All values of this name, trimmed.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(known, _)| known == name)
            .map(|(_, value)| value.trim())
    }

    /// A UUID field.
    pub fn id(&self, name: &str) -> Result<Uuid, Refusal> {
        self.text(name).parse().map_err(|_| Refusal::Malformed)
    }
}

impl<S: Send + Sync> axum::extract::FromRequest<S> for Fields {
    type Rejection = Refusal;

    async fn from_request(request: axum::extract::Request, state: &S) -> Result<Self, Refusal> {
        let form = axum::Form::<Vec<(String, String)>>::from_request(request, state).await;
        form.map(|axum::Form(fields)| Self(fields))
            .map_err(|_| Refusal::Malformed)
    }
}

/// What is wrong with a form: field name to translation key.
pub type Problems = BTreeMap<String, String>;

/// Notes a problem of a field; the first one counts.
pub fn problem(problems: &mut Problems, field: &str, key: &str) {
    problems.entry(field.to_owned()).or_insert_with(|| key.to_owned());
}

/// Sends the reader back to the form at `path` with what was typed and what is wrong. `secrets`
/// are field names that are never kept.
pub async fn refuse(
    school: &School,
    visit: &Visit,
    path: &str,
    (form, fields, secrets): (&str, &Fields, &[&str]),
    problems: Problems,
) -> Result<Response, Refusal> {
    let mut typed: BTreeMap<String, String> = BTreeMap::new();
    for (name, value) in fields.0.iter().filter(|(name, _)| !secrets.contains(&name.as_str())) {
        let kept = typed.entry(name.clone()).or_default();
        if !kept.is_empty() {
            kept.push('\n');
        }
        kept.push_str(value);
    }
    let id = keep(school, visit, form, typed, problems).await?;
    let join = if path.contains('?') { '&' } else { '?' };
    Ok(to(&format!("{path}{join}form={id}")))
}

/// Keeps what was typed into a form, with what is wrong, for [`kept`] to find: the id for `?form=`.
pub async fn keep(
    school: &School,
    visit: &Visit,
    form: &str,
    typed: BTreeMap<String, String>,
    problems: Problems,
) -> Result<Uuid, Refusal> {
    let draft = FormDraft {
        form: form.to_owned(),
        typed,
        problems,
    };
    let kept = school
        .store
        .keep_form(visit.actor(), visit.holder.to_string(), draft, visit.now);
    Ok(kept.await?)
}

/// A redirect after a POST, to a path of our own.
#[must_use]
pub fn to(path: &str) -> Response {
    // Browsers drop tabs and newlines and take a backslash for a slash: `/\t/host` would be another host.
    let own = path.starts_with('/') && !path.starts_with("//") && !path.contains(|c: char| c.is_control() || c == '\\');
    Redirect::to(if own { path } else { "/" }).into_response()
}

/// The kept form that the page's query names, if it is of this kind and this reader's.
pub async fn kept(school: &School, visit: &Visit, form: &str) -> FormDraft {
    let id = query(&visit.path, "form").and_then(|id| id.parse().ok());
    let Some(id) = id else { return FormDraft::default() };
    let found = school.store.kept_form(&visit.holder, id, visit.now).await;
    found
        .ok()
        .flatten()
        .filter(|draft| draft.form == form)
        .unwrap_or_default()
}

/// A value of the query, decoded.
#[must_use]
pub fn query(path: &str, name: &str) -> Option<String> {
    let (_, query) = path.split_once('?')?;
    let pairs: Vec<(String, String)> = axum::extract::Query::try_from_uri(&format!("/?{query}").parse().ok()?)
        .ok()?
        .0;
    pairs
        .into_iter()
        .find(|(known, _)| known == name)
        .map(|(_, value)| value)
}
