//! Footnotes: numbered by their first mention, listed at the end of the text.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The notes of one file.
#[derive(Default)]
pub(crate) struct Footnotes {
    numbers: BTreeMap<String, usize>,
    mentions: BTreeMap<String, usize>,
    notes: BTreeMap<String, String>,
}

impl Footnotes {
    /// HTML of a mention.
    pub(crate) fn mention(&mut self, label: &str) -> String {
        let fresh = self.numbers.len() + 1;
        let number = *self.numbers.entry(label.to_owned()).or_insert(fresh);
        let mentions = self.mentions.entry(label.to_owned()).or_insert(0);
        *mentions += 1;
        // An id may stand once in a page: the way back leads to the first mention.
        let id = if *mentions == 1 {
            format!(" id=\"fnref-{number}\"")
        } else {
            String::new()
        };
        format!("<sup><a class=\"footnote\"{id} href=\"#fn-{number}\">{number}</a></sup>")
    }

    /// Keeps the HTML of a note.
    pub(crate) fn define(&mut self, label: &str, html: String) {
        self.notes.entry(label.to_owned()).or_insert(html);
    }

    /// The list of the notes that are mentioned; empty if there are none.
    pub(crate) fn list(&self) -> String {
        let mut mentioned: Vec<_> = self
            .numbers
            .iter()
            .filter_map(|(label, number)| self.notes.get(label).map(|html| (*number, html)))
            .collect();
        mentioned.sort_unstable();
        if mentioned.is_empty() {
            return String::new();
        }
        let mut list = "<section class=\"footnotes\"><ol>".to_owned();
        for (number, html) in mentioned {
            let _ = write!(
                list,
                "<li id=\"fn-{number}\">{html}<a class=\"footnote-back\" href=\"#fnref-{number}\" aria-label=\"↩ {number}\">↩</a></li>"
            );
        }
        list.push_str("</ol></section>\n");
        list
    }
}
