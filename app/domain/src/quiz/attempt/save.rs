//! The save protocol of an answer: stored once, never lost, and a stale page is told.

use serde::{Deserialize, Serialize};

use crate::quiz::Answer;

/// The current answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Its sequence number, from 1.
    pub seq: u32,
    /// The id of the save that made it.
    pub mutation: String,
    /// The answer.
    pub value: Answer,
}

/// One save of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The number it got; for a refused one, the number current when it was refused.
    pub seq: u32,
    /// The id it was sent with.
    pub mutation: String,
    /// What it carried.
    pub value: Answer,
    /// False if it was refused.
    pub accepted: bool,
}

/// A save as it arrives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Save {
    /// The number the page holds; 0 if it knows of no answer.
    pub base_seq: u32,
    /// Made by the page, the same on every retry.
    pub mutation: String,
    /// The answer.
    pub value: Answer,
}

/// What to do with a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveDecision {
    /// Record an accepted event and the current answer under this number.
    Store {
        /// Current number + 1.
        seq: u32,
    },
    /// Record nothing; answer as the first time.
    Again {
        /// The number given then.
        seq: u32,
    },
    /// Answer 409 with both values.
    Conflict {
        /// The number of the answer that stands, 0 if none does.
        current_seq: u32,
        /// Keep the refused value as an event; false if this very refusal is kept already.
        record: bool,
    },
}

/// Decides a save. `same_id` are all events of this question that carry the save's mutation id, in any order.
///
/// 1. This id has stored this value: the same acknowledgement again, whatever has come since.
/// 2. `base_seq` is current: stored.
/// 3. Same id, other value (a page from the browser's back cache), and that id made the current answer: stored.
/// 4. Anything else was written without knowledge of the current answer: refused, and kept.
#[must_use]
pub fn decide_save(current: Option<&Stored>, same_id: &[Event], save: &Save) -> SaveDecision {
    let current_seq = current.map_or(0, |stored| stored.seq);
    let carried = |accepted: bool| {
        same_id
            .iter()
            .find(|event| event.accepted == accepted && event.value == save.value)
    };
    let next = SaveDecision::Store { seq: current_seq + 1 };
    if let Some(event) = carried(true) {
        return SaveDecision::Again { seq: event.seq };
    }
    if save.base_seq == current_seq {
        return next;
    }
    // A late double of a refused save must not come in through the back-cache rule.
    let refused_before = carried(false).is_some();
    if !refused_before && current.is_some_and(|stored| stored.mutation == save.mutation) {
        return next;
    }
    SaveDecision::Conflict {
        current_seq,
        record: !refused_before,
    }
}

#[cfg(test)]
mod tests;
