//! Invented people for the demo: names that belong to nobody in particular.

use domain::language::Language;
use domain::person::Track;
use store::Invitee;

const FIRST: [&str; 13] = [
    "Alba", "Bruno", "Celia", "Darío", "Elena", "Fabián", "Gloria", "Hugo", "Inés", "Jorge", "Karen", "Luis", "Mónica",
];
const LAST: [&str; 7] = ["Duarte", "Salas", "Peñalba", "Rivero", "Campos", "Lindo", "Morán"];
const COUNTRIES: [&str; 6] = ["PA", "CR", "CO", "DO", "GT", "HN"];
const LANGUAGES: [Language; 5] = [Language::Es, Language::Es, Language::En, Language::Es, Language::Pt];

/// The `place`-th invented person: always the same for the same place.
pub(super) fn invitee(place: usize) -> Invitee {
    let name = format!("{} {}", FIRST[place % FIRST.len()], LAST[(place * 3 + 1) % LAST.len()]);
    let email = format!("person{place:02}@demo.example");
    let track = Track::ALL[place % Track::ALL.len()];
    super::invitee(
        &name,
        &email,
        LANGUAGES[place % LANGUAGES.len()],
        track,
        COUNTRIES[place % COUNTRIES.len()],
        place % 5,
    )
}
