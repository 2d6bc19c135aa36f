//! Reading a number as people of four languages type it, and saying when it has two readings.

use super::words;

/// What a typed text means as a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// Only this can be meant.
    Clear(f64),
    /// One separator before exactly three digits, `1,000` or `1.000`: as a decimal, and as a thousand.
    Ambiguous(f64, f64),
    /// No number; the empty text too.
    NotANumber,
}

/// Reads a number: `0,5`, `0.5`, `1 000`, `1,000.5`, `1.000.000`, `1'000`, `−3`; any kind of space groups.
///
/// ```
/// use domain::quiz::grade::{Reading, reading};
/// assert_eq!(reading("12,5"), Reading::Clear(12.5));
/// assert_eq!(reading("1,000"), Reading::Ambiguous(1.0, 1000.0));
/// ```
#[must_use]
pub fn reading(text: &str) -> Reading {
    let text = plain(text);
    let (sign, digits) = match text.strip_prefix(['-', '+']) {
        Some(rest) => (if text.starts_with('-') { -1.0 } else { 1.0 }, rest.trim_start()),
        None => (1.0, text.as_str()),
    };
    // A full stop or comma at the end closes the sentence.
    let digits = digits.strip_suffix(['.', ',']).unwrap_or(digits);
    match unsigned(digits) {
        Reading::Clear(value) => Reading::Clear(sign * value),
        Reading::Ambiguous(decimal, grouped) => Reading::Ambiguous(sign * decimal, sign * grouped),
        Reading::NotANumber => Reading::NotANumber,
    }
}

/// Reads a number and ignores the question's own unit before or behind it, case and accents aside.
#[must_use]
pub fn number(text: &str, unit: Option<&str>) -> Reading {
    match reading(text) {
        Reading::NotANumber => unit
            .and_then(|unit| without_unit(text, unit))
            .map_or(Reading::NotANumber, |rest| reading(&rest)),
        read => read,
    }
}

fn without_unit(text: &str, unit: &str) -> Option<String> {
    let text = words::letters(&plain(text));
    let unit = words::letters(&plain(unit));
    let text = text.trim_end_matches(['.', ' ']);
    let unit = unit.trim_end_matches(['.', ' ']);
    let rest = text.strip_suffix(unit).or_else(|| text.strip_prefix(unit))?;
    (!unit.is_empty()).then(|| rest.to_owned())
}

/// One kind of space, minus and apostrophe; nothing invisible.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{2212}' | '\u{2010}'..='\u{2013}' | '\u{fe63}' | '\u{ff0d}' => plain.push('-'),
            '\u{2019}' | '\u{02bc}' => plain.push('\''),
            letter if words::is_invisible(letter) => {}
            letter if letter.is_whitespace() => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            letter => plain.push(letter),
        }
    }
    plain.trim().to_owned()
}

fn unsigned(text: &str) -> Reading {
    let separators: Vec<char> = text.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    if separators
        .iter()
        .any(|letter| !matches!(letter, '.' | ',' | ' ' | '\''))
    {
        return Reading::NotANumber;
    }
    let Some(&last) = separators.last() else {
        return clear(whole(text), "");
    };
    let alone = separators.iter().filter(|letter| **letter == last).count() == 1;
    let Some((head, tail)) = text.rsplit_once(last) else {
        return Reading::NotANumber;
    };
    let decimal = matches!(last, '.' | ',') && alone;
    if decimal && separators.len() == 1 {
        let as_decimal = clear(
            if head.is_empty() {
                Some(String::new())
            } else {
                whole(head)
            },
            tail,
        );
        // A group never starts with a zero, so `0,500` is a half.
        return match (
            as_decimal,
            grouped(text, last).filter(|digits| !digits.starts_with('0')),
        ) {
            (Reading::Clear(decimal), Some(digits)) => match clear(Some(digits), "") {
                Reading::Clear(thousands) => Reading::Ambiguous(decimal, thousands),
                _ => Reading::NotANumber,
            },
            (reading, _) => reading,
        };
    }
    let group = separators[0];
    let one_kind = |separators: &[char]| separators.iter().all(|letter| *letter == group);
    if decimal && one_kind(&separators[..separators.len() - 1]) {
        return clear(grouped(head, group), tail);
    }
    if one_kind(&separators) {
        clear(grouped(text, group), "")
    } else {
        Reading::NotANumber
    }
}

/// The digits without their separators, if the groups are one to three digits and then three each.
fn grouped(text: &str, separator: char) -> Option<String> {
    let mut groups = text.split(separator);
    let first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()));
    (first && groups.all(|group| group.len() == 3))
        .then(|| whole(&text.replace(separator, "")))
        .flatten()
}

fn whole(text: &str) -> Option<String> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.to_owned())
}

fn clear(whole: Option<String>, fraction: &str) -> Reading {
    let digits = fraction.bytes().all(|byte| byte.is_ascii_digit());
    match whole {
        Some(whole) if digits && !(whole.is_empty() && fraction.is_empty()) => format!("0{whole}.{fraction}0")
            .parse::<f64>()
            .ok()
            .filter(|value| value.is_finite())
            .map_or(Reading::NotANumber, Reading::Clear),
        _ => Reading::NotANumber,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_one_reading_can_be_meant() {
        let table = [
            ("0,5", 0.5),
            ("0.5", 0.5),
            (",5", 0.5),
            (".5", 0.5),
            ("12,5", 12.5),
            ("27", 27.0),
            (" 27. ", 27.0),
            ("1 000", 1000.0),
            ("1\u{a0}000", 1000.0),
            ("1\u{202f}000,5", 1000.5),
            ("1\u{2009}000\u{2009}000", 1e6),
            ("1,000.5", 1000.5),
            ("1.000,5", 1000.5),
            ("1,000,000", 1e6),
            ("1.000.000", 1e6),
            ("1'000", 1000.0),
            ("1’000’000.25", 1_000_000.25),
            ("1 000,500", 1000.5),
            ("1,000.500", 1000.5),
            ("0,500", 0.5),
            ("1000,500", 1000.5),
            ("1,0000", 1.0),
            ("−3", -3.0),
            ("- 3,5", -3.5),
            ("+4", 4.0),
            ("007", 7.0),
            ("\u{feff}8\u{200b}", 8.0),
            ("1,00", 1.0),
        ];
        for (text, value) in table {
            assert_eq!(reading(text), Reading::Clear(value), "{text:?}");
        }
    }

    #[test]
    fn two_readings_are_both_told() {
        for (text, decimal, grouped) in [
            ("1,000", 1.0, 1000.0),
            ("1.000", 1.0, 1000.0),
            ("12.500", 12.5, 12500.0),
            ("123,456", 123.456, 123_456.0),
            ("-1,000", -1.0, -1000.0),
            ("1,000.", 1.0, 1000.0),
        ] {
            assert_eq!(reading(text), Reading::Ambiguous(decimal, grouped), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_number() {
        let long = "9".repeat(400);
        for text in [
            "",
            " ",
            "abc",
            "1,00,000",
            "1,000,00",
            "1 00",
            "12 34",
            "1.2.3",
            "1,0.5",
            "--1",
            ",",
            ".",
            "-",
            "1..2",
            "27 %",
            "1.000,000.5",
            "1,000 000.5",
            "٣",
            "1e3",
            "NaN",
            "inf",
            "0x10",
            &long,
        ] {
            assert_eq!(reading(text), Reading::NotANumber, "{text:?}");
        }
    }

    #[test]
    fn the_questions_own_unit_is_ignored() {
        for (text, unit) in [
            ("27 %", "%"),
            ("27%", "%"),
            ("27\u{202f}% ", "%"),
            ("USD 27", "usd"),
            ("27 usd.", "USD"),
            ("27 DIAS", "días"),
            ("27 m²", "m²"),
        ] {
            assert_eq!(number(text, Some(unit)), Reading::Clear(27.0), "{text:?}");
        }
        assert_eq!(number("1.000 USD", Some("USD")), Reading::Ambiguous(1.0, 1000.0));
        assert_eq!(number("27 km", Some("%")), Reading::NotANumber);
        assert_eq!(number("27 %", None), Reading::NotANumber);
        assert_eq!(number("%", Some("%")), Reading::NotANumber);
        assert_eq!(number("27", Some("")), Reading::Clear(27.0));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "[-−+0-9., '\u{a0}%a-z]{0,24}|.{0,40}") {
            let _ = number(&text, Some("%"));
        }

        #[test]
        fn groups_of_any_language_are_the_number(value in 1_000_000_u32.., mark in prop::sample::select(vec![',', '.', ' ', '\u{202f}', '\''])) {
            let digits = value.to_string();
            let mut text = String::new();
            for (place, digit) in digits.chars().enumerate() {
                if place > 0 && (digits.len() - place).is_multiple_of(3) {
                    text.push(mark);
                }
                text.push(digit);
            }
            prop_assert_eq!(reading(&text), Reading::Clear(f64::from(value)));
        }

        #[test]
        fn comma_and_point_are_equal(whole in 0_u32..1_000_000, tenths in 0_u8..10) {
            let point = reading(&format!("{whole}.{tenths}"));
            prop_assert_eq!(point, reading(&format!("{whole},{tenths}")));
            prop_assert_eq!(point, Reading::Clear(format!("{whole}.{tenths}").parse().unwrap()));
        }
    }
}
