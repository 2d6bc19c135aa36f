//! The pictures of imported questions: found where the input has them, named for the course's `media/`.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::course::render::target::decoded;

/// Larger files are not read as parts of a course.
const LARGEST: usize = 8 * 1024 * 1024;

/// Where inputs keep their pictures, and what was taken of them.
pub(crate) struct Pictures<'a> {
    /// Files of the folder that the quiz will lie in, by name: a name is given once.
    present: &'a BTreeMap<String, Vec<u8>>,
    /// A file that lies beside the input, by its path from there.
    beside: &'a dyn Fn(&str) -> Option<Vec<u8>>,
    /// Files inside of the input by name, encoded: decoded only when a text shows them.
    inside: BTreeMap<String, String>,
    /// What was taken, by name in `media/`.
    pub(crate) taken: BTreeMap<String, Vec<u8>>,
    /// Names by source, so that each is read once.
    known: BTreeMap<String, String>,
}

impl<'a> Pictures<'a> {
    /// Nothing taken yet.
    pub(crate) fn new(present: &'a BTreeMap<String, Vec<u8>>, beside: &'a dyn Fn(&str) -> Option<Vec<u8>>) -> Self {
        Self {
            present,
            beside,
            inside: BTreeMap::new(),
            taken: BTreeMap::new(),
            known: BTreeMap::new(),
        }
    }

    /// Adds files inside of the input, for the texts that follow: name and base64.
    pub(crate) fn hold(&mut self, files: BTreeMap<String, String>) {
        self.known.retain(|source, _| !source.starts_with("@@"));
        self.inside = files;
    }

    /// The path to write for a picture's source: `media/name.png`.
    ///
    /// # Errors
    /// Why it cannot be taken.
    pub(crate) fn find(&mut self, source: &str) -> Result<String, String> {
        if let Some(name) = self.known.get(source) {
            return Ok(format!("media/{name}"));
        }
        let (hint, bytes) = self.bytes(source)?;
        let ending = ending(&hint, &bytes).ok_or_else(|| format!("`{hint}` is no picture that a course can show"))?;
        if bytes.len() > LARGEST {
            return Err(format!("`{hint}` is larger than 8 MB"));
        }
        let name = self.name(&hint, ending, &bytes);
        self.taken.insert(name.clone(), bytes);
        self.known.insert(source.to_owned(), name.clone());
        Ok(format!("media/{name}"))
    }

    fn bytes(&self, source: &str) -> Result<(String, Vec<u8>), String> {
        if let Some(name) = source.strip_prefix("@@PLUGINFILE@@") {
            let name = decoded(name.split('?').next().unwrap_or_default());
            let name = name.trim_start_matches('/').to_owned();
            let data = self
                .inside
                .get(&name)
                .ok_or_else(|| format!("the input does not hold `{name}`"))?;
            return unpacked(data)
                .map(|bytes| (name.clone(), bytes))
                .ok_or_else(|| format!("`{name}` is no base64"));
        }
        if source.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data:")) {
            let (kind, data) = source[5..].split_once(',').unwrap_or_default();
            let bytes = kind.ends_with("base64").then(|| unpacked(&decoded(data))).flatten();
            let subtype = kind.split([';', '/']).nth(1).unwrap_or_default();
            let hint = format!("picture.{}", subtype.split('+').next().unwrap_or_default());
            return bytes
                .map(|bytes| (hint, bytes))
                .ok_or_else(|| "its data cannot be read".to_owned());
        }
        if source.contains(':') || source.starts_with(['/', '\\']) {
            let shown: String = source.chars().filter(|letter| *letter != '`').take(80).collect();
            return Err(format!("it lies elsewhere, at `{shown}`: copy it into media/"));
        }
        let path = decoded(source.split(['?', '#']).next().unwrap_or_default());
        let bytes = (self.beside)(&path).ok_or_else(|| format!("there is no `{path}` beside the input"))?;
        Ok((path, bytes))
    }

    /// A name that no other file has: small letters, digits, `-`.
    fn name(&self, hint: &str, ending: &str, bytes: &[u8]) -> String {
        let file = hint.rsplit(['/', '\\']).next().unwrap_or_default();
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_lowercase();
        let parts = stem.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'));
        let stem = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        let stem: String = stem.chars().take(60).collect();
        let stem = if stem.is_empty() { "picture" } else { &stem };
        let mut name = format!("{stem}.{ending}");
        let mut turn = 1;
        while [self.present, &self.taken]
            .iter()
            .any(|files| files.get(&name).is_some_and(|other| other != bytes))
        {
            turn += 1;
            name = format!("{stem}-{turn}.{ending}");
        }
        name
    }
}

/// Base64 as exports have it: with line ends and spaces, with or without `=`.
fn unpacked(data: &str) -> Option<Vec<u8>> {
    let lenient = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    let data: String = data.chars().filter(|letter| !letter.is_whitespace()).collect();
    GeneralPurpose::new(&alphabet::STANDARD, lenient).decode(data).ok()
}

/// The ending for a picture: by its first bytes, else by its name.
fn ending(name: &str, bytes: &[u8]) -> Option<&'static str> {
    let starts: &[(&[u8], &str)] = &[(b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif")];
    if let Some((_, ending)) = starts.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Some(ending);
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some("webp");
    }
    let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
    ["png", "jpg", "jpeg", "webp", "gif", "svg", "avif"]
        .into_iter()
        .find(|known| *known == ending)
}
