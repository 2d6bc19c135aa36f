//! The edge: the router, and the layers that every request goes through.

use std::sync::Arc;
use std::time::Duration;

use app::school::School;
use axum::extract::{DefaultBodyLimit, FromRef};
use axum::{Extension, Router, middleware};
use leptos::config::LeptosOptions;
use leptos_axum::LeptosRoutes;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

pub mod assets;
pub mod guard;
pub mod health;
pub mod media;
pub mod visit;

use assets::Bundle;

/// What the router hands to every handler.
#[derive(Clone)]
pub struct Rooms(Arc<(School, LeptosOptions)>);

impl FromRef<Rooms> for School {
    fn from_ref(rooms: &Rooms) -> Self {
        rooms.0.0.clone()
    }
}

impl FromRef<Rooms> for LeptosOptions {
    fn from_ref(rooms: &Rooms) -> Self {
        rooms.0.1.clone()
    }
}

/// Largest body of a form; uploads have their own limit.
const FORM_BYTES: usize = 256 * 1024;

/// The whole school behind one service.
pub fn router(school: School) -> Router {
    let bundle = Arc::new(Bundle::new());
    let forms = app::pages::forms()
        .into_iter()
        .fold(Router::new(), |router, (path, form)| router.route(path, form))
        .with_state(school.clone());
    let inside = pages(&school, &bundle)
        .merge(forms)
        .merge(media::routes(school.clone()))
        .merge(calls(school.clone()));
    edge(school, bundle, inside)
}

/// Puts every layer around what answers: nothing is reached but through here.
pub fn edge(school: School, bundle: Arc<Bundle>, inside: Router) -> Router {
    let assets = bundle.urls();
    inside
        .layer(CatchPanicLayer::custom(guard::panicked))
        .layer(Extension(assets.clone()))
        .layer(middleware::from_fn_with_state(assets, guard::refusals))
        .layer(middleware::from_fn(visit::privacy_first))
        .layer(middleware::from_fn_with_state(school.clone(), visit::recognise))
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(middleware::from_fn(guard::own_origin))
        .merge(assets::routes(bundle))
        .merge(health::routes(school.clone()))
        .layer(middleware::from_fn_with_state(
            Arc::<str>::from(school.public_url.as_ref()),
            guard::known_host,
        ))
        // Once more, for what panics in a layer itself: then there is no page to put around it.
        .layer(CatchPanicLayer::custom(guard::panicked))
        .layer(TimeoutLayer::with_status_code(
            http::StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_secs(15),
        ))
        .layer(Extension(school))
        .layer(middleware::from_fn(guard::headers))
}

/// The pages: one context for those that are found and the one that is not.
fn pages(school: &School, bundle: &Bundle) -> Router {
    let options = LeptosOptions::builder().output_name("relevo").build();
    let rooms = Rooms(Arc::new((school.clone(), options)));
    let routes = leptos_axum::generate_route_list(app::shell::routes);
    let context = {
        let (school, assets) = (school.clone(), bundle.urls());
        move || {
            leptos::prelude::provide_context(school.clone());
            leptos::prelude::provide_context(assets.clone());
            visit::provide();
        }
    };
    Router::new()
        .leptos_routes_with_context(&rooms, routes, context.clone(), app::shell::shell)
        .fallback(leptos_axum::render_app_async_with_context(context, app::shell::shell))
        .with_state(rooms)
}

/// The server functions of islands, `/call/<name>`.
fn calls(school: School) -> Router {
    let answer = move |request: axum::extract::Request| {
        let school = school.clone();
        let context = move || {
            leptos::prelude::provide_context(school.clone());
            visit::provide();
        };
        leptos_axum::handle_server_fns_with_context(context, request)
    };
    Router::new().route("/call/{*call}", axum::routing::post(answer))
}
