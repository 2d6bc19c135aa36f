//! Costs the solver can compare and add: one packed integer where it fits, an array of levels where it does not.

use std::fmt::Debug;
use std::ops::{Add, Sub};

/// How many levels an array cost can hold; it bounds the number of bands.
pub(crate) const LEVELS: usize = 16;

/// An ordered group: all that the solver asks of a cost.
pub(crate) trait Cost: Copy + Ord + Debug + Add<Output = Self> + Sub<Output = Self> {
    /// The cost of nothing.
    const ZERO: Self;

    /// One unit of each level, most important first, such that no sum within the given
    /// largest totals of the later levels outweighs one unit of an earlier one.
    /// `None` if this type is too small for that.
    fn units(largest: &[u64]) -> Option<Vec<Self>>;

    /// This cost taken `count` times; `count` may be negative.
    fn times(self, count: i64) -> Self;
}

macro_rules! packed {
    ($integer:ty) => {
        impl Cost for $integer {
            const ZERO: Self = 0;

            fn units(largest: &[u64]) -> Option<Vec<Self>> {
                let mut units = vec![0; largest.len()];
                let mut unit: Self = 1;
                for (level, &total) in largest.iter().enumerate().rev() {
                    units[level] = unit;
                    unit = unit.checked_mul(Self::try_from(total).ok()?.checked_add(1)?)?;
                }
                // A distance in a search is at most a few whole objectives away from zero.
                unit.checked_mul(8)?;
                Some(units)
            }

            fn times(self, count: i64) -> Self {
                self * Self::from(count)
            }
        }
    };
}

packed!(i64);
packed!(i128);

/// Levels side by side, compared from the first: the cost for instances too large to pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Levels([i64; LEVELS]);

impl Cost for Levels {
    const ZERO: Self = Self([0; LEVELS]);

    fn units(largest: &[u64]) -> Option<Vec<Self>> {
        (largest.len() <= LEVELS).then(|| {
            (0..largest.len())
                .map(|level| {
                    let mut unit = Self::ZERO;
                    unit.0[level] = 1;
                    unit
                })
                .collect()
        })
    }

    fn times(self, count: i64) -> Self {
        Self(self.0.map(|level| level * count))
    }
}

impl Add for Levels {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
        self
    }
}

impl Sub for Levels {
    type Output = Self;

    fn sub(mut self, other: Self) -> Self {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine -= theirs;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_unit_outweighs_everything_below_it() {
        let units = i128::units(&[3, 10, 500]).expect("small");
        assert!(units[0] > units[1].times(10) + units[2].times(500));
        assert!(units[1] > units[2].times(500));
    }

    #[test]
    fn a_product_that_does_not_fit_is_refused() {
        assert!(i64::units(&[u64::MAX, 2]).is_none());
        assert!(i128::units(&[u64::MAX >> 1, u64::MAX >> 1, 8]).is_none());
        assert!(Levels::units(&[u64::MAX; LEVELS]).is_some());
        assert!(Levels::units(&[1; LEVELS + 1]).is_none());
    }

    #[test]
    fn level_sums_with_mixed_signs_compare_from_the_first_level() {
        let units = Levels::units(&[9, 9]).expect("two levels");
        assert!(units[0] - units[1].times(1_000_000) > Levels::ZERO);
    }
}
