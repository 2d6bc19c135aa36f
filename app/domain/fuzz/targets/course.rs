//! A file of each kind with any bytes: read, shown, formatted and published.
#![no_main]

use std::collections::BTreeMap;

use domain::course::strip::strip;
use domain::course::{Sources, format, parse, render};
use libfuzzer_sys::fuzz_target;

const PATHS: [&str; 7] = [
    "course.es.md",
    "glossary.md",
    "day-01/module.es.md",
    "day-01/01-one.es.md",
    "day-01/quiz.es.md",
    "day-01/case-x.es.md",
    "day-01/live.es.md",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    let path = PATHS[usize::from(*first) % PATHS.len()];
    let sources = Sources {
        files: BTreeMap::from([(path.to_owned(), rest.to_vec())]),
    };
    let _ = parse("any", &sources);
    let _ = strip(&sources);
    if let Ok(text) = std::str::from_utf8(rest) {
        let _ = render::page(text);
        if let Some(form) = format::tidy(path, text) {
            assert_eq!(format::tidy(path, &form), None);
        }
    }
});
