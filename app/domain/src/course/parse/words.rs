//! The key words of the format in the four languages, compared without case.

/// Above the practice questions of a lesson.
pub(crate) const CHECK_YOURSELF: &[&str] = &[
    "check yourself",
    "comprueba",
    "compruebe",
    "vérifiez",
    "verifique",
    "verifica",
    "vérifie",
];
/// Before a numeric or short answer, with a colon after it.
pub(crate) const ANSWER: &[&str] = &["answer", "respuesta", "réponse", "resposta"];
/// A pool of questions.
pub(crate) const POOL: &[&str] = &["pool", "banco", "banque"];
/// A rubric.
pub(crate) const RUBRIC: &[&str] = &["rubric", "rúbrica", "grille", "rubrica"];
/// The first word of a true/false pair.
pub(crate) const TRUE: &[&str] = &["true", "verdadero", "vrai", "verdadeiro"];
/// The second word of a true/false pair.
pub(crate) const FALSE: &[&str] = &["false", "falso", "faux"];
/// Tasks per track.
pub(crate) const TASKS: &[&str] = &["tasks", "tareas", "tâches", "tarefas"];
/// A branching case.
pub(crate) const CASE: &[&str] = &["case", "caso", "cas"];
/// The trainer's plan of a live session.
pub(crate) const PLAN: &[&str] = &["plan", "plano"];
/// Joining words for trainees.
pub(crate) const JOIN: &[&str] = &[
    "join",
    "unirse",
    "cómo unirse",
    "cómo participar",
    "conexión",
    "acceso",
    "rejoindre",
    "participer",
    "participar",
    "entrar",
];
/// The list of sources at the end of a lesson.
pub(crate) const SOURCES: &[&str] = &["sources", "fuentes", "fontes"];
/// What to do on a weak link.
pub(crate) const FALLBACK: &[&str] = &[
    "fallback",
    "alternativa",
    "si falla la conexión",
    "plan alternativo",
    "repli",
    "solution de repli",
    "alternative",
];

/// Whether a heading is one of the words, alone or before a colon.
pub(crate) fn is(heading: &str, words: &[&str]) -> bool {
    let heading = heading.split(':').next().unwrap_or_default().trim().to_lowercase();
    words.contains(&heading.as_str())
}

/// What follows `Answer:` on a line that starts with it: bytes in the line.
pub(crate) fn answer_start(line: &str) -> Option<usize> {
    let indent = line.len() - line.trim_start().len();
    let colon = line.find(':').filter(|colon| *colon > indent)?;
    let word = line[indent..colon].trim_end().to_lowercase();
    ANSWER.contains(&word.as_str()).then_some(colon + 1)
}
