//! Proposals need two answers, and an ending stays an ending.

use super::*;

const MENTOR: Actor = Actor::Side(Side::Mentor);
const MENTEE: Actor = Actor::Side(Side::Mentee);

#[test]
fn both_sides_must_accept_in_either_order() {
    for (first, second) in [(MENTOR, MENTEE), (MENTEE, MENTOR)] {
        let one = after(State::Proposed, Event::Accept, first).expect("open");
        assert!(matches!(one, State::AcceptedByOne(_)));
        assert_eq!(after(one, Event::Accept, first), Err(Refused::AnsweredAlready));
        assert_eq!(after(one, Event::Decline, first), Err(Refused::AnsweredAlready));
        assert_eq!(after(one, Event::Accept, second), Ok(State::Active));
    }
}

#[test]
fn a_decline_closes_the_pair_and_forbids_it() {
    let closed = Ok(State::Closed(Closing::Declined));
    assert_eq!(after(State::Proposed, Event::Decline, MENTEE), closed);
    assert_eq!(
        after(State::AcceptedByOne(Side::Mentor), Event::Decline, MENTEE),
        closed
    );
    assert!(Closing::Declined.vetoes() && Closing::Safety.vetoes());
    assert!(!Closing::Lapsed.vetoes() && !Closing::NoFault.vetoes());
}

#[test]
fn nobody_answers_for_a_side_and_only_the_clock_lapses() {
    for actor in [Actor::Coordinator, Actor::Clock] {
        assert_eq!(after(State::Proposed, Event::Accept, actor), Err(Refused::NotYours));
        assert_eq!(after(State::Proposed, Event::Decline, actor), Err(Refused::NotYours));
    }
    assert_eq!(after(State::Proposed, Event::Lapse, MENTOR), Err(Refused::NotYours));
    let lapsed = Ok(State::Closed(Closing::Lapsed));
    assert_eq!(
        after(State::AcceptedByOne(Side::Mentee), Event::Lapse, Actor::Clock),
        lapsed
    );
    assert_eq!(
        after(State::Active, Event::Lapse, Actor::Clock),
        Err(Refused::ActiveAlready)
    );
}

#[test]
fn an_active_pairing_ends_by_leaving_completing_or_danger() {
    let end = |event, actor| after(State::Active, event, actor);
    assert_eq!(end(Event::Leave, MENTEE), Ok(State::Closed(Closing::NoFault)));
    assert_eq!(
        end(Event::Complete, Actor::Clock),
        Ok(State::Closed(Closing::Completed))
    );
    assert_eq!(end(Event::ReportDanger, MENTOR), Ok(State::Closed(Closing::Safety)));
    assert_eq!(end(Event::Decline, MENTOR), Err(Refused::ActiveAlready));
    assert_eq!(
        after(State::Proposed, Event::Complete, Actor::Clock),
        Err(Refused::NotActive)
    );
}

#[test]
fn nothing_happens_after_the_end() {
    let over = State::Closed(Closing::Completed);
    for event in [Event::Accept, Event::Decline, Event::Leave, Event::ReportDanger] {
        assert_eq!(after(over, event, MENTOR), Err(Refused::Over));
    }
    assert_eq!(after(over, Event::Lapse, Actor::Clock), Err(Refused::Over));
}

#[test]
fn reminders_come_before_the_lapse() {
    let proposed = DateTime::from_timestamp(1_800_000_000, 0).expect("in range");
    let lapse = lapses_at(proposed);
    assert_eq!((lapse - proposed).num_days(), 7);
    assert_eq!(nudges_at(proposed).map(|nudge| (nudge - proposed).num_days()), [3, 6]);
    assert!(has_lapsed(State::Proposed, proposed, lapse));
    assert!(!has_lapsed(State::Proposed, proposed, lapse - Duration::seconds(1)));
    assert!(!has_lapsed(State::Active, proposed, lapse));
}
