//! For whoever watches over the server: alive, and able to answer.

use app::school::School;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use http::StatusCode;

/// `/health`: 200 when the database answers a read.
pub fn routes(school: School) -> Router {
    Router::new().route("/health", get(answer)).with_state(school)
}

async fn answer(State(school): State<School>) -> (StatusCode, &'static str) {
    if school.store.is_reachable().await {
        (StatusCode::OK, "ok\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "no database\n")
    }
}
