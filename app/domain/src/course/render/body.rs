//! A Markdown text cut into parser events with places, and into its top-level blocks.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CowStr, Event, Options, Parser, Tag, TagEnd};

/// An event with its bytes in the file as it is on disk.
pub(crate) type Piece<'a> = (Event<'a>, Range<usize>);

/// Deeper nesting than this is refused and shown as plain text.
pub(crate) const DEEPEST: usize = 100;

/// A whole text after its front matter.
pub(crate) struct Body<'a> {
    /// Every event, in order.
    pub pieces: Vec<Piece<'a>>,
    /// The top-level blocks, in order.
    pub blocks: Vec<Block>,
    /// Bytes of code blocks, ascending.
    pub code: Vec<Range<usize>>,
    /// Where nesting became too deep; the pieces are then one plain paragraph.
    pub too_deep: Option<Range<usize>>,
}

/// What a top-level block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// With its level, 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list with dashes, stars or pluses.
    Bullets,
    /// A list with numbers.
    Numbers,
    /// A table.
    Table,
    /// A quote without a kind.
    Quote,
    /// One of the five alerts.
    Alert(BlockQuoteKind),
    /// Raw HTML or a comment.
    Html,
    /// Anything else.
    Other,
}

/// A top-level block.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// What it is.
    pub shape: Shape,
    /// Its events in `Body::pieces`, start and end included.
    pub pieces: Range<usize>,
    /// Its bytes on disk.
    pub span: Range<usize>,
}

impl<'a> Body<'a> {
    /// Reads `file` from the byte `start` on.
    pub(crate) fn read(file: &'a str, start: usize) -> Self {
        let text = &file[start..];
        if let Some(line) = crowded_line(text) {
            return Self::plain(text, start, line.start + start..line.end + start);
        }
        let mut body = Self {
            pieces: Vec::new(),
            blocks: Vec::new(),
            code: Vec::new(),
            too_deep: None,
        };
        let mut depth = 0;
        let mut first = 0;
        for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
            let span = range.start + start..range.end + start;
            match &event {
                Event::Start(tag) => {
                    if depth == 0 {
                        first = body.pieces.len();
                    }
                    depth += 1;
                    if depth > DEEPEST {
                        return Self::plain(text, start, span);
                    }
                    if matches!(tag, Tag::CodeBlock(_)) {
                        body.code.push(span.clone());
                    }
                }
                Event::End(_) => depth -= 1,
                _ => {}
            }
            body.pieces.push((event, span));
            if depth == 0 {
                body.close(first);
                first = body.pieces.len();
            }
        }
        body
    }

    /// The events of some neighbouring blocks.
    pub(crate) fn pieces_of(&self, blocks: &[Block]) -> &[Piece<'a>] {
        match (blocks.first(), blocks.last()) {
            (Some(first), Some(last)) => &self.pieces[first.pieces.start..last.pieces.end],
            _ => &[],
        }
    }

    fn close(&mut self, first: usize) {
        let Some((event, span)) = self.pieces.get(first) else {
            return;
        };
        let shape = match event {
            Event::Start(Tag::Heading { level, .. }) => Shape::Heading(*level as u8),
            Event::Start(Tag::Paragraph) => Shape::Paragraph,
            Event::Start(Tag::List(None)) => Shape::Bullets,
            Event::Start(Tag::List(Some(_))) => Shape::Numbers,
            Event::Start(Tag::Table(_)) => Shape::Table,
            Event::Start(Tag::BlockQuote(Some(kind))) => Shape::Alert(*kind),
            Event::Start(Tag::BlockQuote(None)) => Shape::Quote,
            Event::Start(Tag::HtmlBlock) => Shape::Html,
            _ => Shape::Other,
        };
        self.blocks.push(Block {
            shape,
            pieces: first..self.pieces.len(),
            span: span.clone(),
        });
    }

    fn plain(text: &'a str, start: usize, too_deep: Range<usize>) -> Self {
        let span = start..start + text.len();
        let pieces = vec![
            (Event::Start(Tag::Paragraph), span.clone()),
            (Event::Text(CowStr::Borrowed(text)), span.clone()),
            (Event::End(TagEnd::Paragraph), span.clone()),
        ];
        let blocks = vec![Block {
            shape: Shape::Paragraph,
            pieces: 0..3,
            span,
        }];
        Self {
            pieces,
            blocks,
            code: Vec::new(),
            too_deep: Some(too_deep),
        }
    }
}

/// The words of some events, without any markup.
pub(crate) fn plain_text(pieces: &[Piece<'_>]) -> String {
    let mut words = String::new();
    for (event, _) in pieces {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell) => {
                words.push(' ');
            }
            _ => {}
        }
    }
    words.trim().to_owned()
}

/// What of Markdown and of GitHub's additions is course language.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// The first line that opens more containers than may be nested.
///
/// The parser looks at every open container on every line: without this a few thousand of them,
/// opened on one line of a long file, would cost minutes.
fn crowded_line(text: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut marks = 0;
        let mut blanks = 0;
        for (at, byte) in line.bytes().enumerate() {
            match byte {
                b' ' => blanks += 1,
                b'\t' => blanks += 4,
                b'>' => marks += 1,
                b'-' | b'+' | b'*' | b'.' | b')' => {
                    marks += usize::from(line.as_bytes().get(at + 1).is_none_or(u8::is_ascii_whitespace));
                }
                b'0'..=b'9' => {}
                _ => break,
            }
            if blanks > 5 * DEEPEST || marks > DEEPEST {
                return Some(start..start + line.len());
            }
        }
        start += line.len();
    }
    None
}
