//! A figure: what we measured beside a peer or a limit from the same run, as one aligned line.

use std::time::Duration;

/// What a figure is held to.
#[derive(Clone, Copy)]
pub(crate) enum Goal {
    /// At least this share of the peer.
    AtLeast(f64),
    /// At most this many times the peer, or the limit.
    AtMost(f64),
    /// Shown beside a figure that has a goal, so that one sees where its time goes.
    Shown,
}

/// A number with its unit.
#[derive(Clone, Copy)]
pub(crate) struct Amount(pub(crate) f64, pub(crate) &'static str);

impl Amount {
    /// A time in the unit that reads best.
    pub(crate) fn of(time: Duration) -> Self {
        match time.as_secs_f64() {
            short if short < 1e-3 => Self(short * 1e6, "µs"),
            middle if middle < 1.0 => Self(middle * 1e3, "ms"),
            long => Self(long, "s"),
        }
    }

    fn base(self) -> f64 {
        match self.1 {
            "µs" => self.0 / 1e6,
            "ms" => self.0 / 1e3,
            _ => self.0,
        }
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = match self.0 {
            small if small < 10.0 => 2,
            middle if middle < 100.0 => 1,
            _ => 0,
        };
        out.pad(&format!("{:.digits$} {}", self.0, self.1))
    }
}

/// The columns of [`print`].
pub(crate) fn heading(what: &str) {
    println!(
        "\n{what:<46}{:>13}  {:<31}{:>8}  goal",
        "ours", "peer or limit", "ratio"
    );
}

/// Prints one figure. A missed goal is said, and ends nothing: these are measurements, not tests.
pub(crate) fn print(name: &str, ours: Amount, peer: (&str, Amount), goal: Goal) {
    let ratio = ours.base() / peer.1.base();
    let verdict = match goal {
        Goal::Shown => "-".to_owned(),
        Goal::AtLeast(share) => format!("≥ {}  {}", share_of(share), word(ratio >= share)),
        Goal::AtMost(share) => format!("≤ {}  {}", share_of(share), word(ratio <= share)),
    };
    let beside = format!("{} {}", peer.0, peer.1);
    println!("{name:<46}{ours:>13}  {beside:<31}{:>8}  {verdict}", share_of(ratio));
}

/// Says why a figure could not be taken.
pub(crate) fn absent(name: &str, why: &str) {
    println!("{name:<46}{:>13}  {why}", "not run");
}

/// The middle one of an odd number of measurements.
pub(crate) fn median<T: PartialOrd + Copy>(mut measured: Vec<T>) -> T {
    measured.sort_by(|one, other| one.partial_cmp(other).expect("measurements are numbers"));
    measured[measured.len() / 2]
}

fn share_of(share: f64) -> String {
    match share {
        whole if whole >= 100.0 => format!("{whole:.0}"),
        half if half >= 0.5 => format!("{half:.2}"),
        small => format!("1/{:.1}", 1.0 / small),
    }
}

fn word(met: bool) -> &'static str {
    if met { "ok" } else { "MISSED" }
}
