//! Of charts: each stands in every form with its table, is read without colour, and runs nothing.

use calamine::Reader as _;

use super::{HOSTILE, docx, pages, pdf, sample, with_charts, xlsx};
use crate::content::{Language, Report};
use crate::document::{Block, Chart, Document, Table};
use crate::{Format, plain, render};

/// Each chart with the table behind it.
fn charts(report: &Report) -> Vec<(Chart, Table)> {
    let blocks: Vec<Block> = Document::of_whole_report(report).parts.into_iter().flat_map(|part| part.blocks).collect();
    let pair = |pair: &[Block]| match pair {
        [Block::Chart(chart), Block::Table(table)] => Some((chart.clone(), table.clone())),
        _ => None,
    };
    blocks.windows(2).filter_map(pair).collect()
}

#[test]
fn each_chart_has_its_table_and_says_what_it_shows() {
    let charts = charts(&with_charts());
    let captions: Vec<&str> = charts.iter().map(|(_, table)| table.caption.as_str()).collect();
    assert_eq!(captions, ["進捗の推移", "府省庁別・政策分野別の施策数", "工程の予定", "期日の変更"]);
    for (chart, table) in &charts {
        assert!(chart.alt.contains("次の表のとおり") && !chart.alt.contains('⟦'), "{}", chart.alt);
        assert!(!table.rows.is_empty() && table.rows.iter().all(|row| row.len() == table.columns.len()));
    }
    // Every number of a table's first chart is in its drawing, or is nought.
    let (health, table) = &charts[0];
    for row in &table.rows {
        let total = row.last().and_then(|cell| cell.number).expect("a total");
        assert!(health.svg.contains(&format!(">{total}</text>")), "{total}");
    }
    let slips = &charts[3].0.svg;
    assert!(slips.contains("108日遅れ") && slips.contains("9日早い"), "{slips}");
    assert!(charts[2].0.svg.contains('▲') && charts[2].0.svg.contains('◆') && charts[2].0.svg.contains('◇'));
}

#[test]
fn content_of_before_there_were_charts_has_none() {
    assert!(charts(&sample()).is_empty());
    assert!(!sample().canonical_json().contains("charts") && !sample().canonical_json().contains("planned"));
}

/// Grey alone: each of red, green and blue is the same in every colour that is used.
#[test]
fn charts_are_grey_and_differ_by_hatches() {
    for (chart, _) in charts(&with_charts()) {
        let mut colours = chart.svg.split("\"#").skip(1).filter_map(|rest| rest.get(..6));
        let grey = |colour: &str| {
            let parts: Vec<u8> =
                (0..3).filter_map(|at| u8::from_str_radix(colour.get(at * 2..at * 2 + 2)?, 16).ok()).collect();
            // The ink is a very dark grey with a touch of blue.
            parts.len() == 3 && parts.iter().max().zip(parts.iter().min()).is_some_and(|(most, least)| most - least < 3)
        };
        assert!(chart.svg.matches("\"#").count() > 20 && colours.all(grey), "{}", chart.svg);
    }
    let health = &charts(&with_charts())[0].0.svg;
    for pattern in ["stripes", "crossed", "dots"] {
        assert!(health.contains(&format!("fill=\"url(#health-{pattern})\"")), "{pattern}");
    }
}

#[test]
fn every_form_holds_the_charts_or_their_tables() {
    let report = with_charts();
    let all = charts(&report);
    let html = pages::page(&report);
    assert_eq!(html.matches("<svg ").count(), all.len());
    assert!(!html.contains("<script") && !html.contains("style=\""));
    for (chart, _) in &all {
        assert!(html.contains(&format!("aria-label=\"{}\"", chart.alt)));
    }
    let body = docx::body(&report);
    for (number, (chart, _)) in (1..).zip(&all) {
        assert!(body.contains(&format!("name=\"chart{number}\" descr=\"{}\"", chart.alt)));
        let png = docx::part_bytes(&report, &format!("word/media/chart{number}.png"));
        assert!(png.starts_with(b"\x89PNG") && png.len() > 2_000, "chart {number} is {} bytes", png.len());
    }
    let names = xlsx::workbook(&report).sheet_names();
    assert_eq!(names[4..], ["進捗の推移", "府省庁別・政策分野別", "工程の予定", "期日の変更"]);
    let (mail, markdown) = (plain(&report), pages::read(&report).0);
    for text in [mail, markdown, pdf::text(&report)] {
        let text = pdf::squeezed(&text);
        for wanted in ["期日の変更", "着工", "108", "サプライチェーンの強靱化", "分野なし"] {
            assert!(text.contains(wanted), "{wanted}");
        }
    }
    // Accessible all the same: the typesetter refuses a picture that says nothing.
    crate::pdf(&report).expect("with charts");
    let english = Report { language: Language::En, ..with_charts() };
    for form in Format::ALL {
        render(&english, form).unwrap_or_else(|error| panic!("{form}: {error}"));
    }
    assert!(charts(&english).iter().all(|(chart, _)| !chart.svg.contains('⟦')));
}

#[test]
fn what_was_recorded_is_text_in_a_chart_too() {
    for hostile in HOSTILE {
        let mut report = with_charts();
        for step in report.sections.iter_mut().flat_map(|it| &mut it.items).flat_map(|it| &mut it.milestones) {
            hostile.clone_into(&mut step.name);
        }
        report.charts.as_mut().expect("charts").coverage.domains[0] = Some(hostile.to_owned());
        for (chart, _) in charts(&report) {
            assert!(!chart.svg.contains("<script") && !chart.svg.contains("<b>") && !chart.svg.contains('\0'));
        }
        for form in [Format::Pdf, Format::Docx, Format::Xlsx] {
            render(&report, form).unwrap_or_else(|error| panic!("{hostile}, {form}: {error}"));
        }
    }
}

#[test]
fn of_many_steps_the_nearest_are_drawn_and_the_others_counted() {
    let mut report = with_charts();
    let step = report.sections[4].items[0].milestones[1].clone();
    report.sections[4].items[0].milestones =
        (0..40).map(|at| crate::content::Milestone { name: format!("工程{at:02}"), ..step.clone() }).collect();
    let text = plain(&report);
    assert!(text.contains("ほか17件は図表に載せていない"), "{text}");
    let (_, table) = &charts(&report)[2];
    assert_eq!(table.rows.len(), 24);
}

/// What a drawing says, with the place of each text: from the left, its width where it stands, and whether it is turned.
fn texts(chart: &Chart) -> Vec<(f64, f64, bool, String)> {
    let number = |tag: &str, name: &str| -> Option<f64> {
        tag.split_once(&format!(" {name}=\""))?.1.split_once('"')?.0.parse().ok()
    };
    let pieces = chart.svg.split("<text").skip(1);
    pieces
        .map(|piece| {
            let (tag, rest) = piece.split_once('>').expect("a tag");
            let text = rest.split_once('<').expect("its end").0.replace("&amp;", "&");
            let size = number(tag, "font-size").expect("a size");
            let wide = crate::room::breadth(&text, size, false);
            let x = number(tag, "x").expect("a place");
            let left = match tag.split_once("text-anchor=\"").map(|(_, rest)| &rest[..3]) {
                Some("end") => x - wide,
                Some("mid") => x - wide / 2.0,
                _ => x,
            };
            (left, wide, tag.contains("rotate"), text)
        })
        .collect()
}

/// The sample with the names of domains and ministries as they are in English.
pub(super) fn in_english() -> Report {
    let mut report = Report { language: Language::En, ..with_charts() };
    let coverage = &mut report.charts.as_mut().expect("charts").coverage;
    let names = [
        "Supply chains and critical products",
        "Advanced technology and R&D",
        "Telecommunications",
        "International order and allied co-operation",
    ];
    coverage.domains = names.iter().cycle().take(19).map(|name| Some((*name).to_owned())).chain([None]).collect();
    for row in &mut coverage.rows {
        row.counts = vec![1; 20];
    }
    coverage.rows[0].ministry = Some("Ministry of Internal Affairs and Communications".into());
    coverage.rows[1].ministry = Some("Ministry of Education, Culture, Sports, Science and Technology".into());
    report
}

#[test]
fn english_charts_are_not_cut_and_tear_no_word() {
    let all = charts(&in_english());
    for (chart, table) in &all {
        for (left, wide, turned, text) in texts(chart) {
            assert!(left > -0.5 && (turned || left + wide < 750.5), "{}: {text} at {left}, {wide} wide", table.caption);
        }
    }
    let said: String = texts(&all[1].0).into_iter().map(|(.., text)| format!("{text}\n")).collect();
    for whole in ["Telecommunications\n", "Supply chains and", "Advanced technology and", "Communications\n"] {
        assert!(said.contains(whole), "{whole}: {said}");
    }
    assert!(!said.contains('…') && texts(&all[1].0).iter().filter(|(_, _, turned, _)| *turned).count() > 20);
    // In Japanese a line may end anywhere: nothing is turned.
    assert!(charts(&with_charts()).iter().all(|(chart, _)| !chart.svg.contains("rotate")));
    let names = xlsx::workbook(&in_english()).sheet_names();
    assert_eq!(names[5], "By ministry and domain");
}
