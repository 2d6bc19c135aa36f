//! Order and names drawn from the attempt's secret seed and nothing else.

use sha2::{Digest, Sha256};

use crate::quiz::OptionId;

/// Which list of a question an option stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    /// Choices, steps, left cells.
    Options,
    /// Right cells.
    Matches,
}

impl List {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Options => "option",
            Self::Matches => "match",
        }
    }
}

/// An option's name in one attempt: 64 bits of a hash that only the seed's holder can make, in 16 letters `a` to `p`.
///
/// Letters, because the reader of posted forms (`serde_qs`) takes a map key that begins with a digit for a list index.
pub(super) fn token(seed: &[u8; 32], question: &str, list: List, option: OptionId) -> String {
    let digest = hash(seed, &[question, list.word(), &option.to_string()]).finalize();
    digest[..8]
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|half| char::from(b'a' + half))
        .collect()
}

/// A stream of numbers: SHA-256 of seed, label and a counter.
pub(super) struct Order {
    base: Sha256,
    counter: u64,
}

impl Order {
    /// A stream of its own for each label.
    pub(super) fn new(seed: &[u8; 32], label: &[&str]) -> Self {
        let mut base = hash(seed, &["shuffle"]);
        for part in label {
            update(&mut base, part);
        }
        Self { base, counter: 0 }
    }

    /// Fisher–Yates: each order is as likely as any other.
    pub(super) fn shuffle<T>(mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = self.below(last as u64 + 1);
            list.swap(last, usize::try_from(other).unwrap_or(last));
        }
    }

    /// A number in `0..bound`; numbers beyond the last whole multiple are drawn again, or small ones would be favoured.
    fn below(&mut self, bound: u64) -> u64 {
        let beyond = u64::MAX - u64::MAX % bound;
        loop {
            let drawn = self.next();
            if drawn < beyond {
                return drawn % bound;
            }
        }
    }

    fn next(&mut self) -> u64 {
        let digest = self.base.clone().chain_update(self.counter.to_be_bytes()).finalize();
        self.counter += 1;
        digest[..8]
            .iter()
            .fold(0, |number, byte| (number << 8) | u64::from(*byte))
    }
}

fn hash(seed: &[u8; 32], parts: &[&str]) -> Sha256 {
    let mut hash = Sha256::new_with_prefix(seed);
    for part in parts {
        update(&mut hash, part);
    }
    hash
}

/// With its length before it, so that no two lists of parts are the same bytes.
fn update(hash: &mut Sha256, part: &str) {
    hash.update((part.len() as u64).to_be_bytes());
    hash.update(part.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_is_about_as_frequent_as_any_other() {
        let mut counts = std::collections::BTreeMap::new();
        for run in 0..2400_u32 {
            let mut seed = [0; 32];
            seed[..4].copy_from_slice(&run.to_be_bytes());
            let mut list = [1, 2, 3, 4];
            Order::new(&seed, &["quiz"]).shuffle(&mut list);
            *counts.entry(list).or_insert(0) += 1;
        }
        assert_eq!(counts.len(), 24);
        assert!(counts.values().all(|count| (60..=140).contains(count)), "{counts:?}");
    }

    #[test]
    fn a_name_belongs_to_one_option_of_one_list_of_one_attempt() {
        let name = |seed, question, list, option| token(&[seed; 32], question, list, option);
        let names = [
            name(1, "a", List::Options, 1),
            name(2, "a", List::Options, 1),
            name(1, "b", List::Options, 1),
            name(1, "a", List::Matches, 1),
            name(1, "a", List::Options, 2),
            name(1, "a", List::Options, 11),
        ];
        assert!(
            names
                .iter()
                .all(|name| name.len() == 16 && name.bytes().all(|byte| byte.is_ascii_lowercase()))
        );
        assert_eq!(
            names.iter().collect::<std::collections::BTreeSet<_>>().len(),
            names.len()
        );
    }
}
