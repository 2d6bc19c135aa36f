//! `relevo doctor`: every setting with where it came from, and what a real school must not run with.

use clap::Args;

use super::{FINE, MISCONFIGURED, refuse};
use crate::settings::{NAMES, Origin, Settings};

#[derive(Args)]
#[command(after_help = "Example: relevo doctor")]
pub(super) struct Doctor {}

impl Doctor {
    pub(super) fn run() -> u8 {
        let settings = match Settings::read(&[]) {
            Ok(settings) => settings,
            Err(error) => return refuse(MISCONFIGURED, &error),
        };
        for (name, about, _) in NAMES {
            let (value, origin) = settings.get(name);
            let origin = match origin {
                Origin::Default => "default",
                Origin::File => "relevo.toml",
                Origin::Environment => "environment",
                Origin::Flag => "flag",
            };
            println!("{name:<14} {:<34} {origin:<12} {about}", shown(name, value));
        }
        let problems = problems(&settings);
        for problem in &problems {
            println!("! {problem}");
        }
        if problems.is_empty() { FINE } else { MISCONFIGURED }
    }
}

/// URLs hold passwords: what stands between `:` and `@` is never printed.
fn shown(name: &str, value: &str) -> String {
    match value
        .split_once("://")
        .and_then(|(scheme, rest)| Some((scheme, rest.split_once('@')?)))
    {
        Some((scheme, (login, host))) if name.ends_with("_url") => {
            format!("{scheme}://{}:…@{host}", login.split(':').next().unwrap_or_default())
        }
        _ if value.is_empty() => "–".to_owned(),
        _ => value.to_owned(),
    }
}

fn problems(settings: &Settings) -> Vec<String> {
    let mut problems = Vec::new();
    match (settings.address(), settings.public_url()) {
        (Err(error), _) | (_, Err(error)) => problems.push(format!("{error:#}")),
        (Ok(address), Ok(url)) if !address.ip().is_loopback() && !url.starts_with("https://") => {
            problems.push("public_url must be https:// when the school listens beyond this machine".to_owned());
        }
        _ => {}
    }
    let real = settings.public_url().is_ok_and(|url| url.starts_with("https://"));
    if real && settings.get("smtp_url").0.is_empty() {
        problems.push(
            "smtp_url is empty: mail is only written to DATA/mail; hand links over yourself or set it".to_owned(),
        );
    }
    problems
}
