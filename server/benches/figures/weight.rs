//! Figure c, first part: what a reader's link has to carry before the first lesson stands there.

use std::path::Path;
use std::process::Command;

use axum::body::Bytes;
use server::http::assets::Bundle;

use crate::figure::{Amount, Goal, absent, median, print};
use crate::load::Line;
use crate::school::{self, Open};

const KILOBYTE: f64 = 1024.0;

pub(crate) fn measure(open: &Open, lesson: &Bytes) {
    let assets = Bundle::new().urls();
    let bytes = |request: &Bytes| {
        let answer = open.runtime.block_on(async {
            let mut line = Line::open(open.addr).await.expect("a connection");
            line.exchange(request).await.expect("an answer")
        });
        f64::from(u32::try_from(answer).expect("small")) / KILOBYTE
    };
    let asset = |url: &str| bytes(&school::get(open.addr, url, ""));
    // Heads included: a link carries them too.
    let view = bytes(lesson) + asset(&assets.style);
    print(
        "first view of the heaviest lesson: HTML, CSS",
        Amount(view, "KB"),
        ("limit", Amount(35.0, "KB")),
        Goal::AtMost(1.0),
    );
    let islands = "islands: JavaScript and wasm";
    if assets.script.is_empty() {
        return absent(islands, "this program was built without them: make bundle");
    }
    let weight = asset(&assets.script) + asset(&assets.wasm);
    let limit = ("limit", Amount(100.0, "KB"));
    print(islands, Amount(weight, "KB"), limit, Goal::AtMost(1.0));
}

/// First contentful paint in Chromium over a slow link, as `end2end/bench/paint.spec.ts` sees it.
pub(crate) fn paint(open: &Open, path: &str, cookie: &str) {
    let name = "first paint at 400 ms and 400 kbit/s";
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../end2end");
    let ran = Command::new("npx")
        .args("playwright test --config bench --output test-results --reporter line".split(' '))
        .current_dir(folder)
        .env("LESSON", format!("http://{}{path}", open.addr))
        .env("COOKIE", cookie)
        .output();
    let Ok(ran) = ran else {
        return absent(name, "no Node.js here: .setup/node");
    };
    let said = String::from_utf8_lossy(&ran.stdout);
    let paints: Vec<f64> = said
        .lines()
        .filter_map(|line| {
            line.trim()
                .strip_prefix("painted after ")?
                .strip_suffix(" ms")?
                .parse()
                .ok()
        })
        .collect();
    if paints.is_empty() {
        eprintln!("{said}");
        return absent(name, "the browser painted nothing");
    }
    let limit = ("limit", Amount(2.0, "s"));
    print(name, Amount(median(paints) / 1000.0, "s"), limit, Goal::AtMost(1.0));
}
