//! CSV in and out: encodings, line ends, lines, limits, and texts that a spreadsheet would run.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its own input has failed")]

use proptest::prelude::*;
use sheet::csv::{self, Row};
use sheet::given::Given;
use sheet::limits::{Limits, RefusalCode};
use sheet::out::{neutralise, restore, write_csv};

fn given(bytes: &[u8]) -> Given {
    Given { name: "t.csv".to_owned(), bytes: bytes.to_vec() }
}

fn read(bytes: &[u8]) -> csv::Rows {
    csv::read(&given(bytes), &Limits::default()).unwrap()
}

fn rows(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
    read(bytes).rows.into_iter().map(|Row { line, cells, .. }| (line, cells)).collect()
}

fn row(line: u32, cells: &[&str]) -> (u32, Vec<String>) {
    (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
}

#[test]
fn lines_are_counted_as_an_editor_shows_them() {
    let expected = [row(1, &["見出し", "値"]), row(2, &["一\n二\n三\n四", "x"]), row(7, &["最後", "y"])];
    let text = "見出し,値\r\n\"一\r\n二\n三\r\r\n四\",x\r\n\r\n最後,y";
    let read = read(text.as_bytes());
    assert_eq!(read.rows.iter().map(|r| (r.line, r.cells.clone())).collect::<Vec<_>>(), expected);
    assert_eq!(read.blank_lines, 1);
    // LF alone, and a last line end, change nothing.
    assert_eq!(
        rows("a,b\n\"c\nd\",e\nf,g\n".as_bytes()),
        [row(1, &["a", "b"]), row(2, &["c\nd", "e"]), row(4, &["f", "g"])]
    );
    assert_eq!(rows(b"\n\na\n"), [row(3, &["a"])]);
    assert_eq!(rows(b"a\rb\r"), [row(1, &["a"]), row(2, &["b"])]);
}

#[test]
fn each_encoding_is_known_by_its_bytes() {
    let text = "府省庁,状況\r\n経済産業省,①順調～髙橋\r\n";
    let mut utf8 = b"\xef\xbb\xbf".to_vec();
    utf8.extend(text.as_bytes());
    let mut utf16 = b"\xff\xfe".to_vec();
    utf16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    let (cp932, _, lossy) = encoding_rs::SHIFT_JIS.encode(text);
    assert!(!lossy);
    for (bytes, encoding) in [(text.as_bytes(), "UTF-8"), (&utf8, "UTF-8"), (&utf16, "UTF-16LE"), (&*cp932, "CP932")] {
        let read = read(bytes);
        assert_eq!(read.encoding, encoding);
        assert_eq!(read.rows[1].cells, ["経済産業省", "①順調～髙橋"], "{encoding}");
        assert_eq!(read.rows[0].cells[0], "府省庁", "no mark stays in the first header");
    }
    let western = b"Department,Cost,Note\r\nBEIS,\xa332614,Minister\x92s caf\xe9 \x96 d\xe9j\xe0 vu\r\n";
    let read = read(western);
    assert_eq!(read.encoding, "windows-1252");
    assert_eq!(read.rows[1].cells, ["BEIS", "£32614", "Minister’s café – déjà vu"]);
}

#[test]
fn every_real_row_survives_cp932() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/data/rs-system-2024");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "csv") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let original = read(text.as_bytes());
        let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(text.trim_start_matches('\u{feff}'));
        let again = read(&bytes);
        assert_eq!(again.encoding, "CP932", "{path:?}");
        assert_eq!(again.rows.len(), original.rows.len());
        assert_eq!(again.rows.iter().map(|r| r.line).sum::<u32>(), original.rows.iter().map(|r| r.line).sum::<u32>());
    }
}

#[test]
fn damaged_text_is_read_with_marks_and_binary_is_refused() {
    let mut bytes = "府省庁,状況\n経済産業省,順".as_bytes().to_vec();
    bytes.extend(b"\xe8\xaa\n");
    let read = read(&bytes);
    assert_eq!(read.encoding, "UTF-8");
    assert!(read.rows[1].cells[1].contains('\u{fffd}'));
    let refused = csv::read(&given(b"a\0b"), &Limits::default()).unwrap_err();
    assert_eq!(refused.code, RefusalCode::NotText);
}

#[test]
fn tabs_part_cells_where_there_is_no_comma() {
    assert_eq!(rows(b"a\tb\n1,5\t2\n"), [row(1, &["a", "b"]), row(2, &["1,5", "2"])]);
}

#[test]
fn each_limit_refuses_and_without_it_the_same_file_is_read() {
    let wide = "x,".repeat(50);
    let long = format!("a\n\"{}\n", "never closed, ".repeat(100));
    let tall = "a\n".repeat(50);
    let usual = Limits::default();
    for (text, limits, code) in [
        (&wide, Limits { columns: 10, ..usual.clone() }, RefusalCode::TooManyColumns),
        (&long, Limits { cell_bytes: 100, ..usual.clone() }, RefusalCode::CellTooLong),
        (&tall, Limits { rows: 10, ..usual.clone() }, RefusalCode::TooManyRows),
        (&tall, Limits { bytes: 10, ..usual.clone() }, RefusalCode::TooLarge),
    ] {
        let refused = csv::read(&given(text.as_bytes()), &limits).unwrap_err();
        assert_eq!(refused.code, code);
        assert!(refused.found > refused.limit);
        assert!(csv::read(&given(text.as_bytes()), &usual).is_ok(), "the control: without the limit it is read");
    }
}

#[test]
fn no_cell_that_is_written_can_run() {
    for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "''=1"] {
        let cell = neutralise(text);
        assert!(cell.starts_with('\''), "{text:?}");
        assert_eq!(restore(&cell), text);
    }
    for text in ["", "a", "'a", "'", "順調", "1-(2)-①", "−5", "a=b"] {
        assert_eq!((neutralise(text).as_ref(), restore(text)), (text, text));
    }
    let bytes = write_csv(&[vec!["見出し".to_owned()], vec!["=HYPERLINK(\"x\",\"y\")".to_owned()]]);
    assert_eq!(bytes, "\u{feff}見出し\r\n\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n".as_bytes());
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[=+@'\\-\t]{0,3}[a-z\"',;\n 0-9]{0,12}",
        "[ぁ-んァ-ヶ一-龠０-９ー－　、。\"\n]{0,12}",
        any::<String>().prop_map(|text| text.replace(['\r', '\0'], "")),
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(table in prop::collection::vec(prop::collection::vec(cell(), 1..6), 1..12)) {
        let read = read(&write_csv(&table));
        let back: Vec<Vec<String>> =
            read.rows.iter().map(|row| row.cells.iter().map(|cell| restore(cell).to_owned()).collect()).collect();
        prop_assert_eq!(back, table);
        // Each row starts on the line after the lines of all rows before it.
        let written = String::from_utf8(write_csv(&[])).unwrap();
        prop_assert_eq!(written, "\u{feff}");
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(read) = csv::read(&given(&bytes), &Limits::default()) {
            let lines = read.rows.iter().map(|row| row.line).collect::<Vec<_>>();
            prop_assert!(lines.windows(2).all(|pair| pair[0] <= pair[1]), "{lines:?}");
        }
    }

    #[test]
    fn a_row_starts_on_its_line(table in prop::collection::vec(prop::collection::vec("[a-c\"\n]{0,5}", 2..4), 1..8)) {
        let bytes = write_csv(&table);
        let text = String::from_utf8(bytes.clone()).unwrap();
        let mut line = 1;
        for (row, read) in table.iter().zip(read(&bytes).rows) {
            prop_assert_eq!(read.line, line);
            line += 1 + row.iter().map(|cell| cell.matches('\n').count() as u32).sum::<u32>();
        }
        prop_assert_eq!(text.matches('\n').count() as u32, line - 1);
    }
}
