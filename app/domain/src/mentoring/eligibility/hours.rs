//! The hours of a week as a set, in UTC so that two people's sets can be compared.

use serde::{Deserialize, Serialize};

/// Hours of one week in UTC, 0 (Monday 00:00–01:00) to 167 (Sunday 23:00–24:00).
///
/// Whoever fills it converts from the person's zone for a week of the term itself, so that
/// daylight saving is right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekHours([u64; 3]);

/// Hours in a week.
const WEEK: u8 = 168;

impl WeekHours {
    /// Adds an hour; hours from 168 on do not exist and are passed over.
    pub fn add(&mut self, hour: u8) {
        if hour < WEEK {
            self.0[usize::from(hour / 64)] |= 1 << (hour % 64);
        }
    }

    /// Whether this hour is in the set.
    pub fn contains(&self, hour: u8) -> bool {
        hour < WEEK && self.0[usize::from(hour / 64)] & (1 << (hour % 64)) != 0
    }

    /// How many hours both sets hold.
    pub fn shared(&self, other: &Self) -> u32 {
        self.0
            .iter()
            .zip(other.0)
            .map(|(mine, theirs)| (mine & theirs).count_ones())
            .sum()
    }
}

impl FromIterator<u8> for WeekHours {
    fn from_iter<I: IntoIterator<Item = u8>>(hours: I) -> Self {
        let mut set = Self::default();
        for hour in hours {
            set.add(hour);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_on_both_sides_of_a_word_are_kept_apart() {
        let one: WeekHours = [0, 63, 64, 127, 128, 167, 168, 255].into_iter().collect();
        let other: WeekHours = [63, 64, 128, 166].into_iter().collect();
        assert_eq!(one.shared(&one), 6);
        assert_eq!(one.shared(&other), 3);
        assert!(one.contains(167) && !one.contains(168) && !one.contains(1));
    }
}
