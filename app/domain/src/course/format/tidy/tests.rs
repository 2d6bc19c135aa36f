//! What is put right, and what stays.

use super::tidy;

const QUIZ: &str = "day-01/quiz.es.md";

fn formed(path: &str, text: &str) -> String {
    let form = tidy(path, text).unwrap_or_else(|| text.to_owned());
    assert_eq!(tidy(path, &form), None, "{form}");
    form
}

#[test]
fn a_quiz_as_editors_leave_it_becomes_one_as_ours_are() {
    let text = "\u{feff}---\r\noutcomes: [C1]\r\n# How good is good enough\r\npass: 70%   \r\ntitle: Q\r\n---\r\n### One\r\n\r\n<!-- q: a1 -->\r\nWhich?  \r\nAnd why?   \r\n* [X] a\r\n  > yes\r\n* [ ] b\r\n+ no list of ours\r\n\r\n\r\n### Two\r\n<!-- q: a2 -->\r\n1) x\r\n2) y\r\n### Three\r\nHow many?\r\nRespuesta: 3  \r\n> [!NOTE]\r\n> Three.\r\n\r\n### Four\r\n\r\n|a|b|\r\n|-|:-:|\r\n| c|  d\\|e |\r\n||f|\r\n\r\n";
    let expected = "---\ntitle: Q\n# How good is good enough\npass: 70%\noutcomes: [C1]\n---\n\n### One\n<!-- q: a1 -->\n\nWhich?  \nAnd why?\n\n- [x] a\n  > yes\n- [ ] b\n\n+ no list of ours\n\n### Two\n<!-- q: a2 -->\n\n1. x\n2. y\n\n### Three\n\nHow many?\n\nRespuesta: 3\n\n> [!NOTE]\n> Three.\n\n### Four\n\n| a | b |\n|---|:---:|\n| c | d\\|e |\n| | f |\n";
    assert_eq!(formed(QUIZ, text), expected);
}

#[test]
fn code_html_prose_and_hidden_words_stay() {
    for text in [
        "---\ntitle: T\n---\n\n```  \n* [X] a  \n\n\n1) b\t\n```\n\n* a\n* b\n\n1) c\n",
        "---\ntitle: T\n---\n\n<div>\n* a  \n</div>\n\n<!-- a\n\n\nb -->\n\na `b  \nc` \\  \nd\n",
        "---\ntitle: T\n---\n\n[a]: https://b.example\n[c]: https://d.example\n\nText\n",
        "| a | b |\n|---|---|\n| c | d | e |\n",
        "| a | b | c |\n|---|---|---|\n| d |\n| e | |\n| | f\\| | |\n",
        "",
    ] {
        assert_eq!(tidy("day-01/01-one.es.md", text), None, "{text}");
    }
    // A list that would run into its neighbour keeps its stars.
    let two = "---\ntitle: T\n---\n\n### A\n<!-- q: a -->\n\n- one\n\n* [x] two\n* [ ] three\n";
    assert_eq!(tidy(QUIZ, two), None);
}

#[test]
fn an_option_with_a_hidden_space_becomes_an_option() {
    let text = "---\ntitle: T\n---\n\n### A\n<!-- q: a -->\n\n-\u{a0}[x]\u{a0}uno\u{a0}€\n- [\u{202f}] dos\n\n```\n-\u{a0}[ ] tres\n```\n";
    let expected = text
        .replace("-\u{a0}[x]\u{a0}uno", "- [x] uno")
        .replace("[\u{202f}] dos", "[ ] dos");
    assert_eq!(formed(QUIZ, text), expected);
    assert!(formed("day-01/module.es.md", text).contains("-\u{a0}[x]\u{a0}uno"));
}

#[test]
fn front_matter_that_cannot_be_read_stays() {
    for head in [
        "title: T\ntitle: U",
        "kind: {a: 1,\ntitle: 2}",
        "a\ntitle: T",
        "pass: |\n  a  \n  b\ntitle: T",
    ] {
        let text = format!("---\n{head}\n---\n\nText\n");
        assert_eq!(tidy(QUIZ, &text), None, "{text}");
    }
}
