//! Course days as columns: weekdays as bits, dates and times as text.

use chrono::NaiveTime;
use domain::cohort::Calendar;

use super::Cohort;
use crate::Error;
use crate::entity::cohort;

/// Hours and minutes; a wall time needs no seconds.
pub(super) const TIME: &str = "%H:%M";

/// Monday is the lowest bit.
pub(super) fn to_bits(weekdays: [bool; 7]) -> i32 {
    weekdays
        .iter()
        .enumerate()
        .map(|(day, held)| i32::from(*held) << day)
        .sum()
}

fn from_bits(bits: i32) -> [bool; 7] {
    std::array::from_fn(|day| bits & (1 << day) != 0)
}

impl TryFrom<cohort::Model> for Cohort {
    type Error = Error;

    fn try_from(row: cohort::Model) -> Result<Self, Error> {
        let zone = row
            .zone
            .parse()
            .map_err(|_| Error::Stored(format!("zone {}", row.zone)))?;
        let holidays = serde_json::from_str(&row.holidays)?;
        let calendar = Calendar {
            first_day: row.first_day,
            zone,
            weekdays: from_bits(row.weekdays),
            holidays,
        };
        let live_time = NaiveTime::parse_from_str(&row.live_time, TIME);
        Ok(Self {
            id: row.id,
            title: row.title,
            course: row.course,
            version: row.version,
            calendar,
            live_time: live_time.map_err(|_| Error::Stored(format!("time {}", row.live_time)))?,
            created_at: row.created_at,
            created_by: row.created_by,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_week_survives_its_bits() {
        for bits in 0..128 {
            assert_eq!(to_bits(from_bits(bits)), bits);
        }
        assert_eq!(to_bits([true, true, true, true, true, false, false]), 31);
    }
}
