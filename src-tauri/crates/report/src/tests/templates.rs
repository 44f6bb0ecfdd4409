//! Each template that comes with the program, drawn: every form says what the tree says, in both languages, and what has
//! to stand on one side does.

use model::template::{Template, shipped};
use model::values::Paper;

use super::{forms, large, pdf, sample};
use crate::content::{Action, Goal, Language, Layout, LayoutPart, Milestone, Planned, Report, Section};
use crate::document::{Block, Document};

fn said(text: &model::values::Bilingual, language: Language) -> String {
    match language {
        Language::Ja => text.ja.clone(),
        Language::En => text.en.clone().unwrap_or_else(|| text.ja.clone()),
    }
}

/// A report by a template, as whoever composes it fills it in.
fn by(template: &Template, language: Language, mut report: Report) -> Report {
    let parts = template.parts.iter().map(|part| LayoutPart {
        part: part.part,
        heading: part.heading.as_ref().map(|heading| said(heading, language)),
        text: part.text.as_ref().map(|text| said(text, language).replace(['{', '}'], "")),
        columns: part.columns.clone(),
        days: part.days,
    });
    report.layout = Some(Layout {
        template: template.key.clone(),
        grouping: template.grouping,
        subject: template.needs.map(|_| "経済産業省".to_owned()),
        upright: template.paper == Paper::Upright,
        one_side: template.one_side,
        parts: parts.collect(),
    });
    report.language = language;
    report.title = said(&template.title, language);
    if template.grouping == model::values::Grouping::Nothing {
        let items = report.sections.into_iter().flat_map(|section| section.items).filter(|item| item.again.is_none());
        report.sections = vec![Section { ministry: None, items: items.collect(), id: None, name: Some(String::new()) }];
    }
    let due = report.as_of + chrono::Days::new(10);
    for (place, item) in report.sections.iter_mut().flat_map(|section| &mut section.items).enumerate() {
        item.planned = Some(Planned { step: Some(format!("前回の予定{place}")), on: Some(report.as_of) });
        item.goals = vec![Goal { text: format!("目標{place}"), measure: Some("件数 10".into()), due: Some(due) }];
        item.bases = vec![format!("根拠法{place}")];
        item.aim = Some(format!("目的{place}"));
        item.topics = vec!["日米同盟".into()];
        item.milestones =
            vec![Milestone { id: "m".into(), name: format!("工程{place}"), due, reached: None, planned: None }];
    }
    report.actions = vec![Action {
        id: "a".into(),
        text: "資料の確認".into(),
        owner: "経済産業省 総括係長".into(),
        due: Some(report.since),
        workstream: Some("T1 試験".into()),
    }];
    report.findings = Some(Vec::new());
    report
}

/// The sample by a template that comes with the program.
pub(super) fn by_key(key: &str) -> Report {
    by(Template::shipped(key).expect("it comes with the program"), Language::Ja, sample())
}

#[test]
fn every_form_of_every_template_says_what_the_tree_says() {
    for template in shipped() {
        for language in [Language::Ja, Language::En] {
            let report = by(template, language, sample());
            let all = forms::strings(&report);
            assert!(all.len() > 30, "{} holds {}", template.key, all.len());
            assert!(!all.iter().any(|text| text.contains('⟦')), "{}: a word is missing", template.key);
            // In mail and Markdown a row is an entry: its first two columns need no head.
            let document = Document::of_whole_report(&report);
            let tables = document.parts.iter().flat_map(|part| &part.blocks).filter_map(|block| match block {
                Block::Table(table) => Some(table),
                _ => None,
            });
            let heads: Vec<String> =
                tables.flat_map(|table| table.columns.iter().map(|column| pdf::squeezed(&column.label))).collect();
            let missing: Vec<String> = forms::lacking(&report)
                .into_iter()
                .filter(|it| {
                    let is_entry = it.starts_with("txt: ") || it.starts_with("md: ");
                    !(is_entry && heads.iter().any(|head| it.ends_with(&format!(": {head}"))))
                })
                .collect();
            assert!(missing.is_empty(), "{} {language:?}: {missing:#?}", template.key);
        }
    }
}

/// 大臣説明資料: whatever there is, it stands on one side, and says what does not stand on it.
#[test]
fn the_one_pager_stands_on_one_side() {
    let template = Template::shipped("minister").expect("it comes with the program");
    for language in [Language::Ja, Language::En] {
        for count in [3, 14, 200, 1_000] {
            let report = by(template, language, large(count));
            assert_eq!(pdf::pages(&report), 1, "{count} workstreams");
            let text = pdf::text(&report);
            let cut = if language == Language::Ja { "１枚に収めるため" } else { "tofitoneside" };
            assert_eq!(text.to_lowercase().contains(cut), count > 3, "{count}: {text}");
            // What presses most is on it.
            assert!(text.contains("調査の委託先の公募が不調となり") || count == 3, "{count}: {text}");
        }
    }
    // A text that alone would fill pages takes the parts behind it off the sheet, and that is said, too.
    let mut report = by(template, Language::Ja, large(50));
    let layout = report.layout.as_mut().expect("it has one");
    layout.parts.insert(
        1,
        LayoutPart {
            part: model::values::TemplatePartKind::Text,
            heading: Some("長い文".into()),
            text: Some("長い文である。".repeat(800)),
            columns: Vec::new(),
            days: None,
        },
    );
    assert_eq!(pdf::pages(&report), 1);
    assert!(pdf::text(&report).contains("次の部分は掲載していない"));
}

/// The control: the same workstreams without the rule do not stand on one side.
#[test]
fn control_without_the_rule_it_takes_more_than_one_side() {
    let template = Template { one_side: false, ..Template::shipped("minister").expect("it is there").clone() };
    assert!(pdf::pages(&by(&template, Language::Ja, large(200))) > 1);
}

#[test]
fn what_stands_on_one_side_is_the_same_in_every_form() {
    let template = Template::shipped("minister").expect("it comes with the program");
    let report = by(template, Language::Ja, large(200));
    assert_eq!(Document::of_report(&report), Document::of_whole_report(&report));
    assert!(forms::lacking(&report).iter().all(|it| it.starts_with("txt: ") || it.starts_with("md: ")));
}

#[test]
fn the_annual_plan_sets_results_against_what_was_planned() {
    let template = Template::shipped("annual").expect("it comes with the program");
    let report = by(template, Language::Ja, sample());
    let text = pdf::text(&report);
    for wanted in ["前回の予定", "成果・進捗状況", "次の予定", "再掲", "前回の予定0", "国土交通省の項を参照"]
    {
        assert!(text.contains(wanted), "{wanted}");
    }
    // A workstream is counted where it stands first.
    let numbers = |document: &Document| -> Vec<i64> {
        let tables = document.parts.iter().flat_map(|part| &part.blocks).filter_map(|block| match block {
            Block::Table(table) if table.columns[0].label == "番号" => Some(table),
            _ => None,
        });
        tables.flat_map(|table| table.rows.iter().filter_map(|row| row[0].number)).collect()
    };
    assert_eq!(numbers(&Document::of_report(&report)), (1..=14).collect::<Vec<_>>());
}

#[test]
fn content_of_before_there_were_templates_is_drawn_as_it_was() {
    let old = sample();
    assert!(!old.canonical_json().contains("layout") && !old.canonical_json().contains("actions"));
    let weekly = by(Template::shipped("weekly").expect("it is there"), Language::Ja, sample());
    let headings = |report: &Report| -> Vec<String> {
        Document::of_report(report).parts.into_iter().map(|part| part.heading).collect()
    };
    assert_eq!(headings(&Report { findings: Some(Vec::new()), ..old }), headings(&weekly));
    assert_eq!(headings(&weekly), ["１．概要", "２．府省庁別の状況", "３．施策別の状況", "４．所見"]);
}
