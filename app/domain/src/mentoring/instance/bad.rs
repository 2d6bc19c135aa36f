//! What is wrong with an instance, and where in its JSON.

use std::collections::HashSet;
use std::fmt;

use super::{Instance, Link, MOST_BANDS, MOST_PEOPLE, Pair, TOP_SCORE};

/// An instance that cannot be matched as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadInstance {
    /// Where, as a JSON path such as `pairs[3][1]`; `.` is the whole text.
    pub path: String,
    /// What is wrong there, in one plain sentence without a full stop.
    pub message: String,
}

impl BadInstance {
    pub(super) fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            message: message.into(),
        }
    }
}

impl fmt::Display for BadInstance {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.path, self.message)
    }
}

impl std::error::Error for BadInstance {}

/// Checks everything but duplicate pairs and the eligibility of pins, which cost memory to check
/// and which the matcher meets anyway. Returns the number of trainees.
pub(in crate::mentoring) fn check(instance: &Instance) -> Result<u32, BadInstance> {
    bands(&instance.bands)?;
    let highest = instance.pairs.iter().map(|pair| pair.trainee).max();
    let trainees = match instance.trainees {
        Some(count) if count > MOST_PEOPLE => {
            return Err(BadInstance::new(
                "trainees",
                format!("{count} trainees are more than the {MOST_PEOPLE} that fit"),
            ));
        }
        Some(count) => count,
        None => highest.map_or(0, |index| index.saturating_add(1).min(MOST_PEOPLE)),
    };
    let mentors = u32::try_from(instance.capacities.len())
        .ok()
        .filter(|&count| count <= MOST_PEOPLE)
        .ok_or_else(|| BadInstance::new("capacities", format!("more than {MOST_PEOPLE} mentors do not fit")))?;
    if u32::try_from(instance.pairs.len()).is_err() {
        return Err(BadInstance::new("pairs", "more pairs than fit"));
    }
    for (at, pair) in instance.pairs.iter().enumerate() {
        let link = Link {
            trainee: pair.trainee,
            mentor: pair.mentor,
        };
        in_range("pairs", at, link, trainees, mentors)?;
        if pair.score > TOP_SCORE {
            return Err(BadInstance::new(
                format!("pairs[{at}][2]"),
                format!("score {} is outside 0 to {TOP_SCORE}", pair.score),
            ));
        }
    }
    let mut seen = HashSet::new();
    for (at, &link) in instance.previous.iter().enumerate() {
        in_range("previous", at, link, trainees, mentors)?;
        if !seen.insert(link) {
            return Err(twice(format!("previous[{at}]"), link));
        }
    }
    pins(instance, trainees, mentors)?;
    Ok(trainees)
}

/// The second listing of a pair; called only when there is known to be one.
pub(in crate::mentoring) fn duplicate(pairs: &[Pair]) -> BadInstance {
    let mut seen = HashSet::new();
    let links = pairs.iter().map(|pair| Link {
        trainee: pair.trainee,
        mentor: pair.mentor,
    });
    links.enumerate().find(|&(_, link)| !seen.insert(link)).map_or_else(
        || BadInstance::new("pairs", "a pair is listed twice"),
        |(at, link)| twice(format!("pairs[{at}]"), link),
    )
}

/// A pin on a pair that is not listed.
pub(in crate::mentoring) fn not_eligible(at: usize, pin: Link) -> BadInstance {
    BadInstance::new(
        format!("pins[{at}]"),
        format!(
            "trainee {} and mentor {} are not an eligible pair",
            pin.trainee, pin.mentor
        ),
    )
}

fn bands(thresholds: &[u32]) -> Result<(), BadInstance> {
    if thresholds.len() > MOST_BANDS {
        return Err(BadInstance::new(
            "bands",
            format!("{} thresholds are more than {MOST_BANDS}", thresholds.len()),
        ));
    }
    for (at, &threshold) in thresholds.iter().enumerate() {
        if threshold > TOP_SCORE {
            return Err(BadInstance::new(
                format!("bands[{at}]"),
                format!("threshold {threshold} is outside 0 to {TOP_SCORE}"),
            ));
        }
        if at > 0 && threshold <= thresholds[at - 1] {
            return Err(BadInstance::new(
                format!("bands[{at}]"),
                format!("threshold {threshold} is not above the one before it"),
            ));
        }
    }
    Ok(())
}

fn pins(instance: &Instance, trainees: u32, mentors: u32) -> Result<(), BadInstance> {
    let mut placed = HashSet::new();
    let mut taken = vec![0; instance.capacities.len()];
    for (at, &pin) in instance.pins.iter().enumerate() {
        in_range("pins", at, pin, trainees, mentors)?;
        if !placed.insert(pin.trainee) {
            return Err(BadInstance::new(
                format!("pins[{at}][0]"),
                format!("trainee {} is pinned already", pin.trainee),
            ));
        }
        let mentor = pin.mentor as usize;
        let seats = instance.capacities[mentor];
        if taken[mentor] == seats {
            return Err(BadInstance::new(
                format!("pins[{at}][1]"),
                format!(
                    "mentor {} has capacity {seats} and no seat left for this pin",
                    pin.mentor
                ),
            ));
        }
        taken[mentor] += 1;
    }
    Ok(())
}

fn in_range(list: &str, at: usize, link: Link, trainees: u32, mentors: u32) -> Result<(), BadInstance> {
    let (position, role, index, count) = if link.trainee >= trainees {
        (0, "trainee", link.trainee, trainees)
    } else if link.mentor >= mentors {
        (1, "mentor", link.mentor, mentors)
    } else {
        return Ok(());
    };
    Err(BadInstance::new(
        format!("{list}[{at}][{position}]"),
        format!("there is no {role} {index}: indices run from 0 and there are {count}"),
    ))
}

fn twice(path: String, link: Link) -> BadInstance {
    BadInstance::new(
        path,
        format!("trainee {} and mentor {} are listed already", link.trainee, link.mentor),
    )
}
