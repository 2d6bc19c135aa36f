//! The frame of a page: load once, then show, or show why not.

use std::future::Future;

use leptos::prelude::*;
use leptos_meta::Title;

use crate::Refusal;
use crate::school::School;
use crate::visit::Visit;

/// What every page starts from.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The school.
    pub school: School,
    /// The request.
    pub visit: Visit,
}

/// The school and the request, as the edge of the server put them there.
#[must_use]
pub fn desk() -> Desk {
    Desk {
        school: expect_context(),
        visit: expect_context(),
    }
}

/// Loads, then shows what was loaded; a refusal sets its status and shows its words.
///
/// Neither ever runs in a browser: what was loaded needs no serialised form.
pub fn page<T, L, S, V>(load: L, show: S) -> impl IntoView
where
    T: Send + 'static,
    L: Future<Output = Result<T, Refusal>> + Send + 'static,
    S: Fn(&T) -> V + Send + 'static,
    V: IntoView + 'static,
{
    let words = desk().visit.words();
    Suspend::new(async move {
        match load.await {
            Ok(value) => show(&value).into_any(),
            Err(refusal) => refused(refusal, words).into_any(),
        }
    })
}

/// The title of the page in the browser's tab.
pub fn titled(title: String) -> impl IntoView {
    view! { <Title text=format!("{title} · Relevo")/> }
}

fn refused(refusal: Refusal, words: crate::words::Words) -> impl IntoView {
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        let visit: Visit = expect_context();
        if refusal == Refusal::SignInFirst && visit.signed_in.is_none() {
            leptos_axum::redirect(&format!("/sign-in?next={}", encoded(&visit.path)));
        } else if let Ok(status) = http::StatusCode::from_u16(refusal.status()) {
            response.set_status(status);
        }
    }
    refusal_words(refusal, words)
}

/// The words of a refusal, as the body of a page.
pub fn refusal_words(refusal: Refusal, words: crate::words::Words) -> impl IntoView {
    let incident = if let Refusal::Broken(incident) = refusal {
        incident
    } else {
        0
    };
    let heading = words.t(refusal.key());
    let help = words.with(
        &format!("{}-help", refusal.key()),
        &[("incident", i64::from(incident).into())],
    );
    view! {
        {titled(heading.clone())}
        <section class="refusal">
            <h1>{heading}</h1>
            <p>{help}</p>
            <p><a class="button" href="/">{words.t("refusal-home")}</a></p>
        </section>
    }
}

/// A path as the value of a query.
#[must_use]
pub fn encoded(path: &str) -> String {
    path.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            text.push(char::from(byte));
        } else {
            use std::fmt::Write;
            let _ = write!(text, "%{byte:02X}");
        }
        text
    })
}
