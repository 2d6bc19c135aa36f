//! `relevo`: one program for the school, its author's tools and its operator's.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    server::commands::run().await
}
