//! **scene** — a branching case that cannot be played as it is written.
//!
//! What: a choice that leads to no scene, a scene that no choice leads to, scenes from which no end
//! can be reached, an effect or words beside a choice that are not read, or a translation with
//! other scenes or choices than its source.
//! Why: a reader would stand before a closed door, or walk in circles.
//! Example: `[Let the bus go](#the-ende)` → `[Let the bus go](#the-end)`.

use std::collections::BTreeSet;
use std::ops::Range;

use super::nearest::Known;
use super::{Remark, Report, did_you_mean};
use crate::course::parse::draft::Draft;
use crate::course::parse::file::Kind;
use crate::course::parse::reading::Reading;
use crate::course::parse::scenes::{SceneDraft, places};
use crate::course::sentence::{Sentence, sentence};

const RULE: &str = "scene";

/// Walks every case.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in reading.drafts.iter().filter(|draft| !draft.scenes.is_empty()) {
        for (span, message, help) in faults(&draft.scenes) {
            report.add(draft.name.path, Remark::error(RULE, span, message, help));
        }
    }
    for (source, translation) in reading.translations(Kind::Case) {
        let like = |draft: &Draft<'_>| draft.script();
        let same = match (like(source), like(translation)) {
            (Some(own), Some(other)) => own.is_like(&other),
            _ => source.scenes.is_empty() == translation.scenes.is_empty(),
        };
        if !same {
            let span = translation
                .scenes
                .first()
                .map_or_else(|| translation.front.span.clone(), |scene| scene.heading.clone());
            let message = sentence!(
                "the scenes and choices are not those of {path}",
                path = source.name.path
            );
            let help = sentence!("translate every scene and every choice, in the same order, with the same effects");
            report.add(translation.name.path, Remark::error(RULE, span, message, help));
        }
    }
}

fn faults(scenes: &[SceneDraft]) -> Vec<(Range<usize>, Sentence, Sentence)> {
    let mut faults = Vec::new();
    let places = places(scenes);
    let index = |slug: &str| places.get(slug).copied();
    let known = Known::new(places.keys().copied());
    for way in scenes.iter().flat_map(|scene| &scene.ways) {
        if index(&way.to).is_none() {
            let help = sentence!("link to the heading of a scene: its words in lower case with dashes, accents kept");
            faults.push((
                way.span.clone(),
                sentence!("there is no scene `#{id}`", id = way.to),
                did_you_mean(&way.to, &known, help),
            ));
        }
    }
    let edges: Vec<Vec<usize>> = scenes
        .iter()
        .map(|scene| scene.ways.iter().filter_map(|way| index(&way.to)).collect())
        .collect();
    let reached = spread(BTreeSet::from([0]), |from| edges[from].clone());
    let ends: BTreeSet<usize> = (0..scenes.len()).filter(|at| scenes[*at].ways.is_empty()).collect();
    let mut back = vec![Vec::new(); scenes.len()];
    for (from, edges) in edges.iter().enumerate() {
        for to in edges {
            back[*to].push(from);
        }
    }
    let ending = spread(ends, |to| back[to].clone());
    for (at, scene) in scenes.iter().enumerate() {
        if !reached.contains(&at) {
            faults.push((
                scene.heading.clone(),
                sentence!("no choice leads to the scene \"{title}\"", title = scene.title),
                sentence!("link to it from a choice, `[…](#{id})`, or remove it", id = scene.slug),
            ));
        } else if !ending.contains(&at) && scene.ways.iter().all(|way| index(&way.to).is_some()) {
            faults.push((
                scene.heading.clone(),
                sentence!("from the scene \"{title}\" no end can be reached", title = scene.title),
                sentence!("lead one of its choices to a scene without choices"),
            ));
        }
    }
    faults
}

/// Everything that can be reached from some scenes.
fn spread(mut found: BTreeSet<usize>, next: impl Fn(usize) -> Vec<usize>) -> BTreeSet<usize> {
    let mut open: Vec<usize> = found.iter().copied().collect();
    while let Some(at) = open.pop() {
        open.extend(next(at).into_iter().filter(|further| found.insert(*further)));
    }
    found
}

/// A code span beside a choice that is no effect.
pub(crate) fn effect(span: Range<usize>, code: &str) -> Remark {
    Remark::error(
        RULE,
        span,
        sentence!("`{code}` is not read as the effect of a choice", code),
        sentence!("write a sign, a whole number and what it is for: `+2 victim` or `-3`"),
    )
}

/// Words beside a choice.
pub(crate) fn beside(span: Range<usize>) -> Remark {
    Remark::warning(
        RULE,
        span,
        sentence!("these words beside the choice are not shown"),
        sentence!("put them into the link, or below it as an indented `> ` for whoever makes the choice"),
    )
}
