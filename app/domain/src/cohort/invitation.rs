//! Reading a list of people as schools have them: a table with headings, in whatever order and separator.

use std::collections::HashMap;

use crate::language::Language;
use crate::person::Track;

/// A row that can be invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitee {
    /// As the person writes it.
    pub name: String,
    /// Lower case.
    pub email: String,
    /// `None` where the list does not say.
    pub language: Option<Language>,
    /// Track within the cohort.
    pub track: Track,
    /// Country, as written.
    pub country: Option<String>,
    /// Unit or office, as written.
    pub unit: Option<String>,
}

/// Why a row cannot be invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowProblem {
    /// No name.
    Name,
    /// No address, or none that mail could reach.
    Email,
    /// A language that is none of the four.
    Language,
    /// No track, or none of the three.
    Track,
    /// The address stands in an earlier row.
    Twice,
    /// A field longer than 200 characters.
    Long,
}

impl RowProblem {
    /// One word, for translation keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::Language => "language",
            Self::Track => "track",
            Self::Twice => "twice",
            Self::Long => "long",
        }
    }
}

/// Why the list as a whole cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListProblem {
    /// There is nothing below the headings.
    Empty,
    /// The first row does not name the columns name, email and track.
    Headings,
    /// More rows than [`MOST_ROWS`].
    Many,
}

impl ListProblem {
    /// One word, for translation keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Headings => "headings",
            Self::Many => "many",
        }
    }
}

/// Rows of one list; a larger school imports in parts.
pub const MOST_ROWS: usize = 1000;
const MOST_CHARACTERS: usize = 200;

/// A list as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Line of the text (1-based, headings included) and what stands there.
    pub rows: Vec<(usize, Result<Invitee, RowProblem>)>,
    /// Set when no row could be read.
    pub problem: Option<ListProblem>,
}

/// Reads a list: comma, semicolon or tab, headings in four languages in any order, quoted fields.
#[must_use]
pub fn read_people(text: &str) -> People {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let failed = |problem| People { rows: Vec::new(), problem: Some(problem) };
    // Excel announces its separator in a first line of its own.
    let announced = text.lines().next().filter(|line| line.to_ascii_lowercase().starts_with("sep="));
    let start = announced.map_or(0, |line| (line.len() + 1).min(text.len()));
    let body = &text[start..];
    let head = body.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(head))
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(body.as_bytes());
    let mut lines = Lines { body, seen: 0, line: 1 + usize::from(announced.is_some()) };
    let mut columns: Option<Columns> = None;
    let mut rows = Vec::new();
    let mut known = HashMap::new();
    for record in reader.records().filter_map(Result::ok) {
        if record.iter().all(str::is_empty) {
            continue;
        }
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        let Some(columns) = &columns else {
            match Columns::read(&record) {
                Some(found) => columns = Some(found),
                None => return failed(ListProblem::Headings),
            }
            continue;
        };
        if rows.len() == MOST_ROWS {
            return failed(ListProblem::Many);
        }
        let read = columns.invitee(&record).and_then(|invitee| match known.insert(invitee.email.clone(), line) {
            Some(_) => Err(RowProblem::Twice),
            None => Ok(invitee),
        });
        rows.push((line, read));
    }
    let problem = rows.is_empty().then_some(ListProblem::Empty);
    People { rows, problem }
}

/// Checks one person by the same rules as a row of a list.
pub fn invitee(name: &str, email: &str, language: &str, track: &str, country: &str, unit: &str) -> Result<Invitee, RowProblem> {
    let fields = [name, email, language, track, country, unit].map(str::trim);
    if fields.iter().any(|field| field.chars().count() > MOST_CHARACTERS) {
        return Err(RowProblem::Long);
    }
    let [name, email, language, track, country, unit] = fields;
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(RowProblem::Name);
    }
    if !is_address(email) {
        return Err(RowProblem::Email);
    }
    let spoken = if language.is_empty() { None } else { Some(language_of(language).ok_or(RowProblem::Language)?) };
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Ok(Invitee {
        name: name.to_owned(),
        email: email.to_lowercase(),
        language: spoken,
        track: Track::from_word(track).ok_or(RowProblem::Track)?,
        country: some(country),
        unit: some(unit),
    })
}

/// Lines by byte, counted once: the reader's own count takes blank lines for the row below.
struct Lines<'a> {
    body: &'a str,
    seen: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, byte: u64) -> usize {
        let bytes = self.body.as_bytes();
        let mut to = usize::try_from(byte).unwrap_or(usize::MAX).clamp(self.seen, bytes.len());
        while bytes.get(to) == Some(&b'\n') {
            to += 1;
        }
        self.line += bytes[self.seen..to].iter().filter(|byte| **byte == b'\n').count();
        self.seen = to;
        self.line
    }
}

/// Which column holds what.
struct Columns {
    places: [Option<usize>; 6],
}

const HEADINGS: [&[&str]; 6] = [
    &["name", "full name", "nombre", "nombre completo", "nombre y apellidos", "nom", "nom complet", "nome", "nome completo"],
    &["email", "e-mail", "mail", "email address", "correo", "correo electronico", "courriel", "adresse e-mail", "adresse electronique", "endereco de e-mail"],
    &["language", "idioma", "lengua", "langue", "lingua"],
    &["track", "itinerario", "perfil", "carrera", "profesion", "filiere", "parcours", "profession", "trilha", "percurso", "carreira", "profissao"],
    &["country", "pais", "pays"],
    &["unit", "office", "unidad", "oficina", "unite", "service", "unidade", "gabinete"],
];

impl Columns {
    fn read(heads: &csv::StringRecord) -> Option<Self> {
        let heads: Vec<String> = heads.iter().map(folded).collect();
        let places = HEADINGS.map(|words| heads.iter().position(|head| words.contains(&head.as_str())));
        let needed = places[0].is_some() && places[1].is_some() && places[3].is_some();
        needed.then_some(Self { places })
    }

    fn invitee(&self, record: &csv::StringRecord) -> Result<Invitee, RowProblem> {
        let [name, email, language, track, country, unit] =
            self.places.map(|place| place.and_then(|place| record.get(place)).unwrap_or_default());
        invitee(name, email, language, track, country, unit)
    }
}

/// The separator that stands most often outside quotes.
fn separator(head: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    for byte in head.bytes() {
        quoted ^= byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(mark, _)| !quoted && *mark == byte) {
            *count += 1;
        }
    }
    // The first of equals: a single column has no separator at all.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(mark, _)| mark)
}

fn language_of(word: &str) -> Option<Language> {
    let word = folded(word);
    let known: [(Language, &[&str]); 4] = [
        (Language::Es, &["es", "espanol", "castellano", "spanish", "espagnol", "espanhol"]),
        (Language::En, &["en", "english", "ingles", "anglais"]),
        (Language::Fr, &["fr", "francais", "french", "frances"]),
        (Language::Pt, &["pt", "portugues", "portuguese", "portugais"]),
    ];
    let code = word.split(['-', '_']).next().unwrap_or_default();
    known.into_iter().find(|(_, words)| words.contains(&word.as_str()) || words[0] == code).map(|(language, _)| language)
}

fn is_address(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else { return false };
    let plain = |part: &str| !part.is_empty() && !part.chars().any(|c| c.is_whitespace() || c.is_control() || "<>,;\"@".contains(c));
    let dotted = host.contains('.') && host.split('.').all(|label| !label.is_empty());
    plain(local) && plain(host) && dotted
}

/// Lower case, without accents, stars (a mark of mandatory columns) and outer space.
fn folded(text: &str) -> String {
    let plain = text.trim_matches(|c: char| c.is_whitespace() || c == '*' || c == '\u{a0}').to_lowercase();
    plain
        .chars()
        .map(|letter| match letter {
            'á' | 'à' | 'â' | 'ã' => 'a',
            'é' | 'è' | 'ê' => 'e',
            'í' => 'i',
            'ó' | 'ô' | 'õ' => 'o',
            'ú' | 'ü' => 'u',
            'ñ' => 'n',
            'ç' => 'c',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spanish_headings_semicolons_and_quotes_in_any_order() {
        let text = "sep=;\r\nCorreo electrónico;Idioma;Nombre;Itinerario;País;Unidad\r\n\
                    ANA@Corte.example;español;\"Ruiz; Ana\";Jueza;PA;Corte 2\r\n\r\n\
                    luis@corte.example;;Luis Paz;bombero;;\r\n";
        let people = read_people(text);
        assert_eq!(people.problem, None);
        let (line, first) = &people.rows[0];
        let first = first.as_ref().expect("a right row");
        assert_eq!((*line, first.name.as_str(), first.email.as_str()), (3, "Ruiz; Ana", "ana@corte.example"));
        assert_eq!((first.language, first.track), (Some(Language::Es), Track::Judge));
        assert_eq!((first.country.as_deref(), first.unit.as_deref()), (Some("PA"), Some("Corte 2")));
        assert_eq!(people.rows[1], (5, Err(RowProblem::Track)));
    }

    #[test]
    fn the_second_row_of_an_address_is_refused_and_the_first_goes_through() {
        let people = read_people("name,email,track\nAna,a@b.example,judge\nEva,not an address,judge\nAna,A@B.example,police\n");
        assert!(people.rows[0].1.is_ok());
        assert_eq!(people.rows[1], (3, Err(RowProblem::Email)));
        assert_eq!(people.rows[2], (4, Err(RowProblem::Twice)));
    }

    #[test]
    fn tabs_and_other_languages_are_read() {
        let people = read_people("Nom\tCourriel\tFilière\tLangue\nEve\te@b.example\tprocureur\tfrançais\n");
        let row = people.rows[0].1.as_ref().expect("a right row");
        assert_eq!((row.track, row.language), (Track::Prosecutor, Some(Language::Fr)));
    }

    #[test]
    fn a_list_without_headings_or_rows_says_so() {
        assert_eq!(read_people("Ana,a@b.example,judge\n").problem, Some(ListProblem::Headings));
        assert_eq!(read_people("name;email;track\n").problem, Some(ListProblem::Empty));
        assert_eq!(read_people("").problem, Some(ListProblem::Empty));
        let many = (0..=MOST_ROWS).map(|n| format!("P,p{n}@b.example,judge\n")).collect::<String>();
        assert_eq!(read_people(&format!("name,email,track\n{many}")).problem, Some(ListProblem::Many));
    }
}
