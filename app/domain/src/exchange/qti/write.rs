//! Writes a QTI package: an item for each question, a test, a manifest, the pictures.

use std::fmt::Write as _;

use super::fields::{asked, modal};
use super::package::{self, Version, Written};
use super::with_new_names;
use crate::course::Quiz;
use crate::exchange::markup::{Node, text, xhtml};
use crate::exchange::outgoing::{Outgoing, Pictured, tags};
use crate::exchange::xml;
use crate::language::Language;
use crate::quiz::{Question, QuestionText};

/// Writes a quiz as the files of a package.
pub(crate) fn quiz(quiz: &Quiz, version: Version, outgoing: &mut Outgoing<'_>) {
    let mut written: Vec<Written> = Vec::new();
    outgoing.each(quiz, |question, words, outgoing| {
        let identifier = format!("q-{}", question.id);
        let path = format!("items/{identifier}.xml");
        let item = item(&identifier, question, words, outgoing);
        let (item, pictures) = finished(&item, version)?;
        outgoing.files.insert(path.clone(), item.into_bytes());
        written.push(Written {
            identifier,
            path,
            tags: tags(question, false),
            pool: question.pool,
            pictures,
        });
        Ok(())
    });
    let language = outgoing.language();
    let title = quiz.titles.get(&language).cloned().unwrap_or_default();
    let test = package::test(quiz, &title, &written);
    if let Ok((test, _)) = finished(&test, version) {
        outgoing.files.insert("test.xml".to_owned(), test.into_bytes());
    }
    let manifest = package::manifest(version, language, &written);
    outgoing
        .files
        .insert("imsmanifest.xml".to_owned(), manifest.into_bytes());
}

/// The document in the names of its version, and the pictures that it shows by their paths in the package.
fn finished(document: &str, version: Version) -> Result<(String, Vec<String>), String> {
    let mut root = xml::parse(document).map_err(|fault| fault.to_string())?;
    let pictures = root
        .deep(&["img"])
        .into_iter()
        .filter_map(|img| img.attribute("src")?.strip_prefix("../").map(str::to_owned));
    let mut pictures: Vec<String> = pictures.collect();
    pictures.sort();
    pictures.dedup();
    if version == Version::Two {
        return Ok((document.to_owned(), pictures));
    }
    with_new_names(&mut root);
    for (key, value) in root.attributes.iter_mut().filter(|(key, _)| key == "xmlns") {
        debug_assert_eq!(key, "xmlns");
        "http://www.imsglobal.org/xsd/imsqtiasi_v3p0".clone_into(value);
    }
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n",
        xhtml(&[Node::Element(root)])
    );
    Ok((document, pictures))
}

fn item(identifier: &str, question: &Question, words: &QuestionText, outgoing: &mut Outgoing<'_>) -> String {
    let mut parts = asked(question, words, outgoing);
    let mut outcomes = format!(
        "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\" normalMaximum=\"{0}\"/>\n\
         <outcomeDeclaration identifier=\"MAXSCORE\" cardinality=\"single\" baseType=\"float\">\
         <defaultValue><value>{0}</value></defaultValue></outcomeDeclaration>\n",
        question.points
    );
    let mut processing = parts.score.clone();
    if let Some(cardinality) = parts.feedback {
        let _ = writeln!(
            outcomes,
            "<outcomeDeclaration identifier=\"FEEDBACK\" cardinality=\"{cardinality}\" baseType=\"identifier\"/>"
        );
        processing.push_str(
            "<setOutcomeValue identifier=\"FEEDBACK\"><variable identifier=\"RESPONSE\"/></setOutcomeValue>\n",
        );
    }
    if let Some(hint) = &words.hint {
        parts.declarations.push_str(
            "<responseDeclaration identifier=\"HINTREQUEST\" cardinality=\"single\" baseType=\"boolean\"/>\n",
        );
        let title = match outgoing.language() {
            Language::Es => "Pista",
            Language::En => "Hint",
            Language::Fr => "Indice",
            Language::Pt => "Dica",
        };
        let _ = writeln!(
            parts.body,
            "<p><endAttemptInteraction responseIdentifier=\"HINTREQUEST\" title=\"{title}\"/></p>"
        );
        processing.push_str(
            "<responseCondition><responseIf><variable identifier=\"HINTREQUEST\"/>\
             <setOutcomeValue identifier=\"HINT\"><baseValue baseType=\"identifier\">hint</baseValue></setOutcomeValue>\
             </responseIf></responseCondition>\n",
        );
        told(&mut outcomes, &mut parts.modals, "HINT", "hint", hint, outgoing);
    }
    if let Some(explanation) = &words.explanation {
        processing.push_str(
            "<setOutcomeValue identifier=\"EXPLANATION\"><baseValue baseType=\"identifier\">explanation</baseValue></setOutcomeValue>\n",
        );
        told(
            &mut outcomes,
            &mut parts.modals,
            "EXPLANATION",
            "explanation",
            explanation,
            outgoing,
        );
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" \
         identifier=\"{}\" title=\"{}\" adaptive=\"false\" timeDependent=\"false\">\n{}{outcomes}<itemBody>\n{}</itemBody>\n\
         <responseProcessing>\n{processing}</responseProcessing>\n{}</assessmentItem>\n",
        text(identifier),
        text(&words.title),
        parts.declarations,
        parts.body,
        parts.modals
    )
}

/// An outcome with one value, and what is shown once it has it.
fn told(
    outcomes: &mut String,
    modals: &mut String,
    outcome: &str,
    value: &str,
    html: &str,
    outgoing: &mut Outgoing<'_>,
) {
    let _ = writeln!(
        outcomes,
        "<outcomeDeclaration identifier=\"{outcome}\" cardinality=\"single\" baseType=\"identifier\"/>"
    );
    let shown = outgoing.show(html, Pictured::Beside).html;
    modal(modals, outcome, value, shown.trim());
}
