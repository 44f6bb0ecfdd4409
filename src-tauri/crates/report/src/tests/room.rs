//! Of the room that tables have: no word is torn, no head runs into the next one, and what belongs together stays.

use super::{pdf, sample};
use crate::content::{Language, Report};
use crate::document::{Block, Cell, Column, Document, Part, Table};
use crate::room::{Place, SEAM, breadth, fitted, kept, measured, words};

fn table(labels: &[&str], shares: &[u16], rows: Vec<Vec<Cell>>) -> Table {
    let column = |(label, share): (&&str, &u16)| Column { label: (*label).to_owned(), share: *share };
    Table::new("表", labels.iter().zip(shares).map(column).collect(), rows)
}

/// Counts of so many columns with these heads.
fn counts(heads: &[&str], columns: usize) -> Table {
    let labels: Vec<&str> = std::iter::once("Ministry").chain(heads.iter().copied().cycle().take(columns)).collect();
    let shares: Vec<u16> = std::iter::once(20).chain(std::iter::repeat_n(8, columns)).collect();
    let row = std::iter::once(Cell::text("Cabinet Office")).chain((0..columns).map(|_| Cell::number(3)));
    table(&labels, &shares, vec![row.collect()])
}

const PAPER: Place = Place::paper(false);

#[test]
fn a_word_is_what_no_line_ends_in() {
    assert_eq!(words("Core-infrastructure LNG-2026-001"), ["Core-", "infrastructure", "LNG-2026-001"]);
    assert_eq!(words("府省庁 / Ministry"), ["府", "省", "庁", "/", "Ministry"]);
    assert_eq!(words("R&D、産業"), ["R&D", "、", "産", "業"]);
    assert!(words(" ").is_empty());
}

#[test]
fn what_fits_its_share_keeps_it() {
    let it = fitted(&counts(&["重要鉱物", "半導体"], 20), PAPER);
    assert!(it.turned.iter().all(|turned| !turned) && !it.tight);
    assert!((it.widths[0] - 750.0 * 20.0 / 180.0).abs() < 0.01, "{:?}", it.widths);
}

#[test]
fn each_column_holds_its_longest_word_or_its_head_is_turned() {
    for (heads, columns) in
        [(&["Workstreams", "Completed", "No lead"][..], 12), (&["Telecommunications", "R&D"][..], 20)]
    {
        let table = counts(heads, columns);
        let it = fitted(&table, PAPER);
        assert!((it.widths.iter().sum::<f64>() - 750.0).abs() < 0.01);
        for ((column, width), turned) in table.columns.iter().zip(&it.widths).zip(&it.turned) {
            let longest = words(&column.label).into_iter().map(|word| breadth(word, 7.8, true)).fold(0.0, f64::max);
            assert!(*turned || longest + 8.0 < *width, "{} in {width}", column.label);
        }
        assert_eq!(it.turned.iter().any(|turned| *turned), columns == 20);
        assert!(!it.turned[0] && (it.turn > 0.0) == (columns == 20));
    }
}

/// As a tree with one table.
fn seams(text: &str) -> String {
    let rows = vec![vec![Cell::default().and_small(text), Cell::strong("題")]];
    let document = Document {
        parts: vec![Part {
            heading: String::new(),
            sheet: String::new(),
            blocks: vec![Block::Table(table(&["番号", "施策名"], &[8, 92], rows))],
        }],
        ..Document::of_report(&sample())
    };
    let tree = measured(&document, serde_json::to_value(&document).expect("a tree"), PAPER);
    tree["parts"][0]["blocks"][0]["rows"][0][0]["lines"][0]["text"].as_str().expect("a text").to_owned()
}

#[test]
fn a_long_code_may_be_broken_and_a_short_one_is_not() {
    assert_eq!(seams("RS-228"), "RS-228");
    assert_eq!(seams("LNG-CODE-2026-0123456789-001").replace(SEAM, "|"), "LNG-CODE-|2026-|0123456789-|001");
    let endless = seams(&"W".repeat(40));
    assert_eq!(endless.matches(SEAM).count(), 40);
    // All of it is on the pages, in its order, and none of it runs into the next column.
    let mut report = sample();
    "LNG-LONGCODE-2026-0123456789-001".clone_into(&mut report.sections[1].items[0].code);
    assert!(pdf::text(&report).contains("LNG-LONGCODE-2026-0123456789-001"));
    let ends = pdf::runs(&report).into_iter().filter(|(text, _)| "LONGCODE-2026-0123456789-".contains(text.as_str()));
    let ends: Vec<f64> = ends.filter(|(text, _)| text.len() > 3).map(|(_, end)| end).collect();
    let table = Document::of_report(&report).parts.swap_remove(2).blocks;
    let widths =
        table.into_iter().find_map(|it| if let Block::Table(it) = it { Some(fitted(&it, PAPER).widths) } else { None });
    // From the margin on.
    let column = 45.4 + widths.expect("a table")[0].max(750.0 * 11.0 / 109.0 * 1.7);
    assert!(ends.len() > 2 && ends.iter().all(|end| *end < column), "{ends:?}, {column}");
}

#[test]
fn rows_and_small_tables_stay_whole_and_endless_ones_do_not() {
    let row = |lines: usize| vec![Cell::text("甲"), (0..lines).fold(Cell::default(), |cell, _| cell.and("一行"))];
    let of = |rows: Vec<Vec<Cell>>| {
        let table = table(&["番号", "進捗"], &[10, 90], rows);
        kept(&table, &fitted(&table, PAPER), PAPER)
    };
    let it = of(vec![row(1), row(20), row(60)]);
    assert_eq!((it.rows, it.all), (vec![true, true, false], false));
    assert!(of((0..8).map(|_| row(1)).collect()).all);
    assert!(!of((0..9).map(|_| row(1)).collect()).all);
}

#[test]
fn english_heads_in_word_have_room_for_their_words() {
    let english = Report { language: Language::En, ..sample() };
    let xml = super::docx::body(&english);
    let place = Place { padding: 9.0, slack: 1.2, ..PAPER };
    let document = Document::of_report(&english);
    for block in document.parts.iter().flat_map(|part| &part.blocks) {
        if let Block::Table(table) = block {
            let it = fitted(table, place);
            assert!(!it.tight, "{}", table.caption);
        }
    }
    assert!(xml.contains("<w:cantSplit/>") && xml.contains("<w:keepNext/>"));
    let turned = super::docx::body(&super::charts::in_english());
    assert!(turned.contains("<w:textDirection w:val=\"btLr\"/>"));
}
