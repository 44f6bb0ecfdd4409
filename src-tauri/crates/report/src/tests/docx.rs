//! Of the Word file: it says what the report says, nothing in it becomes markup, its tables can be read without eyes, and
//! it is the same each time. And of documents in the other forms: what was recorded stays text.

use std::io::{Cursor, Read as _};

use super::{HOSTILE, empty, hostile, sample, with_missing};
use crate::document::{Block, Cell, Column, Document, Part, Table};
use crate::{Format, Report, docx, render_document};

fn part(file: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(file)).expect("a package");
    let mut text = String::new();
    package.by_name(name).expect("the part").read_to_string(&mut text).expect("UTF-8");
    text
}

/// A part of a report's file, byte by byte.
pub(super) fn part_bytes(report: &Report, name: &str) -> Vec<u8> {
    let file = docx(&Document::of_report(report)).expect("packed");
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut bytes = Vec::new();
    archive.by_name(name).expect("a part").read_to_end(&mut bytes).expect("read");
    bytes
}

pub(super) fn body(report: &Report) -> String {
    part(&docx(&Document::of_report(report)).expect("packed"), "word/document.xml")
}

/// What a reader sees: the texts of the runs, a line break as one.
pub(super) fn shown(xml: &str) -> String {
    let xml = xml.replace("<w:br/>", "\n");
    let mut text = String::new();
    for piece in xml.split('<') {
        if let Some((tag, words)) = piece.split_once('>')
            && (tag.starts_with("w:t ") || words.starts_with('\n'))
        {
            text.push_str(words);
        }
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Every element that is opened is closed, in order.
fn is_well_formed(xml: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    for piece in xml.split('<').skip(1) {
        let Some((tag, _)) = piece.split_once('>') else { return false };
        let name = tag.split([' ', '/']).find(|word| !word.is_empty()).unwrap_or_default();
        match (tag.starts_with(['?', '!']), tag.starts_with('/'), tag.ends_with('/')) {
            (true, ..) | (_, false, true) => {}
            (_, true, _) if open.pop() == Some(name) => {}
            (_, true, _) => return false,
            _ => open.push(name),
        }
    }
    open.is_empty()
}

#[test]
fn a_missing_report_is_marked() {
    let text = shown(&body(&with_missing()));
    assert!(text.contains("■ 期限超過（期限R8.11.16、4営業日超過）"), "{text}");
    assert!(text.contains("報告期限を過ぎたもの2件"));
    assert!(!shown(&body(&sample())).contains("報告期限"));
}

#[test]
fn every_item_is_in_the_file() {
    let report = sample();
    let text = shown(&body(&report));
    for item in report.sections.iter().flat_map(|section| &section.items) {
        let mut wanted = vec![item.code.clone(), item.title.clone()];
        wanted.extend(item.status.iter().map(|status| status.headline.clone()));
        for wanted in wanted {
            assert!(text.contains(&wanted), "the file lacks {wanted}");
        }
    }
}

#[test]
fn headings_are_headings_and_tables_repeat_their_heads_and_say_what_they_show() {
    let xml = body(&sample());
    assert!(xml.contains("<w:pStyle w:val=\"Heading1\"/>") && xml.contains("<w:pStyle w:val=\"Heading2\"/>"));
    let tables = xml.matches("<w:tbl>").count();
    assert!(tables > 2);
    for mark in ["<w:tblHeader/>", "<w:tblCaption w:val=", "<w:tblDescription w:val="] {
        assert_eq!(xml.matches(mark).count(), tables, "{mark}");
    }
    let file = docx(&Document::of_report(&sample())).expect("packed");
    let styles = part(&file, "word/styles.xml");
    assert!(styles.contains("w:eastAsia=\"BIZ UDPゴシック\"") && styles.contains("w:eastAsia=\"ja-JP\""));
    let foot = part(&file, "word/footer1.xml");
    assert!(foot.contains(" PAGE ") && foot.contains(" NUMPAGES ") && foot.contains(&sample().marking));
}

#[test]
fn recorded_text_stays_text() {
    for text in HOSTILE {
        let xml = body(&hostile(text));
        assert!(is_well_formed(&xml), "{text}");
        if !text.chars().any(char::is_control) {
            assert!(shown(&xml).contains(text), "{text} is not shown");
        }
    }
    assert!(!is_well_formed("<a><b></a>"), "the check sees what is not well formed");
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let file = |report: &Report| docx(&Document::of_report(report)).expect("packed");
    assert_eq!(file(&sample()), file(&sample()));
    let mut other = sample();
    other.sections[0].items[0].title.push('改');
    assert_ne!(file(&sample()), file(&other));
    assert!(shown(&body(&empty())).contains("報告の対象となる施策はありません。"));
}

fn document(text: &str) -> Document {
    let column = |label: &str| Column { label: label.to_owned(), share: 10 };
    Document {
        parts: vec![Part {
            heading: text.to_owned(),
            sheet: "一".to_owned(),
            blocks: vec![
                Block::heading(text),
                Block::text(text),
                Block::note(text),
                Block::Table(Table::new(
                    text,
                    vec![column("甲"), column(text)],
                    vec![vec![Cell::strong(text).and_small(text), Cell::number(12)]],
                )),
            ],
        }],
        notes: vec![text.to_owned()],
        ..Document::of_report(&empty())
    }
}

#[test]
fn a_document_of_any_text_can_be_drawn_in_every_form() {
    for text in HOSTILE {
        for format in Format::ALL {
            let bytes = render_document(&document(text), format).unwrap_or_else(|error| panic!("{format}: {error}"));
            if matches!(format, Format::Html | Format::Markdown) {
                let text = String::from_utf8(bytes).expect("UTF-8");
                assert!(!text.contains("<script>"), "{format}");
            }
        }
    }
}
