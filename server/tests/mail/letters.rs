//! Every letter in every language: complete, and the same in all four.

use std::collections::BTreeSet;

use domain::language::Language;
use server::mail::letter::Value;
use server::mail::{Kind, Letter};

const LINK: &str = "https://escuela.example/sign-in/link/token";

fn every_letter() -> impl Iterator<Item = (Kind, Language)> {
    Kind::ALL
        .into_iter()
        .flat_map(|kind| Language::ALL.map(|language| (kind, language)))
}

/// The names between braces.
fn placeholders(markdown: &str) -> BTreeSet<&str> {
    markdown
        .split('{')
        .skip(1)
        .map(|rest| rest.split_once('}').expect("a closing brace").0)
        .collect()
}

fn value_of(name: &str) -> String {
    format!("the {} & more", name.replace('_', " "))
}

#[test]
fn no_placeholder_is_left_and_both_parts_say_it_all() {
    for (kind, language) in every_letter() {
        let names = placeholders(kind.markdown(language));
        let values: Vec<_> = names
            .iter()
            .map(|name| match *name {
                "link" => ("link", Value::Link(LINK.into())),
                name => (name, value_of(name).into()),
            })
            .collect();
        let letter = Letter::new(kind, language, &values);
        let place = format!("{kind:?} {language:?}: {letter:?}");
        assert!(
            !letter.subject.is_empty() && !letter.subject.contains(['\n', '#', '{', '}']),
            "{place}"
        );
        assert!(!letter.text.contains(['{', '}', '<', '*', '_']), "{place}");
        assert!(!letter.html.contains(['{', '}']), "{place}");
        assert!(letter.text.contains(&format!("\n\n{LINK}\n\n")), "{place}");
        assert!(
            letter.html.contains(&format!("<a href=\"{LINK}\">{LINK}</a>")),
            "{place}"
        );
        assert!(
            letter.html.contains(&format!("<html lang=\"{}\">", language.code())),
            "{place}"
        );
        for name in names.iter().filter(|name| **name != "link") {
            assert!(letter.html.contains(&value_of(name).replace('&', "&amp;")), "{place}");
        }
        let paragraphs = letter.text.split("\n\n").count();
        assert_eq!(letter.html.matches("<p>").count(), paragraphs, "{place}");
    }
}

#[test]
fn a_letter_has_the_same_placeholders_in_every_language() {
    for (kind, language) in every_letter() {
        let (own, source) = (kind.markdown(language), kind.markdown(Language::Es));
        assert_eq!(placeholders(own), placeholders(source), "{kind:?} {language:?}");
        let paragraphs = |markdown: &str| markdown.trim().split("\n\n").count();
        assert_eq!(paragraphs(own), paragraphs(source), "{kind:?} {language:?}");
    }
}

#[test]
fn letters_about_a_pairing_have_no_room_for_a_name() {
    for (kind, language) in every_letter() {
        if matches!(kind, Kind::Proposal | Kind::Acceptance) {
            let allowed = BTreeSet::from(["course", "link", "school", "until"]);
            assert!(
                placeholders(kind.markdown(language)).is_subset(&allowed),
                "{kind:?} {language:?}"
            );
        }
    }
}
