//! From the fields of a form or an island to saved answers, and what to say where that fails.

use std::sync::Arc;

use domain::quiz::grade::{Verdict, grade};
use domain::quiz::paper::{AnswerFields, Misread, read};
use domain::quiz::{Answer, Question};
use store::{Save, SaveOutcome};
use uuid::Uuid;

use super::in_words;
use super::sitting::Sitting;
use crate::Refusal;
use crate::asked::Asked;
use crate::calls::quiz::{Acknowledgement, Given, NotSaved};
use crate::components::page::{Desk, desk};
use crate::components::time;
use crate::form::{Fields, Problems, problem};
use crate::school::School;
use crate::visit::Visit;

/// The key of a refused answer: another page has saved meanwhile.
pub(super) const CONFLICT: &str = "quiz-conflict";

/// Saves every question of the form that the reader has changed; what is wrong by `q.<question>`.
/// `None`: the attempt takes no more.
pub(super) async fn save_all(
    school: &School,
    visit: &Visit,
    sitting: &Sitting,
    fields: &Fields,
) -> Result<Option<Problems>, Refusal> {
    let (mut problems, mut saves) = (Problems::new(), Vec::new());
    for question in sitting.asked.questions() {
        let id = &question.id;
        if !fields.has(&format!("q.{id}.seq")) {
            continue;
        }
        let base_seq = fields
            .text(&format!("q.{id}.seq"))
            .parse()
            .map_err(|_| Refusal::Malformed)?;
        let mutation_id = fields.id(&format!("q.{id}.mutation"))?;
        // The choice between two answers: the refused one, on the one that stands.
        let prefix = if fields.text("use") == id { "refused" } else { "q" };
        match understand(question, &posted(fields, prefix, id), &sitting.attempt.seed) {
            Err(key) => problem(&mut problems, &format!("q.{id}"), key),
            Ok(value) if is_known(sitting, id, base_seq, mutation_id, &value) => {}
            Ok(value) => saves.push(Save {
                question: id.clone(),
                base_seq,
                mutation_id,
                value,
            }),
        }
    }
    let saved = match school
        .store
        .save_answers(visit.actor(), sitting.attempt.id, saves, visit.now)
        .await
    {
        Err(store::Error::Conflict("submitted")) => return Ok(None),
        saved => saved?,
    };
    for saved in saved {
        if let SaveOutcome::Conflict { .. } = saved.outcome {
            problem(&mut problems, &format!("q.{}", saved.question), CONFLICT);
        }
    }
    Ok(Some(problems))
}

/// Saves one answer for the island.
pub(crate) async fn save_one(
    attempt: &str,
    question: &str,
    base_seq: u32,
    mutation: &str,
    given: Given,
) -> Result<Acknowledgement, NotSaved> {
    let Desk { school, visit } = desk();
    let words = visit.words();
    let paper = own_paper(&school, &visit, attempt).await.map_err(NotSaved::Refused)?;
    let asked = paper.question(question).ok_or(NotSaved::Refused(Refusal::NotFound))?;
    let mutation_id: Uuid = mutation.parse().map_err(|_| NotSaved::Refused(Refusal::Malformed))?;
    let given = AnswerFields {
        chosen: given.chosen,
        text: given.text,
        order: Vec::new(),
        pairs: given.pairs.into_iter().collect(),
        positions: given.positions.into_iter().collect(),
        gaps: given.gaps.into_iter().collect(),
        unsure: given.unsure,
    };
    let value = understand(asked, &given, &paper.seed).map_err(|key| NotSaved::Unclear(words.t(key)))?;
    let save = Save {
        question: question.to_owned(),
        base_seq,
        mutation_id,
        value,
    };
    let saved = school
        .store
        .save_answers(visit.actor(), paper.attempt, vec![save], visit.now)
        .await;
    let saved = saved.map_err(|error| NotSaved::Refused(error.into()))?.pop();
    match saved.map(|saved| saved.outcome) {
        Some(SaveOutcome::Stored { seq, at, late } | SaveOutcome::Again { seq, at, late }) => Ok(Acknowledgement {
            seq,
            words: saved_at(at, late, &visit),
        }),
        Some(SaveOutcome::Conflict { current, refused }) => {
            let said = |answer: &Answer| in_words::plain(asked, answer, paper.course.source, &visit);
            let stands = current.as_ref().map_or(&Answer::Blank, |current| &current.value);
            Err(NotSaved::Conflict {
                seq: current.as_ref().map_or(0, |current| current.seq),
                stands: said(stands),
                refused: said(&refused),
            })
        }
        None => Err(NotSaved::Refused(Refusal::Malformed)),
    }
}

async fn own_paper(school: &School, visit: &Visit, attempt: &str) -> Result<Arc<Asked>, Refusal> {
    visit.person()?;
    let id = attempt.parse().map_err(|_| Refusal::NotFound)?;
    let paper = school.shelf.asked(&school.store, visit.actor(), id).await?;
    let own = paper.is_own(visit);
    own.then_some(paper).ok_or(Refusal::NotFound)
}

/// `Saved 14:03`, in the reader's zone.
pub(super) fn saved_at(at: chrono::DateTime<chrono::Utc>, late: bool, visit: &Visit) -> String {
    let key = if late { "quiz-saved-late" } else { "quiz-saved-at" };
    visit
        .words()
        .with(key, &[("time", time::clock(at, visit.zone()).into())])
}

/// The fields of one question: `<prefix>.<question>.<part>`.
pub(super) fn posted(fields: &Fields, prefix: &str, question: &str) -> AnswerFields {
    let name = |part: &str| format!("{prefix}.{question}.{part}");
    let cells = |part: &str| -> Vec<(String, String)> {
        let start = name(part) + ".";
        let own = fields
            .0
            .iter()
            .filter_map(|(name, value)| Some((name.strip_prefix(&start)?.to_owned(), value.clone())));
        own.collect()
    };
    AnswerFields {
        chosen: fields.all(&name("chosen")).map(str::to_owned).collect(),
        text: fields.text(&name("text")).to_owned(),
        order: Vec::new(),
        pairs: cells("pair").into_iter().collect(),
        positions: cells("position")
            .into_iter()
            .map(|(token, place)| (token, place.parse().unwrap_or_default()))
            .collect(),
        gaps: cells("gap").into_iter().collect(),
        unsure: fields.has(&name("unsure")),
    }
}

/// Reads the fields, or says by its key what the reader should do.
fn understand(question: &Question, fields: &AnswerFields, seed: &[u8; 32]) -> Result<Answer, &'static str> {
    let answer = read(question, fields, seed).map_err(|misread| match misread {
        Misread::Unknown { .. } => "quiz-unclear-option",
        Misread::TooMany => "quiz-unclear-many",
        Misread::TooLong { .. } => "quiz-unclear-long",
        Misread::Positions { .. } => "quiz-unclear-positions",
    })?;
    // Told from the typed text alone: whether it has two readings says nothing of the key.
    if grade(question, &answer).verdict == Verdict::Ambiguous {
        Err("quiz-unclear-number")
    } else {
        Ok(answer)
    }
}

/// Whether the form holds nothing new: it is what stands, or what the page was made with and the
/// reader has left alone while another page saved.
fn is_known(sitting: &Sitting, question: &str, base_seq: u32, mutation: Uuid, value: &Answer) -> bool {
    let current = sitting.current(question);
    if current.map_or(&Answer::Blank, |event| &event.value) == value {
        return true;
    }
    let made_current = current.is_some_and(|event| event.mutation_id == mutation);
    !made_current && sitting.at_seq(question, base_seq) == value
}
