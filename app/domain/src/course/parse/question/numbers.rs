//! The numbers in a text, written alike whatever the language: `520.085` and `520,085` are one.

/// All numbers of a text without their separators, ascending.
pub(crate) fn of(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let mut number = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let separates = matches!(character, '.' | ',' | '\u{a0}' | '\u{202f}' | '\u{2009}');
        if character.is_ascii_digit() {
            number.push(character);
        } else if !(separates && !number.is_empty() && characters.peek().is_some_and(char::is_ascii_digit)) {
            numbers.extend((!number.is_empty()).then(|| std::mem::take(&mut number)));
        }
    }
    numbers.extend((!number.is_empty()).then_some(number));
    numbers.sort_unstable();
    numbers
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn separators_of_any_language_vanish() {
        assert_eq!(
            of("En 2023, 520.085 cruces; 41,9 %; art. 18(15)."),
            of("18(15): 41.9 % in 2023, 520,085")
        );
        assert_eq!(of("3, 4 y 5."), ["3", "4", "5"]);
    }
}
