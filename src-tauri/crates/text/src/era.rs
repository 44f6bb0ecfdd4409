//! Japanese eras 元号, fiscal years 年度, and days written for people. Reading days is in [`parse_day`]'s own file.
//!
//! All of this speaks of civil days; instants and time zones do not belong here.

mod parse;

use std::fmt;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::Language;

pub use parse::{DayFault, FiscalRange, parse_day, parse_fiscal_range, parse_fiscal_year};

/// An era 元号 from Meiji on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Era {
    /// 明治, from 25 January 1868. Months and days before 1873 followed the lunar calendar; here they are always the
    /// civil (Gregorian) ones.
    Meiji,
    /// 大正, from 30 July 1912.
    Taisho,
    /// 昭和, from 25 December 1926.
    Showa,
    /// 平成, from 8 January 1989.
    Heisei,
    /// 令和, from 1 May 2019.
    Reiwa,
}

impl Era {
    /// All eras, oldest first.
    pub const ALL: [Era; 5] = [Era::Meiji, Era::Taisho, Era::Showa, Era::Heisei, Era::Reiwa];

    /// Name, Latin name, initial, and first day as year, month, day.
    const fn row(self) -> (&'static str, &'static str, char, (i32, u32, u32)) {
        match self {
            Era::Meiji => ("明治", "Meiji", 'M', (1868, 1, 25)),
            Era::Taisho => ("大正", "Taisho", 'T', (1912, 7, 30)),
            Era::Showa => ("昭和", "Showa", 'S', (1926, 12, 25)),
            Era::Heisei => ("平成", "Heisei", 'H', (1989, 1, 8)),
            Era::Reiwa => ("令和", "Reiwa", 'R', (2019, 5, 1)),
        }
    }

    /// The first day of the era.
    #[must_use]
    pub fn start(self) -> NaiveDate {
        let (year, month, day) = self.row().3;
        NaiveDate::from_ymd_opt(year, month, day).expect("the table holds real days")
    }

    /// The first day of the next era, if there is one yet.
    #[must_use]
    pub fn end(self) -> Option<NaiveDate> {
        Era::ALL.into_iter().find(|era| *era > self).map(Era::start)
    }

    /// The name: 令和, Reiwa.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match language {
            Language::Ja => self.row().0,
            Language::En => self.row().1,
        }
    }

    /// The initial used in short forms: `R`.
    #[must_use]
    pub const fn initial(self) -> char {
        self.row().2
    }

    /// The Western year of the era's year `year`: 令和8年 is 2026.
    #[must_use]
    pub const fn western(self, year: i32) -> i32 {
        self.row().3.0 + year - 1
    }

    /// The era of a day; none before Meiji.
    #[must_use]
    pub fn of(day: NaiveDate) -> Option<Era> {
        Era::ALL.into_iter().rev().find(|era| era.start() <= day)
    }

    /// The year of this era in which the Western year `western` falls.
    const fn year(self, western: i32) -> i32 {
        western - self.row().3.0 + 1
    }

    /// 令和8, 令和元: era and year as documents write them.
    fn with_year(self, western: i32) -> String {
        match self.year(western) {
            1 => format!("{}元", self.row().0),
            year => format!("{}{year}", self.row().0),
        }
    }
}

/// How years are written in Japanese. English always uses Western years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateStyle {
    /// 和暦: 令和8年11月20日.
    #[default]
    Wareki,
    /// 西暦: 2026年11月20日.
    Western,
    /// 併記: 令和8年（2026年）11月20日.
    Both,
}

/// A day in full.
///
/// ```
/// use chrono::NaiveDate;
/// use text::{Language, era::{DateStyle, day_text}};
/// let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
/// assert_eq!(day_text(day, DateStyle::Wareki, Language::Ja), "令和8年11月20日");
/// assert_eq!(day_text(day, DateStyle::Western, Language::Ja), "2026年11月20日");
/// assert_eq!(day_text(day, DateStyle::Both, Language::Ja), "令和8年（2026年）11月20日");
/// assert_eq!(day_text(day, DateStyle::Wareki, Language::En), "20 November 2026");
/// ```
#[must_use]
pub fn day_text(day: NaiveDate, style: DateStyle, language: Language) -> String {
    match language {
        Language::Ja => format!("{}{}月{}日", japanese_year(day, style), day.month(), day.day()),
        Language::En => format!("{} {} {}", day.day(), MONTHS[day.month0() as usize], day.year()),
    }
}

/// A month in full: 令和8年11月, November 2026. A month in which the era changed takes the new one.
#[must_use]
pub fn month_text(day: NaiveDate, style: DateStyle, language: Language) -> String {
    match language {
        Language::Ja => {
            let last = last_of_month(day);
            format!("{}{}月", japanese_year(last, style), last.month())
        }
        Language::En => format!("{} {}", MONTHS[day.month0() as usize], day.year()),
    }
}

/// A calendar year: 令和8年, 2026. A year in which the era changed takes the new one: 2019 is 令和元年.
#[must_use]
pub fn year_text(year: i32, style: DateStyle, language: Language) -> String {
    match (language, NaiveDate::from_ymd_opt(year, 12, 31)) {
        (Language::Ja, Some(last)) => japanese_year(last, style),
        (Language::Ja, None) => format!("{year}年"),
        (Language::En, _) => year.to_string(),
    }
}

/// A day in a narrow column: R8.11.20, 2026/11/20, and 2026-11-20 in English. Both styles: R8(2026).11.20.
#[must_use]
pub fn day_short(day: NaiveDate, style: DateStyle, language: Language) -> String {
    let (year, month, of_month) = (day.year(), day.month(), day.day());
    match (language, style, Era::of(day)) {
        (Language::En, _, _) => iso(day),
        (Language::Ja, DateStyle::Western, _) | (Language::Ja, _, None) => format!("{year}/{month}/{of_month}"),
        (Language::Ja, DateStyle::Wareki, Some(era)) => {
            format!("{}{}.{month}.{of_month}", era.initial(), era.year(year))
        }
        (Language::Ja, DateStyle::Both, Some(era)) => {
            format!("{}{}({year}).{month}.{of_month}", era.initial(), era.year(year))
        }
    }
}

/// A day for machines: 2026-11-20.
#[must_use]
pub fn iso(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// The day of the week, short: 金, Fri.
#[must_use]
pub const fn weekday_text(day: Weekday, language: Language) -> &'static str {
    const JA: [&str; 7] = ["月", "火", "水", "木", "金", "土", "日"];
    const EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    match language {
        Language::Ja => JA[day as usize],
        Language::En => EN[day as usize],
    }
}

/// The fiscal year 年度 of a day: the year in which its 1 April lies.
///
/// ```
/// use chrono::NaiveDate;
/// let march = NaiveDate::from_ymd_opt(2026, 3, 31).unwrap();
/// assert_eq!(text::era::fiscal_year(march), 2025);
/// assert_eq!(text::era::fiscal_year(march.succ_opt().unwrap()), 2026);
/// ```
#[must_use]
pub fn fiscal_year(day: NaiveDate) -> i32 {
    if day.month() >= 4 { day.year() } else { day.year() - 1 }
}

/// The quarter of the fiscal year: 1 for April to June, 4 for January to March.
#[must_use]
pub fn quarter(day: NaiveDate) -> u32 {
    (day.month0() + 9) % 12 / 3 + 1
}

/// The first day of a fiscal year; none outside the years that a day can have.
#[must_use]
pub fn fiscal_start(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 4, 1)
}

/// A fiscal year: 令和8年度, 2026年度, 令和8年度（2026年度）, FY2026.
/// A year in which the era changed takes the new one: FY2019 is 令和元年度.
///
/// ```
/// use text::{Language, era::{DateStyle, fiscal_year_text}};
/// assert_eq!(fiscal_year_text(2019, DateStyle::Wareki, Language::Ja), "令和元年度");
/// assert_eq!(fiscal_year_text(2026, DateStyle::Both, Language::Ja), "令和8年度（2026年度）");
/// assert_eq!(fiscal_year_text(2026, DateStyle::Wareki, Language::En), "FY2026");
/// ```
#[must_use]
pub fn fiscal_year_text(year: i32, style: DateStyle, language: Language) -> String {
    let era = Era::ALL.into_iter().rev().find(|era| era.start().year() <= year);
    match (language, style, era) {
        (Language::En, _, _) => format!("FY{year}"),
        (Language::Ja, DateStyle::Western, _) | (Language::Ja, _, None) => format!("{year}年度"),
        (Language::Ja, DateStyle::Wareki, Some(era)) => format!("{}年度", era.with_year(year)),
        (Language::Ja, DateStyle::Both, Some(era)) => format!("{}年度（{year}年度）", era.with_year(year)),
    }
}

/// The quarter of a day with its fiscal year: 令和8年度第3四半期, Q3 FY2026.
#[must_use]
pub fn quarter_text(day: NaiveDate, style: DateStyle, language: Language) -> String {
    let year = fiscal_year_text(fiscal_year(day), style, language);
    match language {
        Language::Ja => format!("{year}第{}四半期", quarter(day)),
        Language::En => format!("Q{} {year}", quarter(day)),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn japanese_year(day: NaiveDate, style: DateStyle) -> String {
    let western = day.year();
    match (style, Era::of(day)) {
        (DateStyle::Western, _) | (_, None) => format!("{western}年"),
        (DateStyle::Wareki, Some(era)) => format!("{}年", era.with_year(western)),
        (DateStyle::Both, Some(era)) => format!("{}年（{western}年）", era.with_year(western)),
    }
}

fn last_of_month(day: NaiveDate) -> NaiveDate {
    let length = u32::from(day.num_days_in_month());
    day.with_day(length).expect("a month has its last day")
}

impl fmt::Display for Era {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name(Language::Ja))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("tests name real days")
    }

    fn wareki(y: i32, m: u32, d: u32) -> String {
        day_text(day(y, m, d), DateStyle::Wareki, Language::Ja)
    }

    #[test]
    fn each_era_begins_and_ends_on_its_day() {
        assert_eq!(wareki(1868, 1, 24), "1868年1月24日");
        assert_eq!(wareki(1868, 1, 25), "明治元年1月25日");
        assert_eq!(wareki(1912, 7, 29), "明治45年7月29日");
        assert_eq!(wareki(1912, 7, 30), "大正元年7月30日");
        assert_eq!(wareki(1926, 12, 24), "大正15年12月24日");
        assert_eq!(wareki(1926, 12, 25), "昭和元年12月25日");
        assert_eq!(wareki(1989, 1, 7), "昭和64年1月7日");
        assert_eq!(wareki(1989, 1, 8), "平成元年1月8日");
        assert_eq!(wareki(2019, 4, 30), "平成31年4月30日");
        assert_eq!(wareki(2019, 5, 1), "令和元年5月1日");
        assert_eq!(wareki(2026, 11, 20), "令和8年11月20日");
        assert_eq!(Era::Showa.end(), Some(day(1989, 1, 8)));
        assert_eq!(Era::Reiwa.end(), None);
    }

    #[test]
    fn months_years_and_short_forms() {
        let first = day(2019, 5, 1);
        assert_eq!(month_text(day(1989, 1, 3), DateStyle::Wareki, Language::Ja), "平成元年1月");
        assert_eq!(month_text(first, DateStyle::Both, Language::Ja), "令和元年（2019年）5月");
        assert_eq!(month_text(first, DateStyle::Wareki, Language::En), "May 2019");
        assert_eq!(year_text(2019, DateStyle::Wareki, Language::Ja), "令和元年");
        assert_eq!(year_text(2026, DateStyle::Western, Language::Ja), "2026年");
        assert_eq!(year_text(2026, DateStyle::Both, Language::En), "2026");
        assert_eq!(day_short(first, DateStyle::Wareki, Language::Ja), "R1.5.1");
        assert_eq!(day_short(first, DateStyle::Western, Language::Ja), "2019/5/1");
        assert_eq!(day_short(first, DateStyle::Both, Language::Ja), "R1(2019).5.1");
        assert_eq!(day_short(first, DateStyle::Wareki, Language::En), "2019-05-01");
        assert_eq!(weekday_text(first.weekday(), Language::Ja), "水");
        assert_eq!(weekday_text(first.weekday(), Language::En), "Wed");
    }

    #[test]
    fn fiscal_years_and_quarters() {
        let cases = [(4, 1), (6, 1), (7, 2), (9, 2), (10, 3), (12, 3), (1, 4), (3, 4)];
        for (month, expected) in cases {
            assert_eq!(quarter(day(2026, month, 1)), expected, "month {month}");
        }
        assert_eq!(quarter_text(day(2026, 11, 24), DateStyle::Wareki, Language::Ja), "令和8年度第3四半期");
        assert_eq!(quarter_text(day(2027, 1, 1), DateStyle::Wareki, Language::En), "Q4 FY2026");
        assert_eq!(fiscal_year_text(1989, DateStyle::Wareki, Language::Ja), "平成元年度");
        assert_eq!(fiscal_year_text(1850, DateStyle::Wareki, Language::Ja), "1850年度");
        assert_eq!(fiscal_start(2026), Some(day(2026, 4, 1)));
    }

    #[test]
    fn styles_have_stable_tokens() {
        let tokens = [DateStyle::Wareki, DateStyle::Western, DateStyle::Both]
            .map(|style| serde_json::to_string(&style).expect("a style is a string"));
        assert_eq!(tokens, ["\"wareki\"", "\"western\"", "\"both\""]);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(days in -40_000i64..80_000) {
            let day = day(1970, 1, 1) + chrono::Duration::days(days);
            for style in [DateStyle::Wareki, DateStyle::Western] {
                for language in Language::ALL {
                    prop_assert_eq!(parse_day(&day_text(day, style, language)), Ok(day));
                    prop_assert_eq!(parse_day(&day_short(day, style, language)), Ok(day));
                }
            }
            prop_assert_eq!(parse_day(&day_text(day, DateStyle::Both, Language::Ja)), Ok(day));
            let fiscal = fiscal_year(day);
            for style in [DateStyle::Wareki, DateStyle::Western, DateStyle::Both] {
                for language in Language::ALL {
                    prop_assert_eq!(parse_fiscal_year(&fiscal_year_text(fiscal, style, language)), Ok(fiscal));
                }
            }
        }
    }
}
