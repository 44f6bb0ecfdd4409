//! One line of minutes: what sort it is, who is to do it, for which workstream and by when. The rules of such a line
//! stand here and nowhere else; whose name or code that is, is not known here.
//!
//! ```text
//! 対応: 代替調達先の調査 @METI #T1 期限 12/20
//! 決定: 調達先を三か国に広げる #T1
//! 出席者から報告があった。
//! ```

use chrono::{Datelike as _, Days, Months, NaiveDate};

use crate::era::{DayFault, parse_day};

/// What sort of line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// 記録: words alone.
    Note,
    /// 決定.
    Decision,
    /// 対応: something is to be done.
    Action,
}

/// One line, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minute {
    /// What sort of line it is.
    pub sort: Sort,
    /// What is decided, to be done, or was said.
    pub text: String,
    /// Who is to do it, as it was written behind `@`.
    pub owner: Option<String>,
    /// For which workstream, as it was written behind `#`.
    pub workstream: Option<String>,
    /// By when.
    pub due: Option<NaiveDate>,
}

/// Words that begin a line, each for its sort.
const HEADS: &[(&str, Sort)] = &[
    ("対応事項", Sort::Action),
    ("対応", Sort::Action),
    ("宿題", Sort::Action),
    ("action", Sort::Action),
    ("todo", Sort::Action),
    ("決定事項", Sort::Decision),
    ("決定", Sort::Decision),
    ("合意", Sort::Decision),
    ("decision", Sort::Decision),
    ("記録", Sort::Note),
    ("note", Sort::Note),
];

/// Words before a day by which something is due.
const DUE: &[&str] = &["提出期限", "期限", "締切", "〆切", "due", "by"];

/// Reads a line. A month and a day without a year are the next such day from `from` on.
///
/// ```
/// use chrono::NaiveDate;
/// use text::minute::{Sort, read};
/// let meeting = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
/// let line = read("対応: 代替調達先の調査 @METI 期限 12/20", meeting).unwrap();
/// assert_eq!((line.sort, line.text.as_str()), (Sort::Action, "代替調達先の調査"));
/// assert_eq!(line.owner.as_deref(), Some("METI"));
/// assert_eq!(line.due, NaiveDate::from_ymd_opt(2026, 12, 20));
/// ```
///
/// # Errors
/// Why the day by which it is due is none.
pub fn read(line: &str, from: NaiveDate) -> Result<Minute, DayFault> {
    let line = line.trim();
    let (sort, rest) = headed(line);
    let mut minute =
        Minute { sort: sort.unwrap_or(Sort::Note), text: String::new(), owner: None, workstream: None, due: None };
    let mut kept: Vec<&str> = Vec::new();
    let mut words = rest.split_whitespace().peekable();
    while let Some(word) = words.next() {
        if let Some(owner) = marked(word, &['@', '＠']).filter(|_| minute.owner.is_none()) {
            minute.owner = Some(owner.to_owned());
        } else if let Some(code) = marked(word, &['#', '＃']).filter(|_| minute.workstream.is_none()) {
            minute.workstream = Some(code.to_owned());
        } else if let Some(said) = after_due(word).filter(|_| minute.due.is_none()) {
            match said {
                "" => match words.peek().copied().filter(|next| begins_a_day(next)) {
                    Some(next) => {
                        minute.due = Some(day(next, from)?);
                        words.next();
                    }
                    // 「期限 を延長する」 speaks of a day and names none.
                    None => kept.push(word),
                },
                said if begins_a_day(said) => minute.due = Some(day(said, from)?),
                _ => kept.push(word),
            }
        } else {
            kept.push(word);
        }
    }
    minute.text = kept.join(" ");
    // Something that someone is to do is an action, whatever it begins with.
    if sort.is_none() && (minute.owner.is_some() || minute.due.is_some()) {
        minute.sort = Sort::Action;
    }
    Ok(minute)
}

/// The sort that a line begins with, and what follows.
fn headed(line: &str) -> (Option<Sort>, &str) {
    for (head, sort) in HEADS {
        let Some(start) = line.get(..head.len()) else { continue };
        if !start.eq_ignore_ascii_case(head) {
            continue;
        }
        let rest = &line[head.len()..];
        if let Some(rest) = rest.strip_prefix([':', '：']) {
            return (Some(*sort), rest);
        }
    }
    (None, line)
}

/// What stands behind a mark, if anything does.
fn marked<'w>(word: &'w str, marks: &[char]) -> Option<&'w str> {
    word.strip_prefix(marks).filter(|rest| !rest.is_empty())
}

/// What stands behind a word for a day by which something is due, in the same word.
fn after_due(word: &str) -> Option<&str> {
    DUE.iter().find_map(|due| {
        let start = word.get(..due.len()).filter(|start| start.eq_ignore_ascii_case(due))?;
        let rest = &word[start.len()..];
        Some(rest.strip_prefix([':', '：', '=']).unwrap_or(rest))
    })
}

/// Whether a word is meant as a day: a number, an era, or one of the words for a day.
fn begins_a_day(word: &str) -> bool {
    let numbered = word.chars().any(|c| c.is_ascii_digit() || ('０'..='９').contains(&c));
    let first = word.chars().next().unwrap_or_default();
    let era = ["令和", "平成", "昭和"].iter().any(|era| word.starts_with(era));
    let lettered = matches!(first.to_ascii_uppercase(), 'R' | 'Ｒ' | 'ｒ');
    (numbered && (first.is_numeric() || era || lettered))
        || (era && word.contains('元'))
        || named(word, NaiveDate::MIN).is_some()
}

/// A day in words, seen from another.
fn named(word: &str, from: NaiveDate) -> Option<NaiveDate> {
    let first = from.with_day(1)?;
    let end_of_month = |months: u32| (first + Months::new(months + 1)).checked_sub_days(Days::new(1));
    match word.strip_suffix("まで").or_else(|| word.strip_suffix("中")).unwrap_or(word) {
        "本日" | "今日" => Some(from),
        "明日" => from.checked_add_days(Days::new(1)),
        "月末" | "今月末" | "今月" => end_of_month(0),
        "来月末" | "翌月末" | "来月" => end_of_month(1),
        "年末" | "年内" => NaiveDate::from_ymd_opt(from.year(), 12, 31),
        "年度末" | "年度内" => NaiveDate::from_ymd_opt(from.year() + i32::from(from.month() > 3), 3, 31),
        _ => None,
    }
}

/// Reads a day by which something is due.
fn day(word: &str, from: NaiveDate) -> Result<NaiveDate, DayFault> {
    if let Some(day) = named(word, from) {
        return Ok(day);
    }
    let word = word.trim_end_matches(['。', '、', ',', '.', '）', ')']);
    let word = word.strip_suffix("まで").unwrap_or(word);
    let fault = match parse_day(word) {
        Ok(day) => return Ok(day),
        Err(fault) => fault,
    };
    let plain: String = word.chars().map(narrow).collect();
    let plain = plain.split(['（', '(']).next().unwrap_or_default();
    let plain = plain.strip_suffix('日').unwrap_or(plain);
    let Some((month, day)) = plain.split_once(['/', '月', '.', '-']) else { return Err(fault) };
    let (Ok(month), Ok(day)) = (month.parse::<u32>(), day.parse::<u32>()) else { return Err(fault) };
    // 29 February comes again within eight years.
    let next = (from.year()..=from.year().saturating_add(8))
        .find_map(|year| NaiveDate::from_ymd_opt(year, month, day).filter(|day| *day >= from));
    next.ok_or(DayFault::NoSuchDay { year: from.year(), month, day })
}

fn narrow(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '／' => '/',
        '．' => '.',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    fn due(line: &str) -> Option<NaiveDate> {
        read(line, on("2026-11-20")).ok().and_then(|minute| minute.due)
    }

    #[test]
    fn days_are_read_as_officers_write_them() {
        for written in [
            "12/20",
            "１２／２０",
            "12月20日",
            "１２月２０日（日）",
            "令和8年12月20日",
            "R8.12.20",
            "2026-12-20",
            "12/20まで",
            "2026/12/20。",
        ] {
            for line in [
                format!("対応: 調査 期限 {written}"),
                format!("対応: 調査 期限:{written}"),
                format!("調査 〆切{written}"),
            ] {
                assert_eq!(due(&line), Some(on("2026-12-20")), "{line}");
            }
        }
        assert_eq!(due("対応: 調査 期限 4/1"), Some(on("2027-04-01")), "the next such day");
        assert_eq!(due("対応: 調査 期限 11/20"), Some(on("2026-11-20")));
        assert_eq!(due("対応: 調査 期限 2/29"), Some(on("2028-02-29")));
        for (word, day) in [
            ("月末", "2026-11-30"),
            ("来月末", "2026-12-31"),
            ("年内", "2026-12-31"),
            ("年度末", "2027-03-31"),
            ("明日まで", "2026-11-21"),
        ] {
            assert_eq!(due(&format!("対応: 調査 期限 {word}")), Some(on(day)), "{word}");
        }
        assert_eq!(due("action: study @METI due 12/20"), Some(on("2026-12-20")));
    }

    #[test]
    fn a_day_that_is_none_is_said_and_not_dropped() {
        for line in ["対応: 調査 期限 13/45", "対応: 調査 期限:令和8年2月30日", "対応: 調査 期限 12月20日頃"]
        {
            assert!(read(line, on("2026-11-20")).is_err(), "{line}");
        }
        // The control: words about a day name none.
        let line = read("決定: 提出の 期限 を延長する", on("2026-11-20"));
        assert_eq!(line.map(|line| line.text), Ok("提出の 期限 を延長する".to_owned()));
    }

    #[test]
    fn a_line_says_what_sort_it_is() {
        let sort = |line: &str| read(line, on("2026-11-20")).map(|minute| minute.sort);
        for (line, wanted) in [
            ("対応：調査 @METI", Sort::Action),
            ("宿題: 調査", Sort::Action),
            ("Action: study", Sort::Action),
            ("決定: 広げる", Sort::Decision),
            ("決定事項：広げる", Sort::Decision),
            ("報告があった。", Sort::Note),
            ("対応に時間を要する。", Sort::Note),
            ("調査 @METI", Sort::Action),
            ("記録: @METI から説明", Sort::Note),
        ] {
            assert_eq!(sort(line), Ok(wanted), "{line}");
        }
    }

    fn word() -> impl Strategy<Value = String> {
        "[あ-んア-ンa-z調査先代替、。]{1,8}".prop_filter("no word of the rules", |word| {
            !DUE.iter().any(|due| word.starts_with(due)) && headed(&format!("{word}:")).0.is_none()
        })
    }

    proptest! {
        /// What is written from parts is read as these parts, in whatever order the marks stand.
        #[test]
        fn what_is_written_is_read(
            words in prop::collection::vec(word(), 1..6),
            owner in prop::option::of("[A-Z]{2,5}"),
            code in prop::option::of("T[0-9]{1,3}"),
            days in prop::option::of(0..364_u64),
            order in 0..6_usize,
            decided: bool,
        ) {
            let from = on("2026-11-20");
            let due = days.and_then(|days| from.checked_add_days(Days::new(days)));
            let marks = [
                owner.as_ref().map(|owner| format!("@{owner}")),
                code.as_ref().map(|code| format!("#{code}")),
                due.map(|due| format!("期限 {}/{}", due.month(), due.day())),
            ];
            let mut parts = vec![words.join(" ")];
            let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
            parts.extend(orders[order].iter().filter_map(|place| marks[*place].clone()));
            let head = if decided { "決定" } else { "対応" };
            let line = read(&format!("{head}: {}", parts.join("　")), from);
            let sort = if decided { Sort::Decision } else { Sort::Action };
            prop_assert_eq!(line, Ok(Minute { sort, text: words.join(" "), owner, workstream: code, due }));
        }

        /// Anything can be typed: nothing breaks, and words without marks are kept.
        #[test]
        fn anything_can_be_typed(line in any::<String>()) {
            if let Ok(read) = read(&line, on("2026-11-20"))
                && read.sort == Sort::Note
                && headed(line.trim()).0.is_none()
                && read.workstream.is_none()
            {
                prop_assert_eq!(read.text, line.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
    }
}
