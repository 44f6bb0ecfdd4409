//! Excel files: what is written is read back typed; what Excel in Japan writes is read; hostile files are refused in
//! bounded time and memory. Each hostile file is made here, and read without the limit that catches it as a control.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its own input has failed")]

use std::io::{Cursor, Write};

use chrono::NaiveDate;
use sheet::given::Given;
use sheet::limits::{FileRefused, Limits, RefusalCode};
use sheet::out::{OutCell, OutError, OutSheet, write_xlsx};
use sheet::workbook::{SheetChoice, Value, Workbook, read};
use zip::write::SimpleFileOptions;

const CONTENT_TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
const WORKBOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="進捗" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const ROOT: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A workbook of one sheet, with `extra` entries or replaced ones.
fn book(sheet: &str, extra: &[(&str, &str)]) -> Given {
    let body = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{sheet}</worksheet>"#
    );
    let usual = [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/worksheets/sheet1.xml", body.as_str()),
    ];
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in usual.iter().filter(|(name, _)| extra.iter().all(|(other, _)| other != name)).chain(extra) {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    Given { name: "t.xlsx".to_owned(), bytes: zip.finish().unwrap().into_inner() }
}

/// A sheet's XML written piece by piece into the zip, so that the test itself stays small in memory.
fn streamed(sheet: impl FnOnce(&mut dyn Write)) -> Given {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default()).unwrap();
    sheet(&mut zip);
    Given { name: "t.xlsx".to_owned(), bytes: zip.finish().unwrap().into_inner() }
}

fn refused(given: &Given, limits: &Limits) -> FileRefused {
    read(given, &SheetChoice::All, limits).unwrap_err()
}

fn opened(given: &Given) -> Workbook {
    read(given, &SheetChoice::All, &Limits::default()).unwrap()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn what_is_written_is_read_back_with_its_type() {
    let text = |text: &str| OutCell::Text(text.to_owned());
    let sheets = [OutSheet {
        name: "進捗一覧".to_owned(),
        header: vec!["施策".to_owned(), "期限".to_owned(), "予算額".to_owned()],
        widths: vec![40, 12, 18],
        rows: vec![
            vec![text("=1+1"), OutCell::Date(day(2026, 11, 20)), OutCell::Whole(-5_327_657_056_180)],
            vec![text("00123"), OutCell::Date(day(1868, 1, 25)), OutCell::Whole(i64::MAX)],
            vec![text("一\n二"), OutCell::Flag(true), OutCell::Number(0.5)],
            vec![text("@x"), OutCell::Blank, OutCell::Number(f64::NAN)],
        ],
    }];
    let bytes = write_xlsx(&sheets).unwrap();
    assert_eq!(bytes, write_xlsx(&sheets).unwrap(), "the same rows give the same bytes");
    let book = opened(&Given { name: "o.xlsx".to_owned(), bytes });
    assert_eq!(book.names, ["進捗一覧"]);
    let at = |row, column| book.sheets[0].value(row, column).0.clone();
    let read_text = |text: &str| Value::Text(text.to_owned());
    assert_eq!([at(0, 0), at(0, 1)], [read_text("施策"), read_text("期限")]);
    assert_eq!([at(1, 0), at(1, 1)], [read_text("=1+1"), Value::Date(day(2026, 11, 20))]);
    assert_eq!(at(1, 2), Value::Number(-5_327_657_056_180.0));
    assert_eq!(
        [at(2, 0), at(2, 1), at(2, 2)],
        [read_text("00123"), read_text("1868-01-25"), read_text("9223372036854775807")]
    );
    assert_eq!([at(3, 0), at(3, 1), at(3, 2)], [read_text("一\n二"), Value::Flag(true), Value::Number(0.5)]);
    assert_eq!([at(4, 0), at(4, 1), at(4, 2)], [read_text("@x"), Value::Blank, Value::Blank]);
    assert!(book.sheets[0].formulas_without_value.is_empty() && book.sheets[0].external_formulas.is_empty());
}

#[test]
fn a_wide_table_goes_on_beside_on_paper_with_its_first_column() {
    let printed = |columns: usize| {
        let header: Vec<String> = (0..columns).map(|number| format!("列{number}")).collect();
        let sheet = OutSheet { name: "表".to_owned(), header, widths: vec![16; columns], rows: Vec::new() };
        let mut archive = zip::ZipArchive::new(Cursor::new(write_xlsx(&[sheet]).unwrap())).unwrap();
        let mut text = |name: &str| std::io::read_to_string(archive.by_name(name).unwrap()).unwrap();
        (text("xl/worksheets/sheet1.xml"), text("xl/workbook.xml"))
    };
    let (sheet, book) = printed(11);
    assert!(sheet.contains(r#"fitToHeight="0""#) && !sheet.contains("fitToWidth"), "one page across: {sheet}");
    assert!(book.contains("$1:$1") && !book.contains("$A:$A"), "{book}");
    let (sheet, book) = printed(31);
    assert!(sheet.contains(r#"fitToWidth="3""#) && sheet.contains(r#"xSplit="1""#), "{sheet}");
    assert!(book.contains("$A:$A") && book.contains("$1:$1"), "{book}");
}

#[test]
fn what_a_sheet_cannot_hold_is_said() {
    let sheet = |name: &str, text: &str| OutSheet {
        name: name.to_owned(),
        header: Vec::new(),
        widths: Vec::new(),
        rows: vec![vec![OutCell::Text(text.to_owned())]],
    };
    let long = write_xlsx(&[sheet("a", &"あ".repeat(32_768))]).unwrap_err();
    assert_eq!(long, OutError::TextTooLong { sheet: "a".to_owned(), row: 1, column: 1, characters: 32_768 });
    assert!(write_xlsx(&[sheet("a", &"あ".repeat(32_767))]).is_ok());
    for names in [&["進捗/一覧"][..], &[""], &["同じ", "同じ"]] {
        let sheets: Vec<OutSheet> = names.iter().map(|name| sheet(name, "x")).collect();
        assert!(matches!(write_xlsx(&sheets), Err(OutError::SheetName(_))), "{names:?}");
    }
    let wide = OutSheet { rows: vec![vec![OutCell::Flag(true); 16_385]], ..sheet("a", "") };
    assert_eq!(write_xlsx(&[wide]), Err(OutError::TooLarge("a".to_owned())));
}

/// Styles 0 to n−1 are plain, 14, 27, 31, 36, 50, 57, 58, an own era format, and a format of money with an m in quotes.
const STYLES: &str = r##"<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="#,##0&quot;m&quot;"/></numFmts><cellXfs count="10"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="27"/><xf numFmtId="31"/><xf numFmtId="36"/><xf numFmtId="50"/><xf numFmtId="57"/><xf numFmtId="58"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>"##;

fn dated(epoch: &str) -> Vec<Value> {
    let cells: String =
        (0..10).map(|style| format!(r#"<c r="{}1" s="{style}"><v>45383</v></c>"#, (b'A' + style) as char)).collect();
    let relations = RELATIONS.replace("</Relationships>", r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#);
    let workbook = WORKBOOK.replace("<sheets>", &format!("{epoch}<sheets>"));
    let extra = [("xl/styles.xml", STYLES), ("xl/_rels/workbook.xml.rels", &relations), ("xl/workbook.xml", &workbook)];
    let book = opened(&book(&format!("<sheetData><row r=\"1\">{cells}</row></sheetData>"), &extra));
    (0..10).map(|column| book.sheets[0].value(0, column).0.clone()).collect()
}

#[test]
fn japanese_date_formats_and_the_1904_epoch_are_dates() {
    let values = dated("");
    assert_eq!((&values[0], &values[9]), (&Value::Number(45383.0), &Value::Number(45383.0)));
    assert_eq!(values[1..9], vec![Value::Date(day(2024, 4, 1)); 8]);
    let values = dated(r#"<workbookPr date1904="1"/>"#);
    assert_eq!(values[1..9], vec![Value::Date(day(2028, 4, 2)); 8]);
}

#[test]
fn merged_cells_formulas_and_errors_read_as_excel_shows_them() {
    let sheet = r#"<sheetData>
        <row r="2"><c r="A2" t="inlineStr"><is><t>経済産業省</t></is></c><c r="B2"><f>ROW()-1</f><v>1</v></c></row>
        <row r="3"><c r="A3"/><c r="B3"><f>1+1</f></c><c r="C3" t="e"><f>[1]外部!A1</f><v>#REF!</v></c></row>
        </sheetData><mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>"#;
    let book = opened(&book(sheet, &[("xl/externalLinks/externalLink1.xml", "<externalLink/>")]));
    let sheet = &book.sheets[0];
    assert_eq!(sheet.value(1, 0), (&Value::Text("経済産業省".to_owned()), false));
    assert_eq!(sheet.value(2, 0), (&Value::Text("経済産業省".to_owned()), true));
    assert_eq!(sheet.value(1, 1).0, &Value::Number(1.0));
    assert_eq!(sheet.value(2, 2).0, &Value::Error("#REF!".to_owned()));
    assert_eq!((&sheet.formulas_without_value[..], &sheet.external_formulas[..]), (&[(2, 1)][..], &[(2, 2)][..]));
    assert_eq!(book.external_links, 1);
}

#[test]
fn a_sheet_is_chosen_by_name_or_number() {
    let given = book("<sheetData/>", &[]);
    for choice in [SheetChoice::All, SheetChoice::Named(" 進捗　".to_owned()), SheetChoice::Numbered(1)] {
        assert_eq!(read(&given, &choice, &Limits::default()).unwrap().sheets.len(), 1);
    }
    for choice in [SheetChoice::Named("別紙".to_owned()), SheetChoice::Numbered(2), SheetChoice::Numbered(0)] {
        assert_eq!(read(&given, &choice, &Limits::default()).unwrap_err().code, RefusalCode::SheetMissing);
    }
}

#[test]
fn macros_passwords_entities_and_names_that_lead_out_are_refused() {
    let usual = Limits::default();
    assert!(
        read(&book("<sheetData/>", &[]), &SheetChoice::All, &usual).is_ok(),
        "the control: the same file without them"
    );
    let doctype =
        WORKBOOK.replace("<workbook ", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><workbook ");
    let macro_types = CONTENT_TYPES.replace("</Types>", r#"<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>"#);
    for (name, text, code) in [
        ("xl/vbaProject.bin", "x", RefusalCode::Macros),
        ("xl/macrosheets/sheet1.xml", "<x/>", RefusalCode::Macros),
        ("[Content_Types].xml", macro_types.as_str(), RefusalCode::Macros),
        ("xl/workbook.xml", doctype.as_str(), RefusalCode::Entities),
        ("../evil.xml", "<x/>", RefusalCode::UnsafeName),
        ("xl/..\\..\\evil.xml", "<x/>", RefusalCode::UnsafeName),
        ("/etc/passwd", "x", RefusalCode::UnsafeName),
        ("C:/x.xml", "x", RefusalCode::UnsafeName),
    ] {
        let read = read(&book("<sheetData/>", &[(name, text)]), &SheetChoice::All, &usual);
        assert_eq!(read.map(|_| ()).map_err(|refusal| refusal.code), Err(code), "{name}");
    }
    let ole =
        |tail: &[u8]| Given { name: "t.xlsx".to_owned(), bytes: [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", tail].concat() };
    let package: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(&ole(&package), &usual).code, RefusalCode::Encrypted);
    assert_eq!(refused(&ole(b"old"), &usual).code, RefusalCode::UnknownKind);
    assert_eq!(
        refused(&Given { name: "t".to_owned(), bytes: b"%PDF".to_vec() }, &usual).code,
        RefusalCode::UnknownKind
    );
    let mut cut = book("<sheetData/>", &[]);
    cut.bytes.truncate(cut.bytes.len() / 2);
    assert_eq!(refused(&cut, &usual).code, RefusalCode::Damaged);
    let broken = book(r#"<sheetData><row r="1"><c r="!!"><v>1</v></c></row></sheetData>"#, &[]);
    assert_eq!(refused(&broken, &usual).code, RefusalCode::Damaged);
}

/// The peak of this process's memory so far, in MiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
}

/// Seconds of processor time of this process so far: what else the machine does cannot move this.
fn processor_time() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    // The name may hold blanks; utime and stime are the 12th and 13th word after its bracket, in hundredths.
    let words: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
    words[11..13].iter().map(|ticks| ticks.parse::<f64>().unwrap() / 100.0).sum()
}

fn bounded(given: &Given, code: RefusalCode) {
    let before = processor_time();
    assert_eq!(refused(given, &Limits::default()).code, code);
    let taken = processor_time() - before;
    assert!(taken < 10.0, "{taken} s");
    assert!(peak() <= 300, "{} MiB", peak());
}

#[test]
fn a_zip_bomb_and_a_sheet_of_a_gigabyte_are_refused_early() {
    let bomb = streamed(|zip| {
        let blanks = vec![b' '; 1 << 20];
        for _ in 0..1024 {
            zip.write_all(&blanks).unwrap();
        }
    });
    assert!(bomb.bytes.len() < 8 << 20);
    bounded(&bomb, RefusalCode::PackedTooTightly);
    // Without the ratio the size catches it; without both it would be unpacked as a whole.
    let no_ratio = Limits { ratio: u64::MAX, ..Limits::default() };
    assert_eq!(refused(&bomb, &no_ratio).code, RefusalCode::UnpacksTooFar);
    let far = Limits { unpacked: 1_000 << 20, ..no_ratio };
    let refusal = refused(&bomb, &far);
    assert_eq!((refusal.code, refusal.limit), (RefusalCode::UnpacksTooFar, Some(1_000 << 20)));
}

#[test]
fn ten_million_cells_are_refused() {
    // Numbers that pack badly enough to pass the ratio.
    let cells = |count: u32| {
        streamed(move |zip| {
            zip.write_all(b"<worksheet><sheetData>").unwrap();
            let mut seed = 1_u32;
            for row in 0..count / 100 {
                let mut text = format!("<row r=\"{}\">", row + 1);
                for _ in 0..100 {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    text.push_str(&format!("<c><v>{}</v></c>", seed >> 20));
                }
                text.push_str("</row>");
                zip.write_all(text.as_bytes()).unwrap();
            }
            zip.write_all(b"</sheetData></worksheet>").unwrap();
        })
    };
    bounded(&cells(10_000_000), RefusalCode::TooManyCells);
    let few = cells(10_000);
    assert_eq!(refused(&few, &Limits { cells: 9_999, ..Limits::default() }).code, RefusalCode::TooManyCells);
    assert!(read(&few, &SheetChoice::All, &Limits::default()).is_ok(), "the control");
}

#[test]
fn every_other_limit_refuses_and_without_it_the_file_is_read() {
    let usual = Limits::default();
    let strings = format!("<sst><si><t>{}</t></si></sst>", "あいうえお".repeat(100));
    let corner =
        |cell: &str| book(&format!(r#"<sheetData><row r="1"><c r="{cell}"><v>1</v></c></row></sheetData>"#), &[]);
    let long = book(
        r#"<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>長い長い長い文</t></is></c></row></sheetData>"#,
        &[],
    );
    let merged = book(r#"<sheetData/><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/></mergeCells>"#, &[]);
    for (given, limits, code) in [
        (corner("A500"), Limits { rows: 100, ..usual.clone() }, RefusalCode::TooManyRows),
        (corner("ZZ1"), Limits { columns: 100, ..usual.clone() }, RefusalCode::TooManyColumns),
        (long, Limits { cell_bytes: 10, ..usual.clone() }, RefusalCode::CellTooLong),
        (merged, Limits { merged: 1, ..usual.clone() }, RefusalCode::TooManyMerged),
        (corner("A1"), Limits { entries: 3, ..usual.clone() }, RefusalCode::TooManyEntries),
        (corner("A1"), Limits { unpacked: 100, ..usual.clone() }, RefusalCode::UnpacksTooFar),
        (corner("A1"), Limits { bytes: 100, ..usual.clone() }, RefusalCode::TooLarge),
        (
            book("<sheetData/>", &[("xl/sharedStrings.xml", &strings)]),
            Limits { shared_strings: 1_000, ..usual.clone() },
            RefusalCode::UnpacksTooFar,
        ),
    ] {
        assert_eq!(refused(&given, &limits).code, code);
        assert!(read(&given, &SheetChoice::All, &usual).is_ok(), "the control for {code:?}");
    }
    // Merged areas that together touch billions of rows.
    let areas: String = (0..2_000).map(|_| r#"<mergeCell ref="A1:A1048576"/>"#).collect();
    bounded(&book(&format!("<sheetData/><mergeCells>{areas}</mergeCells>"), &[]), RefusalCode::TooManyMerged);
    // A corner at the end of the sheet costs nothing and is refused.
    bounded(&corner("XFD1048576"), RefusalCode::TooManyRows);
}
