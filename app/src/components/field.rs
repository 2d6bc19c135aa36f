//! Fields of forms: label, value typed before, and what is wrong, tied together for screen readers.

use leptos::prelude::*;
use store::FormDraft;

use crate::words::Words;

/// One field of text. `kind`: the input's type; `auto`: the autocomplete token.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// Its name; also its id.
    pub name: &'static str,
    /// Words above it.
    pub label: String,
    /// `text`, `email`, `password`, `date`, `number` …
    pub kind: &'static str,
    /// Autocomplete token, empty for none.
    pub auto: &'static str,
    /// What stands there when nothing was typed yet.
    pub value: String,
    /// Words below it.
    pub help: String,
    /// Whether the browser asks for it.
    pub required: bool,
}

impl Field {
    /// Shows the field, filled and marked from a refused form.
    pub fn show(self, draft: &FormDraft, words: Words) -> impl IntoView + use<> {
        let typed = draft.typed.get(self.name).cloned();
        let value = if self.kind == "password" {
            String::new()
        } else {
            typed.unwrap_or(self.value)
        };
        let (problem, described) = problem(self.name, &self.help, draft, words);
        view! {
            <p class="field">
                <label for=self.name>{self.label}</label>
                <input
                    id=self.name
                    name=self.name
                    type=self.kind
                    value=value
                    required=self.required
                    autocomplete=(!self.auto.is_empty()).then_some(self.auto)
                    aria-invalid=problem.is_some().then_some("true")
                    aria-describedby=described
                />
                {help(self.name, self.help)}
                {problem}
            </p>
        }
    }
}

/// A choice of one among a few, as a `<select>`. `options`: value and words.
pub fn choice(
    name: &'static str,
    label: String,
    options: Vec<(String, String)>,
    chosen: &str,
    draft: &FormDraft,
    words: Words,
) -> impl IntoView + use<> {
    let chosen = draft.typed.get(name).cloned().unwrap_or_else(|| chosen.to_owned());
    let (problem, described) = problem(name, "", draft, words);
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, words)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{words}</option> }
        })
        .collect();
    view! {
        <p class="field">
            <label for=name>{label}</label>
            <select id=name name=name aria-describedby=described>{options}</select>
            {problem}
        </p>
    }
}

/// A box for longer text. The only place where a `<textarea>` is written: Leptos 0.8 does not
/// escape its children, so its text is escaped here.
pub fn text_area(
    name: &'static str,
    label: String,
    value: &str,
    rows: u8,
    draft: &FormDraft,
    words: Words,
) -> impl IntoView + use<> {
    let typed = draft.typed.get(name).cloned().unwrap_or_else(|| value.to_owned());
    let (problem, described) = problem(name, "", draft, words);
    let described = described
        .map(|ids| format!(" aria-describedby=\"{ids}\""))
        .unwrap_or_default();
    // A first newline would be swallowed by the parser, so one is always there to be.
    let html = format!(
        "<textarea id=\"{name}\" name=\"{name}\" rows=\"{rows}\"{described}>\n{}</textarea>",
        escaped(&typed)
    );
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <div inner_html=html></div>
            {problem}
        </div>
    }
}

/// What is wrong with the form as a whole, announced when the page arrives.
pub fn form_problem(draft: &FormDraft, words: Words) -> impl IntoView + use<> {
    let general = draft.problems.get("form").map(|key| words.t(key));
    let summary = (!draft.problems.is_empty()).then(|| general.unwrap_or_else(|| words.t("form-problems")));
    summary.map(|text| view! { <p class="problem" role="alert">{text}</p> })
}

/// Text as HTML.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn problem(name: &str, help: &str, draft: &FormDraft, words: Words) -> (Option<AnyView>, Option<String>) {
    let text = draft.problems.get(name).map(|key| words.t(key));
    let mut ids = Vec::new();
    if !help.is_empty() {
        ids.push(format!("{name}-help"));
    }
    if text.is_some() {
        ids.push(format!("{name}-problem"));
    }
    let id = format!("{name}-problem");
    let shown = text.map(|text| view! { <span class="problem" id=id>{text}</span> }.into_any());
    (shown, (!ids.is_empty()).then(|| ids.join(" ")))
}

fn help(name: &str, text: String) -> Option<impl IntoView + use<>> {
    let id = format!("{name}-help");
    (!text.is_empty()).then(|| view! { <span class="help" id=id>{text}</span> })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::language::Language;

    #[test]
    fn a_text_area_shows_hostile_text_as_text() {
        let words = Words::of(Language::En);
        let hostile = "</textarea><script>alert(1)</script>&amp;";
        let html = text_area("about", "About".into(), hostile, 3, &FormDraft::default(), words)
            .into_view()
            .to_html();
        assert!(!html.contains("<script"), "{html}");
        assert_eq!(html.matches("</textarea>").count(), 1);
        assert!(
            html.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;"),
            "{html}"
        );
    }
}
