//! What browsers load beside pages: named by content, kept for a year, compressed once.

use std::sync::Arc;

use app::shell::Assets;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::{HeaderMap, StatusCode, header};
use sha2::{Digest, Sha256};

const STYLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/style.css"));
const SCRIPT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/relevo.js"));
const WASM: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/relevo.wasm"));
const ICON: &[u8] = include_bytes!("../../../app/public/icon.svg");

struct Asset {
    name: String,
    kind: &'static str,
    plain: &'static [u8],
    brotli: Vec<u8>,
}

/// All files under their hashed names.
pub struct Bundle {
    assets: Vec<Asset>,
}

impl Default for Bundle {
    fn default() -> Self {
        Self::new()
    }
}

impl Bundle {
    /// Hashes and compresses what is built into the program.
    #[must_use]
    pub fn new() -> Self {
        let assets = vec![
            asset("style", "css", "text/css; charset=utf-8", STYLE),
            asset("relevo", "js", "text/javascript; charset=utf-8", SCRIPT),
            asset("relevo", "wasm", "application/wasm", WASM),
            asset("icon", "svg", "image/svg+xml", ICON),
        ];
        Self { assets }
    }

    /// The URLs that pages name.
    #[must_use]
    pub fn urls(&self) -> Assets {
        let url = |place: usize| {
            let asset = &self.assets[place];
            if asset.plain.is_empty() {
                Arc::from("")
            } else {
                Arc::from(format!("/assets/{}", asset.name))
            }
        };
        Assets {
            style: url(0),
            script: url(1),
            wasm: url(2),
            icon: url(3),
        }
    }
}

/// `/assets/<name>`
pub fn routes(bundle: Arc<Bundle>) -> Router {
    Router::new().route("/assets/{name}", get(serve)).with_state(bundle)
}

async fn serve(State(bundle): State<Arc<Bundle>>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = bundle.assets.iter().find(|asset| asset.name == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let accepts = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let brotli = accepts
        .split(',')
        .any(|coding| coding.trim().split(';').next() == Some("br"));
    let kept = (header::CACHE_CONTROL, "public, max-age=31536000, immutable");
    let kind = (header::CONTENT_TYPE, asset.kind);
    if brotli {
        let coded = [
            kept,
            kind,
            (header::CONTENT_ENCODING, "br"),
            (header::VARY, "accept-encoding"),
        ];
        (coded, asset.brotli.clone()).into_response()
    } else {
        ([kept, kind, (header::VARY, "accept-encoding")], asset.plain).into_response()
    }
}

fn asset(stem: &str, ending: &str, kind: &'static str, plain: &'static [u8]) -> Asset {
    let hash = Sha256::digest(plain);
    let name = format!(
        "{stem}.{:02x}{:02x}{:02x}{:02x}{:02x}.{ending}",
        hash[0], hash[1], hash[2], hash[3], hash[4]
    );
    let mut brotli = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut brotli, 4096, 9, 22);
    let _ = std::io::Write::write_all(&mut writer, plain);
    drop(writer);
    Asset {
        name,
        kind,
        plain,
        brotli,
    }
}
