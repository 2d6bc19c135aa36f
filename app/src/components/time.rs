//! Moments and dates as people read them: in their zone, in their language.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;
use leptos::prelude::*;

use crate::words::Words;

/// `Tuesday 24 November`, in the reader's language.
#[must_use]
pub fn day(date: NaiveDate, words: Words) -> String {
    let weekday = words.t(&format!("weekday-{}", date.weekday().num_days_from_monday() + 1));
    let month = words.t(&format!("month-{}", date.month()));
    words.with(
        "date-long",
        &[
            ("weekday", weekday.into()),
            ("day", i64::from(date.day()).into()),
            ("month", month.into()),
        ],
    )
}

/// `24 Nov 2026`, in the reader's language.
#[must_use]
pub fn short_day(date: NaiveDate, words: Words) -> String {
    let month = words.t(&format!("month-short-{}", date.month()));
    format!("{} {month} {}", date.day(), date.year())
}

/// `14:03`, in the reader's zone.
#[must_use]
pub fn clock(at: DateTime<Utc>, zone: Tz) -> String {
    let local = at.with_timezone(&zone);
    format!("{:02}:{:02}", local.hour(), local.minute())
}

/// A moment with its machine-readable form: `24 Nov 2026, 14:03`.
pub fn moment(at: DateTime<Utc>, zone: Tz, words: Words) -> impl IntoView {
    let text = moment_text(at, zone, words);
    view! { <time datetime=at.to_rfc3339()>{text}</time> }
}

/// The words of [`moment`] alone.
#[must_use]
pub fn moment_text(at: DateTime<Utc>, zone: Tz, words: Words) -> String {
    format!(
        "{}, {}",
        short_day(at.with_timezone(&zone).date_naive(), words),
        clock(at, zone)
    )
}

/// Today where the reader is.
#[must_use]
pub fn today(now: DateTime<Utc>, zone: Tz) -> NaiveDate {
    now.with_timezone(&zone).date_naive()
}
