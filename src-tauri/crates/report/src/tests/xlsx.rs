//! Of the workbook, read back as Excel would.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use chrono::NaiveDate;

use super::{HOSTILE, empty, hostile, large, sample, with_missing};
use crate::content::{Checked, Language, Report};
use crate::xlsx;
use crate::xlsx::CELL_LIMIT;

pub(super) fn workbook(report: &Report) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(xlsx(report).expect("the workbook can be written"))).expect("the workbook can be read")
}

fn sheet(report: &Report, name: &str) -> Range<Data> {
    workbook(report).worksheet_range(name).expect("the sheet is there")
}

fn column(range: &Range<Data>, label: &str) -> usize {
    let labels = range.rows().next().expect("there is a head");
    labels.iter().position(|cell| cell == &Data::String(label.into())).unwrap_or_else(|| panic!("no column {label}"))
}

pub(super) fn day(cell: &Data) -> Option<NaiveDate> {
    let Data::DateTime(day) = cell else { return None };
    let (year, month, date, ..) = day.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(year.into(), month.into(), date.into())
}

#[test]
fn the_list_holds_every_item_with_typed_cells() {
    let report = sample();
    let list = sheet(&report, "一覧");
    let items: Vec<_> = report.sections.iter().flat_map(|s| &s.items).collect();
    assert_eq!(list.height(), items.len() + 1);
    let at = |label| column(&list, label);
    let (code, title, as_of, age, headline, due) =
        (at("番号"), at("施策名"), at("進捗の時点"), at("経過日数"), at("要旨"), at("予定日"));
    for (row, item) in list.rows().skip(1).zip(items) {
        assert_eq!(row[code], Data::String(item.code.clone()));
        assert_eq!(row[title], Data::String(item.title.clone()));
        match &item.status {
            None => assert_eq!((&row[as_of], &row[age]), (&Data::Empty, &Data::Empty)),
            Some(status) => {
                assert_eq!(day(&row[as_of]), Some(status.as_of));
                assert_eq!(row[age], Data::Float(status.age_days(report.as_of) as f64));
                assert_eq!(row[headline], Data::String(status.headline.clone()));
                assert_eq!(day(&row[due]), status.next_on);
            }
        }
    }
}

#[test]
fn side_by_side_each_language_has_sheets_of_its_own() {
    let mut report = sample();
    let english = Report { language: Language::En, number: None, title: "In English".to_owned(), ..sample() };
    report.beside = Some(Box::new(english));
    let mut read = workbook(&report);
    let names = read.sheet_names();
    let place =
        |name: &str| names.iter().position(|known| known == name).unwrap_or_else(|| panic!("no {name}: {names:?}"));
    assert!(place("一覧") < place("List") && place("変化") < place("Changes"), "{names:?}");
    // The whole of it stands in both languages on one sheet.
    assert_eq!(names.iter().filter(|name| *name == "本文" || *name == "Report").count(), 1, "{names:?}");
    let list = read.worksheet_range("List").expect("the sheet is there");
    assert!(column(&list, "Age (days)") > 0);
    let alone = workbook(&sample()).sheet_names();
    assert_eq!(alone.len() * 2 - 1, names.len());
}

#[test]
fn a_missing_report_stands_in_the_list_and_in_the_counts() {
    let report = with_missing();
    let list = sheet(&report, "一覧");
    let missing = column(&list, "報告の遅れ");
    let told: Vec<String> =
        list.rows().skip(1).map(|row| row[missing].to_string()).filter(|it| !it.is_empty()).collect();
    assert_eq!(told, ["期限超過（期限R8.11.16、4営業日超過）", "報告なし"]);
    let summary = sheet(&report, "概要");
    assert!(summary.used_cells().any(|(.., cell)| cell == &Data::String("報告期限超過".into())));
}

#[test]
fn the_changes_sheet_has_a_row_for_each_change_and_none_twice() {
    let report = sample();
    let changes = sheet(&report, "変化");
    let counted = report.sections.iter().flat_map(|s| &s.items).filter(|i| i.again.is_none());
    assert_eq!(changes.height(), 1 + counted.map(|i| i.changes.len()).sum::<usize>());
    let (from, to, on) = (column(&changes, "変更前"), column(&changes, "変更後"), column(&changes, "日付"));
    let moved = changes.rows().find(|row| row[from] == Data::String("△ 要注意".into())).expect("a health moved");
    assert_eq!(moved[to], Data::String("× 遅延".into()));
    assert_eq!(day(&moved[on]), NaiveDate::from_ymd_opt(2026, 11, 5));
}

#[test]
fn recorded_text_is_never_a_formula_and_reads_back_equal() {
    for text in HOSTILE {
        let report = hostile(text);
        let mut book = workbook(&report);
        for name in book.sheet_names() {
            let formulas = book.worksheet_formula(&name).expect("the sheet is there");
            assert!(formulas.used_cells().next().is_none(), "{text} is a formula");
        }
        let list = sheet(&report, "一覧");
        let headline = column(&list, "要旨");
        assert_eq!(list.rows().nth(1).map(|row| &row[headline]), Some(&Data::String(text.into())));
    }
}

#[test]
fn text_like_the_escapes_of_the_format_reads_back_equal() {
    for text in ["_x0041_", "a_x000D_b", " both ends ", "改行\nあり"] {
        let list = sheet(&hostile(text), "一覧");
        let headline = column(&list, "要旨");
        assert_eq!(list.rows().nth(1).map(|row| &row[headline]), Some(&Data::String(text.into())), "{text:?}");
    }
}

#[test]
fn a_text_longer_than_a_cell_is_cut_and_says_so() {
    let list = sheet(&hostile(&"𠮷".repeat(20_000)), "一覧");
    let headline = column(&list, "要旨");
    let Some(Data::String(cut)) = list.rows().nth(1).map(|row| &row[headline]) else { panic!("no text") };
    assert!(cut.encode_utf16().count() <= CELL_LIMIT);
    assert!(cut.ends_with("（セルの文字数の上限を超えるため、以下を省略）"));
}

#[test]
fn an_empty_report_says_so() {
    let summary = sheet(&empty(), "概要");
    assert!(summary.used_cells().any(|(.., cell)| cell == &Data::String("報告の対象となる施策はない。".into())));
    assert_eq!(sheet(&empty(), "一覧").height(), 1);
}

#[test]
fn english_sheets_have_english_names() {
    let report = Report { language: Language::En, ..sample() };
    assert_eq!(workbook(&report).sheet_names(), ["Summary", "Report", "List", "Changes"]);
}

#[test]
fn every_word_is_in_the_catalogues() {
    for language in [Language::Ja, Language::En] {
        let mut book = workbook(&Report { language, ..sample() });
        for name in book.sheet_names() {
            let range = book.worksheet_range(&name).expect("the sheet is there");
            for (.., cell) in range.used_cells() {
                assert!(!cell.to_string().contains('⟦'), "{language:?} {name}: {cell}");
            }
        }
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    assert_eq!(xlsx(&sample()).expect("first"), xlsx(&sample()).expect("second"));
}

/// Two renderings within one second agree even if the clock is read, so the
/// day inside the file is looked at.
#[test]
fn the_file_carries_the_day_of_the_content_and_not_the_clock() {
    let bytes = xlsx(&sample()).expect("the workbook can be written");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook is a zip");
    let part = archive.by_name("docProps/core.xml").expect("it has properties");
    let core = std::io::read_to_string(part).expect("they are text");
    assert_eq!(core.matches("2026-11-20T00:00:00Z").count(), 2, "{core}");
}

#[test]
fn a_thousand_items_are_all_listed() {
    assert_eq!(sheet(&large(1_000), "一覧").height(), 1_001);
}

#[test]
fn the_basis_has_its_mark_and_who_agreed_beside_it() {
    let mut report = sample();
    let lead = report.sections.iter_mut().flat_map(|section| &mut section.items);
    let lead = lead.flat_map(|item| item.ownership.leads.first_mut()).next().expect("a lead");
    lead.basis = Some("関係府省庁申合せ".into());
    lead.checked = Some(Checked::Seen);
    lead.agreed_by = Some("局長級会議".into());
    let list = sheet(&report, "一覧");
    let basis = column(&list, &crate::words::Words::new(report.language).label("report-sheet-basis"));
    let said: Vec<String> = list.rows().map(|row| row[basis].to_string()).collect();
    assert!(said.iter().any(|cell| cell == "関係府省庁申合せ［確認済］\n合意：局長級会議"), "{said:?}");
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook is a zip");
    std::io::read_to_string(archive.by_name(name).expect("it has it")).expect("it is text")
}

#[test]
fn text_like_a_formula_stays_text_when_it_is_edited() {
    let of = |text: &str| part(&xlsx(&hostile(text)).expect("written"), "xl/styles.xml");
    for text in ["=1+1", "+1", "-1", "@SUM(A1:A9)"] {
        assert!(of(text).contains("quotePrefix=\"1\""), "{text}");
    }
    assert!(!of("普通の文").contains("quotePrefix"));
}

#[test]
fn the_properties_say_the_same_as_those_of_the_word_file() {
    let subject = |bytes: &[u8]| -> String {
        let core = part(bytes, "docProps/core.xml");
        core.split_once("<dc:subject>").and_then(|(_, rest)| rest.split_once('<')).expect("a subject").0.to_owned()
    };
    let report = sample();
    let word = crate::render(&report, crate::Format::Docx).expect("drawn");
    let said = subject(&xlsx(&report).expect("written"));
    assert_eq!(said, subject(&word));
    assert!(said.starts_with(&report.title) && said.ends_with("時点"), "{said}");
}

/// Long lines are wrapped over the columns of the counts, so that fitting them to the page does not make them tiny.
#[test]
fn the_summary_prints_at_a_readable_size() {
    let mut report = sample();
    let finding = |n: usize| crate::content::Finding {
        kind: "vacant".into(),
        key: n.to_string(),
        about: vec![format!("長い名称の施策その{n}")],
    };
    report.findings = Some((0..30).map(finding).collect());
    let sheet = part(&xlsx(&report).expect("written"), "xl/worksheets/sheet1.xml");
    assert!(sheet.matches("<mergeCell ").count() > 8, "texts stand over the columns");
    let number = |rest: &str, name: &str| -> f64 {
        let found = rest.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
        found.and_then(|(number, _)| number.parse().ok()).unwrap_or_default()
    };
    let columns = sheet.split("<col ").skip(1).map(|rest| {
        let rest = format!(" {}", rest.split('>').next().unwrap_or_default());
        number(&rest, "width") * (number(&rest, "max") - number(&rest, "min") + 1.0)
    });
    // A4 across holds some 140 characters at full size.
    let wide: f64 = columns.sum();
    assert!((90.0..190.0).contains(&wide), "{wide}");
    let highest = sheet.split("<row ").skip(1).map(|rest| number(rest, "ht")).fold(0.0, f64::max);
    assert!(highest > 40.0, "{highest}");
}

/// What is put together by nothing has no second row without a name below the total.
#[test]
fn below_the_total_no_row_is_nameless() {
    let mut report = super::templates::by_key("minister");
    report.layout.as_mut().expect("it has one").one_side = false;
    let range = sheet(&report, "概要");
    let rows: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    let total = rows.iter().position(|row| row[0] == "計").expect("a total");
    assert!(rows[total + 1..].iter().all(|row| !row[0].is_empty() || row.iter().all(String::is_empty)), "{rows:?}");
}

#[test]
fn the_whole_of_ten_thousand_stays_quick_and_small() {
    let report = large(10_000);
    let bytes = xlsx(&report).expect("written");
    let body = part(&bytes, "xl/worksheets/sheet2.xml");
    // Beside the annex it holds what is on paper: some hundreds of rows, and not ten thousand.
    assert!(body.matches("<row ").count() < 1_000, "{}", body.matches("<row ").count());
}

/// A row of Excel is at most 409 points high: what needs more goes on in the next one, and none of it is lost.
#[test]
fn a_text_higher_than_a_row_goes_on_in_the_next_one() {
    let mut report = sample();
    let as_of = report.as_of;
    let item =
        report.sections.iter_mut().flat_map(|it| &mut it.items).find(|it| it.status.is_some() && it.again.is_none());
    let status = item.and_then(|item| item.status.as_mut()).expect("a status");
    status.as_of = as_of;
    status.narrative = Some((0..100).map(|at| format!("経過その{at}\n")).collect());
    let bytes = xlsx(&report).expect("written");
    let body = part(&bytes, "xl/worksheets/sheet2.xml");
    let heights = body.split(" ht=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok());
    assert!(heights.fold(0.0, f64::max) <= 409.0);
    let text: String = sheet(&report, "本文").rows().flatten().map(|cell| format!("{cell}\n")).collect();
    assert!((0..100).all(|at| text.contains(&format!("経過その{at}\n"))));
}
