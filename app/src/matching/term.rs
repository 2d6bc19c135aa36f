//! The weeks in which pairs meet, and everybody's free hours in them on one clock.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, TimeDelta};
use chrono_tz::Tz;
use domain::cohort::{Calendar, instant};
use domain::mentoring::eligibility::WeekHours;

use super::Side;

/// Weeks of mentoring after a course.
const TERM: u64 = 12;
const QUARTERS: usize = 168 * 4;

/// The Mondays of the mentoring term: twelve, from the Monday after the last of `days` course days.
#[must_use]
pub fn weeks_of_term(calendar: &Calendar, days: u8) -> Vec<NaiveDate> {
    let last = calendar.dates(days).last().copied().unwrap_or(calendar.first_day);
    let ahead = 7 - u64::from(last.weekday().num_days_from_monday());
    (0..TERM)
        .filter_map(|week| last.checked_add_days(Days::new(ahead + 7 * week)))
        .collect()
}

/// The weeks of the term in which the clocks stand differently: one, or a few where clocks change.
#[derive(Debug)]
pub(super) struct Weeks {
    /// Zone to, per week, where each quarter of an hour of the own clock's week lies in UTC.
    clocks: BTreeMap<&'static str, Vec<Vec<usize>>>,
}

impl Weeks {
    pub(super) fn of<'a>(sides: impl Iterator<Item = &'a Side>, mondays: &[NaiveDate]) -> Self {
        let mut clocks: BTreeMap<&'static str, Vec<Vec<usize>>> = BTreeMap::new();
        for side in sides {
            clocks
                .entry(side.zone.name())
                .or_insert_with(|| mondays.iter().map(|monday| clock(side.zone, *monday)).collect());
        }
        let all = mondays.len();
        let differs = |week: usize| (0..week).all(|other| clocks.values().any(|clock| clock[week] != clock[other]));
        let distinct: Vec<usize> = (0..all).filter(|&week| differs(week)).collect();
        for clock in clocks.values_mut() {
            *clock = distinct.iter().map(|&week| std::mem::take(&mut clock[week])).collect();
        }
        Self { clocks }
    }

    /// The side's free hours in UTC, one set per distinct week. Only hours that are free as a whole
    /// count: a zone that is half an hour off shares less than it seems.
    pub(super) fn hours(&self, side: &Side) -> Vec<WeekHours> {
        let weeks = self.clocks.get(side.zone.name());
        weeks
            .into_iter()
            .flatten()
            .map(|clock| in_utc(side.profile.free_hours, clock))
            .collect()
    }
}

fn clock(zone: Tz, monday: NaiveDate) -> Vec<usize> {
    let start = monday.and_time(chrono::NaiveTime::MIN);
    let quarter = |place: usize| {
        let wall = start + TimeDelta::minutes(15 * i64::try_from(place).unwrap_or_default());
        let minutes = (instant(wall, zone).naive_utc() - start).num_minutes();
        usize::try_from(minutes.div_euclid(15).rem_euclid(672)).unwrap_or_default()
    };
    (0..QUARTERS).map(quarter).collect()
}

fn in_utc(free: WeekHours, clock: &[usize]) -> WeekHours {
    let mut covered = [false; QUARTERS];
    for (place, quarter) in clock.iter().enumerate() {
        covered[*quarter] |= u8::try_from(place / 4).is_ok_and(|hour| free.contains(hour));
    }
    let whole = covered
        .chunks(4)
        .enumerate()
        .filter(|(_, quarters)| quarters.iter().all(|free| *free));
    whole.filter_map(|(hour, _)| u8::try_from(hour).ok()).collect()
}
