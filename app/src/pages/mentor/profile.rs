//! The fields of the matching profile: the same for those who mentor and those who wish for a mentor.

use leptos::prelude::*;
use store::{FormDraft, Profile};

use super::entry::{EXPERIENCE, GENDERS, LANGUAGES, LEVELS, ROWS, WISHES, wish_word, word};
use super::week;
use crate::components::field::{Field, choice, text_area};
use crate::visit::Visit;
use crate::words::Words;

/// ISO codes offered; another one that is known stays in the list.
const COUNTRIES: [&str; 26] = [
    "AR", "BB", "BO", "BR", "BZ", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "GY", "HN", "HT", "JM", "MX", "NI", "PA",
    "PE", "PY", "SR", "SV", "TT", "UY", "VE",
];

/// The name of a country in the reader's language; an unknown code shows itself.
pub(super) fn country(code: &str, words: Words) -> String {
    words.with("mentor-country", &[("code", code.into())])
}

/// The name of a working language in the reader's language; an unknown code shows itself.
pub(super) fn language(code: &str, words: Words) -> String {
    words.with("mentor-language", &[("code", code.into())])
}

/// All fields but the seats. `again`: something was confided before and can be kept.
pub(super) fn fields(told: &Profile, again: bool, draft: &FormDraft, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let speciality = Field {
        name: "speciality",
        label: words.t("mentor-speciality"),
        kind: "text",
        value: told.speciality.clone().unwrap_or_default(),
        help: words.t("mentor-speciality-help"),
        ..Field::default()
    };
    let none = || (String::new(), words.t("mentor-no-answer"));
    let own = told.country.clone().unwrap_or_default();
    let mut countries: Vec<(String, String)> = COUNTRIES
        .iter()
        .map(|code| ((*code).to_owned(), country(code, words)))
        .collect();
    if !own.is_empty() && !COUNTRIES.contains(&own.as_str()) {
        countries.push((own.clone(), own.clone()));
    }
    countries.sort_by(|one, other| one.1.cmp(&other.1));
    countries.insert(0, none());
    let experience = EXPERIENCE.iter().map(|(name, _)| {
        (
            (*name).to_owned(),
            words.with("mentor-experience-band", &[("band", (*name).into())]),
        )
    });
    view! {
        {languages(told, draft, words)}
        {speciality.show(draft, words)}
        {choice("country", words.t("mentor-country-label"), countries, &own, draft, words)}
        {choice("experience", words.t("mentor-experience"), experience.collect(), word(&EXPERIENCE, told.experience), draft, words)}
        {week::grid(told.hours, draft, words)}
        {text_area("about", words.t("mentor-about"), &told.about, 4, draft, words)}
        {wishes(told, draft, words)}
        {confidential(again, draft, words)}
    }
}

fn languages(told: &Profile, draft: &FormDraft, words: Words) -> impl IntoView + use<> {
    let rows: Vec<_> = ROWS
        .into_iter()
        .enumerate()
        .map(|(place, (language_name, level_name))| {
            let (code, level) = told.languages.get(place).map_or(("", "B2"), |(code, level)| (code.as_str(), word(&LEVELS, *level)));
            let mut offered: Vec<(String, String)> = LANGUAGES.iter().map(|code| ((*code).to_owned(), language(code, words))).collect();
            offered.insert(0, (String::new(), words.t("mentor-no-answer")));
            let levels = LEVELS.iter().map(|(name, _)| ((*name).to_owned(), words.with("mentor-level-name", &[("level", (*name).into())])));
            let number = place + 1;
            view! {
                <div class="language-row">
                    {choice(language_name, words.with("mentor-language-row", &[("number", number.into())]), offered, code, draft, words)}
                    {choice(level_name, words.with("mentor-level-row", &[("number", number.into())]), levels.collect(), level, draft, words)}
                </div>
            }
        })
        .collect();
    view! { <fieldset class="field"><legend>{words.t("mentor-languages")}</legend>{rows}</fieldset> }
}

fn wishes(told: &Profile, draft: &FormDraft, words: Words) -> impl IntoView + use<> {
    let named = |name: &str| (name.to_owned(), words.with("mentor-wish", &[("wish", name.into())]));
    let mut offered = vec![
        (String::new(), words.t("mentor-no-wish")),
        named("own-speciality"),
        named("own-country"),
        named("other-country"),
    ];
    for code in LANGUAGES {
        offered.push((
            format!("language-{code}"),
            words.with("mentor-wish-language", &[("language", language(code, words).into())]),
        ));
    }
    for (band, _) in &EXPERIENCE[1..] {
        let said = words.with("mentor-experience-band", &[("band", (*band).into())]);
        offered.push((
            format!("experience-{band}"),
            words.with("mentor-wish-experience", &[("years", said.into())]),
        ));
    }
    let rows: Vec<_> = WISHES
        .into_iter()
        .enumerate()
        .map(|(place, name)| {
            let chosen = told.wishes.get(place).map(wish_word).unwrap_or_default();
            choice(
                name,
                words.with("mentor-wish-row", &[("number", (place + 1).into())]),
                offered.clone(),
                &chosen,
                draft,
                words,
            )
        })
        .collect();
    view! { <fieldset class="field"><legend>{words.t("mentor-wishes")}</legend><p class="help">{words.t("mentor-wishes-help")}</p>{rows}</fieldset> }
}

/// Sealed at once: nothing of it is ever shown again, so the fields are always empty.
fn confidential(again: bool, draft: &FormDraft, words: Words) -> impl IntoView + use<> {
    let unit = Field {
        name: "unit",
        label: words.t("mentor-unit"),
        kind: "text",
        help: words.t("mentor-unit-help"),
        ..Field::default()
    };
    let mut genders = vec![(String::new(), words.t("mentor-no-answer"))];
    let mut choices = vec![(String::new(), words.t("mentor-gender-no-matter"))];
    for (name, _) in GENDERS {
        genders.push((
            name.to_owned(),
            words.with("mentor-gender-name", &[("gender", name.into())]),
        ));
    }
    for strength in ["prefer", "require"] {
        for (name, _) in GENDERS {
            let key = if strength == "prefer" {
                "mentor-gender-prefer"
            } else {
                "mentor-gender-require"
            };
            choices.push((
                format!("{strength}-{name}"),
                words.with(key, &[("gender", name.into())]),
            ));
        }
    }
    let replace = again.then(|| {
        view! { <p><label class="tick"><input type="checkbox" name="confide" value="1"/>" "{words.t("mentor-confide-again")}</label></p> }
    });
    let lost = (!draft.problems.is_empty()).then(|| view! { <p class="problem">{words.t("mentor-confided-lost")}</p> });
    view! {
        <fieldset class="field sealed">
            <legend>{words.t("mentor-confidential")}</legend>
            <p class="help">{words.t("mentor-confidential-help")}</p>
            {lost}
            {replace}
            {unit.show(draft, words)}
            {choice("gender", words.t("mentor-gender"), genders, "", draft, words)}
            {choice("gender-choice", words.t("mentor-gender-choice"), choices, "", draft, words)}
            {text_area("conflicts", words.t("mentor-conflicts"), "", 3, draft, words)}
        </fieldset>
    }
}
