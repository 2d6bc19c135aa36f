//! What becomes of a proposed pairing: who must answer, by when, and how it ends.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// Where a pairing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Both have been asked, neither has answered.
    Proposed,
    /// One side has said yes and waits for the other, without knowing of its answer.
    AcceptedByOne(Side),
    /// Both have said yes.
    Active,
    /// It is over.
    Closed(Closing),
}

/// Why a pairing is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closing {
    /// One side said no to the proposal; the pair is never proposed again.
    Declined,
    /// Seven days passed without both answers.
    Lapsed,
    /// Someone left without giving a reason, or a conflict of interest was declared.
    NoFault,
    /// Someone reported a danger; the pair is never proposed again.
    Safety,
    /// The term ended as planned.
    Completed,
}

/// The two people of a pairing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The graduate.
    Mentor,
    /// The trainee.
    Mentee,
}

/// Who makes something happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// One of the two.
    Side(Side),
    /// The cohort's trainer.
    Coordinator,
    /// A job, when a day has come.
    Clock,
}

/// What happens to a pairing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A side says yes.
    Accept,
    /// A side says no to the proposal.
    Decline,
    /// The days for answering are over.
    Lapse,
    /// The term ends as planned.
    Complete,
    /// A side leaves, or the coordinator releases the pair.
    Leave,
    /// A side or the coordinator reports a danger.
    ReportDanger,
}

/// Why an event cannot happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// This actor may not do that.
    NotYours,
    /// This side has answered already.
    AnsweredAlready,
    /// Neither answered yet nor agreed by both: only an active pairing can do that.
    NotActive,
    /// Both have accepted; the way out is to leave.
    ActiveAlready,
    /// The pairing is over.
    Over,
}

/// The state after an event, or why it cannot happen.
pub fn after(state: State, event: Event, actor: Actor) -> Result<State, Refused> {
    if !may(actor, event) {
        return Err(Refused::NotYours);
    }
    match (state, event) {
        (State::Closed(_), _) => Err(Refused::Over),
        (_, Event::ReportDanger) => Ok(State::Closed(Closing::Safety)),
        (_, Event::Leave) => Ok(State::Closed(Closing::NoFault)),
        (State::Proposed, Event::Accept) => match actor {
            Actor::Side(side) => Ok(State::AcceptedByOne(side)),
            Actor::Coordinator | Actor::Clock => Err(Refused::NotYours),
        },
        (State::AcceptedByOne(side), Event::Accept | Event::Decline) if actor == Actor::Side(side) => {
            Err(Refused::AnsweredAlready)
        }
        (State::AcceptedByOne(_), Event::Accept) => Ok(State::Active),
        (State::Proposed | State::AcceptedByOne(_), Event::Decline) => Ok(State::Closed(Closing::Declined)),
        (State::Proposed | State::AcceptedByOne(_), Event::Lapse) => Ok(State::Closed(Closing::Lapsed)),
        (State::Proposed | State::AcceptedByOne(_), Event::Complete) => Err(Refused::NotActive),
        (State::Active, Event::Accept) => Err(Refused::AnsweredAlready),
        (State::Active, Event::Decline | Event::Lapse) => Err(Refused::ActiveAlready),
        (State::Active, Event::Complete) => Ok(State::Closed(Closing::Completed)),
    }
}

impl Closing {
    /// Whether the matcher must never propose this pair again.
    pub fn vetoes(self) -> bool {
        matches!(self, Self::Declined | Self::Safety)
    }
}

/// When a proposal lapses that both have not accepted.
pub fn lapses_at(proposed_at: DateTime<Utc>) -> DateTime<Utc> {
    proposed_at + Duration::days(7)
}

/// When those who have not answered are reminded.
pub fn nudges_at(proposed_at: DateTime<Utc>) -> [DateTime<Utc>; 2] {
    [3, 6].map(|days| proposed_at + Duration::days(days))
}

/// Whether an open proposal has run out.
pub fn has_lapsed(state: State, proposed_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    matches!(state, State::Proposed | State::AcceptedByOne(_)) && now >= lapses_at(proposed_at)
}

fn may(actor: Actor, event: Event) -> bool {
    match event {
        Event::Accept | Event::Decline => matches!(actor, Actor::Side(_)),
        Event::Lapse => actor == Actor::Clock,
        Event::Complete => true,
        Event::Leave | Event::ReportDanger => actor != Actor::Clock,
    }
}

#[cfg(test)]
mod tests;
