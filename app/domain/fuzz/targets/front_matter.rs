//! Any bytes between the dashes of a lesson: what cannot be read has an error at a line of its file.
#![no_main]

use std::collections::BTreeMap;

use domain::course::{Sources, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = [b"---\n".as_slice(), bytes, b"\n---\n"].concat();
    let lines = text.split(|byte| *byte == b'\n').count();
    let sources = Sources {
        files: BTreeMap::from([("day-01/01-one.es.md".to_owned(), text)]),
    };
    let (_, findings) = parse("any", &sources);
    for finding in findings.iter().filter(|finding| finding.file.ends_with("01-one.es.md")) {
        assert!((1..=lines).contains(&finding.place.line));
    }
});
