//! Markdown to HTML that is safe to show: no raw HTML passes, links go to https or inside the course.

use crate::language::Language;

pub(crate) mod alert;
pub(crate) mod body;
pub(crate) mod escape;
pub(crate) mod footnote;
#[cfg(test)]
mod linear;
pub(crate) mod slug;
pub(crate) mod target;
pub(crate) mod terms;
pub(crate) mod writer;

pub(crate) use body::{Block, Body, Piece, Shape};
pub(crate) use terms::Terms;
pub(crate) use writer::Writer;

/// Where a text stands: what its links, terms and alert titles mean.
#[derive(Clone, Copy)]
pub(crate) struct Setting<'a> {
    /// Language of the text: decides alert titles and the words of terms.
    pub language: Language,
    /// Folder of the file inside the course, `day-01`; empty at the top.
    pub folder: &'a str,
    /// URL of a path inside the course as seen from the page; `None` if there is no such file.
    pub resolve: &'a dyn Fn(&str) -> Option<String>,
    /// The glossary, for `{term:ID}` and first uses.
    pub terms: &'a Terms,
    /// Whether the first use of a term becomes a link.
    pub link_terms: bool,
}

/// HTML of one Markdown text by itself: links go to https or to a heading, images become their words.
#[must_use]
pub fn page(markdown: &str) -> String {
    let terms = Terms::default();
    let setting = Setting {
        language: Language::En,
        folder: "",
        resolve: &|_| None,
        terms: &terms,
        link_terms: false,
    };
    let text = markdown.strip_prefix('\u{feff}').unwrap_or(markdown);
    let start = crate::course::parse::front_matter::fence(text).map_or(0, |fence| fence.after);
    let body = Body::read(text, start);
    let mut writer = Writer::new(setting);
    let mut html = writer.blocks(&body.pieces);
    html.push_str(&writer.footnotes());
    html
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn tables_scroll_by_themselves_and_carry_no_style() {
        let html = page("| A | B |\n|:-:|--:|\n| 1 | 2 |\n");
        assert_eq!(
            html,
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"A · B\"><table><thead><tr>\
             <th scope=\"col\" class=\"center\">A</th><th scope=\"col\" class=\"right\">B</th></tr></thead><tbody>\
             <tr><td class=\"center\">1</td><td class=\"right\">2</td></tr></tbody></table></div>\n"
        );
    }

    #[test]
    fn alerts_headings_and_footnotes() {
        let html = page("## La víctima\n\n## La víctima\n\n> [!TIP]\n> Read.[^a]\n\n[^a]: Art. 3.\n");
        assert!(html.contains("<h2 id=\"la-víctima\">"), "{html}");
        assert!(html.contains("<h2 id=\"la-víctima-1\">"), "{html}");
        assert!(
            html.contains("<aside class=\"alert alert-tip\" role=\"note\"><p class=\"alert-title\">Tip</p>"),
            "{html}"
        );
        assert!(
            html.contains("<a class=\"footnote\" id=\"fnref-1\" href=\"#fn-1\">1</a>"),
            "{html}"
        );
        assert!(html.contains("<li id=\"fn-1\"><p>Art. 3.</p>"), "{html}");
    }

    #[test]
    fn raw_html_is_text_and_foreign_schemes_are_not_links() {
        let html = page("<script>x</script>\n\na <b onclick=x>b</b> [l](javascript:x) [h](https://a.org/?a=1&b=2)");
        assert!(
            !html.contains("<script") && !html.contains("<b ") && !html.contains("javascript"),
            "{html}"
        );
        assert!(html.contains("<a href=\"https://a.org/?a=1&amp;b=2\">h</a>"), "{html}");
    }
}
