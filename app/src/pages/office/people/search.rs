//! Finding somebody among the accounts, by no more than the page shows of them.

use domain::quiz::grade::fold;
use leptos::prelude::*;
use store::{Person, Role};

use super::PATH;
use crate::visit::Visit;
use crate::words::Words;

/// The field and its button.
pub(super) fn form(sought: &str, words: Words) -> impl IntoView + use<> {
    let all = (!sought.is_empty()).then(|| view! { <a href=PATH>{words.t("office-search-all")}</a> });
    view! {
        <form method="get" action=PATH class="search" role="search">
            <p class="field">
                <label for="q">{words.t("office-search")}</label>
                <input id="q" name="q" type="search" value=sought.to_owned() autocomplete="off" maxlength="100"/>
            </p>
            <p><button>{words.t("office-search-button")}</button> {all}</p>
        </form>
    }
}

/// Whether somebody is found: by name as shown, pseudonym or shown address, without accents or case.
pub(super) fn fits(sought: &str, name: &str, person: &Person, visit: &Visit) -> bool {
    let sought = fold(sought);
    let told = [name, &person.pseudonym, shown_email(person, visit).unwrap_or_default()];
    told.into_iter().any(|text| fold(text).contains(&sought))
}

/// The address, unless it would tell a protected name as surely as the name does.
pub(in crate::pages::office) fn shown_email<'a>(person: &'a Person, visit: &Visit) -> Option<&'a str> {
    let named = visit.holds(Role::Custodian) || visit.actor().person() == Some(person.id);
    (!person.protected || named).then_some(person.email.as_str())
}
