//! How silent a workstream is: when its next report is due by its cadence, and whether it came. Which days are working
//! days is told by who asks; nothing here knows a holiday.

use crate::time::Day;
use crate::values::{Cadence, Health, Silence};

/// How often a workstream is to be reported on where nobody said so.
pub const ASSUMED: Cadence = Cadence::Monthly;

/// Working days before the day on which a report is due, from which it is due soon.
pub const SOON: i32 = 5;

/// What is known of a workstream's reports on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reported {
    /// How often they are to come.
    pub cadence: Option<Cadence>,
    /// Of which day the last one speaks, a confirmation included.
    pub last: Option<Day>,
    /// Since when the workstream is there.
    pub since: Option<Day>,
    /// How it stands by the last one.
    pub health: Option<Health>,
}

/// Whether a report is due, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Fresh, due or overdue.
    pub silence: Silence,
    /// The day on which the next report is due, or was.
    pub on: Option<Day>,
}

/// The days that a judgement is made by.
pub struct Days<F: Fn(Day) -> Day> {
    /// The day asked about.
    pub today: Day,
    /// The working day by which something is due soon: [`SOON`] working days after it.
    pub soon: Day,
    /// The day itself if it is a working day, otherwise the next one.
    pub working: F,
}

/// Judges the silence of a workstream.
#[must_use]
pub fn judge<F: Fn(Day) -> Day>(reported: &Reported, days: &Days<F>) -> Due {
    if reported.health == Some(Health::Completed) {
        return Due { silence: Silence::Finished, on: None };
    }
    let cadence = reported.cadence.unwrap_or(ASSUMED);
    if cadence == Cadence::OnDemand {
        return Due { silence: Silence::OnDemand, on: None };
    }
    let late = if reported.last.is_some() { Silence::Overdue } else { Silence::Never };
    let Some(on) = reported.last.or(reported.since).and_then(|day| next(day, cadence)) else {
        return Due { silence: late, on: None };
    };
    let on = (days.working)(on);
    let silence = if on < days.today {
        late
    } else if on <= days.soon {
        Silence::DueSoon
    } else {
        Silence::Fresh
    };
    Due { silence, on: Some(on) }
}

/// The day by which a report is to follow one of that day; none where none is due.
#[must_use]
pub fn next(last: Day, cadence: Cadence) -> Option<Day> {
    match cadence {
        Cadence::Weekly => Some(last.plus(7)),
        Cadence::Monthly => last.plus_months(1),
        Cadence::Quarterly => last.plus_months(3),
        Cadence::OnDemand => None,
    }
}

impl Silence {
    /// Whether a report is missing: nothing of it may be told as "no change".
    #[must_use]
    pub const fn is_missing(self) -> bool {
        matches!(self, Self::Overdue | Self::Never)
    }
}
