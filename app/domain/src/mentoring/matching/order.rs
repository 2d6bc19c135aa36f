//! The seeded order in which people are considered, so that a tie favours nobody by name.

/// A permutation of `0..count`, the same for the same seed on every machine.
///
/// Fisher–Yates over Steele, Lea and Flood's `SplitMix64` (OOPSLA 2014).
pub(crate) fn seeded(count: u32, seed: u64) -> Vec<u32> {
    let mut order: Vec<u32> = (0..count).collect();
    let mut state = seed;
    for last in (1..order.len()).rev() {
        let draw = u128::from(next(&mut state)) * (last as u128 + 1);
        let chosen = usize::try_from(draw >> 64).expect("at most `last`");
        order.swap(last, chosen);
    }
    order
}

fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyone_appears_once_and_the_seed_decides_where() {
        let order = seeded(50, 7);
        let mut sorted = order.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, (0..50).collect::<Vec<_>>());
        assert_eq!(order, seeded(50, 7));
        assert_ne!(order, seeded(50, 8));
    }

    #[test]
    fn the_generator_gives_its_published_first_value() {
        assert_eq!(next(&mut 0), 0xe220_a839_7b1d_cdaf);
    }

    #[test]
    fn nobody_and_one_person_are_orders_too() {
        assert!(seeded(0, 1).is_empty());
        assert_eq!(seeded(1, 1), [0]);
    }
}
