//! Turns the compiled islands into the two files a browser loads, and weighs them.

#![expect(
    clippy::disallowed_methods,
    reason = "a build step: reading and writing files is all it does"
)]

mod weight;

use std::{env, fs, path::Path, process::ExitCode};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;
use weight::Weight;

const USAGE: &str = "usage: bundle CLIENT.wasm FOLDER    writes FOLDER/relevo.js and FOLDER/relevo.wasm
       bundle --budget BYTES FOLDER  weighs them; 1 when both exceed BYTES under brotli

  bundle target/wasm32-unknown-unknown/wasm/client.wasm target/site
  bundle --budget 102400 target/site";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words[..] {
        ["--budget", bytes, folder] => bytes
            .parse()
            .with_context(|| format!("{bytes} is not a number of bytes"))
            .and_then(|budget| weigh(Path::new(folder), Some(budget))),
        [client, folder] => bundle(Path::new(client), Path::new(folder)),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn bundle(client: &Path, folder: &Path) -> Result<()> {
    let mut output = Bindgen::new()
        .input_path(client)
        .web(true)?
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()?;
    let inline = output.snippets().iter().filter(|(_, scripts)| !scripts.is_empty());
    let more: Vec<&String> = inline
        .map(|(name, _)| name)
        .chain(output.local_modules().keys())
        .collect();
    ensure!(
        more.is_empty(),
        "a dependency brings JavaScript of its own, which no page loads: {more:?}"
    );

    fs::create_dir_all(folder)?;
    // The page names the wasm when it starts the script, because that address carries a hash.
    // Half-written files must never be served: both are complete before either takes its name.
    let (js, wasm) = (folder.join("relevo.js.new"), folder.join("relevo.wasm.new"));
    fs::write(&js, output.js())?;
    fs::write(&wasm, output.wasm_mut().emit_wasm())?;
    fs::rename(&js, folder.join("relevo.js"))?;
    fs::rename(&wasm, folder.join("relevo.wasm"))?;
    weigh(folder, None)
}

fn weigh(folder: &Path, budget: Option<usize>) -> Result<()> {
    let weights = ["relevo.js", "relevo.wasm"]
        .map(|name| Weight::of(name, &fs::read(folder.join(name))?))
        .into_iter()
        .collect::<Result<Vec<_>>>()?;
    weight::report(&weights, budget)
}
