//! Pictures of courses, each as it was in its version: a cohort that runs keeps the ones it started with.

use app::Refusal;
use app::school::School;
use app::visit::Visit;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use http::header;

/// `/media/<course>/<version>/<path inside the course>`, for whoever is signed in.
pub fn routes(school: School) -> Router {
    Router::new()
        .route("/media/{course}/{version}/{*path}", get(serve))
        .with_state(school)
}

async fn serve(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path((course, version, path)): Path<(String, String, String)>,
) -> Result<Response, Refusal> {
    visit.person()?;
    let kind = match path.rsplit('.').next().map(str::to_ascii_lowercase).as_deref() {
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("svg") => "image/svg+xml",
        _ => return Err(Refusal::NotFound),
    };
    let bytes = school.shelf.file(&school.store, &course, &version, &path).await?;
    let kept = (header::CACHE_CONTROL, "private, max-age=31536000, immutable");
    let sandbox = (
        header::CONTENT_SECURITY_POLICY,
        "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    );
    Ok(([kept, (header::CONTENT_TYPE, kind), sandbox], bytes).into_response())
}
