//! Neutral names for people whose own may not be shown.

use sha2::{Digest, Sha256};

/// Quiet things of coast and country, the same to readers of all four languages.
const WORDS: [&str; 32] = [
    "Faro", "Puente", "Cedro", "Delta", "Prisma", "Brisa", "Ceiba", "Loma", "Marea", "Nube", "Olivo", "Palma", "Roble",
    "Sauce", "Valle", "Vela", "Ancla", "Coral", "Duna", "Isla", "Lago", "Monte", "Oasis", "Playa", "Pradera", "Quena",
    "Ribera", "Selva", "Tundra", "Umbral", "Volcán", "Zafiro",
];

/// The `turn`-th pseudonym (`Faro 417`) that these random bytes give: a next one where the first is taken.
pub(crate) fn pseudonym(fresh: &[u8; 16], turn: u32) -> String {
    let hash = Sha256::new()
        .chain_update(fresh)
        .chain_update(turn.to_be_bytes())
        .finalize();
    let word = WORDS[usize::from(hash[0]) % WORDS.len()];
    let number = u32::from_be_bytes([hash[1], hash[2], hash[3], hash[4]]);
    // Three digits are easily said; where they run out, six are still a name.
    let number = if turn < 8 {
        100 + number % 900
    } else {
        100_000 + number % 900_000
    };
    format!("{word} {number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_bytes_give_the_same_names_and_turns_differ() {
        let names: std::collections::BTreeSet<String> = (0..12).map(|turn| pseudonym(&[7; 16], turn)).collect();
        assert!(names.len() > 10, "{names:?}");
        assert_eq!(pseudonym(&[7; 16], 3), pseudonym(&[7; 16], 3));
        assert_ne!(pseudonym(&[7; 16], 0), pseudonym(&[8; 16], 0));
    }
}
