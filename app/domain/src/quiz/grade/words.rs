//! Comparing typed words: what is ignored is listed here, and nothing is guessed.

/// The form in which two answers are compared.
///
/// Case, accents, repeated spaces, typographic quotes and dashes, and punctuation at both ends are ignored. Never
/// fuzzy: another letter is another word.
///
/// ```
/// use domain::quiz::grade::fold;
/// assert_eq!(fold("  «Coacción».  "), fold("coaccion"));
/// assert_ne!(fold("consent is relevant"), fold("consent is not relevant"));
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let folded = letters(text);
    let ends = |letter: char| letter == ' ' || ".,;:!?¡¿\"'()[]".contains(letter);
    match folded.trim_matches(ends) {
        "" => folded.trim().to_owned(),
        inner => inner.to_owned(),
    }
}

/// Case, accents, spaces, quotes and dashes made one; the ends stay.
pub(super) fn letters(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            letter if is_invisible(letter) || is_mark(letter) => {}
            letter if letter.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            letter => match simple(letter) {
                Some(simple) => folded.push_str(simple),
                None => folded.push(letter),
            },
        }
    }
    folded
}

/// Zero-width and direction marks, the soft hyphen and the byte order mark: nobody types them on purpose.
pub(super) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

fn simple(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ª' => "a",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẽ' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'º' => "o",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ţ' | 'ť' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỹ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        '‘' | '’' | '‚' | '‛' | '′' | '´' | '`' | 'ʼ' | '‹' | '›' => "'",
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => "\"",
        '‐'..='―' | '−' => "-",
        '…' => "...",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_ignored() {
        for (typed, accepted) in [
            ("COACCIÓN", "coacción"),
            ("coaccio\u{301}n", "coacción"),
            ("  the   means ", "the means"),
            ("“traite”", "traite"),
            ("¿Qué?", "que"),
            ("l’exploitation", "l'exploitation"),
            ("cœur", "coeur"),
            ("(b)", "b"),
            ("coerción.", "COERCION"),
            ("no\u{a0}lo sé", "no lo se"),
            ("ação", "acao"),
            ("re\u{ad}levo", "relevo"),
            ("anti–trata", "anti-trata"),
        ] {
            assert_eq!(fold(typed), fold(accepted), "{typed:?}");
        }
    }

    #[test]
    fn what_is_another_word() {
        for (typed, accepted) in [
            ("consent is not relevant", "consent is relevant"),
            ("coercions", "coercion"),
            ("coertion", "coercion"),
            ("themeans", "the means"),
            ("-5", "5"),
            ("C++", "C"),
            ("?", "!"),
            ("anti trata", "anti-trata"),
        ] {
            assert_ne!(fold(typed), fold(accepted), "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
