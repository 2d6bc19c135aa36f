//! The week as a grid of boxes: seven days by eight blocks of three hours, on the person's own clock.

use domain::mentoring::eligibility::WeekHours;
use leptos::prelude::*;
use store::FormDraft;

use crate::words::Words;

const DAYS: u8 = 7;
const BLOCKS: u8 = 8;
/// Hours of a block.
const LONG: u8 = 3;

/// The hours of ticked boxes, each named `day-block`.
pub(super) fn hours<'a>(ticked: impl Iterator<Item = &'a str>) -> WeekHours {
    let blocks = ticked.filter_map(|name| {
        let (day, block) = name.split_once('-')?;
        let (day, block): (u8, u8) = (day.parse().ok()?, block.parse().ok()?);
        (day < DAYS && block < BLOCKS).then_some(day * 24 + block * LONG)
    });
    blocks.flat_map(|first| first..first + LONG).collect()
}

/// The grid, ticked as it was typed or as it is known.
pub(super) fn grid(known: WeekHours, draft: &FormDraft, words: Words) -> impl IntoView + use<> {
    let shown = if draft.problems.is_empty() {
        known
    } else {
        hours(draft.typed.get("hours").map(String::as_str).unwrap_or_default().lines())
    };
    let days: Vec<String> = (1..=DAYS).map(|day| words.t(&format!("weekday-{day}"))).collect();
    let heads = days.iter().map(|day| {
        let short: String = day.chars().take(2).collect();
        view! { <th scope="col"><abbr title=day.clone()>{short}</abbr></th> }
    });
    let heads = heads.collect_view();
    let rows: Vec<_> = (0..BLOCKS)
        .map(|block| {
            let span = format!("{:02}–{:02}", block * LONG, (block + 1) * LONG);
            let boxes: Vec<_> = (0..DAYS)
                .map(|day| {
                    let first = day * 24 + block * LONG;
                    let checked = (first..first + LONG).any(|hour| shown.contains(hour));
                    let label = format!("{}, {span}", days[usize::from(day)]);
                    view! { <td><input type="checkbox" name="hours" value=format!("{day}-{block}") aria-label=label checked=checked/></td> }
                })
                .collect();
            view! { <tr><th scope="row">{span}</th>{boxes}</tr> }
        })
        .collect();
    let wrong = draft
        .problems
        .get("hours")
        .map(|key| view! { <span class="problem" id="hours-problem">{words.t(key)}</span> });
    view! {
        <fieldset class="field week">
            <legend>{words.t("mentor-hours")}</legend>
            <p class="help">{words.t("mentor-hours-help")}</p>
            {wrong}
            <table class="week-grid"><thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table>
        </fieldset>
    }
}
