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
    let text = text
        .trim_start_matches('\u{feff}')
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let failed = |problem| People {
        rows: Vec::new(),
        problem: Some(problem),
    };
    // Excel announces its separator in a first line of its own.
    let announced = text
        .lines()
        .next()
        .filter(|line| line.to_ascii_lowercase().starts_with("sep="));
    let start = announced.map_or(0, |line| (line.len() + 1).min(text.len()));
    let body = &text[start..];
    let head = body.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(head))
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(body.as_bytes());
    let mut lines = Lines {
        body,
        seen: 0,
        line: 1 + usize::from(announced.is_some()),
    };
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
        let read = columns
            .invitee(&record)
            .and_then(|invitee| match known.insert(invitee.email.clone(), line) {
                Some(_) => Err(RowProblem::Twice),
                None => Ok(invitee),
            });
        rows.push((line, read));
    }
    let problem = rows.is_empty().then_some(ListProblem::Empty);
    People { rows, problem }
}

/// Checks one person by the same rules as a row of a list.
pub fn invitee(
    name: &str,
    email: &str,
    language: &str,
    track: &str,
    country: &str,
    unit: &str,
) -> Result<Invitee, RowProblem> {
    let fields = [name, email, language, track, country, unit].map(str::trim);
    if fields.iter().any(|field| field.chars().count() > MOST_CHARACTERS) {
        return Err(RowProblem::Long);
    }
    let [name, email, language, track, country, unit] = fields;
    let (name, email) = contact(name, email)?;
    let spoken = if language.is_empty() {
        None
    } else {
        Some(language_of(language).ok_or(RowProblem::Language)?)
    };
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Ok(Invitee {
        name,
        email,
        language: spoken,
        track: Track::from_word(track).ok_or(RowProblem::Track)?,
        country: some(&if country.len() == 2 {
            country.to_uppercase()
        } else {
            country.to_owned()
        }),
        unit: some(unit),
    })
}

/// A name and an address as they are kept: trimmed, the address in lower case.
pub fn contact(name: &str, email: &str) -> Result<(String, String), RowProblem> {
    let (name, email) = (name.trim(), email.trim());
    if [name, email]
        .iter()
        .any(|field| field.chars().count() > MOST_CHARACTERS)
    {
        return Err(RowProblem::Long);
    }
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(RowProblem::Name);
    }
    if !is_address(email) {
        return Err(RowProblem::Email);
    }
    Ok((name.to_owned(), email.to_lowercase()))
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
        let mut to = usize::try_from(byte)
            .unwrap_or(usize::MAX)
            .clamp(self.seen, bytes.len());
        while bytes.get(to) == Some(&b'\n') {
            to += 1;
        }
        self.line += self
            .body
            .get(self.seen..to)
            .map_or(0, |passed| passed.matches('\n').count());
        self.seen = to;
        self.line
    }
}

/// Which column holds what.
struct Columns {
    places: [Option<usize>; 6],
}

const HEADINGS: [&[&str]; 6] = [
    &[
        "name",
        "full name",
        "nombre",
        "nombre completo",
        "nombre y apellidos",
        "nom",
        "nom complet",
        "nome",
        "nome completo",
    ],
    &[
        "email",
        "e-mail",
        "mail",
        "email address",
        "correo",
        "correo electronico",
        "courriel",
        "adresse e-mail",
        "adresse electronique",
        "endereco de e-mail",
    ],
    &["language", "idioma", "lengua", "langue", "lingua"],
    &[
        "track",
        "itinerario",
        "funcion",
        "fonction",
        "funcao",
        "perfil",
        "carrera",
        "profesion",
        "filiere",
        "parcours",
        "profession",
        "trilha",
        "percurso",
        "carreira",
        "profissao",
    ],
    &["country", "pais", "pays"],
    &[
        "unit", "office", "unidad", "oficina", "unite", "service", "unidade", "gabinete",
    ],
];

impl Columns {
    fn read(heads: &csv::StringRecord) -> Option<Self> {
        let heads: Vec<String> = heads.iter().map(folded).collect();
        let places = HEADINGS.map(|words| heads.iter().position(|head| words.contains(&head.as_str())));
        let needed = places[0].is_some() && places[1].is_some() && places[3].is_some();
        needed.then_some(Self { places })
    }

    fn invitee(&self, record: &csv::StringRecord) -> Result<Invitee, RowProblem> {
        let [name, email, language, track, country, unit] = self
            .places
            .map(|place| place.and_then(|place| record.get(place)).unwrap_or_default());
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
    counts
        .into_iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .map_or(b',', |(mark, _)| mark)
}

fn language_of(word: &str) -> Option<Language> {
    let word = folded(word);
    let known: [(Language, &[&str]); 4] = [
        (
            Language::Es,
            &["es", "espanol", "castellano", "spanish", "espagnol", "espanhol"],
        ),
        (Language::En, &["en", "english", "ingles", "anglais"]),
        (Language::Fr, &["fr", "francais", "french", "frances"]),
        (Language::Pt, &["pt", "portugues", "portuguese", "portugais"]),
    ];
    let code = word.split(['-', '_']).next().unwrap_or_default();
    known
        .into_iter()
        .find(|(_, words)| words.contains(&word.as_str()) || words[0] == code)
        .map(|(language, _)| language)
}

fn is_address(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else {
        return false;
    };
    let local_ok = (1..=64).contains(&local.len())
        && local.split('.').all(|atom| {
            !atom.is_empty()
                && atom
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c))
        });
    let label_ok = |label: &str| {
        let plain = label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        !label.is_empty() && label.len() <= 63 && plain && !label.starts_with('-') && !label.ends_with('-')
    };
    local_ok && host.contains('.') && host.split('.').all(label_ok)
}

/// Lower case, without accents, stars (a mark of mandatory columns) and outer space.
fn folded(text: &str) -> String {
    crate::quiz::grade::fold(text.trim_matches(|c: char| c.is_whitespace() || c == '*' || c == '\u{a0}'))
}

#[cfg(test)]
mod tests;
