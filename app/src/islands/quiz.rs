//! Saves each answer as soon as it is given, and says "saved" only when the server has said so.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event};

use crate::Refusal;
use crate::calls::quiz::{Acknowledgement, Given, NotSaved, save_answer};

mod controls;

use controls::{Question, question_of, questions};

/// How long typing rests before it is sent.
const REST: Duration = Duration::from_millis(600);
/// The longest pause between two tries, in milliseconds.
const LONGEST_PAUSE: u64 = 30_000;

/// Enhances the form `#paper`, which works without. Words: `waiting` while something is unsaved,
/// `retrying` when the server cannot be reached, `closed` when it takes no more.
#[island]
pub fn QuizSaving(attempt: String, waiting: String, retrying: String, closed: String) -> impl IntoView {
    Effect::new(move |_| {
        let words = Words {
            waiting: waiting.clone(),
            retrying: retrying.clone(),
            closed: closed.clone(),
        };
        Rc::new(Desk {
            attempt: attempt.clone(),
            words,
            lines: RefCell::default(),
            leaving: Cell::new(false),
        })
        .open();
    });
}

struct Words {
    waiting: String,
    retrying: String,
    closed: String,
}

/// What is on its way for one question.
#[derive(Default)]
struct Line {
    /// Counts changes; a rest that has been overtaken sends nothing.
    changes: u32,
    /// Changed since the last send.
    dirty: bool,
    /// On its way: mutation id, base and value, the same until it is acknowledged.
    sent: Option<(String, u32, Given)>,
    /// Failed tries of `sent`.
    tries: u32,
}

struct Desk {
    attempt: String,
    words: Words,
    lines: RefCell<BTreeMap<String, Line>>,
    leaving: Cell<bool>,
}

impl Desk {
    fn open(self: Rc<Self>) {
        let desk = self.clone();
        let changed = move |event: Event, rest: bool| {
            if let Some(question) = question_of(&event) {
                desk.change(&question, rest);
            }
        };
        let typed = changed.clone();
        let _ = window_event_listener(ev::input, move |event| {
            if controls::is_typed(&event) {
                typed(event, true);
            }
        });
        let _ = window_event_listener(ev::change, move |event| {
            let typed = controls::is_typed(&event);
            changed(event, typed);
        });
        let desk = self.clone();
        let _ = window_event_listener(ev::click, move |event| desk.choose(&event));
        let desk = self.clone();
        let _ = window_event_listener(ev::submit, move |_| desk.leaving.set(true));
        let desk = self.clone();
        let _ = window_event_listener(ev::pageshow, move |event| {
            if event.persisted() {
                desk.back();
            }
        });
        let _ = window_event_listener(ev::beforeunload, move |event| {
            if !self.leaving.get()
                && self
                    .lines
                    .borrow()
                    .values()
                    .any(|line| line.dirty || line.sent.is_some())
            {
                event.prevent_default();
                event.set_return_value(&self.words.waiting);
            }
        });
    }

    fn change(self: &Rc<Self>, question: &Question, rest: bool) {
        let changes = {
            let mut lines = self.lines.borrow_mut();
            let line = lines.entry(question.id.clone()).or_default();
            line.changes += 1;
            line.dirty = true;
            line.changes
        };
        question.say(&self.words.waiting, false);
        let (desk, question) = (self.clone(), question.clone());
        let send = move || {
            if desk
                .lines
                .borrow()
                .get(&question.id)
                .is_some_and(|line| line.changes == changes)
            {
                desk.send(&question);
            }
        };
        if rest { set_timeout(send, REST) } else { send() }
    }

    /// Sends what the question holds, or once more what is on its way already.
    fn send(self: &Rc<Self>, question: &Question) {
        let (mutation, base_seq, given) = {
            let mut lines = self.lines.borrow_mut();
            let line = lines.entry(question.id.clone()).or_default();
            match &line.sent {
                Some(_) if line.tries == 0 => return,
                Some(sent) => sent.clone(),
                None => {
                    let fresh = (question.mutation(), question.seq(), question.given());
                    line.dirty = false;
                    line.sent = Some(fresh.clone());
                    fresh
                }
            }
        };
        let (desk, question) = (self.clone(), question.clone());
        leptos::task::spawn_local(async move {
            let answer = save_answer(
                desk.attempt.clone(),
                question.id.clone(),
                base_seq,
                mutation.clone(),
                given,
            )
            .await;
            if desk.waits_for(&question, &mutation) {
                desk.settle(&question, answer);
            }
        });
    }

    fn settle(self: &Rc<Self>, question: &Question, answer: Result<Acknowledgement, NotSaved>) {
        match answer {
            Ok(saved) => {
                question.hold(saved.seq);
                if self.done(question) {
                    question.say(&self.words.waiting, false);
                    self.send(question);
                } else {
                    question.say(&saved.words, false);
                }
            }
            Err(NotSaved::Conflict { seq, stands, refused }) => {
                self.done(question);
                question.show_conflict(seq, &stands, &refused);
            }
            Err(NotSaved::Unclear(why)) => {
                if self.done(question) {
                    self.send(question);
                } else {
                    question.say(&why, true);
                }
            }
            Err(NotSaved::Refused(Refusal::Unavailable | Refusal::TooMany | Refusal::Broken(_))) => {
                self.retry(question);
            }
            Err(NotSaved::Refused(_)) => {
                self.done(question);
                question.say(&self.words.closed, true);
            }
        }
    }

    /// False for the second answer to something that was sent twice.
    fn waits_for(&self, question: &Question, mutation: &str) -> bool {
        let lines = self.lines.borrow();
        lines
            .get(&question.id)
            .and_then(|line| line.sent.as_ref())
            .is_some_and(|(sent, ..)| sent == mutation)
    }

    /// Clears what was on its way; whether something newer waits.
    fn done(&self, question: &Question) -> bool {
        let mut lines = self.lines.borrow_mut();
        let line = lines.entry(question.id.clone()).or_default();
        (line.sent, line.tries) = (None, 0);
        line.dirty
    }

    fn retry(self: &Rc<Self>, question: &Question) {
        let pause = {
            let mut lines = self.lines.borrow_mut();
            let line = lines.entry(question.id.clone()).or_default();
            line.tries += 1;
            LONGEST_PAUSE.min(1000 << line.tries.min(5))
        };
        question.say(&self.words.retrying, true);
        let (desk, question) = (self.clone(), question.clone());
        set_timeout(move || desk.send(&question), Duration::from_millis(pause));
    }

    /// The reader's choice between two answers: theirs goes on the one that stands.
    fn choose(self: &Rc<Self>, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(button) = target.filter(|button| button.has_attribute("data-use")) else {
            return;
        };
        let Some(question) = question_of(event) else { return };
        // Without a number here the block came from the server, and its button posts the form.
        let Some(seq) = button.get_attribute("data-use").and_then(|seq| seq.parse().ok()) else {
            return;
        };
        event.prevent_default();
        question.hold(seq);
        question.hide_conflict();
        self.change(&question, false);
    }

    /// Back from the browser's cache: requests that were under way are gone, the page is as it was left.
    fn back(self: &Rc<Self>) {
        self.leaving.set(false);
        for question in questions() {
            let waits = self
                .lines
                .borrow()
                .get(&question.id)
                .is_some_and(|line| line.dirty || line.sent.is_some());
            if waits {
                self.lines.borrow_mut().insert(question.id.clone(), Line::default());
                self.change(&question, false);
            }
        }
    }
}
