//! Days and instants. `*_on` is a civil date in Japan, `*_at` an instant in UTC; never confused.
//! Nothing here reads a clock.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike as _, NaiveDate, SecondsFormat, TimeDelta, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::ids::{text, text_in_typescript};

/// A civil date, written `2026-11-20`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// Why a text is not a day or an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotATime;

impl fmt::Display for NotATime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date or instant of ISO 8601")
    }
}
impl std::error::Error for NotATime {}

impl Day {
    /// The earliest day there is; stands for "from the beginning".
    pub const FIRST: Self = Self(NaiveDate::MIN);
    /// The day of a calendar date.
    #[must_use]
    pub const fn new(date: NaiveDate) -> Self {
        Self(date)
    }
    /// Year, month and day of the common era; `None` if there is no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }
    /// The calendar date.
    #[must_use]
    pub const fn date(self) -> NaiveDate {
        self.0
    }
    /// Days since 0001-01-01 (which is 1); the form in which SQL holds a day.
    #[must_use]
    pub fn number(self) -> i32 {
        self.0.num_days_from_ce()
    }
    /// The day of such a number; `None` beyond the calendar's ends.
    #[must_use]
    pub fn from_number(number: i32) -> Option<Self> {
        NaiveDate::from_num_days_from_ce_opt(number).map(Self)
    }
    /// Calendar days from `earlier` to this day; negative if this day is the earlier one.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        self.number() - earlier.number()
    }
    /// The day so many days later; the calendar's end where there is none.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        let end = if days < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
        Self::from_number(self.number().saturating_add(days)).unwrap_or(Self(end))
    }
    /// The same day so many months later, or the month's last where it has no such day; `None` beyond the
    /// calendar's end.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Option<Self> {
        self.0.checked_add_months(chrono::Months::new(months)).map(Self)
    }
    /// Its last moment in Japan (UTC+9, no daylight saving).
    #[must_use]
    pub fn end_in_japan(self) -> Instant {
        const DAY_MS: i64 = 86_400_000;
        const JAPAN_MS: i64 = 9 * 3_600_000;
        /// 1970-01-01 as a day's number.
        const EPOCH: i64 = 719_163;
        Instant::from_millis((i64::from(self.number()) - EPOCH + 1) * DAY_MS - JAPAN_MS - 1)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}
impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl FromStr for Day {
    type Err = NotATime;
    /// Reads the fixed form `YYYY-MM-DD`; other forms are `text::era`'s work.
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(NotATime);
        }
        let number = |range: std::ops::Range<usize>| -> Result<u32, NotATime> {
            bytes[range].iter().try_fold(0, |sum, byte| match byte {
                b'0'..=b'9' => Ok(sum * 10 + u32::from(byte - b'0')),
                _ => Err(NotATime),
            })
        };
        let year = i32::try_from(number(0..4)?).map_err(|_| NotATime)?;
        Self::from_ymd(year, number(5..7)?, number(8..10)?).ok_or(NotATime)
    }
}
impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer)
    }
}
text_in_typescript!(Day);

/// A moment in UTC, to the millisecond, written `2026-11-20T01:02:03.004Z`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }
    /// Milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }
    /// The civil date in Japan (UTC+9, no daylight saving) at this moment.
    #[must_use]
    pub fn day_in_japan(self) -> Day {
        const JAPAN: TimeDelta = TimeDelta::hours(9);
        let utc = DateTime::<Utc>::from_timestamp_millis(self.0).unwrap_or_default();
        // At the calendar's very end there is no later day.
        Day(utc.checked_add_signed(JAPAN).unwrap_or(utc).date_naive())
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let utc = DateTime::<Utc>::from_timestamp_millis(self.0).unwrap_or_default();
        f.write_str(&utc.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}
impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl FromStr for Instant {
    type Err = NotATime;
    fn from_str(text: &str) -> Result<Self, NotATime> {
        DateTime::parse_from_rfc3339(text).map(|instant| Self(instant.timestamp_millis())).map_err(|_| NotATime)
    }
}
impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer)
    }
}
text_in_typescript!(Instant);
