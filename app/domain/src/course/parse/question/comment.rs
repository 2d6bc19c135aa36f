//! The machine data under a question's heading: `<!-- q: a7f3 · points: 2 · tags: C2 -->`.

use std::ops::Range;

use crate::course::lint::{self, Remark};
use crate::course::render::{Block, Shape, writer};
use crate::course::sentence::{Sentence, sentence};
use crate::person::Track;
use crate::quiz::OptionId;

/// What the comment says.
pub(crate) struct Comment {
    /// The question's id.
    pub id: String,
    /// Points, at least 1.
    pub points: u16,
    /// Outcome codes and other words.
    pub tags: Vec<String>,
    /// The only track that gets the question.
    pub track: Option<Track>,
    /// A critical item.
    pub critical: bool,
    /// Lasting ids of the options, in file order; empty until published.
    pub options: Vec<OptionId>,
    /// A shape that overrides the one seen.
    pub shape: Option<String>,
    /// Bytes of the comment.
    pub span: Range<usize>,
}

/// The keys of a comment.
const KEYS: &[&str] = &[
    "q",
    "points",
    "tags",
    "options",
    "track",
    "critical",
    "confidence",
    "type",
];

/// Finds and reads the comment among a question's blocks.
pub(super) fn read(file: &str, blocks: &[Block], remarks: &mut Vec<Remark>) -> Option<Comment> {
    let mut comments = blocks
        .iter()
        .filter(|block| block.shape == Shape::Html && writer::is_question_comment(&file[block.span.clone()]));
    let first = comments.next()?;
    for further in comments {
        remarks.push(lint::question_comment::second(further.span.clone()));
    }
    let raw = file[first.span.clone()].trim_end();
    let span = first.span.start..first.span.start + raw.len();
    Some(fields(raw, span, remarks))
}

fn fields(raw: &str, span: Range<usize>, remarks: &mut Vec<Remark>) -> Comment {
    let mut comment = Comment {
        id: String::new(),
        points: 1,
        tags: Vec::new(),
        track: None,
        critical: false,
        options: Vec::new(),
        shape: None,
        span: span.clone(),
    };
    let inside = raw.trim().trim_start_matches("<!--").trim_end_matches("-->");
    for field in inside
        .split(['·', '\n'])
        .map(str::trim)
        .filter(|field| !field.is_empty())
    {
        let (key, value) = field
            .split_once(':')
            .map_or((field, ""), |(key, value)| (key.trim(), value.trim()));
        let mut refuse = |expected: Sentence| {
            remarks.push(lint::question_comment::value(span.clone(), key, value, expected));
        };
        match key {
            "q" => {
                let plain = value
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
                if value.is_empty() || value.len() > 32 || !plain {
                    refuse(sentence!("letters and digits, as `relevo fmt --ids` writes them"));
                } else {
                    value.clone_into(&mut comment.id);
                }
            }
            "points" => match value.parse() {
                Ok(points @ 1..=1000) => comment.points = points,
                _ => refuse(sentence!("a whole number from 1 to 1000")),
            },
            "tags" => comment.tags = words(value),
            "track" => match Track::from_word(value) {
                Some(track) => comment.track = Some(track),
                None => refuse(sentence!("police, prosecutor or judge")),
            },
            "critical" => comment.critical = !matches!(value, "no" | "false"),
            "options" => match words(value)
                .iter()
                .map(|word| word.parse())
                .collect::<Result<Vec<OptionId>, _>>()
            {
                Ok(options) if distinct(&options) => comment.options = options,
                _ => refuse(sentence!("different whole numbers from 1, one for each option")),
            },
            "type" => comment.shape = Some(value.to_owned()),
            "confidence" => remarks.push(lint::unsupported::remark(span.clone(), sentence!("confidence"))),
            _ => remarks.push(lint::question_comment::unknown(span.clone(), key, KEYS)),
        }
    }
    comment
}

fn words(value: &str) -> Vec<String> {
    value
        .split([' ', ','])
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn distinct(options: &[OptionId]) -> bool {
    let mut sorted = options.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    sorted.len() == options.len() && sorted.first().is_none_or(|first| *first > 0)
}
