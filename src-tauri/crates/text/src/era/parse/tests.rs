//! What officers and spreadsheets write, and what must not be read as a day.

use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("tests name real days")
}

#[test]
fn days_as_they_are_written() {
    let cases = [
        ("令和6年4月1日", (2024, 4, 1)),
        ("令和６年４月１日", (2024, 4, 1)),
        ("　令和 6 年 4 月 1 日　", (2024, 4, 1)),
        ("R6.4.1", (2024, 4, 1)),
        ("r6.4.1", (2024, 4, 1)),
        ("Ｒ６．４．１", (2024, 4, 1)),
        ("Ｒ６.４.１", (2024, 4, 1)),
        ("Ｒ６・４・１", (2024, 4, 1)),
        ("R06/04/01", (2024, 4, 1)),
        ("令6.4.1", (2024, 4, 1)),
        ("㋿6年4月1日", (2024, 4, 1)),
        ("令和元年5月1日", (2019, 5, 1)),
        ("令和1年5月1日", (2019, 5, 1)),
        ("H31.4.30", (2019, 4, 30)),
        ("昭和64年1月7日", (1989, 1, 7)),
        ("平成元年1月8日", (1989, 1, 8)),
        ("明治33年4月1日", (1900, 4, 1)),
        ("T15.12.24", (1926, 12, 24)),
        ("2024/4/1", (2024, 4, 1)),
        ("２０２４／４／１", (2024, 4, 1)),
        ("2024-04-01", (2024, 4, 1)),
        ("2024－04－01", (2024, 4, 1)),
        ("2024ー04ー01", (2024, 4, 1)),
        ("2024.4.1", (2024, 4, 1)),
        ("20240401", (2024, 4, 1)),
        ("2024年4月1日", (2024, 4, 1)),
        ("令和6年（2024年）4月1日", (2024, 4, 1)),
        ("令和8年11月20日（金）", (2026, 11, 20)),
        ("令和8年11月20日(金曜日)", (2026, 11, 20)),
        ("Friday, 20 November 2026", (2026, 11, 20)),
        ("4 Apr 2024", (2024, 4, 4)),
        ("4-Apr-2024", (2024, 4, 4)),
        ("4th April 2024", (2024, 4, 4)),
        ("July 25, 2022", (2022, 7, 25)),
        ("Sept. 1, 2022", (2022, 9, 1)),
        ("25/07/2022", (2022, 7, 25)),
        ("07/25/2022", (2022, 7, 25)),
        ("05/05/2022", (2022, 5, 5)),
        ("2023-03-31 00:00:00", (2023, 3, 31)),
        ("2023-03-31T00:00:00.000", (2023, 3, 31)),
        ("2023/3/31 9:30", (2023, 3, 31)),
        ("令和6年2月29日", (2024, 2, 29)),
        ("\u{feff}2024-04-01", (2024, 4, 1)),
    ];
    for (written, (y, m, d)) in cases {
        assert_eq!(parse_day(written), Ok(day(y, m, d)), "{written}");
    }
}

#[test]
fn impossible_days_say_which() {
    let no_such = |year, month, day| Err(DayFault::NoSuchDay { year, month, day });
    assert_eq!(parse_day("令和6年2月30日"), no_such(2024, 2, 30));
    assert_eq!(parse_day("2023-02-29"), no_such(2023, 2, 29));
    assert_eq!(parse_day("2022-25-07"), no_such(2022, 25, 7));
    assert_eq!(parse_day("99/99/2022"), no_such(2022, 99, 99));
    assert_eq!(parse_day("20240431"), no_such(2024, 4, 31));
}

#[test]
fn an_era_that_had_ended_or_not_begun_says_what_it_would_mean() {
    let outside = |era, year, western, day| Err(DayFault::OutsideEra { era, year, western, day });
    assert_eq!(parse_day("昭和65年1月1日"), outside(Era::Showa, 65, 1990, Some(day(1990, 1, 1))));
    assert_eq!(parse_day("昭和64年1月8日"), outside(Era::Showa, 64, 1989, Some(day(1989, 1, 8))));
    assert_eq!(parse_day("H31.5.1"), outside(Era::Heisei, 31, 2019, Some(day(2019, 5, 1))));
    assert_eq!(parse_day("令和元年4月30日"), outside(Era::Reiwa, 1, 2019, Some(day(2019, 4, 30))));
    assert_eq!(parse_day("令和0年4月1日"), outside(Era::Reiwa, 0, 2018, None));
    assert_eq!(parse_day("昭和65年"), outside(Era::Showa, 65, 1990, None));
}

#[test]
fn half_a_date_is_not_a_day() {
    for written in ["令和元年", "令和6年度", "2024年", "2024年4月", "令和6年4月", "FY2024"] {
        assert_eq!(parse_day(written), Err(DayFault::Incomplete { text: written.into() }), "{written}");
    }
}

#[test]
fn two_readings_are_offered_and_none_is_chosen() {
    assert_eq!(
        parse_day("04/05/2022"),
        Err(DayFault::Ambiguous {
            text: "04/05/2022".into(),
            day_first: day(2022, 5, 4),
            month_first: day(2022, 4, 5)
        })
    );
}

#[test]
fn a_weekday_that_contradicts_the_day_is_noticed() {
    assert_eq!(
        parse_day("令和8年11月20日（木）"),
        Err(DayFault::WrongWeekday { day: day(2026, 11, 20), said: Weekday::Thu })
    );
}

#[test]
fn what_is_no_date_is_not_read_as_one() {
    assert_eq!(parse_day(""), Err(DayFault::Empty));
    assert_eq!(parse_day(" 　"), Err(DayFault::Empty));
    let cases = [
        "未定",
        "随時",
        "43552",
        "2016-i7-01",
        "24/4/1",
        "6.4.1",
        "令和6年4月1日から",
        "2024-04/01",
        "2024-04-01 25:00",
        "令和6年（2023年）4月1日",
        "令和6年4月1日～",
        "April 2024 1",
        "123456789",
        "2024-04-01Z",
        "99999999999999999999",
        "R",
        "元年",
        "平成",
        "2024-04-01 00:00:00 00:00",
        "４月１日",
    ];
    for written in cases {
        assert_eq!(parse_day(written), Err(DayFault::NotADay { text: written.into() }), "{written}");
    }
}

#[test]
fn fiscal_years() {
    let cases = [
        ("令和6年度", 2024),
        ("令和６年度", 2024),
        ("令和元年度", 2019),
        ("平成31年度", 2019),
        ("H31", 2019),
        ("R1", 2019),
        ("平成31年度（令和元年度）", 2019),
        ("R6年度", 2024),
        ("Ｒ６", 2024),
        ("2024年度", 2024),
        ("FY2024", 2024),
        ("2024", 2024),
        ("2018-19", 2018),
        ("2018/19", 2018),
        ("FY2018-19", 2018),
        ("昭和64年度", 1989),
        ("令和元年", 2019),
        ("1999-00", 1999),
    ];
    for (written, year) in cases {
        assert_eq!(parse_fiscal_year(written), Ok(year), "{written}");
    }
    let outside = |era, year, western| Err(DayFault::OutsideEra { era, year, western, day: None });
    assert_eq!(parse_fiscal_year("昭和65年度"), outside(Era::Showa, 65, 1990));
    assert_eq!(parse_fiscal_year("平成32年度"), outside(Era::Heisei, 32, 2020));
    for written in ["6年度", "24", "令和6年4月1日", "2018-20", "令和8年度（2025年度）", "平成31年度（令和2年度）"]
    {
        assert_eq!(parse_fiscal_year(written), Err(DayFault::NotADay { text: written.into() }), "{written}");
    }
}

#[test]
fn ranges_of_fiscal_years() {
    let cases = [
        ("平成9～25年度", 1997, Some(2013)),
        ("平成９〜２５年度", 1997, Some(2013)),
        ("平成28年度～令和2年度", 2016, Some(2020)),
        ("平成28～令和2年度", 2016, Some(2020)),
        ("令和6～8年度", 2024, Some(2026)),
        ("令和元～3年度", 2019, Some(2021)),
        ("H29-R3", 2017, Some(2021)),
        ("2020～2024年度", 2020, Some(2024)),
        ("2020-2024", 2020, Some(2024)),
        ("2018～19年度", 2018, Some(2019)),
        ("2018-19", 2018, Some(2018)),
        ("令和6年度", 2024, Some(2024)),
        ("令和6年度～", 2024, None),
        ("T10～S5", 1921, Some(1930)),
        ("S60～T10", 1985, Some(1921)),
    ];
    for (written, from, to) in cases {
        let read = parse_fiscal_range(written);
        if to.is_some_and(|to| to < from) {
            assert_eq!(read, Err(DayFault::Reversed { text: written.into() }), "{written}");
        } else {
            assert_eq!(read, Ok(FiscalRange { from, to }), "{written}");
        }
    }
    for written in ["～令和8年度", "9～25年度", "令和6年度～未定", "令和6～～8年度"] {
        assert!(matches!(parse_fiscal_range(written), Err(DayFault::NotADay { .. })), "{written}");
    }
    assert!(matches!(parse_fiscal_range("平成30～2年度"), Err(DayFault::Reversed { .. })));
}

#[test]
fn every_fault_has_its_sentence() {
    let faults = [
        parse_day(""),
        parse_day("未定"),
        parse_day("令和6年度"),
        parse_day("令和6年2月30日"),
        parse_day("昭和65年1月1日"),
        parse_day("04/05/2022"),
        parse_day("令和8年11月20日（木）"),
    ];
    for fault in faults.into_iter().map(|read| read.expect_err("each of these is faulty")) {
        for language in Language::ALL {
            let said = fault.say(language);
            assert!(!said.contains('⟦'), "{fault:?}: {said}");
        }
    }
    let said = parse_day("昭和65年1月1日").expect_err("Showa ended in 64").say(Language::Ja);
    assert!(said.contains("昭和65年") && said.contains("西暦1990年"), "{said}");
    let reversed = parse_fiscal_range("R8～R6").expect_err("runs backwards").say(Language::En);
    assert!(reversed.contains("R8～R6"), "{reversed}");
}
