//! Puts what browsers load beside the program: the islands if they are bundled, nothing otherwise.
#![expect(clippy::disallowed_methods, reason = "a build script reads and writes files")]

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo tells OUT_DIR"));
    for name in ["relevo.js", "relevo.wasm"] {
        let found = out
            .ancestors()
            .map(|folder| folder.join("site").join(name))
            .find(|path| path.is_file());
        let target = out.join(name);
        if let Some(source) = found {
            watch(&source);
            fs::copy(&source, &target).expect("the islands can be copied");
        } else {
            // Watched where the bundler will put it, so that a later bundle is taken in.
            if let Some(folder) = out.ancestors().nth(4) {
                watch(&folder.join("site").join(name));
            }
            fs::write(&target, []).expect("OUT_DIR can be written");
        }
    }
    let style =
        Path::new(&env::var_os("CARGO_MANIFEST_DIR").expect("cargo tells the manifest's folder")).join("../style");
    watch(&style);
    fs::write(out.join("style.css"), joined(&style)).expect("OUT_DIR can be written");
}

/// The stylesheet: the order of layers first, then files by folder and name.
fn joined(style: &Path) -> String {
    let mut files = Vec::new();
    collect(style, &mut files);
    files.sort_by_key(|path| {
        let name = path.strip_prefix(style).unwrap_or(path).to_path_buf();
        (name != Path::new("layers.css"), name != Path::new("tokens.css"), name)
    });
    files
        .iter()
        .map(|path| fs::read_to_string(path).expect("style files are UTF-8"))
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "css") {
            files.push(path);
        }
    }
}

fn watch(path: &Path) {
    println!("cargo::rerun-if-changed={}", path.display());
}
