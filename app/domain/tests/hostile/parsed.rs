//! A second judge: what a browser's own rules see in the HTML, whatever the renderer meant.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

/// The elements that may come out; none of them changes how the tokenizer reads what follows.
const ELEMENTS: &[&str] = &[
    "p",
    "em",
    "strong",
    "del",
    "code",
    "pre",
    "ul",
    "ol",
    "li",
    "blockquote",
    "aside",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "sup",
    "span",
    "a",
    "section",
    "div",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "br",
    "hr",
    "img",
];

/// Refuses a text in which a browser would find a foreign element, an event, a style or a foreign address.
pub(crate) fn check(html: &str) -> Result<(), String> {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(Judge::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let problem = tokenizer.sink.0.take();
    problem.map_or(Ok(()), Err)
}

#[derive(Default)]
struct Judge(RefCell<Option<String>>);

impl TokenSink for Judge {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let problem = match &token {
            Token::TagToken(tag) => refused(tag),
            Token::CommentToken(_) | Token::DoctypeToken(_) | Token::NullCharacterToken | Token::ParseError(_) => {
                Some(format!("{token:?}"))
            }
            Token::CharacterTokens(_) | Token::EOFToken => None,
        };
        if problem.is_some() {
            self.0.borrow_mut().get_or_insert_with(|| problem.unwrap_or_default());
        }
        TokenSinkResult::Continue
    }
}

fn refused(tag: &Tag) -> Option<String> {
    let name: &str = &tag.name;
    if !ELEMENTS.contains(&name) || (tag.kind == TagKind::EndTag && !tag.attrs.is_empty()) {
        return Some(format!("<{name}>"));
    }
    tag.attrs.iter().find_map(|attribute| {
        let (key, value): (&str, &str) = (&attribute.name.local, &attribute.value);
        let harmless = [
            "class",
            "id",
            "role",
            "scope",
            "loading",
            "start",
            "tabindex",
            "aria-label",
            "alt",
        ];
        let fits = match key {
            "href" => {
                name == "a" && (scheme(value).is_none() || scheme(value).as_deref() == Some("https")) && !leaves(value)
            }
            "src" => name == "img" && scheme(value).is_none() && value.starts_with("/media/"),
            _ => harmless.contains(&key),
        };
        (!fits).then(|| format!("{key}={value:?} on <{name}>"))
    })
}

/// The scheme as a browser finds it: controls and white space in front go, tabs and line ends go everywhere.
fn scheme(address: &str) -> Option<String> {
    let address: String = address
        .trim_start_matches(|letter: char| letter <= ' ')
        .chars()
        .filter(|letter| !matches!(letter, '\t' | '\n' | '\r'))
        .collect();
    let (scheme, _) = address.split_once(':')?;
    let first = scheme.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let rest = scheme
        .chars()
        .all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter));
    (first && rest).then(|| scheme.to_ascii_lowercase())
}

/// Whether an address without scheme leads to another host.
fn leaves(address: &str) -> bool {
    scheme(address).is_none()
        && address
            .replace('\\', "/")
            .trim_start_matches(|letter: char| letter <= ' ')
            .starts_with('/')
}

#[test]
fn the_second_judge_refuses_what_it_should() {
    for bad in [
        "<script>x</script>",
        "<p onclick=x>a</p>",
        "<p style=\"a\"></p>",
        "<svg/onload=x>",
        "<a href=\" java\nscript:x\">a</a>",
        "<a href=\"&#106;avascript:x\">a</a>",
        "<a href=\"//evil\">a</a>",
        "<a href=\"/\\evil\">a</a>",
        "<img src=\"https://x/a.png\">",
        "<!-- a -->",
        "<p id=\"a\"b\">",
        "a\0b",
    ] {
        assert!(check(bad).is_err(), "{bad}");
    }
    assert_eq!(check("<p>a &lt; <a href=\"https://x\">b</a> &amp;c<br></p>"), Ok(()));
}
