//! Reads GIFT: questions parted by empty lines, answers in braces.

use super::{answers, brought_back, put_away};
use crate::exchange::Item;
use crate::exchange::item::{one_line, word_of};
use crate::exchange::markup::plain;
use crate::exchange::outgoing::pool_of;
use crate::exchange::reading::{Reading, Writing};

/// A question's text as cut out of the file.
struct Block {
    line: usize,
    text: String,
    comments: Vec<String>,
}

/// Reads a whole file.
pub(crate) fn bank(file: &str, reading: &mut Reading<'_>) {
    let mut category = None;
    for block in blocks(file) {
        let text = block.text.trim();
        if let Some(name) = text.strip_prefix("$CATEGORY:") {
            category = Some(brought_back(name.trim()));
            continue;
        }
        question(&block, text, category.as_deref(), reading);
    }
}

/// The questions of a file. An empty line inside of open braces parts nothing, unless a new question follows.
fn blocks(file: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut current: Option<Block> = None;
    let mut comments = Vec::new();
    let mut empty_before = false;
    let mut depth = 0_i64;
    for (at, line) in file.split('\n').enumerate() {
        let trimmed = line.trim();
        if let Some(comment) = trimmed.strip_prefix("//") {
            comments.push(comment.to_owned());
            continue;
        }
        if trimmed.is_empty() {
            empty_before = true;
            if depth <= 0 {
                blocks.extend(current.take());
            }
            continue;
        }
        let away = put_away(line);
        let begins = trimmed.starts_with("::") || trimmed.starts_with("$CATEGORY:");
        let anew = empty_before && away.contains('{');
        // A title may be broken into two lines, and a new question may stand right below another.
        let answered = current
            .as_ref()
            .is_some_and(|block| depth <= 0 && block.text.contains('}'));
        if (begins && (empty_before || answered)) || (depth > 0 && anew) {
            blocks.extend(current.take());
            depth = 0;
        }
        empty_before = false;
        // Braces by themselves answer what stands above the empty line.
        let answers = current.is_none() && trimmed.starts_with('{');
        if answers && blocks.last().is_some_and(|before| !before.text.contains(['{', '$'])) {
            current = blocks.pop();
        }
        if let Some(block) = &mut current {
            block.text.push('\n');
            block.text.push_str(&away);
            block.comments.append(&mut comments);
        } else {
            depth = 0;
            current = Some(Block {
                line: at + 1,
                text: away.clone(),
                comments: std::mem::take(&mut comments),
            });
        }
        for letter in away.chars() {
            depth += match letter {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
        }
        if trimmed.starts_with("$CATEGORY:") {
            blocks.extend(current.take());
            depth = 0;
        }
    }
    blocks.extend(current);
    blocks
}

fn question(block: &Block, text: &str, category: Option<&str>, reading: &mut Reading<'_>) {
    let mut item = Item::new(block.line);
    let (name, text) = match text.strip_prefix("::").and_then(|rest| rest.split_once("::")) {
        Some((name, text)) => (one_line(&brought_back(name)), text.trim()),
        None => (String::new(), text),
    };
    for comment in &block.comments {
        marks(comment, &mut item);
    }
    let shown = if name.is_empty() {
        one_line(&brought_back(&text.chars().take(60).collect::<String>()))
    } else {
        name.clone()
    };
    let cut = match (text.find('{'), text.find('}')) {
        (Some(open), Some(close)) if open < close => Ok((&text[..open], &text[open + 1..close], &text[close + 1..])),
        (None, None) => Err("it is a description: it asks nothing"),
        (Some(_), _) => Err("its `{` has no `}` (a brace of the text is written `\\{`)"),
        (None, Some(_)) => Err("its `}` has no `{` (a brace of the text is written `\\}`)"),
    };
    let cut = cut.and_then(|cut| {
        if cut.0.trim().is_empty() && cut.2.trim().is_empty() && name.is_empty() {
            Err("there is nothing before its answers")
        } else {
            Ok(cut)
        }
    });
    let (before, inside, after) = match cut {
        Ok(cut) => cut,
        Err(why) => return reading.refuse(block.line, &shown, why),
    };
    if let Some(category) = category {
        place(category, &mut item);
    }
    item.title.clone_from(&shown);
    let (writing, before) = format(before, Writing::Auto);
    let (inside, general) = match inside.rfind("####") {
        Some(at) => (&inside[..at], Some(inside[at + 4..].trim())),
        None => (inside, None),
    };
    let asked = answers::Asked {
        writing,
        before: before.trim(),
        after: after.trim(),
        name: &name,
    };
    if let Some(general) = general.filter(|general| !general.is_empty()) {
        let nodes = nodes(general, writing, reading);
        item.explanation = reading.blocks(&nodes, &mut item);
    }
    match answers::read(inside.trim(), &asked, &mut item, reading) {
        Ok(()) => reading.take(item),
        Err(why) => reading.refuse(block.line, &shown, why),
    }
}

/// A text without its `[html]`, and how it is written.
pub(super) fn format(text: &str, otherwise: Writing) -> (Writing, &str) {
    let text = text.trim();
    let known = [
        ("[html]", Writing::Html),
        ("[markdown]", Writing::Markdown),
        ("[plain]", Writing::Plain),
        ("[moodle]", Writing::Auto),
    ];
    known
        .into_iter()
        .find_map(|(mark, writing)| {
            let start = text.get(..mark.len())?;
            start
                .eq_ignore_ascii_case(mark)
                .then(|| (writing, text[mark.len()..].trim()))
        })
        .unwrap_or((otherwise, text))
}

/// A text of the question as nodes.
pub(super) fn nodes(text: &str, otherwise: Writing, reading: &Reading<'_>) -> Vec<crate::exchange::markup::Node> {
    let (writing, text) = format(text, otherwise);
    reading.nodes(writing, &unbroken(text, writing))
}

/// Signs brought back; in HTML the file's own line ends are spaces, only `\n` is one.
pub(super) fn unbroken(text: &str, writing: Writing) -> String {
    match writing {
        Writing::Html | Writing::Auto => brought_back(&text.replace('\n', " ")),
        Writing::Markdown | Writing::Plain => brought_back(text),
    }
}

/// Fills in the title and the prompt from the text before the braces.
pub(super) fn ask(asked: &answers::Asked<'_>, item: &mut Item, reading: &mut Reading<'_>) {
    let nodes = reading.nodes(asked.writing, &unbroken(asked.before, asked.writing));
    let prompt = reading.blocks(&nodes, item).unwrap_or_default();
    item.ask(asked.name, &plain(&nodes), prompt, reading.fallback());
}

/// `[id:a7f3] [tag:C2]` in a comment above the question.
fn marks(comment: &str, item: &mut Item) {
    for part in comment.split('[').skip(1) {
        let Some((mark, _)) = part.split_once(']') else {
            continue;
        };
        if let Some(id) = mark.strip_prefix("id:") {
            item.identify(id.trim());
        } else if let Some(tag) = mark.strip_prefix("tag:") {
            item.tag(tag);
        }
    }
}

/// What a category means: one of our pools, else a tag.
pub(crate) fn place(category: &str, item: &mut Item) {
    let last = category
        .rsplit('/')
        .find(|part| !part.trim().is_empty())
        .unwrap_or_default()
        .trim();
    item.pool = pool_of(last);
    if item.pool.is_none()
        && !last.starts_with("relevo ")
        && !matches!(last, "top" | "$course$" | "$system$" | "$module$")
    {
        let word = word_of(last).to_lowercase();
        if !word.is_empty() && !item.tags.contains(&word) {
            item.tags.push(word);
        }
    }
}
