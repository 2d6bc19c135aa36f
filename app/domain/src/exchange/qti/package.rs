//! The manifest and the test of a QTI package.

use std::fmt::Write as _;

use crate::course::Quiz;
use crate::exchange::markup::text;
use crate::language::Language;

/// Which QTI is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Version {
    /// 2.1
    Two,
    /// 3.0
    Three,
}

/// An item that was written.
pub(super) struct Written {
    pub identifier: String,
    pub path: String,
    pub tags: Vec<String>,
    pub pool: Option<usize>,
    pub pictures: Vec<String>,
}

/// The test: one section for what is always asked, one for each pool.
pub(super) fn test(quiz: &Quiz, title: &str, items: &[Written]) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = write!(
        out,
        "<assessmentTest xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"test\" title=\"{}\">\n\
         <testPart identifier=\"part\" navigationMode=\"nonlinear\" submissionMode=\"simultaneous\">\n",
        text(title)
    );
    let mut groups: Vec<(Option<usize>, Vec<&Written>)> = Vec::new();
    for item in items {
        match groups.last_mut().filter(|(pool, _)| *pool == item.pool) {
            Some((_, group)) => group.push(item),
            None => groups.push((item.pool, vec![item])),
        }
    }
    for (at, (pool, group)) in groups.iter().enumerate() {
        let name = pool.map_or_else(|| title.to_owned(), |pool| format!("{}", pool + 1));
        let _ = writeln!(
            out,
            "<assessmentSection identifier=\"section-{}\" title=\"{}\" visible=\"true\">",
            at + 1,
            text(&name)
        );
        if let Some(pick) = pool.and_then(|pool| quiz.pools.get(pool)) {
            let _ = writeln!(out, "<selection select=\"{pick}\"/>");
        }
        let _ = writeln!(out, "<ordering shuffle=\"{}\"/>", quiz.shuffle.questions);
        for item in group {
            let _ = writeln!(
                out,
                "<assessmentItemRef identifier=\"{}\" href=\"{}\"/>",
                text(&item.identifier),
                text(&item.path)
            );
        }
        out.push_str("</assessmentSection>\n");
    }
    out.push_str("</testPart>\n</assessmentTest>\n");
    out
}

/// The manifest: the test, the items with their tags and pictures.
pub(super) fn manifest(version: Version, language: Language, items: &[Written]) -> String {
    let (space, kind, schema) = match version {
        Version::Two => ("http://www.imsglobal.org/xsd/imscp_v1p1", "xmlv2p1", "2.1"),
        Version::Three => ("http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1", "xmlv3p0", "3.0"),
    };
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = write!(
        out,
        "<manifest xmlns=\"{space}\" xmlns:lom=\"http://ltsc.ieee.org/xsd/LOM\" identifier=\"relevo\">\n\
         <metadata><schema>QTI Package</schema><schemaversion>{schema}</schemaversion></metadata>\n\
         <organizations/>\n<resources>\n\
         <resource identifier=\"test\" type=\"imsqti_test_{kind}\" href=\"test.xml\">\n<file href=\"test.xml\"/>\n"
    );
    for item in items {
        let _ = writeln!(out, "<dependency identifierref=\"{}\"/>", text(&item.identifier));
    }
    out.push_str("</resource>\n");
    for item in items {
        let _ = writeln!(
            out,
            "<resource identifier=\"{}\" type=\"imsqti_item_{kind}\" href=\"{}\">",
            text(&item.identifier),
            text(&item.path)
        );
        if !item.tags.is_empty() {
            out.push_str("<metadata><lom:lom><lom:general>");
            for tag in &item.tags {
                let _ = write!(
                    out,
                    "<lom:keyword><lom:string language=\"{}\">{}</lom:string></lom:keyword>",
                    language.code(),
                    text(tag)
                );
            }
            out.push_str("</lom:general></lom:lom></metadata>\n");
        }
        for path in std::iter::once(&item.path).chain(&item.pictures) {
            let _ = writeln!(out, "<file href=\"{}\"/>", text(path));
        }
        out.push_str("</resource>\n");
    }
    out.push_str("</resources>\n</manifest>\n");
    out
}
