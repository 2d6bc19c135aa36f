//! What no request gets past: origin, host, headers; and the last resort when something panics.

use std::any::Any;
use std::sync::Arc;

use app::Refusal;
use app::shell::{Assets, refusal_page};
use app::visit::Visit;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};

/// The nonce of one response, for the policy header and for the page.
#[derive(Clone, Debug)]
pub struct Nonce(pub Arc<str>);

/// Writes the security headers on every answer, whatever its status.
pub async fn headers(mut request: Request, next: Next) -> Response {
    let nonce: Arc<str> = app::clock::Chance::default().token().into();
    request.extensions_mut().insert(Nonce(nonce.clone()));
    let mut response = next.run(request).await;
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self' 'nonce-{nonce}'; \
         img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    let headers = response.headers_mut();
    // A picture brings a stricter one of its own.
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(policy);
    }
    for (name, value) in [
        (header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (
            header::HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            header::HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
        (
            header::HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Refuses a request for a host that is not ours: links in pages and mails must not be steered.
pub async fn known_host(State(public_url): State<Arc<str>>, request: Request, next: Next) -> Response {
    let own = public_url.split("://").nth(1).unwrap_or_default();
    let named = request
        .headers()
        .get(header::HOST)
        .and_then(|value| value.to_str().ok());
    let named = named
        .or_else(|| request.uri().authority().map(http::uri::Authority::as_str))
        .unwrap_or_default();
    if named == own || is_loopback_twin(named, own) {
        return next.run(request).await;
    }
    (
        StatusCode::MISDIRECTED_REQUEST,
        "this school is reached under another address",
    )
        .into_response()
}

/// Refuses whatever changes state unless it comes from a page of ours. A request that says
/// nothing of where it comes from is refused too.
pub async fn own_origin(request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || comes_from_us(request.headers()) {
        return next.run(request).await;
    }
    (StatusCode::FORBIDDEN, "this request came from somewhere else").into_response()
}

fn comes_from_us(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let host = text("host").unwrap_or_default();
    let own = |origin: &str| origin.split_once("://").is_some_and(|(_, rest)| rest == host);
    match (text("sec-fetch-site"), text("origin")) {
        (Some("same-origin"), None) => true,
        (Some("same-origin") | None, Some(origin)) => own(origin),
        _ => false,
    }
}

/// Puts the page around a refusal, which the handler could not, since it knows no page; an island gets it as it is.
pub async fn refusals(State(assets): State<Assets>, request: Request, next: Next) -> Response {
    let visit = request.extensions().get::<Visit>().cloned();
    let call = request.uri().path().starts_with("/call/");
    let response = next.run(request).await;
    let Some(refusal) = response.extensions().get::<Refusal>().copied() else {
        return response;
    };
    if call {
        // As the errors of all calls are written.
        return (response.status(), axum::Json(serde_json::json!({ "refused": refusal }))).into_response();
    }
    let Some(visit) = visit else {
        return response;
    };
    if refusal == Refusal::SignInFirst && visit.signed_in.is_none() {
        return app::form::to("/sign-in");
    }
    let page = refusal_page(&visit, assets, refusal);
    (response.status(), Html(page)).into_response()
}

/// The process lives, the reader gets a number, the log gets the cause.
pub fn panicked(cause: Box<dyn Any + Send + 'static>) -> Response<Body> {
    let text = cause
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| cause.downcast_ref::<&str>().copied());
    let refusal = Refusal::broken(&text.unwrap_or("something panicked"));
    let mut response = refusal.into_response();
    // Where a layer itself panicked no page is put around it any more: these words stand alone.
    if let Refusal::Broken(incident) = refusal {
        *response.body_mut() = Body::from(format!("Relevo: {incident}"));
    }
    response
}

fn is_loopback_twin(named: &str, own: &str) -> bool {
    let port = |host: &str| host.rsplit_once(':').map(|(_, port)| port.to_owned());
    let loopback = |host: &str| host.starts_with("127.0.0.1:") || host.starts_with("localhost:");
    loopback(named) && loopback(own) && port(named) == port(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_that_no_page_is_put_around_still_tells_its_number() {
        let response = panicked(Box::new("the cause"));
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let Some(Refusal::Broken(incident)) = response.extensions().get().copied() else {
            panic!("no incident")
        };
        let body = axum::body::to_bytes(response.into_body(), 1_000).await.expect("a body");
        assert_eq!(body, format!("Relevo: {incident}"));
    }
}
