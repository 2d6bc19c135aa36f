//! The words of the interface in four languages.

use std::sync::LazyLock;

use domain::language::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

/// The words of one language. Copied freely.
#[derive(Clone, Copy)]
pub struct Words {
    language: Language,
    bundle: &'static FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Words({})", self.language.code())
    }
}

impl Words {
    /// The words of this language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        static BUNDLES: LazyLock<Vec<FluentBundle<FluentResource>>> =
            LazyLock::new(|| Language::ALL.into_iter().map(bundle).collect());
        let place = Language::ALL
            .iter()
            .position(|known| *known == language)
            .unwrap_or_default();
        Self {
            language,
            bundle: &BUNDLES[place],
        }
    }

    /// Which language they are.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The words of a key; a key that is missing shows itself, and fails our own check.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The words of a key with values put in.
    #[must_use]
    pub fn with(&self, key: &str, values: &[(&str, Value)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, language = self.language.code(), "no such words");
            return key.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            match value {
                Value::Number(number) => args.set(*name, *number),
                Value::Text(text) => args.set(*name, text.clone()),
            }
        }
        let mut problems = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&args), &mut problems)
            .into_owned()
    }
}

/// A value for a placeholder: a number chooses plural forms, a text does not.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Chooses plural forms.
    Number(i64),
    /// Put in as it is.
    Text(String),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        /// Every file of words, by language: name and text.
        #[must_use]
        pub fn files(language: Language) -> Vec<(&'static str, &'static str)> {
            match language {
                Language::Es => vec![$(($name, include_str!(concat!("../locales/es/", $name, ".ftl")))),+],
                Language::En => vec![$(($name, include_str!(concat!("../locales/en/", $name, ".ftl")))),+],
                Language::Fr => vec![$(($name, include_str!(concat!("../locales/fr/", $name, ".ftl")))),+],
                Language::Pt => vec![$(($name, include_str!(concat!("../locales/pt/", $name, ".ftl")))),+],
            }
        }
    };
}

files!(
    "house",
    "sign_in",
    "learning",
    "quiz",
    "cohort",
    "mentoring",
    "authoring",
    "office"
);

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let tag = language.code().parse().expect("our four codes are language tags");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The marks would stand in attributes and mails too, and our texts run one way.
    bundle.set_use_isolating(false);
    for (name, text) in files(language) {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, problems)| {
            tracing::error!(name, ?problems, language = language.code(), "words that do not parse");
            resource
        });
        bundle.add_resource_overriding(resource);
    }
    bundle
}
