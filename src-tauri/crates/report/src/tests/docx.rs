//! Of the Word file: it says what the report says, nothing in it becomes markup, its tables can be read without eyes, and
//! it is the same each time. And of documents in the other forms: what was recorded stays text.

use std::io::{Cursor, Read as _};

use super::{HOSTILE, empty, hostile, sample, with_missing};
use crate::document::{Block, Cell, Column, Document, Part, Table};
use crate::{Format, Report, docx, render_document};

pub(super) fn part(file: &[u8], name: &str) -> String {
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
    assert!(text.contains("！ 期限超過（期限R8.11.16、4営業日超過）"), "{text}");
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
    assert!(shown(&body(&empty())).contains("報告の対象となる施策はない。"));
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

/// A ministry's own file: two styles under the ids that Word gives them in Japan, and a theme.
fn house(styles: &str, more: &[(&str, &str)]) -> Vec<u8> {
    use std::io::Write as _;
    let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let all = [("word/document.xml", "<w:document/>"), ("word/styles.xml", styles)];
    for (name, text) in all.iter().chain(more) {
        package.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a part");
        package.write_all(text.as_bytes()).expect("written");
    }
    package.finish().expect("packed").into_inner()
}

const HOUSE: &str = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:rPr><w:color w:val=\"003366\"/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Head\"><w:name w:val=\"Another Head\"/></w:style></w:styles>";

#[test]
fn a_house_style_lends_its_styles_and_ours_fill_what_it_lacks() {
    let theme =
        [("word/theme/theme1.xml", "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"/>")];
    let style = crate::HouseStyle::of(&house(HOUSE, &theme)).expect("a style");
    let document = Document::of_report(&sample());
    let file = crate::docx_in(&document, Some(&style)).expect("packed");
    let body = part(&file, "word/document.xml");
    assert!(body.contains("<w:pStyle w:val=\"1\"/>") && !body.contains("<w:pStyle w:val=\"Heading1\"/>"));
    // What has our id there is another style: ours stands under a name of its own.
    assert!(body.contains("<w:pStyle w:val=\"RenkeiHead\"/>") && !body.contains("<w:pStyle w:val=\"Head\"/>"));
    let styles = part(&file, "word/styles.xml");
    for name in body.split("<w:pStyle w:val=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(styles.contains(&format!("w:styleId=\"{name}\"")), "{name} is no style");
    }
    assert!(styles.contains("003366") && styles.contains("<w:basedOn w:val=\"a\"/>"), "{styles}");
    assert!(is_well_formed(&styles) && is_well_formed(&body) && styles.ends_with("</w:styles>"));
    assert!(part(&file, "[Content_Types].xml").contains("/word/theme/theme1.xml"));
    assert!(part(&file, "word/_rels/document.xml.rels").contains("Target=\"theme/theme1.xml\""));
    // The words are the same.
    assert_eq!(shown(&body), shown(&self::body(&sample())));
    assert_eq!(crate::docx_in(&document, Some(&style)).expect("again"), file);
}

#[test]
fn what_is_no_style_sheet_is_refused() {
    use crate::{HouseStyle, NotAStyle};
    assert_eq!(HouseStyle::of(b"no archive"), Err(NotAStyle::NotWord));
    assert_eq!(HouseStyle::of(&house("<w:other/>", &[])), Err(NotAStyle::NoStyles));
    let declared = format!("<!DOCTYPE x [<!ENTITY a \"b\">]>{HOUSE}");
    assert_eq!(HouseStyle::of(&house(&declared, &[])), Err(NotAStyle::MoreThanStyles));
    let large = format!("{HOUSE}{}", " ".repeat(5 << 20));
    assert_eq!(HouseStyle::of(&house(&large, &[])), Err(NotAStyle::TooLarge));
    // An id that would be markup is not taken, and ours stands instead.
    let odd = HOUSE.replace("w:styleId=\"1\"", "w:styleId=\"1'/>&lt;\"");
    let style = HouseStyle::of(&house(&odd, &[])).expect("a style");
    let file = crate::docx_in(&Document::of_report(&sample()), Some(&style)).expect("packed");
    assert!(part(&file, "word/document.xml").contains("<w:pStyle w:val=\"RenkeiHeading1\"/>"));
}
