//! Runs of plain words: escaped, with first uses of terms linked and `{law:ID}` and `{term:ID}` shown.

use std::fmt::Write as _;
use std::ops::Range;

use super::{Writer, escape};
use crate::course::lint;

impl Writer<'_> {
    /// Keeps text until the run ends: the parser cuts text where a term may go on.
    pub(super) fn hear(&mut self, text: &str, span: &Range<usize>) {
        if self.run.is_empty() {
            self.run_start = span.start;
        }
        self.run.push_str(text);
        self.run_end = span.end;
    }

    /// Writes the run kept so far.
    pub(super) fn speak(&mut self, html: &mut String) {
        if self.run.is_empty() {
            return;
        }
        let run = std::mem::take(&mut self.run);
        let mut rest = run.as_str();
        while let Some(brace) = rest.find('{') {
            let Some((kind, id, after)) = mark(&rest[brace..]) else {
                self.plain(html, &rest[..=brace]);
                rest = &rest[brace + 1..];
                continue;
            };
            self.plain(html, &rest[..brace]);
            match kind {
                "law" => {
                    let _ = write!(html, "<em class=\"law\">{}</em>", escape::text(&id.replace('-', " ")));
                }
                _ => self.term(html, id),
            }
            rest = after;
        }
        self.plain(html, rest);
    }

    fn plain(&mut self, html: &mut String, text: &str) {
        if !self.setting.link_terms || self.quiet > 0 || self.inline {
            escape::push_text(html, text);
            return;
        }
        let terms = self.setting.terms;
        let mut at = 0;
        for hit in terms.find(self.setting.language, text) {
            if self.linked.insert(hit.id.to_owned()) {
                escape::push_text(html, &text[at..hit.start]);
                link(html, hit.id, &text[hit.start..hit.end]);
                at = hit.end;
            }
        }
        escape::push_text(html, &text[at..]);
    }

    fn term(&mut self, html: &mut String, id: &str) {
        let terms = self.setting.terms;
        if !terms.knows(id) {
            self.remarks
                .push(lint::unknown_term::remark(self.run_start..self.run_end, id));
            escape::push_text(html, id);
            return;
        }
        let word = terms.word(self.setting.language, id).unwrap_or(id);
        self.linked.insert(id.to_owned());
        if self.quiet > 0 || self.inline {
            escape::push_text(html, word);
        } else {
            link(html, id, word);
        }
    }
}

fn link(html: &mut String, id: &str, word: &str) {
    let _ = write!(
        html,
        "<a class=\"term\" href=\"../glossary#{}\">{}</a>",
        escape::path(id),
        escape::text(word)
    );
}

/// `{law:ID}` or `{term:ID}` at the start of a text: its kind, its id and what follows.
fn mark(text: &str) -> Option<(&str, &str, &str)> {
    let inside = text.strip_prefix('{')?;
    let kind = ["law", "term"]
        .into_iter()
        .find(|kind| inside.starts_with(&format!("{kind}:")))?;
    let rest = &inside[kind.len() + 1..];
    let length = rest
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
        .count();
    let after = rest[length..].strip_prefix('}')?;
    (length > 0).then(|| (kind, &rest[..length], after))
}
