//! Reading days, fiscal years and ranges of them as officers and spreadsheets write them.
//!
//! A text is cut into tokens first (full-width forms, spaces and dash variants vanish there), then matched as a whole:
//! anything left over makes it unreadable, so that nothing is guessed from half a cell.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Era, day_text, weekday_text};
use crate::era::DateStyle;
use crate::{Args, Language, say, say_with};

/// Why a text is not a day, a fiscal year or a range.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DayFault {
    /// Nothing but spaces.
    #[error("no date")]
    Empty,
    /// Not in any known form.
    #[error("not a date: {text:?}")]
    NotADay {
        /// What was read.
        text: String,
    },
    /// A year, a month or a fiscal year where a day is needed.
    #[error("not a whole date: {text:?}")]
    Incomplete {
        /// What was read.
        text: String,
    },
    /// A day no calendar has, such as 30 February.
    #[error("no such day: {year}-{month}-{day}")]
    NoSuchDay {
        /// Western year.
        year: i32,
        /// Month as written.
        month: u32,
        /// Day as written.
        day: u32,
    },
    /// A year or day of an era that had ended or not begun: 昭和65年, 令和元年4月1日.
    #[error("{era}{year} ({western}) lies outside that era")]
    OutsideEra {
        /// The era as written.
        era: Era,
        /// Its year as written.
        year: i32,
        /// The Western year it would be.
        western: i32,
        /// The day it would be, so that an importer can offer it; none where only a year was written.
        day: Option<NaiveDate>,
    },
    /// Day and month could be either way round: 04/05/2022.
    #[error("{text:?} is {day_first} or {month_first}")]
    Ambiguous {
        /// What was read.
        text: String,
        /// Read as day/month/year.
        day_first: NaiveDate,
        /// Read as month/day/year.
        month_first: NaiveDate,
    },
    /// The weekday written beside the day is not that day's.
    #[error("{day} is not a {said}")]
    WrongWeekday {
        /// The day as written.
        day: NaiveDate,
        /// The weekday as written.
        said: Weekday,
    },
    /// A range that ends before it begins.
    #[error("ends before it begins: {text:?}")]
    Reversed {
        /// What was read.
        text: String,
    },
}

impl DayFault {
    /// The sentence for the user: what is wrong and what to enter instead.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        let written = |day: NaiveDate| day_text(day, DateStyle::Western, language);
        match self {
            DayFault::Empty => say(language, "day-fault-empty"),
            DayFault::NotADay { text } => {
                let example = match language {
                    Language::Ja => "令和8年4月1日",
                    Language::En => "2026-04-01",
                };
                let args = Args::new().set("text", text.as_str()).set("example", example);
                say_with(language, "day-fault-not-a-day", &args)
            }
            DayFault::Incomplete { text } => {
                say_with(language, "day-fault-incomplete", &Args::new().set("text", text.as_str()))
            }
            DayFault::NoSuchDay { year, month, day } => {
                let args = Args::new().set("year", year.to_string()).set("month", *month).set("day", *day);
                say_with(language, "day-fault-no-such-day", &args)
            }
            DayFault::OutsideEra { era, year, western, .. } => {
                let args = Args::new()
                    .set("era", era.name(language))
                    .set("eraYear", year.to_string())
                    .set("year", western.to_string());
                say_with(language, "day-fault-outside-era", &args)
            }
            DayFault::Ambiguous { text, day_first, month_first } => {
                let args = Args::new()
                    .set("text", text.as_str())
                    .set("first", written(*day_first))
                    .set("second", written(*month_first));
                say_with(language, "day-fault-ambiguous", &args)
            }
            DayFault::WrongWeekday { day, said } => {
                let args = Args::new()
                    .set("day", written(*day))
                    .set("actual", weekday_text(day.weekday(), language))
                    .set("said", weekday_text(*said, language));
                say_with(language, "day-fault-weekday", &args)
            }
            DayFault::Reversed { text } => {
                say_with(language, "day-fault-reversed", &Args::new().set("text", text.as_str()))
            }
        }
    }
}

/// Reads a day.
///
/// ```
/// use chrono::NaiveDate;
/// use text::era::{DayFault, parse_day};
/// let day = NaiveDate::from_ymd_opt(2024, 4, 1).unwrap();
/// for written in ["令和6年4月1日", "Ｒ６．４．１", "2024/4/1", "2024-04-01 00:00:00", "1 Apr 2024", "April 1, 2024"] {
///     assert_eq!(parse_day(written), Ok(day), "{written}");
/// }
/// assert_eq!(parse_day("令和6年2月30日"), Err(DayFault::NoSuchDay { year: 2024, month: 2, day: 30 }));
/// ```
///
/// # Errors
/// What is wrong, with the day that an outlived era would have meant where there is one.
pub fn parse_day(text: &str) -> Result<NaiveDate, DayFault> {
    use Token::{Day, Era as E, Month, Name, Number, Sep, Year};
    let tokens = cut(text)?;
    let (tokens, weekday) = without_weekday(without_time(&tokens));
    let day = match *tokens {
        [E(era), Number(y), Year, Number(m), Month, Number(d), Day]
        | [E(era), Number(y), Sep(_), Number(m), Sep(_), Number(d)] => in_era(era, y, m, d),
        // 併記: 令和8年（2026年）11月20日, R8(2026).11.20.
        [E(era), Number(y), Year, Sep('('), Number(w), Year, Sep(')'), Number(m), Month, Number(d), Day]
        | [E(era), Number(y), Sep('('), Number(w), Sep(')'), Sep('.'), Number(m), Sep('.'), Number(d)]
            if era.western(y.signed()) == w.signed() =>
        {
            in_era(era, y, m, d)
        }
        [Number(y), Year, Number(m), Month, Number(d), Day] if y.digits == 4 => civil(y, m, d),
        [Number(y), Sep(a), Number(m), Sep(b), Number(d)] if y.digits == 4 && a == b && dated(a) => civil(y, m, d),
        [Number(all)] if all.digits == 8 => {
            let n = all.value;
            real_day(i32::try_from(n / 10_000).unwrap_or(i32::MAX), n / 100 % 100, n % 100)
        }
        [Number(d), Name(m), Number(y)] | [Number(d), Sep('-'), Name(m), Sep('-'), Number(y)] if y.digits == 4 => {
            real_day(y.signed(), m, d.value)
        }
        [Name(m), Number(d), Number(y)] | [Name(m), Number(d), Sep(','), Number(y)] if y.digits == 4 => {
            real_day(y.signed(), m, d.value)
        }
        [Number(a), Sep(s), Number(b), Sep(t), Number(y)] if y.digits == 4 && a.digits <= 2 && s == t && dated(s) => {
            either_way(text, a.value, b.value, y.signed())
        }
        _ => Err(unread(text, tokens)),
    }?;
    match weekday {
        Some(said) if said != day.weekday() => Err(DayFault::WrongWeekday { day, said }),
        _ => Ok(day),
    }
}

/// Reads a fiscal year, named by the year it starts in: 令和6年度, R6, 2024年度, FY2024, 2018-19.
///
/// 平成31年度 and 令和元年度 are the same one. An era's year counts if any day of that calendar year was in the era.
///
/// ```
/// use text::era::parse_fiscal_year;
/// assert_eq!(parse_fiscal_year("令和６年度"), Ok(2024));
/// assert_eq!(parse_fiscal_year("平成31年度"), parse_fiscal_year("令和元年度"));
/// ```
///
/// # Errors
/// [`DayFault::NotADay`] for other forms, [`DayFault::OutsideEra`] for 昭和65年度.
pub fn parse_fiscal_year(text: &str) -> Result<i32, DayFault> {
    let tokens = cut(text)?;
    let (year, _) = one_year(&tokens, None).ok_or_else(|| not_a_day(text))?;
    year
}

/// A range of fiscal years, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FiscalRange {
    /// The first fiscal year.
    pub from: i32,
    /// The last one; none where the range is open: 令和6年度～.
    pub to: Option<i32>,
}

/// Reads one fiscal year or a range: 令和6年度, 平成9～25年度, 平成28年度～令和2年度, 2020-2024, 令和6年度～.
/// An era left out after the wave is the one before it.
///
/// ```
/// use text::era::{FiscalRange, parse_fiscal_range};
/// assert_eq!(parse_fiscal_range("平成９～２５年度"), Ok(FiscalRange { from: 1997, to: Some(2013) }));
/// assert_eq!(parse_fiscal_range("令和6年度～"), Ok(FiscalRange { from: 2024, to: None }));
/// ```
///
/// # Errors
/// As [`parse_fiscal_year`], and [`DayFault::Reversed`].
pub fn parse_fiscal_range(text: &str) -> Result<FiscalRange, DayFault> {
    let tokens = cut(text)?;
    if let Some((year, _)) = one_year(&tokens, None) {
        let year = year?;
        return Ok(FiscalRange { from: year, to: Some(year) });
    }
    let wave = tokens.iter().position(|token| matches!(token, Token::Sep('~' | '-'))).ok_or_else(|| not_a_day(text))?;
    let (left, right) = (&tokens[..wave], &tokens[wave + 1..]);
    let (from, era) = one_year(left, None).ok_or_else(|| not_a_day(text))?;
    let from = from?;
    if right.is_empty() {
        return Ok(FiscalRange { from, to: None });
    }
    let to = match (right, era) {
        // 2018～19年度: two digits of a Western year continue its century.
        ([Token::Number(n), rest @ ..], None) if n.digits == 2 && matches!(rest, [] | [Token::Nendo]) => {
            from / 100 * 100 + n.signed()
        }
        _ => one_year(right, era).ok_or_else(|| not_a_day(text))?.0?,
    };
    if to < from {
        return Err(DayFault::Reversed { text: text.to_owned() });
    }
    Ok(FiscalRange { from, to: Some(to) })
}

/// One fiscal year as tokens, with the era it was written in. None: not in a known form.
fn one_year(tokens: &[Token], before: Option<Era>) -> Option<(Result<i32, DayFault>, Option<Era>)> {
    use Token::{Era as E, Fiscal, Nendo, Number, Sep, Year};
    match *tokens {
        [E(era), Number(y)] | [E(era), Number(y), Nendo | Year] => Some((in_era_year(era, y), Some(era))),
        // 令和8年度（2026年度）: both must agree.
        [E(era), Number(y), Nendo | Year, Sep('('), Number(w), Nendo | Year, Sep(')')]
            if era.western(y.signed()) == w.signed() =>
        {
            Some((in_era_year(era, y), Some(era)))
        }
        // 平成31年度（令和元年度）: two names of one year.
        [E(a), Number(y), Nendo | Year, Sep('('), E(b), Number(z), Nendo | Year, Sep(')')]
            if a.western(y.signed()) == b.western(z.signed()) =>
        {
            Some((in_era_year(a, y), Some(a)))
        }
        [Number(y)] | [Number(y), Nendo | Year] | [Fiscal, Number(y)] if y.digits == 4 => Some((Ok(y.signed()), None)),
        [Number(y)] | [Number(y), Nendo | Year] if y.digits <= 2 => before.map(|era| (in_era_year(era, y), Some(era))),
        // 2018-19 names one year that ends in the next.
        [Number(y), Sep('-' | '/'), Number(z)] | [Fiscal, Number(y), Sep('-' | '/'), Number(z)]
            if y.digits == 4 && z.digits == 2 && (y.value + 1) % 100 == z.value =>
        {
            Some((Ok(y.signed()), None))
        }
        _ => None,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Digits {
    value: u32,
    digits: usize,
}

impl Digits {
    /// `cut` lets at most eight digits through, which always fit.
    const fn signed(self) -> i32 {
        self.value.cast_signed()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    Number(Digits),
    Era(Era),
    Year,
    Month,
    Day,
    /// 年度.
    Nendo,
    /// FY.
    Fiscal,
    /// A month by its English name.
    Name(u32),
    /// A weekday, in Japanese or English.
    Weekday(Weekday),
    /// The T between a day and a time.
    Time,
    /// Punctuation in its plain ASCII form.
    Sep(char),
}

/// Cuts a text into tokens; spaces separate and vanish.
fn cut(text: &str) -> Result<Vec<Token>, DayFault> {
    let mut tokens = Vec::new();
    let plain: Vec<char> =
        text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').chars().map(plain).collect();
    if plain.is_empty() {
        return Err(DayFault::Empty);
    }
    let mut rest = plain.as_slice();
    while let Some(&first) = rest.first() {
        let (token, length) = match first {
            _ if first.is_whitespace() => (None, 1),
            '0'..='9' => number(rest).ok_or_else(|| not_a_day(text))?,
            'a'..='z' => word(rest, &tokens).ok_or_else(|| not_a_day(text))?,
            _ => sign(rest, &tokens).ok_or_else(|| not_a_day(text))?,
        };
        tokens.extend(token);
        rest = &rest[length..];
    }
    Ok(tokens)
}

/// Full-width forms, dashes, dots and wave dashes in one plain form, letters in lower case.
fn plain(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => {
            let ascii = char::from_u32(c as u32 - 0xfee0).unwrap_or(c);
            ascii.to_ascii_lowercase()
        }
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | 'ー' | 'ｰ' | '─' => '-',
        '〜' | '∼' => '~',
        '。' | '・' | '･' => '.',
        '、' => ',',
        _ => c.to_ascii_lowercase(),
    }
}

fn number(rest: &[char]) -> Option<(Option<Token>, usize)> {
    let digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
    let value = rest[..digits].iter().try_fold(0u32, |value, c| value.checked_mul(10)?.checked_add(c.to_digit(10)?))?;
    if digits > 8 {
        return None;
    }
    // 1st, 2nd, 3rd, 4th.
    let after: String = rest[digits..].iter().take_while(|c| c.is_ascii_lowercase()).collect();
    let ordinal = digits <= 2 && matches!(&*after, "st" | "nd" | "rd" | "th");
    Some((Some(Token::Number(Digits { value, digits })), digits + if ordinal { 2 } else { 0 }))
}

fn word(rest: &[char], before: &[Token]) -> Option<(Option<Token>, usize)> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let word: String = rest.iter().take_while(|c| c.is_ascii_lowercase()).collect();
    let length = word.len();
    // "Sept." and "Apr." end with a dot that says nothing.
    let dotted = length + usize::from(length >= 3 && rest.get(length) == Some(&'.'));
    let named = |names: &[&str]| names.iter().position(|name| length >= 3 && (*name == word || name[..3] == word));
    let era = || Era::ALL.into_iter().find(|era| length == 1 && word.starts_with(era.initial().to_ascii_lowercase()));
    if let Some(at) = named(&MONTHS).or((word == "sept").then_some(8)) {
        return Some((Some(Token::Name(u32::try_from(at).ok()? + 1)), dotted));
    }
    if let Some(at) = named(&WEEKDAYS) {
        return Some((Some(Token::Weekday(Weekday::try_from(u8::try_from(at).ok()?).ok()?)), dotted));
    }
    match &*word {
        "fy" => Some((Some(Token::Fiscal), length)),
        "t" if !before.is_empty() && !before.ends_with(&[Token::Sep('~')]) => Some((Some(Token::Time), length)),
        _ => era().map(|era| (Some(Token::Era(era)), length)),
    }
}

fn sign(rest: &[char], before: &[Token]) -> Option<(Option<Token>, usize)> {
    const ERAS: [(&str, Era); 15] = [
        ("明治", Era::Meiji),
        ("大正", Era::Taisho),
        ("昭和", Era::Showa),
        ("平成", Era::Heisei),
        ("令和", Era::Reiwa),
        ("明", Era::Meiji),
        ("大", Era::Taisho),
        ("昭", Era::Showa),
        ("平", Era::Heisei),
        ("令", Era::Reiwa),
        ("㍾", Era::Meiji),
        ("㍽", Era::Taisho),
        ("㍼", Era::Showa),
        ("㍻", Era::Heisei),
        ("㋿", Era::Reiwa),
    ];
    let starts = |name: &str| name.chars().zip(rest).filter(|(a, b)| a == *b).count() == name.chars().count();
    if let Some((name, era)) = ERAS.iter().find(|(name, _)| starts(name)) {
        return Some((Some(Token::Era(*era)), name.chars().count()));
    }
    // 日 and 月 are also weekdays, but only after an opening bracket.
    let bracketed = before.ends_with(&[Token::Sep('(')]);
    let weekday = "月火水木金土日".chars().position(|c| c == rest[0]).filter(|_| bracketed);
    if let Some(at) = weekday {
        let length = 1 + if rest[1..].starts_with(&['曜', '日']) { 2 } else { 0 };
        return Some((Some(Token::Weekday(Weekday::try_from(u8::try_from(at).ok()?).ok()?)), length));
    }
    match rest[0] {
        '年' if rest.get(1) == Some(&'度') => Some((Some(Token::Nendo), 2)),
        '年' => Some((Some(Token::Year), 1)),
        '月' => Some((Some(Token::Month), 1)),
        '日' => Some((Some(Token::Day), 1)),
        '元' if matches!(before.last(), Some(Token::Era(_))) => {
            Some((Some(Token::Number(Digits { value: 1, digits: 1 })), 1))
        }
        sep @ ('-' | '~' | '.' | ',' | '/' | ':' | '(' | ')') => Some((Some(Token::Sep(sep)), 1)),
        _ => None,
    }
}

/// Drops a valid time of day at the end: 00:00:00, T00:00, 12:30:00.000.
fn without_time(tokens: &[Token]) -> &[Token] {
    use Token::{Number, Sep, Time};
    let valid = |h: Digits, m: Digits, s: u32| h.value < 24 && m.value < 60 && s < 60;
    // A time needs a whole day before it, which is five tokens or more.
    let body = match tokens {
        [body @ .., Number(h), Sep(':'), Number(m), Sep(':'), Number(s), Sep('.'), Number(_)]
        | [body @ .., Number(h), Sep(':'), Number(m), Sep(':'), Number(s)]
            if valid(*h, *m, s.value) =>
        {
            body
        }
        [body @ .., Number(h), Sep(':'), Number(m)] if valid(*h, *m, 0) => body,
        _ => return tokens,
    };
    match body {
        [body @ .., Time] => body,
        body => body,
    }
}

/// Drops a weekday at the end or the front and says which it was: （金）, Fri, "Friday, ".
fn without_weekday(tokens: &[Token]) -> (&[Token], Option<Weekday>) {
    match tokens {
        [body @ .., Token::Sep('('), Token::Weekday(day), Token::Sep(')')]
        | [Token::Weekday(day), Token::Sep(','), body @ ..]
        | [Token::Weekday(day), body @ ..]
        | [body @ .., Token::Weekday(day)] => (body, Some(*day)),
        _ => (tokens, None),
    }
}

const fn dated(sep: char) -> bool {
    matches!(sep, '-' | '/' | '.')
}

fn civil(year: Digits, month: Digits, day: Digits) -> Result<NaiveDate, DayFault> {
    real_day(year.signed(), month.value, day.value)
}

fn real_day(year: i32, month: u32, day: u32) -> Result<NaiveDate, DayFault> {
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DayFault::NoSuchDay { year, month, day })
}

fn in_era(era: Era, year: Digits, month: Digits, day: Digits) -> Result<NaiveDate, DayFault> {
    let outside = |day| DayFault::OutsideEra { era, year: year.signed(), western: era.western(year.signed()), day };
    if year.value == 0 || year.value > 999 {
        return Err(outside(None));
    }
    let day = real_day(era.western(year.signed()), month.value, day.value)?;
    if day < era.start() || era.end().is_some_and(|end| day >= end) {
        return Err(outside(Some(day)));
    }
    Ok(day)
}

fn in_era_year(era: Era, year: Digits) -> Result<i32, DayFault> {
    let western = era.western(year.signed());
    if year.value == 0 || year.value > 999 || era.end().is_some_and(|end| western > end.year()) {
        return Err(DayFault::OutsideEra { era, year: year.signed(), western, day: None });
    }
    Ok(western)
}

/// dd/mm/yyyy or mm/dd/yyyy, where only one of them is a day or both are the same.
fn either_way(text: &str, a: u32, b: u32, year: i32) -> Result<NaiveDate, DayFault> {
    match (real_day(year, b, a), real_day(year, a, b)) {
        (Ok(day_first), Ok(month_first)) if day_first != month_first => {
            Err(DayFault::Ambiguous { text: text.to_owned(), day_first, month_first })
        }
        (Ok(day), _) | (Err(_), Ok(day)) => Ok(day),
        (Err(fault), Err(_)) => Err(fault),
    }
}

/// A month, a year or a fiscal year is something, only not a day.
fn unread(text: &str, tokens: &[Token]) -> DayFault {
    use Token::{Era as E, Month, Number, Year};
    let month = match *tokens {
        [E(_), Number(_), Year, Number(_), Month] => true,
        [Number(y), Year, Number(_), Month] => y.digits == 4,
        _ => false,
    };
    match one_year(tokens, None) {
        Some((Err(fault), _)) => fault,
        Some((Ok(_), _)) => DayFault::Incomplete { text: text.to_owned() },
        None if month => DayFault::Incomplete { text: text.to_owned() },
        None => not_a_day(text),
    }
}

fn not_a_day(text: &str) -> DayFault {
    DayFault::NotADay { text: text.to_owned() }
}

#[cfg(test)]
mod tests;
