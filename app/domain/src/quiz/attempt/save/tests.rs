//! Each line of the protocol, and a model of two tabs on a network that doubles and delays.

use proptest::prelude::*;

use super::*;

fn value(text: &str) -> Answer {
    Answer::Typed { text: text.into() }
}

fn save(base_seq: u32, mutation: &str, text: &str) -> Save {
    Save {
        base_seq,
        mutation: mutation.into(),
        value: value(text),
    }
}

/// What the store keeps of one question.
#[derive(Clone, Debug, Default, PartialEq)]
struct Kept {
    current: Option<Stored>,
    events: Vec<Event>,
}

impl Kept {
    fn receive(&mut self, save: &Save) -> SaveDecision {
        let same_id: Vec<_> = self
            .events
            .iter()
            .filter(|event| event.mutation == save.mutation)
            .cloned()
            .collect();
        let decision = decide_save(self.current.as_ref(), &same_id, save);
        let (Save { mutation, value, .. }, seq) = (save.clone(), self.seq());
        match decision {
            SaveDecision::Store { seq } => {
                self.events.push(Event {
                    seq,
                    mutation: mutation.clone(),
                    value: value.clone(),
                    accepted: true,
                });
                self.current = Some(Stored { seq, mutation, value });
            }
            SaveDecision::Conflict { record: true, .. } => self.events.push(Event {
                seq,
                mutation,
                value,
                accepted: false,
            }),
            SaveDecision::Conflict { .. } | SaveDecision::Again { .. } => {}
        }
        decision
    }

    fn seq(&self) -> u32 {
        self.current.as_ref().map_or(0, |stored| stored.seq)
    }
}

fn received(saves: &[Save]) -> Vec<SaveDecision> {
    let mut kept = Kept::default();
    saves.iter().map(|save| kept.receive(save)).collect()
}

const fn store(seq: u32) -> SaveDecision {
    SaveDecision::Store { seq }
}

const fn again(seq: u32) -> SaveDecision {
    SaveDecision::Again { seq }
}

const fn conflict(current_seq: u32, record: bool) -> SaveDecision {
    SaveDecision::Conflict { current_seq, record }
}

#[test]
fn a_current_base_is_stored() {
    assert_eq!(
        received(&[save(0, "m", "x"), save(1, "n", "y"), save(2, "o", "x")]),
        [store(1), store(2), store(3)]
    );
}

#[test]
fn the_same_save_is_acknowledged_again() {
    let (first, second) = (save(0, "m", "x"), save(1, "n", "y"));
    assert_eq!(
        received(&[first.clone(), first.clone(), second, first]),
        [store(1), again(1), store(2), again(1)]
    );
    assert_eq!(received(&[save(0, "m", "x"), save(1, "m", "x")]), [store(1), again(1)]);
}

#[test]
fn a_page_from_the_back_cache_goes_on_with_its_old_id() {
    assert_eq!(
        received(&[
            save(0, "m", "x"),
            save(0, "m", "y"),
            save(0, "m", "x"),
            save(0, "m", "z")
        ]),
        [store(1), store(2), again(1), store(3)]
    );
}

#[test]
fn the_old_id_is_refused_once_another_save_stands() {
    assert_eq!(
        received(&[
            save(0, "m", "x"),
            save(1, "n", "y"),
            save(0, "m", "z"),
            save(0, "m", "z")
        ]),
        [store(1), store(2), conflict(2, true), conflict(2, false)]
    );
}

#[test]
fn a_stale_or_impossible_base_is_refused_and_kept_once() {
    let stale = save(0, "n", "y");
    assert_eq!(
        received(&[save(0, "m", "x"), stale.clone(), stale]),
        [store(1), conflict(1, true), conflict(1, false)]
    );
    assert_eq!(received(&[save(3, "m", "x")]), [conflict(0, true)]);
    assert_eq!(
        received(&[save(0, "m", "x"), save(2, "n", "y")]),
        [store(1), conflict(1, true)]
    );
}

#[test]
fn a_refused_value_is_stored_when_its_page_knows_the_current_answer() {
    assert_eq!(
        received(&[
            save(0, "m", "x"),
            save(0, "n", "y"),
            save(1, "n", "y"),
            save(0, "n", "y")
        ]),
        [store(1), conflict(1, true), store(2), again(2)]
    );
}

#[derive(Clone, Debug)]
enum Move {
    /// A tab sends a new value under a new id, and perhaps hears the answer.
    Change { tab: usize, text: u8, heard: bool },
    /// A tab restored from the back cache sends another value under its last id and base.
    Restored { tab: usize, text: u8 },
    /// A tab loads the page anew.
    Reload { tab: usize },
    /// The network delivers an old message once more.
    Doubled { which: prop::sample::Index },
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        (0..2_usize, 0..3_u8, any::<bool>()).prop_map(|(tab, text, heard)| Move::Change { tab, text, heard }),
        (0..2_usize, 0..3_u8).prop_map(|(tab, text)| Move::Restored { tab, text }),
        (0..2_usize).prop_map(|tab| Move::Reload { tab }),
        any::<prop::sample::Index>().prop_map(|which| Move::Doubled { which }),
    ];
    prop::collection::vec(one, 0..60)
}

proptest! {
    #[test]
    fn doubled_messages_change_nothing_and_nothing_accepted_is_lost(moves in moves()) {
        let mut kept = Kept::default();
        let mut sent: Vec<Save> = vec![];
        let mut bases = [0, 0];
        let mut last: [Option<Save>; 2] = [None, None];
        for (number, step) in moves.into_iter().enumerate() {
            let before = kept.clone();
            let message = match step {
                Move::Change { tab, text, .. } => Some((tab, save(bases[tab], &format!("{number}"), &text.to_string()))),
                Move::Restored { tab, text } => {
                    last[tab].clone().map(|old| (tab, Save { value: value(&text.to_string()), ..old }))
                }
                Move::Reload { tab } => {
                    bases[tab] = kept.seq();
                    None
                }
                Move::Doubled { which } if !sent.is_empty() => {
                    let double = which.get(&sent).clone();
                    let decision = kept.receive(&double);
                    let records = matches!(decision, SaveDecision::Store { .. } | SaveDecision::Conflict { record: true, .. });
                    prop_assert!(!records);
                    prop_assert_eq!(&kept, &before);
                    None
                }
                Move::Doubled { .. } => None,
            };
            let Some((tab, message)) = message else { continue };
            let decision = kept.receive(&message);
            match decision {
                SaveDecision::Store { seq } => {
                    prop_assert_eq!(seq, before.seq() + 1);
                    let knew = message.base_seq == before.seq();
                    let own = before.current.is_some_and(|stored| stored.mutation == message.mutation);
                    prop_assert!(knew || own, "an answer was replaced by a page that had not seen it");
                }
                SaveDecision::Again { seq } => {
                    prop_assert!(kept.events.iter().any(|event| event.accepted && event.seq == seq && event.value == message.value));
                }
                SaveDecision::Conflict { current_seq, .. } => prop_assert_eq!(current_seq, before.seq()),
            }
            if matches!(step, Move::Change { heard: true, .. }) {
                bases[tab] = kept.seq();
            }
            last[tab] = Some(message.clone());
            sent.push(message);

            let accepted: Vec<_> = kept.events.iter().filter(|event| event.accepted).collect();
            prop_assert!(accepted.iter().zip(1..).all(|(event, seq)| event.seq == seq));
            prop_assert_eq!(accepted.last().map(|event| &event.value), kept.current.as_ref().map(|stored| &stored.value));
            let mut said: Vec<_> = kept.events.iter().map(|event| (&event.mutation, format!("{:?}", event.value), event.accepted)).collect();
            let all = said.len();
            said.sort();
            said.dedup();
            prop_assert_eq!(said.len(), all, "an event is doubled");
        }
    }
}
