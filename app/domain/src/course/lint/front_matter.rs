//! **front-matter** — the block between two lines of dashes at the top cannot be read.
//!
//! What: the block is missing, not closed, or not YAML; a key stands twice.
//! Why: without it the file has no title; it is left out of the course.
//! Example: `title: Day 3: elements` → `title: "Day 3: elements"`.

use std::ops::Range;

use super::Remark;
use crate::course::parse::front_matter::Fault;
use crate::course::sentence::{Sentence, sentence};

const RULE: &str = "front-matter";

/// There is no closed block.
pub(crate) fn missing(span: Range<usize>, opened: bool) -> Remark {
    if opened {
        Remark::error(
            RULE,
            span,
            sentence!("the block at the top is not closed"),
            sentence!("put a line of three dashes after the last key"),
        )
    } else {
        Remark::error(
            RULE,
            span,
            sentence!("the file does not start with a block of keys"),
            sentence!("start with a line `---`, then `title: …`, then again `---`"),
        )
    }
}

/// The block is not YAML.
pub(crate) fn unreadable(span: Range<usize>, fault: Fault) -> Remark {
    Remark::error(
        RULE,
        span,
        reason(fault),
        sentence!("one `key: value` a line, each key once; put a text with a colon or quotes in it in quotes"),
    )
}

fn reason(fault: Fault) -> Sentence {
    let said = match fault {
        Fault::Long(longest) => return sentence!("the block at the top is longer than {longest} bytes", longest),
        Fault::Large => return sentence!("the block at the top has too many values, or they are nested too deep"),
        Fault::NoKeys => return sentence!("the block at the top has no lines of the form `key: value`"),
        Fault::Twice(key) => return sentence!("the key `{key}` stands twice in the block at the top", key),
        Fault::Said(said) => said,
    };
    // The mistakes that authors make; what else the library finds is told in its own words.
    let tells = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if tells(&["mapping values are not allowed"]) {
        sentence!("in the block at the top a text with a colon lacks its quotes, or a line is indented too far")
    } else if tells(&["quoted scalar", "-quoted", "unclosed quote"]) {
        sentence!("in the block at the top a text in quotes does not end, or cannot be read")
    } else if tells(&["flow ", "unclosed bracket"]) {
        sentence!("in the block at the top a bracket or brace does not end, or a comma is missing")
    } else if tells(&["found a tab", "tabs disallowed", "tab cannot"]) {
        sentence!("in the block at the top a tab stands where only spaces may")
    } else if tells(&["anchor", "alias", "unknown value", "a tag", "tag `"]) {
        sentence!("in the block at the top a text that starts with `*`, `&` or `!` lacks its quotes")
    } else if tells(&[
        "indentation",
        "expected key",
        "block collection",
        "simple key",
        "document start",
    ]) {
        sentence!("in the block at the top a line is indented otherwise than those above it, or has no colon")
    } else if tells(&[
        "cannot start",
        "expected node content",
        "block sequence entries",
        "unexpected character",
    ]) {
        sentence!("in the block at the top a text that starts with a sign lacks its quotes")
    } else {
        sentence!("the block at the top cannot be read: {said}", said)
    }
}

#[cfg(test)]
mod tests {
    use crate::course::parse::front_matter::FrontMatter;
    use crate::language::Language;

    /// What is said of a block with these lines.
    fn said(lines: &str) -> String {
        let mut remarks = Vec::new();
        FrontMatter::read(&format!("---\n{lines}\n---\n"), 0, &mut remarks);
        let said: Vec<_> = remarks
            .iter()
            .map(|remark| remark.message.in_language(Language::En))
            .collect();
        said.join("\n")
    }

    #[test]
    fn the_mistakes_of_authors_are_told_in_our_words() {
        let (block, mut wrong) = ("in the block at the top", Vec::new());
        for (lines, words) in [
            ("title: Day 3: elements", "a text with a colon"),
            ("title: T\n  minutes: 5", "a text with a colon"),
            ("title: \"T", "a text in quotes"),
            ("title: 'It's'", "a text in quotes"),
            ("title: \"C:\\dir\"", "a text in quotes"),
            ("outcomes: [C1, C2", "a bracket or brace"),
            ("certificate: {lessons: all", "a bracket or brace"),
            ("title: T\noutcomes:\n\t- C1", "a tab stands"),
            ("title: *one", "a text that starts with `*`, `&` or `!`"),
            ("title: T\nminutes 5", "a line is indented otherwise"),
            ("  title: T\nminutes: 5", "a line is indented otherwise"),
            ("title: @one", "a text that starts with a sign"),
            ("title: `one`", "a text that starts with a sign"),
            ("title: % one", "a text that starts with a sign"),
        ] {
            let said = said(lines);
            if !said.starts_with(&format!("{block} {words}")) {
                wrong.push(format!("{lines}\n    {said}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert_eq!(
            said("title: a\ntitle: b"),
            "the key `title` stands twice in the block at the top"
        );
        assert_eq!(
            said("- one"),
            "the block at the top has no lines of the form `key: value`"
        );
        assert!(
            said(&"- ".repeat(40)).contains("nested too deep"),
            "{}",
            said(&"- ".repeat(40))
        );
        assert!(said(&"x".repeat(70_000)).contains("longer than 65536 bytes"));
    }
}
