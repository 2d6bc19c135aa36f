//! Pieces of course files, right and wrong, and files made of them.

use proptest::prelude::*;

/// Files of a course.
pub(crate) const PATHS: &[&str] = &[
    "course.es.md",
    "course.en.md",
    "glossary.md",
    "day-01/module.es.md",
    "day-01/01-one.es.md",
    "day-01/01-one.en.md",
    "day-01/quiz.es.md",
    "day-01/quiz.en.md",
    "day-01/live.es.md",
    "day-01/case-x.es.md",
    "day-01/mentor.es.md",
    "day-01/x.es.md",
];

/// What stands in them, and what is almost that.
pub(crate) const FRAGMENTS: &[&str] = &[
    "---\n",
    "title: T\n",
    "minutes: 5\n",
    "\u{feff}",
    "\r\n",
    "\n",
    "### A\n",
    "### B\n",
    "<!-- q: a1 -->\n",
    "<!-- q: b1 · options: 2 1 -->\n",
    "- [x] uno\n",
    "- [ ] dos\n",
    "  > #tag no\n",
    "> fuera\n",
    "-[x] tres\n",
    "- [x]cuatro\n",
    "• [ ] cinco\n",
    "-\u{a0}[ ] seis\n",
    "- siete\n",
    "  - [ ] ocho\n",
    "* [x] nueve\n",
    "1. a\n",
    "2. b\n",
    "| a | b |\n|---|---|\n",
    "| x | 1 |\n",
    "| | 2 |\n",
    "| y | |\n",
    "Respuesta: 3 ± 1\n",
    "Respuesta:\n",
    "Answer: 1,000\n",
    "Answer: a | b\n",
    "> [!TIP]\n> pista\n",
    "> [!NOTE]\n> nota\n",
    "## Compruebe\n",
    "## Banco: x\n",
    "#### Rúbrica\n",
    "[[hueco]]\n",
    "texto {law:x} {term:y} [l](#a) ![i](i.png)\n",
    "- [x] Verdadero\n",
    "- [ ] Falso\n",
    "```\n",
    "    ",
    "[^1]\n\n[^1]: n\n",
    "* [X] diez\n",
    "1) c\n",
    "once  \n",
    "doce \t\n",
    "trece\\ \n",
    "\n\n\n",
    "|a|  b|\n|-|:-:|\n|c\\|d|`e|f`|g\n",
    "~~~\n* [X] ~~code~~  \n\n\n\n~~~\n",
    "    ~~code~~  \n\n\n    ~~code~~ \n",
    "<div>\n  x  \n</div>\n",
    "<!-- a  \n\n\nb -->\n",
    "`c  \nd`\n",
    "[r]: https://a.example 't  \nu'\n",
    "título\n---\n",
    "# z: 1\n",
    "pass: |\n  a  \n\n  b\n",
];

/// A file of any bytes, or of fragments in any order.
pub(crate) fn file() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..200),
        proptest::collection::vec(proptest::sample::select(FRAGMENTS), 0..24)
            .prop_map(|parts| parts.concat().into_bytes()),
        proptest::collection::vec(proptest::sample::select(FRAGMENTS), 0..24).prop_map(|parts| format!(
            "---\ntitle: T\nminutes: 5\n---\n{}",
            parts.concat()
        )
        .into_bytes()),
        "\\PC{0,80}".prop_map(String::into_bytes),
    ]
}
