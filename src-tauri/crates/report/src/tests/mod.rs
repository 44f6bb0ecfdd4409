//! What must hold of every format, on the sample content of `testdata/`.

mod charts;
mod compare;
mod content;
mod docx;
mod forms;
mod pages;
mod pdf;
mod room;
mod templates;
mod xlsx;

use crate::content::{Charts, Coverage, CoverageRow, HealthPoint, Item, Milestone, Missing, Report, Section};

/// A report in Japanese over ten sections, fourteen workstreams, one listed again.
fn sample() -> Report {
    serde_json::from_str(include_str!("../../testdata/coordination.json")).expect("the sample is content")
}

/// The sample, with two reports of its fifth ministry missing: one was late before, one never came.
fn with_missing() -> Report {
    let mut report = sample();
    let due_on = chrono::NaiveDate::from_ymd_opt(2026, 11, 16);
    let items = &mut report.sections[4].items;
    items[0].missing = Some(Missing { never: false, due_on, working_days: Some(4) });
    items[1].missing = Some(Missing { never: true, due_on: None, working_days: None });
    report
}

/// The sample with charts and with steps: one that slipped, one that is late, one that was reached.
fn with_charts() -> Report {
    let day = |year, month, day| chrono::NaiveDate::from_ymd_opt(year, month, day).expect("a day");
    let mut report = sample();
    let point = |on, counts| HealthPoint { on, counts };
    let row = |ministry: Option<&str>, counts: [usize; 3]| CoverageRow {
        ministry: ministry.map(str::to_owned),
        counts: counts.to_vec(),
        all: counts.iter().sum(),
    };
    report.charts = Some(Charts {
        health: vec![
            point(day(2026, 11, 10), [7, 2, 1, 1, 0, 3]),
            point(day(2026, 11, 17), [6, 2, 2, 1, 0, 3]),
            point(day(2026, 11, 24), [5, 3, 3, 1, 1, 1]),
        ],
        coverage: Coverage {
            domains: vec![Some("サプライチェーンの強靱化".into()), Some("重要鉱物".into()), None],
            rows: vec![row(Some("外務省"), [0, 2, 1]), row(Some("経済産業省"), [6, 3, 0]), row(None, [1, 0, 1])],
        },
    });
    let step =
        |name: &str, due, planned, reached| Milestone { id: name.into(), name: name.into(), due, planned, reached };
    let items = &mut report.sections[4].items;
    items[0].milestones = vec![
        step("公募の開始", day(2026, 10, 30), None, Some(day(2026, 10, 28))),
        step("着工", day(2027, 5, 20), Some(day(2027, 2, 1)), None),
    ];
    items[1].milestones = vec![step("調達の契約", day(2026, 11, 1), Some(day(2026, 11, 10)), None)];
    report
}

/// The sample without sections.
fn empty() -> Report {
    Report { sections: Vec::new(), ..sample() }
}

/// The sample's items over and over, `count` in all and each with its own code.
fn large(count: usize) -> Report {
    let mut report = sample();
    let items: Vec<Item> = report.sections.iter().flat_map(|s| s.items.clone()).filter(|i| i.again.is_none()).collect();
    let many = items
        .iter()
        .cycle()
        .take(count)
        .enumerate()
        .map(|(at, item)| Item { code: format!("{}-{at}", item.code), ..item.clone() });
    report.sections =
        vec![Section { ministry: Some("経済産業省".into()), items: many.collect(), id: None, name: None }];
    report
}

/// Texts that some format or other would read as code.
const HOSTILE: [&str; 17] = [
    "=cmd|'/C calc'!A0",
    "+1",
    "-1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "<script>alert(1)</script>",
    "\"onload=alert(1) x=\"",
    "'; DROP TABLE change; --",
    "#read(\"/etc/passwd\")",
    "*bold* _em_ `code` $x$ @ref <label> // comment",
    "= heading",
    "- list\n1. one\n# title\n> quote\n---\n| a | b |\n    code",
    "[link](javascript:alert(1)) ![image](http://example.com/x.png)",
    "http://example.com www.example.com a@example.com",
    "{{ d.title }} {% raw %} {# note #}",
    "&amp; &#60;b&#62; \\*",
    "～①髙﨑\u{20bb7}葛\u{e0100}\u{202e}txt.exe\u{0}\u{1b}[31m",
];

/// The sample with one hostile text in every field that holds recorded text.
fn hostile(text: &str) -> Report {
    let mut report = sample();
    let text = || text.to_owned();
    report.title = text();
    report.subtitle = Some(text());
    report.made_by = Some(text());
    report.marking = text();
    report.recorded_by = Some(text());
    report.provenance = vec![text()];
    report.sections.truncate(5);
    for section in &mut report.sections {
        section.ministry = Some(text());
        for item in &mut section.items {
            item.code = text();
            item.title = text();
            for holding in item.ownership.leads.iter_mut().chain(&mut item.ownership.joint) {
                holding.path = vec![text(), text()];
                holding.basis = Some(text());
            }
            if let Some(status) = &mut item.status {
                status.headline = text();
                status.narrative = Some(text());
                status.obstacles = Some(text());
                status.next_step = Some(text());
                status.original_rating = Some(text());
            }
        }
    }
    report
}
