//! Of the PDF: it conforms, is the same each time, and says what it should.
//! The words are checked on the typeset pages, glyph by glyph.

use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

use super::{HOSTILE, empty, hostile, large, sample, with_missing};
use crate::content::{Language, Report};
use crate::document::{Block, Document, Table, Tone};
use crate::pdf;
use crate::pdf::{Desk, PAGE, data};

/// The typeset pages of a report; a warning is a fault.
fn document(report: &Report) -> PagedDocument {
    let draft = crate::words::draft(report);
    let desk =
        Desk::new(PAGE, data(&Document::of_report(report), draft.as_deref()).expect("the content can be handed over"));
    let compiled = typst::compile::<PagedDocument>(&desk);
    assert!(compiled.warnings.is_empty(), "{:?}", compiled.warnings);
    compiled.output.expect("the report can be typeset")
}

/// How many pages a report has.
pub(super) fn pages(report: &Report) -> usize {
    document(report).pages().len()
}

/// The text of the pages without blanks and line breaks.
pub(super) fn text(report: &Report) -> String {
    let mut text = String::new();
    for page in document(report).pages() {
        collect(&page.frame, &mut text);
    }
    squeezed(&text)
}

/// Each run of glyphs with the place where it ends, in points from the left.
pub(super) fn runs(report: &Report) -> Vec<(String, f64)> {
    fn of(frame: &Frame, from: f64, runs: &mut Vec<(String, f64)>) {
        for (place, item) in frame.items() {
            let at = from + place.x.to_pt();
            match item {
                FrameItem::Text(run) => runs.push((run.text.to_string(), at + run.width().to_pt())),
                FrameItem::Group(group) => of(&group.frame, at, runs),
                _ => {}
            }
        }
    }
    let mut runs = Vec::new();
    for page in document(report).pages() {
        of(&page.frame, 0.0, &mut runs);
    }
    runs
}

fn collect(frame: &Frame, text: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Text(run) => text.push_str(&run.text),
            FrameItem::Group(group) => collect(&group.frame, text),
            _ => {}
        }
    }
}

pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

fn has(bytes: &[u8], needle: &str) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle.as_bytes())
}

#[test]
fn the_file_is_tagged_archival_and_accessible() {
    let file = pdf(&sample()).expect("the report can be rendered");
    assert!(file.starts_with(b"%PDF-1.7"));
    // XMP is written uncompressed.
    for marker in
        ["<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>"]
    {
        assert!(has(&file, marker), "{marker}");
    }
    for marker in ["/MarkInfo", "/StructTreeRoot", "/Lang", "/Outlines", "/DisplayDocTitle true"] {
        assert!(has(&file, marker), "{marker}");
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let first = pdf(&sample()).expect("first");
    assert_eq!(first, pdf(&sample()).expect("second"));
    let mut other = sample();
    other.sections[0].items[0].title.push('改');
    assert_ne!(first, pdf(&other).expect("other"));
}

#[test]
fn every_item_is_on_the_pages() {
    let report = sample();
    let text = text(&report);
    for item in report.sections.iter().flat_map(|s| &s.items) {
        let mut wanted = vec![item.code.clone(), item.title.clone()];
        wanted.extend(item.ownership.leads.iter().chain(&item.ownership.joint).map(|h| h.path.join("›")));
        wanted.extend(item.status.iter().map(|s| s.headline.clone()));
        let narrative = item.status.iter().filter(|_| item.again.is_none()).filter_map(|s| s.narrative.clone());
        // What was told before is told in short.
        let most = if item.is_reported(report.since) { usize::MAX } else { 160 };
        wanted.extend(narrative.map(|text| squeezed(&text).chars().take(most).collect()));
        for wanted in wanted {
            assert!(text.contains(&squeezed(&wanted)), "the pages lack {wanted}");
        }
    }
    for wanted in [&report.title, &report.marking, &report.provenance[0]] {
        assert!(text.contains(&squeezed(wanted)), "the pages lack {wanted}");
    }
    assert!(!text.contains('⟦'));
}

#[test]
fn a_long_narrative_is_told_in_full_once() {
    let mut report = sample();
    let long = format!("{}この文は末尾にある。", "進捗は計画のとおりである。".repeat(40));
    let (since, as_of) = (report.since, report.as_of);
    let item = report
        .sections
        .iter_mut()
        .flat_map(|s| &mut s.items)
        .find(|item| item.again.is_none() && item.status.is_some());
    let item = item.expect("an item with a status");
    let code = item.code.clone();
    let status = item.status.as_mut().expect("it has one");
    (status.narrative, status.as_of) = (Some(long.clone()), as_of);
    assert!(item.is_reported(since), "{code} was reported in the period");
    assert!(text(&report).contains(&squeezed("この文は末尾にある。")));
    for item in report.sections.iter_mut().flat_map(|s| &mut s.items).filter(|item| item.code == code) {
        item.changes.clear();
        item.status.as_mut().expect("it has one").as_of = since - chrono::Days::new(30);
    }
    let told = text(&report);
    assert!(!told.contains(&squeezed("この文は末尾にある。")) && told.contains(&squeezed("（以下、別紙一覧を参照）")));
}

#[test]
fn a_missing_report_is_marked_and_counted() {
    let text = text(&with_missing());
    for wanted in ["期限超過（期限R8.11.16、4営業日超過）", "報告期限を過ぎたもの2件", "報告期限超過"]
    {
        assert!(text.contains(&squeezed(wanted)), "the pages lack {wanted}");
    }
}

#[test]
fn an_english_report_can_be_typeset() {
    let text = text(&Report { language: Language::En, ..sample() });
    assert!(text.contains("Notreportedintheperiod"));
    assert!(!text.contains('⟦') && !text.contains("期間中"));
}

#[test]
fn recorded_text_stays_text() {
    for hostile_text in HOSTILE {
        let text = text(&hostile(hostile_text));
        // The last one holds what the typeface lacks; see the next test.
        if !hostile_text.contains('\0') {
            assert!(text.contains(&squeezed(hostile_text)), "{hostile_text} is not shown");
        }
        pdf(&hostile(hostile_text)).expect("hostile text can be rendered");
    }
}

#[test]
fn a_character_that_the_typeface_lacks_is_shown_and_named() {
    let text = text(&hostile("𠮷野\u{e0100}葛\u{202e}飾\u{e000}、「」。"));
    assert!(text.contains("〓野葛飾〓、「」。"));
    assert!(text.contains("U+E000U+20BB7"));
}

#[test]
fn foreign_scripts_do_not_break_the_file() {
    for text in
        ["한국어 中文 Tiếng Việt العربية עברית ไทย हिन्दी", "か\u{3099}e\u{301}🇯🇵👨‍👩‍👧", "\u{feff}\u{fffe}\u{ffff}\u{fffd}"]
    {
        pdf(&hostile(text)).unwrap_or_else(|error| panic!("{text}: {error}"));
    }
}

#[test]
fn an_empty_report_says_so() {
    assert!(text(&empty()).contains("報告の対象となる施策はない。"));
    pdf(&empty()).expect("an empty report can be rendered");
}

#[test]
fn very_long_texts_flow_over_pages() {
    let long = "長い施策の名称".repeat(400);
    assert!(text(&hostile(&long)).contains(&long));
    pdf(&hostile(&"W".repeat(3_000))).expect("unbroken text can be rendered");
}

#[test]
fn beside_an_annex_silent_items_are_named_and_the_rest_shown() {
    let report = large(1_000);
    let document = document(&report);
    assert!(document.pages().len() > 20);
    let text = text(&report);
    assert!(text.contains("全施策は別紙（XLSX）の「一覧」を参照"));
    assert!(text.contains("期間中に報告のない施策（"));
    // On track and silent: named, but its text is in the annex.
    let silent = report.sections[0].items.iter().find(|i| i.code.starts_with("7344-")).expect("in the sample");
    assert!(text.contains(&squeezed(&format!("{} {}", silent.code, silent.title))));
    assert!(!text.contains("備蓄量は目標の水準を維持"));
    // Off track: shown in full.
    assert!(text.contains("調査の委託先の公募が不調となり"));
}

#[test]
fn paper_has_an_end_and_what_presses_most_is_on_it() {
    let blocks = |count| Document::of_report(&large(count)).parts.swap_remove(2).blocks;
    let items = |blocks: &[Block]| -> Table {
        let table = blocks.iter().find_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
        table.expect("a table of items").clone()
    };
    let alarms = |it: &Table| it.rows.iter().filter(|row| row[2].lines[0].tone == Some(Tone::Bad)).count();
    let notes = |blocks: &[Block]| -> String {
        blocks
            .iter()
            .filter_map(|block| if let Block::Note { text } = block { Some(text.as_str()) } else { None })
            .collect()
    };
    let (some, many) = (blocks(600), blocks(5_000));
    assert!(!notes(&some).contains("のみに掲載"));
    let printed = items(&many);
    assert!((790..=800).contains(&printed.rows.len()), "{}", printed.rows.len());
    // As many as in the smaller one, in proportion: none of them gives way to one that presses less.
    assert!(alarms(&printed) > 0);
    assert!(alarms(&printed) * 600 >= alarms(&items(&some)) * 800, "{}", alarms(&printed));
    assert!(notes(&many).contains("施策は別紙（XLSX）の「一覧」のみに掲載") && notes(&many).contains("、ほか"));
}

/// The counts lead to each ministry's part: a link on paper and on the page, with the page's number on paper.
#[test]
fn the_counts_lead_to_the_sections() {
    let file = pdf(&sample()).expect("the report can be rendered");
    assert!(has(&file, "/Dest") || has(&file, "/Link"));
    let counts = Document::of_report(&sample()).parts.swap_remove(1).blocks;
    let Some(Block::Table(counts)) = counts.into_iter().next() else { panic!("a table of counts") };
    assert_eq!(counts.rows.len(), sample().sections.len() + 1);
    assert!(counts.rows[0][0].to.is_none() && counts.rows[1..].iter().all(|row| row[0].to.is_some()));
    let page = super::pages::page(&sample());
    assert!(page.contains("<a href=\"#section-0\">") && page.contains("<h3 id=\"section-0\">"));
    assert!(text(&sample()).contains("頁"));
}

#[test]
fn the_compiler_can_read_nothing_but_its_two_files() {
    use typst::World;
    use typst::syntax::{FileId, RootedPath, VirtualPath, VirtualRoot};
    let desk = Desk::new(PAGE, Vec::new());
    let path = VirtualPath::new("/etc/passwd").expect("a path");
    let other = FileId::new(RootedPath::new(VirtualRoot::Project, path));
    assert!(desk.file(other).is_err());
    assert!(desk.source(other).is_err());
    assert!(desk.today(None).is_none());
}

/// The claims that a reader of the file checks first, each with what PDF/A-2a or PDF/UA-1 demands for it.
fn lacks(file: &[u8]) -> Vec<&'static str> {
    let claims = [
        ("an output intent", "/OutputIntents"),
        ("the intent's subtype", "/GTS_PDFA1"),
        ("structure", "/StructTreeRoot"),
        ("a mark that it is tagged", "/MarkInfo"),
        ("a language", "/Lang"),
        ("its title in the window", "/DisplayDocTitle true"),
        ("metadata", "/Metadata"),
        ("the part of PDF/UA", "<pdfuaid:part>1</pdfuaid:part>"),
        ("the part of PDF/A", "<pdfaid:part>2</pdfaid:part>"),
        ("its conformance", "<pdfaid:conformance>A</pdfaid:conformance>"),
        ("a title", "<dc:title>"),
        ("an identifier", "/ID"),
        ("an embedded typeface", "/FontFile"),
        ("a table of characters", "/ToUnicode"),
        ("alternative texts", "/Alt"),
    ];
    let forbidden =
        [("a script", "/JavaScript"), ("a launch", "/Launch"), ("encryption", "/Encrypt"), ("a form", "/AcroForm")];
    let mut all: Vec<&str> = claims.iter().filter(|(_, mark)| !has(file, mark)).map(|(what, _)| *what).collect();
    all.extend(forbidden.iter().filter(|(_, mark)| has(file, mark)).map(|(what, _)| *what));
    all
}

#[test]
fn what_the_file_claims_of_itself_can_be_seen_in_it() {
    let file = pdf(&super::with_charts()).expect("rendered");
    assert_eq!(lacks(&file), Vec::<&str>::new());
    // The control: without the standards, the same pages lack most of it.
    let desk = Desk::new(PAGE, data(&Document::of_report(&super::with_charts()), None).expect("handed over"));
    let plain = typst::compile::<PagedDocument>(&desk).output.expect("typeset");
    let options = typst_pdf::PdfOptions { tagged: false, ..Default::default() };
    let lacking = lacks(&typst_pdf::pdf(&plain, &options).expect("written"));
    for what in ["structure", "the part of PDF/A", "the part of PDF/UA", "an output intent", "alternative texts"] {
        assert!(lacking.contains(&what), "{what}: {lacking:?}");
    }
}
