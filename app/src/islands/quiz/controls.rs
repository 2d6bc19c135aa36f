//! One question of the form as the browser holds it: its fields, its hidden numbers, its words.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlCollection, HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::calls::quiz::Given;

/// A `<fieldset data-question>`.
#[derive(Clone)]
pub(super) struct Question {
    pub(super) id: String,
    root: Element,
}

/// The question in which something happened.
pub(super) fn question_of(event: &Event) -> Option<Question> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let root = target.closest("fieldset[data-question]").ok()??;
    Some(Question {
        id: root.get_attribute("data-question")?,
        root,
    })
}

/// All questions of the page.
pub(super) fn questions() -> Vec<Question> {
    let all = elements(&document().get_elements_by_class_name("question"));
    all.into_iter()
        .filter_map(|root| {
            Some(Question {
                id: root.get_attribute("data-question")?,
                root,
            })
        })
        .collect()
}

/// Whether this is typing, which rests before it is sent.
pub(super) fn is_typed(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    target.is_some_and(|input| input.type_() == "text")
}

impl Question {
    /// What the reader has chosen and typed.
    pub(super) fn given(&self) -> Given {
        let mut given = Given::default();
        for control in elements(&self.root.get_elements_by_class_name("control")) {
            // q.<id>.<part>, or q.<id>.<part>.<token>
            let name = control.get_attribute("name").unwrap_or_default();
            let mut words = name.split('.').skip(2);
            let (part, token) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
                match part {
                    "text" => given.text = input.value(),
                    "chosen" if input.checked() => given.chosen.push(input.value()),
                    "unsure" => given.unsure = input.checked(),
                    "gap" => given.gaps.push((token.to_owned(), input.value())),
                    _ => {}
                }
            } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
                match part {
                    "position" => given
                        .positions
                        .push((token.to_owned(), select.value().parse().unwrap_or_default())),
                    "pair" => given.pairs.push((token.to_owned(), select.value())),
                    "gap" => given.gaps.push((token.to_owned(), select.value())),
                    _ => {}
                }
            }
        }
        given
    }

    /// The number of the answer that this page knows.
    pub(super) fn seq(&self) -> u32 {
        self.hidden("seq")
            .and_then(|input| input.value().parse().ok())
            .unwrap_or_default()
    }

    /// The id of the next save.
    pub(super) fn mutation(&self) -> String {
        self.hidden("mutation").map(|input| input.value()).unwrap_or_default()
    }

    /// Takes the acknowledged number, and a new id for the next value.
    pub(super) fn hold(&self, seq: u32) {
        if let (Some(held), Some(mutation)) = (self.hidden("seq"), self.hidden("mutation")) {
            held.set_value(&seq.to_string());
            mutation.set_value(&new_id());
        }
    }

    /// Says how it stands beside the question.
    pub(super) fn say(&self, words: &str, problem: bool) {
        if let Some(line) = self.part("saving") {
            line.set_text_content(Some(words));
            let _ = line.class_list().toggle_with_force("problem", problem);
        }
    }

    /// Shows both answers with the choice between them.
    pub(super) fn show_conflict(&self, seq: u32, stands: &str, refused: &str) {
        self.say("", false);
        let Some(block) = self.part("conflict") else { return };
        for (class, words) in [("conflict-stands", stands), ("conflict-refused", refused)] {
            if let Some(place) = elements(&block.get_elements_by_class_name(class)).into_iter().next() {
                place.set_text_content(Some(words));
            }
        }
        if let Some(button) = elements(&block.get_elements_by_class_name("conflict-use"))
            .into_iter()
            .next()
        {
            let _ = button.set_attribute("data-use", &seq.to_string());
        }
        let _ = block.remove_attribute("hidden");
    }

    /// The choice is made.
    pub(super) fn hide_conflict(&self) {
        if let Some(block) = self.part("conflict") {
            let _ = block.set_attribute("hidden", "");
        }
    }

    fn part(&self, class: &str) -> Option<HtmlElement> {
        elements(&self.root.get_elements_by_class_name(class))
            .into_iter()
            .next()?
            .dyn_into()
            .ok()
    }

    fn hidden(&self, part: &str) -> Option<HtmlInputElement> {
        document()
            .get_element_by_id(&format!("q.{}.{part}", self.id))?
            .dyn_into()
            .ok()
    }
}

fn elements(found: &HtmlCollection) -> Vec<Element> {
    (0..found.length()).filter_map(|place| found.item(place)).collect()
}

fn new_id() -> String {
    leptos::prelude::window()
        .crypto()
        .map(|crypto| crypto.random_uuid())
        .unwrap_or_default()
}
