//! What a QTI item takes for right: its response declarations and how it counts them.

use crate::exchange::Item;
use crate::exchange::dialect::{around, decimal};
use crate::exchange::item::one_line;
use crate::exchange::markup::Element;

/// A response declaration.
#[derive(Clone, Debug, Default)]
pub(super) struct Response {
    /// `single`, `multiple`, `ordered`.
    pub several: bool,
    /// `identifier`, `string`, `float` …
    pub base: String,
    /// Right values in their order.
    pub correct: Vec<String>,
    /// Values with what they give, and whether case matters.
    pub mapping: Vec<(String, f64, bool)>,
    /// What a value without an entry gives.
    pub otherwise: f64,
}

/// Reads the declaration of a response.
pub(super) fn response(item: &Element, identifier: &str) -> Option<Response> {
    let own = item
        .all("responseDeclaration")
        .find(|own| own.attribute("identifier") == Some(identifier))?;
    let values = |parent: Option<&Element>| -> Vec<String> {
        parent
            .into_iter()
            .flat_map(|parent| parent.all("value"))
            .map(Element::words)
            .collect()
    };
    let number = |text: Option<&str>| {
        text.and_then(|text| text.trim().parse::<f64>().ok())
            .filter(|value| value.is_finite())
    };
    let mapping = own.first("mapping");
    let entries = mapping.into_iter().flat_map(|mapping| mapping.all("mapEntry"));
    Some(Response {
        several: own.attribute("cardinality") == Some("multiple"),
        base: own.attribute("baseType").unwrap_or("identifier").to_owned(),
        correct: values(own.first("correctResponse")),
        mapping: entries
            .filter_map(|entry| {
                let value = number(entry.attribute("mappedValue"))?;
                let exact = entry.attribute("caseSensitive").is_none_or(|exact| exact == "true");
                Some((entry.attribute("mapKey")?.trim().to_owned(), value, exact))
            })
            .collect(),
        otherwise: number(mapping.and_then(|mapping| mapping.attribute("defaultValue"))).unwrap_or_default(),
    })
}

impl Response {
    /// What each of some values gives, in per cent of all points.
    pub(super) fn shares(&self, values: &[String], mapped: bool) -> Vec<f64> {
        if mapped && !self.mapping.is_empty() {
            let given = |value: &String| {
                let entry = self.mapping.iter().find(|(key, _, _)| key == value);
                entry.map_or(self.otherwise, |(_, given, _)| *given)
            };
            let given: Vec<f64> = values.iter().map(given).collect();
            let best: f64 = if self.several {
                given.iter().filter(|value| **value > 0.0).sum()
            } else {
                given.iter().copied().fold(0.0, f64::max)
            };
            if best > 0.0 {
                return given.into_iter().map(|value| value * 100.0 / best).collect();
            }
        }
        let right = values
            .iter()
            .filter(|value| self.correct.contains(value))
            .count()
            .max(1);
        let each = if self.several {
            100.0 / f64::from(u32::try_from(right).unwrap_or(u32::MAX))
        } else {
            100.0
        };
        values
            .iter()
            .map(|value| if self.correct.contains(value) { each } else { 0.0 })
            .collect()
    }

    /// The texts that give all points.
    pub(super) fn accepted(&self, item: &mut Item) -> Vec<String> {
        let best = self.mapping.iter().map(|(_, value, _)| *value).fold(0.0, f64::max);
        let mut accepted: Vec<String> = Vec::new();
        for (key, value, _) in self.mapping.iter().filter(|(_, value, _)| *value > 0.0) {
            if best - value > best * 0.005 {
                item.changed(format!(
                    "\"{}\" gave a part of the points; here it gives none",
                    one_line(key)
                ));
            } else if !accepted.contains(key) {
                accepted.push(key.clone());
            }
        }
        let insensitive = |text: &String| self.mapping.iter().any(|(key, _, exact)| key == text && !exact);
        for text in &self.correct {
            if !accepted.contains(text) {
                accepted.push(text.clone());
            }
        }
        if self.base == "string" && !accepted.iter().all(insensitive) {
            item.changed("upper and lower case no longer matter");
        }
        accepted
            .into_iter()
            .map(|text| one_line(&text))
            .filter(|text| !text.is_empty())
            .collect()
    }

    /// Whether what it takes is a number.
    pub(super) fn is_number(&self) -> bool {
        matches!(self.base.as_str(), "float" | "integer")
    }
}

/// Whether an item counts by its mapping.
pub(super) fn is_mapped(item: &Element) -> bool {
    let Some(processing) = item.first("responseProcessing") else {
        return false;
    };
    let template = processing
        .attribute("template")
        .or(processing.attribute("templateLocation"));
    template.is_some_and(|template| template.contains("map_response")) || !processing.deep(&["mapResponse"]).is_empty()
}

/// The bounds of a numeric answer: a tolerance, or two comparisons, or the number alone.
pub(super) fn bounds(item: &Element, response: &Response) -> Option<(f64, f64)> {
    let processing = item.first("responseProcessing");
    let all = |names: &[&str]| processing.map(|processing| processing.deep(names)).unwrap_or_default();
    let limit = |names: &[&str]| {
        let found = all(names);
        let value = found.first()?.deep(&["baseValue"]).first().map(|value| value.words())?;
        decimal(&value)
    };
    if let (Some(low), Some(high)) = (limit(&["gte", "gt"]), limit(&["lte", "lt"])) {
        return Some((low, high));
    }
    let mut right = response
        .correct
        .iter()
        .chain(response.mapping.iter().map(|(key, _, _)| key));
    let middle = decimal(right.next()?)?;
    let Some(equal) = all(&["equal"]).first().copied() else {
        return Some((middle, middle));
    };
    let given = equal.attribute("tolerance").unwrap_or_default();
    let by: Vec<f64> = given.split_whitespace().filter_map(decimal).map(f64::abs).collect();
    let (below, above) = match by.as_slice() {
        [below, above, ..] => (*below, *above),
        [both] => (*both, *both),
        [] => return Some((middle, middle)),
    };
    let scale = match equal.attribute("toleranceMode") {
        Some("absolute") => 1.0,
        Some("relative") => middle.abs() / 100.0,
        _ => 0.0,
    };
    Some((around(middle, below * scale).0, around(middle, above * scale).1))
}

/// The most points that an item gives.
pub(super) fn points(item: &Element) -> Option<f64> {
    let outcome = |name: &str| {
        item.all("outcomeDeclaration")
            .find(|own| own.attribute("identifier") == Some(name))
    };
    let most = outcome("MAXSCORE").and_then(|own| own.first("defaultValue")?.words_of("value")?.parse().ok());
    most.or_else(|| outcome("SCORE").and_then(|own| own.attribute("normalMaximum")?.parse().ok()))
}
