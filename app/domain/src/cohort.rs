//! When a cohort's days are: dates in its zone, never midnight instants.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

pub mod invitation;

/// The dates of a cohort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// The date of day 1, or the first course date after it.
    pub first_day: NaiveDate,
    /// Where those dates hold.
    pub zone: Tz,
    /// Course days, Monday first.
    pub weekdays: [bool; 7],
    /// Dates without a course day.
    pub holidays: BTreeSet<NaiveDate>,
}

/// Which day it is for a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CohortDay {
    /// The course has not begun.
    Before {
        /// The date of day 1.
        first: NaiveDate,
    },
    /// A course day, 1-based.
    Day(u8),
    /// Between two course days: a weekend, a holiday.
    Between {
        /// The day that comes next, 1-based.
        next: u8,
    },
    /// The last day is over.
    After,
}

impl CohortDay {
    /// The highest day that is open, of so many; 0 before the first.
    #[must_use]
    pub fn open(self, days: u8) -> u8 {
        match self {
            Self::Before { .. } => 0,
            Self::Day(day) => day,
            Self::Between { next } => next.saturating_sub(1),
            Self::After => days,
        }
    }
}

/// Dates looked at before giving up: a calendar of holidays only has no course days.
const HORIZON: u64 = 3 * 366;

impl Calendar {
    /// The dates of the first `days` course days; fewer only if the calendar leaves none within three years.
    #[must_use]
    pub fn dates(&self, days: u8) -> Vec<NaiveDate> {
        (0..HORIZON)
            .filter_map(|ahead| self.first_day.checked_add_days(Days::new(ahead)))
            .filter(|date| self.is_course_date(*date))
            .take(usize::from(days))
            .collect()
    }

    /// Whether the course meets on this date (from day 1 on).
    #[must_use]
    pub fn is_course_date(&self, date: NaiveDate) -> bool {
        let weekday = date.weekday().num_days_from_monday() as usize;
        self.weekdays[weekday] && !self.holidays.contains(&date)
    }

    /// Which day of a course of `days` days it is at this instant, in the cohort's zone.
    #[must_use]
    pub fn day_on(&self, days: u8, now: DateTime<Utc>) -> CohortDay {
        let today = now.with_timezone(&self.zone).date_naive();
        let dates = self.dates(days);
        let Some(first) = dates.first().copied() else {
            return CohortDay::Before { first: self.first_day };
        };
        if today < first {
            return CohortDay::Before { first };
        }
        let number = |place: usize| u8::try_from(place + 1).unwrap_or(u8::MAX);
        match dates.binary_search(&today) {
            Ok(place) => CohortDay::Day(number(place)),
            Err(place) if place < dates.len() => CohortDay::Between { next: number(place) },
            Err(_) => CohortDay::After,
        }
    }

    /// The instant at which a course day (1-based) begins in the cohort's zone.
    #[must_use]
    pub fn opens_at(&self, days: u8, day: u8) -> Option<DateTime<Utc>> {
        self.moment(days, day, NaiveTime::MIN)
    }

    /// A wall time of a course day as an instant.
    #[must_use]
    pub fn moment(&self, days: u8, day: u8, time: NaiveTime) -> Option<DateTime<Utc>> {
        let date = self.dates(days).get(usize::from(day.checked_sub(1)?)).copied()?;
        Some(instant(date.and_time(time), self.zone))
    }

    /// Course dates after `from` up to and including `to`, both instants taken as dates of the cohort.
    #[must_use]
    pub fn course_days_between(&self, from: DateTime<Utc>, to: DateTime<Utc>, days: u8) -> u8 {
        let (from, to) = (
            from.with_timezone(&self.zone).date_naive(),
            to.with_timezone(&self.zone).date_naive(),
        );
        let between = self
            .dates(days)
            .into_iter()
            .filter(|date| *date > from && *date <= to)
            .count();
        u8::try_from(between).unwrap_or(u8::MAX)
    }
}

/// A wall time as an instant. In a gap of daylight saving it is the first instant after the gap; in
/// a fold, the earlier of the two.
#[must_use]
pub fn instant(wall: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    let mut tried = wall;
    // No zone has ever skipped more than a day.
    for _ in 0..=24 * 4 {
        if let Some(found) = zone.from_local_datetime(&tried).earliest() {
            let found = found.with_timezone(&Utc);
            return if tried == wall {
                found
            } else {
                first_after_gap(found, zone)
            };
        }
        tried += chrono::TimeDelta::minutes(15);
    }
    Utc.from_utc_datetime(&wall)
}

/// Walks back from an instant after a gap to the very first one, minute by minute.
fn first_after_gap(after: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let offset = |at: DateTime<Utc>| zone.offset_from_utc_datetime(&at.naive_utc()).fix();
    let mut first = after;
    while offset(first - chrono::TimeDelta::minutes(1)) == offset(after)
        && after - first < chrono::TimeDelta::minutes(15)
    {
        first -= chrono::TimeDelta::minutes(1);
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(zone: Tz) -> Calendar {
        Calendar {
            first_day: NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date"),
            zone,
            weekdays: [true, true, true, true, true, false, false],
            holidays: BTreeSet::from([NaiveDate::from_ymd_opt(2026, 11, 25).expect("a date")]),
        }
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("an instant")
    }

    #[test]
    fn weekends_and_holidays_are_skipped() {
        let dates: Vec<String> = calendar(Tz::UTC).dates(5).iter().map(ToString::to_string).collect();
        assert_eq!(
            dates,
            ["2026-11-23", "2026-11-24", "2026-11-26", "2026-11-27", "2026-11-30"]
        );
    }

    #[test]
    fn the_day_is_the_cohorts_not_the_servers() {
        let calendar = calendar(Tz::America__Panama);
        assert_eq!(
            calendar.day_on(5, at("2026-11-23T04:59:59Z")),
            CohortDay::Before {
                first: calendar.first_day
            }
        );
        assert_eq!(calendar.day_on(5, at("2026-11-23T05:00:00Z")), CohortDay::Day(1));
        assert_eq!(
            calendar.day_on(5, at("2026-11-25T12:00:00Z")),
            CohortDay::Between { next: 3 }
        );
        assert_eq!(calendar.day_on(5, at("2026-12-01T05:00:00Z")), CohortDay::After);
    }

    #[test]
    fn a_gap_moves_to_its_end_and_a_fold_takes_the_earlier() {
        let wall = |text: &str| text.parse::<NaiveDateTime>().expect("a wall time");
        // Asunción's clocks went from 00:00 to 01:00 on 6 October 2024.
        assert_eq!(
            instant(wall("2024-10-06T00:00:00"), Tz::America__Asuncion),
            at("2024-10-06T04:00:00Z")
        );
        // New York's clocks went back from 02:00 to 01:00 on 1 November 2026.
        assert_eq!(
            instant(wall("2026-11-01T01:30:00"), Tz::America__New_York),
            at("2026-11-01T05:30:00Z")
        );
        // New York skipped 02:00 to 03:00 on 8 March 2026.
        assert_eq!(
            instant(wall("2026-03-08T02:20:00"), Tz::America__New_York),
            at("2026-03-08T07:00:00Z")
        );
        // A zone with three quarters of an hour.
        assert_eq!(
            instant(wall("2026-01-01T00:00:00"), Tz::Asia__Kathmandu),
            at("2025-12-31T18:15:00Z")
        );
    }

    #[test]
    fn course_days_are_counted_without_free_days() {
        let calendar = calendar(Tz::UTC);
        assert_eq!(
            calendar.course_days_between(at("2026-11-24T23:00:00Z"), at("2026-11-27T01:00:00Z"), 5),
            2
        );
    }
}
