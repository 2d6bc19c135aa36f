//! The four languages of the interface and of course texts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A language of the interface; course texts use the same four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Spanish
    Es,
    /// English
    En,
    /// French
    Fr,
    /// Portuguese
    Pt,
}

impl Language {
    /// All four, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Es, Self::En, Self::Fr, Self::Pt];

    /// The BCP 47 code: `es`, `en`, `fr` or `pt`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::En => "en",
            Self::Fr => "fr",
            Self::Pt => "pt",
        }
    }

    /// The language's name in itself, for a chooser.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Es => "Español",
            Self::En => "English",
            Self::Fr => "Français",
            Self::Pt => "Português",
        }
    }

    /// Reads a code or the start of a longer tag (`pt-BR` is Portuguese); anything else is `None`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let start = code.trim().get(..2)?.to_ascii_lowercase();
        let ends = code
            .trim()
            .as_bytes()
            .get(2)
            .is_none_or(|next| !next.is_ascii_alphabetic());
        Self::ALL.into_iter().find(|language| ends && language.code() == start)
    }

    /// The first acceptable language of an `Accept-Language` header, weights respected.
    #[must_use]
    pub fn from_accept_header(header: &str) -> Option<Self> {
        let mut best: Option<(f32, Self)> = None;
        for part in header.split(',').take(32) {
            let mut pieces = part.split(';');
            let Some(language) = pieces.next().and_then(Self::from_code) else {
                continue;
            };
            let weight = pieces
                .find_map(|piece| piece.trim().strip_prefix("q=")?.parse::<f32>().ok())
                .unwrap_or(1.0);
            if weight > 0.0 && best.is_none_or(|(weighed, _)| weight > weighed) {
                best = Some((weight, language));
            }
        }
        best.map(|(_, language)| language)
    }
}

/// One text per language; never empty once the parser has accepted it.
pub type Translations<T> = BTreeMap<Language, T>;

/// The text to show a reader: theirs, else the source language's, else any, with its language.
#[must_use]
pub fn pick<T>(texts: &Translations<T>, wanted: Language, source: Language) -> Option<(Language, &T)> {
    let found = |language: Language| texts.get(&language).map(|text| (language, text));
    found(wanted)
        .or_else(|| found(source))
        .or_else(|| texts.iter().next().map(|(language, text)| (*language, text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn header_weights_decide() {
        assert_eq!(
            Language::from_accept_header("de, fr;q=0.4, pt-BR;q=0.9"),
            Some(Language::Pt)
        );
        assert_eq!(Language::from_accept_header("est, *"), None);
        assert_eq!(Language::from_accept_header("en;q=0, es;q=0.1"), Some(Language::Es));
    }

    #[test]
    fn a_missing_translation_falls_back_to_the_source() {
        let texts = Translations::from([(Language::Es, "hola"), (Language::En, "hello")]);
        assert_eq!(pick(&texts, Language::Fr, Language::Es), Some((Language::Es, &"hola")));
        assert_eq!(pick(&texts, Language::En, Language::Es), Some((Language::En, &"hello")));
    }
}
