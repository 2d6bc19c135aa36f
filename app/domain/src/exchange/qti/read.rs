//! Reads what a QTI file is: an item, a test that names items, or the manifest of a package.

use std::collections::BTreeSet;

use super::{item, with_old_names};
use crate::course::render::target;
use crate::exchange::item::{Pool, one_line};
use crate::exchange::markup::Element;
use crate::exchange::reading::Reading;
use crate::exchange::{Fault, decode, xml};

/// An item that a test or a manifest names.
struct Reference {
    line: usize,
    path: String,
    tags: Vec<String>,
    pool: Option<Pool>,
}

/// Reads a whole input.
pub(crate) fn bank(text: &str, reading: &mut Reading<'_>) -> Result<(), Fault> {
    let mut root = xml::parse(text)?;
    with_old_names(&mut root);
    match root.name.as_str() {
        "assessmentItem" => item::read(&root, "", item::Around::default(), reading),
        "assessmentTest" => {
            let references = of_test(&root, "", reading);
            items(references, reading);
        }
        "manifest" => {
            let references = of_manifest(&root, reading);
            items(references, reading);
        }
        "questestinterop" => {
            return Err(Fault {
                line: root.line,
                message: "this is QTI 1.2; export it as QTI 2.1, 2.2 or 3.0".to_owned(),
            });
        }
        other => {
            return Err(Fault {
                line: root.line,
                message: format!("`<{other}>` is neither an item nor a test nor a manifest of QTI"),
            });
        }
    }
    Ok(())
}

fn items(references: Vec<Reference>, reading: &mut Reading<'_>) {
    let mut seen = BTreeSet::new();
    for reference in references {
        if !seen.insert(reference.path.clone()) {
            continue;
        }
        let path = &reference.path;
        let Some(bytes) = (reading.around.beside)(path) else {
            reading.refuse(reference.line, path, "the package does not hold this file");
            continue;
        };
        let root = decode::text(&bytes).and_then(|text| xml::parse(&text));
        match root {
            Err(fault) => reading.refuse(reference.line, path, fault.to_string()),
            Ok(mut root) => {
                with_old_names(&mut root);
                if root.name != "assessmentItem" {
                    reading.refuse(reference.line, path, format!("`<{}>` is no item", root.name));
                    continue;
                }
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                let around = item::Around {
                    line: Some(reference.line),
                    tags: reference.tags,
                    pool: reference.pool,
                };
                item::read(&root, folder, around, reading);
            }
        }
    }
}

fn of_manifest(root: &Element, reading: &mut Reading<'_>) -> Vec<Reference> {
    let resources: Vec<&Element> = root
        .first("resources")
        .into_iter()
        .flat_map(|all| all.all("resource"))
        .collect();
    let kind = |resource: &Element, part: &str| resource.attribute("type").is_some_and(|kind| kind.contains(part));
    let mut named: Vec<Reference> = Vec::new();
    for resource in resources.iter().filter(|resource| kind(resource, "imsqti_item")) {
        let Some(path) = resource.attribute("href").and_then(|href| joined("", href)) else {
            continue;
        };
        let mut tags = Vec::new();
        for keyword in resource.deep(&["keyword"]) {
            tags.push(keyword.words());
        }
        named.push(Reference {
            line: resource.line,
            path,
            tags,
            pool: None,
        });
    }
    // A test says the order and what is drawn.
    let mut ordered = Vec::new();
    for resource in resources.iter().filter(|resource| kind(resource, "imsqti_test")) {
        let Some(path) = resource.attribute("href").and_then(|href| joined("", href)) else {
            continue;
        };
        let bytes = (reading.around.beside)(&path);
        let root = bytes.map(|bytes| decode::text(&bytes).and_then(|text| xml::parse(&text)));
        match root {
            Some(Ok(mut root)) => {
                with_old_names(&mut root);
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                ordered.extend(of_test(&root, folder, reading));
            }
            Some(Err(fault)) => reading.remark(resource.line, format!("the test `{path}` cannot be read: {fault}")),
            None => reading.remark(resource.line, format!("the package does not hold the test `{path}`")),
        }
    }
    for reference in &mut ordered {
        if let Some(own) = named.iter_mut().find(|own| own.path == reference.path) {
            reference.tags.append(&mut own.tags);
            reference.line = own.line;
        }
    }
    ordered.extend(named);
    ordered
}

fn of_test(root: &Element, folder: &str, reading: &mut Reading<'_>) -> Vec<Reference> {
    reading.title = root.attribute("title").map(one_line);
    let mut references = Vec::new();
    // Sections in sections: the nearest that draws decides.
    let mut rest: Vec<(&Element, Option<Pool>)> = vec![(root, None)];
    while let Some((element, pool)) = rest.pop() {
        match element.name.as_str() {
            "assessmentItemRef" => match element.attribute("href").and_then(|href| joined(folder, href)) {
                Some(path) => references.push(Reference {
                    line: element.line,
                    path,
                    tags: Vec::new(),
                    pool,
                }),
                None => reading.remark(element.line, "a reference leads out of the package"),
            },
            "assessmentSection" => {
                let pick = element
                    .first("selection")
                    .and_then(|selection| selection.attribute("select")?.parse().ok());
                let name = one_line(element.attribute("title").unwrap_or_default());
                let own = pick.map(|pick| Pool { name, pick }).or(pool);
                rest.extend(
                    element
                        .elements()
                        .map(|inner| (inner, own.clone()))
                        .collect::<Vec<_>>()
                        .into_iter()
                        .rev(),
                );
            }
            _ => rest.extend(
                element
                    .elements()
                    .map(|inner| (inner, pool.clone()))
                    .collect::<Vec<_>>()
                    .into_iter()
                    .rev(),
            ),
        }
    }
    references
}

/// A path of a package from one of its folders; `None` outside of it.
pub(super) fn joined(folder: &str, path: &str) -> Option<String> {
    let path = target::decoded(path.split(['?', '#']).next().unwrap_or_default());
    if path.contains(':') || path.starts_with(['/', '\\']) {
        return None;
    }
    target::joined(folder, &path)
}
