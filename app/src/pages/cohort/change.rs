//! What a class has gained: the mean of the test before the course beside the one after it, by track.

use domain::person::Track;
use domain::quiz::grade::gain;
use leptos::prelude::*;

use super::register::{Line, Register};
use super::track_words;
use crate::components::figure::share_line;
use crate::visit::Visit;

/// The section of a cohort's page, as soon as somebody has taken both tests.
pub(super) fn change(register: &Register, visit: &Visit) -> Option<impl IntoView + use<>> {
    let words = visit.words();
    let pairs: Vec<(Track, u8, u8)> = register.lines.iter().filter_map(|line| both(register, line)).collect();
    let groups = std::iter::once(None).chain(Track::ALL.map(Some));
    let rows: Vec<_> = groups
        .filter_map(|track| {
            let own = pairs.iter().filter(|(own, ..)| track.is_none_or(|track| track == *own));
            let own: Vec<_> = own.map(|(_, before, after)| (*before, *after)).collect();
            let (before, after) = means(&own)?;
            let name = track.map_or_else(|| words.t("cohort-track-all"), |track| track_words(track, words));
            let people = words.with("cohort-people-count", &[("people", own.len().into())]);
            let line =
                |key: &str, percent: u8| share_line(percent, words.with(key, &[("share", i64::from(percent).into())]));
            let gained =
                gain(before, after).map(|gain| words.with("cohort-gain", &[("share", i64::from(gain).into())]));
            Some(view! {
                <li>
                    <p class="outcome"><b>{name}</b> " · " {people} " · " {gained}</p>
                    {line("test-share-before", before)}
                    {line("test-share-after", after)}
                </li>
            })
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="change">
                <h2>{words.t("cohort-change")}</h2>
                <ul class="plain">{rows}</ul>
            </section>
        }
    })
}

/// Track and whole per cent before and after, of somebody who has taken both.
fn both(register: &Register, line: &Line) -> Option<(Track, u8, u8)> {
    let (before, after) = register.tests(line)?;
    let share = |id: &str| {
        let record = line.progress.quizzes.get(id)?;
        (record.submitted > 0).then(|| record.tried().share)
    };
    Some((line.entry.enrolment.track, share(&before.id)?, share(&after.id)?))
}

fn means(pairs: &[(u8, u8)]) -> Option<(u8, u8)> {
    let count = u32::try_from(pairs.len()).ok()?;
    let mean = |of: fn(&(u8, u8)) -> u8| {
        let sum: u32 = pairs.iter().map(|pair| u32::from(of(pair))).sum();
        u8::try_from(sum.checked_div(count)?).ok()
    };
    Some((mean(|pair| pair.0)?, mean(|pair| pair.1)?))
}
