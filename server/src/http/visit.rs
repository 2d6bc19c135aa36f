//! Recognising who sends a request, once, before anything else looks at it.

use std::sync::Arc;

use super::guard::Nonce;
use app::pages::privacy;
use app::school::School;
use app::visit::Visit;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::language::Language;
use http::{HeaderMap, HeaderValue, Method, header};
use leptos::prelude::{provide_context, with_context};

const GUEST: &str = "__Host-guest";
const LANGUAGE: &str = "__Host-language";

/// Puts the [`Visit`] into the request.
pub async fn recognise(State(school): State<School>, mut request: Request, next: Next) -> Response {
    let now = school.clock.now();
    let headers = request.headers();
    let token = cookie(headers, app::pages::sign_in::COOKIE);
    let signed_in = match token {
        Some(token) => match school.store.signed_in(token, now).await {
            Ok(found) => found,
            Err(error) => return app::Refusal::from(error).into_response(),
        },
        None => None,
    };
    let path = request
        .uri()
        .path_and_query()
        .map_or("/", http::uri::PathAndQuery::as_str)
        .to_owned();
    let chosen = app::form::query(&path, "language").and_then(|code| Language::from_code(&code));
    let kept = cookie(headers, LANGUAGE).and_then(Language::from_code);
    let asked = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| Language::from_accept_header(value.to_str().ok()?));
    let own = signed_in.as_ref().map(|signed_in| signed_in.person.language);
    let language = own.or(chosen).or(kept).or(asked).unwrap_or(Language::Es);
    let guest = cookie(headers, GUEST)
        .filter(|value| value.len() == 43)
        .map(str::to_owned);
    let new_guest =
        (signed_in.is_none() && guest.is_none() && request.method() == Method::POST).then(|| school.chance.token());
    let holder = signed_in
        .as_ref()
        .map(|signed_in| signed_in.sign_in.to_string())
        .or(guest)
        .or(new_guest.clone());
    let agent = headers
        .get(header::USER_AGENT)
        .and_then(|value| value.to_str().ok())
        .map(browser)
        .unwrap_or_default();
    let nonce = request
        .extensions()
        .get::<Nonce>()
        .map(|nonce| nonce.0.clone())
        .unwrap_or_default();
    let visit = Visit {
        now,
        signed_in: signed_in.map(Arc::new),
        language,
        holder: holder.unwrap_or_default().into(),
        path: path.into(),
        agent: agent.into(),
        nonce,
    };
    request.extensions_mut().insert(visit);
    let mut response = next.run(request).await;
    let mut keep = |name: &str, value: &str, seconds: u32| {
        let cookie = format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={seconds}");
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    };
    if let Some(chosen) = chosen {
        keep(LANGUAGE, chosen.code(), 31_536_000);
    }
    if let Some(token) = new_guest {
        keep(GUEST, &token, 3_600);
    }
    response
}

/// Sends a signed-in person who has not accepted the present privacy notice to it first.
pub async fn privacy_first(request: Request, next: Next) -> Response {
    let waits = request.extensions().get::<Visit>().is_some_and(|visit| {
        let free = ["/privacy", "/sign-out"]
            .iter()
            .any(|free| visit.path.split('?').next() == Some(free));
        !free
            && visit
                .signed_in
                .as_ref()
                .is_some_and(|signed_in| signed_in.privacy < privacy::VERSION)
    });
    if !waits {
        return next.run(request).await;
    }
    let path = request
        .uri()
        .path_and_query()
        .map_or("/", http::uri::PathAndQuery::as_str);
    let next = if request.method() == Method::GET {
        app::components::page::encoded(path)
    } else {
        String::new()
    };
    Redirect::to(&format!("/privacy?next={next}")).into_response()
}

/// Puts the request's [`Visit`] into the context of the page being made.
pub fn provide() {
    let visit = with_context(|parts: &http::request::Parts| parts.extensions.get::<Visit>().cloned());
    if let Some(visit) = visit.flatten() {
        provide_context(leptos::nonce::Nonce::from_value(visit.nonce.to_string()));
        provide_context(visit);
    }
}

fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}

/// `Firefox · Android`: enough to know one's own device again, not enough to follow anybody.
fn browser(agent: &str) -> String {
    let first = |names: &[&'static str]| names.iter().find(|name| agent.contains(**name)).copied().unwrap_or("?");
    let browser = first(&["Edg", "OPR", "SamsungBrowser", "Firefox", "Chrome", "Safari"]);
    let system = first(&["Android", "iPhone", "iPad", "Windows", "Mac OS", "CrOS", "Linux"]);
    format!("{browser} · {system}")
}
