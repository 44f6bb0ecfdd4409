//! Of all forms together: each says what the tree says, and none says anything of its own about a record.

use calamine::Reader as _;

use super::{docx, large, pages, pdf, sample, xlsx};
use crate::content::{Finding, Language, Milestone, Report};
use crate::document::{Block, Document};
use crate::{Format, plain, render};

/// A report as it is issued: with number, distribution, meeting and findings.
fn issued() -> Report {
    let finding = |kind: &str, about: &str| Finding {
        kind: kind.to_owned(),
        key: format!("{kind}:{about}"),
        about: vec![about.to_owned()],
    };
    Report {
        number: Some("weekly-2026-007".to_owned()),
        subtitle: Some("案件2件に変更あり".to_owned()),
        distribution: vec!["関係省庁連絡会議".to_owned(), "国家安全保障局".to_owned()],
        meeting: Some("第12回連絡会議（令和8年11月24日）".to_owned()),
        findings: Some(vec![finding("vacant", "海洋状況把握"), finding("overlap", "重要鉱物の備蓄")]),
        ..sample()
    }
}

/// The same in every form: marks that stand for a form's own list or emphasis aside.
fn squeezed(text: &str) -> String {
    pdf::squeezed(text).trim_start_matches(['※', '！', '・', '◆']).to_owned()
}

/// Every string of the tree.
pub(super) fn strings(report: &Report) -> Vec<String> {
    let tree = Document::of_whole_report(report);
    let mut all = vec![tree.title, tree.as_of, tree.marking, tree.handling];
    all.extend(tree.subtitle);
    all.extend(tree.facts.into_iter().map(|fact| format!("{}{}", fact.label, fact.text)));
    for part in tree.parts {
        all.push(part.heading);
        for block in part.blocks {
            match block {
                Block::Heading { text, .. } | Block::Text { text } | Block::Note { text } => all.push(text),
                // A drawing is no text; its table is.
                Block::Chart(_) => {}
                Block::Table(table) => {
                    all.extend(table.columns.into_iter().map(|column| column.label));
                    let cells = table.rows.into_iter().flatten();
                    for line in cells.flat_map(|cell| cell.lines) {
                        all.extend([line.text, line.label.unwrap_or_default(), line.aside.unwrap_or_default()]);
                    }
                }
            }
        }
    }
    all.into_iter().map(|text| squeezed(&text)).filter(|text| !text.is_empty()).collect()
}

fn without_tags(html: &str) -> String {
    let style = html.split_once("</style>").map_or(html, |(_, body)| body);
    let mut text = String::new();
    for piece in style.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, words)| words));
    }
    pages::unescaped(&text)
}

/// The text of each form that a person reads from top to bottom.
fn forms(report: &Report) -> Vec<(Format, String)> {
    let docx = docx::shown(&docx::body(report));
    let said = [
        (Format::Pdf, pdf::text(report)),
        // Above and below each page stands what the file holds beside its body.
        (Format::Docx, format!("{docx}{}{}", report.marking, Document::of_report(report).handling)),
        (Format::Html, without_tags(&pages::page(report))),
        (Format::Markdown, pages::read(report).0),
        (Format::Text, plain(report)),
        (Format::Xlsx, body_sheet(report)),
    ];
    said.into_iter().map(|(format, text)| (format, pdf::squeezed(&text))).collect()
}

/// The sheet on which all of it stands, cell by cell.
fn body_sheet(report: &Report) -> String {
    let mut book = xlsx::workbook(report);
    let name = crate::words::Words::new(report.language).label("report-sheet-body");
    let sheet = book.worksheet_range(&name).expect("the sheet is there");
    let words = crate::words::Words::new(report.language);
    // A day is a day in a cell, and shown as everywhere else.
    let said = |cell: &calamine::Data| xlsx::day(cell).map_or_else(|| cell.to_string(), |day| words.day(day));
    sheet.rows().flatten().map(said).collect()
}

pub(super) fn lacking(report: &Report) -> Vec<String> {
    let wanted = strings(report);
    let mut lacking = Vec::new();
    for (format, text) in forms(report) {
        lacking.extend(wanted.iter().filter(|wanted| !text.contains(*wanted)).map(|it| format!("{format}: {it}")));
    }
    lacking
}

#[test]
fn each_form_says_what_the_tree_says() {
    let report = issued();
    assert!(strings(&report).len() > 150, "the tree holds {}", strings(&report).len());
    // Mail needs no head of a table: each line says what it is.
    let heads = ["番号", "施策名・所管"];
    let missing: Vec<String> = lacking(&report)
        .into_iter()
        .filter(|it| !heads.iter().any(|head| *it == format!("txt: {head}")))
        .filter(|it| !it.starts_with("md: ") || !heads.iter().any(|head| it.ends_with(head)))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// The control: a form that was made of another report lacks what this one says.
#[test]
fn control_what_a_form_lacks_is_named() {
    let mut other = issued();
    other.sections[0].items[0].title = "別の題".to_owned();
    let wanted = squeezed(&issued().sections[0].items[0].title);
    for (format, text) in forms(&other) {
        assert!(!text.contains(&wanted), "{format}");
    }
}

/// The control of the workbook: what stands in no cell of that sheet is missed.
#[test]
fn control_the_sheet_of_a_shorter_report_lacks_texts() {
    let mut shorter = issued();
    shorter.sections.truncate(2);
    let text = pdf::squeezed(&body_sheet(&shorter));
    let lacks = strings(&issued()).into_iter().filter(|wanted| !text.contains(wanted)).count();
    assert!(lacks > 50, "{lacks}");
}

/// A draft says so on every page, an issued report does not.
#[test]
fn a_draft_is_marked_on_every_page() {
    let marks = |report: &Report| -> Vec<String> {
        // Beside the marking, which stands on every page.
        let marked = pdf::text(report).matches(&pdf::squeezed(&format!("案{}", report.marking))).count();
        let word = render(report, Format::Docx).expect("drawn");
        let html = pages::page(report);
        let book = render(report, Format::Xlsx).expect("drawn");
        [
            (marked == pdf::pages(report)).then_some("pdf"),
            docx::part(&word, "word/header1.xml").contains("案").then_some("docx"),
            (html.contains("<p class=\"draft\">案</p>") && html.contains("content: \"【案】　")).then_some("html"),
            docx::part(&book, "xl/worksheets/sheet2.xml").contains("【案】").then_some("xlsx"),
        ]
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .collect()
    };
    let plain = |number: Option<&str>| Report { number: number.map(str::to_owned), subtitle: None, ..issued() };
    assert_eq!(marks(&plain(None)), ["pdf", "docx", "html", "xlsx"]);
    assert!(marks(&plain(Some("weekly-2026-007"))).is_empty());
    let both = Report { beside: Some(Box::new(Report { language: Language::En, ..sample() })), ..sample() };
    assert_eq!(crate::words::draft(&both).as_deref(), Some("案 / DRAFT"));
}

#[test]
fn marks_differ_and_no_dot_stands_twice() {
    use crate::words::{dotted, pressing, symbol};
    let line = dotted("・2021年度～\n・2026年度");
    assert_eq!(line.whole(), "・2021年度～\n2026年度");
    assert_eq!(dotted("件数").whole(), "・件数");
    let healths = crate::words::HEALTHS.map(symbol);
    assert!(healths.iter().all(|sign| !pressing("期限超過").starts_with(sign)));
    let text = plain(&super::with_missing());
    assert!(text.contains("【") && text.contains("！ 期限超過") && !text.contains('■'), "{text}");
    assert!(!text.contains("機密性３") && text.contains("機密性3情報"));
}

#[test]
fn the_workbook_holds_the_same_records() {
    let report = issued();
    let mut book = xlsx::workbook(&report);
    let mut text = String::new();
    for (_, sheet) in book.worksheets() {
        for cell in sheet.rows().flatten() {
            text.push_str(&pdf::squeezed(&cell.to_string()));
            text.push('\n');
        }
    }
    let view = crate::view::findings(&report, crate::words::Words::new(Language::Ja)).expect("looked at");
    let mut wanted: Vec<String> = view.lines;
    wanted.extend(report.distribution.clone());
    wanted.extend(report.number.clone());
    wanted.extend(report.fingerprint());
    for item in report.sections.iter().flat_map(|section| &section.items) {
        wanted.extend([item.code.clone(), item.title.clone()]);
        wanted.extend(item.status.iter().map(|status| status.headline.clone()));
    }
    for wanted in wanted {
        assert!(text.contains(&pdf::squeezed(&wanted)), "the workbook lacks {wanted}");
    }
}

#[test]
fn mail_is_plain_text_without_markup_and_says_silence_in_words() {
    let text = plain(&issued());
    assert!(text.starts_with("経済安全保障"), "{text}");
    assert!(!text.contains('<') && !text.contains('|') && !text.contains("**") && !text.contains('\t'));
    assert!(text.contains("期間中の報告なし"));
    assert!(text.trim_end().ends_with(&issued().fingerprint().expect("it has a number")));
    assert!(text.lines().all(|line| line == line.trim_end()), "no blank at the end of a line");
    let english = plain(&Report { language: Language::En, ..issued() });
    assert!(english.contains("Not reported in the period") && !english.contains('⟦'));
    assert_eq!(render(&issued(), Format::Text).expect("text"), text.into_bytes());
}

#[test]
fn control_characters_do_not_reach_mail() {
    let text = plain(&super::hostile("一行目\r\n二行目\u{0}\u{1b}[31m\u{202e}"));
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
    assert!(text.contains("二行目"));
}

#[test]
fn findings_that_are_many_are_counted_and_the_first_named() {
    let mut report = issued();
    let finding = |n: usize| Finding { kind: "no-goal".into(), key: n.to_string(), about: vec![format!("施策{n}")] };
    report.findings = Some((0..30).map(finding).collect());
    let text = plain(&report);
    assert!(text.contains("具体的目標なし（30件）：施策0、") && text.contains("、ほか10件"), "{text}");
    assert!(text.contains("施策19") && !text.contains("施策20、"));
    report.findings = Some(Vec::new());
    assert!(plain(&report).contains("所見はない。"));
    // A report that did not look says nothing about it.
    report.findings = None;
    assert!(!plain(&report).contains("所見"));
}

#[test]
fn steps_are_kept_in_the_content_and_old_content_keeps_its_bytes() {
    let mut report = sample();
    let bytes = report.canonical_json();
    assert!(!bytes.contains("milestones") && !bytes.contains("findings"));
    let due = report.as_of;
    report.sections[0].items[0].milestones =
        vec![Milestone { id: "m".into(), name: "着工".into(), due, planned: None, reached: None }];
    assert!(report.canonical_json().contains("\"milestones\":[{\"id\":\"m\",\"name\":\"着工\""));
    assert!(large(3).canonical_json().len() > 100);
}
