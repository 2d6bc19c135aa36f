//! Writes parser events as HTML, one allowed tag after the other, noting what it had to leave out.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, LinkType, Tag, TagEnd};

use self::pieces::{code_language, end_of, head_words};
use super::body::plain_text;
use super::footnote::Footnotes;
use super::slug::Slugs;
use super::target::{self, Anchor, Target};
use super::{Piece, Setting, alert, escape};
use crate::course::lint::{self, Remark};
use crate::quiz::gap_mark;

mod pieces;
mod words;

/// The state of writing one file: ids given, terms linked, footnotes, and remarks for the author.
pub(crate) struct Writer<'a> {
    setting: Setting<'a>,
    /// What the author should know.
    pub remarks: Vec<Remark>,
    /// Headings that links promise, to be looked up once all files are read.
    pub anchors: Vec<(Anchor, Range<usize>)>,
    slugs: Slugs,
    linked: BTreeSet<String>,
    footnotes: Footnotes,
    run: String,
    run_start: usize,
    run_end: usize,
    quiet: usize,
    gaps: Vec<Range<usize>>,
    inline: bool,
    links: Vec<bool>,
    columns: Vec<Alignment>,
    column: usize,
    head: bool,
}

impl<'a> Writer<'a> {
    /// A writer for one file.
    pub(crate) fn new(setting: Setting<'a>) -> Self {
        Self {
            setting,
            remarks: Vec::new(),
            anchors: Vec::new(),
            slugs: Slugs::default(),
            linked: BTreeSet::new(),
            footnotes: Footnotes::default(),
            run: String::new(),
            run_start: 0,
            run_end: 0,
            quiet: 0,
            gaps: Vec::new(),
            inline: false,
            links: Vec::new(),
            columns: Vec::new(),
            column: 0,
            head: false,
        }
    }

    /// HTML of whole blocks.
    pub(crate) fn blocks(&mut self, pieces: &[Piece<'_>]) -> String {
        self.inline = false;
        self.write(pieces)
    }

    /// HTML of the words of some blocks without the blocks: what may stand inside a label.
    pub(crate) fn inline(&mut self, pieces: &[Piece<'_>]) -> String {
        self.inline = true;
        let html = self.write(pieces);
        self.inline = false;
        html.trim().to_owned()
    }

    /// The list of footnotes, to be asked for once, at the end.
    pub(crate) fn footnotes(&mut self) -> String {
        self.footnotes.list()
    }

    /// Switches the links of terms: in questions they would give answers away.
    pub(crate) fn link_terms(&mut self, on: bool) {
        self.setting.link_terms = on;
    }

    /// Shows these bytes, ascending, as gaps, numbered from 1, until others are set.
    pub(crate) fn set_gaps(&mut self, gaps: Vec<Range<usize>>) {
        self.gaps = gaps;
    }

    /// Gives an id to a heading that is not written here, so that links to it and numbers stay right.
    pub(crate) fn pass_heading(&mut self, text: &str) -> String {
        self.slugs.give(text)
    }

    /// The ids of this file's headings.
    pub(crate) fn into_slugs(self) -> BTreeSet<String> {
        self.slugs.into_given()
    }

    fn write(&mut self, pieces: &[Piece<'_>]) -> String {
        let mut html = String::new();
        let mut at = 0;
        while let Some((event, span)) = pieces.get(at) {
            if matches!(event, Event::Text(_))
                && let Ok(gap) = self.gaps.binary_search_by_key(&span.start, |gap| gap.start)
            {
                self.speak(&mut html);
                html.push_str(&gap_mark(gap + 1));
                let end = self.gaps[gap].end;
                at += pieces[at..]
                    .iter()
                    .take_while(|(_, span)| span.end <= end)
                    .count()
                    .max(1);
                continue;
            }
            match event {
                Event::Text(text) => self.hear(text, span),
                Event::SoftBreak => self.hear(if self.inline { " " } else { "\n" }, span),
                other => {
                    self.speak(&mut html);
                    at = self.event(&mut html, other, span, pieces, at);
                }
            }
            at += 1;
        }
        self.speak(&mut html);
        html
    }

    /// Writes one event that is not text; answers the index of the last event consumed.
    fn event(
        &mut self,
        html: &mut String,
        event: &Event<'_>,
        span: &Range<usize>,
        pieces: &[Piece<'_>],
        at: usize,
    ) -> usize {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => {
                let end = end_of(pieces, at);
                self.image(html, dest_url, &plain_text(&pieces[at..end]), span);
                return end;
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let end = end_of(pieces, at);
                let note = self.write(&pieces[at + 1..end]);
                self.footnotes.define(label, note);
                return end;
            }
            Event::Start(Tag::HtmlBlock) => {
                let end = end_of(pieces, at);
                self.raw_block(html, &pieces[at + 1..end], span);
                return end;
            }
            Event::Start(Tag::Heading { id, level, .. }) if !self.inline => {
                let end = end_of(pieces, at);
                let id = match id {
                    Some(id) => self.slugs.give(id),
                    None => self.slugs.give(&plain_text(&pieces[at..end])),
                };
                self.quiet += 1;
                // The page's own title is the only first-level heading.
                let _ = write!(html, "<h{} id=\"{}\">", (*level as u8).max(2), escape::text(&id));
            }
            Event::Start(Tag::Table(columns)) if !self.inline => {
                self.columns.clone_from(columns);
                let head = pieces[at..]
                    .iter()
                    .position(|(event, _)| matches!(event, Event::End(TagEnd::TableHead)));
                let label = head
                    .map(|length| head_words(&pieces[at..at + length]))
                    .unwrap_or_default();
                html.push_str("<div class=\"table\" role=\"region\" tabindex=\"0\"");
                if !label.is_empty() {
                    let _ = write!(html, " aria-label=\"{}\"", escape::text(&label));
                }
                html.push_str("><table>");
            }
            Event::Start(Tag::TableCell) if !self.inline => {
                let empty = matches!(pieces.get(at + 1), Some((Event::End(TagEnd::TableCell), _)));
                self.cell(html, empty);
                if self.head && empty {
                    html.push_str("</td>");
                    self.column += 1;
                    return at + 1;
                }
            }
            Event::Start(tag) => self.start(html, tag, span),
            Event::End(tag) => self.end(html, *tag),
            Event::Code(code) => {
                html.push_str("<code>");
                escape::push_text(html, code);
                html.push_str("</code>");
            }
            Event::Html(raw) | Event::InlineHtml(raw) => {
                self.remarks.push(lint::raw_html::remark(span.clone(), raw));
                escape::push_text(html, raw);
            }
            Event::FootnoteReference(label) => {
                if self.inline {
                    let _ = write!(html, "[{}]", escape::text(label));
                } else {
                    html.push_str(&self.footnotes.mention(label));
                }
            }
            Event::HardBreak => html.push_str("<br>"),
            Event::Rule if !self.inline => html.push_str("<hr>\n"),
            Event::TaskListMarker(ticked) => html.push_str(if *ticked { "☑ " } else { "☐ " }),
            _ => {}
        }
        at
    }

    fn start(&mut self, html: &mut String, tag: &Tag<'_>, span: &Range<usize>) {
        match tag {
            Tag::Emphasis => html.push_str("<em>"),
            Tag::Strong => html.push_str("<strong>"),
            Tag::Strikethrough => html.push_str("<del>"),
            Tag::Link {
                link_type: LinkType::Email,
                dest_url,
                ..
            } => {
                self.link(html, &format!("mailto:{dest_url}"), span);
            }
            Tag::Link { dest_url, .. } => self.link(html, dest_url, span),
            _ if self.inline => {}
            Tag::Paragraph => html.push_str("<p>"),
            Tag::BlockQuote(None) => html.push_str("<blockquote>"),
            Tag::BlockQuote(Some(kind)) => {
                let (word, title) = (alert::word(*kind), alert::title(*kind, self.setting.language));
                let _ = write!(
                    html,
                    "<aside class=\"alert alert-{word}\" role=\"note\"><p class=\"alert-title\">{title}</p>"
                );
            }
            Tag::CodeBlock(kind) => {
                self.quiet += 1;
                html.push_str("<pre><code");
                if let Some(language) = code_language(kind) {
                    let _ = write!(html, " class=\"language-{language}\"");
                }
                html.push('>');
            }
            Tag::List(None) => html.push_str("<ul>"),
            Tag::List(Some(1)) => html.push_str("<ol>"),
            Tag::List(Some(first)) => {
                let _ = write!(html, "<ol start=\"{first}\">");
            }
            Tag::Item => html.push_str("<li>"),
            Tag::TableHead => {
                (self.head, self.column) = (true, 0);
                html.push_str("<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                html.push_str("<tr>");
            }
            _ => {}
        }
    }

    fn end(&mut self, html: &mut String, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => html.push_str("</em>"),
            TagEnd::Strong => html.push_str("</strong>"),
            TagEnd::Strikethrough => html.push_str("</del>"),
            TagEnd::Link => {
                self.quiet = self.quiet.saturating_sub(1);
                if self.links.pop() == Some(true) {
                    html.push_str("</a>");
                }
            }
            TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::Heading(_) if self.inline => html.push(' '),
            _ if self.inline => {}
            TagEnd::Paragraph => html.push_str("</p>\n"),
            TagEnd::Heading(level) => {
                self.quiet = self.quiet.saturating_sub(1);
                let _ = writeln!(html, "</h{}>", (level as u8).max(2));
            }
            TagEnd::BlockQuote(None) => html.push_str("</blockquote>\n"),
            TagEnd::BlockQuote(Some(_)) => html.push_str("</aside>\n"),
            TagEnd::CodeBlock => {
                self.quiet = self.quiet.saturating_sub(1);
                html.push_str("</code></pre>\n");
            }
            TagEnd::List(false) => html.push_str("</ul>\n"),
            TagEnd::List(true) => html.push_str("</ol>\n"),
            TagEnd::Item => html.push_str("</li>"),
            TagEnd::TableHead => {
                self.head = false;
                html.push_str("</tr></thead><tbody>");
            }
            TagEnd::TableRow => html.push_str("</tr>"),
            TagEnd::TableCell => {
                self.column += 1;
                html.push_str(if self.head { "</th>" } else { "</td>" });
            }
            TagEnd::Table => html.push_str("</tbody></table></div>\n"),
            _ => {}
        }
    }

    fn cell(&mut self, html: &mut String, empty: bool) {
        let class = match self.columns.get(self.column) {
            Some(Alignment::Left) => " class=\"left\"",
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"right\"",
            _ => "",
        };
        // An empty heading cell names nothing: screen readers expect a plain cell there.
        let tag = if self.head && !empty { "th scope=\"col\"" } else { "td" };
        let _ = write!(html, "<{tag}{class}>");
    }

    fn link(&mut self, html: &mut String, destination: &str, span: &Range<usize>) {
        self.quiet += 1;
        let (url, anchor) = match target::link(&self.setting, destination) {
            Target::Open { url, anchor } => (Some(url), anchor),
            Target::Words { anchor } => (None, anchor),
            Target::Missing { path } => {
                self.remarks.push(lint::link_missing::remark(span.clone(), &path));
                (None, None)
            }
            Target::Elsewhere => {
                self.remarks.push(lint::link_scheme::remark(span.clone(), destination));
                (None, None)
            }
        };
        self.anchors.extend(anchor.map(|anchor| (anchor, span.clone())));
        self.links.push(url.is_some());
        if let Some(url) = url {
            let _ = write!(html, "<a href=\"{}\">", escape::text(&url));
        }
    }

    fn image(&mut self, html: &mut String, destination: &str, words: &str, span: &Range<usize>) {
        if words.trim().is_empty() {
            self.remarks.push(lint::image_alt::remark(span.clone(), destination));
        }
        match target::image(&self.setting, destination) {
            Target::Open { url, .. } => {
                let _ = write!(
                    html,
                    "<img src=\"{}\" alt=\"{}\" loading=\"lazy\">",
                    escape::text(&url),
                    escape::text(words)
                );
            }
            Target::Elsewhere => {
                self.remarks
                    .push(lint::image_elsewhere::remark(span.clone(), destination));
                escape::push_text(html, words);
            }
            Target::Missing { path }
            | Target::Words {
                anchor: Some(Anchor { path, .. }),
            } => {
                self.remarks.push(lint::image_missing::remark(span.clone(), &path));
                escape::push_text(html, words);
            }
            Target::Words { anchor: None } => escape::push_text(html, words),
        }
    }

    fn raw_block(&mut self, html: &mut String, lines: &[Piece<'_>], span: &Range<usize>) {
        let mut raw = String::new();
        for (event, _) in lines {
            if let Event::Html(line) | Event::Text(line) = event {
                raw.push_str(line);
            }
        }
        if is_question_comment(&raw) {
            return;
        }
        self.remarks.push(lint::raw_html::remark(span.clone(), &raw));
        let shown = escape::text(raw.trim_end());
        if self.inline {
            html.push_str(&shown);
        } else {
            let _ = writeln!(html, "<p>{shown}</p>");
        }
    }
}

/// Whether a comment is the machine data of a question and nothing else.
pub(crate) fn is_question_comment(raw: &str) -> bool {
    let inside = raw
        .trim()
        .strip_prefix("<!--")
        .and_then(|rest| rest.strip_suffix("-->"));
    inside.is_some_and(|inside| !inside.contains("-->") && inside.trim_start().starts_with("q:"))
}
