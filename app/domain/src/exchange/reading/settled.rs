//! The last look at an item: what a course cannot ask is refused, and shares of points become ticks.

use crate::course::parse::question::choice::truth_of;
use crate::course::parse::question::{Typed, typed};
use crate::exchange::dialect::{bounds, nearly};
use crate::exchange::{Item, Offer, Shape};

/// Looks once more at what every reader must not get wrong.
pub(super) fn settle(item: &mut Item) -> Result<(), String> {
    if let Shape::Choice { options, .. } = &mut item.shape {
        for (at, option) in options.iter_mut().enumerate() {
            if option.words.is_empty() {
                return Err(format!("option {} is empty", at + 1));
            }
        }
        distinct(options.iter().map(|option| option.words.as_str()))?;
        let right = options.iter().filter(|option| option.right).count();
        if options.len() < 2 {
            return Err("it has fewer than two options".to_owned());
        }
        if right == 0 {
            return Err("none of its options is right".to_owned());
        }
        let truths: Vec<_> = options.iter().map(|option| truth_of(&option.words)).collect();
        if let [Some(first), Some(second)] = truths.as_slice()
            && first != second
        {
            if right != 1 {
                return Err("true and false are both right".to_owned());
            }
            let yes = usize::from(!*first);
            let feedback = [yes, 1 - yes].map(|at| options[at].feedback.take());
            item.shape = Shape::Truth {
                right: options[yes].right,
                feedback,
            };
        }
    }
    match &item.shape {
        Shape::Short(accepted) if accepted.iter().all(|text| text.trim().is_empty()) => {
            Err("it has no right answer".to_owned())
        }
        Shape::Numeric { low, high, .. } if !(low.is_finite() && high.is_finite() && low <= high) => {
            Err("its bounds are no range of numbers".to_owned())
        }
        Shape::Numeric { low, high, unit } if !writes_back(*low, *high, unit.as_deref()) => {
            if unit.is_none() || !writes_back(*low, *high, None) {
                return Err("its numbers cannot be written as an answer".to_owned());
            }
            let lost = format!("the unit \"{}\" was left out", unit.clone().unwrap_or_default());
            item.shape = Shape::Numeric {
                low: *low,
                high: *high,
                unit: None,
            };
            item.changed(lost);
            Ok(())
        }
        Shape::Ordering(steps) if steps.len() < 2 => Err("it has fewer than two steps".to_owned()),
        Shape::Ordering(steps) => distinct(steps.iter().map(String::as_str)),
        Shape::Matching { pairs, .. } if pairs.len() < 2 => Err("it has fewer than two pairs".to_owned()),
        Shape::Matching { pairs, distractors } => {
            let cells = pairs.iter().map(|(_, right)| right).chain(distractors);
            if pairs.iter().any(|(left, _)| left.is_empty()) || cells.into_iter().any(String::is_empty) {
                return Err("a cell of it is empty".to_owned());
            }
            distinct(pairs.iter().map(|(left, _)| left.as_str()))
        }
        _ => Ok(()),
    }
}

/// Whether a number with its unit is read back as what it is.
fn writes_back(low: f64, high: f64, unit: Option<&str>) -> bool {
    match typed::meaning(&bounds(low, high, unit)) {
        Typed::Number {
            low: least,
            high: most,
            unit: read,
        } => nearly(least, low) && nearly(most, high) && read.as_deref() == unit,
        _ => false,
    }
}

fn distinct<'s>(texts: impl Iterator<Item = &'s str>) -> Result<(), String> {
    let mut seen = std::collections::BTreeSet::new();
    for text in texts {
        if text.is_empty() {
            return Err("a part of it is empty".to_owned());
        }
        if !seen.insert(text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")) {
            return Err(format!("\"{text}\" stands twice in it"));
        }
    }
    Ok(())
}

/// Options whose ticks come from shares of the points; says where shares cannot be kept.
pub(crate) fn ticked(options: &mut [Offer], shares: &[f64], multiple: bool, item: &mut Item) {
    let near = |one: f64, other: f64| (one - other).abs() < 0.5;
    if multiple {
        for (option, share) in options.iter_mut().zip(shares) {
            option.right = *share > 0.0;
        }
        let right = options.iter().filter(|option| option.right).count();
        let each = 100.0 / f64::from(u32::try_from(right.max(1)).unwrap_or(u32::MAX));
        let even = shares.iter().all(|share| {
            if *share > 0.0 {
                near(*share, each)
            } else {
                near(-*share, each)
            }
        });
        let kind = shares.iter().all(|share| *share >= 0.0);
        if !even {
            item.changed(
                if kind && shares.iter().all(|share| *share == 0.0 || near(*share, each)) {
                    "wrong ticks took nothing away; here each takes away what a right one gives"
                } else {
                    "its options had different shares; here right ticks less wrong ticks count"
                },
            );
        }
    } else {
        let best = shares.iter().copied().fold(0.0, f64::max);
        let mut found = false;
        for (option, share) in options.iter_mut().zip(shares) {
            option.right = best > 0.0 && !found && near(*share, best);
            found |= option.right;
        }
        let full = |share: &&f64| near(**share, best);
        if best > 0.0 && !near(best, 100.0) {
            item.changed("its right option gave only a part of the points; here it gives all");
        }
        if shares.iter().filter(full).count() > 1 {
            item.changed("several options gave all points; here only the first does");
        }
        if shares.iter().any(|share| *share > 0.0 && !near(*share, best)) {
            item.changed("an option gave a part of the points; here it gives none");
        }
        if shares.iter().any(|share| *share < -0.5) {
            item.changed("a wrong option took points away; here it gives none");
        }
    }
}
