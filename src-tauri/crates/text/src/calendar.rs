//! Working days of Japanese administrative organs: neither Saturday, Sunday, public holiday nor 29 December to
//! 3 January. The embedded table and its source are in `data/`; days that the user adds or removes win over it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, Weekday};

use crate::Language;

/// A public holiday of the embedded table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub day: NaiveDate,
    /// Its name, 勤労感謝の日.
    pub ja: &'static str,
    /// Its name, Labor Thanksgiving Day.
    pub en: &'static str,
}

/// Which days are working days.
///
/// ```
/// use chrono::NaiveDate;
/// use text::calendar::Calendar;
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let calendar = Calendar::standard();
/// assert!(!calendar.is_working(day(2026, 11, 23))); // 勤労感謝の日
/// assert_eq!(calendar.next_working(day(2026, 11, 20)), day(2026, 11, 24));
/// assert_eq!(calendar.working_days_between(day(2026, 11, 20), day(2026, 11, 25)), 2);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    added: BTreeMap<NaiveDate, String>,
    removed: BTreeSet<NaiveDate>,
}

impl Calendar {
    /// The embedded table as it is.
    #[must_use]
    pub fn standard() -> Self {
        Self::default()
    }

    /// Adds a day off, such as a new holiday or a closure, with the name the user gave it.
    #[must_use]
    pub fn with_day_off(mut self, day: NaiveDate, name: impl Into<String>) -> Self {
        self.removed.remove(&day);
        self.added.insert(day, name.into());
        self
    }

    /// Takes a holiday out, such as an equinox that was announced for another day. Weekends and the days around the
    /// New Year stay off.
    #[must_use]
    pub fn without_holiday(mut self, day: NaiveDate) -> Self {
        self.added.remove(&day);
        self.removed.insert(day);
        self
    }

    /// The years for which the embedded table knows the holidays. Outside them only weekends, the New Year closure and
    /// the user's own days are off.
    #[must_use]
    pub const fn years() -> RangeInclusive<i32> {
        2000..=2050
    }

    /// The name of the holiday on that day, if it is one. A day the user added has one name in both languages.
    #[must_use]
    pub fn holiday_name(&self, day: NaiveDate, language: Language) -> Option<&str> {
        if let Some(name) = self.added.get(&day) {
            return Some(name);
        }
        let holiday = standard(day).filter(|_| !self.removed.contains(&day))?;
        Some(match language {
            Language::Ja => holiday.ja,
            Language::En => holiday.en,
        })
    }

    /// Whether administrative organs are open on that day.
    #[must_use]
    pub fn is_working(&self, day: NaiveDate) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let new_year = matches!((day.month(), day.day()), (12, 29..) | (1, ..=3));
        !weekend && !new_year && self.holiday_name(day, Language::Ja).is_none()
    }

    /// The number of working days from `from` (counted) to `to` (not counted); negative where `to` is earlier.
    /// For something due on `to`, asked in the morning of `from`, this is how many working days are left before it.
    #[must_use]
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        if to < from {
            return -self.working_days_between(to, from);
        }
        let mut count = 0;
        for day in from.iter_days().take_while(|day| *day < to) {
            count += i64::from(self.is_working(day));
        }
        count
    }

    /// The first working day after `day`.
    #[must_use]
    pub fn next_working(&self, day: NaiveDate) -> NaiveDate {
        self.add_working_days(day, 1)
    }

    /// The day itself if it is a working day, otherwise the next one.
    #[must_use]
    pub fn working_on_or_after(&self, day: NaiveDate) -> NaiveDate {
        if self.is_working(day) { day } else { self.next_working(day) }
    }

    /// The `count`-th working day after `day`, before it where `count` is negative, `day` itself for 0.
    /// At the end of the calendar (year 262,142) it stops there.
    #[must_use]
    pub fn add_working_days(&self, day: NaiveDate, count: i32) -> NaiveDate {
        let mut at = day;
        let mut left = count.unsigned_abs();
        while left > 0 {
            let step = if count > 0 { at.succ_opt() } else { at.pred_opt() };
            let Some(next) = step else { return at };
            at = next;
            left -= u32::from(self.is_working(at));
        }
        at
    }
}

/// The public holidays of the embedded table, in order.
#[must_use]
pub fn holidays() -> &'static [Holiday] {
    static TABLE: LazyLock<Vec<Holiday>> = LazyLock::new(|| {
        include_str!("../data/holidays_2000_2050.csv")
            .lines()
            .skip(1)
            .filter_map(|line| {
                let mut fields = line.splitn(4, ',');
                let day = fields.next()?.parse().ok()?;
                let (_weekday, ja, en) = (fields.next()?, fields.next()?, fields.next()?);
                Some(Holiday { day, ja, en: en.trim_matches('"') })
            })
            .collect()
    });
    &TABLE
}

fn standard(day: NaiveDate) -> Option<&'static Holiday> {
    let table = holidays();
    table.binary_search_by_key(&day, |holiday| holiday.day).ok().map(|at| &table[at])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::era::weekday_text;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("tests name real days")
    }

    #[test]
    fn the_table_is_whole_sorted_and_true_to_its_weekdays() {
        let source = include_str!("../data/holidays_2000_2050.csv");
        assert_eq!(holidays().len(), 895);
        assert_eq!(source.lines().count(), 896, "a row that cannot be read would be missing above");
        assert!(holidays().is_sorted_by(|a, b| a.day < b.day));
        for (holiday, line) in holidays().iter().zip(source.lines().skip(1)) {
            let weekday = line.split(',').nth(1).expect("each row has a weekday");
            assert_eq!(weekday_text(holiday.day.weekday(), Language::Ja), weekday, "{line}");
            assert!(!holiday.ja.is_empty() && !holiday.en.contains('"'), "{line}");
            assert!(Calendar::years().contains(&holiday.day.year()));
        }
    }

    #[test]
    fn known_days() {
        let calendar = Calendar::standard();
        let off = [
            (2026, 5, 6),
            (2026, 9, 22),
            (2026, 11, 23),
            (2019, 5, 1),
            (2019, 4, 30),
            (2020, 7, 24),
            (2021, 7, 22),
            (2026, 12, 29),
            (2026, 12, 31),
            (2027, 1, 1),
            (2027, 1, 2),
            (2025, 1, 3),
            (2026, 11, 21),
            (2026, 11, 22),
        ];
        for (y, m, d) in off {
            assert!(!calendar.is_working(day(y, m, d)), "{y}-{m}-{d}");
        }
        for (y, m, d) in [(2026, 11, 24), (2026, 12, 28), (2027, 1, 4), (2021, 7, 19), (2020, 10, 12)] {
            assert!(calendar.is_working(day(y, m, d)), "{y}-{m}-{d}");
        }
        assert_eq!(calendar.holiday_name(day(2026, 11, 23), Language::Ja), Some("勤労感謝の日"));
        assert_eq!(calendar.holiday_name(day(2000, 1, 1), Language::En), Some("New Year's Day"));
        assert_eq!(calendar.holiday_name(day(2026, 12, 30), Language::En), None);
    }

    #[test]
    fn counting_and_stepping() {
        let calendar = Calendar::standard();
        let friday = day(2026, 11, 20);
        assert_eq!(calendar.working_days_between(friday, friday), 0);
        assert_eq!(calendar.working_days_between(friday, day(2026, 11, 24)), 1);
        assert_eq!(calendar.working_days_between(day(2026, 11, 24), friday), -1);
        assert_eq!(calendar.working_days_between(day(2026, 12, 28), day(2027, 1, 4)), 1);
        assert_eq!(calendar.add_working_days(day(2026, 12, 28), 1), day(2027, 1, 4));
        assert_eq!(calendar.add_working_days(day(2027, 1, 4), -1), day(2026, 12, 28));
        assert_eq!(calendar.add_working_days(day(2026, 11, 22), 0), day(2026, 11, 22));
        assert_eq!(calendar.working_on_or_after(day(2026, 11, 21)), day(2026, 11, 24));
        assert_eq!(calendar.working_on_or_after(friday), friday);
        assert_eq!(calendar.add_working_days(NaiveDate::MAX, 5), NaiveDate::MAX);
    }

    #[test]
    fn the_user_adds_and_removes_days() {
        let moved = Calendar::standard()
            .without_holiday(day(2030, 3, 20))
            .with_day_off(day(2030, 3, 21), "春分の日（官報公告）");
        assert!(!Calendar::standard().is_working(day(2030, 3, 20)));
        assert!(moved.is_working(day(2030, 3, 20)));
        assert_eq!(moved.holiday_name(day(2030, 3, 21), Language::En), Some("春分の日（官報公告）"));
        let back = moved.with_day_off(day(2030, 3, 20), "春分の日").without_holiday(day(2030, 3, 21));
        assert!(!back.is_working(day(2030, 3, 20)));
        assert!(back.is_working(day(2030, 3, 21)));
        let saturday = day(2030, 3, 23);
        assert!(!Calendar::standard().without_holiday(saturday).is_working(saturday));
    }

    proptest! {
        #[test]
        fn stepping_and_counting_agree(start in 0i64..18_000, count in 0i32..300) {
            let calendar = Calendar::standard();
            let start = calendar.working_on_or_after(day(2000, 1, 1) + chrono::Duration::days(start));
            let end = calendar.add_working_days(start, count);
            prop_assert!(calendar.is_working(end));
            prop_assert_eq!(calendar.working_days_between(start, end), i64::from(count));
            prop_assert_eq!(calendar.add_working_days(end, -count), start);
        }
    }
}
