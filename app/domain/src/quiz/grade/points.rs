//! Points as whole numbers of very small parts, so that sums are exact.

use std::fmt;
use std::ops::Add;

use serde::{Deserialize, Serialize};

/// Points in parts of 1/720,720, the least number that 1 to 16 all divide.
///
/// A third of a point three times is a point, and nobody misses a pass mark by rounding. Only a question of more than
/// 16 parts (pairs, ticks, neighbours) can need rounding: down, to the part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Points(u64);

impl Points {
    /// No points.
    pub const NONE: Self = Self(0);
    /// How many parts a point has.
    pub const PARTS: u64 = 720_720;

    /// Points from stored parts.
    #[must_use]
    pub fn from_parts(parts: u64) -> Self {
        Self(parts)
    }

    /// The parts, to be stored.
    #[must_use]
    pub fn parts(self) -> u64 {
        self.0
    }

    /// `earned` of `parts` equal parts of `of` whole points; none where there are no parts.
    #[must_use]
    pub fn share(of: u16, earned: u64, parts: u64) -> Self {
        let all = u64::from(of) * Self::PARTS;
        // No key has more than 65,536 parts, so the product stays below 2⁵³.
        Self((all * earned.min(parts)).checked_div(parts).unwrap_or(0))
    }

    /// For people: hundredths of a point, halves up.
    #[must_use]
    pub fn hundredths(self) -> u64 {
        (self.0 * 200 + Self::PARTS) / (2 * Self::PARTS)
    }

    /// Whole per cent of `of` points, rounded down; 100 where there are no points.
    #[must_use]
    pub fn percent_of(self, of: u32) -> u8 {
        let percent = (self.0 * 100).checked_div(u64::from(of) * Self::PARTS).unwrap_or(100);
        u8::try_from(percent).unwrap_or(u8::MAX)
    }
}

impl Add for Points {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

/// At most two decimals after a point, none when whole: `1.33`, `0.5`, `2`.
impl fmt::Display for Points {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = self.hundredths();
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        match rest {
            0 => write!(formatter, "{whole}"),
            tenths if tenths % 10 == 0 => write!(formatter, "{whole}.{}", tenths / 10),
            _ => write!(formatter, "{whole}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_thirds_are_a_whole() {
        let third = Points::share(1, 1, 3);
        assert_eq!(third + third + third, Points::share(1, 1, 1));
        assert_eq!(third.hundredths(), 33);
        assert_eq!(Points::share(1, 2, 3).hundredths(), 67);
        assert_eq!((third + third + third).percent_of(2), 50);
    }

    #[test]
    fn people_read_at_most_two_decimals() {
        let shown = |of, earned, parts| Points::share(of, earned, parts).to_string();
        assert_eq!(shown(4, 1, 3), "1.33");
        assert_eq!(shown(1, 1, 2), "0.5");
        assert_eq!(shown(1, 1, 16), "0.06");
        assert_eq!(shown(2, 7, 7), "2");
        assert_eq!(shown(2, 0, 0), "0");
    }

    #[test]
    fn the_largest_question_does_not_overflow() {
        assert_eq!(Points::share(u16::MAX, 65_536, 65_536).hundredths(), 6_553_500);
    }
}
