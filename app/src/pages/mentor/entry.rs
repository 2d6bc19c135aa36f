//! Reading the profile form into what the store keeps, with what is wrong per field.

use domain::mentoring::eligibility::{Experience, Fluency, Gender, GenderChoice, LanguageCode, Wish};
use store::{Confided, Profile};

use super::week;
use crate::form::{Fields, Problems, problem};

pub(super) const LANGUAGES: [&str; 9] = ["es", "en", "fr", "pt", "ht", "nl", "qu", "ay", "gn"];
pub(super) const LEVELS: [(&str, Fluency); 6] = [
    ("A1", Fluency::A1),
    ("A2", Fluency::A2),
    ("B1", Fluency::B1),
    ("B2", Fluency::B2),
    ("C1", Fluency::C1),
    ("C2", Fluency::C2),
];
pub(super) const EXPERIENCE: [(&str, Experience); 4] = [
    ("under-5", Experience::UnderFive),
    ("from-5", Experience::FiveToNine),
    ("from-10", Experience::TenToNineteen),
    ("from-20", Experience::TwentyOrMore),
];
pub(super) const GENDERS: [(&str, Gender); 3] =
    [("woman", Gender::Woman), ("man", Gender::Man), ("other", Gender::Other)];
/// Names of the rows: language and level.
pub(super) const ROWS: [(&str, &str); 4] = [
    ("language-1", "level-1"),
    ("language-2", "level-2"),
    ("language-3", "level-3"),
    ("language-4", "level-4"),
];
pub(super) const WISHES: [&str; 3] = ["wish-1", "wish-2", "wish-3"];
/// Longest text in one's own words, in characters.
const ABOUT: usize = 400;
/// Longest name of a speciality, a unit or an address.
const SHORT: usize = 120;
/// Most addresses in conflict.
const CONFLICTS: usize = 50;
/// So many digits in a row look like a docket, a plate, a document or a telephone.
const DIGITS: usize = 5;

/// The profile, what is confided (`None` keeps what was confided before), and the problems.
pub(super) fn read(fields: &Fields, known: Option<&Profile>) -> (Profile, Option<Confided>, Problems) {
    let mut problems = Problems::new();
    let mut profile = known.cloned().unwrap_or_default();
    profile.languages = languages(fields);
    profile.hours = week::hours(fields.all("hours"));
    profile.speciality = Some(fields.text("speciality").to_owned()).filter(|text| !text.is_empty());
    let country = fields.text("country").to_ascii_uppercase();
    profile.country =
        Some(country).filter(|code| code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase()));
    profile.experience = named(&EXPERIENCE, fields.text("experience")).unwrap_or(Experience::UnderFive);
    fields.text("about").clone_into(&mut profile.about);
    profile.wishes = WISHES
        .iter()
        .filter_map(|name| wish(fields.text(name), &profile))
        .collect();
    if profile.languages.is_empty() {
        problem(&mut problems, "language-1", "mentor-language-needed");
    }
    if profile.hours.shared(&profile.hours) == 0 {
        problem(&mut problems, "hours", "mentor-hours-needed");
    }
    if profile.about.chars().count() > ABOUT {
        problem(&mut problems, "about", "mentor-about-long");
    }
    for (field, text) in [
        ("about", profile.about.as_str()),
        ("speciality", fields.text("speciality")),
    ] {
        if looks_like_case_data(text) {
            problem(&mut problems, field, "mentor-looks-like-case");
        }
    }
    if fields.text("speciality").chars().count() > SHORT || fields.text("unit").chars().count() > SHORT {
        problem(&mut problems, "speciality", "mentor-about-long");
    }
    let confided = (known.is_none() || fields.has("confide")).then(|| confided(fields, &mut problems));
    (profile, confided, problems)
}

/// The word that stands for a value in a form.
pub(super) fn word<T: Copy + PartialEq>(table: &[(&'static str, T)], wanted: T) -> &'static str {
    table
        .iter()
        .find(|(_, value)| *value == wanted)
        .map_or("", |(word, _)| word)
}

/// A wish as the form names it.
pub(super) fn wish_word(wish: &Wish) -> String {
    match wish {
        Wish::Speciality(_) => "own-speciality".to_owned(),
        Wish::Country(_) => "own-country".to_owned(),
        Wish::OtherCountry => "other-country".to_owned(),
        Wish::Language(code) => format!("language-{}", code.as_str()),
        Wish::Experience(band) => format!("experience-{}", word(&EXPERIENCE, *band)),
    }
}

fn languages(fields: &Fields) -> Vec<(LanguageCode, Fluency)> {
    let mut spoken: Vec<(LanguageCode, Fluency)> = Vec::new();
    for (language, level) in ROWS {
        let code = fields.text(language);
        let level = named(&LEVELS, fields.text(level));
        let new = LANGUAGES.contains(&code) && !spoken.iter().any(|(known, _)| known.as_str() == code);
        if let Some(level) = level.filter(|_| new) {
            spoken.push((LanguageCode::new(code), level));
        }
    }
    spoken
}

fn wish(word: &str, own: &Profile) -> Option<Wish> {
    match word {
        "own-speciality" => own.speciality.clone().map(Wish::Speciality),
        "own-country" => own.country.clone().map(Wish::Country),
        "other-country" => Some(Wish::OtherCountry),
        _ => match word.split_once('-')? {
            ("language", code) => LANGUAGES
                .contains(&code)
                .then(|| Wish::Language(LanguageCode::new(code))),
            ("experience", band) => named(&EXPERIENCE, band).map(Wish::Experience),
            _ => None,
        },
    }
}

fn confided(fields: &Fields, problems: &mut Problems) -> Confided {
    let gender_choice = match fields.text("gender-choice").split_once('-') {
        Some(("prefer", gender)) => named(&GENDERS, gender).map(GenderChoice::Prefer),
        Some(("require", gender)) => named(&GENDERS, gender).map(GenderChoice::Require),
        _ => None,
    };
    let conflicts: Vec<String> = fields
        .text("conflicts")
        .lines()
        .map(|line| line.trim().to_lowercase())
        .filter(|line| !line.is_empty())
        .collect();
    if conflicts.len() > CONFLICTS || conflicts.iter().any(|line| !line.contains('@') || line.len() > 254) {
        problem(problems, "conflicts", "mentor-conflicts-wrong");
    }
    Confided {
        unit: Some(fields.text("unit").to_owned()).filter(|unit| !unit.is_empty()),
        gender: named(&GENDERS, fields.text("gender")),
        gender_choice: gender_choice.unwrap_or_default(),
        conflicts,
    }
}

fn named<T: Copy>(table: &[(&'static str, T)], word: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

/// Whether a short text holds an address or a number that could be of a case, a person or a car.
fn looks_like_case_data(text: &str) -> bool {
    let mut row = 0;
    text.chars().any(|letter| {
        match letter {
            '0'..='9' => row += 1,
            ' ' | '-' | '.' | '/' => {}
            _ => row = 0,
        }
        letter == '@' || row >= DIGITS
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields(
            pairs
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
        )
    }

    #[test]
    fn a_whole_form_is_read() {
        let form = fields(&[
            ("language-1", "es"),
            ("level-1", "C2"),
            ("language-2", "es"),
            ("level-2", "A1"),
            ("language-3", "xx"),
            ("level-3", "B1"),
            ("hours", "0-6"),
            ("hours", "2-0"),
            ("country", "co"),
            ("experience", "from-10"),
            ("speciality", "Cyber"),
            ("wish-1", "own-speciality"),
            ("wish-2", "language-ht"),
            ("wish-3", "nonsense"),
            ("gender-choice", "require-woman"),
            ("conflicts", " A@b.example \n\nc@d.example"),
        ]);
        let (profile, confided, problems) = read(&form, None);
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(profile.languages, [(LanguageCode::new("es"), Fluency::C2)]);
        assert_eq!(
            profile.wishes,
            [
                Wish::Speciality("Cyber".into()),
                Wish::Language(LanguageCode::new("ht"))
            ]
        );
        assert!(
            profile.hours.contains(18)
                && profile.hours.contains(20)
                && profile.hours.contains(48)
                && !profile.hours.contains(21)
        );
        let confided = confided.expect("a first form confides");
        assert_eq!(confided.gender_choice, GenderChoice::Require(Gender::Woman));
        assert_eq!(confided.conflicts, ["a@b.example", "c@d.example"]);
    }

    #[test]
    fn what_was_confided_is_kept_unless_it_is_replaced() {
        let form = fields(&[("language-1", "es"), ("level-1", "C2"), ("hours", "0-6")]);
        assert_eq!(read(&form, Some(&Profile::default())).1, None);
    }

    #[test]
    fn numbers_and_addresses_are_refused_but_years_are_not() {
        assert!(looks_like_case_data("exp. 2024-00123"));
        assert!(looks_like_case_data("write to a@b.example"));
        assert!(!looks_like_case_data(
            "Since 2009 in financial crime, 12 years before that on patrol"
        ));
    }
}
