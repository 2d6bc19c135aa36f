//! Long and deep inputs: twice the text may cost at most two and a half times the events and the HTML.

use std::time::{Duration, Instant};

use super::{Body, page};

/// Figures are 100 ms in an optimised build on a quiet machine; ten times that, ten times slower, is a hang.
const HANG: Duration = Duration::from_secs(10);

#[test]
fn twice_the_input_is_at_most_two_and_a_half_times_the_work() {
    let units = [
        "> ",
        ">",
        "- ",
        "* a\n",
        "1. ",
        "[",
        "![",
        "[a](",
        "](",
        "*",
        "**a ",
        "_a_",
        "*a_",
        "a**b",
        "`",
        "``` \n",
        "~~",
        "<",
        "<a ",
        "<!--",
        "</",
        "<?",
        "&",
        "&amp;",
        "&#x41;",
        "|",
        "| a ",
        "|-",
        "# a\n",
        "### a\n",
        "\\",
        "[^a]",
        "[^a]: b\n",
        "[a]: b\n",
        "[a][b]",
        "- [x] a\n",
        "- [x] a\n  > b\n",
        "{law:a}",
        "{term:x}",
        "{",
        "https://a ",
        "<https://a>",
        "> [!NOTE]\n> a\n\n",
        "| a | b |\n|---|---|\n| c |\n",
        "\t",
        "\n",
        "\r",
        "\0",
        "é",
        "[[a]]",
    ];
    for unit in units {
        weigh(&format!("{unit:?}"), |size| unit.repeat(size / unit.len()));
    }
    weigh("quoted lines", |size| {
        format!("{}a\n", "> ".repeat(90)).repeat(size / 182)
    });
    weigh("a deep list and blank lines", |size| {
        format!("{}a\n{}", "- ".repeat(99), "\n".repeat(size))
    });
    weigh("a deep quote and lazy lines", |size| {
        format!("{}a\n{}", ">".repeat(99), "a\n".repeat(size / 2))
    });
    weigh("brackets", |size| {
        format!("{}{}", "[".repeat(size / 2), "]".repeat(size / 2))
    });
    weigh("images in images", |size| {
        format!("{}{}", "![".repeat(size / 6), "](a)".repeat(size / 6))
    });
    weigh("one reference, often", |size| {
        format!("[a]: https://b\n\n{}", "[a] ".repeat(size / 4))
    });
    weigh("a wide table", |size| {
        format!(
            "{}\n{}\n{}",
            "|a".repeat(size / 6),
            "|-".repeat(size / 6),
            "|a\n".repeat(size / 9)
        )
    });
}

#[test]
fn nesting_stops_at_a_hundred() {
    for opener in ["> ", "- "] {
        let body = |depth: usize| Body::read(Box::leak(format!("{}a\n", opener.repeat(depth)).into_boxed_str()), 0);
        assert!(body(40).too_deep.is_none(), "{opener}");
        assert!(body(101).too_deep.is_some(), "{opener}");
        assert!(page(&opener.repeat(101)).starts_with("<p>"), "{opener}");
    }
}

fn weigh(name: &str, text: impl Fn(usize) -> String) {
    let measure = |size: usize| {
        let text = text(size);
        let start = Instant::now();
        let (events, html) = (Body::read(&text, 0).pieces.len(), page(&text).len());
        assert!(start.elapsed() < HANG, "{name} at {size} bytes");
        (events, html)
    };
    let (half, whole) = (measure(128 * 1024), measure(256 * 1024));
    assert!(
        2 * whole.0 <= 5 * half.0 + 100,
        "{name}: {half:?} to {whole:?} events and bytes"
    );
    assert!(
        2 * whole.1 <= 5 * half.1 + 1000,
        "{name}: {half:?} to {whole:?} events and bytes"
    );
}
