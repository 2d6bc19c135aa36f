//! Questions as read from one file: the shape of the last answer block decides what is asked.

use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event};

use super::words;
use crate::course::lint::{self, Remark};
use crate::course::render::{Block, Body, Piece, Shape, Writer, body};
use crate::course::sentence::{Sentence, sentence};

pub(crate) mod choice;
pub(crate) mod comment;
pub(crate) mod gaps;
pub(crate) mod numbers;
pub(crate) mod pairs;
pub(crate) mod typed;

pub(crate) use choice::OptionDraft;
pub(crate) use comment::Comment;
use gaps::GapDraft;
pub(crate) use pairs::PairDraft;
pub(crate) use typed::Typed;

/// A question in one file, whole or broken.
pub(crate) struct QuestionDraft {
    /// The heading's words.
    pub title: String,
    /// Bytes of the heading.
    pub heading: Range<usize>,
    /// Bytes of the question, heading included.
    pub span: Range<usize>,
    /// The machine data under the heading.
    pub comment: Option<Comment>,
    /// The answer block.
    pub answer: Answer,
    /// HTML of what is asked.
    pub prompt: String,
    /// HTML of the hint.
    pub hint: Option<String>,
    /// HTML of the explanation.
    pub explanation: Option<String>,
    /// The numbers in its words, normalised, in ascending order.
    pub numbers: Vec<String>,
    /// Whether it stands in a quiz; practice questions need no id.
    pub graded: bool,
    /// Which of the file's pools it stands in.
    pub pool: Option<usize>,
}

/// What the answer block says.
pub(crate) enum Answer {
    /// There is none.
    None,
    /// Options with boxes.
    Choices(Vec<OptionDraft>),
    /// True and false, in the file's order.
    Truth(Vec<OptionDraft>),
    /// A numbered list in the right order.
    Steps(Vec<OptionDraft>),
    /// A two-column table.
    Pairs(Vec<PairDraft>),
    /// `Answer: …` with its bytes.
    Typed { meaning: Typed, span: Range<usize> },
    /// Gaps in the prompt.
    Gaps(Vec<GapDraft>),
    /// A shape that is not read yet, or one that cannot be; the reader has said so.
    Unsupported,
}

impl QuestionDraft {
    /// The id, if the comment has one.
    pub(crate) fn id(&self) -> Option<&str> {
        self.comment.as_ref().map(|comment| comment.id.as_str())
    }
}

/// Reads one section: a heading of level 3 and the blocks below it.
pub(crate) fn read(
    file: &str,
    body: &Body<'_>,
    section: &[Block],
    writer: &mut Writer<'_>,
    graded: bool,
) -> (QuestionDraft, Vec<Remark>) {
    let mut remarks = Vec::new();
    let (heading, blocks) = (&section[0], &section[1..]);
    let title = body::plain_text(&body.pieces[heading.pieces.clone()]);
    writer.pass_heading(&title);
    let span = heading.span.start..section.last().map_or(heading.span.end, |block| block.span.end);
    let comment = comment::read(file, blocks, &mut remarks);
    let at = blocks.iter().rposition(|block| is_answer(file, body, block));
    let gaps = gaps::find(file, body, blocks, &mut remarks);
    let other = at.filter(|at| !gaps.is_empty() && is_boxed_or_typed(file, body, &blocks[*at]));
    let at = at.filter(|_| gaps.is_empty());
    let unsupported = unsupported(file, body, blocks, at);
    let mut draft = QuestionDraft {
        title,
        heading: heading.span.clone(),
        span,
        comment,
        answer: Answer::None,
        prompt: String::new(),
        hint: None,
        explanation: None,
        numbers: numbers::of(&body::plain_text(body.pieces_of(section))),
        graded,
        pool: None,
    };
    writer.set_gaps(gaps.iter().map(|gap| gap.span.clone()).collect());
    if !gaps.is_empty() {
        draft.answer = Answer::Gaps(gaps);
    }
    if let Some(block) = other.map(|at| &blocks[at]) {
        remarks.push(lint::gap_mixed::remark(block.span.clone()));
        draft.answer = Answer::Unsupported;
    }
    if let Some((shape, span)) = unsupported {
        remarks.push(lint::unsupported::remark(span, shape));
        draft.answer = Answer::Unsupported;
    }
    for pair in blocks[..at.unwrap_or_default()]
        .windows(2)
        .chain(at.map(|at| &blocks[at.saturating_sub(1)..=at]))
    {
        let lost = pair.len() == 2 && choice_list(body, &pair[0]) && !matches!(pair[1].shape, Shape::Quote);
        if lost {
            remarks.push(lint::options_split::remark(pair[0].span.clone()));
            draft.answer = Answer::Unsupported;
        }
    }
    for (index, block) in blocks.iter().enumerate() {
        let pieces = &body.pieces[block.pieces.clone()];
        match block.shape {
            Shape::Alert(BlockQuoteKind::Tip) => add(&mut draft.hint, writer.blocks(inside(pieces))),
            Shape::Alert(BlockQuoteKind::Note) => add(&mut draft.explanation, writer.blocks(inside(pieces))),
            _ if Some(index) == at && !matches!(draft.answer, Answer::Unsupported) => {
                draft.answer = match block.shape {
                    Shape::Bullets => choice::answer(choice::options(pieces, writer, &mut remarks)),
                    Shape::Numbers => Answer::Steps(choice::options(pieces, writer, &mut remarks)),
                    Shape::Table => Answer::Pairs(pairs::read(pieces, writer)),
                    _ => {
                        let (start, value) = typed::line(file, block).unwrap_or((block.span.start, block.span.clone()));
                        let cut = pieces.partition_point(|(_, place)| place.start < start).max(1);
                        let after = pieces.partition_point(|(_, place)| place.start < value.end).max(cut);
                        for words in [&pieces[1..cut], &pieces[after..]] {
                            let html = writer.inline(words);
                            if !html.is_empty() {
                                let _ = writeln!(draft.prompt, "<p>{html}</p>");
                            }
                        }
                        typed::answer(file, value)
                    }
                };
            }
            _ => draft.prompt.push_str(&writer.blocks(pieces)),
        }
    }
    writer.set_gaps(Vec::new());
    (draft, remarks)
}

fn is_boxed_or_typed(file: &str, body: &Body<'_>, block: &Block) -> bool {
    match block.shape {
        Shape::Bullets => choice_list(body, block),
        Shape::Paragraph => typed::line(file, block).is_some(),
        _ => false,
    }
}

fn choice_list(body: &Body<'_>, block: &Block) -> bool {
    block.shape == Shape::Bullets && choice::has_boxes(&body.pieces[block.pieces.clone()])
}

/// The pieces of a block without its own start and end.
fn inside<'b, 'a>(pieces: &'b [Piece<'a>]) -> &'b [Piece<'a>] {
    pieces.get(1..pieces.len().saturating_sub(1)).unwrap_or_default()
}

fn add(place: &mut Option<String>, html: String) {
    place.get_or_insert_default().push_str(&html);
}

fn is_answer(file: &str, body: &Body<'_>, block: &Block) -> bool {
    match block.shape {
        Shape::Numbers => true,
        Shape::Bullets => choice::has_boxes(&body.pieces[block.pieces.clone()]),
        Shape::Table => pairs::columns(&body.pieces[block.pieces.clone()]) == 2,
        Shape::Paragraph => typed::line(file, block).is_some(),
        _ => false,
    }
}

/// A shape that the format defines but that is not read yet.
fn unsupported(file: &str, body: &Body<'_>, blocks: &[Block], at: Option<usize>) -> Option<(Sentence, Range<usize>)> {
    let essay = blocks.iter().find(|block| {
        matches!(block.shape, Shape::Heading(_))
            && words::is(&body::plain_text(&body.pieces[block.pieces.clone()]), words::RUBRIC)
    });
    if let Some(block) = essay {
        return Some((sentence!("essay"), block.span.clone()));
    }
    let Some(answer) = at.map(|at| &blocks[at]) else {
        let grid = blocks
            .iter()
            .find(|block| block.shape == Shape::Table && pairs::is_grid(&body.pieces[block.pieces.clone()]));
        return grid.map(|block| (sentence!("survey grid"), block.span.clone()));
    };
    let (_, line) = typed::line(file, answer).filter(|_| answer.shape == Shape::Paragraph)?;
    let open = file[line.clone()].trim();
    (!open.is_empty() && open.chars().all(|character| character == '_'))
        .then(|| (sentence!("open survey answer"), line))
}

/// Whether some pieces hold a box.
pub(super) fn boxes(pieces: &[Piece<'_>]) -> usize {
    pieces
        .iter()
        .filter(|(event, _)| matches!(event, Event::TaskListMarker(_)))
        .count()
}
